"""Memory in blocks of 32 bytes.

That the quota of a delegated application counts blocks of 32 bytes is published (BALTECH's reference, CnousDeuinfo).
What an application, a key and a file's header take is not: the figures here are modelled, and chosen so that an
application never takes more than 2 blocks, 1 a key, and 1 a file besides its data.
"""

from fake_reader.file_types import BackupDataFile, CardFile, RecordFile, StdDataFile, ValueFile
from fake_reader.image import Application, CardImage
from fake_reader.personality import PERSONALITIES

BLOCK_BYTES = 32
APPLICATION_BLOCKS = 2
KEY_BLOCKS = 1
FILE_HEADER_BLOCKS = 1
VALUE_BLOCKS = 1


def overhead_blocks(key_count: int) -> int:
    """An application without files."""
    return APPLICATION_BLOCKS + KEY_BLOCKS * key_count


def file_blocks(file: CardFile) -> int:
    """A file with its header. A backup file has a mirror, so its data count twice (libfreefare's manual pages)."""
    match file:
        case StdDataFile():
            return FILE_HEADER_BLOCKS + data_blocks(len(file.data))
        case BackupDataFile():
            return FILE_HEADER_BLOCKS + 2 * data_blocks(len(file.data))
        case ValueFile():
            return FILE_HEADER_BLOCKS + VALUE_BLOCKS
        case RecordFile():
            return FILE_HEADER_BLOCKS + data_blocks(file.record_size * file.capacity)


def data_blocks(size: int) -> int:
    """So many bytes."""
    return -(-size // BLOCK_BYTES)


def application_blocks(application: Application) -> int:
    """An application with its files, and what its deleted files have left behind."""
    files = sum(file_blocks(file) for file in application.files)
    return overhead_blocks(len(application.keys)) + files + application.lost_blocks


def free_blocks(image: CardImage) -> int:
    """What nothing and nobody has taken. A DAM slot takes its whole quota, whatever stands in it."""
    owned = sum(application_blocks(application) for application in image.applications if application.dam_slot is None)
    reserved = sum(slot.quota for slot in image.slots)
    return PERSONALITIES[image.personality].capacity // BLOCK_BYTES - owned - reserved - image.lost_blocks


def slot_free_blocks(image: CardImage, number: int) -> int:
    """What is left of a slot's quota. Raises KeyError for a slot that there is not."""
    slot = image.slot(number)
    if slot is None:
        raise KeyError(number)
    application = image.application(slot.aid)
    return slot.quota - (application_blocks(application) if application else 0)
