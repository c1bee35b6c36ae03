"""Values and records."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from card_rules.machine import CardMachine, endings, keys_held, numbers
from station.desfire.command import Command
from station.desfire.messaging import CommMode

amounts = st.integers(-1, 12)


class BackedUpRules(CardMachine):
    """What changes at the commit alone."""

    @rule(number=numbers, who=keys_held)
    def get_value(self, number: int, who: int | None) -> None:
        self.enter(who)
        number = self.pick(number, "value")
        file = self.file(number)
        granted, mode = self.mode(file, "get value") if file else (False, CommMode.PLAIN)
        status, answer = self.client.send(Command.GetValue, bytes([number]), mode=mode, length=4)
        if self.judge(status, granted and file is not None and file.kind == "value") and file is not None:
            assert int.from_bytes(answer, "little", signed=True) == file.value

    @rule(
        number=numbers,
        amount=amounts,
        operation=st.sampled_from(["credit", "debit", "limited credit"]),
        who=keys_held,
        then=endings,
    )
    def move_value(self, number: int, amount: int, operation: str, who: int | None, then: bool | None) -> None:
        self.enter(who)
        number = self.pick(number, "value")
        command = {"credit": Command.Credit, "debit": Command.Debit, "limited credit": Command.LimitedCredit}[operation]
        file = self.file(number)
        granted, mode = self.mode(file, operation) if file else (False, CommMode.PLAIN)
        body = amount.to_bytes(4, "little", signed=True)
        status, _ = self.client.send(command, bytes([number]), body, mode)
        if file is None or file.kind != "value":
            self.judge(status, False)
            return
        base = self.pending.get(number, file)
        value = base.value + (-amount if operation == "debit" else amount)
        allowed = granted and amount >= 0 and file.lower <= value <= file.upper
        if operation == "limited credit":
            allowed = allowed and amount <= file.returnable and number not in self.cleared
        if self.judge(status, allowed):
            self.pending[number] = replace(base, value=value)
            if operation == "debit":
                self.debited[number] = self.debited.get(number, 0) + amount
            if operation == "limited credit":
                self.cleared.add(number)
        self.finish(then)

    @rule(number=numbers, offset=st.integers(0, 4), data=st.binary(min_size=1, max_size=4), who=keys_held, then=endings)
    def write_record(self, number: int, offset: int, data: bytes, who: int | None, then: bool | None) -> None:
        self.enter(who)
        number = self.pick(number, "linear", "cyclic")
        file = self.file(number)
        granted, mode = self.mode(file, "write") if file else (False, CommMode.PLAIN)
        head = bytes([number]) + offset.to_bytes(3, "little") + len(data).to_bytes(3, "little")
        status, _ = self.client.send(Command.WriteRecord, head, data, mode)
        if file is None or file.kind not in ("linear", "cyclic"):
            self.judge(status, False)
            return
        base = self.pending.get(number, file)
        records = base.records if number in self.appended else (*base.records, bytes(4))
        full = file.kind == "linear" and len(records) > file.capacity
        if self.judge(status, granted and offset + len(data) <= 4 and number not in self.cleared and not full):
            last = records[-1][:offset] + data + records[-1][offset + len(data) :]
            kept = (*records[:-1], last)
            if file.kind == "cyclic":
                kept = kept[-(file.capacity - 1) :]
            self.pending[number] = replace(base, records=kept)
            self.appended.add(number)
        self.finish(then)

    @rule(number=numbers, first=st.sampled_from([0, 0, 0, 1, 2]), count=st.sampled_from([0, 1, 1, 2]), who=keys_held)
    def read_records(self, number: int, first: int, count: int, who: int | None) -> None:
        self.enter(who)
        number = self.pick(number, "linear", "cyclic")
        file = self.file(number)
        granted, mode = self.mode(file, "read") if file else (False, CommMode.PLAIN)
        if mode is CommMode.FULL:
            # Without a count the reader cannot know how long an enciphered answer is.
            count = max(count, 1)
        there = file.records[::-1][first:] if file is not None else ()
        wanted = there[:count] if count else there
        fits = file is not None and file.kind in ("linear", "cyclic") and bool(wanted) and len(wanted) >= count
        head = bytes([number]) + first.to_bytes(3, "little") + count.to_bytes(3, "little")
        status, answer = self.client.send(Command.ReadRecords, head, mode=mode, length=4 * len(wanted))
        if self.judge(status, granted and fits):
            assert answer == b"".join(wanted[::-1])

    @rule(number=numbers, who=keys_held, then=endings)
    def clear_records(self, number: int, who: int | None, then: bool | None) -> None:
        self.enter(who)
        number = self.pick(number, "linear", "cyclic")
        file = self.file(number)
        granted = file is not None and self.mode(file, "clear")[0]
        status, _ = self.client.send(Command.ClearRecordFile, bytes([number]))
        if self.judge(status, granted and file is not None and file.kind in ("linear", "cyclic")) and file is not None:
            self.pending[number] = replace(file, records=())
            self.cleared.add(number)
            self.appended.discard(number)
        self.finish(then)
