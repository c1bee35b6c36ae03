"""The issuer's word in delegated application management: the DAMMAC, behind a session of PICCDAMAuthKey."""

from fake_reader import aes
from fake_reader.card import Card
from fake_reader.image import DAM_AUTH_KEY, DAM_MAC_KEY
from fake_reader.status import Refusal, Status

DAM_MAC_LENGTH = 8


def require_issuer(card: Card, message: bytes, mac: bytes) -> None:
    """Raises Refusal AE without such a session, 1E for a wrong DAMMAC: MACt over the message (AN12696)."""
    session = card.ram.session
    if session is None or session.key_number != DAM_AUTH_KEY or session.kind not in card.switches.dam_sessions:
        raise Refusal(Status.AUTHENTICATION)
    if not aes.same(mac, aes.short_mac(card.image.picc_keys[DAM_MAC_KEY].octets, message)):
        raise Refusal(Status.INTEGRITY)
