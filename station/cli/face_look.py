"""A warning where cards would outlive their look."""

from collections.abc import Iterable

from station.cli.output import progress
from station.model.card_stock import OLD_LOOK_ENDS, outlives_its_look
from station.model.holder import Holder
from station.printer.template import Template


def warn_of_the_look(holders: Iterable[Holder], template: Template) -> None:
    """Says on stderr how many cards would be valid longer than a card without the ESC mark."""
    many = sum(outlives_its_look(holder.valid_until, has_mark=template.shows_mark) for holder in holders)
    if many:
        progress.print(
            f"{many} of the cards would be valid beyond {OLD_LOOK_ENDS}, which a card without the ESC mark is not:"
            f" choose a template with the mark.",
            markup=False,
        )
