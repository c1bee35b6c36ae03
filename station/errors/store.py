"""The database."""

from station.errors.base import OperatorError


class StoreError(OperatorError):
    """The station's database."""

    code = "store"
    exit_code = 3


class StoreNewerError(StoreError):
    """A newer program has written this database."""

    code = "store.newer"
    what = "The database {path} was written by a newer version of the station (its schema is {revision})."
    fix = "Start the newer version; this one leaves the database as it is."


class StoreLockedError(StoreError):
    """Another program keeps the database to itself."""

    code = "store.locked"
    what = "The database {path} is held by another program and was not free in time."
    fix = "Close what is using it (a backup, a database browser, another station that hangs), then try again."


class StoreDamagedError(StoreError):
    """The file cannot be read as the station's database."""

    code = "store.damaged"
    what = "The database {path} is damaged, or is not the station's: {found}."
    fix = "Put the file aside without deleting it, and restore the last backup."


class StoreLostError(StoreDamagedError):
    """The file is gone or empty, and what lies beside it says that there were records: accounts, blocked cards."""

    code = "store.lost"
    what = "The records {path} are lost: the file is gone or empty, and {note} beside it is theirs."
    fix = "Restore the last backup: station restore FILE, with the same --registry. To begin anew, move {names} away."


class StoreUnwritableError(StoreError):
    """The path cannot be written."""

    code = "store.unwritable"
    what = "The database {path} cannot be opened for writing: {found}."
    fix = "Give this account the right to write there, or choose another data_dir in station.toml."


class StoreFullError(StoreError):
    """The disk is full, or failed."""

    code = "store.disk"
    what = "The disk under the database {path} is full or failing: {found}."
    fix = "Make room or replace the disk; everything up to the last step is kept."


class StoreNetworkPathError(StoreError):
    """SQLite's write-ahead log does not work over a network file system (sqlite.org/wal.html)."""

    code = "store.network-path"
    what = "The database {path} is on a network file system ({found}), where it would be damaged sooner or later."
    fix = "Choose a data_dir on a local disk in station.toml."


class JobOpenError(StoreError):
    """A holder has one unfinished job at a time."""

    code = "store.job-open"
    what = "A card for this holder is already being made (job {job})."
    fix = "Finish or cancel that job first."
    exit_code = 1


class JobMovedOnError(StoreError):
    """What somebody decided on a card was decided on what it was before."""

    code = "store.job-moved-on"
    what = "This card has gone on in the meantime. What you decided was not done."
    fix = "Look at where it stands now, and decide again."
    exit_code = 1


class JobErasedError(StoreError):
    """The person was erased while the card was being made."""

    code = "store.job-erased"
    what = "The person whose card this is has been erased in the meantime."
    fix = "Put the card on the reject pile."
    exit_code = 1


class HolderChangedError(StoreError):
    """What the card would show is not what holds: a consent was withdrawn, or a name corrected, while it was made."""

    code = "store.holder-changed"
    what = "What is known of this person has changed while the card was being made."
    fix = "Continue: the card is then made with what holds now."
    exit_code = 1


class JobRestoredError(StoreError):
    """A card was being made when a backup was written that has come back since."""

    code = "store.job-restored"
    what = "This card was being made when the backup was written that was restored since."
    fix = "Put what there is of it on the reject pile, and issue the card anew: it gets another number."
    exit_code = 1


class JournalRowError(StoreError):
    """A row of another version, or one that was damaged. What the job has come to cannot be told."""

    code = "store.journal"
    what = "The journal of this card (job {job}) has a row that this version cannot read ({kind})."
    fix = "Update the station, then send the card again; until then it stays as it is."


class TombstoneKeyError(StoreError):
    """The key of the tombstones is gone; a new one would let every blocked card through."""

    code = "store.tombstone-key"
    what = "The key that recognises blocked cards ({path}) is missing or damaged."
    fix = "Restore the file from the last backup; until then nobody can be erased and no card issued."


class BackupUnwrittenError(StoreError):
    """A backup that cannot be made."""

    code = "backup.unwritten"
    what = "The backup could not be written to {path}: {found}."
    fix = "Choose another folder, or another name."


class BackupError(StoreError):
    """A backup that cannot be read."""

    code = "backup"
    what = "The backup {path} cannot be used: {found}."
    fix = "Choose another file; a damaged backup is never restored in part."
    exit_code = 2


class BackupNewerError(BackupError):
    """A backup of records that this version does not know."""

    code = "backup.newer"
    what = "A newer version of the station made the backup {path}."
    fix = "Update the station, then restore it. Nothing was changed."


class BackupSimulatedError(BackupError):
    """A backup of simulated cards, for a desk of real ones."""

    code = "backup.simulated"
    what = "The backup {path} is of simulated cards, and the records here are of real ones."
    fix = "Choose another file, or a simulated registry first (Settings, or --registry). Nothing was changed."


class BackupRealError(BackupError):
    """A backup of real cards, for a desk of simulated ones."""

    code = "backup.real"
    what = "The backup {path} is of real cards, and the records here are of simulated ones."
    fix = "Choose another file, or a real registry first (Settings, or --registry). Nothing was changed."


class DeskOpenError(StoreError):
    """A second window over the same records, while the first does not answer."""

    code = "desk.open"
    what = "A desk with the records in {folder} is open already, and does not answer."
    fix = "Close it, or end it with the system's own tools; an unfinished card goes on where it was."


class StoreInUseError(StoreError):
    """Restoring under a running station."""

    code = "store.in-use"
    what = "The database {path} is in use by another program."
    fix = "Close every window of the station (and what else uses the database) first."
