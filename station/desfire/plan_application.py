"""What is left to do in one application that stands on the card."""

from collections.abc import Iterator

from station.desfire.chip_profile import ApplicationProfile, Delegated
from station.desfire.contents import ChipContents, WantedFile, files_of
from station.desfire.files import FileType, RecordFileSettings
from station.desfire.new_files import ValueFile
from station.desfire.observe import ApplicationObserved
from station.desfire.operations import (
    Authenticate,
    ChangeKey,
    ChangeKeySettings,
    ChangeOwnKey,
    Commit,
    CreateFile,
    FactoryKey,
    Operation,
    PlanKey,
    ReadBack,
    SelectApplication,
    Standing,
    WriteFile,
)


def rest_of(
    profile: ApplicationProfile,
    contents: ChipContents,
    found: ApplicationObserved | None,
    standing: Standing,
    *,
    ev2: bool,
) -> list[Operation]:
    """From `standing` to the end of the application; nothing, where it is complete.

    `found` None: it was just created, everything is left. Raises ContentTooLongError.
    """
    keys = _Keys(profile, contents, found)
    work = list(_Rest(profile, contents, found, keys).work())
    if not work:
        return []
    operations: list[Operation] = [SelectApplication(standing, profile.aid)]
    for operation in work:
        standing = operations[-1].leaves
        if standing != operation.needs and operation.needs.key_no is not None:
            key_no = operation.needs.key_no
            operations.append(Authenticate(standing, key_no, keys.now(key_no), ev2))
        operations.append(operation)
        if isinstance(operation, ChangeOwnKey):
            keys.changed(operation.key_no)
    return operations


class _Keys:
    """Which key stands where on the card: its default, or its target."""

    def __init__(self, profile: ApplicationProfile, contents: ChipContents, found: ApplicationObserved | None) -> None:
        uid, aid, creation = contents.uid, profile.aid, profile.creation
        self._versions = list(found.key_versions) if found else [0] * len(profile.keys)
        self.default: PlanKey = (
            creation.default.derive(uid=uid, aid=aid) if isinstance(creation, Delegated) else FactoryKey()
        )
        self.targets = tuple(
            recipe.derive(uid=uid, aid=aid, escn=contents.escn, key_no=key_no)
            for key_no, recipe in enumerate(profile.keys)
        )

    def final(self, key_no: int) -> bool:
        return self._versions[key_no] != 0

    def now(self, key_no: int) -> PlanKey:
        return self.targets[key_no] if self.final(key_no) else self.default

    def changed(self, key_no: int) -> None:
        self._versions[key_no] = self.targets[key_no].version


class _Rest:
    """The operations under keys, without selecting and authenticating."""

    def __init__(
        self, profile: ApplicationProfile, contents: ChipContents, found: ApplicationObserved | None, keys: _Keys
    ) -> None:
        self._aid = profile.aid
        self._keys = keys
        self._wanted = files_of(profile, contents)
        self._files = found.files if found else {}
        self._settings_1 = found.settings.settings_1 if found else profile.key_settings_1
        self._final_settings_1 = profile.final_key_settings_1

    def work(self) -> Iterator[Operation]:
        missing = [file.make for file in self._wanted if file.make.number not in self._files]
        yield from (CreateFile(self._aid, 0, make) for make in missing)
        # Key 0 comes next where it is authenticated already, and last where it is needed only for what follows.
        keepers = sorted({file.keeper for file in self._unwritten() if file.keeper is not None}, reverse=not missing)
        for key_no in keepers:
            yield from self._data(key_no)
        yield from self._change_keys()
        if self._final_settings_1 not in (None, self._settings_1):
            yield ChangeKeySettings(self._aid, 0, self._final_settings_1)

    def _unwritten(self) -> list[WantedFile]:
        return [file for file in self._wanted if file.data is not None and not self._holds(file)]

    def _data(self, key_no: int) -> Iterator[Operation]:
        """Files to write under one key, and the same files to read back; all that a commit makes real together."""
        files = [
            (file.make, file.data)
            for file in self._unwritten()
            if file.keeper == key_no and file.data is not None and not isinstance(file.make, ValueFile)
        ]
        yield from (WriteFile(self._aid, key_no, make, data) for make, data in files)
        if any(make.kind is not FileType.STANDARD for make, _ in files):
            yield Commit(self._aid, key_no)
        yield from (ReadBack(self._aid, key_no, make, data) for make, data in files)

    def _holds(self, file: WantedFile) -> bool:
        """Whether a file is known to hold its data: it shows it, or (not readable) the last key came after it."""
        found = self._files.get(file.make.number)
        if found is None:
            return False
        if isinstance(found.settings, RecordFileSettings):
            # A record is added, never written over: one that stands is not ours to judge before the verification.
            return found.settings.records > 0
        if found.content is not None:
            return found.content == file.data
        return self._keys.final(0) and not file.may_change

    def _change_keys(self) -> Iterator[Operation]:
        for key_no, target in enumerate(self._keys.targets):
            if key_no > 0 and not self._keys.final(key_no):
                yield ChangeKey(self._aid, 0, key_no, self._keys.default, target)
        if not self._keys.final(0):
            yield ChangeOwnKey(self._aid, 0, self._keys.targets[0])
