"""What must hold for one file of a chip profile."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from station.desfire import profile_form as form
from station.desfire.chip_profile import PERSONAL, Content, keeper
from station.desfire.files import FREE, NEVER, AccessRights
from station.desfire.profile_lines import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a profile: the field's place, what is wrong; `fatal` where no card can be made with it."""

    place: Place
    problem: str
    fatal: bool = True


def check_file(file: form.AnyFile, at: Place, *, key_count: int, iso: bool) -> Iterator[Finding]:
    """Its rights, its content, and what its type wants."""
    rights = AccessRights.parse(file.rights)
    yield from _rights(file, rights, (*at, "rights"), key_count)
    match file:
        case form.DataFile():
            yield from _iso(file.iso_fid, at, iso=iso)
            yield from _content(file.content, file.fixed, rights, at)
            yield from _room(file.content, file.fixed, file.size, at)
        case form.RecordFile():
            yield from _iso(file.iso_fid, at, iso=iso)
            yield from _content(file.content, file.fixed, rights, at)
            yield from _room(file.content, file.fixed, file.size, at)
            if file.type == "cyclic-record" and file.records < 2:
                yield Finding((*at, "records"), "a cyclic file has at least 2 records: one is kept free")
        case form.ValueFile():
            if not file.lower <= file.value <= file.upper:
                yield Finding((*at, "value"), f"must lie between lower ({file.lower}) and upper ({file.upper})")
        case _:
            assert_never(file)


def _rights(file: form.AnyFile, rights: AccessRights, where: Place, key_count: int) -> Iterator[Finding]:
    for holder in (rights.read, rights.write, rights.read_write, rights.change):
        if holder not in (FREE, NEVER) and holder >= key_count:
            yield Finding(where, f"name key {holder}, which the application does not have")
            return
    writes = not isinstance(file, form.ValueFile) and (file.content is not None or file.fixed is not None)
    if writes and keeper(rights.reading, rights.writing) is None:
        yield Finding(where, "no key may both write the file and read it back")
    if isinstance(file, form.ValueFile) and keeper(rights.debiting, None) is None:
        yield Finding(where, "no key may read the value back")
    if FREE in rights.writing:
        yield Finding(where, "anybody may write this file", fatal=False)
    if rights.change == FREE:
        yield Finding(where, "anybody may change these rights", fatal=False)


def _iso(iso_fid: int | None, at: Place, *, iso: bool) -> Iterator[Finding]:
    if iso and iso_fid is None:
        yield Finding(at, "needs an iso_fid, because its application has one")
    if not iso and iso_fid is not None:
        yield Finding((*at, "iso_fid"), "its application has no iso_fid, so its files have none")


def _content(content: Content | None, fixed: bytes | None, rights: AccessRights, at: Place) -> Iterator[Finding]:
    if content is not None and fixed is not None:
        yield Finding((*at, "fixed"), "a file has either content or fixed bytes")
    if content in PERSONAL and rights.free_read:
        yield Finding((*at, "rights"), f"anybody near the card may read the holder's {content.value}", fatal=False)


def _room(content: Content | None, fixed: bytes | None, size: int | None, at: Place) -> Iterator[Finding]:
    if size is None and (content in PERSONAL or (content is None and fixed is None)):
        yield Finding(at, "needs a size, because its content does not give it one")
    known = len(fixed) if fixed is not None else {Content.ESCN: 16, Content.UID: 7}.get(content) if content else None
    if size is not None and known is not None and size < known:
        yield Finding((*at, "size"), f"{size} bytes are too few for its content, which has {known}")
    if size is not None and content in (Content.SIGNATURE, Content.CERTIFICATE):
        yield Finding((*at, "size"), "a signature or certificate gives its file its size")
