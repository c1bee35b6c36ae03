"""Finding a holder among very many while the name is being typed.

`holder_words` has each holder once for every word of name and code, with that word first and the others behind it: what
is typed is then the beginning of an entry, which an index finds, and the further words stand in the same row. A row
deleted from an ordinary table leaves nothing behind (an FTS5 index of SQLite 3.40 keeps the words of deleted rows until
it is optimised).
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, delete, func, insert, literal, or_, select

from station.model.esi import URN_PREFIX, Esi
from station.model.fold import words_of
from station.store import schema

_words = schema.holder_words
_cards = schema.cards
_holders = schema.holders

_LAST = "\U0010ffff"
"""Sorts behind every character that may follow."""
_PROBE = 500
_OFTEN = 8
"""A holder whose words begin alike is found several times: so many rows are read for each holder wanted."""
_ESCN = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{1,4}-?){0,3}[0-9a-f]{0,12}")
_UID = re.compile(r"[0-9a-f]{14}")
_GROUPS = (8, 12, 16, 20)


def entry_rows(name: str, esi: Esi) -> list[dict[str, str]]:
    """The rows of one holder."""
    words = words_of(f"{name} {esi.code}")
    entries = {" ".join((*words[at:], *words[:at])) for at in range(len(words))}
    return [{"entry": entry, "esi_key": esi.key} for entry in entries]


def add_entries(connection: Connection, people: Mapping[Esi, str]) -> None:
    """Makes holders findable by these names."""
    if rows := [row for esi, name in people.items() for row in entry_rows(name, esi)]:
        connection.execute(insert(_words), rows)


def rename_entries(connection: Connection, people: Mapping[Esi, str]) -> None:
    """Holders are found by these names from now on."""
    if people:
        connection.execute(delete(_words).where(_words.c.esi_key.in_([esi.key for esi in people])))
        add_entries(connection, people)


def find_keys(connection: Connection, text: str, limit: int) -> list[str]:
    """The `esi_key` of up to `limit` holders: by a number where the text may be one, then by words, the nearest first.

    Each word that is typed begins a word of the name or of the student's code, in any order. Numbers are an ESI, an
    ESCN from its eighth digit on, a card's UID; an ESCN may come with the address that its QR code has.
    """
    typed = text.strip().casefold()
    found = dict.fromkeys(_by_number(connection, typed, limit))
    if ":" not in typed:
        found |= dict.fromkeys(_by_words(connection, words_of(text), limit))
    return list(found)[:limit]


def _by_words(connection: Connection, words: list[str], limit: int) -> Iterable[str]:
    if not words:
        return ()
    # The rarest word leads: the others are looked for in its rows alone.
    lead = min(words, key=lambda word: (_count(connection, word), -len(word))) if len(words) > 1 else words[0]
    query = select(_words.c.esi_key).where(_begins(_words.c.entry, lead)).order_by(_words.c.entry).limit(_OFTEN * limit)
    for word in words:
        if word != lead:
            query = query.where((literal(" ") + _words.c.entry).contains(f" {word}", autoescape=True))
    return connection.scalars(query)


def _count(connection: Connection, word: str) -> int:
    """How many entries begin so; beyond a few hundred it does not matter."""
    some = select(_words.c.esi_key).where(_begins(_words.c.entry, word)).limit(_PROBE).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def _by_number(connection: Connection, typed: str, limit: int) -> Iterator[str]:
    if ":" in typed:
        whole = or_(_begins(_holders.c.esi_key, typed), _begins(_holders.c.esi_key, URN_PREFIX.casefold() + typed))
        yield from connection.scalars(select(_holders.c.esi_key).where(whole).limit(limit))
    last = typed.rpartition("/")[2]
    if _UID.fullmatch(last):
        yield from _owners(connection, _cards.c.uid == last.upper(), limit)
    if _ESCN.fullmatch(last):
        yield from _owners(connection, _begins(_cards.c.escn, _grouped(last.replace("-", ""))), limit)


def _owners(connection: Connection, which: ColumnElement[bool], limit: int) -> Iterable[str]:
    """Holders of cards, without those who have been erased meanwhile."""
    owned = select(_cards.c.esi_key).join(_holders, _holders.c.esi_key == _cards.c.esi_key)
    return connection.scalars(owned.where(which).limit(limit))


def _grouped(digits: str) -> str:
    """Hexadecimal digits with the dashes of a UUID, as far as they go."""
    cuts = (0, *(cut for cut in _GROUPS if cut < len(digits)), len(digits))
    return "-".join(digits[start:end] for start, end in itertools.pairwise(cuts))


def _begins(column: Column[Any], text: str) -> ColumnElement[bool]:
    """Between the text and the last that begins with it: what an index answers, which LIKE is not: it is blind to case
    (sqlite.org/optoverview.html#the_like_optimization).
    """
    return (column >= text) & (column < text + _LAST)
