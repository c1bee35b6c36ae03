"""The keyfile: what goes in comes out, and every way to fail has its own word."""

import json
import os
import stat
from base64 import b64decode, b64encode
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lent_keys import is_emptied
from station.errors import (
    CertificateError,
    CustodyLockedError,
    InputError,
    KeyfileChangedError,
    KeyfileDamagedError,
    KeyfileExistsError,
    KeyfileMissingError,
    KeyfileNewerError,
    KeyKnownError,
    KeysError,
    UnknownKeyError,
    WrongPassphraseError,
)
from station.keys import sealed
from station.keys.contents import Contents, pack, unpack
from station.keys.key import KeyId, Purpose, check_value
from station.keys.keyfile import (
    change_passphrase,
    create_keyfile,
    holds_simulated_keys,
    open_keyfile,
)
from station.keys.keyfile_store import KeyfileStore
from station.keys.place import KeyfilePlace
from station.keys.sealed import Cost, seal, unseal
from station.model.secret import SecretKey

CHEAP = Cost(1 << 14)
ROOT = bytes.fromhex("00112233445566778899AABBCCDDEEFF")
NOW = datetime(2026, 11, 25, tzinfo=UTC)


def passphrase(text: str = "four random words here") -> SecretKey:
    return SecretKey(text.encode())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A keyfile with one key, made once."""
    path = tmp_path_factory.mktemp("made") / "keys.json"
    create_keyfile(path, passphrase(), simulated=False, cost=CHEAP)
    store = KeyfileStore(path, passphrase(), cost=CHEAP)
    store.add(KeyId("cdz", 1), Purpose.APPLICATION, SecretKey(ROOT))
    store.lock()
    return path.read_bytes()


@pytest.fixture
def keyfile(made: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "keys.json"
    path.write_bytes(made)
    return path


def test_a_key_is_derived_as_an10922_says(keyfile: Path) -> None:
    custody = open_keyfile(keyfile, passphrase())
    derived = custody.derive("cdz", 1, bytes.fromhex("04782E21801D803042F54E585020416275"))
    assert derived.matches(SecretKey(bytes.fromhex("A8DD63A3B89D54B37CA802473FDA9175")))
    assert [(str(info.id), info.purpose, info.check_value) for info in custody.inventory()] == [
        ("cdz, version 01", Purpose.APPLICATION, check_value(SecretKey(ROOT)))
    ]
    assert not custody.demo
    with pytest.raises(UnknownKeyError, match="cdz, version 02"):
        custody.derive("cdz", 2, b"\x04")


def test_the_check_value_is_a_cmac() -> None:
    # AES-CMAC of one zero block under the key of NIST SP 800-38B, example D.1: computed with OpenSSL's mac command.
    key = SecretKey(bytes.fromhex("2B7E151628AED2A6ABF7158809CF4F3C"))
    assert check_value(key) == "7AD386"


def test_locked_is_locked(keyfile: Path) -> None:
    custody = open_keyfile(keyfile, passphrase())
    custody.lock()
    custody.lock()
    for use in (
        lambda: custody.derive("cdz", 1, b"\x04"),
        lambda: custody.sign(b"x"),
        custody.certificate,
        custody.inventory,
    ):
        with pytest.raises(CustodyLockedError, match=str(keyfile.name)):
            use()


def test_without_a_signing_key_nothing_is_signed(keyfile: Path) -> None:
    custody = open_keyfile(keyfile, passphrase())
    with pytest.raises(CertificateError, match="no signing key"):
        custody.sign(b"x")
    with pytest.raises(CertificateError, match="no issuer's certificate yet"):
        custody.certificate()


def test_a_wrong_passphrase_is_no_damage(keyfile: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        open_keyfile(keyfile, passphrase("four random words hers"))


def _altered(data: bytes, change: dict[str, Any]) -> bytes:
    """The file with other fields and a digest that is right again: what a person with an editor could do."""
    body = json.loads(data) | change
    del body["digest"]
    digest = sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
    return json.dumps(body | {"digest": digest}).encode()


def _flipped(data: bytes, name: str) -> dict[str, str]:
    octets = bytearray(b64decode(json.loads(data)["sealed"]))
    octets[len(octets) // 2] ^= 1
    return {name: b64encode(octets).decode()}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"version": 2}, KeyfileNewerError),
        ({"format": "another"}, KeyfileDamagedError),
        ({"n": 1 << 13}, KeyfileDamagedError),
        ({"n": 1 << 25}, KeyfileDamagedError),
        ({"n": "many"}, KeyfileDamagedError),
        ({"nonce": "zz"}, KeyfileDamagedError),
        ({"sealed": ""}, KeyfileDamagedError),
        ({"simulated": True}, KeyfileDamagedError),
    ],
)
def test_an_edited_header_is_found(keyfile: Path, change: dict[str, Any], error: type[KeysError]) -> None:
    keyfile.write_bytes(_altered(keyfile.read_bytes(), change))
    with pytest.raises(error):
        open_keyfile(keyfile, passphrase())


def test_an_edited_seal_is_found(keyfile: Path) -> None:
    data = keyfile.read_bytes()
    keyfile.write_bytes(_altered(data, _flipped(data, "sealed")))
    with pytest.raises(KeyfileDamagedError, match="do not agree with their seal"):
        open_keyfile(keyfile, passphrase())


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_any_damaged_bit_is_damage_and_never_a_wrong_passphrase(made: bytes, place: int, bit: int) -> None:
    damaged = bytearray(made)
    damaged[place % len(damaged)] ^= 1 << bit
    if json_or_none(damaged) == json.loads(made):
        return  # a space or a line break that means nothing
    with pytest.raises((KeyfileDamagedError, KeyfileNewerError)):
        unseal(bytes(damaged), passphrase(), "keys.json")


def json_or_none(data: bytes | bytearray) -> object:
    try:
        return json.loads(data)
    except ValueError:
        return None


def test_nothing_readable_stands_in_the_file(keyfile: Path) -> None:
    data = keyfile.read_bytes()
    for form in (ROOT, ROOT.hex().encode(), ROOT.hex().upper().encode(), b64encode(ROOT), b"cdz", b"four"):
        assert form not in data


def test_new_files_are_for_this_user_alone(tmp_path: Path) -> None:
    create_keyfile(tmp_path / "new" / "keys.json", passphrase(), simulated=True, cost=CHEAP)
    assert stat.S_IMODE((tmp_path / "new" / "keys.json").stat().st_mode) == 0o600
    assert holds_simulated_keys(tmp_path / "new" / "keys.json")
    assert open_keyfile(tmp_path / "new" / "keys.json", passphrase()).demo


def test_a_keyfile_is_never_overwritten(keyfile: Path) -> None:
    with pytest.raises(KeyfileExistsError):
        create_keyfile(keyfile, passphrase(), simulated=False, cost=CHEAP)


def test_a_change_that_fails_leaves_the_file(keyfile: Path, made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    store = KeyfileStore(keyfile, passphrase(), cost=CHEAP)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KeysError, match="the disk is full"):
        store.generate(KeyId("cdz", 2), Purpose.APPLICATION)
    assert [str(info.id) for info in store.inventory()] == ["cdz, version 01"]
    assert keyfile.read_bytes() == made
    assert [one for one in keyfile.parent.iterdir() if one.suffix != ".lock"] == [keyfile]


def test_what_others_change_meanwhile_stays(keyfile: Path) -> None:
    window, command = (KeyfileStore(keyfile, passphrase(), cost=CHEAP) for _ in range(2))
    command.generate(KeyId("cdz", 2), Purpose.APPLICATION)
    command.new_signing_key()
    window.generate(KeyId("cdz", 3), Purpose.APPLICATION)
    held = [str(info.id) for info in open_keyfile(keyfile, passphrase()).inventory()]
    assert held == ["cdz, version 01", "cdz, version 02", "cdz, version 03"]
    assert window.sign(b"x")  # and is seen at once
    with pytest.raises(KeyKnownError):
        command.generate(KeyId("cdz", 3), Purpose.APPLICATION)
    window.new_identity()
    with pytest.raises(KeyKnownError):
        command.new_identity()


def test_keys_generated_at_once_are_all_kept(keyfile: Path) -> None:
    stores = [KeyfileStore(keyfile, passphrase(), cost=CHEAP) for _ in range(4)]
    with ThreadPoolExecutor(len(stores)) as pool:
        for version, store in enumerate(stores, 1):
            pool.submit(store.generate, KeyId("dam", version), Purpose.DAM)
    assert len(open_keyfile(keyfile, passphrase()).inventory()) == 1 + len(stores)


@pytest.mark.parametrize("simulated", [False, True])
def test_a_passphrase_changed_meanwhile_stays_and_so_does_another_file(keyfile: Path, simulated: bool) -> None:
    store = KeyfileStore(keyfile, passphrase(), cost=CHEAP)
    if simulated:
        keyfile.unlink()
        create_keyfile(keyfile, passphrase(), simulated=True, cost=CHEAP)
    else:
        change_passphrase(keyfile, passphrase(), passphrase("correct horse battery"), CHEAP)
    now = keyfile.read_bytes()
    with pytest.raises(KeyfileChangedError, match="while it was open here"):
        store.generate(KeyId("cdz", 2), Purpose.APPLICATION)
    assert keyfile.read_bytes() == now


def test_a_change_is_on_the_disk_with_its_name(keyfile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[tuple[bool, int]] = []
    sync = os.fsync

    def watched(handle: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), keyfile.stat().st_ino))
        sync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    before = keyfile.stat().st_ino
    KeyfileStore(keyfile, passphrase(), cost=CHEAP).generate(KeyId("cdz", 2), Purpose.APPLICATION)
    assert synced == [(False, before), (True, keyfile.stat().st_ino)]
    assert keyfile.stat().st_ino != before


def test_another_passphrase_opens_the_same_keys(keyfile: Path) -> None:
    change_passphrase(keyfile, passphrase(), passphrase("correct horse battery"), CHEAP)
    assert len(open_keyfile(keyfile, passphrase("correct horse battery")).inventory()) == 1
    with pytest.raises(WrongPassphraseError):
        open_keyfile(keyfile, passphrase())
    with pytest.raises(InputError, match="at least 12"):
        change_passphrase(keyfile, passphrase("correct horse battery"), passphrase("short"), CHEAP)


def test_no_file_and_no_right_to_read(tmp_path: Path) -> None:
    with pytest.raises(KeyfileMissingError):
        open_keyfile(tmp_path / "none.json", passphrase())
    with pytest.raises(KeysError, match="cannot be used"):
        open_keyfile(tmp_path, passphrase())


KEYS = st.dictionaries(
    st.builds(KeyId, st.sampled_from(["a", "cdz", "dam-default"]), st.integers(0, 255)),
    st.tuples(st.sampled_from(Purpose), st.binary(min_size=16, max_size=16).map(SecretKey)),
    max_size=5,
)


@given(keys=KEYS, signing=st.none() | st.binary(min_size=1, max_size=200), chain=st.lists(st.binary(max_size=9)))
def test_contents_come_back(
    keys: dict[KeyId, tuple[Purpose, SecretKey]], signing: bytes | None, chain: list[bytes]
) -> None:
    packed = pack(Contents(keys, SecretKey(signing) if signing else None, tuple(chain)))
    again = unpack(packed, "here")
    assert not any(packed)
    assert {(key, purpose, octets.reveal()) for key, (purpose, octets) in again.keys.items()} == {
        (key, purpose, octets.reveal()) for key, (purpose, octets) in keys.items()
    }
    assert (again.signing_key.reveal() if again.signing_key else None) == signing
    assert again.chain == tuple(chain)


@given(noise=st.binary(max_size=80))
def test_noise_is_damage(noise: bytes) -> None:
    with pytest.raises(KeyfileDamagedError):
        unpack(bytearray(noise), "here")


def test_sealing_empties_what_it_seals() -> None:
    contents = bytearray(b"secret")
    seal(contents, passphrase(), os.urandom, CHEAP, simulated=False)
    assert contents == bytes(6)


def test_contents_that_cannot_be_sealed_are_emptied_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = list[bytearray]()

    class Exhausted:
        def __init__(self, key: bytearray) -> None:
            keys.append(key)

        def encrypt(self, nonce: bytes, data: bytes, associated: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(sealed, "AESGCM", Exhausted)
    contents = bytearray(ROOT)
    with pytest.raises(MemoryError):
        seal(contents, passphrase(), os.urandom, CHEAP, simulated=False)
    assert (contents, keys) == (bytes(16), [bytes(32)])


@pytest.mark.parametrize("use", ["open", "change"])
def test_a_passphrase_is_emptied_though_it_opens_nothing(use: str, tmp_path: Path, made: bytes) -> None:
    (tmp_path / "keys.json").write_bytes(made)
    place, wrong = KeyfilePlace(tmp_path / "keys.json"), passphrase("another passphrase")
    with pytest.raises(WrongPassphraseError):
        place.open(wrong) if use == "open" else place.change(wrong)
    assert is_emptied(wrong)


def test_a_passphrase_is_emptied_though_it_is_too_short(tmp_path: Path) -> None:
    short = passphrase("short")
    with pytest.raises(InputError):
        KeyfilePlace(tmp_path / "keys.json").create(short, simulated=False)
    assert is_emptied(short)
