"""What the photo dialog says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class Say(Words):
    """One sentence, label or word each."""

    TITLE = QT_TRANSLATE_NOOP("photo", "Photo of {name}")
    OPEN = QT_TRANSLATE_NOOP("photo", "Photo…")
    OPEN_NAME = QT_TRANSLATE_NOOP("photo", "Take or choose the photo of this person")
    EMPTY = QT_TRANSLATE_NOOP("photo", "No photo chosen")
    EMPTY_HINT = QT_TRANSLATE_NOOP("photo", "Use the camera, choose a file, paste a picture, or drop one here.")
    PICTURE = QT_TRANSLATE_NOOP("photo", "The photo and its frame")
    PICTURE_HELP = QT_TRANSLATE_NOOP("photo", "Arrow keys move the frame, plus and minus make it closer or wider.")
    GUIDE = QT_TRANSLATE_NOOP("photo", "Face in the oval, eyes in the band, nothing in front of the face.")
    CAMERA = QT_TRANSLATE_NOOP("photo", "Camera")
    WHICH_CAMERA = QT_TRANSLATE_NOOP("photo", "Which camera")
    SNAP = QT_TRANSLATE_NOOP("photo", "Take the photo")
    NO_CAMERA = QT_TRANSLATE_NOOP("photo", "No camera is connected")
    NO_CAMERA_HINT = QT_TRANSLATE_NOOP("photo", "Connect one, or choose a file.")
    CAMERA_LOST = QT_TRANSLATE_NOOP("photo", "The camera gives no picture")
    CAMERA_LOST_HINT = QT_TRANSLATE_NOOP("photo", "Another program may be using it.")
    FILE = QT_TRANSLATE_NOOP("photo", "File…")
    FILES = QT_TRANSLATE_NOOP("photo", "Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)")
    PASTE = QT_TRANSLATE_NOOP("photo", "Paste")
    NOTHING_TO_PASTE = QT_TRANSLATE_NOOP("photo", "There is no picture to paste")
    NOTHING_TO_PASTE_HINT = QT_TRANSLATE_NOOP("photo", "Copy one first.")
    ONLY_LINK = QT_TRANSLATE_NOOP("photo", "That is only the address of a picture")
    ONLY_LINK_HINT = QT_TRANSLATE_NOOP("photo", "Save the picture first and drop the file here, or copy and paste it.")
    TURN_LEFT = QT_TRANSLATE_NOOP("photo", "Turn left")
    TURN_RIGHT = QT_TRANSLATE_NOOP("photo", "Turn right")
    CLOSER = QT_TRANSLATE_NOOP("photo", "Closer")
    LIGHT = QT_TRANSLATE_NOOP("photo", "Light")
    UNUSABLE = QT_TRANSLATE_NOOP("photo", "This photo cannot be used")
    NOT_KEPT = QT_TRANSLATE_NOOP("photo", "The photo was not kept")
    KEEP = QT_TRANSLATE_NOOP("photo", "Use this photo")
    CANCEL = QT_TRANSLATE_NOOP("photo", "Cancel")
    NOT_WANTED = QT_TRANSLATE_NOOP(
        "photo", "This person wants no photo, neither on the card nor at ESC-R: it would not be kept."
    )
    CARD_ONLY = QT_TRANSLATE_NOOP("photo", "For the card only: this person has not agreed to have it sent to ESC-R.")
    BOTH = QT_TRANSLATE_NOOP("photo", "For the card, and for ESC-R.")
    REGISTRY_ONLY = QT_TRANSLATE_NOOP("photo", "For ESC-R only: this person wants no photo on the card.")

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "photo"
