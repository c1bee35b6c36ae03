"""The file of a multipart/form-data body (RFC 7578)."""

from email.parser import BytesParser
from email.policy import HTTP

from fake_escr.refusal import bad


def uploaded(media: str, body: bytes) -> bytes:
    """The part named `file`. Raises Refusal(400)."""
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + media.encode("latin-1") + b"\r\n\r\n" + body)
    for part in message.walk():
        if part.get_param("name", header="content-disposition") == "file":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return content
    raise bad("file: required")
