"""The sample roster: eight invented people with drawn portraits, for demonstrations and tests."""

from pathlib import Path


def sample_roster() -> Path:
    """The file, which lies beside its photos. One row is without consent, one has a broken identifier."""
    return Path(__file__).parent / "sample" / "roster.csv"
