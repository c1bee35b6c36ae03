"""A whole card: observed, planned, encoded, verified, inspected; torn at every APDU and finished all the same."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from station.desfire.chip_profile import ChipProfile, DivPart, KeyRecipe, Owned
from station.desfire.contents import ChipContents
from station.desfire.dam import DelegatedApplication, Grant, diversified_inputs, make_grant
from station.desfire.encode import apply_plan
from station.desfire.framing import FRAME_DATA
from station.desfire.inspect import inspect_card
from station.desfire.observe import observe
from station.desfire.operations import Operation, describe
from station.desfire.plan import Plan, compile_plan
from station.desfire.profile import load_profile
from station.desfire.signature import certificate_subject, verify_signature
from station.desfire.trace import Direction, Traced, Tracer
from station.desfire.verify import verify_card
from station.errors import CardLostError, CardVerificationError, StatusError, WrongKeyError
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.observed import ObservedConnection

# The fixtures' classes stand in conftest.py, which is not imported.
Card = Any
Application = Any
Keys = Any
Attempts = Any
AID = bytes.fromhex("4088F5")
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")


def random_bytes(length: int) -> bytes:
    return bytes(range(length))


def encode(card: Card, profile: ChipProfile, contents: ChipContents, keys: Keys, attempts: Attempts) -> Plan:
    plan = compile_plan(profile, observe(card, profile), contents)
    apply_plan(plan, card, keys, attempts=attempts, random_bytes=random_bytes)
    return plan


def changed(profile: ChipProfile, **changes: object) -> ChipProfile:
    return replace(profile, applications=tuple(replace(one, **changes) for one in profile.applications))


def hardened(profile: ChipProfile) -> ChipProfile:
    return changed(profile, final_key_settings_1=0x02)


def owned(profile: ChipProfile) -> ChipProfile:
    return changed(profile, creation=Owned(KeyRecipe("picc-master", 1, (DivPart.UID,))))


PROFILES = {
    "esc-cdz": load_profile("esc-cdz"),
    "escn-only": load_profile("escn-only"),
    "hardened": hardened(load_profile("esc-cdz")),
    "owned": owned(load_profile("esc-cdz")),
}


@pytest.mark.parametrize("name", PROFILES)
def test_a_blank_becomes_a_card(name: str, card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES[name]
    encode(card, profile, contents, keys, attempts)
    verify_card(card, profile, contents, keys, random_bytes=random_bytes)
    card.reset()
    assert compile_plan(profile, observe(card, profile), contents).operations == ()
    application = card.applications[profile.applications[0].aid.wire]
    assert [version for _, version in application.keys] == [recipe.version for recipe in profile.applications[0].keys]
    assert application.settings[0] == (0x02 if name == "hardened" else 0x0B)


def test_every_key_has_its_target(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    uid, aid = contents.uid.octets, profile.applications[0].aid.octets
    targets = [
        keys.derive("cdz-master", 1, uid),
        keys.derive("cdz", 1, ESCN.octets),
        keys.derive("cdz", 1, uid),
        *(keys.derive("cdz", 1, uid + aid + bytes([number])) for number in range(3, 7)),
    ]
    assert [key for key, _ in card.applications[AID].keys] == [target.reveal() for target in targets]


def test_the_exchanges_of_a_blank(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    traced: list[Traced] = []
    connection = ObservedConnection(card, Tracer(traced.append))
    encode(connection, profile, contents, keys, attempts)
    verify_card(connection, profile, contents, keys, random_bytes=random_bytes)
    commands = [one for one in traced if one.direction is Direction.COMMAND]
    names = [f"+{one.command}" if one.further else one.command for one in commands]
    certificate = -(-(len(contents.certificate) + 7) // FRAME_DATA)
    read = -(-len(contents.certificate) // 48)
    reads = ["ReadData", "ReadData", "+ReadData", "ReadData", *["+ReadData"] * (read - 1)]
    assert names == [
        *("SelectApplication", "GetVersion", "GetKeyVersion", "GetDelegatedInfo", "FreeMem", "GetApplicationIDs"),
        *("AuthenticateEV2First", "+AuthenticateEV2First"),
        *("CreateDelegatedApplication", "+CreateDelegatedApplication", "SelectApplication"),
        *("AuthenticateEV2First", "+AuthenticateEV2First", *["CreateStdDataFile"] * 3),
        *("WriteData", "WriteData", "+WriteData", "WriteData", *["+WriteData"] * (certificate - 1)),
        *reads,
        *["ChangeKey"] * 7,
        *("SelectApplication", "AuthenticateEV2First", "+AuthenticateEV2First"),
        *("GetFileSettings", "ReadData"),
        *("GetFileSettings", *reads[1:3]),
        *("GetFileSettings", *reads[3:]),
        *("GetFileIDs", "GetKeySettings", *["GetKeyVersion"] * 7),
    ]


def test_no_secret_is_traced(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    traced: list[Traced] = []
    connection = ObservedConnection(card, Tracer(traced.append))
    encode(connection, PROFILES["esc-cdz"], contents, keys, attempts)
    text = "\n".join(f"{one.apdu} {one}" for one in traced).upper()
    masked = [apdu for apdu in card.sent if apdu[1] in (0xC4, 0x71)]
    after_auth = [card.sent[at + 1] for at, apdu in enumerate(card.sent) if apdu[1] in (0x71, 0xC9)]
    for apdu in masked + after_auth:
        secret = apdu[6:-1].hex().upper()
        assert len(secret) < 8 or secret[:16] not in text
    assert "CHANGEKEY  KEY 01" in text


@pytest.mark.parametrize("after", [False, True], ids=["lost-on-the-way", "answer-lost"])
@pytest.mark.parametrize("name", ["escn-only", "hardened", "owned"])
def test_torn_at_every_apdu(
    name: str,
    after: bool,
    card: Card,
    contents: ChipContents,
    keys: Keys,
    attempts: Attempts,
    fresh_card: Callable[[], Card],
) -> None:
    profile = PROFILES[name]
    encode(card, profile, contents, keys, attempts)
    torn_in: set[int] = set()
    for at in range(len(card.sent)):
        torn = fresh_card()
        torn.tear = at, after
        with pytest.raises(CardLostError):
            encode(torn, profile, contents, keys, attempts)
        torn_in.add(torn.sent[-1][1])
        torn.tear = None
        encode(torn, profile, contents, keys, attempts)
        verify_card(torn, profile, contents, keys, random_bytes=random_bytes)
    assert {0x71, 0xAF, 0xCD, 0x3D, 0xBD, 0xC4} <= torn_in
    assert attempts.failed == set()


def test_a_file_torn_in_the_middle_is_written_again(
    card: Card, contents: ChipContents, keys: Keys, attempts: Attempts
) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    card.applications[AID].files[0].data[9:] = bytes(7)
    card.reset()
    plan = encode(card, profile, contents, keys, attempts)
    assert [describe(operation).split(",")[0] for operation in plan.operations] == [
        "select application F58840",
        "authenticate at F58840 with key 00 (cdz-master",
        "write file 00",
        "read file 00 back",
    ]
    verify_card(card, profile, contents, keys, random_bytes=random_bytes)


def test_callbacks_stand_around_every_operation(
    card: Card, contents: ChipContents, keys: Keys, attempts: Attempts
) -> None:
    profile = PROFILES["escn-only"]
    plan = compile_plan(profile, observe(card, profile), contents)
    seen: list[tuple[str, Operation]] = []
    apply_plan(
        plan,
        card,
        keys,
        attempts=attempts,
        before=lambda operation: seen.append(("before", operation)),
        after=lambda operation: seen.append(("after", operation)),
        random_bytes=random_bytes,
    )
    assert seen == [(when, operation) for operation in plan.operations for when in ("before", "after")]


def test_a_refused_key_is_tried_once(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    card.keys[0x10] = bytes(16), 1
    profile = PROFILES["esc-cdz"]
    with pytest.raises(WrongKeyError) as caught:
        encode(card, profile, contents, keys, attempts)
    assert caught.value.facts == {"uid": str(contents.uid), "key": "dam", "version": "1"}
    assert attempts.failed == {(contents.uid, "dam", 1)}
    card.reset()
    tried = sum(apdu[1] == 0x71 for apdu in card.sent)
    with pytest.raises(WrongKeyError):
        encode(card, profile, contents, keys, attempts)
    assert sum(apdu[1] == 0x71 for apdu in card.sent) == tried


def test_another_refusal_is_not_a_wrong_key(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    plan = compile_plan(profile, observe(card, profile), contents)
    del card.keys[0x10]
    with pytest.raises(StatusError, match="NO_SUCH_KEY"):
        apply_plan(plan, card, keys, attempts=attempts)
    assert attempts.failed == set()


class Elsewhere:
    """Another party that keeps the DAM keys."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.granted: list[DelegatedApplication] = []

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        self.granted.append(application)
        auth, mac, enc = (self.keys.derive("dam", 1, div_input) for div_input in diversified_inputs(uid))
        default = self.keys.derive("dam-default", 0, uid.octets + application.aid.octets)
        return make_grant((auth, mac, enc), default, application, bytes(7))


def test_a_grant_from_elsewhere(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    elsewhere = Elsewhere(type(keys)())
    plan = compile_plan(profile, observe(card, profile), contents)
    apply_plan(plan, card, keys, attempts=attempts, delegation=elsewhere)
    assert len(elsewhere.granted) == 1
    assert "dam" not in {name for name, _ in keys.asked}
    verify_card(card, profile, contents, keys)


def test_data_that_the_card_does_not_keep(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["escn-only"]
    plan = compile_plan(profile, observe(card, profile), contents)

    def forget(operation: Operation) -> None:
        if describe(operation).startswith("write"):
            card.applications[profile.applications[0].aid.wire].files[0].data[3] ^= 0x10

    with pytest.raises(CardVerificationError, match="did not keep"):
        apply_plan(plan, card, keys, attempts=attempts, after=forget)


def _wrong_data(application: Application) -> None:
    application.files[2].data[100] ^= 1


def _other_file(application: Application) -> None:
    application.files[3] = application.files[0]


def _other_rights(application: Application) -> None:
    application.files[1].head = bytes.fromhex("00EEEE")


def _old_key(application: Application) -> None:
    application.keys[3] = bytes(16), 0


def _old_key_0(application: Application) -> None:
    application.keys[0] = bytes(16), 1


def _settings_1(application: Application) -> None:
    application.settings[0] = 0x0F


def _settings_2(application: Application) -> None:
    application.settings[1] = 0xA6


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (_wrong_data, "file 02 does not hold"),
        (_other_file, "other files"),
        (_other_rights, "other rights"),
        (_old_key, "key 3 has version 00"),
        (_old_key_0, "refuses the final key 0"),
        (_settings_1, "KeySettings1 is 0F"),
        (_settings_2, "KeySettings2 is A6"),
    ],
)
def test_verification_finds(
    damage: Callable[[Application], None],
    found: str,
    card: Card,
    contents: ChipContents,
    keys: Keys,
    attempts: Attempts,
) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    damage(card.applications[AID])
    with pytest.raises(CardVerificationError, match=found):
        verify_card(card, profile, contents, keys, random_bytes=random_bytes)


def test_verification_of_a_blank(card: Card, contents: ChipContents, keys: Keys) -> None:
    with pytest.raises(CardVerificationError, match="no application F58840"):
        verify_card(card, PROFILES["esc-cdz"], contents, keys)


@pytest.mark.parametrize("answers", [["91A1"], ["9100", "919D"]])
def test_verification_passes_other_refusals_on(
    scripted: Callable[..., Any], contents: ChipContents, keys: Keys, answers: list[str]
) -> None:
    with pytest.raises(StatusError):
        verify_card(scripted(*((None, answer) for answer in answers)), PROFILES["esc-cdz"], contents, keys)


def test_verification_checks_the_signature(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    forged = replace(contents, signature=contents.signature[:-1] + bytes([contents.signature[-1] ^ 1]))
    encode(card, profile, forged, keys, attempts)
    with pytest.raises(CardVerificationError, match="signature"):
        verify_card(card, profile, forged, keys)


def test_inspection(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    blank = inspect_card(card, profile)
    assert blank.applications == ()
    assert blank.zone is None
    encode(card, profile, contents, keys, attempts)
    report = inspect_card(card, profile)
    assert report.zone is not None
    assert (report.zone.escn, report.zone.signature_valid) == (contents.escn, True)
    assert report.zone.certificate_subject == "CN=Test issuer"
    said = json.loads(json.dumps(report.as_json()))
    assert said["uid"] == str(contents.uid)
    assert said["card"] == "MIFARE DESFire EV2"
    assert said["key_versions"] == {"00": "01", "10": "01", "11": "01", "12": "01"}
    (application,) = said["applications"]
    assert (application["aid"], application["key_settings"]) == ("F58840", "0BA7")
    assert application["key_versions"] == ["01"] * 7
    assert [file["number"] for file in application["files"]] == [0, 1, 2]
    assert application["files"][0] == {
        "number": 0,
        "type": "standard",
        "mode": "plain",
        "rights": "E000",
        "size": 16,
        "content": ESCN.octets.hex().upper(),
    }
    card.applications[AID].files[1].data[5] ^= 1
    tampered = inspect_card(card, profile).zone
    assert tampered is not None
    assert tampered.signature_valid is False
    assert inspect_card(card, None).zone is None


def test_inspection_of_a_card_that_shows_little(card: Card, contents: ChipContents) -> None:
    card.lists_freely = False
    report = inspect_card(card, PROFILES["esc-cdz"])
    assert report.applications is None
    assert report.as_json()["applications"] == []


def test_signatures_that_cannot_hold(contents: ChipContents) -> None:
    other_kind = x509_of(rsa.generate_private_key(65537, 2048))
    other_curve = x509_of(ec.derive_private_key(12345, ec.SECP384R1()))
    for certificate, found in (
        (b"none", "cannot be read"),
        (other_kind, "not for a P-256"),
        (other_curve, "not for a P-256"),
    ):
        with pytest.raises(CardVerificationError, match=found):
            verify_signature(ESCN, contents.uid, contents.signature, certificate)
    for signature in (b"", b"none", contents.signature[:-1]):
        with pytest.raises(CardVerificationError, match="does not hold"):
            verify_signature(ESCN, contents.uid, signature, contents.certificate)
    assert certificate_subject(b"none") is None


def x509_of(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    name = x509.Name([])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    dates = builder.not_valid_before(datetime(2024, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2049, 1, 1, tzinfo=UTC))
    return dates.serial_number(1).sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def test_inspection_of_half_a_zone(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    card.applications[AID].files[0].data[:] = b"\xff" * 16
    del card.applications[AID].files[2]
    card.applications[b"\x01\x02\x03"] = card.applications[AID]
    zone = inspect_card(card, profile).zone
    assert zone is not None
    assert (zone.escn, zone.signature_valid, zone.certificate_subject) == (None, None, None)


def test_operations_out_of_place_are_a_bug(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    plan = compile_plan(profile, observe(card, profile), contents)
    with pytest.raises(TypeError, match="delegation"):
        apply_plan(replace(plan, dam_keys=None), card, keys, attempts=attempts)
