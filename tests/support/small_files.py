"""A disk that takes only so much."""

from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def files_no_longer_than(octets: int) -> Generator[None]:
    """Meanwhile the system refuses what would make a file of this process longer (setrlimit(2), RLIMIT_FSIZE)."""
    import resource  # not on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (octets, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
