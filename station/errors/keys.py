"""Keys: missing, refused, or not for this use."""

from station.errors.base import OperatorError


class KeysError(OperatorError):
    """Keys: missing, refused, or not for this use."""

    code = "keys"
    exit_code = 3


class NoRegistryKeyError(KeysError):
    """No ESC-R key for the registry named."""

    code = "keys.no-registry-key"
    what = "There is no key for the ESC-R registry {registry}."
    fix = "Store it on the page Settings or with station registry key {registry}, or set STATION_ESCR_KEY."


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
    exit_code = 2


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
    fix = "Give this user the right to read and write it and its folder; make room where the disk is full."


class KeyfileChangedError(KeysError):
    """A keyfile that is another, or under another passphrase, since it was opened for changes."""

    code = "keys.file-changed"
    what = "The keyfile {file} was replaced, or got another passphrase, while it was open here."
    fix = "Nothing was changed. Open it again, with the passphrase that it has now, and repeat."


class WrongPassphraseError(KeysError):
    """The keyfile is whole, the passphrase is another."""

    code = "keys.passphrase"
    what = "That is not the passphrase of the keyfile {file}."
    fix = "Type it again; check the keyboard's language and Caps Lock."
    exit_code = 2


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
    exit_code = 2


class SigningKeyKnownError(KeyKnownError):
    """There is one signing key, and it has no versions."""

    code = "keys.signing-known"
    what = "There is a signing key already, and there can be only one."
    fix = "Use it; docs/keys.md says what to do when it is lost or known to others."


class CheckValueError(KeysError):
    """What was typed is not the key that the check value was made for."""

    code = "keys.check-value"
    what = "{part} has the check value {found}, not {expected}."
    fix = "Compare it with the paper digit by digit and type it again."
    exit_code = 2


class CertificateError(KeysError):
    """A certificate that cannot be used to sign cards."""

    code = "keys.certificate"
    what = "The issuer's certificate cannot be used: {found}."
    fix = "Ask the certification authority for a certificate of this station's request and PIC, and import it."


class CertificateFileError(CertificateError):
    """A certificate that a person gave, and that is not taken in."""

    code = "keys.certificate-file"
    exit_code = 2


class NoCertificateError(CertificateError):
    """Nobody has imported one yet."""

    code = "keys.no-certificate"
    what = "There is no issuer's certificate yet: cards cannot be signed."
    fix = "Make the signing key, send its request to the certification authority, and import the certificate."


class PermanentUnconfirmedError(KeysError):
    """A recipe wants what cannot be undone, and nobody has confirmed it."""

    code = "keys.permanent"
    what = "The recipe {recipe} changes cards permanently, and nobody has confirmed it for this batch."
    fix = "Confirm it with --permanent and a name, or take [permanent] out of the recipe."
    exit_code = 2


class MixedWorldsError(KeysError):
    """Simulated and real parts in one station."""

    code = "world.mixed"
    what = "Simulated and real parts do not go together: {simulated} would be simulated, {real} real."
    fix = "Simulate all of reader, keys and registry, or none of them."
    exit_code = 2
