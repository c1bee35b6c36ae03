"""The four ways to authenticate, the same at both levels; what session each opens, the level says."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from station.desfire.command import Command
from station.desfire.crypto import AesKey
from station.desfire.handshake import authenticate_aes, authenticate_d40, authenticate_ev2_first, authenticate_iso
from station.desfire.messaging import Ev2Messaging, SecureMessaging
from station.desfire.session import RandomBytes, Session
from station.desfire.tdea import TdeaKey
from station.model.secret import SecretKey

_Opened = TypeVar("_Opened", covariant=True)
_OpenedEv2 = TypeVar("_OpenedEv2", covariant=True)


class Authenticates(Session, ABC, Generic[_Opened, _OpenedEv2]):
    """A session in which a key can be authenticated.

    Each raises StatusError (AUTHENTICATION_ERROR for a wrong key), IntegrityError when the card does not know the key,
    MalformedResponseError; and ValueError for a key of a wrong length.
    """

    @abstractmethod
    def _opened(self, messaging: SecureMessaging, key_no: int) -> _Opened:
        """The session that follows under D40 or EV1 messaging."""

    @abstractmethod
    def _opened_ev2(self, messaging: Ev2Messaging, key_no: int) -> _OpenedEv2:
        """The session that follows under EV2 messaging."""

    def authenticate_d40(self, key_no: int, key: SecretKey, random_bytes: RandomBytes) -> _Opened:
        """Authenticate (0A) with a DES or 2TDEA key."""
        command = Command.Authenticate
        with TdeaKey(key) as ready:
            messaging = self._handshake(command, lambda to: authenticate_d40(to, key_no, ready, random_bytes))
        return self._opened(messaging, key_no)

    def authenticate_iso(self, key_no: int, key: SecretKey, random_bytes: RandomBytes) -> _Opened:
        """AuthenticateISO (1A) with a DES, 2TDEA or 3TDEA key."""
        command = Command.AuthenticateISO
        with TdeaKey(key) as ready:
            messaging = self._handshake(command, lambda to: authenticate_iso(to, key_no, ready, random_bytes))
        return self._opened(messaging, key_no)

    def authenticate_aes(self, key_no: int, key: SecretKey, random_bytes: RandomBytes) -> _Opened:
        """AuthenticateAES (AA)."""
        command = Command.AuthenticateAES
        with AesKey(key) as ready:
            messaging = self._handshake(command, lambda to: authenticate_aes(to, key_no, ready, random_bytes))
        return self._opened(messaging, key_no)

    def authenticate_ev2_first(
        self, key_no: int, key: SecretKey, random_bytes: RandomBytes, capabilities: bytes = b""
    ) -> _OpenedEv2:
        """AuthenticateEV2First (71) with an AES key, and the reader's capabilities (up to 6 bytes)."""
        with AesKey(key) as ready:
            messaging = self._handshake(
                Command.AuthenticateEV2First,
                lambda to: authenticate_ev2_first(to, key_no, ready, random_bytes, capabilities),
            )
        return self._opened_ev2(messaging, key_no)
