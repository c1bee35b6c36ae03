"""What ESC-R's fields are called: on the page of the registry, and in every problem that names one."""

import enum
from collections.abc import Mapping

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class FieldMsg(Words):
    """One field each."""

    ORGANISATION = QT_TRANSLATE_NOOP("registry", "institution")
    LEVEL = QT_TRANSLATE_NOOP("registry", "academic level")
    EMAIL = QT_TRANSLATE_NOOP("registry", "e-mail")
    NAME = QT_TRANSLATE_NOOP("registry", "name")
    STATUS = QT_TRANSLATE_NOOP("registry", "status")
    KIND = QT_TRANSLATE_NOOP("registry", "kind of card")
    SHOWN = QT_TRANSLATE_NOOP("registry", "name shown")
    LAST_DAY = QT_TRANSLATE_NOOP("registry", "last day")
    FIRST_DAY = QT_TRANSLATE_NOOP("registry", "first day")
    ISSUER = QT_TRANSLATE_NOOP("registry", "issuer")
    WHOSE = QT_TRANSLATE_NOOP("registry", "person")

    @property
    def context(self) -> str:
        """See Words."""
        return "registry"


FIELDS: Mapping[str, Words] = {
    "organisationIdentifier": FieldMsg.ORGANISATION,
    "academicLevel": FieldMsg.LEVEL,
    "email": FieldMsg.EMAIL,
    "fullName": FieldMsg.NAME,
    "cardStatusType": FieldMsg.STATUS,
    "cardType": FieldMsg.KIND,
    "displayName": FieldMsg.SHOWN,
    "expiresAt": FieldMsg.LAST_DAY,
    "issuedAt": FieldMsg.FIRST_DAY,
    "issuerIdentifier": FieldMsg.ISSUER,
    "personIdentifier": FieldMsg.WHOSE,
}
"""What ESC-R's fields are called here, by the names of `station.escr.agreement`."""
