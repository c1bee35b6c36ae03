"""Ciphers, MACs, CRC and padding; diversification; the DAM cryptograms. Every published vector."""

from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES128
from cryptography.hazmat.primitives.ciphers.modes import CBC
from hypothesis import given
from hypothesis import strategies as st

from station.desfire.application import Aid
from station.desfire.crypto import AesKey, check_mac, crc16, crc32, pad, unpad, xor
from station.desfire.dam import (
    DelegatedApplication,
    build_dammac,
    build_delete_mac,
    build_enc_k,
    diversified_inputs,
)
from station.desfire.diversify import diversify_aes128
from station.desfire.tdea import TdeaKey, with_version
from station.errors import IntegrityError
from station.model.card import CardUid
from station.model.secret import SecretKey

Vectors = Callable[[str], Any]


def key(text: str) -> SecretKey:
    return SecretKey(bytes.fromhex(text))


def test_an10922(vectors: Vectors) -> None:
    for vector in vectors("an10922"):
        card_key = diversify_aes128(key(vector["key"]), bytes.fromhex(vector["input"]))
        assert card_key.reveal().hex().upper() == vector["card_key"], vector["source"]


@pytest.mark.parametrize("length", [0, 32])
def test_diversification_input_has_1_to_31_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="1 to 31 bytes"):
        diversify_aes128(SecretKey(bytes(16)), bytes(length))


@pytest.mark.parametrize("root", [bytes(16), bytes(range(16)), b"\xff" * 16])
def test_diversification_over_two_whole_blocks_is_cmac(root: bytes) -> None:
    # From 16 to 31 bytes the message spans two blocks by itself, and AN10922 is CMAC over 01 | input.
    for length in (16, 30, 31):
        data = bytes(range(length))
        assert diversify_aes128(SecretKey(root), data).reveal() == AesKey(SecretKey(root)).cmac(b"\x01" + data)


def test_dam_key_inputs() -> None:
    auth, mac, enc = diversified_inputs(CardUid(bytes.fromhex("042E5A7A6E4D80")))
    assert (auth.hex(), mac.hex(), enc.hex()) == ("042e5a7a6e4d80", "ff2e5a7a6e4d80", "002e5a7a6e4d80")


def test_enc_k(vectors: Vectors) -> None:
    for vector in vectors("dam")["enc_k"]:
        enc_k = build_enc_k(key(vector["key"]), key(vector["default_key"]), bytes.fromhex(vector["random"]))
        assert enc_k.hex().upper() == vector["enc_k"], vector["source"]


def test_enc_k_refuses_what_no_source_decides() -> None:
    zeros = SecretKey(bytes(16))
    with pytest.raises(ValueError, match="version 00"):
        build_enc_k(zeros, zeros, bytes(7), key_version=1)
    with pytest.raises(ValueError, match="7 random bytes"):
        build_enc_k(zeros, zeros, bytes(8))
    with pytest.raises(ValueError, match="AES-128"):
        build_enc_k(zeros, SecretKey(bytes(24)), bytes(7))


def test_dammac(vectors: Vectors) -> None:
    vector = vectors("dam")["dammac"]
    application = DelegatedApplication(
        aid=Aid(bytes.fromhex(vector["aid"])),
        slot=vector["slot"],
        slot_version=vector["slot_version"],
        quota=vector["quota"],
        key_settings_1=vector["key_settings_1"],
        key_settings_2=vector["key_settings_2"],
    )
    enc_k = bytes.fromhex(vector["enc_k"])
    assert application.frame() == bytes.fromhex(vector["frame"])
    assert AesKey(key(vector["key"])).cmac(b"\xc9" + application.frame() + enc_k) == bytes.fromhex(vector["cmac"])
    assert build_dammac(key(vector["key"]), application, enc_k).hex().upper() == vector["dammac"]


def test_frame_with_iso_identifiers() -> None:
    name = bytes.fromhex("A00000061404F58840")
    application = DelegatedApplication(Aid(bytes.fromhex("F58840")), 1, 2, 0x0304, 0x0B, 0xA7, 0x1000, name)
    assert application.frame().hex().upper() == "4088F501000204030BA70010A00000061404F58840"


def test_delete_mac(vectors: Vectors) -> None:
    vector = vectors("dam")["delete"]
    mac = build_delete_mac(key(vector["key"]), Aid(bytes.fromhex(vector["aid"])))
    assert mac.hex().upper() == vector["mac"]


def test_an_aes_key_has_16_bytes_and_no_text_form() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        AesKey(SecretKey(bytes(24)))
    assert repr(AesKey(SecretKey(bytes(16)))) == "AesKey(…)"


@pytest.mark.parametrize("kind", [AesKey, TdeaKey])
def test_a_key_that_was_wiped_is_used_no_more(kind: type[AesKey | TdeaKey]) -> None:
    with kind(SecretKey(bytes(range(16)))) as ready:
        ready.encrypt_cbc(bytes(ready.block), bytes(ready.block))
    with pytest.raises(ValueError, match="wiped"):
        ready.encrypt_cbc(bytes(ready.block), bytes(ready.block))
    with pytest.raises(ValueError, match="wiped"):
        ready.decrypt_cbc(bytes(ready.block), bytes(ready.block))


@given(
    st.binary(max_size=40).flatmap(lambda one: st.tuples(st.just(one), st.binary(min_size=len(one), max_size=len(one))))
)
def test_bytes_are_combined_bit_by_bit(pair: tuple[bytes, bytes]) -> None:
    one, other = pair
    assert xor(one, other) == bytes(a ^ b for a, b in zip(one, other, strict=True))
    with pytest.raises(ValueError, match="cannot be combined"):
        xor(one, other + b"x")


def test_an_aid_has_3_bytes() -> None:
    with pytest.raises(ValueError, match="3 bytes, not 2"):
        Aid(bytes(2))


@given(st.lists(st.tuples(st.binary(min_size=16, max_size=16), st.integers(1, 4), st.booleans()), max_size=6))
def test_a_cipher_used_again_and_again_is_a_new_one_each_time(uses: list[tuple[bytes, int, bool]]) -> None:
    octets = bytes(range(16))
    ready = AesKey(SecretKey(octets))
    for iv, blocks, forward in uses:
        data = bytes(16 * blocks)
        fresh = Cipher(AES128(octets), CBC(iv))
        if forward:
            assert ready.encrypt_cbc(iv, data) == fresh.encryptor().update(data)
        else:
            assert ready.decrypt_cbc(iv, data) == fresh.decryptor().update(data)


def test_mac_check() -> None:
    check_mac(b"12345678", b"12345678", "this")
    for wrong in (b"12345679", b"1234567", b""):
        with pytest.raises(IntegrityError, match="this: the MAC does not hold"):
            check_mac(b"12345678", wrong, "this")


def test_cmac(vectors: Vectors) -> None:
    for vector in vectors("cmac"):
        ready = (AesKey if vector["cipher"] == "aes" else TdeaKey)(key(vector["key"]))
        message = bytes.fromhex(vector["message"])
        assert ready.cmac(message).hex().upper() == vector["cmac"], vector["source"]
        assert ready.cmac_from(bytes(ready.block), message).hex().upper() == vector["cmac"], vector["source"]


def test_cmac_subkeys() -> None:
    # NIST SP 800-38B, and proxmark3 desfiretest.c, TestCMACSubkeys.
    first, second = AesKey(key("2B7E151628AED2A6ABF7158809CF4F3C")).subkeys()
    assert (first.hex(), second.hex()) == ("fbeed618357133667c85e08f7236a8de", "f7ddac306ae266ccf90bc11ee46d513b")
    first, second = AesKey(key("00112233445566778899AABBCCDDEEFF")).subkeys()
    assert (first.hex(), second.hex()) == ("fbc9f75c9413c041dfee452d3f0706d1", "f793eeb928278083bfdc8a5a7e0e0d25")


@given(st.sampled_from([8, 16, 24]), st.binary(max_size=40), st.binary(max_size=40))
def test_a_chained_cmac_goes_on_from_its_iv(length: int, one: bytes, other: bytes) -> None:
    # With whole blocks before it, CMAC from an IV is CBC-MAC going on: the IV is the cipher of what came before.
    ready = TdeaKey(SecretKey(bytes(range(length))))
    before = pad(one, 8)
    iv = ready.encrypt_cbc(bytes(8), before)[-8:]
    assert ready.cmac_from(iv, other + b".") == ready.cmac(before + other + b".")


def test_checksums_over_a_uid() -> None:
    # proxmark3 desfiretest.c, TestCRC16 and TestCRC32: the latter covers the status too.
    uid = bytes.fromhex("04440F32763180")
    assert crc16(uid).hex() == "2798"
    assert crc32(uid + b"\x00").hex() == "99ce1ad4"


def test_tdea_keys() -> None:
    with pytest.raises(ValueError, match="8, 16 or 24"):
        TdeaKey(SecretKey(bytes(9)))
    with pytest.raises(ValueError, match="8, 16 or 24"):
        with_version(SecretKey(bytes(9)), 1)
    assert TdeaKey(SecretKey(bytes(8))).single
    assert TdeaKey(key("00112233445566770011223344556677")).single
    assert TdeaKey(key("01112233445566770011223344556676")).single
    assert not TdeaKey(key("02112233445566770011223344556677")).single
    assert TdeaKey(SecretKey(bytes(24))).triple
    assert repr(TdeaKey(SecretKey(bytes(8)))) == "TdeaKey(…)"


def test_versions_of_tdea_keys() -> None:
    # libfreefare, mifare_desfire_key.c: in the least significant bits of the first half, of both for a DES key.
    assert with_version(SecretKey(bytes(8)), 0x55).reveal().hex() == "0001000100010001" * 2
    assert with_version(SecretKey(b"\xff" * 16), 0x80).reveal().hex() == "fffefefefefefefe" * 2
    longer = with_version(key("00" * 8 + "FF" * 16), 0x10).reveal()
    assert longer.hex() == "0000000100000000" + "ff" * 16


def test_crc32_is_jamcrc(vectors: Vectors) -> None:
    vector = vectors("ev2")["change_key"]
    assert crc32(bytes.fromhex(vector["new"])).hex().upper() == vector["crc"]


@given(st.binary(max_size=80))
def test_padding_there_and_back(data: bytes) -> None:
    padded = pad(data)
    assert len(padded) % 16 == 0
    assert len(padded) > len(data)
    assert unpad(padded) == data


@pytest.mark.parametrize("octets", [b"", bytes(16), b"\x01" * 16, b"\x80" + bytes(16), b"\x80" + bytes(31)])
def test_bad_padding(octets: bytes) -> None:
    with pytest.raises(IntegrityError, match="padding"):
        unpad(octets)
