"""On paper for existing cards: the stickers, and the list by which holograms and stickers are put on."""

from collections.abc import Iterable, Sequence

from station.issuance.papers.sheet import Block, Heading, Paragraph, Row, write_sheet
from station.printer.face_data import short_number
from station.printer.labels import Sticker
from station.store.existing import ExistingCard

_BOXES = "[\u00a0\u00a0\u00a0]  [\u00a0\u00a0\u00a0]  ".replace(" ", "\u00a0")
_WORDS = {
    "en": (
        "Holograms and stickers for existing cards",
        "Find each card, put on the hologram and the sticker with its number, tick both, then scan it at the desk.",
        "card {number}",
        "no number on the card",
    ),
    "fr": (
        "Hologrammes et étiquettes pour les cartes existantes",
        "Trouvez chaque carte, collez l’hologramme et l’étiquette de son numéro, cochez, puis scannez-la au bureau.",
        "carte {number}",
        "sans numéro sur la carte",
    ),
}


def stickers_of(cards: Iterable[ExistingCard], qr_prefix: str) -> tuple[Sticker, ...]:
    """A sticker for each card that has a number: the owner's name and the card's old number stand beside the code."""
    return tuple(
        Sticker(
            f"{qr_prefix}{card.escn}",
            short_number(card.escn),
            f"{card.name} {card.old_number or ''}".strip(),
            str(card.esi),
        )
        for card in cards
        if card.escn is not None
    )


def hologram_list(cards: Sequence[ExistingCard], institution: str, language: str = "en") -> bytes:
    """An A4 list as PDF: whose card, what stands on it, the sticker's short number, and boxes to tick."""
    title, how, numbered, bare = _WORDS.get(language, _WORDS["en"])
    blocks: list[Block] = [Heading(title), Paragraph(institution), Paragraph(how)]
    for card in cards:
        if card.escn is not None:
            old = numbered.format(number=card.old_number) if card.old_number else bare
            blocks.append(Row(f"{card.name}, {old}", f"{_BOXES}{short_number(card.escn)}"))
    return write_sheet(title, blocks)
