"""The protocol of a key ceremony as PDF, for signatures on paper. It holds check values, and no key material."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import BinaryIO

from station.issuance.papers.sheet import Block, Heading, Paragraph, Row, write_sheet
from station.keys.ceremony import Contribution
from station.keys.key import KeyInfo
from station.model.written import written_moment

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Key ceremony",
        "institution": "Institution",
        "date": "Date",
        "key": "Key",
        "purpose": "Purpose",
        "picc-master": "PICC master key",
        "dam": "DAM keys",
        "dam-default": "Default keys of delegated applications",
        "application": "Keys of an application",
        "check": "Check value",
        "custodian": "Custodian · check value of the component",
        "signature": "Signature",
        "note": "Check values: first 3 bytes of the AES-CMAC of 16 zero bytes (ANSI X9.24-1-2017).",
    },
    "fr": {
        "title": "Cérémonie de clés",
        "institution": "Établissement",
        "date": "Date",
        "key": "Clé",
        "purpose": "Usage",
        "picc-master": "Clé maîtresse PICC",
        "dam": "Clés DAM",
        "dam-default": "Clés par défaut des applications déléguées",
        "application": "Clés d’une application",
        "check": "Valeur de contrôle",
        "custodian": "Dépositaire · valeur de contrôle du composant",
        "signature": "Signature",
        "note": "Valeurs de contrôle\u00a0: 3 premiers octets de l’AES-CMAC de 16 octets nuls (ANSI X9.24-1-2017).",
    },
}


def write_report(
    paper: BinaryIO, key: KeyInfo, given: Sequence[Contribution], institution: str, at: datetime, language: str
) -> None:
    """One A4 page: what was done, by whom, with room to sign. Nobody can make it again once the key is in custody.

    With the system when this returns. Raises OSError.
    """
    say = _WORDS.get(language, _WORDS["en"])
    blocks: list[Block] = [
        Heading(say["title"]),
        Row(say["institution"], institution),
        Row(say["date"], written_moment(at, language)),
        Row(say["key"], str(key.id)),
        Row(say["purpose"], say[key.purpose.value]),
        Row(say["check"], key.check_value),
        Paragraph(""),
        Row(say["custodian"], say["signature"]),
    ]
    for one in given:
        blocks += [Paragraph(""), Row(f"{one.custodian} · {one.check_value}", "")]
    blocks += [Paragraph(""), Paragraph(say["note"])]
    paper.write(write_sheet(f"{say['title']} {key.id}", blocks))
    paper.flush()
