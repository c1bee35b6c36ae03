"""A service's application: described once, for the issuer who grants it and for the delegate who makes it.

It is the one application of a chip profile, in a DAM slot. A card that carries it belongs to another issuer, so nothing
of the holder or of the card's number can be asked for: its files hold fixed bytes or the UID, or are left to the
service.
"""

from dataclasses import dataclass, replace

from station.desfire.application import PICC_AID, SlotInfo
from station.desfire.chip_profile import ApplicationProfile, ChipProfile, Content, Delegated, DivPart
from station.desfire.contents import ChipContents
from station.desfire.dam import DelegatedApplication
from station.desfire.fitness import check_creating_key
from station.desfire.key_versions import Held, as_on_card
from station.desfire.observe import CardObserved
from station.desfire.operations import (
    AT_PICC_LEVEL,
    Authenticate,
    DeleteDelegatedApplication,
    GrantedKey,
)
from station.desfire.plan import Plan, compile_plan, delegated_application
from station.desfire.quota import typical_blocks
from station.errors import CardConflictError, ProfileError
from station.model.card import CardUid


@dataclass(frozen=True, slots=True)
class Service:
    """The profile, its quota named; its application; and the version of the DAM keys on the cards."""

    profile: ChipProfile
    creation: Delegated
    application: DelegatedApplication

    def entrusted(self, source: str) -> "Service":
        """The same, its DAM and default key named by who gives them: what a card refuses is remembered by that name."""
        default = replace(self.creation.default, name=f"{source} (default)")
        return _service(self.profile, replace(self.creation, key=source, default=default))

    def on_card(self, observed: CardObserved, held: Held) -> "Service":
        """The same with the key versions that the application on the card has (key_versions.py)."""
        slot = observed.slots.get(self.creation.slot)
        if slot is None or slot.version != self.application.slot_version:
            return self
        profile = as_on_card(self.profile, {}, observed.applications, held)
        return replace(self, profile=profile)

    def contents(self, uid: CardUid) -> ChipContents:
        """What a card gets."""
        return ChipContents(None, uid, b"", b"")


def service_of(profile: ChipProfile) -> Service:
    """The service that a profile describes. Raises ProfileError where it describes something else."""
    one, *more = profile.applications
    creation = one.creation
    if more or not isinstance(creation, Delegated):
        problem = 'a service has one application, and its creation is "delegated"'
    elif any(getattr(file, "content", None) in _OF_THE_ISSUER for file in one.files):
        problem = "the files of a service hold fixed bytes or the UID, or are left empty"
    elif any(DivPart.ESCN in key.parts for key in one.keys):
        problem = "the keys of a service cannot depend on the ESCN"
    else:
        return _service(profile, replace(creation, quota=creation.quota or typical_blocks(one)))
    raise ProfileError(place=profile.name, problem=problem)


_OF_THE_ISSUER = frozenset(Content) - {Content.UID}


def _service(profile: ChipProfile, creation: Delegated) -> Service:
    one: ApplicationProfile = replace(profile.applications[0], creation=creation)
    described = delegated_application(one, creation, typical_blocks(one))
    return Service(replace(profile, applications=(one,)), creation, described)


def compile_service(service: Service, observed: CardObserved, *, replacing: bool = False) -> Plan:
    """What is left to do until the application stands in its slot.

    `replacing`: another version of it that stands there gives way. Raises what compile_plan raises, CardConflictError
    for another version otherwise.
    """
    slot = _slot(service, observed)
    contents = service.contents(observed.uid)
    older = slot.aid == service.application.aid and slot.version != service.application.slot_version
    if older and not replacing:
        found = f"version {slot.version:02X} of application {slot.aid} (station dam update puts another in its place)"
        raise CardConflictError(uid=observed.uid, found=found)
    if not older:
        return compile_plan(service.profile, observed, contents)
    freed = {service.creation.slot: replace(slot, aid=PICC_AID)}
    plan = compile_plan(service.profile, replace(observed, applications={}, slots=freed), contents)
    first, *rest = plan.operations
    return replace(plan, operations=(first, DeleteDelegatedApplication(service.application), *rest))


def compile_deletion(service: Service, observed: CardObserved) -> Plan:
    """Frees the slot of the application, of whichever version. Raises CardConflictError, NoDamKeysError."""
    application = service.application
    slot = _slot(service, observed)
    if application.aid not in observed.applications:
        return Plan(observed.uid, (), None)
    if slot.aid != application.aid:
        found = f"an application {application.aid} that does not stand in DAM slot {application.slot}"
        raise CardConflictError(uid=observed.uid, found=found)
    check_creating_key(service.profile.applications[0], observed)
    key = GrantedKey(service.creation.key, service.creation.version, application)
    delete = DeleteDelegatedApplication(application)
    authenticate = Authenticate(AT_PICC_LEVEL, delete.needs.key_no or 0, key, observed.ev2)
    return Plan(observed.uid, (authenticate, delete), None)


def _slot(service: Service, observed: CardObserved) -> SlotInfo:
    """The slot as it stands; one never used is vacant. Raises CardConflictError where its quota is another."""
    slot = observed.slots.get(service.creation.slot) or SlotInfo(0, 0, 0, PICC_AID)
    if not slot.vacant and slot.quota != service.application.quota:
        found = f"DAM slot {service.creation.slot} with {slot.quota} blocks, not {service.application.quota}"
        raise CardConflictError(uid=observed.uid, found=found)
    return slot
