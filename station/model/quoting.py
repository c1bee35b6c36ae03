"""What a person gave, as a sentence says it back: whole where it is short, else how it begins.

What is pasted by mistake may be a page long, and hide what is to be done about it.
"""

_LONGEST = 80
"""Characters: more than most names, numbers and addresses have, and two lines of a window at most."""


def cut(text: str) -> str:
    """The first characters, up to 80; an ellipsis stands for the rest."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def quoted(value: object) -> str:
    """The same between quotation marks, with what cannot be printed written out."""
    return repr(cut(value) if isinstance(value, str) else value)
