"""The ticket's file: magic, header, sealed entries, signature.

    "esc-station ticket" 0A | version (1) | header length (4, big endian) | header (JSON) |
    sealed length (4, big endian) | entries under AES-256-GCM | signature (DER, to the end)

The key is HKDF-SHA256 (RFC 5869) of an ECDH P-256 secret between a key made for this one ticket and the delegate's; the
header is authenticated with the entries, and the issuer's ECDSA P-256 signature covers all that stands before it.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import AwareDatetime, Field, ValidationError

from station.desfire.dam import Grant
from station.errors import TicketDamagedError, TicketNewerError
from station.keys.application_form import ApplicationForm, Hex, Strict, described
from station.keys.custody import Custody
from station.keys.identity import CURVE, agree_with, point_of
from station.keys.signer import signer_of
from station.keys.ticket import Entries, Terms, Ticket
from station.model.card import CardUid
from station.model.secret import SecretKey

MAGIC = b"esc-station ticket\n"
VERSION = 1
LARGEST = 64_000_000
"""Bytes: more than half a million cards."""
_LENGTH, _KEY, _NONCE = 4, 32, bytes(12)  # one nonce is enough for a key that seals once
_PARTS = (("uid", 7), ("auth", 16), ("enc_k", 32), ("dammac", 8), ("default", 16), ("delete", 8))
_ENTRY = sum(length for _, length in _PARTS)


def write_ticket(
    terms: Terms, uids: tuple[CardUid, ...], grant: Callable[[CardUid], Grant], recipient: bytes, custody: Custody
) -> bytes:
    """The file for the delegate with this point, signed with the key of custody's certificate.

    Raises CertificateError, and what `grant` raises.
    """
    certificate = custody.certificate()
    passing = ec.generate_private_key(CURVE)
    header = _header(terms, certificate, recipient, point_of(passing.public_key()))
    entries = bytearray()
    try:
        for uid in uids:
            entries += _octets(uid, grant(uid))
        with _sealing_key(agree_with(passing, recipient), point_of(passing.public_key()), recipient) as key:
            sealed = AESGCM(key.reveal()).encrypt(_NONCE, entries, header)
    finally:
        entries[:] = bytes(len(entries))
    signed = MAGIC + bytes([VERSION]) + _counted(header) + _counted(sealed)
    return signed + custody.sign(signed)


def read_ticket(data: bytes, place: str) -> Ticket:
    """A ticket whose signature holds, whoever has signed it. Raises TicketDamagedError, TicketNewerError."""
    if not data.startswith(MAGIC) or len(data) > LARGEST:
        raise TicketDamagedError(ticket=place, found="it is not a ticket of a station")
    if data[len(MAGIC) : len(MAGIC) + 1] > bytes([VERSION]):
        raise TicketNewerError(ticket=place)
    header, at = _taken(data, len(MAGIC) + 1, place)
    sealed, at = _taken(data, at, place)
    try:
        read = _Header.model_validate_json(header)
        ticket = read.ticket(header, sealed)
        _check_signature(ticket, data[:at], data[at:])
    except (ValidationError, ValueError, InvalidSignature) as error:
        raise TicketDamagedError(ticket=place, found="its bytes are not those that were signed") from error
    return ticket


def open_ticket(ticket: Ticket, custody: Custody) -> Entries:
    """Its grants. Raises TicketForeignError, TicketDamagedError, NoIdentityError."""
    name = ticket.terms.ticket
    ticket.check_recipient(custody.identity())
    try:
        with _sealing_key(custody.agree(ticket.ephemeral), ticket.ephemeral, ticket.recipient) as key:
            entries = bytearray(AESGCM(key.reveal()).decrypt(_NONCE, ticket.sealed, ticket.header))
    except (InvalidTag, ValueError) as error:
        raise TicketDamagedError(ticket=name, found="its entries do not agree with their seal") from error
    try:
        grants = dict(_entry(entries[at : at + _ENTRY]) for at in range(0, len(entries) - _ENTRY + 1, _ENTRY))
    finally:
        entries[:] = bytes(len(entries))
    opened, whole = Entries(ticket.terms, grants), len(entries) == _ENTRY * ticket.terms.cards == _ENTRY * len(grants)
    if not whole:
        opened.wipe()
        raise TicketDamagedError(ticket=name, found="it has not as many entries as it says")
    return opened


def _octets(uid: CardUid, grant: Grant) -> bytes:
    """A grant as its entry; it is emptied."""
    try:
        keys = grant.auth_key.reveal(), grant.default_key.reveal()
    finally:
        grant.wipe()
    return uid.octets + keys[0] + grant.enc_k + grant.dammac + keys[1] + grant.delete_mac


def _entry(octets: bytearray) -> tuple[CardUid, Grant]:
    parts: dict[str, bytes] = {}
    at = 0
    for name, length in _PARTS:
        parts[name] = bytes(octets[at : at + length])
        at += length
    auth, default = SecretKey(parts["auth"]), SecretKey(parts["default"])
    return CardUid(parts["uid"]), Grant(auth, parts["enc_k"], parts["dammac"], default, parts["delete"])


def _sealing_key(shared: SecretKey, ephemeral: bytes, recipient: bytes) -> SecretKey:
    with shared:
        return SecretKey(HKDF(hashes.SHA256(), _KEY, None, MAGIC + ephemeral + recipient).derive(shared.reveal()))


def _check_signature(ticket: Ticket, signed: bytes, signature: bytes) -> None:
    signer = signer_of(ticket.certificate)
    signer.key.verify(signature, signed, ec.ECDSA(hashes.SHA256()))
    if ticket.terms.made_at < signer.valid_from or ticket.terms.valid_until > signer.valid_until:
        raise ValueError("the ticket outlives its signer's certificate")


def _counted(octets: bytes) -> bytes:
    return len(octets).to_bytes(_LENGTH, "big") + octets


def _taken(data: bytes, at: int, place: str) -> tuple[bytes, int]:
    """What `_counted` has written at this place, and where it ends."""
    begin = at + _LENGTH
    end = begin + int.from_bytes(data[at:begin], "big")
    if end > len(data):
        raise TicketDamagedError(ticket=place, found="it is cut short")
    return data[begin:end], end


class _Header(Strict):
    ticket_: Annotated[str, Field(alias="ticket", pattern="^[0-9A-F]{16}$")]
    issuer: str
    simulated: bool
    application: ApplicationForm
    dam_version: Annotated[int, Field(ge=1, le=0xFF)]
    made_at: AwareDatetime
    valid_from: AwareDatetime
    valid_until: AwareDatetime
    cards: Annotated[int, Field(ge=1)]
    certificate: Hex
    recipient: Annotated[Hex, Field(min_length=130, max_length=130)]
    ephemeral: Annotated[Hex, Field(min_length=130, max_length=130)]

    def ticket(self, header: bytes, sealed: bytes) -> Ticket:
        terms = Terms(
            ticket=self.ticket_,
            issuer=self.issuer,
            simulated=self.simulated,
            application=self.application.application(),
            dam_version=self.dam_version,
            made_at=self.made_at,
            valid_from=self.valid_from,
            valid_until=self.valid_until,
            cards=self.cards,
        )
        certificate, recipient, ephemeral = map(bytes.fromhex, (self.certificate, self.recipient, self.ephemeral))
        return Ticket(terms, certificate, recipient, ephemeral, header, sealed)


def _header(terms: Terms, certificate: bytes, recipient: bytes, ephemeral: bytes) -> bytes:
    content: dict[str, object] = {
        "ticket": terms.ticket,
        "issuer": terms.issuer,
        "simulated": terms.simulated,
        "application": described(terms.application),
        "dam_version": terms.dam_version,
        **{name: _moment(getattr(terms, name)) for name in ("made_at", "valid_from", "valid_until")},
        "cards": terms.cards,
        "certificate": certificate.hex(),
        "recipient": recipient.hex(),
        "ephemeral": ephemeral.hex(),
    }
    return json.dumps(content).encode()


def _moment(moment: datetime) -> str:
    return moment.isoformat()
