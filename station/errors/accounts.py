"""Who works at the station: not signed in, not allowed, not believed."""

from station.errors.base import OperatorError


class AccountError(OperatorError):
    """Who works at the station: not signed in, not allowed, not believed."""

    code = "account"
    exit_code = 2


class NotSignedInError(AccountError):
    """The station has accounts, and nobody has signed in."""

    code = "account.nobody"
    what = "Nobody is signed in at this station."
    fix = "Sign in first: at the window, or with station sign-in NAME."


class NotAllowedError(AccountError):
    """The role does not include it."""

    code = "account.role"
    what = "The role of {name} does not include this."
    fix = "Ask somebody whose role allows it to sign in; docs/accounts.md has the list."


class WrongSignInError(AccountError):
    """Name and secret do not belong together. It is not said which of the two is wrong."""

    code = "account.wrong"
    what = "Name and passphrase or PIN do not match."
    fix = "Type both again; check Caps Lock. A supervisor can set a new passphrase or PIN."


class PresentSecretError(AccountError):
    """Somebody who changes their own secret does not know the current one."""

    code = "account.present"
    what = "That is not the current passphrase or PIN of {name}."
    fix = "Type it again; check Caps Lock. A supervisor can set a new one."


class SignInTooSoonError(AccountError):
    """After several wrong tries one has to wait."""

    code = "account.wait"
    what = "There were too many wrong tries for {name}."
    fix = "Wait {seconds} s, then try again."


class NoSuchAccountError(AccountError):
    """Nobody of this name has an account."""

    code = "account.none"
    what = "There is no account {name}."
    fix = "See station accounts list."


class AccountKnownError(AccountError):
    """The name is taken."""

    code = "account.known"
    what = "There is already an account {name}."
    fix = "Take another name, or change the role of this one."


class LastSupervisorError(AccountError):
    """Nobody would be left who may make accounts."""

    code = "account.last-supervisor"
    what = "{name} would no longer be a supervisor, and there is no other."
    fix = "Create another supervisor first."


class FirstAccountError(AccountError):
    """The first account of a station is a supervisor's."""

    code = "account.first"
    what = "The first account of a station is a supervisor's."
    fix = "Make it with --role supervisor; that person makes the others."


class SecondPersonError(AccountError):
    """What cannot be taken back takes two people."""

    code = "account.second"
    what = "This cannot be undone, and takes two people."
    fix = "Have a second person confirm it, whose role allows that: --second NAME at the command line."
