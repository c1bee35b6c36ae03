"""What SetConfiguration sets for the whole card (libfreefare, proxmark3, liblogicalaccess)."""

from dataclasses import dataclass, field

from fake_reader.octets import Octets

FACTORY_ATS = bytes.fromhex("067577810280")
"""The ATS that DESFire cards send (proxmark3, liblogicalaccess)."""
FACTORY_SAK = b"\x20"
MAX_ATS = 20
_DEFAULT_KEY = 25
_CAPABILITIES = 10


@dataclass(frozen=True, slots=True)
class FailureLimit:
    """Option 0A: at how many failed authentications a key is locked, and how many a successful one takes off."""

    limit: int
    decrement: int


@dataclass(frozen=True, slots=True)
class Configuration:
    """As from the factory unless set.

    default_key, default_version: what new applications begin with, 24 bytes of which a key takes as many as it needs.
    capabilities: 10 bytes; the last 6 are PDcap2 (unverified).
    """

    format_disabled: bool = False
    random_uid: bool = False
    default_key: Octets = field(default=bytes(_DEFAULT_KEY - 1), repr=False)
    default_version: int = 0
    ats: Octets = FACTORY_ATS
    sak: Octets = FACTORY_SAK
    d40_disabled: bool = False
    ev1_disabled: bool = False
    chained_writing_disabled: bool = False
    capabilities: Octets = bytes(_CAPABILITIES)
    failure_limit: FailureLimit | None = None

    def __post_init__(self) -> None:
        if len(self.default_key) != _DEFAULT_KEY - 1 or len(self.capabilities) != _CAPABILITIES:
            raise ValueError("a default key has 24 bytes, capability data 10")
