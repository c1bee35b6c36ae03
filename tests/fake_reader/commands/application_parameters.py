"""What CreateApplication and CreateDelegatedApplication have in common: how an application is described."""

from dataclasses import dataclass

from fake_reader.card import Card, number
from fake_reader.commands.keys import check_change_key
from fake_reader.image import AID_MASTER, Application, Key, KeyType
from fake_reader.status import Refusal, Status

_KS3_FOLLOWS = 0x10
_MAX_KEYS = 14
_MAX_NAME = 16
_RESERVED_FIDS = frozenset({0x0000, 0x3F00, 0x3FFF, 0xFFFF})
"""Reserved by ISO/IEC 7816-4."""


@dataclass(frozen=True, slots=True)
class ApplicationParameters:
    """`KS1 KS2 [KS3] [ISO FID (2, LSB first) [DF name]]` (libfreefare, CnousDeuinfo)."""

    aid: int
    key_settings: int
    key_settings_2: int
    iso_fid: int | None
    df_name: bytes

    @classmethod
    def parse(cls, aid: int, rest: bytes) -> "ApplicationParameters":
        """Raises Refusal 7E, 9E. Key sets (KS3 other than 00) are not modelled, and refused with 9E."""
        if len(rest) < 2:
            raise Refusal(Status.LENGTH)
        settings, settings_2, rest = rest[0], rest[1], rest[2:]
        if settings_2 & _KS3_FOLLOWS:
            if not rest:
                raise Refusal(Status.LENGTH)
            if rest[0]:
                raise Refusal(Status.PARAMETER)
            rest = rest[1:]
        if len(rest) == 1 or len(rest) > 2 + _MAX_NAME:
            raise Refusal(Status.LENGTH)
        iso_fid = number(rest[:2]) if rest else None
        parameters = cls(aid, settings, settings_2, iso_fid, rest[2:])
        parameters.check()
        return parameters

    @property
    def key_count(self) -> int:
        """How many keys the application has."""
        return self.key_settings_2 & 0x0F

    @property
    def key_type(self) -> KeyType:
        """Of which type they are. Raises Refusal 9E for the reserved one."""
        try:
            return KeyType(self.key_settings_2 >> 6)
        except ValueError as error:
            raise Refusal(Status.PARAMETER) from error

    def check(self) -> None:
        """Raises Refusal 9E where the values do not hold."""
        if self.aid == AID_MASTER or not 1 <= self.key_count <= _MAX_KEYS or self.iso_fid in _RESERVED_FIDS:
            raise Refusal(Status.PARAMETER)
        check_change_key(self.key_settings, self.key_count)

    def require_new(self, card: Card) -> None:
        """Raises Refusal DE where the AID, the ISO FID or the DF name is taken."""
        for other in card.image.applications:
            same_fid = self.iso_fid is not None and other.iso_fid == self.iso_fid
            if other.aid == self.aid or same_fid or (self.df_name and other.df_name == self.df_name):
                raise Refusal(Status.DUPLICATE)

    def application(self, key: Key, dam_slot: int | None) -> Application:
        """The application, every key the same."""
        return Application(
            aid=self.aid,
            key_settings=self.key_settings,
            key_settings_2=self.key_settings_2,
            keys=(key,) * self.key_count,
            iso_fid=self.iso_fid,
            df_name=self.df_name,
            dam_slot=dam_slot,
        )
