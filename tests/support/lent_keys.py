"""Keys that are watched: whether whoever got them has emptied them, however the work has ended."""

from station.errors import UnknownKeyError
from station.keys.demo import DemoCustody
from station.model.secret import SecretKey


def is_emptied(key: SecretKey) -> bool:
    """Whether nothing is left in a key."""
    try:
        key.reveal()
    except ValueError:
        return True
    return False


class LentKeys:
    """The demo keys as a KeySource that remembers what it has given; `fails_at`: so many keys, and then no more."""

    def __init__(self, fails_at: int | None = None) -> None:
        self.given: list[SecretKey] = []
        self._inside = DemoCustody("999859608")
        self._fails_at = fails_at

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See KeySource."""
        if len(self.given) == self._fails_at:
            raise UnknownKeyError(key=name, custody="the keys that are lent")
        self.given.append(self._inside.derive(name, version, div_input))
        return self.given[-1]

    @property
    def all_emptied(self) -> bool:
        """Whether some were given, and all are empty now."""
        return bool(self.given) and all(map(is_emptied, self.given))
