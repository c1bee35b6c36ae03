"""What a report of statistics says on paper, in English and French."""

from collections.abc import Mapping
from datetime import date

from station.model.written import written_month

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Cards",
        "made": "Cards made",
        "spoiled": "Spoiled",
        "erased": "Of people erased since",
        "seconds": "Median time for a card, in seconds",
        "cost": "Cost",
        "table.state": "State",
        "table.standing": "In use",
        "table.level": "Academic level",
        "table.month": "Month",
        "table.desk": "Desk",
        "table.template": "Template",
        "table.rejects": "Rejects, by reason",
        "table.backlog": "Waiting for ESC-R",
        "state": "In progress",
        "state.registering": "Registering",
        "state.issued": "Issued",
        "state.held": "Unfinished",
        "state.spoiled": "Spoiled",
        "state.cancelled": "Stopped",
        "standing.waiting": "Not handed over",
        "standing.active": "Active",
        "standing.suspended": "Suspended",
        "standing.replaced": "To be replaced",
        "standing.revoked": "Revoked",
        "level.bachelor": "Bachelor",
        "level.master": "Master",
        "level.doctorate": "Doctorate",
        "level.none": "No level given",
        "backlog.pending": "Not sent yet",
        "backlog.refused": "Refused",
        "rejects": "Another reason",
        "rejects.given-up": "Given up",
        "rejects.card.verification": "Did not pass the check",
        "rejects.card": "The card",
        "rejects.reader": "The reader",
        "rejects.printer": "The printer",
        "rejects.registry": "ESC-R",
        "rejects.face": "The face",
        "rejects.photo": "The photo",
        "rejects.keys": "The keys",
    },
    "fr": {
        "title": "Cartes",
        "made": "Cartes faites",
        "spoiled": "Au rebut",
        "erased": "De personnes effacées depuis",
        "seconds": "Durée médiane d’une carte, en secondes",
        "cost": "Coût",
        "table.state": "État",
        "table.standing": "En service",
        "table.level": "Niveau d’études",
        "table.month": "Mois",
        "table.desk": "Poste",
        "table.template": "Modèle",
        "table.rejects": "Rebuts, par motif",
        "table.backlog": "En attente pour ESC-R",
        "state": "En cours",
        "state.registering": "En cours d’enregistrement",
        "state.issued": "Émise",
        "state.held": "Inachevée",
        "state.spoiled": "Au rebut",
        "state.cancelled": "Arrêtée",
        "standing.waiting": "Pas encore remise",
        "standing.active": "Active",
        "standing.suspended": "Suspendue",
        "standing.replaced": "À remplacer",
        "standing.revoked": "Révoquée",
        "level.bachelor": "Licence",
        "level.master": "Master",
        "level.doctorate": "Doctorat",
        "level.none": "Sans niveau indiqué",
        "backlog.pending": "Pas encore envoyées",
        "backlog.refused": "Refusées",
        "rejects": "Autre motif",
        "rejects.given-up": "Abandonnées",
        "rejects.card.verification": "Refusées au contrôle",
        "rejects.card": "La carte",
        "rejects.reader": "Le lecteur",
        "rejects.printer": "L’imprimante",
        "rejects.registry": "ESC-R",
        "rejects.face": "La face",
        "rejects.photo": "La photo",
        "rejects.keys": "Les clés",
    },
}


def word(name: str, language: str) -> str:
    """A title or the name of a figure."""
    return _WORDS.get(language, _WORDS["en"])[name]


def row_word(table: str, row: str, language: str) -> str:
    """The name of a row of a table: what has no word of its own has that of its kind, or its name."""
    words = _WORDS.get(language, _WORDS["en"])
    if table == "month":
        return written_month(date.fromisoformat(f"{row}-01"), language)
    kind = f"{table}.{row.partition('.')[0]}"
    return words.get(f"{table}.{row}") or words.get(kind) or words.get(table, row)
