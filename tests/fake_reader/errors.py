"""What can be wrong with a card file, a folder of them, or the slots that they go into."""

from station.errors import InputError, ReaderError


class CardFileError(InputError):
    """A `.picc` file that cannot be read as a card."""

    code = "simulator.card-file"
    what = "{path} is not a card that can be used: {reason}."
    fix = "Take the file out of the folder, or make a new one with `python -m fake_reader make DIR`."


class NewerCardFileError(CardFileError):
    """A `.picc` file of a later version of this program."""

    code = "simulator.card-file-newer"
    what = "{path} was written by a newer version of the simulated card (schema {found}, this one knows {known})."
    fix = "Update this program, or use another card file."


class NoStackError(InputError):
    """No cards where the simulated reader should take them from."""

    code = "simulator.no-stack"
    what = "There are no simulated cards in {path}."
    fix = "Make some with `python -m fake_reader make {path} --count 10`."


class NoSuchCardError(InputError):
    """No card in the one file that is named."""

    code = "simulator.no-card"
    what = "There is no simulated card {path}."
    fix = "Name a card file that is there, or the folder that holds them."


class NoVirtualSlotError(ReaderError):
    """No vsmartcard-vpcd to put cards into."""

    code = "simulator.no-slot"
    what = "No virtual slot listens on port {port} of this computer."
    fix = (
        "Install vsmartcard-vpcd (Debian: apt-get install vsmartcard-vpcd) and start pcscd (systemctl start pcscd), or"
        " name the port of its reader.conf with --port."
    )
