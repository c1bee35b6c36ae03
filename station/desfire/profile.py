"""Chip profiles as TOML files: shipped ones by name, others by path; checked before anything uses them."""

import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from pydantic import ValidationError

from station.desfire.chip_profile import ChipProfile
from station.desfire.profile_build import build_profile
from station.desfire.profile_check import check_form, check_memory
from station.desfire.profile_check_files import Finding
from station.desfire.profile_form import FILE_TAGS, Form
from station.desfire.profile_lines import Place, field_lines, line_of
from station.errors import ProfileError
from station.errors.foreign import misfit, refused, toml_fault

MAX_PROFILE_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding where a person can find it: `line` counts from 1, None for the file as a whole."""

    line: int | None
    field: str
    problem: str
    fatal: bool


@dataclass(frozen=True, slots=True)
class CheckedProfile:
    """A profile with all that was found about it; `profile` is None where something of it is fatal."""

    profile: ChipProfile | None
    remarks: tuple[Remark, ...]


def load_profile(name_or_path: str) -> ChipProfile:
    """A shipped profile by its name (`esc-cdz`), or a file. Raises ProfileError with file, line and field."""
    return _sound(check_profile(name_or_path), name_or_path)


def parse_profile(octets: bytes, place: str) -> ChipProfile:
    """Reads a profile; `place` names the file in errors. Raises ProfileError."""
    return _sound(check_octets(octets, place), place)


def check_profile(name_or_path: str) -> CheckedProfile:
    """Everything about a profile at once. Raises ProfileError where it cannot be read as TOML at all."""
    return check_octets(_read(name_or_path), name_or_path)


def _sound(checked: CheckedProfile, place: str) -> ChipProfile:
    if checked.profile is None:
        first = next(remark for remark in checked.remarks if remark.fatal)
        where = f"{place}, line {first.line}" if first.line else place
        raise ProfileError(place=where, problem=f"{first.field}: {first.problem}")
    return checked.profile


def _read(name_or_path: str) -> bytes:
    if re.fullmatch(r"[a-z0-9-]+", name_or_path):
        shipped = resources.files("station.desfire") / "profiles" / f"{name_or_path}.toml"
        if not shipped.is_file():
            raise ProfileError(place=name_or_path, problem="no profile of that name is shipped with the station")
        return shipped.read_bytes()
    try:
        with Path(name_or_path).open("rb") as file:
            octets = file.read(MAX_PROFILE_BYTES + 1)
    except OSError as error:
        raise ProfileError(place=name_or_path, problem=f"it cannot be read ({refused(error)})") from error
    if len(octets) > MAX_PROFILE_BYTES:
        raise ProfileError(place=name_or_path, problem="it is far too large for a profile")
    return octets


def check_octets(octets: bytes, place: str) -> CheckedProfile:
    """The same of a file's bytes; `place` names the file in errors."""
    try:
        text = octets.decode("utf-8-sig")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ProfileError(place=place, problem="it is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(place=place, problem=f"it is not TOML ({toml_fault(error)})") from error
    profile, findings = None, []
    try:
        form = Form.model_validate(data)
    except ValidationError as error:
        findings = _of_pydantic(error)
    else:
        findings = list(check_form(form))
        if not any(finding.fatal for finding in findings):
            profile = build_profile(form)
            findings += check_memory(profile, form.card.storage)
    if any(finding.fatal for finding in findings):
        profile = None
    lines = field_lines(text)
    return CheckedProfile(profile, tuple(_remark(finding, lines) for finding in findings))


def _of_pydantic(error: ValidationError) -> list[Finding]:
    faults = error.errors(include_url=False, include_input=False)
    return [
        Finding(
            tuple(step for step in fault["loc"] if step not in FILE_TAGS),
            misfit(fault),
        )
        for fault in faults
    ]


def _remark(finding: Finding, lines: dict[Place, int]) -> Remark:
    field = ".".join(str(step) for step in finding.place) or "the profile"
    return Remark(line_of(finding.place, lines), field, finding.problem, finding.fatal)
