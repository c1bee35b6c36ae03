"""What no orderly reader does, and what befalls it."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from card_rules.machine import CardMachine, numbers
from card_rules.model import read
from fake_reader.contents import differences
from fake_reader.memory import Cut, PowerLost
from station.desfire.command import Command
from station.desfire.messaging import CommMode


class DisturbanceRules(CardMachine):
    """Nonsense, resets, power lost."""

    @rule(frame=st.sampled_from(["42", "60 01", "F5", "C4", "0A", "3D 00", "CA 01", "6F 00", "69 00", "AF"]))
    def nonsense(self, frame: str) -> None:
        assert self.picc.exchange(bytes.fromhex(frame))[0] not in (0x00, 0xAF)
        self.end_session()
        self.drop_transaction()

    @precondition(lambda self: self.session is not None)
    @rule()
    def unprotected_in_a_session(self) -> None:
        """D40 protects no management command, so only EV2 notices a missing MAC."""
        answer = self.picc.exchange(b"\x6e")
        if self.session is not None and self.session[0] == "EV2":
            assert answer[0] in (0x1E, 0x7E)
        self.end_session()
        self.picc.lose_power()
        self.selected = 0
        self.drop_transaction()

    @rule()
    def reset(self) -> None:
        self.picc.lose_power()
        self.end_session()
        self.drop_transaction()
        self.selected = 0

    @rule(step=st.integers(0, 2), cut=st.sampled_from(Cut), number=numbers, data=st.binary(min_size=40, max_size=120))
    def torn_write(self, step: int, cut: Cut, number: int, data: bytes) -> None:
        """Power lost in a write: a backed up file keeps what it had, a standard one differs in what was written."""
        before = self.image
        mode = self.mode(file, "write")[1] if (file := self.file(number)) else CommMode.PLAIN
        self.memory.lose_power_after(step, cut)
        lost = False
        try:
            head = bytes([number]) + bytes(3) + len(data).to_bytes(3, "little")
            self.client.send(Command.WriteData, head, data, mode)
            self.client.send(Command.CommitTransaction)
        except PowerLost:
            lost = True
        self.picc.lose_power()
        self.end_session()
        self.drop_transaction()
        self.selected = 0
        changed = differences(before, self.image)
        assert all(each.place.endswith(f"/file {number:02X}/data") for each in changed) or not lost
        self.card = read(self.image)
