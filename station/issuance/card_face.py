"""What a card shows of its holder."""

import hashlib

from station.issuance.desk import Issuer
from station.model.escn import Escn
from station.model.holder import Holder, Purpose
from station.printer.face_data import FaceData
from station.printer.template import Template

_OF_THE_HOLDER = ("name", "level", "role", "valid_until", "esi")
"""Fields of a face that are a person's own."""


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


def face_marks(template: Template, issuer: Issuer, holder: Holder, job: str) -> dict[str, str]:
    """By what the photo and the words on this holder's face are known again, when both may be others in the records."""
    return {"photo": _photo_mark(template, holder), "words": _words_mark(template, issuer, holder, job)}


def _photo_mark(template: Template, holder: Holder) -> str:
    """Nothing of the photo can be seen in it. Empty without one."""
    photo = holder.photo if template.shows_photo and holder.agrees(Purpose.PHOTO_ON_CARD) else None
    return hashlib.sha256(photo).hexdigest()[:16] if photo is not None else ""


def _words_mark(template: Template, issuer: Issuer, holder: Holder, job: str) -> str:
    """16 bits that the job goes into: enough to see that a name or a day differs, too few to find out what it was."""
    fields = face_data(issuer, holder, unnumbered(issuer)).fields(template.dates)
    shown = (fields[field] for field in _OF_THE_HOLDER if field in template.fields)
    return hashlib.sha256("\n".join((job, *shown)).encode()).hexdigest()[:4]


def unnumbered(issuer: Issuer) -> Escn:
    """Stands on a face before there is a number: of this desk, as long as any, and never minted."""
    return Escn.build(ticks=0, clock=0, prefix=issuer.prefix, pic=issuer.pic)
