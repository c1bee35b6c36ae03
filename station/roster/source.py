"""A roster as a person names it: a file or a mapping with a query, how it reads, and where the photos are."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from station.roster.mapping import OURS, load_mapping
from station.roster.photos import Photos
from station.roster.table import Rows, open_rows


@dataclass(frozen=True, slots=True)
class Source:
    """`path` is a CSV or Excel file, or a mapping (.toml) with a query; photos lie beside it unless told otherwise."""

    path: Path
    mapping: Path | None = None
    photos: Path | None = None

    def rows(self, fetch: Callable[[str], bytes] | None = None) -> Rows:
        """Begins to read it; photos with an address are got by `fetch`. Raises InputError."""
        query = self.path.suffix == ".toml"
        saved = self.path if query else self.mapping
        place = self.photos or (Path() if query else self.path.parent)
        found = Photos(place, by_code=self.photos is not None, fetch=fetch)
        return open_rows(None if query else self.path, mapping=load_mapping(saved) if saved else OURS, photos=found)
