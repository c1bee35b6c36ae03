"""What is written on the small card of the DESFire tests (`tests/unit/desfire/conftest.py`)."""

from dataclasses import replace

from station.desfire.chip_profile import ChipProfile, DivPart, KeyRecipe, Owned
from station.desfire.contents import ChipContents
from station.desfire.encode import AttemptMemory, KeySource, apply_plan
from station.desfire.observe import observe
from station.desfire.plan import Plan, compile_plan
from station.desfire.profile import load_profile
from station.model.escn import Escn
from station.reader.port import CardConnection

AID = bytes.fromhex("4088F5")
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")


def random_bytes(length: int) -> bytes:
    return bytes(range(length))


def encode(
    card: CardConnection, profile: ChipProfile, contents: ChipContents, keys: KeySource, attempts: AttemptMemory
) -> Plan:
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
