"""The demo keys in two versions, for key rolls."""

from station.desfire.diversify import diversify_aes128
from station.keys.demo import DemoCustody
from station.keys.key import KeyId, KeyInfo
from station.model.secret import SecretKey

NEW = 2


class TwoVersions(DemoCustody):
    """Every root of the demo keys (version 00 apart) also in version 02; `only` leaves some of them in one."""

    def __init__(self, *only: str) -> None:
        super().__init__("999859608")
        self._both = frozenset(info.id.name for info in super().inventory() if info.id.version) & frozenset(
            only or (info.id.name for info in super().inventory())
        )

    def inventory(self) -> tuple[KeyInfo, ...]:
        """See Custody."""
        known = super().inventory()
        new = (KeyInfo(KeyId(one.id.name, NEW), one.purpose, "000000") for one in known if one.id.name in self._both)
        return *known, *new

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See Custody."""
        if version == NEW and name in self._both:
            return diversify_aes128(SecretKey(f"new {name:12}".encode()), div_input)
        return super().derive(name, version, div_input)
