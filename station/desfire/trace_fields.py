"""What the bytes of commands and answers say, as far as they are no secret; see trace.py."""

from collections.abc import Mapping

from station.desfire.application import Aid
from station.desfire.command import Command
from station.desfire.files import AccessRights, FileType

Fields = Mapping[str, str]
_BY_KEY = frozenset(
    {
        Command.Authenticate,
        Command.AuthenticateISO,
        Command.AuthenticateAES,
        Command.AuthenticateEV2First,
        Command.AuthenticateEV2NonFirst,
        Command.ChangeKey,
        Command.GetKeyVersion,
    }
)
_BY_SPAN = frozenset({Command.ReadData, Command.WriteData, Command.WriteRecord})
_BY_FILE = frozenset(
    {
        Command.CreateStdDataFile,
        Command.CreateBackupDataFile,
        Command.CreateValueFile,
        Command.CreateLinearRecordFile,
        Command.CreateCyclicRecordFile,
        Command.GetFileSettings,
        Command.ChangeFileSettings,
        Command.DeleteFile,
        Command.GetValue,
        Command.Credit,
        Command.Debit,
        Command.LimitedCredit,
        Command.ClearRecordFile,
    }
)
_KINDS = {kind.value: kind.name.lower().replace("_", "-") for kind in FileType}


def of_command(command: Command, data: bytes) -> Fields:
    """The fields of a command's first frame; none where it is too short for them."""
    if command in _BY_KEY and data:
        return {"key": f"{data[0]:02X}"}
    if command in _BY_SPAN and len(data) >= 7:
        return {"file": f"{data[0]:02X}", "offset": _number(data[1:4]), "length": _number(data[4:7])}
    if command is Command.ReadRecords and len(data) >= 7:
        return {"file": f"{data[0]:02X}", "first": _number(data[1:4]), "count": _number(data[4:7])}
    if command in _BY_FILE and data:
        return {"file": f"{data[0]:02X}"}
    if command in (Command.SelectApplication, Command.DeleteApplication) and len(data) >= 3:
        return {"aid": str(Aid.from_wire(data[:3]))}
    if command is Command.CreateApplication and len(data) >= 5:
        return {"aid": str(Aid.from_wire(data[:3])), "key_settings": data[3:5].hex().upper()}
    if command is Command.CreateDelegatedApplication and len(data) >= 10:
        slot = {"slot": _number(data[3:5]), "slot_version": f"{data[5]:02X}", "quota": _number(data[6:8])}
        return {"aid": str(Aid.from_wire(data[:3])), **slot, "key_settings": data[8:10].hex().upper()}
    if command is Command.GetDelegatedInfo and len(data) >= 2:
        return {"slot": _number(data[:2])}
    return {}


def of_answer(command: Command | None, data: bytes, *, secured: bool) -> Fields:
    """The fields of an answer. `secured`: a MAC stands at its end, so that its length says nothing."""
    match command:
        case Command.GetKeyVersion if data:
            return {"version": f"{data[0]:02X}"}
        case Command.FreeMem if len(data) >= 3:
            return {"free": _number(data[:3])}
        case Command.GetKeySettings if len(data) >= 2:
            return {"key_settings": data[:2].hex().upper()}
        case Command.GetFileSettings if len(data) >= 4:
            rights = AccessRights.parse(int.from_bytes(data[2:4], "little"))
            return {"type": _KINDS.get(data[0], f"{data[0]:02X}"), "rights": f"{rights.value:04X}"}
        case Command.GetDelegatedInfo if len(data) >= 8:
            shown = {"slot_version": f"{data[0]:02X}", "quota": _number(data[1:3]), "free": _number(data[3:5])}
            return {**shown, "aid": str(Aid.from_wire(data[5:8]))}
        case Command.GetApplicationIDs if not secured:
            whole = range(0, len(data) - len(data) % 3, 3)
            return {"aids": " ".join(str(Aid.from_wire(data[at : at + 3])) for at in whole) or "none"}
        case Command.GetFileIDs if not secured:
            return {"files": data.hex(" ").upper() or "none"}
        case Command.GetVersion if len(data) in (14, 15):
            return {"uid": data[:7].hex().upper()}
        case _:
            return {}


def _number(octets: bytes) -> str:
    return str(int.from_bytes(octets, "little"))
