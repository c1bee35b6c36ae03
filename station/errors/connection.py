"""Why a connection did not come about, in the station's own words: see `station.errors.foreign`."""

import socket
import ssl
from collections.abc import Iterator

from station.errors.foreign import certificate_fault, refused

BROKE = "the connection broke"


def connection_fault(error: BaseException) -> str:
    """What is at the root of a client's error; what that quotes of a request is not repeated."""
    for cause in _causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return certificate_fault(cause.verify_code)
            case ssl.SSLError():
                return "no encrypted connection comes about"
            case socket.gaierror():
                return "the network does not know its name"
            case OSError(errno=int()):
                return refused(cause)
            case _:
                pass
    return BROKE


def refused_certificate(error: BaseException) -> str | None:
    """What is wrong with the other side's certificate, where that is at the root of the error."""
    found = (cause for cause in _causes(error) if isinstance(cause, ssl.SSLCertVerificationError))
    return next((certificate_fault(cause.verify_code) for cause in found), None)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        # A name of several addresses fails once for each: the first one's says enough.
        each: tuple[BaseException, ...] = getattr(error, "exceptions", ())
        error = each[0] if each else error.__cause__ or error.__context__
