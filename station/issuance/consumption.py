"""What a job has used up."""

from station.issuance.job import Job, Order
from station.model.card import CardState
from station.model.card_stock import Hologram
from station.model.supply import Supply

FINISHED_WITH = frozenset({CardState.REGISTERING, CardState.SPOILED})
"""The states in which it is booked: the card is made, or lost."""


def uses_of(job: Job, hologram: Hologram) -> dict[Supply, int]:
    """A card once one is bound or printed; a ribbon frame for every print; a sticker on what was printed.

    A card that was out already takes a sticker alone. Pre-applied holograms come with the card, those of a ribbon or
    laminate with it: they are not counted apart.
    """
    if job.order is Order.STICKER:
        return {Supply.HOLOGRAM: 1} if hologram is Hologram.STICKER else {}
    card = 1 if job.uid is not None or job.prints else 0
    uses = {Supply.CARD: card, Supply.RIBBON: job.prints}
    if hologram is Hologram.STICKER:
        uses[Supply.HOLOGRAM] = 1 if job.prints else 0
    return uses
