"""Real cards, EV1 and EV3, replayed: with the recorded reader's randoms every byte that is sent must be the recorded
one, and every answer must hold. Sources stand in the recordings (tests/vectors/recorded).
"""

import pytest

from recorded import Recorded, randoms
from station.desfire.application import Aid, KeySettings, KeyType
from station.desfire.application_session import ApplicationSession
from station.desfire.configuration import Irreversible
from station.desfire.files import AccessRights, DataFileSettings
from station.desfire.messaging import CommMode
from station.desfire.new_files import StdDataFile
from station.desfire.picc_session import PiccSession
from station.desfire.session import SessionEndedError
from station.desfire.tdea import with_version
from station.desfire.version import Generation
from station.errors import IntegrityError
from station.model.card import CardUid
from station.model.secret import SecretKey

DES_ZEROS, AES_ZEROS, TDEA3_ZEROS = SecretKey(bytes(8)), SecretKey(bytes(16)), SecretKey(bytes(24))
TDEA_ZEROS = SecretKey(bytes(16))
DESOX_AID = Aid(bytes.fromhex("030201"))
DESOX_RANDOM = "32C28FDAFD3960DE"


def key(text: str) -> SecretKey:
    return SecretKey(bytes.fromhex(text))


def at_picc_level(card: Recorded) -> PiccSession:
    return PiccSession.resume(card)


@pytest.mark.parametrize("settings_change", [True, False])
def test_ev3_application(settings_change: bool) -> None:
    card = Recorded("ev3-application" if settings_change else "ev3-application-short")
    rnd = randoms(DESOX_RANDOM, "01" * 16, DESOX_RANDOM)
    master = at_picc_level(card).authenticate_iso(0, DES_ZEROS, rnd)
    master.create_application(DESOX_AID, 0x09, 0x81)
    session = master.select_application(DESOX_AID).authenticate_aes(0, AES_ZEROS, rnd)
    assert session.get_key_settings() == KeySettings(0x09, 0x81)
    assert session.get_key_version(0) == 0
    assert session.get_file_ids() == ()
    if settings_change:
        session.change_key_settings(0x00)
        assert session.get_key_settings() == KeySettings(0x00, 0x81)
    PiccSession.leave(session).authenticate_iso(0, DES_ZEROS, rnd).delete_application(DESOX_AID)
    assert card.exchanges == []


def test_ev3_metadata() -> None:
    card = Recorded("ev3-metadata")
    session = at_picc_level(card).authenticate_iso(0, DES_ZEROS, randoms(DESOX_RANDOM))
    assert session.get_key_settings() == KeySettings(0x0F, 0x01)
    assert session.get_key_version(0) == 0
    assert session.get_application_ids() == ()
    uid = CardUid(bytes.fromhex("0464D59ADD1E90"))
    assert session.get_card_uid() == uid
    version = session.get_version()
    assert (version.uid, version.generation, version.storage) == (uid, Generation.EV3, 4096)
    assert (version.week, version.year) == (40, 2024)
    assert card.exchanges == []


def test_ev3_key_changes_in_applications() -> None:
    card = Recorded("ev3-change-keys-aes")
    rnd = randoms("C0FFEED00D000000", "C0FFEEBADCAB1EF00DF00DF00DF00D01", "C0FFEEBADCAB1EF00DF00DF00DF00D02")
    master = at_picc_level(card).authenticate_iso(0, DES_ZEROS, rnd)
    master.create_application(DESOX_AID, 0x09, 0x81)
    session = master.select_application(DESOX_AID).authenticate_aes(0, AES_ZEROS, rnd)
    session.change_own_key(new=key("02" * 16), version=0).authenticate_aes(0, key("02" * 16), rnd)
    assert card.exchanges == []

    card = Recorded("ev3-change-keys-des")
    rnd = randoms("C0FFEED00D000000", "C0FFEED00D000001", "C0FFEED00D000002")
    master = at_picc_level(card).authenticate_iso(0, DES_ZEROS, rnd)
    master.create_application(DESOX_AID, 0x09, 0x01)
    session = master.select_application(DESOX_AID).authenticate_iso(0, DES_ZEROS, rnd)
    session.change_own_key(new=key("02" * 8), version=0).authenticate_iso(0, key("02" * 8), rnd)
    assert card.exchanges == []


def test_ev3_picc_master_key_through_its_types() -> None:
    card = Recorded("ev3-change-picc-master-key")
    rnd = randoms("01" * 8, "02" * 8, "03" * 16, "04" * 16)
    picc = at_picc_level(card)
    picc = picc.authenticate_iso(0, DES_ZEROS, rnd).change_own_key(new=key("02" * 8), version=0)
    session = picc.authenticate_iso(0, key("02" * 8), rnd)
    picc = session.change_master_key(KeyType.AES, new=AES_ZEROS, version=0)
    with pytest.raises(SessionEndedError):
        session.get_free_memory()
    picc = picc.authenticate_aes(0, AES_ZEROS, rnd).change_own_key(new=key("01" * 16), version=0)
    session = picc.authenticate_aes(0, key("01" * 16), rnd)
    session.change_master_key(KeyType.DES, new=DES_ZEROS, version=0)
    assert card.exchanges == []


TEXT = (
    b"Had I the heavens' embroidered cloths,\nEnwrought with golden and silver light,\n"
    b"The blue and the dim and the dark cloths\nOf night and light and the half light,\n"
    b"I would spread the cloths under your feet:\nBut I, being poor, have only my dreams;\n"
    b"I have spread my dreams under your feet;\nTread softly because you tread on my dreams.\n"
)


def ev3_files(card: Recorded) -> ApplicationSession:
    rnd = randoms(DESOX_RANDOM, "C6B781428D978837A636089911" + "9F0DA4")
    master = at_picc_level(card).authenticate_iso(0, DES_ZEROS, rnd)
    master.create_application(DESOX_AID, 0x09, 0x81)
    session = master.select_application(DESOX_AID).authenticate_aes(0, AES_ZEROS, rnd)
    for number, mode in ((1, CommMode.PLAIN), (2, CommMode.MAC), (3, CommMode.FULL)):
        session.create_file(StdDataFile(number, None, mode, AccessRights.parse(0), len(TEXT)))
    return session


def test_ev3_files_in_all_three_modes() -> None:
    card = Recorded("ev3-files")
    session = ev3_files(card)
    for number, mode in ((1, CommMode.PLAIN), (2, CommMode.MAC), (3, CommMode.FULL)):
        settings = session.get_file_settings(number)
        assert isinstance(settings, DataFileSettings)
        assert (settings.mode, settings.size) == (mode, len(TEXT))
        session.write_data(number, settings, TEXT)
        assert session.read_data(number, settings) == TEXT
    assert card.exchanges == []


def test_ev3_file_of_another_length_than_asked_for() -> None:
    card = Recorded("ev3-files")
    session = ev3_files(card)
    settings = session.get_file_settings(1)
    assert isinstance(settings, DataFileSettings)
    session.write_data(1, settings, TEXT)
    card.exchanges[0].answers[-1] = card.exchanges[0].answers[-1][:-9] + card.exchanges[0].answers[-1][-8:]
    with pytest.raises(IntegrityError):
        session.read_data(1, settings)


def test_d40_authentications() -> None:
    card = Recorded("d40-authentications")
    for random in ("1122334455667788", "B0A6405F57794A93"):
        at_picc_level(card).authenticate_d40(0, TDEA_ZEROS, randoms(random))
    assert card.exchanges == []


def test_d40_change_of_key_settings() -> None:
    card = Recorded("d40-change-key-settings")
    session = at_picc_level(card).authenticate_d40(0, TDEA_ZEROS, randoms("0001020304050607"))
    session.change_key_settings(0x0F)
    assert card.exchanges == []


TDEA_APPLICATION, TDEA3_APPLICATION = Aid(bytes.fromhex("00DE16")), Aid(bytes.fromhex("00DE24"))
AES_APPLICATION, DELETED = Aid(bytes.fromhex("00AE16")), Aid(bytes.fromhex("AABBCC"))


def test_ev1_at_picc_level() -> None:
    card = Recorded("ev1-selftest-picc")
    rnd = randoms("849B36C5F8BF4A09", "49EC63DECDE00772")
    picc = PiccSession.select(card)
    assert picc.get_key_version(0) == 0
    master = picc.authenticate_iso(0, TDEA_ZEROS, rnd)
    version = master.get_version()
    assert (version.uid, version.generation) == (CardUid(bytes.fromhex("04063F72633480")), Generation.EV1)
    assert (version.storage, version.week, version.year) == (8192, 49, 2013)
    master.format_card(Irreversible("the test"))
    master.create_application(TDEA_APPLICATION, 0x0F, 0x02)
    master.create_application(TDEA3_APPLICATION, 0x0F, 0x42)
    master.create_application(AES_APPLICATION, 0x0F, 0x82)
    master.create_application(DELETED, 0x0F, 0x01)
    assert master.get_application_ids() == (TDEA_APPLICATION, TDEA3_APPLICATION, AES_APPLICATION, DELETED)
    master.delete_application(DELETED)
    assert master.get_application_ids() == (TDEA_APPLICATION, TDEA3_APPLICATION, AES_APPLICATION)
    session = master.select_application(TDEA_APPLICATION).authenticate_iso(0, TDEA_ZEROS, rnd)
    assert session.get_key_settings() == KeySettings(0x0F, 0x02)
    session.change_key_settings(0x0D)
    assert session.get_key_settings() == KeySettings(0x0D, 0x02)
    assert card.exchanges == []


# The selftest's keys, each with version 10 in the least significant bits of its first half.
ONE_2TDEA, TWO_2TDEA = key("00102030405060708090A0B0B0A09080"), key("10182028303840485058606870788088")
ONE_3TDEA = key("00102030405060708090A0B0B0A090807060504030201000")
TWO_3TDEA = key("101820283038404850586068707880889098A0A8B0B8C0C8")


@pytest.mark.parametrize(
    ("name", "aid", "zeros", "one", "two", "rnd"),
    [
        (
            "ev1-selftest-2tdea",
            TDEA_APPLICATION,
            TDEA_ZEROS,
            ONE_2TDEA,
            TWO_2TDEA,
            ("C96CE35E4D6087F2", "530E3D90F7A201C4", "DDB097C2A1E47B96", "CBA675E8EFBAB99C", "F7A201C4DB760538"),
        ),
        (
            "ev1-selftest-3tdea",
            TDEA3_APPLICATION,
            TDEA3_ZEROS,
            ONE_3TDEA,
            TWO_3TDEA,
            (
                "36C5F8BF4A09AC239E8DA0C73251D4AB",
                "03FE6D00A79231348B6635A8AF7A795C",
                "D1542B86D5C84F9A197CB3EE9D705782",
                "02E124BBD6E598DFEA294C433EAD40E7",
                "7F0AC96CE35E4D6087F211946BC61508",
            ),
        ),
    ],
)
def test_ev1_key_changes(
    name: str, aid: Aid, zeros: SecretKey, one: SecretKey, two: SecretKey, rnd: tuple[str, ...]
) -> None:
    card = Recorded(name)
    draw = randoms(*rnd)
    application = at_picc_level(card).select_application(aid)
    application = application.authenticate_iso(0, zeros, draw).change_own_key(new=one, version=0x10)
    application = application.authenticate_iso(0, with_version(one, 0x10), draw).change_own_key(new=two, version=0x10)
    session = application.authenticate_iso(0, two, draw)
    assert session.get_key_version(0) == 0x10
    session = session.change_own_key(new=zeros, version=0).authenticate_iso(0, zeros, draw)
    session.change_key(1, old=zeros, new=one, version=0x10)
    session.change_key(1, old=with_version(one, 0x10), new=two, version=0x10)
    session.authenticate_iso(1, two, draw)
    assert card.exchanges == []


def test_ev1_aes_keys_and_a_file() -> None:
    card = Recorded("ev1-selftest-aes")
    one, two = key("00102030405060708090A0B0B0A09080"), key("10182028303840485058606870788088")
    draw = randoms(
        "F44B26F5686F3A391CD38EBD10772281",
        "C2A1E47B96A5589FAAE90C03FE6D00A7",
        "90F7A201C4DB760538FF8A49EC63DECD",
        "C2A1E47B96A5589FAAE90C03FE6D00A7",
        "40E7D27174CBA675E8EFBAB99C530E3D",
        "6D00A79231348B66",
    )
    application = at_picc_level(card).select_application(AES_APPLICATION)
    application = application.authenticate_aes(0, AES_ZEROS, draw).change_own_key(new=one, version=0x10)
    application = application.authenticate_aes(0, one, draw).change_own_key(new=two, version=0x10)
    session = application.authenticate_aes(0, two, draw)
    assert session.get_key_version(0) == 0x10
    session = session.change_own_key(new=AES_ZEROS, version=0).authenticate_aes(0, AES_ZEROS, draw)
    session.change_key(1, old=AES_ZEROS, new=one, version=0x10)
    session.change_key(1, old=one, new=two, version=0x10)
    session = session.authenticate_aes(1, two, draw)

    file = StdDataFile(5, None, CommMode.PLAIN, AccessRights.parse(0x0011), 80)
    data = bytes(range(80))
    session.create_file(file)
    assert session.get_file_ids() == (5,)
    assert session.get_file_settings(5) == file.settings
    session.write_data(5, file.settings, data[:52])
    session.write_data(5, file.settings, data[52:], offset=52)
    assert session.read_data(5, file.settings, length=48) == data[:48]
    assert session.read_data(5, file.settings, offset=48) == data[48:]
    session.delete_file(5)
    assert session.get_file_ids() == ()
    master = PiccSession.leave(session).authenticate_iso(0, TDEA_ZEROS, draw)
    master.format_card(Irreversible("the test"))
    assert card.exchanges == []
