"""A request understood, and what is sent back."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Call:
    """One request, understood: the institution whose key it carries ("" on public operations), and its parts.

    `identifiers` are those of the path, in order; `upload` is the file of a multipart body.
    """

    pic: str
    identifiers: tuple[str, ...]
    query: Mapping[str, str]
    body: object = None
    upload: bytes = b""
    accept: str = ""

    @property
    def identifier(self) -> str:
        """The only, or the last, identifier of the path."""
        return self.identifiers[-1]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back: JSON, or the bytes of `octets` where there are any. Status 0: nothing, the line is cut.

    `cut`: the line is cut in the middle of the body.
    """

    status: int
    body: object = None
    octets: bytes | None = None
    media: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    cut: bool = False
