"""The keys that cards are made with, and the certificate that signs them."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from station.bootstrap import open_custody
from station.desfire.chip_profile import ChipProfile, Content, Delegated, KeyRecipe
from station.desfire.profile import load_profile
from station.doctor.finding import Finding, Part, State, found, trouble
from station.doctor.probe import Ground
from station.errors import CustodyLockedError, KeysError
from station.keys.certificate import ends_on, ends_soon
from station.keys.custody import Custody


def look_at_keys(ground: Ground) -> Iterator[Finding]:
    """Custody and its certificate, opened once for both. Raises KeysError, ProfileError."""
    profile = load_profile(ground.settings.chip_profile)
    try:
        with _custody(ground) as custody:
            yield from _keys(custody, profile)
            yield _certificate(custody, profile)
    except CustodyLockedError:
        yield found(Part.KEYS, State.GOOD, "doctor.keys.locked")
        yield _unsigned(profile) or found(Part.CERTIFICATE, State.UNUSED, "doctor.certificate.unknown")
    except KeysError as error:
        yield trouble(Part.KEYS, error)
        yield _unsigned(profile) or found(Part.CERTIFICATE, State.UNUSED, "doctor.certificate.unknown")


@contextmanager
def _custody(ground: Ground) -> Generator[Custody]:
    if ground.station is not None:
        yield ground.station.desk.custody.inside  # looks at names alone, uses no key
        return
    custody = open_custody(ground.settings, simulated=ground.choices.simulated)
    try:
        yield custody
    finally:
        custody.lock()


def _keys(custody: Custody, profile: ChipProfile) -> Iterator[Finding]:
    held = {info.id.name for info in custody.inventory()}
    if missing := sorted(_wanted(profile) - held):
        yield found(Part.KEYS, State.BAD, "doctor.keys.missing", profile=profile.name, keys=", ".join(missing))
    elif custody.demo:
        yield found(Part.KEYS, State.GOOD, "doctor.keys.demo")
    else:
        yield found(Part.KEYS, State.GOOD, "doctor.keys", profile=profile.name)


def _wanted(profile: ChipProfile) -> set[str]:
    """The root keys that cards of this profile are made with, by name."""
    names = set[str]()
    for application in profile.applications:
        creation = application.creation
        recipes: list[KeyRecipe] = [*application.keys]
        if isinstance(creation, Delegated):
            names.add(creation.key)
            recipes.append(creation.default)
        else:
            recipes.append(creation.master)
        names |= {recipe.name for recipe in recipes}
    return names


def _certificate(custody: Custody, profile: ChipProfile) -> Finding:
    if (unsigned := _unsigned(profile)) is not None:
        return unsigned
    try:
        certificate = custody.certificate()
    except KeysError as error:
        return trouble(Part.CERTIFICATE, error)
    soon = ends_soon(certificate, datetime.now(UTC)) is not None
    code, state = ("doctor.certificate.soon", State.NOTE) if soon else ("doctor.certificate", State.GOOD)
    return found(Part.CERTIFICATE, state, code, day=f"{ends_on(certificate):%Y-%m-%d}")


def _unsigned(profile: ChipProfile) -> Finding | None:
    """For a profile that puts neither signature nor certificate onto the card."""
    contents = {getattr(file, "content", None) for application in profile.applications for file in application.files}
    if contents & {Content.SIGNATURE, Content.CERTIFICATE}:
        return None
    return found(Part.CERTIFICATE, State.UNUSED, "doctor.certificate.unused", profile=profile.name)
