"""Published examples, run against the card: what it answers is what NXP's documents print."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC

from fake_reader.blank import DAM_ROOT, PICC_MASTER_ROOT, make_blank
from fake_reader.crc import crc32
from fake_reader.diversify import diversify
from fake_reader.file_types import AccessRights, CommMode, StdDataFile
from fake_reader.image import Application, Key, KeyType
from fake_reader.messaging.ev2 import Ev2Session

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

ZERO = Key(KeyType.AES, bytes(16), 0)
AID = 0xF58840
ALL_KEY_0 = AccessRights(0, 0, 0, 0)


def with_application(make_bench: "MakeBench", *files: StdDataFile, randoms: str = "") -> "Bench":
    application = Application(AID, 0x0B, 0x85, (ZERO,) * 5, files=files)
    bench = make_bench(make_blank(bytes(7)).with_application(application), randoms=randoms)
    bench.picc.card.ram.selected = AID
    return bench


@pytest.mark.parametrize(
    ("root", "message", "key"),
    [
        # AN10922 section 2.2.1
        ("00112233445566778899AABBCCDDEEFF", "04782E21801D803042F54E585020416275", "A8DD63A3B89D54B37CA802473FDA9175"),
        # EuropeanStudentCard/CnousDeuinfo, the three DAM keys of UID 042E5A7A6E4D80
        ("00112233445566778899101112131415", "042E5A7A6E4D80", "72479BFED64F7D712C3B528EEF82617F"),
        ("00112233445566778899101112131415", "002E5A7A6E4D80", "85282EB616785CF5D919E556584BC5E7"),
        ("00112233445566778899101112131415", "FF2E5A7A6E4D80", "E2D7217CC8B4C287C169568E92A37A7D"),
    ],
)
def test_an10922(root: str, message: str, key: str) -> None:
    assert diversify(bytes.fromhex(root), bytes.fromhex(message)) == bytes.fromhex(key)


@pytest.mark.parametrize("length", [0, 32])
def test_an10922_takes_1_to_31_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="1 to 31"):
        diversify(bytes(16), bytes(length))


def test_blank_carries_the_demo_keys() -> None:
    uid = bytes.fromhex("042E5A7A6E4D80")
    keys = make_blank(uid).picc_keys
    assert {number: key.version for number, key in keys.items()} == {0: 1, 0x10: 1, 0x11: 1, 0x12: 1}
    assert keys[0].octets == diversify(PICC_MASTER_ROOT, uid)
    assert keys[0x10].octets == diversify(DAM_ROOT, uid)
    assert keys[0x11].octets == diversify(DAM_ROOT, b"\xff" + uid[1:])
    assert keys[0x12].octets == diversify(DAM_ROOT, b"\x00" + uid[1:])


def test_change_key_crc_of_an12196() -> None:
    assert crc32(bytes.fromhex("F3847D627727ED3BC9C4CC050489B966")) == bytes.fromhex("789DFADC")


def test_authenticate_ev2_first_of_an12343(make_bench: "MakeBench") -> None:
    bench = with_application(make_bench, randoms="FA659AD0DCA738DD65DC7DC38612AD81 8CF141F3")
    assert bench.exchange("9071000002000000") == "24677ddbd46349e623798fd729006e7991af"
    answer = bench.exchange("90AF0000203B50445F21D21D77D500794DEB245E5A754F5F901844259F4C9B31A5C7335ACD00")
    assert answer == "04c6dbd67417ed0d31ddde4d2e3ffac2b4b074f638eef7fff9254963b65c77599100"
    session = bench.picc.card.ram.session
    assert isinstance(session, Ev2Session)
    assert session.enc.hex() == "63dc07286289a7a6c0334ca31c314a04"
    assert session.mac.hex() == "774f26743ece6af5033b6ae8522946f6"


def test_session_keys_of_an12196() -> None:
    rnd_a = bytes.fromhex("13C5DB8A5930439FC3DEF9A4C675360F")
    rnd_b = bytes.fromhex("B9E2FC789B64BF237CCCAA20EC7E6E48")
    session = Ev2Session.derive(0, bytes(16), rnd_a, rnd_b, bytes.fromhex("9D00C4DF"), 0)
    assert session.enc.hex() == "1309c877509e5a215007ff0ed19ca564"
    assert session.mac.hex() == "4c6626f5e72ea694202139295c7a7fc7"


def test_macs_of_an12343(make_bench: "MakeBench") -> None:
    bench = with_application(make_bench, StdDataFile(0, None, CommMode.MAC, ALL_KEY_0, bytes(256)))
    mac = bytes.fromhex("9366FA195EB566F5BD2BAD4020B83002")
    bench.picc.card.ram.session = Ev2Session(0, bytes(16), mac, bytes.fromhex("E2D3AF69"))
    write = "8D00000000190000" + "22" * 25 + "68F2C28C575A1628"
    assert bench.exchange(write) == "000820f68898c2a7f1"
    read = bench.exchange("AD00000000300000" + "0D9BE191D5960834")
    assert read == "00" + "22" * 25 + "00" * 23 + "a49a44222d926666"


def test_change_key_of_an12196(make_bench: "MakeBench") -> None:
    bench = with_application(make_bench)
    enc = bytes.fromhex("4CF3CB41A22583A61E89B158D252FC53")
    mac = bytes.fromhex("5529860B2FC5FB6154B7F28361D30BF9")
    bench.picc.card.ram.session = Ev2Session(0, enc, mac, bytes.fromhex("7614281A"), 2)
    printed = "90C4000029022CF362B7BF4311FF3BE1DAA295E8C68DE09050560D19B9E16C2393AE9CD1FAC75D0CE20BCD1D06E600"
    assert bench.exchange(printed) == "203bb55d1089d5879100"
    application = bench.image.application(AID)
    assert application is not None
    assert application.keys[2] == Key(KeyType.AES, bytes.fromhex("F3847D627727ED3BC9C4CC050489B966"), 1)
    assert application.keys[:2] + application.keys[3:] == (ZERO,) * 4


def test_write_data_in_full_of_an12196(make_bench: "MakeBench") -> None:
    bench = with_application(make_bench, StdDataFile(3, None, CommMode.FULL, ALL_KEY_0, bytes(128)))
    enc = bytes.fromhex("7A93D6571E4B180FCA6AC90C9A7488D4")
    mac = bytes.fromhex("FC4AF159B62E549B5812394CAB1918CC")
    bench.picc.card.ram.session = Ev2Session(0, enc, mac, bytes.fromhex("7614281A"))
    answer = bench.exchange("908D00001F030000000A00006B5E6804909962FC4E3FF5522CF0F8436C0C53315B9C73AA00")
    assert answer == "c26d236e4a7c046d9100"
    application = bench.image.application(AID)
    assert application is not None
    file = application.files[0]
    assert isinstance(file, StdDataFile)
    assert file.data.hex() == "0102030405060708090a" + "00" * 118


def dam_bench(make_bench: "MakeBench", enc: str, mac: str) -> "Bench":
    blank = make_blank(bytes(7))
    keys = {0x11: Key(KeyType.AES, bytes.fromhex(mac), 0), 0x12: Key(KeyType.AES, bytes.fromhex(enc), 0)}
    return make_bench(replace(blank, picc_keys={**blank.picc_keys, **keys}))


def test_delegated_application_of_an12696(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = dam_bench(make_bench, enc="22" * 16, mac="11" * 16)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0x10, bench.image.picc_keys[0x10].octets) == 0
    first = "1234560000004000EF81"
    encrypted = "9232C82A913FA1CFCDC7ED5EC63AB45CE991C06A1F485156DB8C3CDCB689BD27"
    assert pcd.macked("C9" + first + encrypted + "5D941683B901612B", first=10) == (0, b"")
    application = bench.image.application(0x563412)
    assert application is not None
    assert (application.key_settings, application.key_settings_2, application.keys) == (0xEF, 0x81, (ZERO,))
    assert pcd.macked("690000") == (0, bytes.fromhex("00 4000 3D00 123456"))


def test_cryptogram_of_nfcjlib(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    # nfcjlib, test DiversificationEnck; its DAMMAC is not published, the tests' own side makes one.
    bench = dam_bench(make_bench, enc="A580B1A4D014DB32219F756F3A2B3471", mac="11" * 16)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0x10, bench.image.picc_keys[0x10].octets) == 0
    head = bytes.fromhex("4088F5" + "0100" + "07" + "1000" + "0B87")
    encrypted = bytes.fromhex("353BA660E6B923837AFBC70BAF6B1CAFEB697124F822D25C01C89AF48611F8E0")
    mac = CMAC(AES(bytes.fromhex("11" * 16)))
    mac.update(b"\xc9" + head + encrypted)
    assert pcd.macked(b"\xc9" + head + encrypted + mac.finalize()[1::2], first=10) == (0, b"")
    application = bench.image.application(AID)
    assert application is not None
    assert application.keys == (ZERO,) * 7
