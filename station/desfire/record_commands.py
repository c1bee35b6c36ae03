"""Record files: linear ones that fill up, cyclic ones whose oldest record gives way; changed at CommitTransaction.

Sources: libfreefare mifare_desfire.c; proxmark3 client/src/mifare/desfirecore.c for UpdateRecord.
"""

from station.desfire.command import Command
from station.desfire.data_commands import span
from station.desfire.files import RecordFileSettings
from station.desfire.session import Session


class RecordCommands(Session):
    """For whoever has the right, which may be free. Records are counted from the newest, which is number 0."""

    def write_record(self, number: int, settings: RecordFileSettings, data: bytes, offset: int = 0) -> None:
        """WriteRecord: a new record with `data` from `offset`, zeros around; a second call before the commit goes on
        with the same record. Raises StatusError: BOUNDARY_ERROR where a linear file is full.
        """
        mode = settings.mode_for(self._key_no, settings.rights.writing)
        self._done(Command.WriteRecord, span(number, offset, len(data)), data, mode=mode)

    def read_records(
        self, number: int, settings: RecordFileSettings, first: int = 0, count: int | None = None
    ) -> tuple[bytes, ...]:
        """ReadRecords: `count` records back from number `first`, in the order in which they were written; without a
        count, all that `settings` tells of. None at all is answered without asking the card.
        """
        count = settings.records - first if count is None else count
        if count < 1:
            return ()
        size = settings.record_size
        mode = settings.mode_for(self._key_no, settings.rights.reading)
        answer = self._run(Command.ReadRecords, span(number, first, count), mode=mode, length=count * size)
        return tuple(answer[at : at + size] for at in range(0, len(answer), size))

    def update_record(
        self, number: int, settings: RecordFileSettings, record: int, data: bytes, offset: int = 0
    ) -> None:
        """UpdateRecord: overwrites a part of record number `record`. EV2 cards and later; by the right to read and
        write.
        """
        mode = settings.mode_for(self._key_no, frozenset({settings.rights.read_write}))
        head = bytes([number]) + record.to_bytes(3, "little") + span(number, offset, len(data))[1:]
        self._done(Command.UpdateRecord, head, data, mode=mode)

    def clear_record_file(self, number: int) -> None:
        """ClearRecordFile: removes all records; by the right to read and write."""
        self._done(Command.ClearRecordFile, bytes([number]))
