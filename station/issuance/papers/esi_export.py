"""ESIs for the identity provider and for mobility software.

MyAcademicID takes the ESI from the attribute schacPersonalUniqueCode (OID 1.3.6.1.4.1.25178.1.2.14; SCHAC; GEANT,
European Student Identifier 1.0), which belongs to the auxiliary object class schacLinkageIdentifiers. LDIF is RFC 2849.
Erasmus Without Paper carries the same URN. Only that form is exported: the old one (CC-PIC-number) is not a value of
schacPersonalUniqueCode, and is reported instead.
"""

import base64
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO
from urllib.parse import unquote

from station.errors import InputError
from station.model.esi import Esi, EsiForm
from station.model.holder import Holder
from station.model.quoting import quoted

_SAFE = re.compile(r"[\x01-\x09\x0b\x0c\x0e-\x1f\x21-\x39\x3b\x3d-\x7f][\x01-\x09\x0b\x0c\x0e-\x7f]*")
"""SAFE-STRING (RFC 2849): ASCII without NUL, LF, CR, and not beginning with space, colon or less-than."""
_LINE = 76


@dataclass(frozen=True, slots=True)
class Unfit:
    """An identifier that is not exported."""

    esi: Esi


def write_ldif(people: Iterable[Holder], dn: str, target: TextIO) -> Iterator[Unfit]:
    """Adds the value to each entry; other values of the attribute stay. `dn` has {code}, {esi} or {email} to be filled.

    Raises InputError for a pattern that has none of them.
    """
    if not re.search(r"\{(code|esi|email)\}", dn):
        raise InputError(
            what=f"{quoted(dn)} names one entry for everybody.", fix="Write {code}, {esi} or {email} into --dn."
        )
    target.write("version: 1\n")
    for person in people:
        if person.esi.form is not EsiForm.URN:
            yield Unfit(person.esi)
            continue
        values = {"code": unquote(person.esi.code), "esi": str(person.esi), "email": person.email or ""}
        entry = dn
        for name, value in values.items():
            entry = entry.replace(f"{{{name}}}", escape_dn(value))
        target.write("\n" + ldif_line("dn", entry))
        target.write("changetype: modify\nadd: schacPersonalUniqueCode\n")
        target.write(ldif_line("schacPersonalUniqueCode", str(person.esi)) + "-\n")


def write_csv(people: Iterable[Holder], target: TextIO) -> Iterator[Unfit]:
    """Two columns: the student's code as the institution knows it, and the value."""
    rows = csv.writer(target, lineterminator="\n")
    rows.writerow(("code", "schacPersonalUniqueCode"))
    for person in people:
        if person.esi.form is EsiForm.URN:
            rows.writerow((unquote(person.esi.code), str(person.esi)))
        else:
            yield Unfit(person.esi)


def write_mobility(people: Iterable[Holder], target: TextIO) -> Iterator[Unfit]:
    """What mobility software needs to find a person again: ESI, name, e-mail, level."""
    rows = csv.writer(target, lineterminator="\n")
    rows.writerow(("european-student-identifier", "name", "email", "level"))
    for person in people:
        if person.esi.form is EsiForm.URN:
            level = person.level.value if person.level else ""
            rows.writerow((str(person.esi), person.name, person.email or "", level))
        else:
            yield Unfit(person.esi)


def ldif_line(name: str, value: str) -> str:
    """One attribute, in base64 where its value is no SAFE-STRING, folded at 76 characters."""
    if (not value or _SAFE.fullmatch(value)) and not value.endswith(" "):
        line = f"{name}: {value}"
    else:
        line = f"{name}:: {base64.b64encode(value.encode()).decode('ascii')}"
    parts = [line[:_LINE], *(line[at : at + _LINE - 1] for at in range(_LINE, len(line), _LINE - 1))]
    return "\n ".join(parts) + "\n"


def escape_dn(value: str) -> str:
    """A value within a DN (RFC 4514 section 2.4)."""
    escaped = re.sub(r'([,+"\\<>;=])', r"\\\1", value).replace("\0", "\\00")
    if escaped.startswith((" ", "#")):
        escaped = f"\\{escaped}"
    return f"{escaped[:-1]}\\ " if escaped.endswith(" ") and not escaped.endswith("\\ ") else escaped
