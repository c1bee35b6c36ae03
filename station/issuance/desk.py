"""What one desk works with: the parts that `bootstrap` has put together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from station.desfire.chip_profile import ChipProfile
from station.issuance.job import Order
from station.keys.audited import AuditedCustody
from station.model.card_stock import Hologram
from station.printer.port import CardPrinter
from station.printer.profile import PrinterProfile
from station.printer.template import Template
from station.reader.port import Reader
from station.store.database import Store


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues, and how: `prefix` (0..999) is this desk's own."""

    institution: str
    pic: str
    prefix: int
    qr_prefix: str
    register_active: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts. `now` gives its own time; `patience_s` is how long a card is waited for."""

    issuer: Issuer
    store: Store
    reader: Reader
    custody: AuditedCustody
    printer: CardPrinter
    chip: ChipProfile
    template: Template
    canvas: PrinterProfile
    now: Callable[[], datetime]
    patience_s: float = field(default=60.0)
    hologram: Hologram = Hologram.PRE_APPLIED

    @property
    def order(self) -> Order:
        """Whether this desk encodes or prints first: its printer's word."""
        return Order(self.printer.order)
