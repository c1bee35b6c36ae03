"""What can be wrong with a card file or a folder of them."""

from station.errors import InputError


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
