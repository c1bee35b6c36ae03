"""Every error that the station raises on purpose.

StationError
├── OperatorError           what happened and what to do, shown to people as it is
│   ├── InputError          a file, an option or a value that a person gave       exit 2
│   ├── ReaderError         no PC/SC service, no reader, reader busy or gone      exit 3
│   ├── CardError           no card, wrong card, card that cannot be used         exit 1
│   ├── PrinterError        printer missing or not ready                          exit 3
│   ├── RegistryError       ESC-R out of reach or refusing                        exit 3
│   ├── KeysError           a key missing, or not allowed here                    exit 3
│   └── StoreError          the database: locked, damaged, newer                  exit 3
├── Cancelled               a person stopped it: silent
└── ProtocolError           the card said something that the protocol does not allow here
    ├── StatusError         an error status of the card (`station/desfire/status.py`)
    ├── IntegrityError      a MAC, CRC or padding that does not hold
    └── MalformedResponseError

Anything else that escapes is a bug.

`code` names the error for programs, journals and translations; `what` and `fix` are filled with `facts`. Facts
never hold a key, a name or a photo.
"""

from collections.abc import Mapping
from typing import ClassVar, Self


class StationError(Exception):
    """Root of the tree."""


class OperatorError(StationError):
    """A problem that a person can understand and mend.

    `what` and `fix` are format strings over `facts`; both read as one or two whole sentences.
    """

    code: ClassVar[str] = "error"
    what: ClassVar[str] = "{what}"
    fix: ClassVar[str] = "{fix}"
    exit_code: ClassVar[int] = 1

    def __init__(self, **facts: object) -> None:
        self.facts = {name: str(value) for name, value in facts.items()}
        super().__init__(f"{self.happened} {self.remedy}")

    @property
    def happened(self) -> str:
        """What happened, in English."""
        return self.what.format(**self.facts)

    @property
    def remedy(self) -> str:
        """What to do now, in English."""
        return self.fix.format(**self.facts)


class InputError(OperatorError):
    """A value that a person gave does not hold: `InputError(what=..., fix=...)`."""

    code = "input"
    exit_code = 2


class SettingsError(InputError):
    """station.toml, or a STATION_… variable."""

    code = "settings"
    what = "The settings do not hold: {faults}."
    fix = "Correct {file}, or the STATION_… variable of that name."


class NoSimulatorError(InputError):
    """The simulators are not installed."""

    code = "simulator.none"
    what = "The simulated {name} is not installed."
    fix = "Install the station with its simulators (they come with its package)."
    exit_code = 3


class RosterDatabaseError(InputError):
    """The database that a roster comes from."""

    code = "roster.database"
    what = "The roster's database {database} does not answer the query: {found}."
    fix = "Check address, rights and query with the database's own tools, then try again."
    exit_code = 3


class PhotoServerError(InputError):
    """The server that photos come from."""

    code = "roster.photo-server"
    what = "The photo server {host} cannot be used: {found}."
    fix = "Check the address in the roster, the network, and --photo-host."
    exit_code = 3


class TemplateError(InputError):
    """A card template that does not hold: `place` is the file, with the line where it is known."""

    code = "face.template"
    what = "The card template {place} cannot be used: {problem}."
    fix = "Correct it there; docs/templates.md lists every element and what it takes."


class PrinterProfileError(InputError):
    """A printer profile that does not hold: `place` is the file."""

    code = "printer.profile"
    what = "The printer profile {place} cannot be used: {problem}."
    fix = "Correct it there; docs/templates.md lists what a printer profile takes."


class ProfileError(InputError):
    """A chip profile that does not hold: `place` is the file, with the line where it is known."""

    code = "profile"
    what = "The chip profile {place} cannot be used: {problem}."
    fix = "Correct it there; the profile esc-cdz that comes with the station shows every field."


class ContentTooLongError(InputError):
    """Something of this holder does not fit its file on the chip. It is never cut."""

    code = "profile.content-too-long"
    what = "The {content} has {length} bytes, but file {file} of the chip profile holds {size}."
    fix = "Shorten it in the roster, or give the file a larger size in the chip profile."


class RecipeError(InputError):
    """A provisioning recipe that does not hold: `place` is the file, with the line where it is known."""

    code = "recipe"
    what = "The recipe {place} cannot be used: {problem}."
    fix = "Correct it there; the recipe esc-blank that comes with the station shows every field."


class FaceError(InputError):
    """Something of this holder cannot be put on the card as it is."""

    code = "face"


class DoesNotFitError(FaceError):
    """A text longer than its place. It is never cut."""

    code = "face.does-not-fit"
    what = "The field {field} does not fit its place on the card, not even at {size} points."
    fix = "Shorten it in the roster, or give it more room in the template."


class MissingGlyphError(FaceError):
    """The card's font has no such character."""

    code = "face.missing-glyph"
    what = "The field {field} holds the character {character}, which the card's font does not have."
    fix = "Write it in Latin, Greek or Cyrillic letters in the roster."


class QrTooLongError(FaceError):
    """The text does not fit the QR code that the European Student Card prescribes."""

    code = "face.qr-too-long"
    what = "The QR text has {length} bytes; a code of version 4, level M holds {limit}."
    fix = "Choose a shorter QR prefix in the settings."


class BarCodeError(FaceError):
    """A bar code that this holder's card cannot have."""

    code = "face.bar-code"
    what = "The field {field} cannot be a bar code: it holds {problem}."
    fix = "Correct it in the roster, or give the bar code more room in the template."


class CodeUnreadableError(FaceError):
    """The code read back from the rendered plane is not the one that was drawn."""

    code = "face.code-unreadable"
    what = "The codes on the rendered {side} cannot be read back: {found}."
    fix = "Do not print this card; check the template's codes and the printer profile."


class PhotoError(FaceError):
    """The holder's photo."""

    code = "photo"


class PhotoUnreadableError(PhotoError):
    """Not a picture, or a damaged one."""

    code = "photo.unreadable"
    what = "The photo cannot be read: {reason}."
    fix = "Supply it again as JPEG or PNG."


class PhotoTooLargeError(PhotoError):
    """More pixels than is safe to decode."""

    code = "photo.too-large"
    what = "The photo has {pixels} pixels; at most {limit} are accepted."
    fix = "Scale it down (600 x 800 is plenty), then supply it again."


class PhotoTooSmallError(PhotoError):
    """Too few pixels to show a face."""

    code = "photo.too-small"
    what = "The photo is too small: {width} x {height} pixels are left for the card, {needed} are needed on each side."
    fix = "Supply a larger one (600 x 800 is plenty)."


class ReaderError(OperatorError):
    """The reader or its service."""

    code = "reader"
    exit_code = 3


class NoServiceError(ReaderError):
    """PC/SC does not answer."""

    code = "reader.no-service"
    what = "The PC/SC service does not answer."
    fix = "Start it (Linux: systemctl start pcscd; Windows: service 'Smart Card'), then try again."


class NoReaderError(ReaderError):
    """No reader, or none of that name."""

    code = "reader.none"
    what = "No reader {wanted} is connected; there is: {present}."
    fix = "Plug the reader in, or name another one with --reader."


class ReaderBusyError(ReaderError):
    """Another program holds the card."""

    code = "reader.busy"
    what = "Another program is using the card on {reader}."
    fix = "Close the other program (a browser, GnuPG's scdaemon, another badge program), then try again."


class ServiceRestartedError(ReaderError):
    """PC/SC went away in the middle, and is back."""

    code = "reader.service-restarted"
    what = "The PC/SC service was restarted while the card on {reader} was being worked on."
    fix = "Leave the card in place and go on; the job goes on where it was."


class ReaderLostError(ReaderError):
    """The reader has gone."""

    code = "reader.lost"
    what = "The reader {reader} no longer answers."
    fix = "Plug it in again; the job goes on with the same card."


class ReaderSilentError(ReaderError):
    """The reader owes an answer. Told while the call that waits for it is still waiting."""

    code = "reader.silent"
    what = "The reader {reader} has not answered for more than {seconds} seconds."
    fix = "Unplug it and plug it in again; if that changes nothing, restart the PC/SC service, then this program."


class CardError(OperatorError):
    """The card on the reader."""

    code = "card"
    exit_code = 1


class NoCardError(CardError):
    """Nothing in the field."""

    code = "card.none"
    what = "There is no card on {reader}."
    fix = "Place one flat on the reader; if one lies there, its chip does not answer: put it aside."
    exit_code = 3


class CardLostError(CardError):
    """The card left the field in the middle."""

    code = "card.lost"
    what = "The card on {reader} was taken away before it was finished."
    fix = "Place the same card on the reader again; the job goes on where it was."


class CardResetError(CardLostError):
    """Something else has reset the card."""

    code = "card.reset"
    what = "Another program has reset the card on {reader} before it was finished."
    fix = "Leave the card in place and go on. If it happens again, close the other program."


class CardMuteError(NoCardError):
    """Something lies on the reader, and no card answers."""

    code = "card.mute"
    what = "What lies on {reader} does not answer as a card does."
    fix = "Place one card alone and flat on the reader; two at once, or metal under it, do this."


class ForeignCardError(CardError):
    """Not a card of the kind the station encodes."""

    code = "card.foreign"
    what = "This is not a MIFARE DESFire EV2 or EV3 card: {found}."
    fix = "Take it away and place a blank card of this institution's stock."


class NotOriginalError(CardError):
    """NXP's signature over the UID does not hold."""

    code = "card.not-original"
    what = "Card {uid} carries no valid originality signature of NXP."
    fix = "Do not issue it; keep it, and ask the supplier where this stock comes from."


class DifferentCardError(CardError):
    """Not the card that the job is bound to."""

    code = "card.different"
    what = "This is card {found}, but the job began with card {expected}."
    fix = "Place card {expected} on the reader again."


class NoDamKeysError(CardError):
    """The card was not provisioned for delegated applications."""

    code = "card.no-dam-keys"
    what = "Card {uid} has no DAM keys: no delegated application can be created on it."
    fix = "Take it to the technician for provisioning, and place another blank."


class UnknownCardError(CardError):
    """No record of this card."""

    code = "card.unknown"
    what = "No record of this station speaks of card {uid}."
    fix = "Check that it was issued here (settings: data_dir), or look at it with station inspect."


class NoSuchCardError(CardError):
    """A number or a UID that no card here has."""

    code = "card.no-such"
    what = "No card of this station has the number or UID {given}."
    fix = "Check it against station cards list."
    exit_code = 2


class CardActError(CardError):
    """This cannot be done with the card as it stands."""

    code = "card.act"
    what = "Card {escn} is {standing}: {act} is not for it."
    fix = "Look at it with station cards show {escn}."


class CardExpiredError(CardError):
    """Past its last day."""

    code = "card.expired"
    what = "Card {escn} expired on {expired_on}."
    fix = "Renew it first (station cards renew), or make a new one."


class CardNotRegisteredError(CardError):
    """ESC-R has not confirmed this card yet."""

    code = "card.not-registered"
    what = "ESC-R has not confirmed card {escn} yet."
    fix = "Wait until it has (station registry sync), or hand it out unregistered on purpose: that is recorded."


class SecondCardError(CardError):
    """A holder has one active card."""

    code = "card.second"
    what = "The holder of card {escn} has another active card, {other}."
    fix = "Suspend or revoke that one first."


class CardUnfitError(CardError):
    """A card that a recipe does not take."""

    code = "card.unfit"
    what = "Card {uid} does not suit: {found}."
    fix = "Put it aside; nothing on it has been changed."


class UnknownMasterKeyError(CardError):
    """A PICC master key that neither the factory nor this station has put there; no key was tried."""

    code = "card.unknown-master"
    what = "Card {uid} has a PICC master key of somebody else (version {version})."
    fix = "Put it aside: it is no blank of yours. No key was tried on it."


class WrongKeyError(CardError):
    """The card refused a key, once: the attempt is remembered and not repeated."""

    code = "card.wrong-key"
    what = "Card {uid} refused the key {key} (version {version})."
    fix = "Put it aside for the technician; the station does not try this key on this card again."


class CardConflictError(CardError):
    """Something stands on the card where ours should go, and it is not ours."""

    code = "card.conflict"
    what = "Card {uid} already holds something else: {found}."
    fix = "Put it aside for the technician, and place a blank card."


class CardVerificationError(CardError):
    """The card does not hold what it should."""

    code = "card.verification"
    what = "Card {uid} does not pass the check: {found}."
    fix = "Put it on the reject pile; the holder gets another card."


class PrinterError(OperatorError):
    """The printer. `begun` False says that nothing was sent to it: the card is as it was."""

    code = "printer"
    exit_code = 3
    begun = True

    def untouched(self) -> Self:
        """The same error, where the card was not begun."""
        self.begun = False
        return self


class PrintUnknownError(PrinterError):
    """After an interruption nobody knows whether this card was printed."""

    code = "printer.unknown-outcome"
    what = "Nobody can say whether {printer} has printed this card."
    fix = "Look at the card: if its face is there, confirm it; if not, print it again."


class NoPrinterError(PrinterError):
    """No printer of that name."""

    code = "printer.none"
    what = "There is no printer {wanted}."
    fix = "Connect it or switch it on, or name another one with --printer; station printer list shows them."


class NoPrinterSoftwareError(PrinterError):
    """The maker's SDK is not installed."""

    code = "printer.software"
    what = "The software for Evolis printers is not installed, or cannot be loaded."
    fix = "Install it with the station's extra: esc-station[evolis] (on Linux with libcups2)."


class PrinterOfflineError(PrinterError):
    """It does not answer, or what stands between does not."""

    code = "printer.offline"
    what = "The printer {printer} cannot be reached: {reason}."
    fix = "Check that it is switched on and connected, then continue."


class PrinterPausedError(PrinterError):
    """Somebody has stopped it, or its queue."""

    code = "printer.paused"
    what = "The printer {printer} is paused, or takes no jobs."
    fix = "Let it go on (its own panel, or cupsenable and cupsaccept), then continue."


class PrinterBusyError(PrinterError):
    """It works for somebody else."""

    code = "printer.busy"
    what = "The printer {printer} is busy with something else."
    fix = "Wait until it has finished, then continue."


class PrinterRibbonError(PrinterError):
    """Without a ribbon that can be used."""

    code = "printer.ribbon"
    what = "The printer {printer} has no ribbon that it can use: there is none, it is at its end, or of another kind."
    fix = "Put in a new ribbon, then continue."


class PrinterCardsError(PrinterError):
    """The feeder is empty."""

    code = "printer.cards"
    what = "The printer {printer} has no cards left."
    fix = "Fill the feeder, then continue."


class PrinterCoverError(PrinterError):
    """A cover is open."""

    code = "printer.cover"
    what = "A cover of the printer {printer} is open."
    fix = "Close it, then continue."


class PrinterTrayError(PrinterError):
    """There is no room for what comes out."""

    code = "printer.tray"
    what = "The output or the reject tray of the printer {printer} is full or open."
    fix = "Empty and close it, then continue."


class PrinterJamError(PrinterError):
    """A card is stuck, or was."""

    code = "printer.jam"
    what = "A card is stuck in the printer {printer}."
    fix = "Open it, take the card out and look whether its face is printed: the station asks for it when you continue."


class PrinterFaultError(PrinterError):
    """Whatever else it complains of, in its own words."""

    code = "printer.fault"
    what = "The printer {printer} reports: {reason}."
    fix = "Look at the printer and mend it, then continue."


class PrintFailedError(PrinterError):
    """The printer has given the job up."""

    code = "printer.failed"
    what = "The printer {printer} did not finish this card: {reason}."
    fix = "Look at the printer and at the card, then continue."


class PrinterUnfitError(PrinterError):
    """It is no printer for these cards."""

    code = "printer.unfit"
    what = "The printer {printer} cannot print these cards: {reason}."
    fix = "Set it up for cards of 85.6 x 54 mm, or name another one with --printer."


class PrinterOccupiedError(PrinterError):
    """An in-line printer still holds another job's card."""

    code = "printer.occupied"
    what = "Another card is still inside the printer {printer}: {found}."
    fix = "Finish that card or give it up; if nobody knows it, station printer reject puts it into the reject tray."


class PrinterEmptyError(PrinterError):
    """The card of this job has left the in-line printer."""

    code = "printer.empty"
    what = "The card that was begun is no longer inside the printer {printer}."
    fix = "Give this card up and put it on the destroy pile; the holder gets another one."


class PrinterFolderError(PrinterError):
    """The folder that stands for a printer does not take files."""

    code = "printer.folder"
    what = "The folder {folder} does not take the card's files: {reason}."
    fix = "Free space there or allow writing to it, or name another one with --printer pdf:DIR."


class RegistryError(OperatorError):
    """ESC-R.

    `passing` says whether the same message, unchanged, may be accepted later: it stays queued then. What concerns the
    line, the key or the registry itself passes; what concerns this one record does not.
    """

    code = "registry"
    exit_code = 3
    passing: ClassVar[bool] = False


class RegistryUnreachableError(RegistryError):
    """No answer: no network, no such name, refused, a certificate that is not trusted, or too late."""

    code = "registry.unreachable"
    what = "ESC-R ({host}) cannot be reached: {reason}."
    fix = "Check the network (and the proxy, if there is one); what is queued is sent when ESC-R answers again."
    passing = True


class RegistryCertificateError(RegistryUnreachableError):
    """TLS: a certificate that has expired, is not valid yet, or comes from nobody who is trusted."""

    code = "registry.certificate"
    what = "ESC-R ({host}) shows a certificate that is not accepted: {reason}."
    fix = (
        "Check this computer's date and time first, then whether something in this network opens encrypted connections"
        " on their way; if both are well, ask ESC-R's support."
    )


class RegistryKeyError(RegistryError):
    """401: the key is wrong, or is not this institution's."""

    code = "registry.key"
    what = "ESC-R ({host}) does not accept this station's key (401{detail})."
    fix = "Check that the key is of this registry (sandbox and production differ) and of this institution's PIC."
    passing = True


class RegistryForbiddenError(RegistryError):
    """403: the address is not on the allow list, or the key is wrong."""

    code = "registry.forbidden"
    what = "ESC-R ({host}) refuses this computer (403{detail})."
    fix = (
        "Production answers 403 to every address that is not on the institution's allow list, whatever the key; a"
        " wrong key alone gives 401. Have this network's public address put on the list; if it is there, renew the key."
    )
    passing = True


class RegistryRefusedError(RegistryError):
    """400, 422 and other refusals: the content of this message."""

    code = "registry.refused"
    what = "ESC-R ({host}) refused the {subject} ({status}{detail}); field: {field}."
    fix = "Correct this value in the roster, then register again."


class RegistryDeniedError(RegistryRefusedError):
    """SE-0000: not ours to see or to change."""

    code = "registry.denied"
    what = "ESC-R ({host}) denies access to this {subject} ({detail})."
    fix = "It belongs to another institution, or the key is of another PIC: check the ESI, then ask that institution."


class RegistryConflictError(RegistryError):
    """409 without a known code, or a record there that is not the one to be registered.

    `both` has both sides by field, ours first, where ESC-R shows its own. It may hold a name: it is no fact, and stands
    in no message.
    """

    code = "registry.conflict"
    what = "ESC-R ({host}) already holds something else for this {subject}: {found}."
    fix = "Compare both sides (station registry conflicts) and decide; the station does not overwrite it by itself."

    def __init__(self, *, both: Mapping[str, tuple[str | None, str | None]] | None = None, **facts: object) -> None:
        super().__init__(**facts)
        self.both = both or {}


class RegistryUntoldError(RegistryError):
    """The station itself will not tell this: what stands here is not enough, or not agreed to."""

    code = "registry.untold"
    what = "The station does not tell ESC-R of this {subject}: {found}."
    fix = "Complete the record in the roster, or record the consent; then send it again."


class RegistryExistsError(RegistryConflictError):
    """ER-0002, ER-0019: this card, or this person, is already there. The client settles it by itself."""

    code = "registry.exists"


class RegistryNotFoundError(RegistryError):
    """404."""

    code = "registry.not-found"
    what = "ESC-R ({host}) does not know this {subject}{detail}."
    fix = "Register the person before the card; if both were registered before, somebody has deleted them there."


class RegistryGoneError(RegistryError):
    """410: the person was anonymised."""

    code = "registry.gone"
    what = "ESC-R ({host}) has anonymised this {subject}; it does not come back."
    fix = "Ask ESC-R's support before this person gets a new card."


class RegistryBusyError(RegistryError):
    """429: more requests than it takes. `seconds` is how long it asks to be left alone."""

    code = "registry.busy"
    what = "ESC-R ({host}) takes no more requests for {seconds} seconds (429{detail})."
    fix = "Nothing is lost: the station waits and goes on by itself. If it lasts, ask ESC-R's support."
    passing = True


class RegistryDownError(RegistryError):
    """5xx: the registry has trouble of its own."""

    code = "registry.down"
    what = "ESC-R ({host}) is out of order at the moment ({status}{detail})."
    fix = "Nothing is lost: what is queued is sent later. If it lasts for hours, ask ESC-R's support."
    passing = True


class RegistryMalformedError(RegistryError):
    """Half an answer, no JSON, or JSON of another shape."""

    code = "registry.malformed"
    what = "ESC-R ({host}) gave an answer that cannot be read: {found}."
    fix = "Try again later; if it lasts, a proxy or a sign-in page stands between, or ESC-R has changed."
    passing = True


class RegistryRedirectError(RegistryError):
    """3xx: not followed, because the key would travel along."""

    code = "registry.redirect"
    what = "ESC-R ({host}) sends the station elsewhere ({status}, to {target}), where it does not follow with its key."
    fix = "Check the registry's address and whether a sign-in page of this network stands between."
    passing = True


class KeysError(OperatorError):
    """Keys: missing, refused, or not for this use."""

    code = "keys"
    exit_code = 3


class NoRegistryKeyError(KeysError):
    """No ESC-R key for the registry named."""

    code = "keys.no-registry-key"
    what = "There is no key for the ESC-R registry {registry}."
    fix = "Set STATION_ESCR_KEY, or store the key in the system's keyring (service esc-station, user escr-{registry})."


class NoRegistryKeyringError(KeysError):
    """The system offers no place for secrets."""

    code = "keys.no-registry-keyring"
    what = "This system has no keyring that takes the ESC-R key for {registry}."
    fix = "Set up the desktop's password store, or give the key with STATION_ESCR_KEY in the service's environment."


class BadRegistryKeyError(KeysError):
    """What was given as ESC-R key cannot be one."""

    code = "keys.bad-registry-key"
    what = "The ESC-R key for {host} is empty or holds a space, a line break or a letter that no key has."
    fix = "Copy it again, whole and alone on one line."


class UnknownKeyError(KeysError):
    """A profile asks for a key that custody does not hold."""

    code = "keys.unknown"
    what = "The key {key} is not among {custody}."
    fix = "Check the key names of the chip profile, or import the key."


class NoKeysError(KeysError):
    """Real cards without a custody of their own."""

    code = "keys.none"
    what = "No keys for real cards are set up on this station."
    fix = "Make a keyfile (station keys init), or use --reader simulated: demo keys never go onto a real card."


class KeyfileMissingError(KeysError):
    """The keyfile that the settings name is not there."""

    code = "keys.no-file"
    what = "There is no keyfile {file}."
    fix = "Make one with station keys init, or correct keyfile in the settings."


class KeyfileExistsError(KeysError):
    """A keyfile would be overwritten."""

    code = "keys.file-exists"
    what = "The keyfile {file} is there already."
    fix = "Use it as it is, or name another; a keyfile is never overwritten."


class KeyfileDamagedError(KeysError):
    """A keyfile whose bytes do not hold together, whatever the passphrase."""

    code = "keys.file-damaged"
    what = "The keyfile {file} is damaged: {found}."
    fix = "Put the last backup of this file in its place; the passphrase is not the cause."


class KeyfileNewerError(KeysError):
    """Written by a later version of the station."""

    code = "keys.file-newer"
    what = "The keyfile {file} was written by a newer version of the station."
    fix = "Update the station on this computer."


class KeyfileUnwritableError(KeysError):
    """The keyfile cannot be written, or read."""

    code = "keys.file-unwritable"
    what = "The keyfile {file} cannot be used: {found}."
    fix = "Give this user the right to read and write it and its folder."


class WrongPassphraseError(KeysError):
    """The keyfile is whole, the passphrase is another."""

    code = "keys.passphrase"
    what = "That is not the passphrase of the keyfile {file}."
    fix = "Type it again; look at the keyboard's language and at Caps Lock."


class NoPassphraseError(KeysError):
    """Nobody is there to ask, and no keyring holds it."""

    code = "keys.no-passphrase"
    what = "The keyfile {file} is locked, and there is no passphrase for it."
    fix = "Run the command at a terminal, or store it with station keys remember."


class NoKeyringError(KeysError):
    """The system has no keyring, or does not open it."""

    code = "keys.no-keyring"
    what = "This system has no keyring that the station can use."
    fix = "Type the passphrase each time, or set up the system's keyring."


class CustodyLockedError(KeysError):
    """The keys have been locked."""

    code = "keys.locked"
    what = "The keys in {custody} are locked."
    fix = "Unlock them with the passphrase or PIN."


class KeyKnownError(KeysError):
    """A key of that name and version is there already."""

    code = "keys.known"
    what = "Custody already holds the key {key}."
    fix = "Give the new key the next version; a key is never replaced under its version."


class CheckValueError(KeysError):
    """What was typed is not the key that the check value was made for."""

    code = "keys.check-value"
    what = "{part} has the check value {found}, not {expected}."
    fix = "Compare it with the paper digit by digit and type it again."


class CertificateError(KeysError):
    """A certificate that cannot be used to sign cards."""

    code = "keys.certificate"
    what = "The issuer's certificate cannot be used: {found}."
    fix = "Ask the certification authority for a certificate of this station's request and PIC, and import it."


class PermanentUnconfirmedError(KeysError):
    """A recipe wants what cannot be undone, and nobody has confirmed it."""

    code = "keys.permanent"
    what = "The recipe {recipe} changes cards for ever, and nobody has confirmed it for this batch."
    fix = "Confirm it with --permanent and a name, or take [permanent] out of the recipe."
    exit_code = 2


class MixedWorldsError(KeysError):
    """Simulated and real parts in one station."""

    code = "world.mixed"
    what = "Simulated and real parts do not go together: {simulated} would be simulated, {real} real."
    fix = "Simulate all of reader, keys and registry, or none of them."
    exit_code = 2


class StoreError(OperatorError):
    """The station's database."""

    code = "store"
    exit_code = 3


class StoreNewerError(StoreError):
    """A newer program has written this database."""

    code = "store.newer"
    what = "The database {path} was written by a newer version of the station (its schema is {revision})."
    fix = "Start the newer version; this one leaves the database as it is."


class StoreLockedError(StoreError):
    """Another program keeps the database to itself."""

    code = "store.locked"
    what = "The database {path} is held by another program and was not free in time."
    fix = "Close what is using it (a backup, a database browser, another station that hangs), then try again."


class StoreDamagedError(StoreError):
    """The file cannot be read as the station's database."""

    code = "store.damaged"
    what = "The database {path} is damaged, or is not the station's: {found}."
    fix = "Put the file aside without deleting it, and bring back the last backup."


class StoreUnwritableError(StoreError):
    """The path cannot be written."""

    code = "store.unwritable"
    what = "The database {path} cannot be opened for writing: {found}."
    fix = "Give this account the right to write there, or choose another data_dir in station.toml."


class StoreFullError(StoreError):
    """The disk is full, or failed."""

    code = "store.disk"
    what = "The disk under the database {path} is full or failing: {found}."
    fix = "Make room or replace the disk; everything up to the last step is kept."


class StoreNetworkPathError(StoreError):
    """SQLite's write-ahead log does not work over a network file system (sqlite.org/wal.html)."""

    code = "store.network-path"
    what = "The database {path} lies on a network file system ({found}), where it would be damaged sooner or later."
    fix = "Choose a data_dir on a local disk in station.toml."


class JobOpenError(StoreError):
    """A holder has one unfinished job at a time."""

    code = "store.job-open"
    what = "A card for this holder is already being made (job {job})."
    fix = "Finish or cancel that job first."
    exit_code = 1


class JobErasedError(StoreError):
    """The person was erased while the card was being made."""

    code = "store.job-erased"
    what = "The person whose card this is has been erased in the meantime."
    fix = "Put the card on the destroy pile."
    exit_code = 1


class TombstoneKeyError(StoreError):
    """The key of the tombstones is gone; a new one would let every blocked card through."""

    code = "store.tombstone-key"
    what = "The key that recognises blocked cards ({path}) is missing or damaged."
    fix = "Bring the file back from the last backup; nobody can be erased and no card issued before that."


class NoSuchHolderError(InputError):
    """Nobody has this identifier here."""

    code = "holder.none"
    what = "Nobody of this station has the identifier {given}."
    fix = "Look for the person with station holders show, by name."


class BackupError(StoreError):
    """A backup that cannot be made or read."""

    code = "backup"
    what = "The backup {path} cannot be used: {found}."
    fix = "Choose another file or folder; a damaged backup is never restored in part."


class StoreInUseError(StoreError):
    """Restoring under a running station."""

    code = "store.in-use"
    what = "The database {path} is in use by another program."
    fix = "Close every window of the station (and what else uses the database) first."


class BlockedCardError(CardError):
    """The card of a person who was erased."""

    code = "card.blocked"
    what = "Card {uid} has been blocked ({reason}) since {since}."
    fix = "Keep it and put it on the destroy pile; take another blank."


class Cancelled(StationError):
    """A person stopped the work."""


class ProtocolError(StationError):
    """The card, or something between, broke the protocol."""


class StatusError(ProtocolError):
    """The card answered `command` with an error status.

    `status` is the second status byte of `91 xx`; `name` its name in NXP's data sheets.
    """

    def __init__(self, command: str, status: int, name: str) -> None:
        self.command, self.status, self.name = command, status, name
        super().__init__(f"{command}: the card answered {status:02X} ({name})")


class IntegrityError(ProtocolError):
    """A MAC, CRC or padding does not hold: nothing of the answer may be used."""


class MalformedResponseError(ProtocolError):
    """An answer of the wrong length or form."""
