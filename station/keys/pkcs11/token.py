"""A token found and logged in to; its return values as errors of the station.

Source: OASIS PKCS #11 Cryptographic Token Interface Base Specification 2.40, sections 5.1 (return values) and 3.2
(token flags: PKCS #11 tells no number of tries, only that a wrong PIN was given, that one try is left, or none).
"""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pkcs11
from pkcs11 import exceptions as returned

from station.errors import (
    CustodyLockedError,
    LastPinTryError,
    NoPinError,
    PinLockedError,
    TokenAbsentError,
    TokenIncapableError,
    TokenLostError,
    TokenModuleError,
    TokenRefusedError,
    WrongPinError,
)
from station.model.secret import SecretKey

_GONE = (
    returned.DeviceError,
    returned.DeviceRemoved,
    returned.FunctionFailed,
    returned.GeneralError,
    returned.KeyHandleInvalid,
    returned.ObjectHandleInvalid,
    returned.SessionClosed,
    returned.SessionHandleInvalid,
    returned.SlotIDInvalid,
    returned.TokenNotPresent,
    returned.TokenNotRecognised,
)
_INCAPABLE = (returned.FunctionNotSupported, returned.MechanismInvalid, returned.MechanismParamInvalid)


def find_token(module: Path | None, label: str) -> pkcs11.Token:
    """The token of that label. A module that lost its token, or the service behind it, is started again once.

    Raises TokenModuleError, TokenAbsentError.
    """
    if module is None:
        raise TokenModuleError(module="", found="the settings name none")
    if not module.exists():
        raise TokenModuleError(module=module, found="there is no such file")
    try:
        library = pkcs11.lib(str(module))
        try:
            return library.get_token(token_label=label)
        except _GONE:
            library.reinitialize()
            return library.get_token(token_label=label)
    except (returned.NoSuchToken, returned.TokenNotPresent, returned.TokenNotRecognised) as error:
        raise TokenAbsentError(token=label) from error
    except returned.MultipleTokensReturned as error:
        raise TokenModuleError(module=module, found=f"several tokens are called {label}") from error
    except returned.PKCS11Error as error:
        raise TokenModuleError(module=module, found=_named(error)) from error


def log_in(token: pkcs11.Token, pin: SecretKey | None, *, change: bool) -> pkcs11.Session:
    """A session, for changes too where `change`. Without a PIN only what the token shows to everybody is in reach.

    Where this process is logged in already, the new session shares that.

    Raises WrongPinError, LastPinTryError, PinLockedError, NoPinError, TokenLostError, TokenRefusedError.
    """
    if pin is not None and not pin.reveal():
        raise NoPinError(token=token.label)
    with answering(token.label):
        try:
            return token.open(rw=change, user_pin=pin.reveal().decode() if pin else None)
        except returned.UserAlreadyLoggedIn:
            return token.open(rw=change)
        except (returned.PinIncorrect, returned.PinInvalid, returned.PinLenRange) as error:
            raise _wrong_pin(token) from error
        except returned.PinLocked as error:
            raise PinLockedError(token=token.label) from error


def last_try(token: pkcs11.Token) -> bool:
    """Whether the next wrong PIN locks the token."""
    return pkcs11.TokenFlag.USER_PIN_FINAL_TRY in token.flags


@contextmanager
def answering(label: str) -> Generator[None]:
    """What the token returns inside, as errors of the station that name it.

    Raises CustodyLockedError, TokenLostError, TokenIncapableError, TokenRefusedError.
    """
    try:
        yield
    except returned.UserNotLoggedIn as error:
        raise CustodyLockedError(custody=label) from error
    except _GONE as error:
        raise TokenLostError(token=label, found=_named(error)) from error
    except _INCAPABLE as error:
        raise TokenIncapableError(token=label, mechanism=_named(error)) from error
    except returned.PKCS11Error as error:
        raise TokenRefusedError(token=label, found=_named(error)) from error


def _wrong_pin(token: pkcs11.Token) -> WrongPinError | LastPinTryError | PinLockedError:
    flags = token.slot.get_token().flags  # as they are after the attempt
    if pkcs11.TokenFlag.USER_PIN_LOCKED in flags:
        return PinLockedError(token=token.label)
    if pkcs11.TokenFlag.USER_PIN_FINAL_TRY in flags:
        return LastPinTryError(token=token.label)
    return WrongPinError(token=token.label)


def _named(error: returned.PKCS11Error) -> str:
    return str(error) or type(error).__name__
