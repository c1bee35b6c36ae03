"""Whether a host is this machine: what passes there needs no encryption, and no proxy."""

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """By its address (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3; also in the brackets of a URL), or as localhost (RFC 6761)."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
