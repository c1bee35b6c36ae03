"""The PICC level (AID 000000): the card itself, its applications and DAM slots."""

from typing import Self

from station.desfire.application import PICC_AID, Aid, DfName, KeyType, SlotInfo
from station.desfire.application_session import ApplicationSession
from station.desfire.authenticated import AuthenticatedSession, Ev2Session, key_change
from station.desfire.authenticates import Authenticates
from station.desfire.command import Command
from station.desfire.configuration import AtsConfiguration, Configuration, Irreversible, option_of
from station.desfire.dam import DelegatedApplication, Grant
from station.desfire.framing import check_answer
from station.desfire.messaging import CommMode, Ev2Messaging, SecureMessaging
from station.desfire.originality import SIGNATURE_LENGTH
from station.desfire.session import Line, RandomBytes, exactly
from station.desfire.version import CardVersion
from station.errors import MalformedResponseError
from station.model.secret import SecretKey
from station.reader.port import CardConnection

_AID_LENGTH = 3
_SIGNATURE_STATUS = 0x90


class PiccSession(Authenticates["AuthenticatedPiccSession", "Ev2PiccSession"]):
    """What can be done at PICC level without a key."""

    @classmethod
    def select(cls, connection: CardConnection) -> Self:
        """Selects the PICC level, and so ends whatever an earlier program has left open on the card."""
        session = cls(Line(connection), PICC_AID)
        session.switch_to(PICC_AID)
        return session

    @classmethod
    def resume(cls, connection: CardConnection) -> Self:
        """Goes on where the PICC level is known to be selected on this connection; sends nothing."""
        return cls(Line(connection), PICC_AID)

    @staticmethod
    def leave(application: ApplicationSession) -> "PiccSession":
        """Selects the PICC level again."""
        application.switch_to(PICC_AID)
        return PiccSession(application.line, PICC_AID)

    def select_application(self, aid: Aid) -> ApplicationSession:
        """Selects an application. Raises StatusError: APPLICATION_NOT_FOUND."""
        return ApplicationSession.select(self, aid)

    def _opened(self, messaging: SecureMessaging, key_no: int) -> "AuthenticatedPiccSession":
        return AuthenticatedPiccSession(self._line, PICC_AID, messaging, key_no)

    def _opened_ev2(self, messaging: Ev2Messaging, key_no: int) -> "Ev2PiccSession":
        return Ev2PiccSession(self._line, PICC_AID, messaging, key_no)

    def get_version(self) -> CardVersion:
        """GetVersion: three frames."""
        return CardVersion.parse(self._run(Command.GetVersion))

    def get_application_ids(self) -> tuple[Aid, ...]:
        """The applications on the card."""
        answer = self._run(Command.GetApplicationIDs)
        if len(answer) % _AID_LENGTH:
            raise MalformedResponseError(f"GetApplicationIDs: {len(answer)} bytes are not a whole number of AIDs")
        return tuple(Aid.from_wire(answer[at : at + _AID_LENGTH]) for at in range(0, len(answer), _AID_LENGTH))

    def get_df_names(self) -> tuple[DfName, ...]:
        """The applications that have an ISO name: each answers in a frame of its own."""
        frames = self._run_frames(Command.GetDFNames)
        return tuple(DfName.parse(frame) for frame in frames if frame)

    def get_free_memory(self) -> int:
        """FreeMem: bytes."""
        return int.from_bytes(self._run(Command.FreeMem, length=3), "little")

    def get_delegated_info(self, slot: int) -> SlotInfo:
        """GetDelegatedInfo of a DAM slot. Raises StatusError, for a slot never used too (unverified)."""
        return SlotInfo.parse(self._run(Command.GetDelegatedInfo, slot.to_bytes(2, "little")))

    def read_signature(self) -> bytes:
        """ReadSig: NXP's signature over the UID (56 bytes), for originality.verify_origin.

        Some cards end this answer with status 90 (proxmark3).
        """
        self._check_open(Command.ReadSig)
        name = Command.ReadSig.name

        def ask() -> bytes:
            status, answer = self._line.channel.frame(name, Command.ReadSig, b"\x00")
            if status != _SIGNATURE_STATUS:
                check_answer(name, status, inside=False)
            return exactly(SIGNATURE_LENGTH, Command.ReadSig, answer)

        return self._guarded(Command.ReadSig, ask)


class AuthenticatedPiccSession(AuthenticatedSession, PiccSession):
    """What a PICC level key allows, under any messaging."""

    def create_application(
        self, aid: Aid, key_settings_1: int, key_settings_2: int, iso_fid: int | None = None, df_name: bytes = b""
    ) -> None:
        """CreateApplication, by the PICC master key; its keys are the card's default key (zeros) at first."""
        iso = b"" if iso_fid is None else iso_fid.to_bytes(2, "little") + df_name
        self._done(Command.CreateApplication, aid.wire + bytes([key_settings_1, key_settings_2]) + iso)

    def delete_application(self, aid: Aid) -> None:
        """DeleteApplication, by the PICC master key. Its memory comes back only when the card is formatted."""
        self._done(Command.DeleteApplication, aid.wire)

    def format_card(self, _confirmed: Irreversible) -> None:
        """FormatPICC: deletes every application and gives the memory back; keys stay.

        What it does to DAM slots is unverified.
        """
        self._done(Command.FormatPICC)

    def change_own_key(self, *, new: SecretKey, version: int) -> PiccSession:
        """Changes the key authenticated with for one of the same type. The card drops the authentication."""
        change = key_change(self._secure.key_type, new, version)
        self._send_own_key(self._own_key_no | self._type_bits(self._secure.key_type), change)
        return PiccSession(self._line, PICC_AID)

    def change_master_key(self, kind: KeyType, *, new: SecretKey, version: int) -> PiccSession:
        """Changes the PICC master key, authenticated with, for one of any type. The card drops the authentication.

        Raises ValueError in a session of another key.
        """
        if self._own_key_no != 0:
            raise ValueError("only the session of the PICC master key changes its type")
        self._send_own_key(self._type_bits(kind), key_change(kind, new, version))
        return PiccSession(self._line, PICC_AID)

    def set_configuration(self, configuration: Configuration) -> None:
        """SetConfiguration, by the PICC master key; see configuration.py."""
        option, data = option_of(configuration)
        self._done(Command.SetConfiguration, bytes([option]), data, mode=CommMode.FULL)

    def _type_bits(self, kind: KeyType) -> int:
        """ChangeKey tells the type of the PICC master key in the key number (libfreefare); other keys have none."""
        return kind << 6 if self._own_key_no == 0 else 0


class Ev2PiccSession(Ev2Session, AuthenticatedPiccSession):
    """What a PICC level key allows under EV2 messaging."""

    def authenticate_ev2_non_first(self, key_no: int, key: SecretKey, random_bytes: RandomBytes) -> "Ev2PiccSession":
        """AuthenticateEV2NonFirst (77): another key in the same transaction."""
        messaging = self._handshake_non_first(key_no, key, random_bytes)
        return Ev2PiccSession(self._line, PICC_AID, messaging, key_no)

    def create_delegated_application(self, application: DelegatedApplication, grant: Grant) -> None:
        """CreateDelegatedApplication, by PICCDAMAuthKey. One command in two frames; the session's MAC covers both.

        Other sources send it under EV1 messaging too; which a card accepts is unverified.
        """
        command = Command.CreateDelegatedApplication
        self._check_open(command)
        first = application.frame()
        message = self._messaging.wrap(command, first + grant.enc_k + grant.dammac, b"", CommMode.MAC)
        frames = (message[: len(first)], message[len(first) :])

        def ask() -> None:
            answer = b"".join(self._line.channel.exchange_frames(command, frames))
            exactly(0, command, self._messaging.unwrap(answer, CommMode.MAC))

        self._guarded(command, ask)

    def delete_delegated_application(self, aid: Aid, delete_mac: bytes) -> None:
        """DeleteApplication, by PICCDAMAuthKey and dam.build_delete_mac (8 bytes). Unverified on a card."""
        self._done(Command.DeleteApplication, aid.wire + delete_mac)

    def set_ats(self, configuration: AtsConfiguration) -> None:
        """SetConfiguration 02. Only here: under EV1 messaging this option is padded differently from all others."""
        self._done(Command.SetConfiguration, b"\x02", configuration.ats, mode=CommMode.FULL)
