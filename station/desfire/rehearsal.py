"""A plan without a card: what a profile would do to a blank, and what it would cost."""

from dataclasses import dataclass

from station.desfire.chip_profile import ChipProfile, Delegated
from station.desfire.contents import ChipContents
from station.desfire.cost import Cost, cost_of, cost_of_looking, cost_of_verifying
from station.desfire.dam import DAM_AUTH_KEY_NO
from station.desfire.observe import CardObserved
from station.desfire.plan import Plan, compile_plan
from station.desfire.version import CardVersion, Generation
from station.model.card import CardUid
from station.model.escn import Escn

SIGNATURE = 72
"""Bytes: the longest DER signature of P-256."""
CERTIFICATE = 1024
"""Bytes: an issuer's certificate with room to spare."""
_NOBODY = CardUid(bytes.fromhex("04000000000000"))
_MAJOR = {Generation.EV1: 0x01, Generation.EV2: 0x12}
_MEMORY = 32768


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The plan, and the cost of each part of one card's stay on the reader."""

    plan: Plan
    looking: Cost
    encoding: Cost
    verifying: Cost

    @property
    def whole(self) -> Cost:
        """All of it."""
        return self.looking + self.encoding + self.verifying


def rehearse(
    profile: ChipProfile, *, generation: Generation = Generation.EV2, certificate: int = CERTIFICATE
) -> Rehearsal:
    """For a provisioned blank, EV1 or EV2 (later ones cost the same as EV2), and a certificate of so many bytes.

    Raises ForeignCardError where the profile needs more than the generation has.
    """
    contents = ChipContents(Escn(bytes(6) + b"\x10\x00\x80" + bytes(7)), _NOBODY, bytes(SIGNATURE), bytes(certificate))
    observed = _blank(profile, generation)
    plan = compile_plan(profile, observed, contents)
    ev2 = observed.ev2
    verifying = cost_of_verifying(profile, contents, ev2=ev2)
    return Rehearsal(plan, cost_of_looking(profile), cost_of(plan.operations, ev2=ev2), verifying)


def _blank(profile: ChipProfile, generation: Generation) -> CardObserved:
    # Vendor NXP, type and subtype of a DESFire, size 2^15, ISO 14443-4 (proxmark3 client/src/cmdhfmfdes.c).
    hardware = bytes([0x04, 0x01, 0x01, _MAJOR[generation], 0x00, 0x1E, 0x05])
    key_versions: dict[int, int | None] = {}
    for application in profile.applications:
        creation = application.creation
        if isinstance(creation, Delegated):
            key_versions[DAM_AUTH_KEY_NO] = creation.version
        else:
            key_versions[0] = creation.master.version
    version = CardVersion.parse(hardware + hardware + _NOBODY.octets + bytes(7))
    return CardObserved(version, _NOBODY, key_versions, {}, _MEMORY, {})
