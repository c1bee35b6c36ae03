"""Everything that a card shows without a key."""

from dataclasses import dataclass
from typing import Any

from station.desfire.application import Aid
from station.desfire.chip_profile import ChipProfile, Content, DataFileProfile
from station.desfire.dam import DAM_AUTH_KEY_NO, DAM_ENC_KEY_NO, DAM_MAC_KEY_NO
from station.desfire.files import DataFileSettings, FileType
from station.desfire.observe import ApplicationObserved, FileObserved, observe_application, or_none, select_desfire
from station.desfire.picc_session import PiccSession
from station.desfire.signature import certificate_subject, verify_signature
from station.desfire.version import CardVersion
from station.errors import CardVerificationError
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.port import CardConnection

_PICC_KEYS = (0, DAM_AUTH_KEY_NO, DAM_MAC_KEY_NO, DAM_ENC_KEY_NO)


@dataclass(frozen=True, slots=True)
class DataZone:
    """The ESC data zone, as far as it can be read. `signature_valid` is None where there is nothing to check."""

    escn: Escn | None
    signature_valid: bool | None
    certificate_subject: str | None


@dataclass(frozen=True, slots=True)
class ApplicationReport:
    """An application; `observed` is None where it does not show itself without a key."""

    aid: Aid
    observed: ApplicationObserved | None


@dataclass(frozen=True, slots=True)
class CardReport:
    """A card. `applications` is None where the card does not list them without a key; free memory in bytes.

    `picc_key_versions` are those of the PICC master key (0) and the DAM keys, as far as the card has them.
    """

    version: CardVersion
    free_memory: int | None
    picc_key_versions: dict[int, int]
    applications: tuple[ApplicationReport, ...] | None
    zone: DataZone | None

    def as_json(self) -> dict[str, Any]:
        """For json.dumps: bytes in hexadecimal, AIDs most significant byte first."""
        version = self.version
        return {
            "uid": str(version.uid) if version.uid else None,
            "card": version.generation.value,
            "storage": version.storage,
            "hardware": version.hardware.hex().upper(),
            "software": version.software.hex().upper(),
            "produced": f"{version.year}-W{version.week:02}",
            "free_memory": self.free_memory,
            "key_versions": {f"{number:02X}": f"{value:02X}" for number, value in self.picc_key_versions.items()},
            "applications": [_application_json(one) for one in self.applications or ()],
            "zone": _zone_json(self.zone) if self.zone else None,
        }


def inspect_card(connection: CardConnection, profile: ChipProfile | None) -> CardReport:
    """Reads what can be read without a key; `profile` says where the data zone is, None leaves it out.

    Afterwards the PICC level is selected. Raises ForeignCardError, ProtocolError, and what the connection raises.
    """
    picc = select_desfire(connection)
    version = picc.get_version()
    free_memory = or_none(picc.get_free_memory)
    key_versions = {
        number: found for number in _PICC_KEYS if (found := or_none(picc.get_key_version, number)) is not None
    }
    aids = or_none(picc.get_application_ids)
    applications: list[ApplicationReport] = []
    for aid in aids or ():
        session = picc.select_application(aid)
        applications.append(ApplicationReport(aid, or_none(observe_application, session)))
        picc = PiccSession.leave(session)
    listed = None if aids is None else tuple(applications)
    return CardReport(version, free_memory, key_versions, listed, _zone(profile, version.uid, applications))


def _zone(profile: ChipProfile | None, uid: CardUid | None, applications: list[ApplicationReport]) -> DataZone | None:
    if profile is None:
        return None
    observed = {application.aid: application.observed for application in applications}
    shown = {
        file.content: found.files[file.number].content
        for application in profile.applications
        for file in application.files
        if (found := observed.get(application.aid)) is not None
        and isinstance(file, DataFileProfile)
        and file.number in found.files
    }
    return _read_zone(uid, shown) if any(observed.get(one.aid) for one in profile.applications) else None


def _read_zone(uid: CardUid | None, shown: dict[Content | bytes | None, bytes | None]) -> DataZone:
    signature, certificate = shown.get(Content.SIGNATURE), shown.get(Content.CERTIFICATE)
    escn = _parse_escn(shown.get(Content.ESCN))
    valid = None
    if escn and uid and signature and certificate:
        try:
            verify_signature(escn, uid, signature, certificate)
            valid = True
        except CardVerificationError:
            valid = False
    return DataZone(escn, valid, certificate_subject(certificate) if certificate else None)


def _parse_escn(content: bytes | None) -> Escn | None:
    try:
        return Escn(content) if content else None
    except ValueError:
        return None


def _application_json(application: ApplicationReport) -> dict[str, Any]:
    observed = application.observed
    if observed is None:
        return {"aid": str(application.aid), "readable": False}
    return {
        "aid": str(application.aid),
        "readable": True,
        "key_settings": f"{observed.settings.settings_1:02X}{observed.settings.settings_2:02X}",
        "key_versions": [f"{version:02X}" for version in observed.key_versions],
        "files": [_file_json(number, file) for number, file in observed.files.items()],
    }


def _file_json(number: int, file: FileObserved) -> dict[str, Any]:
    settings = file.settings
    known = {kind.value: kind.name.lower().replace("_", "-") for kind in FileType}
    return {
        "number": number,
        "type": known.get(settings.kind, f"{settings.kind:02X}"),
        "mode": settings.mode.name.lower(),
        "rights": f"{settings.rights.value:04X}",
        "size": settings.size if isinstance(settings, DataFileSettings) else None,
        "content": None if file.content is None else file.content.hex().upper(),
    }


def _zone_json(zone: DataZone) -> dict[str, Any]:
    return {
        "escn": str(zone.escn) if zone.escn else None,
        "signature_valid": zone.signature_valid,
        "certificate_subject": zone.certificate_subject,
    }
