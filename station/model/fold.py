"""Text as people search and compare it: without case, without accents."""

import re
import unicodedata

_WORD = re.compile(r"\w+")

# Letters that Unicode does not take apart into a base letter and a mark.
_UNDIVIDED = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th",
        "ґ": "г",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Folds case and accents away: `Łukasz`, `LUKASZ` and `lukasz` give one text."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_UNDIVIDED)


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: folded, parted at everything that is no letter and no digit."""
    return _WORD.findall(fold(text))
