"""A program around python-desfire, a stranger's client: it does what one does with a new card.

`python python_desfire_client.py READER`; JSON on stdout says what it found. It runs in a process of its own, because
pyscard's upper layer, which the library needs, keeps threads.
"""

import importlib
import json
import sys
from typing import Any

from desfire import DESFire, DESFireKey, PCSCDevice
from desfire.enums import DESFireCommunicationMode, DESFireFileType, DESFireKeySettings, DESFireKeyType
from desfire.schemas import FilePermissions, FileSettings, KeySettings

AID = "F51234"
CONTENT = bytes(range(1, 101))
PIECE = 25
"""The library writes no more than one frame at a time."""

FREE = [
    DESFireKeySettings.KS_ALLOW_CHANGE_MK,
    DESFireKeySettings.KS_LISTING_WITHOUT_MK,
    DESFireKeySettings.KS_CONFIGURATION_CHANGEABLE,
]


PLAIN = DESFireCommunicationMode.PLAIN
FILES = {
    PLAIN: FilePermissions(0xE, 0xE, 0xE, 0),
    DESFireCommunicationMode.CMAC: FilePermissions(0, 0xE, 0, 0),
    DESFireCommunicationMode.ENCRYPTED: FilePermissions(0, 0, 0, 0),
}
"""Version 0.1.5 reads nothing plain within a session, and appends the wrong half of a CMAC: so these write without."""


def key(kind: DESFireKeyType, octets: bytes) -> DESFireKey:
    """A key as the library has it."""
    return DESFireKey(KeySettings(key_type=kind), octets)


def aes(octet: int) -> DESFireKey:
    """An AES key of sixteen equal bytes."""
    return key(DESFireKeyType.DF_KEY_AES, bytes([octet]) * 16)


def write(card: DESFire, file: int, mode: DESFireCommunicationMode) -> None:
    """Fills a file, piece by piece."""
    for at in range(0, len(CONTENT), PIECE):
        card.write_file_data(file, at, mode, list(CONTENT[at : at + PIECE]))


def read(card: DESFire, file: int) -> str:
    """What a file holds."""
    return bytes(card.read_file_data(file, card.get_file_settings(file))).hex()


def filled(card: DESFire, file: int, mode: DESFireCommunicationMode) -> str:
    """Fills a file, and reads it."""
    write(card, file, mode)
    return read(card, file)


def main(reader: str) -> dict[str, object]:
    """Makes an application with files in the three modes on a card from the factory, and new keys for both levels."""
    system: Any = importlib.import_module("smartcard.System")
    (found,) = [one for one in system.readers() if one.name == reader]
    connection = found.createConnection()
    connection.connect()
    card = DESFire(PCSCDevice(connection.component))
    version = card.get_card_version()
    card.authenticate(0, key(DESFireKeyType.DF_KEY_2K3DES, bytes(8)))
    card.change_key(0, key(DESFireKeyType.DF_KEY_2K3DES, bytes(8)), aes(0x11), 1)
    card.authenticate(0, aes(0x11))
    uid = card.get_real_uid()
    card.create_application(AID, KeySettings(key_type=DESFireKeyType.DF_KEY_AES, settings=FREE), 3)
    applications = card.get_application_ids()
    card.select_application(AID)
    card.authenticate(0, aes(0x00))
    for number, (mode, rights) in enumerate(FILES.items()):
        settings = FileSettings(mode, DESFireFileType.MDFT_STANDARD_DATA_FILE, rights, len(CONTENT))
        card.create_standard_file(number, settings)
    card.select_application(AID)
    files = {"PLAIN": filled(card, 0, PLAIN)}
    write(card, 1, PLAIN)
    card.authenticate(0, aes(0x00))
    files |= {"CMAC": read(card, 1), "ENCRYPTED": filled(card, 2, DESFireCommunicationMode.ENCRYPTED)}
    card.change_key(1, aes(0x00), aes(0x22), 7)
    card.change_key(0, aes(0x00), aes(0x33), 8)
    card.authenticate(1, aes(0x22))
    card.authenticate(0, aes(0x33))
    versions = [card.get_key_version(number) for number in range(3)]
    return {
        "storage": version.hardware_storage_size,
        "uid": bytes(uid).hex(),
        "applications": [bytes(aid).hex() for aid in applications],
        "files": files,
        "versions": versions,
        "numbers": card.get_file_ids(),
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
