"""What a key allows at both levels: keys and their settings."""

from station.desfire.application import Aid, KeyType
from station.desfire.command import Command
from station.desfire.crypto import AesKey
from station.desfire.handshake import authenticate_ev2_non_first
from station.desfire.messaging import CommMode, Ev2Messaging, KeyChange, SecureMessaging
from station.desfire.session import Line, RandomBytes, Session
from station.desfire.tdea import with_version
from station.model.card import CardUid
from station.model.secret import SecretKey

_UID_LENGTH = 7


class AuthenticatedSession(Session):
    """Some key is authenticated, under any messaging."""

    def __init__(self, line: Line, aid: Aid, messaging: SecureMessaging, key_no: int) -> None:
        super().__init__(line, aid, messaging, key_no)
        self._secure = messaging
        self._own_key_no = key_no

    def get_card_uid(self) -> CardUid:
        """GetCardUID: the real UID, of a card with random UID too; at both levels (AN12196). After D40: unverified."""
        return CardUid(self._run(Command.GetCardUID, mode=CommMode.FULL, length=_UID_LENGTH))

    def change_key(self, key_no: int, *, old: SecretKey, new: SecretKey, version: int) -> None:
        """Changes another key than the one authenticated with; both are of that one's type.

        `old` is the key exactly as it is on the card: that of a DES or TDEA key includes its version bits. Raises
        ValueError for the key authenticated with (change_own_key).
        """
        if key_no == self._own_key_no:
            raise ValueError("the key authenticated with is changed by change_own_key")
        change = key_change(self._secure.key_type, new, version, old)
        self._send_key(Command.ChangeKey, bytes([key_no]), change)

    def change_key_settings(self, settings_1: int) -> None:
        """ChangeKeySettings: KeySettings1 of the level selected."""
        self._done(Command.ChangeKeySettings, data=bytes([settings_1]), mode=CommMode.FULL)

    def _send_key(self, command: Command, header: bytes, change: KeyChange) -> None:
        self._check_open(command)
        message = self._secure.wrap_key(command, header, change)
        self._send(command, message, CommMode.MAC, 0)

    def _send_own_key(self, number: int, change: KeyChange) -> None:
        """The card drops the authentication and answers in clear (AN12196)."""
        self._check_open(Command.ChangeKey)
        message = self._secure.wrap_key(Command.ChangeKey, bytes([number]), change)
        try:
            self._bare(Command.ChangeKey, message)
        finally:
            self._end()


class Ev2Session(AuthenticatedSession):
    """Authenticated under EV2 messaging."""

    def __init__(self, line: Line, aid: Aid, messaging: Ev2Messaging, key_no: int) -> None:
        super().__init__(line, aid, messaging, key_no)
        self._ev2 = messaging

    @property
    def card_capabilities(self) -> bytes:
        """What the card told of itself when it was authenticated (PDcap2, 6 bytes)."""
        return self._ev2.card_capabilities

    def change_key_ev2(
        self, key_set: int, key_no: int, *, new: SecretKey, version: int, old: SecretKey | None = None
    ) -> None:
        """ChangeKeyEV2: a key of a key set. Raises ValueError for the key authenticated with (change_own_key).

        Without `old` the cryptogram is that of an own key, as some key settings want it for every key.
        """
        if key_set == 0 and key_no == self._own_key_no:
            raise ValueError("the key authenticated with is changed by change_own_key")
        change = key_change(KeyType.AES, new, version, old)
        self._send_key(Command.ChangeKeyEV2, bytes([key_set, key_no]), change)

    def _handshake_non_first(self, key_no: int, key: SecretKey, random_bytes: RandomBytes) -> Ev2Messaging:
        with AesKey(key) as ready:
            return self._handshake(
                Command.AuthenticateEV2NonFirst,
                lambda channel: authenticate_ev2_non_first(channel, key_no, ready, random_bytes, self._ev2),
            )


def key_change(kind: KeyType, new: SecretKey, version: int, old: SecretKey | None = None) -> KeyChange:
    """The change as its kind of key wants it: the version beside an AES key, inside any other.

    Raises ValueError for a key of another kind's length.
    """
    lengths = {KeyType.DES: (8, 16), KeyType.TDEA3: (24,), KeyType.AES: (16,)}[kind]
    for key in (new, old):
        if key is not None and len(key.reveal()) not in lengths:
            raise ValueError(f"this key is not of the type {kind.name}")
    old_octets = None if old is None else old.reveal()
    if kind is KeyType.AES:
        return KeyChange(new.reveal(), old_octets, version)
    # A DES key of 8 bytes is kept doubled.
    doubled = old_octets * 2 if old_octets is not None and len(old_octets) == 8 else old_octets
    return KeyChange(with_version(new, version).reveal(), doubled)
