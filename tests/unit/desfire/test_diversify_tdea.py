"""AN10922 for TDEA keys: the published vectors (proxmark3 client/src/mifare/desfiretest.c), and what is refused."""

import pytest

from station.desfire.diversify_tdea import diversify_tdea
from station.model.secret import SecretKey


@pytest.mark.parametrize(
    ("root", "div_input", "expected"),
    [
        ("00112233445566778899AABBCCDDEEFF", "04782E21801D803042F54E58502041", "16F8597C9E8910C86B9648D006107DD7"),
        (
            "00112233445566778899AABBCCDDEEFF0102030405060708",
            "04782E21801D803042F54E5850",
            "2F0DD03675D3FB9A5705AB0BDA91CA0B55B8E07FCDBF10EC",
        ),
    ],
)
def test_published_vectors(root: str, div_input: str, expected: str) -> None:
    key = diversify_tdea(SecretKey(bytes.fromhex(root)), bytes.fromhex(div_input))
    assert key.reveal() == bytes.fromhex(expected)


@pytest.mark.parametrize(("key", "div_input"), [(8, 7), (16, 0), (16, 16), (32, 7)])
def test_other_lengths_are_refused(key: int, div_input: int) -> None:
    with pytest.raises(ValueError, match="bytes"):
        diversify_tdea(SecretKey(bytes(range(1, key + 1))), bytes(div_input))
