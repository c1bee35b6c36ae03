"""What the probes say, by code: what was found, and what to do (empty where there is nothing to do).

Troubles that have an error of their own (`station/errors`) are said in its words.
"""

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "doctor.settings": ("The settings in {file} are valid.", ""),
    "doctor.settings.none": ("There is no {file} yet: the settings are as shipped.", ""),
    "doctor.database": ("The database is whole and up to date.", ""),
    "doctor.database.none": ("There is no database yet; it is made when the desk is first opened.", ""),
    "doctor.database.old": (
        "The database was made by an older version of the station.",
        "The desk's next start renews it. Make a backup first, on the page Retention or with station backup.",
    ),
    "doctor.space": ("{free} GB are free where the records are.", ""),
    "doctor.space.low": (
        "Only {free} GB are free where the records are.",
        "Free some space on this disk: the desk stops when it is full.",
    ),
    "doctor.clock": ("This computer's clock agrees with ESC-R's.", ""),
    "doctor.clock.ahead": ("This computer's clock is {minutes} min ahead of ESC-R's.", "Set it to network time."),
    "doctor.clock.behind": ("This computer's clock is {minutes} min behind ESC-R's.", "Set it to network time."),
    "doctor.clock.unknown": ("ESC-R has not answered, so the clock could not be compared.", ""),
    "doctor.face": ("The card face {template} is laid out, and its code reads back.", ""),
    "doctor.service": ("The PC/SC service answers.", ""),
    "doctor.service.unused": ("The reader is simulated: no PC/SC service is needed.", ""),
    "doctor.reader": ("The reader {reader} answers.", ""),
    "doctor.keys": ("Custody holds every key that the chip profile {profile} asks for.", ""),
    "doctor.keys.demo": ("These keys are for simulated cards alone.", ""),
    "doctor.keys.locked": ("The keys are there, and locked: the passphrase unlocks them.", ""),
    "doctor.keys.missing": (
        "The chip profile {profile} asks for keys that custody does not hold: {keys}.",
        "Make them on the page Keys, import them with station keys import, or correct the names in the profile.",
    ),
    "doctor.certificate": ("Cards can be signed until {day}.", ""),
    "doctor.certificate.soon": (
        "The certificate that signs cards ends on {day}.",
        "Ask the certification authority for the next one now, on the page Keys or with station keys signing request.",
    ),
    "doctor.certificate.unused": ("The chip profile {profile} signs nothing.", ""),
    "doctor.certificate.unknown": ("The certificate is with the keys, which cannot be opened here.", ""),
    "doctor.printer": ("{printer} is ready.", ""),
    "doctor.printer.low": (
        "{printer} is ready, but {supply} is running out: {left} of {full} left.",
        "Lay the next one ready.",
    ),
    "doctor.supplies": ("Enough is left of every supply.", ""),
    "doctor.supplies.low-card": (
        "Blank cards are running out: {left} left.",
        "Order more in time, on the page Supplies or with station supplies order.",
    ),
    "doctor.supplies.low-ribbon": (
        "The ribbon is running out. Cards that it is enough for: {left}.",
        "Order more in time, on the page Supplies or with station supplies order.",
    ),
    "doctor.supplies.low-hologram": (
        "Hologram stickers are running out: {left} left.",
        "Order more in time, on the page Supplies or with station supplies order.",
    ),
    "doctor.supplies.unused": ("Supplies are not counted.", ""),
    "doctor.registry": ("ESC-R ({host}) answers and takes the key.", ""),
    "doctor.camera": ("Cameras: {names}.", ""),
    "doctor.camera.none": ("No camera is connected; photos come with the roster.", ""),
    "doctor.camera.unknown": ("This system does not tell whether a camera is connected.", ""),
    "doctor.simulators": ("All simulated parts are installed.", ""),
    "doctor.simulators.none": ("Some simulated parts are not installed: {names}.", ""),
    "doctor.fault": (
        "This could not be checked: {kind} in {place}.",
        "Copy this page for support. The other parts are not affected.",
    ),
}
