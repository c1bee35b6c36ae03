"""What a chip gets of its holder, where the chip profile asks for it."""

from station.desfire.chip_profile import Content
from station.desfire.contents import ChipContents
from station.issuance.job import IllegalTransitionError, Job
from station.model.holder import Holder


def personal_contents(holder: Holder | None) -> dict[Content, bytes]:
    """The holder's record as file contents: UTF-8 texts, the date as ISO 8601; nothing of nobody."""
    if holder is None:
        return {}
    texts = {
        Content.ESI: str(holder.esi),
        Content.NAME: holder.name,
        Content.LEVEL: holder.level.value if holder.level else "",
        Content.VALID_UNTIL: holder.valid_until.isoformat(),
    }
    return {content: text.encode() for content, text in texts.items()}


def chip_contents(job: Job, holder: Holder | None) -> ChipContents:
    """All that this job's card gets. Raises IllegalTransitionError before the zone is signed."""
    if job.escn is None or job.uid is None or job.zone is None:
        raise IllegalTransitionError("this step comes after the signature")
    return ChipContents(job.escn, job.uid, job.zone.signature, job.zone.certificate, personal_contents(holder))
