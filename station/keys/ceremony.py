"""The key ceremony: a key is put together from components that different people type, none of whom knows it.

Components are combined by XOR; each has a check value of its own, and so has the key (key.check_value). A pure state:
what is typed goes in, what may be shown comes out.
"""

from dataclasses import dataclass, field, replace
from string import hexdigits

from station.desfire.crypto import xor
from station.errors import CheckValueError, CheckValueFormError, InputError
from station.keys.key import CHECK_VALUE_DIGITS, KEY_LENGTH, KeyId, Purpose, check_value
from station.model.quoting import cut
from station.model.secret import SecretKey

FEWEST = 2
MOST = 9


@dataclass(frozen=True, slots=True)
class Contribution:
    """Who typed a component, and its check value."""

    custodian: str
    check_value: str


@dataclass(frozen=True, slots=True, repr=False)
class Ceremony:
    """A key that is being put together from `components` parts."""

    key: KeyId
    purpose: Purpose
    components: int
    given: tuple[Contribution, ...] = ()
    _sum: SecretKey | None = field(default=None)

    def __post_init__(self) -> None:
        if not FEWEST <= self.components <= MOST:
            raise InputError(
                what=f"A key has {FEWEST} to {MOST} components, not {self.components}.",
                fix="Two or three, held by different people, are usual.",
            )

    @property
    def complete(self) -> bool:
        """Whether every component is there."""
        return len(self.given) == self.components

    def give(self, custodian: str, component: SecretKey, expected: str | None = None) -> "Ceremony":
        """Takes the next component, which is emptied; `expected` is the check value on its paper.

        Raises InputError (somebody who has given one already, no name, an empty or repeated component),
        CheckValueError.
        """
        try:
            return self._with(custodian.strip(), component, expected)
        finally:
            component.wipe()

    def _with(self, custodian: str, component: SecretKey, expected: str | None) -> "Ceremony":
        if not custodian or custodian.casefold() in {one.custodian.casefold() for one in self.given}:
            raise InputError(
                what=f"{cut(custodian) or 'Nobody'} cannot give this component.",
                fix="Each component is typed by another person, under that person's name.",
            )
        found = check_value(component)
        compare(f"Component {len(self.given) + 1}", found, expected)
        octets = component.reveal()
        if not any(octets) or found in {one.check_value for one in self.given}:
            raise InputError(
                what="This component is all zeros, or was given before.", fix="Type this custodian's own component."
            )
        total = SecretKey(octets if self._sum is None else xor(octets, self._sum.reveal()))
        if self._sum is not None:
            self._sum.wipe()
        return replace(self, given=(*self.given, Contribution(custodian, found)), _sum=total)

    def abandon(self) -> None:
        """Empties what was put together so far."""
        if self._sum is not None:
            self._sum.wipe()

    def finish(self, expected: str | None = None) -> SecretKey:
        """The key. Raises CheckValueError; InputError before the last component, or where the sum is no key."""
        if not self.complete or self._sum is None:
            raise InputError(
                what=f"Components missing: {self.components - len(self.given)}.", fix="Let everybody type theirs."
            )
        if not any(self._sum.reveal()):
            raise InputError(what="These components cancel each other out.", fix="Have new components made.")
        compare("The key", check_value(self._sum), expected)
        return self._sum


def compare(part: str, found: str, expected: str | None) -> None:
    """Raises CheckValueError where a check value is expected and another one was found."""
    if expected is not None and found != expected.strip().upper():
        raise CheckValueError(part=part, found=found, expected=cut(expected.strip().upper()))


def parse_check_value(text: str) -> str:
    """Six hexadecimal digits, as a person has them on paper. Raises InputError."""
    digits = text.strip().upper()
    if len(digits) != CHECK_VALUE_DIGITS or not set(digits) <= set(hexdigits):
        raise CheckValueFormError(digits=CHECK_VALUE_DIGITS)
    return digits


def parse_component(text: str) -> SecretKey:
    """Sixteen bytes in hexadecimal, with or without spaces. Raises InputError, which does not say what was typed."""
    digits = "".join(text.split())
    try:
        octets = bytes.fromhex(digits)
    except ValueError as error:
        raise InputError(
            what="A component consists of the digits 0 to 9 and A to F.",
            fix="Type it again, exactly as on the paper.",
        ) from error
    if len(octets) != KEY_LENGTH:
        raise InputError(
            what=f"A component has {2 * KEY_LENGTH} digits, not {len(digits)}.", fix="Type it again, whole."
        )
    return SecretKey(octets)
