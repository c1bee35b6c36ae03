"""What the Retention page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class KeepingMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "keeping"

    HINT = QT_TRANSLATE_NOOP(
        "keeping", "Nobody’s data is kept longer than necessary, and no backup brings back anybody who was erased."
    )
    DUE_TITLE = QT_TRANSLATE_NOOP("keeping", "Due for erasure")
    RULE_NOW = QT_TRANSLATE_NOOP(
        "keeping", "The rule: as soon as status and card have expired. The page Settings changes it."
    )
    RULE_DAYS = QT_TRANSLATE_NOOP(
        "keeping", "The rule, in days after status and card have expired: {days}. The page Settings changes it."
    )
    LOOK = QT_TRANSLATE_NOOP("keeping", "Search")
    LOOKING = QT_TRANSLATE_NOOP("keeping", "Searching…")
    NOBODY = QT_TRANSLATE_NOOP("keeping", "Nobody is due for erasure today.")
    DUE = QT_TRANSLATE_NOOP("keeping", "To be erased today: {count}")
    NAME = QT_TRANSLATE_NOOP("keeping", "Name")
    IDENTIFIER = QT_TRANSLATE_NOOP("keeping", "Identifier")
    LAST_DAY = QT_TRANSLATE_NOOP("keeping", "Last day")
    CARDS = QT_TRANSLATE_NOOP("keeping", "Cards")
    MORE = QT_TRANSLATE_NOOP("keeping", "… and {count} more")
    ERASE = QT_TRANSLATE_NOOP("keeping", "Erase them…")
    ERASE_TITLE = QT_TRANSLATE_NOOP("keeping", "Erase these people?")
    ERASE_TEXT = QT_TRANSLATE_NOOP(
        "keeping", "People: {count}. Everything about them is erased, here and at ESC-R. This cannot be undone."
    )
    ERASE_YES = QT_TRANSLATE_NOOP("keeping", "Erase")
    CANCEL = QT_TRANSLATE_NOOP("keeping", "Cancel")
    ERASING = QT_TRANSLATE_NOOP("keeping", "Erasing… {done} of {count}")
    NOT_ERASED = QT_TRANSLATE_NOOP("keeping", "Not everybody could be erased")
    ERASED = QT_TRANSLATE_NOOP(
        "keeping", "Erased: {count}. ESC-R is told of those that it knows as soon as it can be reached."
    )
    ERASED_LATER = QT_TRANSLATE_NOOP(
        "keeping", "Erased: {count}. The last traces in the file go when this window is closed."
    )
    BACKUP_TITLE = QT_TRANSLATE_NOOP("keeping", "Backup")
    BACKUP_HINT = QT_TRANSLATE_NOOP(
        "keeping",
        "It holds everybody’s data as of now: keep it as safe as the station, and delete old backups in time. A file "
        "that exists already is never replaced: give each backup a new name.",
    )
    BACKUP = QT_TRANSLATE_NOOP("keeping", "Write a backup…")
    BACKUP_FILES = QT_TRANSLATE_NOOP("keeping", "Backup (*.zip)")
    WRITING = QT_TRANSLATE_NOOP("keeping", "The backup is being written…")
    BACKED_UP = QT_TRANSLATE_NOOP("keeping", "The backup is written")
    NOT_BACKED_UP = QT_TRANSLATE_NOOP("keeping", "No backup was written")
    RESTORE_HINT = QT_TRANSLATE_NOOP(
        "keeping",
        "Its records replace today’s, which are kept aside. Whoever was erased since then is "
        "erased again. Close other windows of the station first: this one closes and opens again.",
    )
    RESTORE = QT_TRANSLATE_NOOP("keeping", "Restore a backup…")
    RESTORE_TITLE = QT_TRANSLATE_NOOP("keeping", "Restore this backup?")
    RESTORE_TEXT = QT_TRANSLATE_NOOP(
        "keeping", "Everything done since {file} was written will be missing from the records of this station."
    )
    RESTORE_YES = QT_TRANSLATE_NOOP("keeping", "Restore")
    NOT_RESTORED = QT_TRANSLATE_NOOP("keeping", "Nothing was restored")
    IS_RESTORED = QT_TRANSLATE_NOOP("keeping", "The backup is restored")
    RESTORED = QT_TRANSLATE_NOOP(
        "keeping",
        "The records are those of {moment}. Erased again: {count}. Compare with ESC-R now, on the page Registry.",
    )
    RESTORED_LOST = QT_TRANSLATE_NOOP(
        "keeping",
        "The records here could not say what was in force: accounts and passphrases are the "
        "backup’s, tokens given to others are withdrawn, and no ticket issuer is trusted.",
    )
    RESTORED_BESIDE = QT_TRANSLATE_NOOP(
        "keeping", "The previous records are in {place}: delete them once everything works."
    )
