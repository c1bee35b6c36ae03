"""Tickets: written, opened by the delegate alone, refused when anything about them is not as the issuer signed it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delegation import NOW, OTHER_UID, UID, issuer_grant, library, library_custody, terms_of, ticket_for
from encoding import CUSTODY
from lent_keys import is_emptied
from station.errors import (
    ClockWrongError,
    InputError,
    NoIdentityError,
    OperatorError,
    TicketCardError,
    TicketDamagedError,
    TicketEarlyError,
    TicketError,
    TicketExpiredError,
    TicketForeignError,
    TicketIssuerError,
    TicketNewerError,
    TicketTermsError,
    TicketWorldError,
)
from station.keys.contents import Contents, pack, unpack
from station.keys.identity import fingerprint, new_identity, public_pem, read_public_pem
from station.keys.signer import certificate_digest
from station.keys.software import SoftwareCustody
from station.keys.ticket_file import MAGIC, open_ticket, read_ticket, write_ticket
from station.model.secret import SecretKey

SERVICE = library()
DELEGATE = library_custody()
POINT = DELEGATE.identity()
FILE = ticket_for(POINT, SERVICE, (UID, OTHER_UID))
TRUSTED = {certificate_digest(CUSTODY.certificate())}


def test_the_delegate_finds_in_it_what_the_issuer_grants() -> None:
    ticket = read_ticket(FILE, "library.ticket")
    ticket.check_issuer(TRUSTED)
    assert ticket.terms == terms_of(SERVICE, 2)
    entries = open_ticket(ticket, DELEGATE)
    assert entries.uids == (UID, OTHER_UID)
    for uid in entries.uids:
        found, granted = entries.of(uid), issuer_grant(uid, SERVICE)
        assert found.auth_key.matches(granted.auth_key)
        assert found.default_key.matches(granted.default_key)
        assert (found.enc_k, found.dammac, found.delete_mac) == (granted.enc_k, granted.dammac, granted.delete_mac)


def test_nothing_secret_and_no_uid_can_be_read_in_it() -> None:
    for uid in (UID, OTHER_UID):
        grant = issuer_grant(uid, SERVICE)
        for hidden in (uid.octets, grant.auth_key.reveal(), grant.default_key.reveal(), grant.enc_k, grant.dammac):
            assert hidden not in FILE
            assert hidden.hex().encode() not in FILE.lower()


def use(data: bytes) -> None:
    """Everything that is asked before a card is touched."""
    ticket = read_ticket(data, "library.ticket")
    ticket.check_issuer(TRUSTED)
    ticket.terms.check_time(NOW)
    ticket.terms.check_application(SERVICE.application, 1)
    open_ticket(ticket, DELEGATE).of(UID)


@pytest.mark.long
def test_any_bit_changed_is_refused() -> None:
    for at in range(8 * len(FILE)):
        refuse_flipped(at)


@settings(max_examples=100)
@given(at=st.integers(0, 8 * len(FILE) - 1))
def test_one_bit_changed_anywhere_is_refused(at: int) -> None:
    refuse_flipped(at)


def refuse_flipped(at: int) -> None:
    changed = bytearray(FILE)
    changed[at // 8] ^= 1 << at % 8
    with pytest.raises(TicketError):
        use(bytes(changed))


@settings(max_examples=100)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.binary(max_size=200).map(lambda tail: MAGIC + b"\x01" + tail),
        st.integers(0, len(FILE) - 1).map(lambda end: FILE[:end]),
        st.binary(min_size=1, max_size=20).map(lambda tail: FILE + tail),
    )
)
def test_no_other_bytes_are_a_ticket(data: bytes) -> None:
    with pytest.raises(TicketError):
        use(data)


def test_the_whole_file_is_a_ticket() -> None:
    use(FILE)


def test_for_somebody_else() -> None:
    other = library_custody()
    with pytest.raises(TicketForeignError) as caught:
        open_ticket(read_ticket(FILE, "file"), other)
    assert fingerprint(POINT) in str(caught.value)
    assert fingerprint(other.identity()) in str(caught.value)


def test_another_issuer_is_not_trusted() -> None:
    with pytest.raises(TicketIssuerError):
        read_ticket(FILE, "file").check_issuer(frozenset[str]())


def test_a_newer_one_is_called_newer() -> None:
    with pytest.raises(TicketNewerError):
        read_ticket(MAGIC + b"\x02" + FILE[len(MAGIC) + 1 :], "file")


@pytest.mark.parametrize(
    ("now", "known", "error"),
    [
        (NOW - timedelta(days=2), None, ClockWrongError),
        (NOW, NOW + timedelta(days=1), ClockWrongError),
        (NOW + timedelta(days=31), None, TicketExpiredError),
    ],
)
def test_at_a_wrong_time(now: object, known: object, error: type[OperatorError]) -> None:
    check: Callable[..., None] = terms_of(SERVICE).check_time
    with pytest.raises(error):
        check(now, known)


def test_before_its_time() -> None:
    with pytest.raises(TicketEarlyError):
        terms_of(SERVICE, valid_from=NOW + timedelta(hours=1)).check_time(NOW)


def test_another_application_and_other_cards() -> None:
    terms = terms_of(SERVICE)
    with pytest.raises(TicketTermsError, match="its slot version is 1, and 2 is wanted"):
        terms.check_application(library(slot_version=2).application, 1)
    with pytest.raises(TicketTermsError, match="version of the DAM keys"):
        terms.check_application(SERVICE.application, 2)
    with pytest.raises(TicketWorldError, match="do not go together"):
        terms.check_world(simulated=False)


def test_a_card_that_is_not_in_it() -> None:
    entries = open_ticket(read_ticket(ticket_for(POINT, SERVICE), "file"), DELEGATE)
    with pytest.raises(TicketCardError):
        entries.of(OTHER_UID)
    entries.wipe()
    with pytest.raises(TicketCardError):
        entries.of(UID)


def test_it_must_not_outlive_its_certificate() -> None:
    data = ticket_for(POINT, SERVICE, valid_until=NOW + timedelta(days=20_000))
    with pytest.raises(TicketDamagedError):
        read_ticket(data, "file")


def test_entries_that_are_fewer_or_twice_the_same() -> None:
    fewer = write_ticket(terms_of(SERVICE, 2), (UID,), lambda uid: issuer_grant(uid, SERVICE), POINT, CUSTODY)
    twice = ticket_for(POINT, SERVICE, (UID, UID))
    for data in (fewer, twice):
        with pytest.raises(TicketDamagedError):
            open_ticket(read_ticket(data, "file"), DELEGATE)


def test_the_identity_is_kept_in_the_keyfile_and_its_public_half_travels_as_pem() -> None:
    contents = Contents(identity=new_identity())
    held = contents.identity
    assert held is not None
    kept = unpack(pack(contents), "keys.json").identity
    assert kept is not None
    assert kept.matches(held)
    assert read_public_pem(public_pem(POINT)) == POINT
    for wrong in (b"", b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", public_pem(POINT)[:-40]):
        with pytest.raises(InputError):
            read_public_pem(wrong)


def test_without_an_identity_nothing_is_opened() -> None:
    custody = SoftwareCustody(Contents(), "keys.json", lambda: NOW, simulated=True)
    with pytest.raises(NoIdentityError):
        open_ticket(read_ticket(FILE, "file"), custody)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[SecretKey]:
    """Every key that is made from now on."""
    keys, begin = list[SecretKey](), SecretKey.__init__

    def remembered(key: SecretKey, octets: bytes | bytearray) -> None:
        begin(key, octets)
        keys.append(key)

    monkeypatch.setattr(SecretKey, "__init__", remembered)
    return keys


def test_no_key_outlasts_a_ticket_that_is_not_whole(made: list[SecretKey]) -> None:
    ticket = read_ticket(FILE, "file")
    for wrong in (
        replace(ticket, sealed=bytes([ticket.sealed[0] ^ 1]) + ticket.sealed[1:]),
        replace(ticket, terms=replace(ticket.terms, cards=3)),
    ):
        made.clear()
        with pytest.raises(TicketDamagedError):
            open_ticket(wrong, DELEGATE)
        assert len(made) >= 2
        assert all(map(is_emptied, made))


def test_no_key_outlasts_a_ticket_that_is_not_written() -> None:
    grant = issuer_grant(UID, SERVICE)
    grant.default_key.wipe()
    with pytest.raises(ValueError, match="wiped"):
        write_ticket(terms_of(SERVICE), (UID,), lambda _: grant, POINT, CUSTODY)
    assert is_emptied(grant.auth_key)
