"""What a person chose for this run, and that real and simulated parts do not meet."""

from collections.abc import Sequence
from dataclasses import dataclass

from station.bootstrap.simulated import is_simulated, known_registry
from station.issuance.world import one_world
from station.settings import Settings


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose for this run: a reader's name (None: the only one), a printer's, a registry's.

    Simulated parts are named like real ones: `simulated[:DIR]` for the reader, `simulated[:URL]` for the registry.
    `faults` are what is to go wrong at the simulated reader.
    """

    reader: str | None
    printer: str
    registry: str
    faults: Sequence[str] = ()

    @property
    def simulated(self) -> bool:
        """Whether the cards are simulated ones. The simulated printer has the encoder inside."""
        return is_simulated(self.reader) or is_simulated(self.printer)


def choose(
    settings: Settings,
    reader: str | None = None,
    printer: str | None = None,
    registry: str | None = None,
    faults: Sequence[str] = (),
) -> Choices:
    """What the command line was told, and for the rest what the settings say. Raises UnknownRegistryError."""
    where = known_registry(registry or settings.registry)
    return Choices(reader or settings.reader, printer or settings.printer, where, faults)


def check_worlds(choices: Choices) -> None:
    """Refuses a simulated reader with a real registry, and the other way round. Raises MixedWorldsError."""
    claim = Claim(choices.simulated)
    one_world(reader=claim, custody=claim, registry=Claim(is_simulated(choices.registry)))


@dataclass(frozen=True, slots=True)
class Claim:
    simulated: bool

    @property
    def demo(self) -> bool:
        return self.simulated
