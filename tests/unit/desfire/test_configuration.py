"""SetConfiguration: the bytes of each option, and that nothing irreversible is done without a person's word."""

import pytest

from station.desfire.configuration import (
    AtsConfiguration,
    CapabilityConfiguration,
    Configuration,
    DefaultKey,
    FailedAuthenticationCounter,
    Irreversible,
    PiccConfiguration,
    SakConfiguration,
    SecureMessagingConfiguration,
    option_of,
)
from station.model.secret import SecretKey

WORD = Irreversible("the technician")
KEY = SecretKey(bytes(range(16)))


@pytest.mark.parametrize(
    ("configuration", "option", "data"),
    [
        (PiccConfiguration(disable_format=False, random_uid=False, confirmed=WORD), 0x00, "00"),
        (PiccConfiguration(disable_format=True, random_uid=False, confirmed=WORD), 0x00, "01"),
        (PiccConfiguration(disable_format=False, random_uid=True, confirmed=WORD), 0x00, "02"),
        (DefaultKey(SecretKey(b"\x01" * 8), 0x42), 0x01, "01" * 8 + "00" * 16 + "42"),
        (DefaultKey(KEY, 0x42), 0x01, bytes(range(16)).hex() + "00" * 8 + "42"),
        (DefaultKey(SecretKey(b"\x02" * 24), 0x00), 0x01, "02" * 24 + "00"),
        (SakConfiguration(b"\x04\x28", WORD), 0x03, "0428"),
        # SpringCard's DESFire library: 00 01, 00 02, 00 04.
        (SecureMessagingConfiguration(True, False, False, WORD), 0x04, "0001"),
        (SecureMessagingConfiguration(False, True, False, WORD), 0x04, "0002"),
        (SecureMessagingConfiguration(False, False, True, WORD), 0x04, "0004"),
        (CapabilityConfiguration(bytes(range(10)), WORD), 0x05, "00010203040506070809"),
        # proxmark3: setconfig --param 0a --data 00ffffffff.
        (FailedAuthenticationCounter(enabled=False, limit=1000, decrement=10, confirmed=WORD), 0x0A, "00ffffffff"),
        (FailedAuthenticationCounter(enabled=True, limit=1000, decrement=10, confirmed=WORD), 0x0A, "01e8030a00"),
    ],
)
def test_options(configuration: Configuration, option: int, data: str) -> None:
    assert option_of(configuration) == (option, bytes.fromhex(data))


@pytest.mark.parametrize(
    "configuration",
    [
        DefaultKey(SecretKey(bytes(9)), 0),
        SakConfiguration(b"\x20", WORD),
        CapabilityConfiguration(bytes(9), WORD),
        FailedAuthenticationCounter(enabled=True, limit=0, decrement=0, confirmed=WORD),
    ],
)
def test_options_of_a_wrong_form(configuration: Configuration) -> None:
    with pytest.raises(ValueError, match=r"bytes|limit"):
        option_of(configuration)


@pytest.mark.parametrize("ats", ["", "01", "05757781", "0675778102808080", "15" + "00" * 20])
def test_an_ats_begins_with_its_length(ats: str) -> None:
    with pytest.raises(ValueError, match="begins with its own length"):
        AtsConfiguration(bytes.fromhex(ats), WORD)


def test_somebody_must_have_said_it() -> None:
    assert AtsConfiguration(bytes.fromhex("067577810280"), WORD).confirmed.who == "the technician"
    with pytest.raises(ValueError, match="somebody"):
        Irreversible("")
