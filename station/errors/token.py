"""A hardware token (PKCS #11) that keeps the keys: its software, its presence, its PIN, what it can do."""

from station.errors.keys import CustodyLockedError, KeysError


class NoTokenSoftwareError(KeysError):
    """python-pkcs11 is not installed."""

    code = "keys.no-token-software"
    what = "The software for hardware tokens (python-pkcs11) is not installed."
    fix = "Install the station with its extra hsm."


class TokenModuleError(KeysError):
    """The maker's PKCS #11 module is not named, not there, or does not start."""

    code = "keys.token-module"
    what = "The PKCS #11 module {module} cannot be used: {found}."
    fix = "Install the software of the token's maker, and name its module in the settings (pkcs11.module)."


class TokenAbsentError(KeysError):
    """No slot of the module has a token of that label."""

    code = "keys.token-absent"
    what = "The token {token} is not there."
    fix = "Plug it in, or correct its label in the settings (pkcs11.token)."


class TokenLostError(KeysError):
    """The token went away, or its module failed, while it was in use."""

    code = "keys.token-lost"
    what = "The token {token} no longer answers ({found})."
    fix = "Put it back and unlock it again; a card that was being written goes on where it was."


class TokenOutError(CustodyLockedError):
    """The token went away, and its login with it."""

    code = "keys.token-out"
    what = "The token {custody} has been taken out, and its keys are locked."
    fix = "Put it back and unlock it again."


class TokenUnpreparedError(KeysError):
    """The token does not say for which cards its keys are."""

    code = "keys.token-unprepared"
    what = "The token {token} has not been made ready for this station."
    fix = "Run station keys init once."


class TokenPreparedError(KeysError):
    """The token has been made ready before."""

    code = "keys.token-prepared"
    what = "The token {token} is ready already."
    fix = "Use it as it is; for keys of another kind take another token."
    exit_code = 2


class WrongPinError(KeysError):
    """The token refuses the PIN."""

    code = "keys.pin"
    what = "That is not the PIN of the token {token}."
    fix = "Check the keyboard's language and type it again; most tokens lock after a few wrong PINs."
    exit_code = 2


class LastPinTryError(KeysError):
    """The token refuses the PIN, and says that one try is left."""

    code = "keys.pin-last-try"
    what = "That is not the PIN of the token {token}; one more wrong PIN locks it."
    fix = "Find the right PIN before you type it again."
    exit_code = 2


class PinLockedError(KeysError):
    """The token takes no PIN any more."""

    code = "keys.pin-locked"
    what = "The PIN of the token {token} is locked."
    fix = "Have the token's security officer set a new one."


class NoPinError(KeysError):
    """Nobody is there to ask, and no keyring holds it."""

    code = "keys.no-pin"
    what = "The token {token} is locked, and there is no PIN for it."
    fix = "Run the command at a terminal, or store it with station keys remember."


class TokenIncapableError(KeysError):
    """The token lacks a mechanism."""

    code = "keys.token-incapable"
    what = "The token {token} cannot do this: it lacks {mechanism}."
    fix = "Take a token that has it, or keep the keys in a keyfile."


class TokenRefusedError(KeysError):
    """The token could, and does not allow it."""

    code = "keys.token-refused"
    what = "The token {token} does not allow this ({found})."
    fix = "Look at the token's own policy: may this user make keys, and is it write-protected?"
