"""What a transaction has changed and not yet committed. It is RAM: gone with the power, a selection, an abort.

Rules: libfreefare's manual pages; AN12343; for what LimitedCredit returns liblogicalaccess.
"""

from dataclasses import dataclass, replace

from fake_reader.file_types import BackupDataFile, CardFile, RecordFile, ValueFile
from fake_reader.image import Application


@dataclass(frozen=True, slots=True)
class PendingData:
    """A backup file as it will be."""

    file: BackupDataFile

    def committed(self) -> CardFile:
        """The file as the commit leaves it."""
        return self.file


@dataclass(frozen=True, slots=True)
class PendingValue:
    """A value file as it will be.

    debited: what all Debits of the transaction took, if there were any; LimitedCredit may return it later. returned: it
        came already.
    """

    file: ValueFile
    debited: int | None = None
    returned: bool = False

    def committed(self) -> CardFile:
        """The file as the commit leaves it; without a debit or a return, what may be returned stays as it was."""
        if self.debited is None and not self.returned:
            return self.file
        return replace(self.file, limited=self.debited or 0)


@dataclass(frozen=True, slots=True)
class PendingRecords:
    """A record file as it will be.

    appended: WriteRecord has begun a record, which further ones go on with. cleared: ClearRecordFile came.
    """

    file: RecordFile
    appended: bool = False
    cleared: bool = False

    def committed(self) -> CardFile:
        """The file as the commit leaves it."""
        return self.file


Pending = PendingData | PendingValue | PendingRecords


class Transaction:
    """The pending files of the application selected."""

    def __init__(self) -> None:
        self._pending: dict[int, Pending] = {}

    def __bool__(self) -> bool:
        return bool(self._pending)

    def data(self, file: BackupDataFile) -> PendingData:
        """What is pending of a file; nothing yet, if nothing was kept. So are the two that follow."""
        found = self._pending.get(file.number)
        return found if isinstance(found, PendingData) else PendingData(file)

    def value(self, file: ValueFile) -> PendingValue:
        """See data."""
        found = self._pending.get(file.number)
        return found if isinstance(found, PendingValue) else PendingValue(file)

    def records(self, file: RecordFile) -> PendingRecords:
        """See data."""
        found = self._pending.get(file.number)
        return found if isinstance(found, PendingRecords) else PendingRecords(file)

    def keep(self, pending: Pending) -> None:
        """Puts it in place of what was pending of that file."""
        self._pending[pending.file.number] = pending

    def forget(self, number: int) -> None:
        """Drops what is pending of a file that is deleted or set otherwise."""
        self._pending.pop(number, None)

    def applied(self, application: Application) -> Application:
        """The application with all that is pending."""
        for pending in self._pending.values():
            application = application.with_file(pending.committed())
        return application
