"""Chip profiles: the shipped ones as agreed, and a clear word for everything that does not hold."""

from importlib import resources
from pathlib import Path

import pytest

from station.desfire.application import Aid
from station.desfire.chip_profile import Content, Creation, DivPart, KeyRecipe
from station.desfire.messaging import CommMode
from station.desfire.profile import MAX_PROFILE_BYTES, load_profile, parse_profile
from station.errors import ProfileError
from station.model.card import CardType, CardUid

UID = CardUid(bytes.fromhex("04A1B2C3D4E580"))
SHIPPED = (resources.files("station.desfire") / "profiles" / "esc-cdz.toml").read_text()


def test_esc_cdz() -> None:
    profile = load_profile("esc-cdz")
    assert (profile.name, profile.card_type, profile.creation) == ("esc-cdz", CardType.SMART_CDZ, Creation.DELEGATED)
    assert str(profile.aid) == "F58840"
    assert profile.aid.wire.hex() == "4088f5"
    assert (profile.key_settings_1, profile.key_settings_2, profile.final_key_settings_1) == (0x0B, 0xA7, None)
    assert (profile.iso_fid, profile.df_name.hex().upper()) == (0x1000, "A00000061404F58840")
    assert (profile.delegation.slot, profile.delegation.slot_version) == (0, 1)
    assert profile.delegation.default_key == KeyRecipe("dam-default", 0, (DivPart.UID, DivPart.AID))
    assert [(file.number, file.iso_fid, file.content, file.mode, file.rights.value) for file in profile.files] == [
        (0, 0x1001, Content.ESCN, CommMode.PLAIN, 0xE000),
        (1, 0x1002, Content.SIGNATURE, CommMode.PLAIN, 0xE000),
        (2, 0x1003, Content.CERTIFICATE, CommMode.PLAIN, 0xE000),
    ]
    spare = KeyRecipe("cdz", 1, (DivPart.UID, DivPart.AID, DivPart.KEY_NUMBER))
    assert profile.keys == (
        KeyRecipe("cdz-master", 1, (DivPart.UID,)),
        KeyRecipe("cdz", 1, (DivPart.ESCN,)),
        KeyRecipe("cdz", 1, (DivPart.UID,)),
        *[spare] * 4,
    )


def test_escn_only() -> None:
    profile = load_profile("escn-only")
    assert (profile.card_type, str(profile.aid), profile.key_settings_2) == (CardType.SMART_NO_CDZ, "F58841", 0xA3)
    assert [file.content for file in profile.files] == [Content.ESCN]


def test_a_file_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text(SHIPPED.replace('"delegated"      #', '"owned" #'))
    assert load_profile(str(path)).creation is Creation.OWNED
    path.write_bytes(b"\xef\xbb\xbf" + SHIPPED.encode())
    assert load_profile(str(path)) == load_profile("esc-cdz")


def test_diversification_input() -> None:
    recipe = KeyRecipe("cdz", 1, (DivPart.UID, DivPart.AID, DivPart.KEY_NUMBER))
    key = recipe.derive(uid=UID, aid=Aid(bytes.fromhex("F58840")), key_no=5)
    assert (key.name, key.version, key.div_input.hex().upper()) == ("cdz", 1, "04A1B2C3D4E580F5884005")
    with pytest.raises(ValueError, match="escn"):
        KeyRecipe("cdz", 1, (DivPart.ESCN,)).derive(uid=UID, aid=Aid(bytes(3)))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for place, problem in (
        ("no-such-profile", "no profile of that name"),
        (str(tmp_path / "missing.toml"), "cannot be read"),
        (str(tmp_path), "cannot be read"),
    ):
        with pytest.raises(ProfileError, match=problem):
            load_profile(place)
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MAX_PROFILE_BYTES + 1))
    with pytest.raises(ProfileError, match="too large"):
        load_profile(str(large))


def faulty(text: str) -> str:
    with pytest.raises(ProfileError) as caught:
        parse_profile(text.encode(), "site.toml")
    return caught.value.happened


def test_not_toml() -> None:
    assert "not TOML" in faulty("[profile\n")
    assert "line 1" in faulty("[profile\n")
    with pytest.raises(ProfileError, match="UTF-8"):
        parse_profile(b"\xff\xfe", "site.toml")


MASTER = """application's master key
key = "cdz-master"
version = "01"
input = ["uid"]"""


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('card_type = "SMART_CDZ"', 'card_type = "SMART"', "profile.card_type"),
        ('aid = "F58840"', 'aid = "F588"', "3 bytes"),
        ('aid = "F58840"', 'aid = "000000"', "not 000000"),
        ('aid = "F58840"', 'aid = "F58840x"', "application.aid: hexadecimal digits"),
        ('aid = "F58840"', "aid = 4088", "application.aid: hexadecimal digits"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "0A"', "would freeze key 0"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "EB"', "must begin with 0"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "09"', "must let files be listed"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "0B0B"', "2 hexadecimal digits"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "03"\nfinal_key_settings_1 = "02"', "freezes the settings"),
        (
            'key_settings_1 = "0B"',
            'key_settings_1 = "0B"\nfinal_key_settings_1 = "00"',
            "final_key_settings_1 must let",
        ),
        ('df_name = "A00000061404F58840"', 'df_name = "' + "00" * 17 + '"', "application.df_name"),
        ("slot = 0\n", "slot = 65536\n", "delegation.slot"),
        ('version = "01"\ndefault_key', 'version = "00"\ndefault_key', "without DAM keys"),
        ('default_input = ["uid", "aid"]', 'default_input = ["escn"]', "cannot hold the ESCN"),
        ('default_input = ["uid", "aid"]', "default_input = []", "delegation.default_input"),
        ("number = 1\n", "number = 0\n", "two files have the same number"),
        ('iso_fid = "1002"', 'iso_fid = "1003"', "two files have the same iso_fid"),
        ('content = "signature"', 'content = "escn"', "two files have the same content"),
        ("number = 1\n", "number = 32\n", "files.1.number"),
        ('mode = "plain"\n', 'mode = "open"\n', "files.0.mode"),
        ('rights = "E000" ', 'rights = "E070" ', "file 0: its rights name key 7"),
        ('rights = "E000" ', 'rights = "E110" ', "file 0: key 0 must be allowed to write"),
        ('rights = "E000" ', 'rights = "1010" ', "file 0: key 0 must be allowed to read"),
        (MASTER, MASTER.replace('"uid"', '"escn"'), "keys.0 cannot depend on the ESCN"),
        (MASTER, MASTER.replace('version = "01"', 'version = "00"'), "version 00 is that of keys not yet changed"),
        (MASTER, MASTER.replace('"uid"', '"escn", "escn"'), "longer than 31"),
        ("[owner] ", "[other] ", "owner: Field required"),
        ("[owner] ", "[odd]\n[owner] ", "odd: Extra inputs"),
    ],
)
def test_what_does_not_hold_is_named(old: str, new: str, problem: str) -> None:
    assert old in SHIPPED
    assert problem in faulty(SHIPPED.replace(old, new, 1))


def test_the_line_is_named() -> None:
    line = SHIPPED.splitlines().index("number = 2") + 1
    assert f"site.toml, line {line} " in faulty(SHIPPED.replace("number = 2", "number = 77"))
    header = SHIPPED.splitlines().index("[profile]") + 1
    assert f"site.toml, line {header} " in faulty(SHIPPED.replace('name = "esc-cdz"\n', ""))
    assert "site.toml cannot" in faulty("")
