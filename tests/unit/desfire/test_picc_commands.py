"""What stands at PICC level beside applications: DF names, signature, format, configuration, keys of every kind."""

from collections.abc import Callable
from typing import Any

import pytest

from far_end import D40FarEnd, Ev1FarEnd, Ev2FarEnd, FarCard
from station.desfire.application import PICC_AID, Aid, DfName, KeyType
from station.desfire.application_session import Ev2ApplicationSession
from station.desfire.authenticated import AuthenticatedSession, key_change
from station.desfire.command import Command
from station.desfire.configuration import AtsConfiguration, DefaultKey, Irreversible
from station.desfire.crypto import AesKey, crc16, crc32
from station.desfire.messaging import CommMode, Ev2Messaging, KeyChange
from station.desfire.messaging_d40 import D40Messaging
from station.desfire.messaging_ev1 import Ev1Messaging
from station.desfire.picc_session import AuthenticatedPiccSession, Ev2PiccSession, PiccSession
from station.desfire.session import Line, SessionEndedError
from station.desfire.tdea import TdeaKey
from station.errors import IntegrityError, MalformedResponseError, StatusError
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.reader.port import CardConnection

Script = Callable[..., Any]
ZEROS, TI = SecretKey(bytes(16)), bytes(4)
AID = Aid(bytes.fromhex("F58840"))
NAME = bytes.fromhex("A00000061404F58840")
WORD = Irreversible("the test")


def ev2(card: CardConnection, key_no: int = 0) -> Ev2PiccSession:
    return Ev2PiccSession(Line(card), PICC_AID, Ev2Messaging(ZEROS, ZEROS, TI), key_no)


def ev2_card(*answers: tuple[bytes, CommMode]) -> FarCard:
    return FarCard(Ev2FarEnd(AesKey(ZEROS), AesKey(ZEROS), TI), list(answers))


def protected(command: Command, header: bytes, data: bytes, mode: CommMode) -> bytes:
    return bytes([command]) + Ev2Messaging(ZEROS, ZEROS, TI).wrap(command, header, data, mode)


MAC, FULL = CommMode.MAC, CommMode.FULL


def test_df_names_in_clear(scripted: Script) -> None:
    card = scripted(
        ("906D000000", "4088F5 0010".replace(" ", "") + NAME.hex() + "91AF"),
        ("90AF000000", "010203 00E1 D2760000850101".replace(" ", "") + "9100"),
        ("906D000000", "9100"),
    )
    picc = PiccSession.resume(card)
    assert picc.get_df_names() == (
        DfName(AID, 0x1000, NAME),
        DfName(Aid(bytes.fromhex("030201")), 0xE100, bytes.fromhex("D2760000850101")),
    )
    assert picc.get_df_names() == ()


def test_df_names_under_a_mac() -> None:
    one, two = AID.wire + b"\x00\x10" + NAME, b"\x01\x02\x03\x00\xe1\xd2"
    end = Ev2FarEnd(AesKey(ZEROS), AesKey(ZEROS), TI)
    card = FarCard(end, [(one + two, MAC)], cuts=(len(one), len(one) + len(two)))
    assert [name.name for name in ev2(card).get_df_names()] == [NAME, b"\xd2"]
    # Cut anywhere else, its frames hold what stood under the MAC, and never the MAC itself.
    end = Ev2FarEnd(AesKey(ZEROS), AesKey(ZEROS), TI)
    card = FarCard(end, [(one, MAC)], cuts=(len(one) + 3,))
    assert [name.name for name in ev2(card).get_df_names()] == [NAME]
    end = Ev2FarEnd(AesKey(ZEROS), AesKey(ZEROS), TI)
    with pytest.raises(IntegrityError):
        ev2(FarCard(end, [(one + two, MAC)], lambda answer: answer[:-1] + b"x", cuts=(len(one),))).get_df_names()


@pytest.mark.parametrize("frame", ["4088F500", "4088F50010" + "00" * 17])
def test_df_names_of_a_wrong_length(scripted: Script, frame: str) -> None:
    with pytest.raises(MalformedResponseError, match="5 to 21"):
        PiccSession.resume(scripted((None, frame + "9100"))).get_df_names()


def test_application_ids_of_a_wrong_length(scripted: Script) -> None:
    with pytest.raises(MalformedResponseError, match="whole number"):
        PiccSession.resume(scripted((None, "010203049100"))).get_application_ids()


@pytest.mark.parametrize("status", ["9100", "9190"])
def test_the_originality_signature(scripted: Script, status: str) -> None:
    card = scripted(("903C00000100" + "00", "AB" * 56 + status))
    assert PiccSession.resume(card).read_signature() == b"\xab" * 56


def test_an_originality_signature_that_is_none(scripted: Script) -> None:
    with pytest.raises(StatusError, match="ILLEGAL_COMMAND"):
        PiccSession.resume(scripted((None, "911C"))).read_signature()
    with pytest.raises(MalformedResponseError, match="56 are due"):
        PiccSession.resume(scripted((None, "AB" * 55 + "9100"))).read_signature()


def test_format_and_configuration() -> None:
    card = ev2_card((b"", MAC), (b"", MAC), (b"", MAC))
    session = ev2(card)
    session.format_card(WORD)
    assert card.sent == [protected(Command.FormatPICC, b"", b"", MAC)]
    card = ev2_card((b"", MAC))
    ev2(card).set_configuration(DefaultKey(ZEROS, 0x01))
    assert b"".join(card.sent) == protected(Command.SetConfiguration, b"\x01", bytes(24) + b"\x01", FULL)
    card = ev2_card((b"", MAC))
    ev2(card).set_ats(AtsConfiguration(bytes.fromhex("067577810280"), WORD))
    assert card.sent == [protected(Command.SetConfiguration, b"\x02", bytes.fromhex("067577810280"), FULL)]
    assert not hasattr(AuthenticatedPiccSession, "set_ats")


def test_the_real_uid() -> None:
    uid = bytes.fromhex("04A1B2C3D4E580")
    card = ev2_card((uid, FULL))
    assert ev2(card).get_card_uid() == CardUid(uid)
    with pytest.raises(MalformedResponseError, match="7 are due"):
        ev2(ev2_card((uid + b"x", FULL))).get_card_uid()
    key = TdeaKey(SecretKey(bytes(8)))
    card = FarCard(Ev1FarEnd(key), [(uid, FULL)])
    session = AuthenticatedPiccSession(Line(card), PICC_AID, Ev1Messaging(key, KeyType.DES), 0)
    assert session.get_card_uid() == CardUid(uid)
    card = FarCard(D40FarEnd(key), [(uid, FULL)])
    session = AuthenticatedPiccSession(Line(card), PICC_AID, D40Messaging(key), 0)
    assert session.get_card_uid() == CardUid(uid)


def test_a_delegated_application_is_deleted_by_its_mac() -> None:
    card = ev2_card((b"", MAC))
    ev2(card, 0x10).delete_delegated_application(AID, b"MACMACMA")
    assert card.sent == [protected(Command.DeleteApplication, AID.wire + b"MACMACMA", b"", MAC)]


def test_a_key_of_a_key_set() -> None:
    new, old = SecretKey(bytes(range(16))), SecretKey(b"\xff" * 16)
    card = ev2_card((b"", MAC))
    ev2(card).change_key_ev2(1, 2, new=new, version=3)
    assert card.sent == [protected(Command.ChangeKeyEV2, b"\x01\x02", new.reveal() + b"\x03", FULL)]
    card = ev2_card((b"", MAC))
    ev2(card).change_key_ev2(0, 2, new=new, version=3, old=old)
    mixed = bytes(octet ^ 0xFF for octet in range(16)) + b"\x03" + crc32(new.reveal())
    assert card.sent == [protected(Command.ChangeKeyEV2, b"\x00\x02", mixed, FULL)]
    with pytest.raises(ValueError, match="change_own_key"):
        ev2(ev2_card()).change_key_ev2(0, 0, new=new, version=3)


def test_non_first_goes_on_with_the_transaction() -> None:
    """RndB zeros, RndA 01..: the handshake is the card's, computed with its key; then the counter has gone on."""
    key, rnd_a, rnd_b = AesKey(ZEROS), b"\x01" * 16, bytes(range(16))

    class Card(FarCard):
        def transmit(self, apdu: bytes) -> bytes:
            if apdu[1] == 0x77:
                assert apdu == bytes.fromhex("9077000001 03 00")
                return key.encrypt_cbc(bytes(16), rnd_b) + b"\x91\xaf"
            if apdu[1] == 0xAF and len(apdu) > 5:
                assert key.decrypt_cbc(bytes(16), apdu[5:-1]) == rnd_a + rnd_b[1:] + rnd_b[:1]
                return key.encrypt_cbc(bytes(16), rnd_a[1:] + rnd_a[:1]) + b"\x91\x00"
            return super().transmit(apdu)

    card = Card(Ev2FarEnd(key, AesKey(ZEROS), TI), [(b"\x01", MAC), (b"\x02", MAC)])
    first = ev2(card)
    assert first.get_key_version(0) == 1
    second = first.authenticate_ev2_non_first(3, ZEROS, lambda length: rnd_a[:length])
    with pytest.raises(SessionEndedError):
        first.get_key_version(0)
    before = Ev2Messaging(ZEROS, ZEROS, TI, counter=1).following(key, rnd_a, rnd_b)
    with pytest.raises(IntegrityError):  # the far end knows the first session's keys alone
        second.get_key_version(0)
    assert card.sent[-1] == b"\x64" + before.wrap(Command.GetKeyVersion, b"\x00", b"", MAC)


@pytest.mark.parametrize("session", [Ev2PiccSession, Ev2ApplicationSession])
def test_non_first_at_both_levels(scripted: Script, session: type[Ev2PiccSession | Ev2ApplicationSession]) -> None:
    key, rnd_a = AesKey(ZEROS), bytes(16)
    card = scripted(
        (None, key.encrypt_cbc(bytes(16), bytes(16)).hex() + "91AF"),
        (None, key.encrypt_cbc(bytes(16), rnd_a).hex() + "9100"),
    )
    opened = session(Line(card), PICC_AID, Ev2Messaging(ZEROS, ZEROS, TI), 0)
    assert type(opened.authenticate_ev2_non_first(1, ZEROS, lambda length: bytes(length))) is session


def test_capabilities_of_the_card(scripted: Script) -> None:
    key, rnd_a = AesKey(ZEROS), bytes(16)
    told = key.encrypt_cbc(bytes(16), TI + rnd_a + bytes.fromhex("010203040506") + bytes(6))
    challenge, repeated = key.encrypt_cbc(bytes(16), bytes(16)), key.encrypt_cbc(bytes(16), rnd_a)
    card = scripted(
        (None, challenge.hex() + "91AF"),
        (None, told.hex() + "9100"),
        (None, challenge.hex() + "91AF"),
        (None, repeated.hex() + "9100"),
    )
    first = PiccSession.resume(card).authenticate_ev2_first(0, ZEROS, lambda length: bytes(length))
    assert first.card_capabilities == bytes.fromhex("010203040506")
    second = first.authenticate_ev2_non_first(1, ZEROS, lambda length: bytes(length))
    assert second.card_capabilities == first.card_capabilities


def test_capabilities_of_the_reader(scripted: Script) -> None:
    card = scripted(("9071000008 00 06 010203040506 00".replace(" ", ""), "91AE"))
    with pytest.raises(StatusError):
        PiccSession.resume(card).authenticate_ev2_first(0, ZEROS, lambda length: bytes(length), bytes(range(1, 7)))
    with pytest.raises(ValueError, match="up to 6"):
        PiccSession.resume(scripted()).authenticate_ev2_first(0, ZEROS, lambda length: bytes(length), bytes(7))


@pytest.mark.parametrize(
    ("kind", "bits"), [(KeyType.DES, 0x00), (KeyType.TDEA3, 0x40), (KeyType.AES, 0x80)], ids=lambda value: str(value)
)
def test_the_master_key_tells_its_type_in_its_number(kind: KeyType, bits: int) -> None:
    card = ev2_card((b"", CommMode.PLAIN))
    new = SecretKey(bytes(24 if kind is KeyType.TDEA3 else 16))
    after = ev2(card).change_master_key(kind, new=new, version=1)
    assert type(after) is PiccSession
    assert card.sent[0][:2] == bytes([0xC4, bits])
    with pytest.raises(ValueError, match="PICC master key"):
        ev2(ev2_card(), 0x10).change_master_key(kind, new=new, version=1)


def test_a_dam_key_changes_itself_without_type_bits() -> None:
    card = ev2_card((b"", CommMode.PLAIN))
    ev2(card, 0x10).change_own_key(new=ZEROS, version=1)
    assert card.sent[0][:2] == b"\xc4\x10"


def test_keys_of_another_kind_are_refused() -> None:
    for kind, length in ((KeyType.DES, 24), (KeyType.TDEA3, 16), (KeyType.AES, 24)):
        with pytest.raises(ValueError, match="not of the type"):
            key_change(kind, SecretKey(bytes(length)), 1)
    with pytest.raises(ValueError, match="not of the type"):
        key_change(KeyType.AES, ZEROS, 1, SecretKey(bytes(8)))
    doubled = key_change(KeyType.DES, SecretKey(b"\x02" * 8), 0, SecretKey(b"\x04" * 8))
    assert (doubled.new, doubled.old, doubled.version) == (b"\x02" * 16, b"\x04" * 16, None)


def test_only_the_authenticated_have_keys_to_change() -> None:
    assert not hasattr(PiccSession, "change_key")
    assert not hasattr(PiccSession, "format_card")
    assert not hasattr(AuthenticatedSession, "change_key_ev2")
    assert not hasattr(AuthenticatedPiccSession, "create_delegated_application")


def test_d40_protects_what_is_written() -> None:
    """libfreefare: the MAC or checksum covers the data alone, padded with zeros; management commands go bare."""
    key = TdeaKey(SecretKey(bytes(range(8))))
    messaging = D40Messaging(key)
    assert messaging.wrap(Command.CreateApplication, b"head", b"", MAC) == b"head"
    assert messaging.unwrap(b"any", MAC) == b"any"
    assert messaging.wrap(Command.WriteData, b"head", b"data", CommMode.PLAIN) == b"headdata"
    mac = key.encrypt_cbc(bytes(8), b"data\x00\x00\x00\x00")[-8:-4]
    assert messaging.wrap(Command.WriteData, b"head", b"data", MAC) == b"headdata" + mac
    sealed = messaging.wrap(Command.WriteData, b"head", b"seven..", FULL)
    # The card enciphers what the reader deciphers: block by block it comes back, mixed with the block before.
    first, second = sealed[4:12], sealed[12:]
    plain = key.encrypt_cbc(bytes(8), first), key.encrypt_cbc(bytes(8), second)
    assert plain[0] + bytes(a ^ b for a, b in zip(plain[1], first, strict=True)) == (
        b"seven.." + crc16(b"seven..") + bytes(7)
    )
    change = KeyChange(b"n" * 16, b"o" * 16)
    changed = messaging.wrap_key(Command.ChangeKey, b"\x01", change)
    assert len(changed) == 1 + 24
    assert changed == b"\x01" + key.decipher_to_send(change.mixed + crc16(change.mixed) + crc16(change.new) + bytes(4))


def test_sealed_answers_need_their_length() -> None:
    des = TdeaKey(SecretKey(bytes(8)))
    for messaging in (D40Messaging(des), Ev1Messaging(des, KeyType.DES)):
        messaging.wrap(Command.ReadData, b"", b"", FULL)
        with pytest.raises(ValueError, match="length of enciphered data"):
            messaging.unwrap(bytes(16), FULL)
        messaging.wrap(Command.ReadData, b"", b"", FULL)
        with pytest.raises(IntegrityError, match="whole number of blocks"):
            messaging.unwrap(bytes(15), FULL, 5)
    messaging = D40Messaging(des)
    assert messaging.key_type is KeyType.DES
    messaging.wrap(Command.ReadData, b"", b"", CommMode.PLAIN)
    assert messaging.unwrap(b"clear", CommMode.PLAIN) == b"clear"


def test_d40_has_no_3tdea(scripted: Script) -> None:
    with pytest.raises(ValueError, match="no 3TDEA"):
        PiccSession.resume(scripted()).authenticate_d40(0, SecretKey(bytes(24)), lambda length: bytes(length))
