"""The reader and its service."""

from station.errors.base import OperatorError


class ReaderError(OperatorError):
    """The reader or its service."""

    code = "reader"
    exit_code = 3


class NoServiceError(ReaderError):
    """PC/SC does not answer."""

    code = "reader.no-service"
    what = "The PC/SC service does not answer."
    fix = "Start it (Linux: systemctl start pcscd; Windows: service 'Smart Card'), then try again."


class NoReaderError(ReaderError):
    """No reader, or none of that name."""

    code = "reader.none"
    what = "No reader {wanted} is connected; there is: {present}."
    fix = "Plug the reader in, or name another one with --reader."


class ReaderBusyError(ReaderError):
    """Another program holds the card."""

    code = "reader.busy"
    what = "Another program is using the card on the reader {reader}."
    fix = "Close the other program (a browser, GnuPG's scdaemon, another badge program), then try again."


class ServiceRestartedError(ReaderError):
    """PC/SC went away in the middle, and is back."""

    code = "reader.service-restarted"
    what = "The PC/SC service was restarted while the card on the reader {reader} was being worked on."
    fix = "Leave the card in place and go on; the job goes on where it was."


class ReaderLostError(ReaderError):
    """The reader has gone."""

    code = "reader.lost"
    what = "The reader {reader} no longer answers."
    fix = "Plug it in again; the job goes on with the same card."


class ReaderSilentError(ReaderError):
    """The reader owes an answer. Told while the call that waits for it is still waiting."""

    code = "reader.silent"
    what = "The reader {reader} has not answered for more than {seconds} s."
    fix = "Unplug it and plug it in again; if that changes nothing, restart the PC/SC service, then this program."


class ReaderTakenError(ReaderError):
    """Another work of this desk has the reader."""

    code = "reader.taken"
    what = "Another page of this window takes the cards that are laid on the reader."
    fix = "Finish or stop that on its page, then try again."
