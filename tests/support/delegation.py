"""A library that puts its application on another institution's cards: profile, keys, tickets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from encoding import CUSTODY
from station.desfire.application import Aid
from station.desfire.dam import DelegatedApplication, Grant
from station.desfire.diversify import diversify_aes128
from station.desfire.encode import CustodyDelegation
from station.desfire.plan import dam_keys_of
from station.desfire.profile import parse_profile
from station.desfire.service import Service, service_of
from station.errors import UnknownKeyError
from station.keys.certificate import new_signing_key
from station.keys.contents import Contents
from station.keys.identity import new_identity
from station.keys.key import KeyId, Purpose
from station.keys.software import SoftwareCustody
from station.keys.ticket import Terms
from station.keys.ticket_file import write_ticket
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.store.tickets import Side, TicketRow

PROFILE = Path(__file__).parent / "library.toml"
UID = CardUid(bytes.fromhex("04112233445566"))
OTHER_UID = CardUid(bytes.fromhex("04112233445577"))
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
LIBRARY_ROOTS = {"library-master": b"LIBRARY-MASTER-1", "library": b"LIBRARY-KEY-----"}


def library(*, slot_version: int = 1) -> Service:
    """The service, in some version."""
    text = PROFILE.read_text().replace('slot_version = "01"', f'slot_version = "{slot_version:02X}"')
    return service_of(parse_profile(text.encode(), "library.toml"))


def library_custody(now: datetime = NOW) -> SoftwareCustody:
    """The delegate's custody: its own application keys and its identity, and none of the issuer's keys."""
    contents = Contents(signing_key=new_signing_key(), identity=new_identity())
    for name, root in LIBRARY_ROOTS.items():
        contents.keys[KeyId(name, 1)] = Purpose.APPLICATION, SecretKey(root)
    return SoftwareCustody(contents, "library.json", lambda: now, simulated=True)


class LibraryKeys:
    """The same keys without a keyfile."""

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See KeySource."""
        if name not in LIBRARY_ROOTS or version != 1:
            raise UnknownKeyError(key=name, custody="the library's keys")
        return diversify_aes128(SecretKey(LIBRARY_ROOTS[name]), div_input)


def issuer_grant(uid: CardUid, service: Service) -> Grant:
    """What the issuer of the demo keys grants."""
    dam_keys = dam_keys_of(service.profile, uid)
    assert dam_keys is not None
    return CustodyDelegation(CUSTODY, dam_keys, lambda length: bytes(range(length))).grant(uid, service.application)


def terms_of(service: Service, cards: int = 1, **changes: object) -> Terms:
    """Terms that hold for a month around NOW."""
    terms = Terms(
        ticket="0011223344556677",
        issuer="Demo University",
        simulated=True,
        application=service.application,
        dam_version=1,
        made_at=NOW - timedelta(days=1),
        valid_from=NOW - timedelta(days=1),
        valid_until=NOW + timedelta(days=30),
        cards=cards,
    )
    return replace(terms, **changes)  # pyright: ignore[reportArgumentType] - a test names the fields


def ticket_for(point: bytes, service: Service, uids: tuple[CardUid, ...] = (UID,), **changes: object) -> bytes:
    """A ticket of the demo issuer for the delegate with this point."""
    terms = terms_of(service, len(uids), **changes)
    return write_ticket(terms, uids, lambda uid: issuer_grant(uid, service), point, CUSTODY)


def row_of(terms: Terms, side: Side, party: str, at: datetime) -> TicketRow:
    """A ticket as the records keep it."""
    one = terms.application
    placed = str(one.aid), one.slot, one.slot_version
    return TicketRow(terms.ticket, side, party, *placed, terms.cards, terms.valid_from, terms.valid_until, at)


def bit_changed(octets: bytes, at: int = 0) -> bytes:
    """The last bit of one byte."""
    return bytes([*octets[:at], octets[at] ^ 1, *octets[at + 1 :]])


OTHERWISE: dict[str, Callable[[DelegatedApplication], DelegatedApplication]] = {
    "aid": lambda one: replace(one, aid=Aid(bit_changed(one.aid.octets))),
    "slot": lambda one: replace(one, slot=one.slot ^ 2),
    "slot version": lambda one: replace(one, slot_version=one.slot_version ^ 2),
    "quota": lambda one: replace(one, quota=one.quota ^ 1),
    "key settings 1": lambda one: replace(one, key_settings_1=one.key_settings_1 ^ 4),
    "key settings 2": lambda one: replace(one, key_settings_2=one.key_settings_2 ^ 1),
    "ISO FID": lambda one: replace(one, iso_fid=(one.iso_fid or 0) ^ 1),
    "DF name": lambda one: replace(one, df_name=bit_changed(one.df_name)),
}
"""An application that differs in one bit from what was granted."""
