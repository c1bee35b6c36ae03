"""What a person gave: a file, an option, a value."""

from station.errors.base import OperatorError


class InputError(OperatorError):
    """A value that a person gave does not hold: `InputError(what=..., fix=...)`."""

    code = "input"
    exit_code = 2


class FileUnreadableError(InputError):
    """A file that a person named."""

    code = "file.unreadable"
    what = "{file} cannot be read: {found}."
    fix = "Choose the file again."


class FileUnwritableError(InputError):
    """A file that a person named."""

    code = "file.unwritable"
    what = "{file} cannot be written: {found}."
    fix = "Choose another place."


class ReportUnwrittenError(FileUnwritableError):
    """The report of a batch, while the cards of it are made."""

    code = "file.report"
    what = "The report {file} could not take what became of card {uid}: {found}."
    fix = "Write that down by hand, and make room. The cards before it stand there; the next batch goes on."
    exit_code = 3


class CheckValueFormError(InputError):
    """What was typed as a key's check value can be none."""

    code = "input.check-value"
    what = "A check value has {digits} digits, 0 to 9 and A to F."
    fix = "Type it exactly as on the paper."


class AccountNameError(InputError):
    """A name that no account can have."""

    code = "input.account-name"
    what = "{name} cannot be the name of an account."
    fix = "Take up to {most} characters, no colon."


class ShortSecretError(InputError):
    """A PIN or passphrase that is soon guessed."""

    code = "input.short-secret"
    what = "A PIN or passphrase has at least {least} characters."
    fix = "Take a longer one."


class NothingTypedError(InputError):
    """A secret is asked for, and there is none."""

    code = "input.nothing-typed"
    what = "Nothing was typed: {asked}."
    fix = "Type it, then Enter; without a terminal it is one line of the standard input."


class SecretsDifferError(InputError):
    """A new secret is typed twice, unseen."""

    code = "input.secrets-differ"
    what = "The two are not the same."
    fix = "Type the same twice."


class SettingsError(InputError):
    """station.toml, or a STATION_… variable."""

    code = "settings"
    what = "The settings are not valid: {faults}."
    fix = "Correct {file}, or the STATION_… variable of that name."


class SettingsUnwritableError(InputError):
    """station.toml cannot be written."""

    code = "settings.unwritable"
    what = "The settings in {file} cannot be written: {found}."
    fix = "Give this user the right to write it and its folder; nothing was changed."
    exit_code = 3


class UnknownPrinterError(InputError):
    """A printer's name that is of no kind."""

    code = "printer.unknown"
    what = "There is no printer {printer}."
    fix = "Name one as {names}."


class UnknownRegistryError(InputError):
    """A registry's name."""

    code = "registry.unknown"
    what = "There is no registry {registry}."
    fix = "Use sandbox, production or simulated."


class NoSimulatorError(InputError):
    """The simulators are not installed."""

    code = "simulator.none"
    what = "The simulated {name} is not installed."
    fix = "Install the station with its simulators (they come with its package)."
    exit_code = 3


class RosterDatabaseError(InputError):
    """The database that a roster comes from."""

    code = "roster.database"
    what = "The roster's database {database} refuses the query: {found}."
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


class NoSuchHolderError(InputError):
    """Nobody has this identifier here."""

    code = "holder.none"
    what = "Nobody of this station has the identifier {given}."
    fix = "Look for the person with station holders show, by name."


class NoIdentifiersError(InputError):
    """A file that is to name people, and names nobody."""

    code = "list.no-identifiers"
    what = "{file} holds no student identifier (ESI), and no student number of anybody in the records."
    fix = "Take a roster, a list with a column esi, or one identifier or number on each line."


class NobodyKnownError(InputError):
    """A list of people, none of whom is in the records."""

    code = "list.nobody-known"
    what = "Nobody whom {file} names is in the records."
    fix = "Import the roster first, on the page People or with station holders import."
