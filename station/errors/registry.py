"""ESC-R."""

from collections.abc import Mapping
from typing import ClassVar

from station.errors.base import OperatorError


class RegistryError(OperatorError):
    """ESC-R.

    `passing` says whether the same message, unchanged, may be accepted later: it stays queued then. What concerns the
    line, the key or the registry itself passes; what concerns this one record does not.
    """

    code = "registry"
    exit_code = 3
    passing: ClassVar[bool] = False


class RegistryUnreachableError(RegistryError):
    """No answer: no network, no such name, refused, a certificate that is not trusted, or too late."""

    code = "registry.unreachable"
    what = "ESC-R ({host}) cannot be reached: {reason}."
    fix = "Check the network (and the proxy, if there is one); what is queued is sent when ESC-R answers again."
    passing = True


class RegistryCertificateError(RegistryUnreachableError):
    """TLS: a certificate that has expired, is not valid yet, or comes from nobody who is trusted."""

    code = "registry.certificate"
    what = "ESC-R ({host}) shows a certificate that is not accepted: {reason}."
    fix = (
        "Check this computer's date and time first, then whether something in this network "
        "intercepts encrypted connections; if both are fine, ask ESC-R's support."
    )


class RegistryKeyError(RegistryError):
    """401: the key is wrong, or is not this institution's."""

    code = "registry.key"
    what = "ESC-R ({host}) does not accept this station's key (401{detail})."
    fix = "Check that the key is of this registry (sandbox and production differ) and of this institution's PIC."
    passing = True


class RegistryForbiddenError(RegistryError):
    """403: the address is not on the allow list, or the key is wrong."""

    code = "registry.forbidden"
    what = "ESC-R ({host}) refuses this computer (403{detail})."
    fix = (
        "Production answers 403 to every address that is not on the institution's allow list, whatever the key; a"
        " wrong key alone gives 401. Have this network's public address put on the list; if it is there, renew the key."
    )
    passing = True


class RegistryRefusedError(RegistryError):
    """400, 422 and other refusals: the content of this message."""

    code = "registry.refused"
    what = "ESC-R ({host}) refused the {subject} ({status}{detail}); field: {field}."
    fix = "Correct this value in the roster, then register again."


class RegistryDeniedError(RegistryRefusedError):
    """SE-0000: not ours to see or to change."""

    code = "registry.denied"
    what = "ESC-R ({host}) denies access to this {subject} ({detail})."
    fix = "It belongs to another institution, or the key is of another PIC: check the ESI, then ask that institution."


class RegistryConflictError(RegistryError):
    """409 without a known code, or a record there that is not the one to be registered.

    `both` has both sides by field, ours first, where ESC-R shows its own. It may hold a name: it is no fact, and stands
    in no message.
    """

    code = "registry.conflict"
    what = "ESC-R ({host}) already holds something else for this {subject}: {found}."
    fix = "Decide which side is right, on the page Registry or with station registry conflicts."

    def __init__(self, *, both: Mapping[str, tuple[str | None, str | None]] | None = None, **facts: object) -> None:
        super().__init__(**facts)
        self.both = both or {}


class RegistryUntoldError(RegistryError):
    """The station itself will not tell this: what stands here is not enough, or not agreed to."""

    code = "registry.untold"
    what = "The station cannot tell ESC-R about this {subject}: {found}."
    fix = "Complete the record in the roster, or record the consent; then send it again."


class RegistryExistsError(RegistryConflictError):
    """ER-0002, ER-0019: this card, or this person, is already there. The client settles it by itself."""

    code = "registry.exists"


class RegistryNotFoundError(RegistryError):
    """404."""

    code = "registry.not-found"
    what = "ESC-R ({host}) does not know this {subject}{detail}."
    fix = "Register the person before the card; if somebody has deleted them there, send them again."


class RegistryGoneError(RegistryError):
    """410: the person was anonymised."""

    code = "registry.gone"
    what = "ESC-R ({host}) has anonymised this {subject}; it does not come back."
    fix = "Ask ESC-R's support before this person gets a new card."


class RegistryBusyError(RegistryError):
    """429: more requests than it takes. `seconds` is how long it asks to be left alone, or what is left of that."""

    code = "registry.busy"
    what = "ESC-R ({host}) takes no more requests for {seconds} s (429{detail})."
    fix = "Nothing is lost: the station waits and continues automatically. If it lasts, ask ESC-R's support."
    passing = True

    @property
    def seconds(self) -> int:
        """How long to wait."""
        return int(self.facts["seconds"])


class RegistryDownError(RegistryError):
    """5xx: the registry has trouble of its own."""

    code = "registry.down"
    what = "ESC-R ({host}) is out of order at the moment ({status}{detail})."
    fix = "Nothing is lost: what is queued is sent later. If it lasts for hours, ask ESC-R's support."
    passing = True


class RegistryMalformedError(RegistryError):
    """Half an answer, no JSON, or JSON of another shape."""

    code = "registry.malformed"
    what = "ESC-R ({host}) gave an answer that cannot be read: {found}."
    fix = "Try again later; if it lasts, a proxy or a sign-in page is in the way, or ESC-R has changed."
    passing = True


class RegistryRedirectError(RegistryError):
    """3xx: not followed, because the key would travel along."""

    code = "registry.redirect"
    what = "ESC-R ({host}) sends the station elsewhere ({status}, to {target}), where it does not follow with its key."
    fix = "Check the registry's address, and whether a sign-in page of this network is in the way."
    passing = True
