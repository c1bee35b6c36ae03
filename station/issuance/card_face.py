"""What a card shows of its holder."""

import hashlib

from station.issuance.desk import Issuer
from station.model.escn import Escn
from station.model.holder import Holder, Purpose
from station.printer.face_data import FaceData
from station.printer.template import Template


def face_data(issuer: Issuer, holder: Holder, escn: Escn) -> FaceData:
    """What is printed of a holder: the photo only with consent."""
    return FaceData(
        name=holder.name,
        institution=issuer.institution,
        level=holder.level.value.capitalize() if holder.level else None,
        valid_until=holder.valid_until,
        escn=escn,
        qr_prefix=issuer.qr_prefix,
        photo=holder.photo if holder.agrees(Purpose.PHOTO_ON_CARD) else None,
        language=holder.language or "en",
        role=holder.role,
        esi=str(holder.esi),
    )


def photo_mark(template: Template, holder: Holder) -> str:
    """By what the photo on this holder's face is known again: nothing of it can be seen in that. Empty without one."""
    photo = holder.photo if template.shows_photo and holder.agrees(Purpose.PHOTO_ON_CARD) else None
    return hashlib.sha256(photo).hexdigest()[:16] if photo is not None else ""


def unnumbered(issuer: Issuer) -> Escn:
    """Stands on a face before there is a number: of this desk, as long as any, and never minted."""
    return Escn.build(ticks=0, clock=0, prefix=issuer.prefix, pic=issuer.pic)
