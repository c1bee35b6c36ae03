"""The status codes of the native commands (proxmark3 include/protocols.h, libfreefare)."""

import enum


@enum.unique
class Status(enum.IntEnum):
    """What the card answers in its status byte."""

    OK = 0x00
    NO_CHANGES = 0x0C
    OUT_OF_EEPROM = 0x0E
    ILLEGAL_COMMAND = 0x1C
    INTEGRITY = 0x1E
    NO_SUCH_KEY = 0x40
    LENGTH = 0x7E
    PERMISSION_DENIED = 0x9D
    PARAMETER = 0x9E
    APPLICATION_NOT_FOUND = 0xA0
    AUTHENTICATION = 0xAE
    MORE = 0xAF
    BOUNDARY = 0xBE
    ABORTED = 0xCA
    SIGNATURE = 0x90
    COUNT = 0xCE
    DUPLICATE = 0xDE
    FILE_NOT_FOUND = 0xF0


class Refusal(Exception):
    """The card refuses a command with an error status. It never leaves the card."""

    def __init__(self, status: Status) -> None:
        super().__init__(status.name)
        self.status = status
