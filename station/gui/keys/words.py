"""What the window says of keys."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class KeysMsg(Words):
    """One sentence, label or word each."""

    HINT = QT_TRANSLATE_NOOP("keys", "Names and check values are shown here, and never a key.")

    # ---- locked and unlocked
    LOCKED = QT_TRANSLATE_NOOP("keys", "Keys locked")
    UNLOCKED = QT_TRANSLATE_NOOP("keys", "Keys unlocked")
    UNLOCK_NOW = QT_TRANSLATE_NOOP("keys", "The keys are locked. Press to unlock them.")
    LOCK_NOW = QT_TRANSLATE_NOOP("keys", "The keys are unlocked. Press to lock them now.")
    UNLOCK_TITLE = QT_TRANSLATE_NOOP("keys", "Unlock the keys")
    UNLOCK_HINT = QT_TRANSLATE_NOOP("keys", "They are in {place}. Without them no card is made or changed.")
    PASSPHRASE = QT_TRANSLATE_NOOP("keys", "Passphrase or PIN")
    UNLOCK = QT_TRANSLATE_NOOP("keys", "Unlock")
    LATER = QT_TRANSLATE_NOOP("keys", "Later")
    WORKING = QT_TRANSLATE_NOOP("keys", "One moment…")

    # ---- what there is
    KEYS_LIST = QT_TRANSLATE_NOOP("keys", "Root keys")
    COLUMN_NAME = QT_TRANSLATE_NOOP("keys", "Name")
    COLUMN_VERSION = QT_TRANSLATE_NOOP("keys", "Version")
    COLUMN_PURPOSE = QT_TRANSLATE_NOOP("keys", "For")
    COLUMN_CHECK_VALUE = QT_TRANSLATE_NOOP("keys", "Check value")
    PICC_MASTER = QT_TRANSLATE_NOOP("keys", "PICC master key")
    DAM = QT_TRANSLATE_NOOP("keys", "DAM keys")
    DAM_DEFAULT = QT_TRANSLATE_NOOP("keys", "Default keys of delegated applications")
    APPLICATION = QT_TRANSLATE_NOOP("keys", "Keys of an application")
    NOT_OPEN = QT_TRANSLATE_NOOP("keys", "The station is not open")
    IN_KEYFILE = QT_TRANSLATE_NOOP("keys", "In the keyfile {place}. Copy it to another place after every change.")
    IN_TOKEN = QT_TRANSLATE_NOOP("keys", "In the token {place}, which they never leave. Back the token up.")
    DEMO = QT_TRANSLATE_NOOP("keys", "Demo keys, for simulated cards only. They are public and cannot be changed.")
    ARE_LOCKED = QT_TRANSLATE_NOOP("keys", "Unlock the keys to list them.")
    NONE_YET = QT_TRANSLATE_NOOP("keys", "There are no keys yet.")

    # ---- new keys
    CEREMONY = QT_TRANSLATE_NOOP("keys", "Key by ceremony…")
    GENERATE = QT_TRANSLATE_NOOP("keys", "Generate a key…")
    GENERATE_TITLE = QT_TRANSLATE_NOOP("keys", "Generate a key")
    GENERATE_HINT = QT_TRANSLATE_NOOP("keys", "A random key that nobody ever sees. It is kept in one place only.")
    MAKE = QT_TRANSLATE_NOOP("keys", "Generate")
    GO_ON = QT_TRANSLATE_NOOP("keys", "Continue")
    CANCEL = QT_TRANSLATE_NOOP("keys", "Cancel")
    MADE = QT_TRANSLATE_NOOP("keys", "The key {key} has been added. Check value {check_value}.")

    # ---- the ceremony
    CEREMONY_TITLE = QT_TRANSLATE_NOOP("keys", "Key by ceremony")
    CEREMONY_HINT = QT_TRANSLATE_NOOP(
        "keys", "The key is assembled from components. Each is typed by a different person, whom nobody else watches."
    )
    COMPONENTS = QT_TRANSLATE_NOOP("keys", "Number of components")
    EXPECTED = QT_TRANSLATE_NOOP("keys", "Check value of the key, if it is known")
    BEGIN = QT_TRANSLATE_NOOP("keys", "Begin")
    COMPONENT_OF = QT_TRANSLATE_NOOP("keys", "Component {number} of {total}")
    COMPONENT_HINT = QT_TRANSLATE_NOOP("keys", "Given so far: {given}. The others look away.")
    NOBODY_YET = QT_TRANSLATE_NOOP("keys", "none")
    CUSTODIAN = QT_TRANSLATE_NOOP("keys", "Name of the custodian")
    COMPONENT = QT_TRANSLATE_NOOP("keys", "Component, 32 digits (not shown)")
    COMPARE = QT_TRANSLATE_NOOP("keys", "{name}: compare with the paper")
    COMPARE_HINT = QT_TRANSLATE_NOOP("keys", "Is this the check value of your component?")
    SAME = QT_TRANSLATE_NOOP("keys", "It is the same")
    DIFFERENT = QT_TRANSLATE_NOOP("keys", "It differs: type again")
    KEY_COMPLETE = QT_TRANSLATE_NOOP("keys", "The key is complete")
    KEEP_HINT = QT_TRANSLATE_NOOP("keys", "{key}, given by {given}. A protocol to sign is written when it is kept.")
    KEEP = QT_TRANSLATE_NOOP("keys", "Keep the key")
    PROTOCOL = QT_TRANSLATE_NOOP("keys", "Print and sign the protocol: {path}")

    # ---- the signature of the ESC data zone
    SIGNING = QT_TRANSLATE_NOOP("keys", "Signature of the ESC data zone")
    SIGNING_NONE = QT_TRANSLATE_NOOP(
        "keys",
        "Cards cannot be signed yet. Create the signing key, send its request to the certification authority, and "
        "import the certificate.",
    )
    SIGNING_READY = QT_TRANSLATE_NOOP("keys", "Cards can be signed. The certificate ends on {date}.")
    SIGNING_SOON = QT_TRANSLATE_NOOP("keys", "The certificate ends on {date}: ask for the next one now.")
    SIGNING_NEW = QT_TRANSLATE_NOOP("keys", "Create the signing key…")
    SIGNING_REQUEST = QT_TRANSLATE_NOOP("keys", "Certificate request…")
    SIGNING_IMPORT = QT_TRANSLATE_NOOP("keys", "Import the certificate…")
    SIGNING_NEW_HINT = QT_TRANSLATE_NOOP(
        "keys", "There is one signing key. Its certificate is valid for this key only."
    )
    SIGNING_MADE = QT_TRANSLATE_NOOP("keys", "The signing key has been created. Next, write the certificate request.")
    REQUESTED = QT_TRANSLATE_NOOP("keys", "{path} is for the certification authority. It contains nothing secret.")
    IMPORTED = QT_TRANSLATE_NOOP("keys", "The certificate has been imported. It ends on {date}.")
    REQUEST_FILES = QT_TRANSLATE_NOOP("keys", "Certificate requests (*.pem)")
    CERTIFICATE_FILES = QT_TRANSLATE_NOOP("keys", "Certificates (*.pem *.crt *.cer *.der)")

    # ---- the roll
    TAB_ROLL = QT_TRANSLATE_NOOP("keys", "Roll")
    ROLL_TO = QT_TRANSLATE_NOOP("keys", "New version")
    ROLL_START = QT_TRANSLATE_NOOP("keys", "Start the roll")
    ROLL_STOP = QT_TRANSLATE_NOOP("keys", "Stop")
    ROLL_HINT = QT_TRANSLATE_NOOP("keys", "Choose the key and its new version. Cards of either version work meanwhile.")
    ROLL_NONE = QT_TRANSLATE_NOOP("keys", "Nothing to roll yet")
    ROLL_NONE_HINT = QT_TRANSLATE_NOOP(
        "keys", "A roll goes from one version of a key to another: add a new version first."
    )
    ROLL_LOCKED_HINT = QT_TRANSLATE_NOOP("keys", "Unlock the keys first: then their versions are listed.")
    ROLL_MOVED = QT_TRANSLATE_NOOP("keys", "Moved")
    ROLL_ALREADY = QT_TRANSLATE_NOOP("keys", "Had it already")
    ROLL_COUNTS = QT_TRANSLATE_NOOP("keys", "Good: {good}   ·   Put aside: {bad}")
    PROGRESS = QT_TRANSLATE_NOOP("keys", "Cards by key and version")
    COLUMN_CARDS = QT_TRANSLATE_NOOP("keys", "Cards")
    NOT_KNOWN = QT_TRANSLATE_NOOP("keys", "not known")

    # ---- tickets
    TAB_TICKETS = QT_TRANSLATE_NOOP("keys", "Tickets")
    TICKETS_HINT = QT_TRANSLATE_NOOP(
        "keys", "A ticket lets another party put one application on certain cards, and use these keys for nothing else."
    )
    TICKETS_LIST = QT_TRANSLATE_NOOP("keys", "Tickets made here and received, the newest first")
    NO_TICKETS = QT_TRANSLATE_NOOP(
        "keys", "No ticket yet: create one for somebody else, or receive one that you were sent."
    )
    TICKET_GO = QT_TRANSLATE_NOOP("keys", "Create")
    TICKET_MAKE = QT_TRANSLATE_NOOP("keys", "Create a ticket…")
    TICKET_TAKE = QT_TRANSLATE_NOOP("keys", "Receive a ticket…")
    TRUST = QT_TRANSLATE_NOOP("keys", "Trust an issuer…")
    IDENTITY = QT_TRANSLATE_NOOP("keys", "Our public key…")
    OUR_CERTIFICATE = QT_TRANSLATE_NOOP("keys", "Our certificate…")
    COLUMN_TICKET = QT_TRANSLATE_NOOP("keys", "Ticket")
    COLUMN_SIDE = QT_TRANSLATE_NOOP("keys", "Side")
    COLUMN_AID = QT_TRANSLATE_NOOP("keys", "Application")
    COLUMN_UNTIL = QT_TRANSLATE_NOOP("keys", "Valid until")
    COLUMN_USED = QT_TRANSLATE_NOOP("keys", "Used")
    COLUMN_PARTY = QT_TRANSLATE_NOOP("keys", "With")
    SIDE_MADE = QT_TRANSLATE_NOOP("keys", "made here")
    SIDE_RECEIVED = QT_TRANSLATE_NOOP("keys", "received")
    TICKET_HINT = QT_TRANSLATE_NOOP("keys", "Signed by us, and sealed for the delegate only.")
    SERVICE = QT_TRANSLATE_NOOP("keys", "The service’s chip profile")
    CARDS = QT_TRANSLATE_NOOP("keys", "List of cards (UIDs)")
    RECIPIENT = QT_TRANSLATE_NOOP("keys", "The delegate’s public key")
    TICKET_FILE = QT_TRANSLATE_NOOP("keys", "Where the ticket goes")
    CHOOSE_FILE = QT_TRANSLATE_NOOP("keys", "Choose…")
    TICKET_MADE = QT_TRANSLATE_NOOP("keys", "{path} is ticket {ticket}. Cards: {count}.")
    TICKET_TAKEN = QT_TRANSLATE_NOOP("keys", "Ticket {ticket} received. Application: {aid}, cards: {count}.")
    WRITTEN = QT_TRANSLATE_NOOP("keys", "{path} is written. It contains nothing secret.")
    FINGERPRINT = QT_TRANSLATE_NOOP("keys", "Read this to the other side by telephone: {fingerprint}")
    TRUST_TITLE = QT_TRANSLATE_NOOP("keys", "Is this what the issuer reads to you?")
    TRUST_YES = QT_TRANSLATE_NOOP("keys", "It is the same: trust")
    TRUST_NO = QT_TRANSLATE_NOOP("keys", "Do not trust")
    TRUSTED = QT_TRANSLATE_NOOP("keys", "Tickets of {subject} are accepted from now on.")
    IDENTITY_HINT = QT_TRANSLATE_NOOP("keys", "Issuers seal tickets for it. The first time, the key is made.")
    APPLY = QT_TRANSLATE_NOOP("keys", "Put the application on cards…")
    APPLY_HINT = QT_TRANSLATE_NOOP("keys", "Choose a received ticket, then put its application on the cards.")
    APPLY_NONE = QT_TRANSLATE_NOOP("keys", "No received ticket is chosen")
    APPLIED = QT_TRANSLATE_NOOP("keys", "Application added")
    ALREADY_APPLIED = QT_TRANSLATE_NOOP("keys", "Was there already")
    PROFILE_FILES = QT_TRANSLATE_NOOP("keys", "Chip profiles (*.toml)")
    ANY_FILES = QT_TRANSLATE_NOOP("keys", "All files (*)")
    PEM_FILES = QT_TRANSLATE_NOOP("keys", "Keys and certificates (*.pem *.crt *.cer *.der)")
    TICKET_FILES = QT_TRANSLATE_NOOP("keys", "Tickets (*.ticket)")

    # ---- the audit
    TAB_AUDIT = QT_TRANSLATE_NOOP("keys", "Audit")
    AUDIT_LIST = QT_TRANSLATE_NOOP("keys", "What was done, the newest first")
    AUDIT_HINT = QT_TRANSLATE_NOOP(
        "keys", "Every use of a key is recorded here: who, which key, what for. No row can be changed unnoticed."
    )
    AUDIT_ABOUT = QT_TRANSLATE_NOOP("keys", "Card (UID) or person (ESI)")
    AUDIT_ABOUT_HINT = QT_TRANSLATE_NOOP(
        "keys", "Only hashes are kept of them: type a UID or an ESI whole to see its rows."
    )
    AUDIT_VERIFY = QT_TRANSLATE_NOOP("keys", "Verify the audit")
    AUDIT_VERIFYING = QT_TRANSLATE_NOOP("keys", "Verifying every row…")
    AUDIT_WHOLE = QT_TRANSLATE_NOOP("keys", "The audit is as it was written. Rows: {count}")
    AUDIT_NOTE = QT_TRANSLATE_NOOP("keys", "Note this end elsewhere, to compare it later: {head}")
    AUDIT_BROKEN = QT_TRANSLATE_NOOP("keys", "The audit has been tampered with")
    AUDIT_ROWS = QT_TRANSLATE_NOOP("keys", "Rows {first} to {last}: {fault}.")
    AUDIT_ROW = QT_TRANSLATE_NOOP("keys", "Row {first}: {fault}.")
    AUDIT_MORE = QT_TRANSLATE_NOOP("keys", "More of them: {count}. “Details for support” lists all.")
    FAULT_CHANGED = QT_TRANSLATE_NOOP("keys", "changed, or not in its place")
    FAULT_MISSING = QT_TRANSLATE_NOOP("keys", "missing")
    FAULT_CUT_OFF = QT_TRANSLATE_NOOP("keys", "cut off at the end")
    FAULT_REPLACED = QT_TRANSLATE_NOOP("keys", "the end was cut off here and written again")
    COLUMN_ROW = QT_TRANSLATE_NOOP("keys", "Row")
    COLUMN_WHEN = QT_TRANSLATE_NOOP("keys", "When")
    COLUMN_WHO = QT_TRANSLATE_NOOP("keys", "Who")
    COLUMN_WHAT = QT_TRANSLATE_NOOP("keys", "What")
    COLUMN_KEY = QT_TRANSLATE_NOOP("keys", "Key")
    COLUMN_ABOUT = QT_TRANSLATE_NOOP("keys", "About")
    COLUMN_WHAT_FOR = QT_TRANSLATE_NOOP("keys", "What for")

    @property
    def context(self) -> str:
        """See Words."""
        return "keys"
