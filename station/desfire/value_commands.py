"""Value files: a number that is read, raised and lowered, each change pending until CommitTransaction.

Sources: libfreefare mifare_desfire.c for the commands; NXP AN12343 (MIFARE DESFire Light) for the rights.
"""

from station.desfire.command import Command
from station.desfire.files import ValueFileSettings
from station.desfire.session import Session

_VALUE = 4
_MAX_AMOUNT = 0x7FFF_FFFF


class ValueCommands(Session):
    """For whoever has the right, which may be free. Amounts run from 0 to 2^31 - 1; ValueError for any other."""

    def get_value(self, number: int, settings: ValueFileSettings) -> int:
        """GetValue: signed, as of the last commit."""
        mode = settings.mode_for(self._key_no, settings.rights.debiting)
        answer = self._run(Command.GetValue, bytes([number]), mode=mode, length=_VALUE)
        return int.from_bytes(answer, "little", signed=True)

    def credit(self, number: int, settings: ValueFileSettings, amount: int) -> None:
        """Credit, by the right to read and write."""
        self._change(Command.Credit, number, settings, amount, frozenset({settings.rights.read_write}))

    def debit(self, number: int, settings: ValueFileSettings, amount: int) -> None:
        """Debit, by any right to read or write."""
        self._change(Command.Debit, number, settings, amount, settings.rights.debiting)

    def limited_credit(self, number: int, settings: ValueFileSettings, amount: int) -> None:
        """LimitedCredit: gives back, once, up to what the last transaction has debited; by the right to write."""
        self._change(Command.LimitedCredit, number, settings, amount, settings.rights.writing)

    def _change(
        self, command: Command, number: int, settings: ValueFileSettings, amount: int, entitled: frozenset[int]
    ) -> None:
        if not 0 <= amount <= _MAX_AMOUNT:
            raise ValueError(f"an amount lies between 0 and {_MAX_AMOUNT}")
        mode = settings.mode_for(self._key_no, entitled)
        self._done(command, bytes([number]), amount.to_bytes(_VALUE, "little"), mode=mode)
