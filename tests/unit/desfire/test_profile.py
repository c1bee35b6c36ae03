"""Chip profiles: the shipped ones as agreed, and a clear word for everything that does not hold."""

from contextlib import suppress
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.desfire.application import Aid
from station.desfire.chip_profile import Content, DataFileProfile, Delegated, DivPart, KeyRecipe, Owned
from station.desfire.files import AccessRights
from station.desfire.messaging import CommMode
from station.desfire.profile import MAX_PROFILE_BYTES, CheckedProfile, check_octets, load_profile, parse_profile
from station.errors import ProfileError
from station.model.card import CardType, CardUid

UID = CardUid(bytes.fromhex("04A1B2C3D4E580"))
SHIPPED = (resources.files("station.desfire") / "profiles" / "esc-cdz.toml").read_text()


def test_esc_cdz() -> None:
    profile = load_profile("esc-cdz")
    (application,) = profile.applications
    assert (profile.name, profile.card_type, profile.delegated) == ("esc-cdz", CardType.SMART_CDZ, True)
    assert str(application.aid) == "F58840"
    assert application.aid.wire.hex() == "4088f5"
    assert (application.key_settings_1, application.key_settings_2) == (0x0B, 0xA7)
    assert application.final_key_settings_1 is None
    assert (application.iso_fid, application.df_name.hex().upper()) == (0x1000, "A00000061404F58840")
    default = KeyRecipe("dam-default", 0, (DivPart.UID, DivPart.AID))
    assert application.creation == Delegated(0, 1, None, "dam", 1, default)
    rights = AccessRights.parse(0xE000)
    assert application.files == tuple(
        DataFileProfile(number, 0x1001 + number, CommMode.PLAIN, rights, content, None, backup=False)
        for number, content in enumerate((Content.ESCN, Content.SIGNATURE, Content.CERTIFICATE))
    )
    spare = KeyRecipe("cdz", 1, (DivPart.UID, DivPart.AID, DivPart.KEY_NUMBER))
    assert application.keys == (
        KeyRecipe("cdz-master", 1, (DivPart.UID,)),
        KeyRecipe("cdz", 1, (DivPart.ESCN,)),
        KeyRecipe("cdz", 1, (DivPart.UID,)),
        *[spare] * 4,
    )


def test_escn_only() -> None:
    profile = load_profile("escn-only")
    (application,) = profile.applications
    assert (profile.card_type, str(application.aid)) == (CardType.SMART_NO_CDZ, "F58841")
    assert application.key_settings_2 == 0xA3
    assert [file.number for file in application.files] == [0]


def test_a_file_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text(SHIPPED.replace('"delegated"      #', '"owned" #'))
    (application,) = load_profile(str(path)).applications
    assert application.creation == Owned(KeyRecipe("picc-master", 1, (DivPart.UID,)))
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
        ('aid = "F58840"', 'aid = "F58840x"', "applications.0.aid: hexadecimal digits"),
        ('aid = "F58840"', "aid = 4088", "applications.0.aid: hexadecimal digits"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "0A"', "would freeze key 0"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "EB"', "must begin with 0"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "09"', "must let files be listed"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "0B0B"', "2 hexadecimal digits"),
        ('key_settings_1 = "0B"', 'key_settings_1 = "03"\nfinal_key_settings_1 = "02"', "freezes the settings"),
        (
            'key_settings_1 = "0B"',
            'key_settings_1 = "0B"\nfinal_key_settings_1 = "00"',
            "final_key_settings_1: must let",
        ),
        ('df_name = "A00000061404F58840"', 'df_name = "' + "00" * 17 + '"', "applications.0.df_name"),
        ('iso_fid = "1000"\n', "", "df_name: a DF name needs an iso_fid"),
        ('iso_fid = "1000"\ndf_name = "A00000061404F58840"\n', "", "its application has no iso_fid"),
        ("slot = 0\n", "slot = 65536\n", "delegation.slot"),
        ("slot = 0\n", "slot = 0\nquota = 47\n", "47 blocks of 32 bytes are too few: files and keys need 48"),
        ('key = "dam"\nversion = "01"', 'key = "dam"\nversion = "00"', "dam.version: version 00"),
        ("[dam] ", "[owner2] ", "owner2: nothing of this name belongs here"),
        (
            "[applications.delegation] ",
            "[applications.delegate] ",
            "applications.0.delegate: nothing of this name belongs here",
        ),
        ('default_input = ["uid", "aid"]', 'default_input = ["escn"]', "cannot hold the ESCN"),
        ('default_input = ["uid", "aid"]', "default_input = []", "delegation.default_input"),
        ("number = 1\n", "number = 0\n", "files.1.number: two files have the same number"),
        ('iso_fid = "1002"', 'iso_fid = "1001"', "files.1.iso_fid: two files have the same iso_fid"),
        ('iso_fid = "1002"\n', "", "files.1: needs an iso_fid"),
        ('content = "signature"', 'content = "escn"', "two files have the same content"),
        ('content = "signature"', 'content = "photo"', "files.1.content"),
        ('content = "signature"', "", "files.1: needs a size"),
        ('content = "signature"', 'content = "esi"', "files.1: needs a size"),
        ('content = "signature"', 'content = "signature"\nsize = 72', "gives its file its size"),
        ('content = "escn"', 'content = "escn"\nsize = 15', "15 bytes are too few for its content, which has 16"),
        ('content = "escn"', 'content = "escn"\nfixed = "00"', "either content or fixed"),
        ('content = "escn"', 'content = "escn"\nsize = 32768', "need 34272 bytes; the largest card has 32768"),
        ('content = "escn"', 'content = "escn"\ntype = "tmac"', "files.0: a file's type is standard, backup"),
        (
            'content = "escn"',
            'type = "value"\nlower = 0\nupper = 9\nvalue = 10',
            "files.0.iso_fid: nothing of this name belongs here",
        ),
        (
            'iso_fid = "1001"\ncontent = "escn"',
            'type = "value"\nlower = 0\nupper = 9\nvalue = 10',
            "files.0.value: must lie between lower (0) and upper (9)",
        ),
        ('content = "escn"', 'type = "cyclic-record"\nsize = 8\nrecords = 1', "at least 2 records"),
        ("number = 1\n", "number = 32\n", "files.1.number"),
        ('mode = "plain"\n', 'mode = "open"\n', "files.0.mode"),
        ('rights = "E000" ', 'rights = "E070" ', "files.0.rights: name key 7"),
        ('rights = "E000" ', 'rights = "EFF0" ', "files.0.rights: no key may both write"),
        ('rights = "E000" ', 'rights = "12F0" ', "files.0.rights: no key may both write"),
        (MASTER, MASTER.replace('"uid"', '"escn"'), "key 0 cannot depend on the ESCN"),
        (MASTER, MASTER.replace('version = "01"', 'version = "00"'), "version 00 is that of keys not yet changed"),
        (MASTER, MASTER.replace('key = "cdz-master"\n', ""), "keys.0.key: it is missing"),
        (MASTER, MASTER.replace('"uid"', '"escn", "escn"'), "longer than 31"),
        ("[owner] ", "[odd]\n[owner] ", "odd: nothing of this name belongs here"),
        ("[owner] ", "[card]\nrandom_uid = true\n[owner] ", "cannot have delegated applications"),
        ("[owner] ", "[card]\nstorage = 1024\n[owner] ", "card.storage"),
    ],
)
def test_what_does_not_hold_is_named(old: str, new: str, problem: str) -> None:
    assert old in SHIPPED
    assert any(problem in f"{remark.field}: {remark.problem}" for remark in check(SHIPPED.replace(old, new, 1)).remarks)


def test_authorities_that_are_missing() -> None:
    lines = SHIPPED.splitlines(keepends=True)
    dam = lines.index(next(line for line in lines if line.startswith("[dam]")))
    assert "needs the table [dam]" in faulty("".join(lines[:dam] + lines[dam + 3 :]))
    owner = lines.index(next(line for line in lines if line.startswith("[owner]")))
    without = "".join(lines[:owner] + lines[owner + 4 :])
    parse_profile(without.encode(), "site.toml")
    assert "needs the table [owner]" in faulty(without.replace('"delegated" ', '"owned" '))
    slot = lines.index(next(line for line in lines if line.startswith("[applications.delegation]")))
    undelegated = "".join(lines[:slot] + lines[slot + 5 :])
    assert "needs the table [applications.delegation]" in faulty(undelegated)
    parse_profile(undelegated.replace('"delegated" ', '"owned" ').encode(), "site.toml")


def test_what_two_applications_must_not_share() -> None:
    second = SHIPPED[SHIPPED.index("[[applications]]") :]
    checked = check(SHIPPED + second)
    assert [(remark.field, remark.problem) for remark in checked.remarks] == [
        ("applications.1.aid", "two applications have the same aid"),
        ("applications.1.iso_fid", "two applications have the same iso_fid"),
        ("applications.1.df_name", "two applications have the same df_name"),
        ("applications.1.delegation.slot", "two applications have the same slot"),
    ]
    other = second.replace("F58840", "F58841").replace('iso_fid = "1000"', 'iso_fid = "1100"')
    apart = check(SHIPPED + other.replace("slot = 0", "slot = 1"))
    assert apart.remarks == ()
    assert apart.profile is not None
    assert [str(one.aid) for one in apart.profile.applications] == ["F58840", "F58841"]


def test_a_random_uid_needs_keys_that_do_not_need_the_uid() -> None:
    text = "[card]\nrandom_uid = true\n" + SHIPPED.replace('"delegated" ', '"owned" ')
    assert {remark.field for remark in check(text).remarks} == {"owner.input", "applications.0.keys.0.input"}
    checked = check(text.replace('input = ["uid"]', 'input = ["aid"]'))
    assert checked.profile is not None
    assert checked.profile.random_uid


def test_all_at_once_and_each_on_its_line() -> None:
    text = SHIPPED.replace("number = 2", "number = 77").replace('key_settings_1 = "0B"', 'key_settings_1 = "B"')
    lines = text.splitlines()
    assert [(remark.line, remark.field) for remark in check(text).remarks] == [
        (lines.index('key_settings_1 = "B"') + 1, "applications.0.key_settings_1"),
        (lines.index("number = 77") + 1, "applications.0.files.2.number"),
    ]


def test_warnings_leave_the_profile_usable() -> None:
    text = SHIPPED.replace('key_settings_1 = "0B"', 'key_settings_1 = "0B"\nfinal_key_settings_1 = "03"')
    file = 'content = "escn"\nmode = "plain"\nrights = "E000"'
    assert file in text
    checked = check(text.replace(file, 'content = "esi"\nsize = 96\nmode = "mac"\nrights = "EE0E"'))
    assert checked.profile is not None
    assert [(remark.field.split(".")[-1], remark.problem) for remark in checked.remarks] == [
        ("final_key_settings_1", "these settings can never be changed again (bit 3 is clear)"),
        ("rights", "anybody may write this file"),
        ("rights", "anybody may change these rights"),
        ("rights", "anybody near the card may read the holder's esi"),
    ]


def test_the_line_is_named() -> None:
    line = SHIPPED.splitlines().index("number = 2") + 1
    assert f"site.toml, line {line} " in faulty(SHIPPED.replace("number = 2", "number = 77"))
    header = SHIPPED.splitlines().index("[profile]") + 1
    assert f"site.toml, line {header} " in faulty(SHIPPED.replace('name = "esc-cdz"\n', ""))
    assert "site.toml cannot" in faulty("")


def check(text: str) -> CheckedProfile:
    return check_octets(text.encode(), "site.toml")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_file_gives_a_profile_or_one_clear_error(octets: bytes) -> None:
    with suppress(ProfileError):
        check_octets(octets, "site.toml")


@given(st.data())
def test_a_line_lost_or_doubled_is_no_bug(data: st.DataObject) -> None:
    lines = SHIPPED.splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    times = data.draw(st.sampled_from([0, 2]))
    with suppress(ProfileError):
        checked = check("\n".join(lines[:at] + [lines[at]] * times + lines[at + 1 :]))
        assert all(remark.problem for remark in checked.remarks)
