"""Every entry of station.toml as a field: what it is called, what may stand in it, in which group. Data, no Qt."""

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from station.doctor.finding import Part
from station.gui.settings.words import SettingsMsg as Msg
from station.gui.words import Words
from station.printer.template import shipped_names

ESCR_KEY = "escr_key"
"""The one field that is no entry of the file: it goes to the keyring."""


@enum.unique
class Kind(enum.Enum):
    """How a field is edited. OPEN: any text, with choices at hand. KEPT: a secret, never shown.

    PRINTER: any text, with choices at hand, or a folder in place of a printer.
    """

    TEXT = "text"
    LINES = "lines"
    NUMBER = "number"
    CHOICE = "choice"
    OPEN = "open"
    FLAG = "flag"
    FILE = "file"
    FOLDER = "folder"
    PRINTER = "printer"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Field:
    """One entry by its dotted name. `choices` by the value; a choice without words of its own is shown as it is.

    `at_once`: it holds as soon as it is saved, not from the next start on.
    """

    name: str
    label: Msg
    hint: Msg
    kind: Kind = Kind.TEXT
    choices: Mapping[str, Words | None] | None = None
    most: int = 0
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, and the parts that show whether they work."""

    title: Msg
    fields: Sequence[Field]
    parts: tuple[Part, ...] = ()


_HOLOGRAMS = {
    "pre-applied": Msg.H_PRE_APPLIED,
    "sticker": Msg.H_STICKER,
    "ribbon": Msg.H_RIBBON,
    "laminate": Msg.H_LAMINATE,
    "none": Msg.H_NONE,
}
_THEMES = {"system": Msg.T_SYSTEM, "light": Msg.T_LIGHT, "dark": Msg.T_DARK, "high-contrast": Msg.T_CONTRAST}
_PROFILES = ("cr80-300", "cr80-600x300", "hdp-300", "k-only-300")
_MANY = 10_000_000


def _as_they_are(*values: str) -> dict[str, Words | None]:
    return dict.fromkeys(values)


INSTITUTION = Group(
    Msg.G_INSTITUTION,
    (
        Field("institution.name", Msg.NAME, Msg.NAME_HINT),
        Field("institution.pic", Msg.PIC, Msg.PIC_HINT),
        Field("institution.address", Msg.ADDRESS, Msg.ADDRESS_HINT, Kind.LINES),
        Field("institution.contact", Msg.CONTACT, Msg.CONTACT_HINT),
    ),
)
READER = Field("reader", Msg.READER, Msg.READER_HINT, Kind.OPEN)
PRINTER = Field("printer", Msg.PRINTER, Msg.PRINTER_HINT, Kind.PRINTER)
REGISTRY = Field(
    "registry", Msg.REGISTRY, Msg.REGISTRY_HINT, Kind.OPEN, _as_they_are("sandbox", "production", "simulated")
)
CUSTODY = Field("custody", Msg.CUSTODY, Msg.CUSTODY_HINT, Kind.CHOICE, {"keyfile": Msg.C_FILE, "pkcs11": Msg.C_TOKEN})
KEYFILE = Field("keyfile", Msg.KEYFILE, Msg.KEYFILE_HINT, Kind.FILE)
KEY = Field(ESCR_KEY, Msg.ESCR_KEY, Msg.ESCR_KEY_HINT, Kind.KEPT)

GROUPS: tuple[Group, ...] = (
    INSTITUTION,
    Group(
        Msg.G_DESK,
        (
            Field("prefix", Msg.PREFIX, Msg.PREFIX_HINT, Kind.NUMBER, most=999),
            READER,
            Field("transcript", Msg.TRANSCRIPT, Msg.TRANSCRIPT_HINT, Kind.FILE),
        ),
        (Part.SERVICE, Part.READER),
    ),
    Group(
        Msg.G_CARDS,
        (
            Field(
                "chip_profile",
                Msg.CHIP_PROFILE,
                Msg.CHIP_PROFILE_HINT,
                Kind.OPEN,
                _as_they_are("esc-cdz", "escn-only"),
            ),
            Field("hologram", Msg.HOLOGRAM, Msg.HOLOGRAM_HINT, Kind.CHOICE, _HOLOGRAMS),
            Field("qr_prefix", Msg.QR_PREFIX, Msg.QR_PREFIX_HINT),
        ),
        (Part.KEYS,),
    ),
    Group(
        Msg.G_PRINTING,
        (
            PRINTER,
            Field("template", Msg.TEMPLATE, Msg.TEMPLATE_HINT, Kind.OPEN, _as_they_are(*shipped_names())),
            Field(
                "printer_profile",
                Msg.PRINTER_PROFILE,
                Msg.PRINTER_PROFILE_HINT,
                Kind.OPEN,
                _as_they_are(*_PROFILES),
            ),
            Field(
                "inline_order",
                Msg.INLINE_ORDER,
                Msg.INLINE_ORDER_HINT,
                Kind.CHOICE,
                {"encode-first": Msg.O_ENCODE, "print-first": Msg.O_PRINT},
            ),
        ),
        (Part.PRINTER, Part.FACE),
    ),
    Group(
        Msg.G_REGISTRY,
        (REGISTRY, Field("register_active", Msg.REGISTER_ACTIVE, Msg.REGISTER_ACTIVE_HINT, Kind.FLAG), KEY),
        (Part.REGISTRY, Part.CLOCK),
    ),
    Group(
        Msg.G_KEYS,
        (
            CUSTODY,
            KEYFILE,
            Field("pkcs11.module", Msg.MODULE, Msg.MODULE_HINT, Kind.FILE),
            Field("pkcs11.token", Msg.TOKEN, Msg.TOKEN_HINT),
            Field("data_dir", Msg.DATA_DIR, Msg.DATA_DIR_HINT, Kind.FOLDER),
        ),
        (Part.KEYS, Part.CERTIFICATE, Part.DATABASE, Part.SPACE),
    ),
    Group(
        Msg.G_PEOPLE,
        (
            Field("retention.days_after_expiry", Msg.DAYS, Msg.DAYS_HINT, Kind.NUMBER, most=3650, at_once=True),
            Field("notices", Msg.NOTICES, Msg.NOTICES_HINT, Kind.FOLDER),
        ),
    ),
    Group(
        Msg.G_SUPPLIES,
        (
            Field("supplies_low", Msg.SUPPLIES_LOW, Msg.SUPPLIES_LOW_HINT, Kind.NUMBER, most=_MANY, at_once=True),
            Field("currency", Msg.CURRENCY, Msg.CURRENCY_HINT, at_once=True),
        ),
        (Part.SUPPLIES,),
    ),
    Group(
        Msg.G_WINDOW,
        (
            Field("window.theme", Msg.THEME, Msg.THEME_HINT, Kind.CHOICE, _THEMES, at_once=True),
            Field(
                "window.language",
                Msg.LANGUAGE,
                Msg.LANGUAGE_HINT,
                Kind.CHOICE,
                {"system": Msg.T_SYSTEM, "en": Msg.L_EN, "fr": Msg.L_FR},
            ),
            Field("window.lock_minutes", Msg.LOCK_MINUTES, Msg.LOCK_MINUTES_HINT, Kind.NUMBER, most=480),
        ),
    ),
)
FIELDS: Mapping[str, Field] = {field.name: field for group in GROUPS for field in group.fields}
