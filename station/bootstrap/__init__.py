"""The only place that wires parts together: settings and a person's choices become a station."""

from station.bootstrap.benches import blanks_at, open_bench, open_roll_bench
from station.bootstrap.choices import Choices, check_worlds, choose
from station.bootstrap.delegation import Allowed, delegate_at, keep_dam_token, open_delegate
from station.bootstrap.desk import Station, Workshop, issuer_of, open_station
from station.bootstrap.keys import (
    AskPassphrase,
    Office,
    check_at_work_on_keys,
    key_place,
    note_of_keys,
    open_audited,
    open_custody,
    open_keystore,
    open_office,
    open_office_records,
)
from station.bootstrap.printers import (
    PRINTER_NAMES,
    list_printers,
    open_devices,
    open_printer,
    open_profile,
    open_template,
    template_file,
)
from station.bootstrap.readers import list_readers, open_reader, reader_at, watched
from station.bootstrap.records import check_at_work, database_path, open_records, open_records_of, world_of
from station.bootstrap.registries import RegistryLine, keep_registry_key, open_client, open_line
from station.bootstrap.simulated import SIMULATED, is_simulated, known_registry, simulator
from station.bootstrap.site import Site

__all__ = [
    "PRINTER_NAMES",
    "SIMULATED",
    "Allowed",
    "AskPassphrase",
    "Choices",
    "Office",
    "RegistryLine",
    "Site",
    "Station",
    "Workshop",
    "blanks_at",
    "check_at_work",
    "check_at_work_on_keys",
    "check_worlds",
    "choose",
    "database_path",
    "delegate_at",
    "is_simulated",
    "issuer_of",
    "keep_dam_token",
    "keep_registry_key",
    "key_place",
    "known_registry",
    "list_printers",
    "list_readers",
    "note_of_keys",
    "open_audited",
    "open_bench",
    "open_client",
    "open_custody",
    "open_delegate",
    "open_devices",
    "open_keystore",
    "open_line",
    "open_office",
    "open_office_records",
    "open_printer",
    "open_profile",
    "open_reader",
    "open_records",
    "open_records_of",
    "open_roll_bench",
    "open_station",
    "open_template",
    "reader_at",
    "simulator",
    "template_file",
    "watched",
    "world_of",
]
