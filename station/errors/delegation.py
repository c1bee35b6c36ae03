"""Delegation: tickets, who they are from and for, and another site's service."""

from station.errors.card import CardError
from station.errors.keys import KeysError


class NoIdentityError(KeysError):
    """Nobody can seal a ticket for this station yet."""

    code = "keys.no-identity"
    what = "This station has no identity for which an issuer could seal a ticket."
    fix = "Make it with station dam identity FILE, and send that file to the issuer."


class TicketError(KeysError):
    """A ticket that cannot be used."""

    code = "ticket"
    exit_code = 2


class TicketDamagedError(TicketError):
    """Not the bytes that an issuer has signed, or no ticket at all."""

    code = "ticket.damaged"
    what = "The ticket {ticket} is damaged or has been changed: {found}."
    fix = "Ask the issuer for the file again; no card was touched."


class TicketNewerError(TicketError):
    """Written by a later version of the station."""

    code = "ticket.newer"
    what = "The ticket {ticket} was written by a newer version of the station."
    fix = "Update the station on this computer."


class TicketIssuerError(TicketError):
    """Signed by somebody whom this station does not trust."""

    code = "ticket.issuer"
    what = "The ticket {ticket} is signed with a certificate that this station does not trust ({fingerprint})."
    fix = "Have the issuer read the fingerprint to you; if it is theirs, station dam trust takes their certificate."


class TicketForeignError(TicketError):
    """Sealed for another delegate."""

    code = "ticket.foreign"
    what = "The ticket {ticket} is sealed for somebody else ({recipient}); this station is {ours}."
    fix = "Send the issuer this station's own file (station dam identity) and ask for a ticket for it."


class TicketWorldError(TicketError):
    """A ticket for simulated cards at a real reader, or the other way round."""

    code = "ticket.world"
    what = "The ticket {ticket} and the cards here do not go together: one is simulated, the other is real."
    fix = "Use it with the reader that it is meant for; station dam show tells which."


class TicketEarlyError(TicketError):
    """Before its first moment."""

    code = "ticket.early"
    what = "The ticket {ticket} is valid from {first} on."
    fix = "Wait until then, or ask the issuer for an earlier one."


class TicketExpiredError(TicketError):
    """After its last moment."""

    code = "ticket.expired"
    what = "The ticket {ticket} was valid until {last}."
    fix = "Ask the issuer for a new one; cards that are begun go on with it."


class ClockWrongError(TicketError):
    """The clock shows a time that is known to be past."""

    code = "ticket.clock"
    what = "This computer's clock says {now}, but it has been {known} already: tickets cannot be judged by it."
    fix = "Set the computer's date and time, then try again."


class TicketTermsError(TicketError):
    """The ticket allows another application than the profile describes."""

    code = "ticket.terms"
    what = "The ticket {ticket} does not allow this application: {found}."
    fix = "Use the chip profile that was agreed with the issuer, or ask for a ticket for this one."


class TicketKnownError(TicketError):
    """Imported before."""

    code = "ticket.known"
    what = "This station has the ticket {ticket} already."
    fix = "Use it; station dam tickets shows what is left of it."


class NoSuchTicketError(TicketError):
    """Not among those imported."""

    code = "ticket.none"
    what = "This station has no ticket {given}."
    fix = "Import its file (station dam import), or choose one of station dam tickets."


class NoSuchIssuerError(TicketError):
    """Not among those trusted."""

    code = "ticket.issuer-none"
    what = "This station does not trust this certificate."
    fix = "There is nothing to withdraw; compare the fingerprint if you expected otherwise."


class TicketCardError(CardError):
    """The card is not among those of the ticket."""

    code = "ticket.card"
    what = "Card {uid} is not in the ticket {ticket}."
    fix = "Put it aside, and ask the issuer for a ticket with this card."


class TicketUsedError(CardError):
    """One entry makes one application once."""

    code = "ticket.used"
    what = "The ticket {ticket} was used for card {uid} on {when}."
    fix = "Put it aside; where the application was deleted since, ask the issuer for a new ticket."


class DamServiceError(KeysError):
    """Another site's service for delegated applications."""

    code = "dam"


class DamUnreachableError(DamServiceError):
    """No answer, or none that can be trusted."""

    code = "dam.unreachable"
    what = "The issuer's service {host} cannot be used: {found}."
    fix = "Check the address, the network and the service's certificate, then place the card again."


class DamTokenError(DamServiceError):
    """401: the token."""

    code = "dam.token"
    what = "The issuer's service {host} does not accept this station's token."
    fix = "Ask the issuer for a new token, and keep it with station dam remember."


class DamRefusedError(DamServiceError):
    """The service does not allow this."""

    code = "dam.refused"
    what = "The issuer's service {host} does not allow this: {found}."
    fix = "Use the chip profile that was agreed with the issuer, or ask the issuer."


class DamBusyError(DamServiceError):
    """429."""

    code = "dam.busy"
    what = "The issuer's service {host} takes no more requests for {seconds} s."
    fix = "Wait that long, then place the card again."


class NoDamTokenError(DamServiceError):
    """No token for this service."""

    code = "dam.no-token"
    what = "There is no token for the issuer's service {host}."
    fix = "Keep it with station dam remember, or set STATION_DAM_TOKEN."


class TokenKnownError(DamServiceError):
    """Two tokens would have one name."""

    code = "dam.token-known"
    what = "There is a token {name} already."
    fix = "Choose another name: one that was withdrawn keeps its name too, so that the audit tells them apart."
    exit_code = 2


class NoSuchTokenError(DamServiceError):
    """No token of that name."""

    code = "dam.token-none"
    what = "There is no token {name}."
    fix = "Choose one of station dam token list."
    exit_code = 2
