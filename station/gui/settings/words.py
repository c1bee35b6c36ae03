"""What the Settings page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class SettingsMsg(Words):
    """One sentence, label or word each; `…_HINT` explains the field of that name."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "settings"

    HINT = QT_TRANSLATE_NOOP("settings", "How this desk is set up.")
    HINT_DEMO = QT_TRANSLATE_NOOP("settings", "This is the demo: its settings can be looked at, not changed.")
    GROUPS = QT_TRANSLATE_NOOP("settings", "Groups of settings")
    SAVE = QT_TRANSLATE_NOOP("settings", "Save")
    UNDO = QT_TRANSLATE_NOOP("settings", "Undo changes")
    GUIDE = QT_TRANSLATE_NOOP("settings", "Set up step by step…")
    RESTART = QT_TRANSLATE_NOOP("settings", "Restart the desk now")
    SAVED = QT_TRANSLATE_NOOP("settings", "Saved.")
    SAVED_RESTART = QT_TRANSLATE_NOOP("settings", "Saved. It takes effect when the desk next starts.")
    NOT_SAVED = QT_TRANSLATE_NOOP("settings", "Nothing is saved: some values are not valid")
    TEST = QT_TRANSLATE_NOOP("settings", "Test it")
    TESTING = QT_TRANSLATE_NOOP("settings", "Testing…")
    BROWSE = QT_TRANSLATE_NOOP("settings", "Choose…")
    BROWSE_FOR = QT_TRANSLATE_NOOP("settings", "Choose: {field}")
    DEFAULT = QT_TRANSLATE_NOOP("settings", "(default)")
    BY_ENVIRONMENT = QT_TRANSLATE_NOOP(
        "settings", "Set by the environment variable {variable}, which the file cannot change."
    )
    KEEP_KEY = QT_TRANSLATE_NOOP("settings", "Keep the key")
    KEY_KEPT = QT_TRANSLATE_NOOP("settings", "The system's keyring holds the key now.")
    FAULT = QT_TRANSLATE_NOOP("settings", "{field}: {fault}")
    FAULT_LOW = QT_TRANSLATE_NOOP("settings", "The number is too small.")
    FAULT_HIGH = QT_TRANSLATE_NOOP("settings", "The number is too large.")
    FAULT_NUMBER = QT_TRANSLATE_NOOP("settings", "This is not a whole number.")
    FAULT_FORM = QT_TRANSLATE_NOOP("settings", "This is not of the right form.")
    FAULT_NAME = QT_TRANSLATE_NOOP("settings", "Type the institution’s name: without it no card can be made.")
    FAULT_PIC = QT_TRANSLATE_NOOP("settings", "A PIC has exactly nine digits.")
    FAULT_CHOICE = QT_TRANSLATE_NOOP("settings", "This is none of the choices.")
    FAULT_UNKNOWN = QT_TRANSLATE_NOOP("settings", "No setting has this name: take it out of the file.")
    FAULT_OTHER = QT_TRANSLATE_NOOP("settings", "This is not valid ({words}).")
    G_INSTITUTION = QT_TRANSLATE_NOOP("settings", "Institution")
    G_DESK = QT_TRANSLATE_NOOP("settings", "This desk")
    G_CARDS = QT_TRANSLATE_NOOP("settings", "Cards")
    G_PRINTING = QT_TRANSLATE_NOOP("settings", "Printing")
    G_REGISTRY = QT_TRANSLATE_NOOP("settings", "ESC-R")
    G_KEYS = QT_TRANSLATE_NOOP("settings", "Keys and records")
    G_PEOPLE = QT_TRANSLATE_NOOP("settings", "People")
    G_SUPPLIES = QT_TRANSLATE_NOOP("settings", "Supplies and cost")
    G_WINDOW = QT_TRANSLATE_NOOP("settings", "Window")
    NAME = QT_TRANSLATE_NOOP("settings", "Name")
    NAME_HINT = QT_TRANSLATE_NOOP("settings", "Printed on the card and on orders.")
    PIC = QT_TRANSLATE_NOOP("settings", "PIC")
    PIC_HINT = QT_TRANSLATE_NOOP(
        "settings", "The nine digits of your Participant Identification Code. They are part of every card number."
    )
    ADDRESS = QT_TRANSLATE_NOOP("settings", "Address")
    ADDRESS_HINT = QT_TRANSLATE_NOOP("settings", "For order forms, line by line.")
    CONTACT = QT_TRANSLATE_NOOP("settings", "Contact")
    CONTACT_HINT = QT_TRANSLATE_NOOP("settings", "For order forms: telephone or e-mail.")
    PREFIX = QT_TRANSLATE_NOOP("settings", "Number prefix")
    PREFIX_HINT = QT_TRANSLATE_NOOP(
        "settings", "0 to 999, for this desk only: two desks with the same prefix could issue the same number twice."
    )
    READER = QT_TRANSLATE_NOOP("settings", "Reader")
    READER_HINT = QT_TRANSLATE_NOOP("settings", "Empty: the only one. simulated:FOLDER for simulated cards.")
    TRANSCRIPT = QT_TRANSLATE_NOOP("settings", "Transcript")
    TRANSCRIPT_HINT = QT_TRANSLATE_NOOP(
        "settings", "A file that records every exchange with every card, secrets masked; empty: none."
    )
    CHIP_PROFILE = QT_TRANSLATE_NOOP("settings", "Chip profile")
    CHIP_PROFILE_HINT = QT_TRANSLATE_NOOP("settings", "A shipped profile, or a TOML file of yours.")
    HOLOGRAM = QT_TRANSLATE_NOOP("settings", "Hologram")
    HOLOGRAM_HINT = QT_TRANSLATE_NOOP("settings", "Where the hologram comes from.")
    H_PRE_APPLIED = QT_TRANSLATE_NOOP("settings", "On the card already")
    H_STICKER = QT_TRANSLATE_NOOP("settings", "A sticker, put on later")
    H_RIBBON = QT_TRANSLATE_NOOP("settings", "From the printer's ribbon")
    H_LAMINATE = QT_TRANSLATE_NOOP("settings", "From the laminate")
    H_NONE = QT_TRANSLATE_NOOP("settings", "None")
    QR_PREFIX = QT_TRANSLATE_NOOP("settings", "Address in the QR code")
    QR_PREFIX_HINT = QT_TRANSLATE_NOOP("settings", "The card number is added to it.")
    PRINTER = QT_TRANSLATE_NOOP("settings", "Printer")
    PRINTER_HINT = QT_TRANSLATE_NOOP(
        "settings",
        "One from the list; a folder, which receives each card as files; or a network printer by "
        "its address (ipp://…).",
    )
    TEMPLATE = QT_TRANSLATE_NOOP("settings", "Card template")
    TEMPLATE_HINT = QT_TRANSLATE_NOOP("settings", "A shipped template, or a TOML file of yours.")
    PRINTER_PROFILE = QT_TRANSLATE_NOOP("settings", "Printer profile")
    PRINTER_PROFILE_HINT = QT_TRANSLATE_NOOP(
        "settings", "Dots and margins; a shipped profile, or a TOML file of yours."
    )
    INLINE_ORDER = QT_TRANSLATE_NOOP("settings", "In-line printer")
    INLINE_ORDER_HINT = QT_TRANSLATE_NOOP("settings", "What a printer with an encoder inside does first.")
    O_ENCODE = QT_TRANSLATE_NOOP("settings", "Chip first: a bad chip costs no ribbon")
    O_PRINT = QT_TRANSLATE_NOOP("settings", "Face first: no encoded card comes out unprinted")
    REGISTRY = QT_TRANSLATE_NOOP("settings", "Registry")
    REGISTRY_HINT = QT_TRANSLATE_NOOP("settings", "simulated goes with a simulated reader, the others with a real one.")
    REGISTER_ACTIVE = QT_TRANSLATE_NOOP("settings", "Cards are active as soon as they are registered")
    REGISTER_ACTIVE_HINT = QT_TRANSLATE_NOOP("settings", "Otherwise at hand-over.")
    ESCR_KEY = QT_TRANSLATE_NOOP("settings", "ESC-R key")
    ESCR_KEY_HINT = QT_TRANSLATE_NOOP(
        "settings", "Goes to the system's keyring, for the registry above. It is never shown."
    )
    CUSTODY = QT_TRANSLATE_NOOP("settings", "Who keeps the keys")
    CUSTODY_HINT = QT_TRANSLATE_NOOP("settings", "A sealed file, or a hardware token with its own PIN.")
    C_FILE = QT_TRANSLATE_NOOP("settings", "A sealed file")
    C_TOKEN = QT_TRANSLATE_NOOP("settings", "A token (PKCS #11)")
    MODULE = QT_TRANSLATE_NOOP("settings", "The token's module")
    MODULE_HINT = QT_TRANSLATE_NOOP("settings", "The shared library of its maker.")
    TOKEN = QT_TRANSLATE_NOOP("settings", "The token's label")
    TOKEN_HINT = QT_TRANSLATE_NOOP("settings", "As its maker's tool shows it.")
    KEYFILE = QT_TRANSLATE_NOOP("settings", "Keyfile")
    KEYFILE_HINT = QT_TRANSLATE_NOOP("settings", "Empty: keys.json among the records.")
    DATA_DIR = QT_TRANSLATE_NOOP("settings", "Folder of the records")
    DATA_DIR_HINT = QT_TRANSLATE_NOOP("settings", "On a local disk. What is in the old folder stays there.")
    DAYS = QT_TRANSLATE_NOOP("settings", "Days after expiry")
    DAYS_HINT = QT_TRANSLATE_NOOP(
        "settings", "People are erased this many days after the end of their status and of their last card."
    )
    NOTICES = QT_TRANSLATE_NOOP("settings", "Consent texts")
    NOTICES_HINT = QT_TRANSLATE_NOOP(
        "settings", "A folder with texts of your own; empty: those that come with the station."
    )
    SUPPLIES_LOW = QT_TRANSLATE_NOOP("settings", "Warn from")
    SUPPLIES_LOW_HINT = QT_TRANSLATE_NOOP("settings", "Warns when a supply is enough for no more cards than this.")
    CURRENCY = QT_TRANSLATE_NOOP("settings", "Currency")
    CURRENCY_HINT = QT_TRANSLATE_NOOP("settings", "Three capital letters, as EUR.")
    THEME = QT_TRANSLATE_NOOP("settings", "Colours")
    THEME_HINT = QT_TRANSLATE_NOOP("settings", "Changes at once.")
    T_SYSTEM = QT_TRANSLATE_NOOP("settings", "As the system")
    T_LIGHT = QT_TRANSLATE_NOOP("settings", "Light")
    T_DARK = QT_TRANSLATE_NOOP("settings", "Dark")
    T_CONTRAST = QT_TRANSLATE_NOOP("settings", "High contrast")
    LOCK_MINUTES = QT_TRANSLATE_NOOP("settings", "Minutes until the desk locks")
    LOCK_MINUTES_HINT = QT_TRANSLATE_NOOP(
        "settings", "If there are accounts: after this long without keyboard or mouse. 0: never."
    )
    LANGUAGE = QT_TRANSLATE_NOOP("settings", "Language")
    LANGUAGE_HINT = QT_TRANSLATE_NOOP("settings", "STATION_LANG in the environment takes precedence.")
    L_EN = QT_TRANSLATE_NOOP("settings", "English")
    L_FR = QT_TRANSLATE_NOOP("settings", "Français")
