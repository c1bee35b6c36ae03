"""Every native command by its code."""

from fake_reader.commands import (
    applications,
    authentication,
    authentication_ev1,
    change_key,
    configuration,
    create_files,
    data,
    delegated,
    files,
    keys,
    picc_level,
    records,
    transactions,
    values,
)
from fake_reader.commands.command import Command

COMMANDS: dict[int, Command] = {
    **applications.COMMANDS,
    **authentication.COMMANDS,
    **authentication_ev1.COMMANDS,
    **change_key.COMMANDS,
    **configuration.COMMANDS,
    **create_files.COMMANDS,
    **data.COMMANDS,
    **delegated.COMMANDS,
    **files.COMMANDS,
    **keys.COMMANDS,
    **picc_level.COMMANDS,
    **records.COMMANDS,
    **transactions.COMMANDS,
    **values.COMMANDS,
}
