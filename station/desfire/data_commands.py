"""Reading and writing standard and backup data files."""

from station.desfire.command import Command
from station.desfire.files import DataFileSettings
from station.desfire.session import Session


class DataCommands(Session):
    """For whoever has the right, which may be free.

    `settings` are those of the file (get_file_settings): they say how its data travel. A wrong mode is answered with an
    error, which ends an authenticated session.
    """

    def read_data(self, number: int, settings: DataFileSettings, offset: int = 0, length: int | None = None) -> bytes:
        """ReadData: `length` bytes of a data file from `offset`; without a length, to its end.

        Raises StatusError, IntegrityError, MalformedResponseError for more or fewer bytes than asked for, and
        ValueError for no bytes at all (which the card would take for all of them).
        """
        length = settings.size - offset if length is None else length
        if length < 1:
            raise ValueError("a read takes one byte at least")
        mode = settings.mode_for(self._key_no, settings.rights.reading)
        return self._run(Command.ReadData, span(number, offset, length), mode=mode, length=length)

    def write_data(self, number: int, settings: DataFileSettings, data: bytes, offset: int = 0) -> None:
        """WriteData from `offset`. A standard file has no rollback: torn, it holds a part. A backup file keeps what it
        had until commit_transaction.
        """
        mode = settings.mode_for(self._key_no, settings.rights.writing)
        self._done(Command.WriteData, span(number, offset, len(data)), data, mode=mode)


def span(number: int, offset: int, length: int) -> bytes:
    """File, offset, length: how data and records are addressed, least significant byte first."""
    return bytes([number]) + offset.to_bytes(3, "little") + length.to_bytes(3, "little")
