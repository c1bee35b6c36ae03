"""Files, and data in them."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from card_rules.machine import CardMachine, endings, keys_held, modes, numbers
from card_rules.model import FREE, NEVER, File
from station.desfire.command import Command
from station.desfire.messaging import CommMode

Rights = tuple[int, int, int, int]
rights = st.sampled_from([0, 1, 2, FREE, FREE, NEVER])
four_rights = st.tuples(rights, rights, rights, rights)


class FileRules(CardMachine):
    """Files of every type are made, changed and deleted; data are read and written."""

    @rule(
        number=numbers,
        kind=st.sampled_from(["standard", "backup", "value", "linear", "cyclic"]),
        mode=modes,
        allowed_to=four_rights,
        size=st.sampled_from([1, 40, 70, 3000]),
        who=keys_held,
    )
    def create_file(
        self, number: int, kind: str, mode: CommMode, allowed_to: Rights, size: int, who: int | None
    ) -> None:
        self.enter(who)
        file = File(kind, mode, *allowed_to)
        head = bytes([number, mode]) + bytes([allowed_to[2] << 4 | allowed_to[3], allowed_to[0] << 4 | allowed_to[1]])
        match kind:
            case "standard" | "backup":
                file = replace(file, data=bytes(size))
                command = Command.CreateStdDataFile if kind == "standard" else Command.CreateBackupDataFile
                frame = head + size.to_bytes(3, "little")
            case "value":
                file = replace(file, lower=0, upper=20, value=10)
                command = Command.CreateValueFile
                frame = head + bytes.fromhex("00000000 14000000 0A000000 01")
            case _:
                file = replace(file, record_size=4, capacity=size)
                command = Command.CreateLinearRecordFile if kind == "linear" else Command.CreateCyclicRecordFile
                frame = head + b"\x04\0\0" + size.to_bytes(3, "little")
        app = self.app
        status, _ = self.client.send(command, frame)
        allowed = (
            app is not None
            and self.may(4)
            and number not in app.files
            and all(key >= FREE or key < len(app.keys) for key in allowed_to)
            and (kind != "cyclic" or size > 1)
            and file.blocks <= self.card.free
        )
        after = self.card if app is None else self.card.with_app(self.selected, app.with_file(number, file))
        self.judge(status, allowed, after)

    @rule(number=numbers, who=keys_held)
    def delete_file(self, number: int, who: int | None) -> None:
        self.enter(who)
        app = self.app
        status, _ = self.client.send(Command.DeleteFile, bytes([number]))
        allowed = app is not None and number in app.files and self.may(4)
        after = self.card
        if app is not None and number in app.files:
            files = {other: file for other, file in app.files.items() if other != number}
            after = self.card.with_app(
                self.selected, replace(app, files=files, lost=app.lost + app.files[number].blocks)
            )
        if self.judge(status, allowed, after):
            self.forget_pending(number)

    @rule(number=numbers, mode=modes, allowed_to=four_rights, who=keys_held)
    def change_file_settings(self, number: int, mode: CommMode, allowed_to: Rights, who: int | None) -> None:
        self.enter(who)
        file = self.file(number)
        body = bytes([mode, allowed_to[2] << 4 | allowed_to[3], allowed_to[0] << 4 | allowed_to[1]])
        travels = CommMode.PLAIN if file is not None and file.change == FREE else CommMode.FULL
        status, _ = self.client.send(Command.ChangeFileSettings, bytes([number]), body, travels)
        app = self.app
        if file is None or app is None:
            self.judge(status, False)
            return
        allowed = self.mode(file, "change")[0] and all(key >= FREE or key < len(app.keys) for key in allowed_to)
        read_right, write, read_write, change = allowed_to
        after = replace(file, mode=mode, read=read_right, write=write, read_write=read_write, change=change)
        if self.judge(status, allowed, self.card.with_app(self.selected, app.with_file(number, after))):
            self.forget_pending(number)

    @rule(number=numbers, offset=st.integers(0, 45), length=st.integers(1, 40), who=keys_held)
    def read_data(self, number: int, offset: int, length: int, who: int | None) -> None:
        self.enter(who)
        number = self.pick(number, "standard", "backup")
        file = self.file(number)
        granted, mode = self.mode(file, "read") if file else (False, CommMode.PLAIN)
        head = bytes([number]) + offset.to_bytes(3, "little") + length.to_bytes(3, "little")
        fits = file is not None and file.kind in ("standard", "backup") and offset + length <= len(file.data)
        status, answer = self.client.send(Command.ReadData, head, mode=mode, length=length)
        if self.judge(status, granted and fits) and file is not None:
            assert answer == file.data[offset : offset + length]

    @rule(
        number=numbers, offset=st.integers(0, 45), data=st.binary(min_size=1, max_size=70), who=keys_held, then=endings
    )
    def write_data(self, number: int, offset: int, data: bytes, who: int | None, then: bool | None) -> None:
        self.enter(who)
        number = self.pick(number, "standard", "backup")
        file, app = self.file(number), self.app
        granted, mode = self.mode(file, "write") if file else (False, CommMode.PLAIN)
        head = bytes([number]) + offset.to_bytes(3, "little") + len(data).to_bytes(3, "little")
        fits = file is not None and file.kind in ("standard", "backup") and offset + len(data) <= len(file.data)
        status, _ = self.client.send(Command.WriteData, head, data, mode)
        if not self.judge(status, granted and fits) or file is None or app is None:
            return
        base = self.pending.get(number, file)
        after = replace(base, data=base.data[:offset] + data + base.data[offset + len(data) :])
        if file.kind == "backup":
            self.pending[number] = after
        else:
            self.card = self.card.with_app(self.selected, app.with_file(number, after))
        self.finish(then)

    @rule(number=numbers, offset=st.integers(0, 30), data=st.binary(min_size=1, max_size=50), who=keys_held)
    def break_a_write_off(self, number: int, offset: int, data: bytes, who: int | None) -> None:
        """The frames that came stay only of a plain write to a standard file."""
        self.enter(who)
        number = self.pick(number, "standard", "backup")
        file, app = self.file(number), self.app
        granted, mode = self.mode(file, "write") if file else (False, CommMode.PLAIN)
        announced = len(data) + 1
        head = bytes([number]) + offset.to_bytes(3, "little") + announced.to_bytes(3, "little")
        taken = (
            file is not None
            and granted
            and file.kind in ("standard", "backup")
            and offset + announced <= len(file.data)
        )
        status = self.picc.exchange(b"\x3d" + head + data)[0]
        assert (status == 0xAF) == taken
        assert self.picc.exchange(b"\x6e")[0] == (0xCA if taken else 0)
        self.end_session()
        self.drop_transaction()
        if taken and file is not None and app is not None and file.kind == "standard" and mode is CommMode.PLAIN:
            kept = file.data[:offset] + data + file.data[offset + len(data) :]
            self.card = self.card.with_app(self.selected, app.with_file(number, replace(file, data=kept)))
