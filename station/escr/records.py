"""What travels between the station and ESC-R, field by field.

Names, enums and formats are those of ESC-R's OpenAPI description ("ESC-Router" 1.0, paths `/api/v2`; published in
edutap-eu/edutap.esc_router_api, tests/data). It exists in two revisions: the older one requires `fullName` of a
person, the newer one deprecates it there and has it in `personOrganisationUpdateViews`. The name, where the holder has
agreed to it, therefore stands in both places.

Fields that the station does not know are ignored. A field that it needs and that is missing, or has another type, is
a `pydantic.ValidationError`, whose text never shows the value.
"""

import enum
from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from station.model.card import CardType, Registration
from station.model.esi import Esi
from station.model.holder import AcademicLevel

Private = Annotated[str | None, Field(repr=False)]
"""A text that no `repr` shows."""


class _Record(BaseModel):
    """Python names here, ESC-R's names on the wire."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )


@enum.unique
class CardStatus(enum.Enum):
    """What a card can be set to (`cardStatusType`)."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


@enum.unique
class ShownStatus(enum.Enum):
    """What a card is shown as (`status`): expiry comes by its date alone."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    EXPIRED = "EXPIRED"


class Problem(_Record):
    """The body of an error (`ApiErrorMessage`)."""

    code: str = ""
    message: str = ""


class Code(_Record):
    """A value of an enum as ESC-R shows it (`CodeView`); `key` is what one sends."""

    key: str
    label: str | None = None


class Organisation(_Record):
    """An institution (`OrganisationLiteView`): its PIC and its name."""

    identifier: str
    name: str | None = None


class ContactPoint(_Record):
    """How to reach a person (`ContactPointView`)."""

    email: Private = None


class PersonOrganisationUpdate(_Record):
    """What one institution tells of a person (`PersonOrganisationUpdateView`)."""

    organisation_identifier: str
    academic_level: AcademicLevel | None = None
    email: Private = None
    full_name: Private = None


class PersonUpdate(_Record):
    """Body of POST and PUT `/persons` (`PersonUpdateView`)."""

    identifier: str
    identifier_code: str = "ESI"
    full_name: Private = None
    person_organisation_update_views: tuple[PersonOrganisationUpdate, ...]


class PersonOrganisation(_Record):
    """What ESC-R shows of a person at one institution (`PersonOrganisationView`)."""

    organisation: Organisation | None = None
    academic_level: Code | None = None
    contact_point: ContactPoint | None = None
    full_name: Private = None
    has_picture: bool | None = None


class PersonView(_Record):
    """A person as ESC-R shows it (`PersonView`, and `PersonLiteView` in lists)."""

    identifier: str
    identifier_code: Code | None = None
    full_name: Private = None
    organisation_count: int | None = None
    organisations: tuple[PersonOrganisation, ...] = ()


class CardUpdate(_Record):
    """Body of POST and PUT `/cards` (`CardUpdateView`). The station always brings the number itself."""

    card_number: str
    card_status_type: CardStatus
    card_type: CardType
    display_name: Private = None
    expires_at: date
    issued_at: date
    issuer_identifier: str
    person_identifier: str


class CardView(_Record):
    """A card as ESC-R shows it (`CardView`)."""

    card_number: str
    card_status_type: Code
    card_type: Code
    display_name: Private = None
    expires_at: date
    issued_at: date
    has_owner_authorization: bool | None = None
    issuer: Organisation | None = None
    person: PersonView | None = None


class CardListed(_Record):
    """A card in a list (`CardLiteView`): type and, in the older revision, status are not shown there."""

    card_number: str
    card_status_type: Code | None = None
    display_name: Private = None
    expires_at: date | None = None
    issued_at: date | None = None
    issuer: Organisation | None = None
    person: PersonView | None = None


class CardStatusView(_Record):
    """What anybody may know of a card (`CardStatusView`)."""

    card_number: str
    status: ShownStatus
    display_name: Private = None
    expires_at: date | None = None
    issued_at: date | None = None
    issuer_identifier: str | None = None
    issuer_name: str | None = None


class PageMetadata(_Record):
    """Where a page stands in its list, counted from 0 (`PageMetadata`)."""

    number: int
    size: int
    total_elements: int
    total_pages: int


class PersonPage(_Record):
    """`PagedResourcesPersonLiteView`."""

    content: tuple[PersonView, ...] = ()
    page: PageMetadata


class CardPage(_Record):
    """`PagedResourcesCardLiteView`."""

    content: tuple[CardListed, ...] = ()
    page: PageMetadata


class CsvFault(_Record):
    """What the dry run of an import finds wrong (`CsvValidationError`); the row is counted by ESC-R."""

    row_number: int | None = None
    field_name: str | None = None
    error_message: str | None = None


@enum.unique
class CsvOperation(enum.Enum):
    """What a file for ESC-R's own import is to do."""

    CREATE = "CREATE"
    UPDATE = "UPDATE"
    DELETE = "DELETE"


@enum.unique
class QrOrientation(enum.Enum):
    """Where the mark stands: beside the code, or above it."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


@enum.unique
class QrColours(enum.Enum):
    """Dark on light, or light on dark."""

    NORMAL = "normal"
    INVERTED = "inverted"


@enum.unique
class QrSize(enum.Enum):
    """41, 61.5 and 164 pixels for code and quiet zone (QRFactory.java of EuropeanStudentCard/qr-java-generator)."""

    XS = "XS"
    S = "S"
    M = "M"


def person_update(
    *, esi: Esi, pic: str, level: AcademicLevel | None, email: str | None, full_name: str | None
) -> PersonUpdate:
    """What ESC-R is told of a holder by the institution `pic`. The caller leaves out what was not agreed to."""
    own = PersonOrganisationUpdate(organisation_identifier=pic, academic_level=level, email=email, full_name=full_name)
    return PersonUpdate(identifier=str(esi), full_name=full_name, person_organisation_update_views=(own,))


def card_update(registration: Registration, *, pic: str, esi: Esi, display_name: str | None) -> CardUpdate:
    """What ESC-R is told of a card that the institution `pic` issued to `esi`."""
    return CardUpdate(
        card_number=str(registration.escn),
        card_status_type=CardStatus.ACTIVE if registration.active else CardStatus.INACTIVE,
        card_type=registration.card_type,
        display_name=display_name,
        expires_at=registration.expires_on,
        issued_at=registration.issued_on,
        issuer_identifier=pic,
        person_identifier=str(esi),
    )
