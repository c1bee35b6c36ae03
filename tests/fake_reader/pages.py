"""How a standard data file is written: page by page, each one a step that can break off.

The page has 32 bytes, as the blocks of memory have (modelled).
"""

from dataclasses import dataclass

from fake_reader.blocks import BLOCK_BYTES
from fake_reader.file_types import StdDataFile
from fake_reader.image import Application
from fake_reader.memory import Memory, Page
from fake_reader.switches import TornWrite


@dataclass(frozen=True, slots=True)
class Write:
    """What is written, and where in the file."""

    offset: int
    content: bytes


def write_pages(memory: Memory, application: Application, file: StdDataFile, write: Write, torn: TornWrite) -> None:
    """Writes to a file of an application; a page that holds the bytes already is left alone (modelled)."""
    end, pages = write.offset + len(write.content), list[Page]()
    for page in range(write.offset // BLOCK_BYTES * BLOCK_BYTES, end, BLOCK_BYTES):
        first, last = max(page, write.offset), min(page + BLOCK_BYTES, end)
        piece = write.content[first - write.offset : last - write.offset]
        if file.data[first:last] == piece:
            continue
        broken = _torn(file, page, Write(first, piece), torn)
        file = file.written(first, piece)
        done, left = (memory.image.with_application(application.with_file(each)) for each in (file, broken))
        pages.append(Page(done, left))
    if pages:
        memory.write_pages(pages)


def _torn(file: StdDataFile, page: int, write: Write, torn: TornWrite) -> StdDataFile:
    """What a page holds whose writing broke off."""
    if torn is TornWrite.HALF_PAGE:
        return file.written(write.offset, write.content[: len(write.content) // 2])
    return file.written(page, bytes(len(file.data[page : page + BLOCK_BYTES])))
