"""The sentences of problems, by their code, so that the catalogues can translate them.

Each pair (what happened, what to do) is the English template of the class of that code in `station/errors.py`, or of a
`Problem` that the core makes itself. A problem whose code is not here is shown as the core said it.
"""

from collections.abc import Mapping

from station.gui.words import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, tuple[str, str]] = {
    "settings": (
        QT_TRANSLATE_NOOP("problem", "The settings do not hold: {faults}."),
        QT_TRANSLATE_NOOP("problem", "Correct {file}, or the STATION_… variable of that name."),
    ),
    "simulator.none": (
        QT_TRANSLATE_NOOP("problem", "The simulated {name} is not installed."),
        QT_TRANSLATE_NOOP("problem", "Install the station with its simulators (they come with its package)."),
    ),
    "face.template": (
        QT_TRANSLATE_NOOP("problem", "The card template {place} cannot be used: {problem}."),
        QT_TRANSLATE_NOOP("problem", "Correct it there; docs/templates.md lists every element and what it takes."),
    ),
    "printer.profile": (
        QT_TRANSLATE_NOOP("problem", "The printer profile {place} cannot be used: {problem}."),
        QT_TRANSLATE_NOOP("problem", "Correct it there; docs/templates.md lists what a printer profile takes."),
    ),
    "profile": (
        QT_TRANSLATE_NOOP("problem", "The chip profile {place} cannot be used: {problem}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Correct it there; the profile esc-cdz that comes with the station shows every field.",
        ),
    ),
    "profile.content-too-long": (
        QT_TRANSLATE_NOOP(
            "problem", "The {content} has {length} bytes, but file {file} of the chip profile holds {size}."
        ),
        QT_TRANSLATE_NOOP("problem", "Shorten it in the roster, or give the file a larger size in the chip profile."),
    ),
    "face.does-not-fit": (
        QT_TRANSLATE_NOOP(
            "problem",
            "The field {field} does not fit its place on the card, not even at {size} points.",
        ),
        QT_TRANSLATE_NOOP("problem", "Shorten it in the roster, or give it more room in the template."),
    ),
    "face.missing-glyph": (
        QT_TRANSLATE_NOOP(
            "problem",
            "The field {field} holds the character {character}, which the card's font does not have.",
        ),
        QT_TRANSLATE_NOOP("problem", "Write it in Latin, Greek or Cyrillic letters in the roster."),
    ),
    "face.qr-too-long": (
        QT_TRANSLATE_NOOP("problem", "The QR text has {length} bytes; a code of version 4, level M holds {limit}."),
        QT_TRANSLATE_NOOP("problem", "Choose a shorter QR prefix in the settings."),
    ),
    "face.bar-code": (
        QT_TRANSLATE_NOOP("problem", "The field {field} cannot be a bar code: it holds {problem}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Correct it in the roster, or give the bar code more room in the template.",
        ),
    ),
    "face.code-unreadable": (
        QT_TRANSLATE_NOOP("problem", "The codes on the rendered {side} cannot be read back: {found}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Do not print this card; check the template's codes and the printer profile.",
        ),
    ),
    "photo.unreadable": (
        QT_TRANSLATE_NOOP("problem", "The photo cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("problem", "Supply it again as JPEG or PNG."),
    ),
    "photo.too-large": (
        QT_TRANSLATE_NOOP("problem", "The photo has {pixels} pixels; at most {limit} are accepted."),
        QT_TRANSLATE_NOOP("problem", "Scale it down (600 x 800 is plenty), then supply it again."),
    ),
    "photo.too-small": (
        QT_TRANSLATE_NOOP(
            "problem",
            "The photo is too small: {width} x {height} pixels are left for the card, {needed} are needed on"
            " each side.",
        ),
        QT_TRANSLATE_NOOP("problem", "Supply a larger one (600 x 800 is plenty)."),
    ),
    "reader.no-service": (
        QT_TRANSLATE_NOOP("problem", "The PC/SC service does not answer."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Start it (Linux: systemctl start pcscd; Windows: service 'Smart Card'), then try again.",
        ),
    ),
    "reader.none": (
        QT_TRANSLATE_NOOP("problem", "No reader {wanted} is connected; there is: {present}."),
        QT_TRANSLATE_NOOP("problem", "Plug the reader in, or name another one with --reader."),
    ),
    "reader.busy": (
        QT_TRANSLATE_NOOP("problem", "Another program is using the card on {reader}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Close the other program (a browser, GnuPG's scdaemon, another badge program), then try again.",
        ),
    ),
    "reader.service-restarted": (
        QT_TRANSLATE_NOOP("problem", "The PC/SC service was restarted while the card on {reader} was being worked on."),
        QT_TRANSLATE_NOOP("problem", "Leave the card in place and go on; the job goes on where it was."),
    ),
    "reader.lost": (
        QT_TRANSLATE_NOOP("problem", "The reader {reader} no longer answers."),
        QT_TRANSLATE_NOOP("problem", "Plug it in again; the job goes on with the same card."),
    ),
    "reader.silent": (
        QT_TRANSLATE_NOOP("problem", "The reader {reader} has not answered for more than {seconds} seconds."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Unplug it and plug it in again; if that changes nothing, restart the PC/SC service, then this program.",
        ),
    ),
    "card.none": (
        QT_TRANSLATE_NOOP("problem", "There is no card on {reader}."),
        QT_TRANSLATE_NOOP(
            "problem", "Place one flat on the reader; if one lies there, its chip does not answer: put it aside."
        ),
    ),
    "card.lost": (
        QT_TRANSLATE_NOOP("problem", "The card on {reader} was taken away before it was finished."),
        QT_TRANSLATE_NOOP("problem", "Place the same card on the reader again; the job goes on where it was."),
    ),
    "card.reset": (
        QT_TRANSLATE_NOOP("problem", "Another program has reset the card on {reader} before it was finished."),
        QT_TRANSLATE_NOOP(
            "problem", "Leave the card in place and go on. If it happens again, close the other program."
        ),
    ),
    "card.mute": (
        QT_TRANSLATE_NOOP("problem", "What lies on {reader} does not answer as a card does."),
        QT_TRANSLATE_NOOP(
            "problem", "Place one card alone and flat on the reader; two at once, or metal under it, do this."
        ),
    ),
    "card.foreign": (
        QT_TRANSLATE_NOOP("problem", "This is not a MIFARE DESFire EV2 or EV3 card: {found}."),
        QT_TRANSLATE_NOOP("problem", "Take it away and place a blank card of this institution's stock."),
    ),
    "card.not-original": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} carries no valid originality signature of NXP."),
        QT_TRANSLATE_NOOP("problem", "Do not issue it; keep it, and ask the supplier where this stock comes from."),
    ),
    "card.different": (
        QT_TRANSLATE_NOOP("problem", "This is card {found}, but the job began with card {expected}."),
        QT_TRANSLATE_NOOP("problem", "Place card {expected} on the reader again."),
    ),
    "card.no-dam-keys": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} has no DAM keys: no delegated application can be created on it."),
        QT_TRANSLATE_NOOP("problem", "Take it to the technician for provisioning, and place another blank."),
    ),
    "card.unknown": (
        QT_TRANSLATE_NOOP("problem", "No record of this station speaks of card {uid}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Check that it was issued here (settings: data_dir), or look at it with station inspect.",
        ),
    ),
    "card.wrong-key": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} refused the key {key} (version {version})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Put it aside for the technician; the station does not try this key on this card again.",
        ),
    ),
    "card.conflict": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} already holds something else: {found}."),
        QT_TRANSLATE_NOOP("problem", "Put it aside for the technician, and place a blank card."),
    ),
    "card.verification": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} does not pass the check: {found}."),
        QT_TRANSLATE_NOOP("problem", "Put it on the reject pile; the holder gets another card."),
    ),
    "printer.unknown-outcome": (
        QT_TRANSLATE_NOOP("problem", "Nobody can say whether {printer} has printed this card."),
        QT_TRANSLATE_NOOP("problem", "Look at the card: if its face is there, confirm it; if not, print it again."),
    ),
    "printer.none": (
        QT_TRANSLATE_NOOP("problem", "There is no printer {wanted}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Connect it or switch it on, or name another one with --printer; station printer list shows them.",
        ),
    ),
    "printer.offline": (
        QT_TRANSLATE_NOOP("problem", "The printer {printer} cannot be reached: {reason}."),
        QT_TRANSLATE_NOOP("problem", "Check that it is switched on and connected, then continue."),
    ),
    "printer.paused": (
        QT_TRANSLATE_NOOP("problem", "The printer {printer} is paused, or takes no jobs."),
        QT_TRANSLATE_NOOP("problem", "Let it go on (its own panel, or cupsenable and cupsaccept), then continue."),
    ),
    "printer.busy": (
        QT_TRANSLATE_NOOP("problem", "The printer {printer} is busy with something else."),
        QT_TRANSLATE_NOOP("problem", "Wait until it has finished, then continue."),
    ),
    "printer.ribbon": (
        QT_TRANSLATE_NOOP(
            "problem",
            "The printer {printer} has no ribbon that it can use: there is none, it is at its end, or of another kind.",
        ),
        QT_TRANSLATE_NOOP("problem", "Put in a new ribbon, then continue."),
    ),
    "printer.cards": (
        QT_TRANSLATE_NOOP("problem", "The printer {printer} has no cards left."),
        QT_TRANSLATE_NOOP("problem", "Fill the feeder, then continue."),
    ),
    "printer.cover": (
        QT_TRANSLATE_NOOP("problem", "A cover of the printer {printer} is open."),
        QT_TRANSLATE_NOOP("problem", "Close it, then continue."),
    ),
    "printer.tray": (
        QT_TRANSLATE_NOOP("problem", "The output or the reject tray of the printer {printer} is full or open."),
        QT_TRANSLATE_NOOP("problem", "Empty and close it, then continue."),
    ),
    "printer.jam": (
        QT_TRANSLATE_NOOP("problem", "A card is stuck in the printer {printer}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Open it, take the card out and look whether its face is printed: the station asks for it when you "
            "continue.",
        ),
    ),
    "printer.fault": (
        QT_TRANSLATE_NOOP("problem", "The printer {printer} reports: {reason}."),
        QT_TRANSLATE_NOOP("problem", "Look at the printer and mend it, then continue."),
    ),
    "printer.failed": (
        QT_TRANSLATE_NOOP("problem", "The printer {printer} did not finish this card: {reason}."),
        QT_TRANSLATE_NOOP("problem", "Look at the printer and at the card, then continue."),
    ),
    "printer.unfit": (
        QT_TRANSLATE_NOOP("problem", "The printer {printer} cannot print these cards: {reason}."),
        QT_TRANSLATE_NOOP("problem", "Set it up for cards of 85.6 x 54 mm, or name another one with --printer."),
    ),
    "printer.occupied": (
        QT_TRANSLATE_NOOP("problem", "Another card is still inside the printer {printer}: {found}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Finish that card or give it up; if nobody knows it, station printer reject puts it into the reject tray.",
        ),
    ),
    "printer.empty": (
        QT_TRANSLATE_NOOP("problem", "The card that was begun is no longer inside the printer {printer}."),
        QT_TRANSLATE_NOOP("problem", "Give this card up and put it on the destroy pile; the holder gets another one."),
    ),
    "printer.software": (
        QT_TRANSLATE_NOOP("problem", "The software for Evolis printers is not installed, or cannot be loaded."),
        QT_TRANSLATE_NOOP(
            "problem", "Install it with the station's extra: esc-station[evolis] (on Linux with libcups2)."
        ),
    ),
    "printer.folder": (
        QT_TRANSLATE_NOOP("problem", "The folder {folder} does not take the card's files: {reason}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Free space there or allow writing to it, or name another one with --printer pdf:DIR.",
        ),
    ),
    "registry.unreachable": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) cannot be reached: {reason}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Check the network (and the proxy, if there is one); what is queued is sent when ESC-R answers again.",
        ),
    ),
    "registry.key": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) does not accept this station's key (401{detail})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Check that the key is of this registry (sandbox and production differ) and of this institution's PIC.",
        ),
    ),
    "registry.forbidden": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) refuses this computer (403{detail})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Production answers 403 to every address that is not on the institution's allow list, whatever "
            "the key; a wrong key alone gives 401. Have this network's public address put on the list; if it"
            " is there, renew the key.",
        ),
    ),
    "registry.refused": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) refused the {subject} ({status}{detail}); field: {field}."),
        QT_TRANSLATE_NOOP("problem", "Correct this value in the roster, then register again."),
    ),
    "registry.denied": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) denies access to this {subject} ({detail})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "It belongs to another institution, or the key is of another PIC: check the ESI, then ask that "
            "institution.",
        ),
    ),
    "registry.conflict": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) already holds something else for this {subject}: {found}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Compare both sides (station registry conflicts) and decide; the station does not overwrite it by itself.",
        ),
    ),
    "registry.exists": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) already holds something else for this {subject}: {found}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Compare both sides (station registry conflicts) and decide; the station does not overwrite it by itself.",
        ),
    ),
    "registry.not-found": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) does not know this {subject}{detail}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Register the person before the card; if both were registered before, somebody has deleted them there.",
        ),
    ),
    "registry.gone": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) has anonymised this {subject}; it does not come back."),
        QT_TRANSLATE_NOOP("problem", "Ask ESC-R's support before this person gets a new card."),
    ),
    "registry.down": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) is out of order at the moment ({status}{detail})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Nothing is lost: what is queued is sent later. If it lasts for hours, ask ESC-R's support.",
        ),
    ),
    "registry.malformed": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) gave an answer that cannot be read: {found}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Try again later; if it lasts, a proxy or a sign-in page stands between, or ESC-R has changed.",
        ),
    ),
    "registry.redirect": (
        QT_TRANSLATE_NOOP(
            "problem",
            "ESC-R ({host}) sends the station elsewhere ({status}, to {target}), where it does not follow "
            "with its key.",
        ),
        QT_TRANSLATE_NOOP(
            "problem",
            "Check the registry's address and whether a sign-in page of this network stands between.",
        ),
    ),
    "keys.no-registry-key": (
        QT_TRANSLATE_NOOP("problem", "There is no key for the ESC-R registry {registry}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Set STATION_ESCR_KEY, or store the key in the system's keyring (service esc-station, user "
            "escr-{registry}).",
        ),
    ),
    "keys.bad-registry-key": (
        QT_TRANSLATE_NOOP(
            "problem",
            "The ESC-R key for {host} is empty or holds a space, a line break or a letter that no key has.",
        ),
        QT_TRANSLATE_NOOP("problem", "Copy it again, whole and alone on one line."),
    ),
    "keys.unknown": (
        QT_TRANSLATE_NOOP("problem", "The key {key} is not among {custody}."),
        QT_TRANSLATE_NOOP("problem", "Check the key names of the chip profile, or import the key."),
    ),
    "keys.none": (
        QT_TRANSLATE_NOOP("problem", "No keys for real cards are set up on this station."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Make a keyfile (station keys init), or use --reader simulated: demo keys never go onto a real card.",
        ),
    ),
    "keys.no-file": (
        QT_TRANSLATE_NOOP("problem", "There is no keyfile {file}."),
        QT_TRANSLATE_NOOP("problem", "Make one with station keys init, or correct keyfile in the settings."),
    ),
    "keys.file-exists": (
        QT_TRANSLATE_NOOP("problem", "The keyfile {file} is there already."),
        QT_TRANSLATE_NOOP("problem", "Use it as it is, or name another; a keyfile is never overwritten."),
    ),
    "keys.file-damaged": (
        QT_TRANSLATE_NOOP("problem", "The keyfile {file} is damaged: {found}."),
        QT_TRANSLATE_NOOP("problem", "Put the last backup of this file in its place; the passphrase is not the cause."),
    ),
    "keys.file-newer": (
        QT_TRANSLATE_NOOP("problem", "The keyfile {file} was written by a newer version of the station."),
        QT_TRANSLATE_NOOP("problem", "Update the station on this computer."),
    ),
    "keys.file-unwritable": (
        QT_TRANSLATE_NOOP("problem", "The keyfile {file} cannot be used: {found}."),
        QT_TRANSLATE_NOOP("problem", "Give this user the right to read and write it and its folder."),
    ),
    "keys.passphrase": (
        QT_TRANSLATE_NOOP("problem", "That is not the passphrase of the keyfile {file}."),
        QT_TRANSLATE_NOOP("problem", "Type it again; look at the keyboard's language and at Caps Lock."),
    ),
    "keys.no-passphrase": (
        QT_TRANSLATE_NOOP("problem", "The keyfile {file} is locked, and there is no passphrase for it."),
        QT_TRANSLATE_NOOP("problem", "Run the command at a terminal, or store it with station keys remember."),
    ),
    "keys.no-keyring": (
        QT_TRANSLATE_NOOP("problem", "This system has no keyring that the station can use."),
        QT_TRANSLATE_NOOP("problem", "Type the passphrase each time, or set up the system's keyring."),
    ),
    "keys.locked": (
        QT_TRANSLATE_NOOP("problem", "The keys in {custody} are locked."),
        QT_TRANSLATE_NOOP("problem", "Unlock them with the passphrase or PIN."),
    ),
    "keys.known": (
        QT_TRANSLATE_NOOP("problem", "Custody already holds the key {key}."),
        QT_TRANSLATE_NOOP("problem", "Give the new key the next version; a key is never replaced under its version."),
    ),
    "keys.check-value": (
        QT_TRANSLATE_NOOP("problem", "{part} has the check value {found}, not {expected}."),
        QT_TRANSLATE_NOOP("problem", "Compare it with the paper digit by digit and type it again."),
    ),
    "keys.certificate": (
        QT_TRANSLATE_NOOP("problem", "The issuer's certificate cannot be used: {found}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Ask the certification authority for a certificate of this station's request and PIC, and import it.",
        ),
    ),
    "card.unfit": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} does not suit: {found}."),
        QT_TRANSLATE_NOOP("problem", "Put it aside; nothing on it has been changed."),
    ),
    "card.unknown-master": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} has a PICC master key of somebody else (version {version})."),
        QT_TRANSLATE_NOOP("problem", "Put it aside: it is no blank of yours. No key was tried on it."),
    ),
    "keys.permanent": (
        QT_TRANSLATE_NOOP(
            "problem", "The recipe {recipe} changes cards for ever, and nobody has confirmed it for this batch."
        ),
        QT_TRANSLATE_NOOP("problem", "Confirm it with --permanent and a name, or take [permanent] out of the recipe."),
    ),
    "recipe": (
        QT_TRANSLATE_NOOP("problem", "The recipe {place} cannot be used: {problem}."),
        QT_TRANSLATE_NOOP(
            "problem", "Correct it there; the recipe esc-blank that comes with the station shows every field."
        ),
    ),
    "world.mixed": (
        QT_TRANSLATE_NOOP(
            "problem",
            "Simulated and real parts do not go together: {simulated} would be simulated, {real} real.",
        ),
        QT_TRANSLATE_NOOP("problem", "Simulate all of reader, keys and registry, or none of them."),
    ),
    "store.newer": (
        QT_TRANSLATE_NOOP(
            "problem",
            "The database {path} was written by a newer version of the station (its schema is {revision}).",
        ),
        QT_TRANSLATE_NOOP("problem", "Start the newer version; this one leaves the database as it is."),
    ),
    "store.locked": (
        QT_TRANSLATE_NOOP("problem", "The database {path} is held by another program and was not free in time."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Close what is using it (a backup, a database browser, another station that hangs), then try again.",
        ),
    ),
    "store.damaged": (
        QT_TRANSLATE_NOOP("problem", "The database {path} is damaged, or is not the station's: {found}."),
        QT_TRANSLATE_NOOP("problem", "Put the file aside without deleting it, and bring back the last backup."),
    ),
    "store.unwritable": (
        QT_TRANSLATE_NOOP("problem", "The database {path} cannot be opened for writing: {found}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Give this account the right to write there, or choose another data_dir in station.toml.",
        ),
    ),
    "store.disk": (
        QT_TRANSLATE_NOOP("problem", "The disk under the database {path} is full or failing: {found}."),
        QT_TRANSLATE_NOOP("problem", "Make room or replace the disk; everything up to the last step is kept."),
    ),
    "store.network-path": (
        QT_TRANSLATE_NOOP(
            "problem",
            "The database {path} lies on a network file system ({found}), where it would be damaged sooner or later.",
        ),
        QT_TRANSLATE_NOOP("problem", "Choose a data_dir on a local disk in station.toml."),
    ),
    "store.job-open": (
        QT_TRANSLATE_NOOP("problem", "A card for this holder is already being made (job {job})."),
        QT_TRANSLATE_NOOP("problem", "Finish or cancel that job first."),
    ),
    "card.protocol": (
        QT_TRANSLATE_NOOP("problem", "The card did not answer as it should ({error})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Place the same card on the reader again; if it stays so, put it on the reject pile.",
        ),
    ),
    "holder.no-consent": (
        QT_TRANSLATE_NOOP("problem", "The holder has not agreed to the card and its registration."),
        QT_TRANSLATE_NOOP("problem", "Ask for consent and record it; without it no card is made."),
    ),
    "holder.expired": (
        QT_TRANSLATE_NOOP("problem", "The holder's status ended on {date}."),
        QT_TRANSLATE_NOOP("problem", "Renew the date in the roster, or make no card."),
    ),
    "holder.no-photo": (
        QT_TRANSLATE_NOOP("problem", "The card shows a photo, and there is none of this holder."),
        QT_TRANSLATE_NOOP("problem", "Add the photo to the roster, or record that the holder wants none on the card."),
    ),
    "given-up": (
        QT_TRANSLATE_NOOP("problem", "The operator gave this card up."),
        QT_TRANSLATE_NOOP("problem", "Put it on the destroy pile; the holder gets another card."),
    ),
    "program.fault": (
        QT_TRANSLATE_NOOP("problem", "The program could not put the station together."),
        QT_TRANSLATE_NOOP("problem", "Send the details to support, then try again."),
    ),
    "roster.database": (
        QT_TRANSLATE_NOOP("problem", "The roster's database {database} does not answer the query: {found}."),
        QT_TRANSLATE_NOOP("problem", "Check address, rights and query with the database's own tools, then try again."),
    ),
    "roster.photo-server": (
        QT_TRANSLATE_NOOP("problem", "The photo server {host} cannot be used: {found}."),
        QT_TRANSLATE_NOOP("problem", "Check the address in the roster, the network, and --photo-host."),
    ),
    "registry.busy": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) takes no more requests for {seconds} seconds (429{detail})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Nothing is lost: the station waits and goes on by itself. If it lasts, ask ESC-R's support.",
        ),
    ),
    "registry.untold": (
        QT_TRANSLATE_NOOP("problem", "The station does not tell ESC-R of this {subject}: {found}."),
        QT_TRANSLATE_NOOP("problem", "Complete the record in the roster, or record the consent; then send it again."),
    ),
    "card.no-such": (
        QT_TRANSLATE_NOOP("problem", "No card of this station has the number or UID {given}."),
        QT_TRANSLATE_NOOP("problem", "Check it against station cards list."),
    ),
    "card.act": (
        QT_TRANSLATE_NOOP("problem", "Card {escn} is {standing}: {act} is not for it."),
        QT_TRANSLATE_NOOP("problem", "Look at it with station cards show {escn}."),
    ),
    "card.expired": (
        QT_TRANSLATE_NOOP("problem", "Card {escn} expired on {expired_on}."),
        QT_TRANSLATE_NOOP("problem", "Renew it first (station cards renew), or make a new one."),
    ),
    "card.not-registered": (
        QT_TRANSLATE_NOOP("problem", "ESC-R has not confirmed card {escn} yet."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Wait until it has (station registry sync), or hand it out unregistered on purpose: that is recorded.",
        ),
    ),
    "card.second": (
        QT_TRANSLATE_NOOP("problem", "The holder of card {escn} has another active card, {other}."),
        QT_TRANSLATE_NOOP("problem", "Suspend or revoke that one first."),
    ),
    "card.revoked": (
        QT_TRANSLATE_NOOP("problem", "The card was revoked before ESC-R had confirmed it."),
        QT_TRANSLATE_NOOP("problem", "Put it on the destroy pile."),
    ),
    "store.job-erased": (
        QT_TRANSLATE_NOOP("problem", "The person whose card this is has been erased in the meantime."),
        QT_TRANSLATE_NOOP("problem", "Put the card on the destroy pile."),
    ),
    "store.tombstone-key": (
        QT_TRANSLATE_NOOP("problem", "The key that recognises blocked cards ({path}) is missing or damaged."),
        QT_TRANSLATE_NOOP(
            "problem", "Bring the file back from the last backup; nobody can be erased and no card issued before that."
        ),
    ),
    "holder.none": (
        QT_TRANSLATE_NOOP("problem", "Nobody of this station has the identifier {given}."),
        QT_TRANSLATE_NOOP("problem", "Look for the person with station holders show, by name."),
    ),
    "backup": (
        QT_TRANSLATE_NOOP("problem", "The backup {path} cannot be used: {found}."),
        QT_TRANSLATE_NOOP("problem", "Choose another file or folder; a damaged backup is never restored in part."),
    ),
    "store.in-use": (
        QT_TRANSLATE_NOOP("problem", "The database {path} is in use by another program."),
        QT_TRANSLATE_NOOP("problem", "Close every window of the station (and what else uses the database) first."),
    ),
    "card.blocked": (
        QT_TRANSLATE_NOOP("problem", "Card {uid} has been blocked ({reason}) since {since}."),
        QT_TRANSLATE_NOOP("problem", "Keep it and put it on the destroy pile; take another blank."),
    ),
    "registry.certificate": (
        QT_TRANSLATE_NOOP("problem", "ESC-R ({host}) shows a certificate that is not accepted: {reason}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Check this computer's date and time first, then whether something in this network opens encrypted"
            " connections on their way; if both are well, ask ESC-R's support.",
        ),
    ),
    "keys.no-registry-keyring": (
        QT_TRANSLATE_NOOP("problem", "This system has no keyring that takes the ESC-R key for {registry}."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Set up the desktop's password store, or give the key with STATION_ESCR_KEY in the service's environment.",
        ),
    ),
}
