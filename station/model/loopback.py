"""Whether a host is this machine: what passes there needs no encryption, and no proxy."""

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """By its address (RFC 1122, RFC 4291; also in the brackets of a URL), or as localhost (RFC 6761)."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
