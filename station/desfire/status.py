"""The card's status byte: its name, and the exception that it becomes. The one table."""

import enum

from station.errors import StatusError


@enum.unique
class Status(enum.IntEnum):
    """The second byte of `91 xx`, by the names of NXP's data sheets.

    Values: proxmark3 mifare/desfirecore.c; NT4H2421Gx for AUTHENTICATION_DELAY, with which newer cards put off whoever
    has failed several times in a row.
    """

    OPERATION_OK = 0x00
    NO_CHANGES = 0x0C
    OUT_OF_EEPROM = 0x0E
    ILLEGAL_COMMAND = 0x1C
    INTEGRITY_ERROR = 0x1E
    NO_SUCH_KEY = 0x40
    LENGTH_ERROR = 0x7E
    PERMISSION_DENIED = 0x9D
    PARAMETER_ERROR = 0x9E
    APPLICATION_NOT_FOUND = 0xA0
    APPL_INTEGRITY_ERROR = 0xA1
    AUTHENTICATION_DELAY = 0xAD
    AUTHENTICATION_ERROR = 0xAE
    ADDITIONAL_FRAME = 0xAF
    BOUNDARY_ERROR = 0xBE
    PICC_INTEGRITY_ERROR = 0xC1
    COMMAND_ABORTED = 0xCA
    PICC_DISABLED_ERROR = 0xCD
    COUNT_ERROR = 0xCE
    DUPLICATE_ERROR = 0xDE
    EEPROM_ERROR = 0xEE
    FILE_NOT_FOUND = 0xF0
    FILE_INTEGRITY_ERROR = 0xF1


_NAMES = {status.value: status.name for status in Status}


def status_name(status: int) -> str:
    """The name of a status byte; `UNKNOWN_STATUS` for one that no source names."""
    return _NAMES.get(status, "UNKNOWN_STATUS")


def check_status(command: str, status: int) -> None:
    """Raises StatusError unless the card answered OPERATION_OK."""
    if status != Status.OPERATION_OK:
        raise StatusError(command, status, status_name(status))
