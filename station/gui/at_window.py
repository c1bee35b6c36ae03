"""Where the core says a command, the window says its page: by the core's sentence.

The core's own sentence is read at the command line, and knows both; these take its place in the window, in English and
in every other language. What has no page keeps its command.
"""

from collections.abc import Mapping

from station.gui.words import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, str] = {
    "Finish that card or give it up; if nobody knows it, station printer reject puts it into the reject tray.": (
        QT_TRANSLATE_NOOP(
            "problem",
            "Finish that card or give it up; if nobody knows it, the technician has it put into the reject tray.",
        )
    ),
    "Name one as {names}.": QT_TRANSLATE_NOOP("problem", "Choose one of the list, or a folder in its place."),
    "Ask for it and record it with station holders consent record; without it no card is made.": QT_TRANSLATE_NOOP(
        "problem", "Ask for consent and record it; without it no card is made."
    ),
    "Renew the date in the roster, or make no card.": QT_TRANSLATE_NOOP(
        "problem", "Correct the date if the status was renewed; else no card is made."
    ),
    "Add it (station holders photo), or record that none is wanted (station holders consent record).": (
        QT_TRANSLATE_NOOP("problem", "Add a photo, or record that this person wants none on the card.")
    ),
    "Write it in Latin, Greek or Cyrillic letters in the roster.": QT_TRANSLATE_NOOP(
        "problem", "Correct the record: Latin, Greek or Cyrillic letters can be printed."
    ),
    "Shorten it in the roster, or give it more room in the template.": QT_TRANSLATE_NOOP(
        "problem", "Shorten it in the record, or give it more room in the template."
    ),
    "Plug the reader in, or name another one with --reader.": QT_TRANSLATE_NOOP(
        "problem", "Plug the reader in, or name another one on the page Settings."
    ),
    "Connect it or switch it on, or name another one with --printer; station printer list shows them.": (
        QT_TRANSLATE_NOOP("problem", "Connect it or switch it on, or name another one on the page Settings.")
    ),
    "Free space there or allow writing to it, or name another one with --printer pdf:DIR.": QT_TRANSLATE_NOOP(
        "problem", "Free space there or allow writing to it, or name another folder on the page Settings."
    ),
    "Set it up for cards of 85.6 x 54 mm, or name another one with --printer.": QT_TRANSLATE_NOOP(
        "problem", "Set it up for cards of 85.6 x 54 mm, or name another one on the page Settings."
    ),
    "Decide which side is right, on the page Registry or with station registry conflicts.": QT_TRANSLATE_NOOP(
        "problem", "Decide which side is right, on the page Registry."
    ),
    "Check it against station cards list.": QT_TRANSLATE_NOOP("problem", "Look for it on the page Cards."),
    "Put it aside, place a blank one; station cards show {escn} says whose it is.": QT_TRANSLATE_NOOP(
        "problem", "Put it aside, and place a blank one; the page Cards says whose it is."
    ),
    "Check that it was issued here (settings: data_dir), or look at it with station inspect.": QT_TRANSLATE_NOOP(
        "problem", "Check that it was issued here, or hand it to the technician."
    ),
    "Use it with the reader that it is meant for; station dam show tells which.": QT_TRANSLATE_NOOP(
        "problem", "Use it with the reader that it is meant for."
    ),
    "Look at it with station cards show {escn}.": QT_TRANSLATE_NOOP("problem", "Look at it on the page Cards."),
    "Renew it first, on the page Cards or with station cards renew, or make a new one.": QT_TRANSLATE_NOOP(
        "problem", "Renew it first, on the page Cards, or make a new one."
    ),
    "Look for the person with station holders show, by name.": QT_TRANSLATE_NOOP(
        "problem", "Look for the person on the page People, by name."
    ),
    "Import the roster first, on the page People or with station holders import.": QT_TRANSLATE_NOOP(
        "problem", "Import the roster first, on the page People."
    ),
    "Store it on the page Settings or with station registry key {registry}, or set STATION_ESCR_KEY.": (
        QT_TRANSLATE_NOOP("problem", "Store it on the page Settings.")
    ),
    "See station accounts list.": QT_TRANSLATE_NOOP("problem", "See the page Accounts."),
    "Sign in first: at the window, or with station sign-in NAME.": QT_TRANSLATE_NOOP("problem", "Sign in first."),
    "Have a second person confirm it, whose role allows that: --second NAME at the command line.": QT_TRANSLATE_NOOP(
        "problem", "Ask a second person whose role allows it to confirm."
    ),
    "Have the issuer read the fingerprint to you; if it is theirs, station dam trust takes their certificate.": (
        QT_TRANSLATE_NOOP(
            "problem",
            "Have the issuer read the fingerprint to you; if it is theirs, trust them on the page Keys, under Tickets.",
        )
    ),
    "Import its file (station dam import), or choose one of station dam tickets.": QT_TRANSLATE_NOOP(
        "problem", "Receive its file on the page Keys, under Tickets, or choose another one there."
    ),
    "Make it with station dam identity FILE, and send that file to the issuer.": QT_TRANSLATE_NOOP(
        "problem", "Make it on the page Keys, under Tickets (Our public key), and send that file to the issuer."
    ),
    "Send the issuer this station's own file (station dam identity) and ask for a ticket for it.": QT_TRANSLATE_NOOP(
        "problem",
        "Send the issuer this station's own public key (page Keys, under Tickets) and ask for a ticket for it.",
    ),
    "Use it; station dam tickets shows what is left of it.": QT_TRANSLATE_NOOP(
        "problem", "Use it; the page Keys shows under Tickets what is left of it."
    ),
    "The desk's next start renews it. Make a backup first, on the page Retention or with station backup.": (
        QT_TRANSLATE_NOOP(
            "problem", "It is updated when the desk next starts. Make a backup first, on the page Retention."
        )
    ),
    "Make them on the page Keys, import them with station keys import, or correct the names in the profile.": (
        QT_TRANSLATE_NOOP("problem", "Make them on the page Keys, or correct the names in the profile.")
    ),
    "Ask the certification authority for the next one now, on the page Keys or with station keys signing request.": (
        QT_TRANSLATE_NOOP("problem", "Ask the certification authority for the next one now, on the page Keys.")
    ),
    "Make the signing key, send its request to the certification authority, and import the certificate.": (
        QT_TRANSLATE_NOOP(
            "problem",
            "Make the signing key on the page Keys, send its request to the certification authority, and import the "
            "certificate.",
        )
    ),
    "Order more in time, on the page Supplies or with station supplies order.": QT_TRANSLATE_NOOP(
        "problem", "Order more in time, on the page Supplies."
    ),
}
PHRASES: Mapping[str, str] = {
    "DAM keys of several versions ({shown}): their roll is not finished, see station keys roll": QT_TRANSLATE_NOOP(
        "phrase", "DAM keys of several versions ({shown}): finish their roll on the page Keys"
    ),
    "Allow the server with --photo-host, or save the photos.": QT_TRANSLATE_NOOP(
        "phrase", "Save the photos, and choose their folder."
    ),
    "Name where the photos are with --photos.": QT_TRANSLATE_NOOP("phrase", "Choose the folder of photos."),
    "Name one with --reader.": QT_TRANSLATE_NOOP("phrase", "Name one on the page Settings."),
    "Ask the delegate for the file that station dam identity has written.": QT_TRANSLATE_NOOP(
        "phrase", "Ask the delegate for the file with their public key."
    ),
    "Name a key that they name: station keys list.": QT_TRANSLATE_NOOP(
        "phrase", "Name a key that they name: the page Keys shows them."
    ),
    "there is no signing key yet (station keys signing new)": QT_TRANSLATE_NOOP(
        "phrase", "there is no signing key yet (page Keys)"
    ),
}
