"""Blanks, and what is written down of them."""

from dataclasses import dataclass

from station.desfire.provision import Provisioned, Provisioning
from station.reader.port import CardConnection
from station.store.card_keys import CardKeys


@dataclass(frozen=True, slots=True)
class Blanks:
    """Makes blanks, and notes which versions of the roots each has. A Work (see provisioning.py)."""

    provisioning: Provisioning
    card_keys: CardKeys

    def provision(self, connection: CardConnection) -> Provisioned:
        """See Work."""
        made = self.provisioning.provision(connection)
        self.card_keys.record(made.uid, made.keys)
        return made
