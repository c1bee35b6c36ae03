"""The two requests of ESUP's DAM endpoints, for clients that exist: by address, without a token. Off unless asked for.

`GET /wsrestdam/dam_request_auth_key?csn=` and `POST /wsrestdam/getCryptogram` as in EsupPortail/esup-nfc-tag-server
(WsRestDamController, JsonFormCryptogram, JsonResponseCryptogram): slot 0 and slot version FF always; AID, key settings
and ISO identifiers in hexadecimal, the quota in decimal; the default key is the client's own. Who can send from a
listed address gets the DAM authentication key of any card: there is no other secret in this protocol.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from station.desfire.application import Aid
from station.desfire.dam import DelegatedApplication, make_grant
from station.desfire.encode import KeySource
from station.desfire.plan import dam_keys_of
from station.desfire.service import Service
from station.desfire.session import RandomBytes
from station.errors import InputError
from station.issuance.delegation.budget import Budget
from station.issuance.delegation.service import Answer, Request, busy, problem
from station.keys.audited import Audit
from station.keys.key import KEY_LENGTH
from station.keys.ticket import difference
from station.model.card import CardUid
from station.model.deed import Action, Deed
from station.model.secret import SecretKey

_AUTH_KEY = "/wsrestdam/dam_request_auth_key"
_CRYPTOGRAM = "/wsrestdam/getCryptogram"
SLOT, SLOT_VERSION = 0, 0xFF

Network = IPv4Network | IPv6Network


class _Cryptogram(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)
    csn: str
    dam_default_key: str = Field(alias="damDefaultKey", repr=False)
    dam_default_key_version: str = Field(alias="damDefaultKeyVersion")
    aid: str
    quota_limit: str = Field(alias="quotaLimit")
    key_setting_1: str = Field(alias="keySetting1")
    key_setting_2: str = Field(alias="keySetting2")
    iso_df_id: str | None = Field(default=None, alias="isoDfId")
    iso_df_name: str | None = Field(default=None, alias="isoDfName")

    def application(self) -> DelegatedApplication:
        """Raises ValueError."""
        return DelegatedApplication(
            aid=Aid(bytes.fromhex(self.aid)),
            slot=SLOT,
            slot_version=SLOT_VERSION,
            quota=int(self.quota_limit),
            key_settings_1=int(self.key_setting_1, 16),
            key_settings_2=int(self.key_setting_2, 16),
            iso_fid=None if self.iso_df_id is None else int(self.iso_df_id, 16),
            df_name=bytes.fromhex(self.iso_df_name or ""),
        )

    def default_key(self) -> SecretKey:
        """Raises ValueError."""
        octets = bytes.fromhex(self.dam_default_key)
        if len(octets) != KEY_LENGTH:
            raise ValueError("the default key is an AES-128 key")
        return SecretKey(octets)


class EsupDoor:
    """Answers clients of the listed networks, for one application. Raises InputError where its slot is not ESUP's."""

    def __init__(
        self,
        networks: Sequence[Network],
        service: Service,
        keys: Callable[[CardUid], KeySource],
        audit: Audit,
        budget: Budget,
        random_bytes: RandomBytes,
    ) -> None:
        if (service.application.slot, service.application.slot_version) != (SLOT, SLOT_VERSION):
            raise InputError(
                what=f"ESUP's clients use slot 0, version FF; the profile {service.profile.name} says otherwise.",
                fix='Write slot = 0 and slot_version = "FF" into the profile for them.',
            )
        self._networks = networks
        self._service = service
        self._keys = keys
        self._audit = audit
        self._budget = budget
        self._random_bytes = random_bytes

    def answer(self, request: Request) -> Answer | None:
        """See Door."""
        if request.path not in (_AUTH_KEY, _CRYPTOGRAM):
            return None
        if wait_s := self._budget.wait_s(f"address {request.peer}"):
            return busy(wait_s)
        if not self._listed(ip_address(request.peer)):
            return problem(403, "this address is not on the list")
        try:
            if request.path == _AUTH_KEY and request.method == "GET":
                return self._auth_key(request.peer, CardUid(bytes.fromhex(request.query.get("csn", ""))))
            if request.path == _CRYPTOGRAM and request.method == "POST":
                return self._cryptogram(request.peer, _Cryptogram.model_validate_json(request.body))
        except (ValidationError, ValueError):
            return problem(400, "the request is not of ESUP's form")
        return problem(405, "not by this method")

    def _listed(self, peer: IPv4Address | IPv6Address) -> bool:
        return any(peer in network for network in self._networks)

    def _auth_key(self, peer: str, uid: CardUid) -> Answer:
        self._note(Action.GRANT_GIVEN, f"ESUP client {peer}, authentication key", uid)
        with ExitStack() as keys:
            auth, _, _ = self._dam_keys(uid, keys)
            return Answer(200, {"result": "ok", "uid": str(uid), "damAuthKey": auth.reveal().hex().upper()})

    def _cryptogram(self, peer: str, asked: _Cryptogram) -> Answer:
        uid, wanted = CardUid(bytes.fromhex(asked.csn)), asked.application()
        with asked.default_key() as default:
            found = self._not_allowed(wanted, int(asked.dam_default_key_version, 16))
            about = f"ESUP client {peer}, application {wanted.aid}"
            self._note(Action.GRANT_REFUSED if found else Action.GRANT_GIVEN, about, uid)
            return problem(403, found) if found else self._granted(uid, wanted, default)

    def _not_allowed(self, wanted: DelegatedApplication, default_version: int) -> str | None:
        version = self._service.creation.version
        found = difference((self._service.application, version), (wanted, version))
        if found is None and default_version != 0:
            return "the default key has version 00, because sources disagree where another would stand"
        return found

    def _granted(self, uid: CardUid, wanted: DelegatedApplication, default: SecretKey) -> Answer:
        with ExitStack() as keys:
            grant = make_grant(self._dam_keys(uid, keys), default, wanted, self._random_bytes(7))
        cryptogram = {"encK": grant.enc_k.hex().upper(), "dammac": grant.dammac.hex().upper()}
        # A Java byte: FF is -1.
        return Answer(200, {"result": "ok", "damSlotNO": SLOT, "damSlotVersion": SLOT_VERSION - 0x100, **cryptogram})

    def _dam_keys(self, uid: CardUid, until: ExitStack) -> tuple[SecretKey, SecretKey, SecretKey]:
        """Emptied when `until` is left."""
        dam, keys = dam_keys_of(self._service.profile, uid), self._keys(uid)
        if dam is None:
            raise TypeError("a service is delegated")
        auth, mac, enc = (
            until.enter_context(keys.derive(one.name, one.version, one.div_input))
            for one in (dam.auth, dam.mac, dam.enc)
        )
        return auth, mac, enc

    def _note(self, action: Action, about: str, uid: CardUid) -> None:
        creation = self._service.creation
        self._audit.append(Deed(action, about, creation.key, creation.version, uid))
