"""What must hold between the fields of a chip profile, and what a person should know about one that holds."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from station.desfire import profile_form as form
from station.desfire.application import PICC_AID, Allows, changing_key
from station.desfire.chip_profile import ChipProfile, Delegated, DivPart
from station.desfire.dam import BLOCK_OF_QUOTA
from station.desfire.diversify import MAX_INPUT
from station.desfire.profile_check_files import Finding, check_file
from station.desfire.profile_lines import Place
from station.desfire.quota import typical_blocks

LARGEST_CARD = 32768
_PART_LENGTHS = {DivPart.UID: 7, DivPart.ESCN: 16, DivPart.AID: 3, DivPart.KEY_NUMBER: 1}


def check_form(read: form.Form) -> Iterator[Finding]:
    """Everything that does not hold, and warnings after it."""
    yield from _unique(read)
    if read.owner is not None:
        yield from _Keys(read).owner(read.owner)
    if read.dam is not None and read.dam.version == 0:
        yield Finding(("dam", "version"), "version 00 is that of a card without DAM keys: choose another")
    for index, application in enumerate(read.applications):
        yield from _application(read, application, ("applications", index))


def _unique(read: form.Form) -> Iterator[Finding]:
    places = [("applications", index) for index in range(len(read.applications))]
    for field in ("aid", "iso_fid", "df_name"):
        yield from _twice("applications", field, [(at, getattr(one, field)) for at, one in _zip(places, read)])
    slots = [
        ((*at, "delegation"), one.delegation.slot)
        for at, one in _zip(places, read)
        if one.creation == "delegated" and one.delegation is not None
    ]
    yield from _twice("applications", "slot", slots)


def _zip(places: list[tuple[str, int]], read: form.Form) -> Iterator[tuple[tuple[str, int], form.Application]]:
    return zip(places, read.applications, strict=True)


def _twice(what: str, field: str, values: Iterable[tuple[Place, object]]) -> Iterator[Finding]:
    """One finding where a value comes back, at its second place."""
    seen: Counter[object] = Counter()
    for place, value in values:
        if value is None:
            continue
        seen[value] += 1
        if seen[value] == 2:
            yield Finding((*place, field), f"two {what} have the same {field}")


def _application(read: form.Form, one: form.Application, at: Place) -> Iterator[Finding]:
    if len(one.aid) != 3 or one.aid == PICC_AID.octets:
        yield Finding((*at, "aid"), "an AID has 3 bytes and is not 000000")
    if one.df_name is not None and one.iso_fid is None:
        yield Finding((*at, "df_name"), "a DF name needs an iso_fid beside it")
    yield from _settings(one, at)
    yield from _creation(read, one, at)
    yield from _Keys(read).application(one, at)
    for field in ("number", "iso_fid", "content"):
        values = [((*at, "files", number), getattr(file, field, None)) for number, file in enumerate(one.files)]
        yield from _twice("files", field, values)
    for number, file in enumerate(one.files):
        yield from check_file(file, (*at, "files", number), key_count=len(one.keys), iso=one.iso_fid is not None)


def _settings(one: form.Application, at: Place) -> Iterator[Finding]:
    first, last = one.key_settings_1, one.final_key_settings_1
    where, finally_ = (*at, "key_settings_1"), (*at, "final_key_settings_1")
    if changing_key(first):
        yield Finding(where, "must begin with 0: the station changes every key under key 0")
    if not first & Allows.NEW_MASTER_KEY:
        yield Finding(where, "would freeze key 0 at its default (bit 0 is clear)")
    if not first & Allows.FREE_LISTING:
        yield Finding(where, "must let files be listed (bit 1): a card is looked at before it is written")
    if last is None:
        return
    if not first & Allows.NEW_SETTINGS:
        yield Finding(finally_, "cannot be set where key_settings_1 freezes the settings (bit 3)")
    if not last & Allows.FREE_LISTING:
        yield Finding(finally_, "must let files be listed (bit 1)")
    if not last & Allows.NEW_SETTINGS:
        yield Finding(finally_, "these settings can never be changed again (bit 3 is clear)", fatal=False)


def _creation(read: form.Form, one: form.Application, at: Place) -> Iterator[Finding]:
    where = (*at, "creation")
    if one.creation == "owned":
        if read.owner is None:
            yield Finding(where, "an owned application needs the table [owner], the PICC master key")
        return
    if read.dam is None:
        yield Finding(where, "a delegated application needs the table [dam], the root of the DAM keys")
    if one.delegation is None:
        yield Finding(where, "a delegated application needs the table [applications.delegation]")
        return


def check_memory(profile: ChipProfile, storage: int | None) -> Iterator[Finding]:
    """Against quotas that the profile names, and the stock's `storage` in bytes, or the largest card there is."""
    whole = 0
    for index, application in enumerate(profile.applications):
        blocks, creation = typical_blocks(application), application.creation
        whole += blocks * BLOCK_OF_QUOTA
        quota = creation.quota if isinstance(creation, Delegated) else None
        if quota is not None and quota < blocks:
            problem = f"{quota} blocks of 32 bytes are too few: files and keys need {blocks}"
            yield Finding(("applications", index, "delegation", "quota"), problem)
    if storage is not None and whole > storage:
        yield Finding(("card", "storage"), f"the applications need {whole} bytes, more than the card has")
    if whole > LARGEST_CARD:
        yield Finding(("applications", 0), f"the applications need {whole} bytes; the largest card has {LARGEST_CARD}")


@dataclass(frozen=True, slots=True)
class _Keys:
    """The targets of keys."""

    read: form.Form

    def owner(self, key: form.Key) -> Iterator[Finding]:
        yield from self._key(key, ("owner",))
        if DivPart.ESCN in key.input:
            yield Finding(("owner", "input"), "cannot hold the ESCN: the key must be found from the card alone")

    def application(self, one: form.Application, at: Place) -> Iterator[Finding]:
        for number, key in enumerate(one.keys):
            yield from self._key(key, (*at, "keys", number))
        if DivPart.ESCN in one.keys[0].input:
            where = (*at, "keys", 0, "input")
            yield Finding(where, "key 0 cannot depend on the ESCN: it must be found from the card alone")
        if one.delegation is not None:
            where = (*at, "delegation", "default_input")
            yield from self._input(one.delegation.default_input, where)
            if DivPart.ESCN in one.delegation.default_input:
                yield Finding(where, "cannot hold the ESCN: the key must be found from the card alone")
        if self.read.card.random_uid:
            yield from self._random_uid(one, at)

    def _random_uid(self, one: form.Application, at: Place) -> Iterator[Finding]:
        """The real UID is told only to who has authenticated: the first key must be found without it."""
        where = ("card", "random_uid")
        if one.creation == "delegated":
            yield Finding(where, "a card with random UID cannot have delegated applications: DAM keys need the UID")
        if self.read.owner is not None and DivPart.UID in self.read.owner.input:
            yield Finding(("owner", "input"), "holds the UID, which a card with random UID does not show")
        if DivPart.UID in one.keys[0].input:
            yield Finding((*at, "keys", 0, "input"), "holds the UID, which a card with random UID does not show")

    def _key(self, key: form.Key, at: Place) -> Iterator[Finding]:
        if key.version == 0:
            yield Finding((*at, "version"), "version 00 is that of keys not yet changed: choose another")
        yield from self._input(key.input, (*at, "input"))

    def _input(self, parts: tuple[DivPart, ...], where: Place) -> Iterator[Finding]:
        if sum(_PART_LENGTHS[part] for part in parts) > MAX_INPUT:
            yield Finding(where, f"this diversification input is longer than {MAX_INPUT} bytes")
