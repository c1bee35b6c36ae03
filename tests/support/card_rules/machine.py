"""One simulated card, one reader, one model: what all rules have in common, and what must hold after each.

The card holds what the model holds, so nothing is read or written against the access rights; memory balances; after an
error nothing has changed but what is documented: the session is lost, and what waited for a commit, and a part of a
plain write to a standard file may stay.
"""

import secrets
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from card_rules.client import KINDS, CardClient
from card_rules.model import FREE, App, Card, File, read
from fake_reader.blank import make_fresh
from fake_reader.blocks import free_blocks
from fake_reader.card_file import load_card, save_card
from fake_reader.image import CardImage
from fake_reader.memory import Memory
from fake_reader.personality import PERSONALITIES
from fake_reader.picc import Picc
from station.desfire.command import Command
from station.desfire.messaging import CommMode

AIDS = (0x000001, 0x000002)
KEY_LENGTH = {0: 16, 1: 24, 2: 16}
numbers = st.integers(0, 4)
key_numbers = st.integers(0, 3)
modes = st.sampled_from(CommMode)
keys_held = st.sampled_from([None, 0, 0, 1, 2])
"""Which key is authenticated first; None: whatever is there."""
endings = st.sampled_from([True, True, False, None])
"""Whether a commit follows, an abort, or nothing."""


class CardMachine(RuleBasedStateMachine):
    """One card, one reader, one model."""

    def __init__(self) -> None:
        super().__init__()
        self.memory = Memory(make_fresh(bytes(range(7)), PERSONALITIES["EV2-2K"]), lambda image: None)
        self.picc = Picc(self.memory, randomness=secrets.token_bytes)
        self.client = CardClient(self.picc)
        self.card = read(self.image)
        self.selected = 0
        self.session: tuple[str, int] | None = None
        self.pending: dict[int, File] = {}
        self.debited: dict[int, int] = {}
        self.appended: set[int] = set()
        self.cleared: set[int] = set()

    @property
    def image(self) -> CardImage:
        return self.memory.image

    @property
    def app(self) -> App | None:
        return self.card.apps.get(self.selected)

    @property
    def level_settings(self) -> int:
        return self.card.settings if self.app is None else self.app.settings

    def holds(self, key_no: int) -> bool:
        return self.session is not None and self.session[1] == key_no

    def may(self, bit: int) -> bool:
        return bool(self.level_settings & bit) or self.holds(0)

    def mode(self, file: File, operation: str) -> tuple[bool, CommMode]:
        """Whether the model allows it now, and how data then travel."""
        granted = file.rights(operation)
        if self.session is not None and self.session[1] in granted:
            return True, file.mode
        return (True, CommMode.PLAIN) if FREE in granted else (False, file.mode)

    def become(self, who: int | None) -> None:
        """Authenticates a key that there is, so that most of what follows is legal; None: goes on as it is."""
        keys = 1 if self.app is None else len(self.app.keys)
        if who is None or who >= keys or self.holds(who):
            return
        key_type = self.card.master[0] if self.app is None else self.app.key_type
        kinds = [kind for kind in KINDS if key_type in KINDS[kind][0]]
        self.authenticate(kinds[(who + len(self.pending)) % len(kinds)], who, True)

    def enter(self, who: int | None) -> None:
        """The same in an application, where there is one."""
        if who is not None and self.app is None and self.card.apps:
            self.select(min(self.card.apps))
        self.become(who)

    def end_session(self) -> None:
        self.session = None
        self.client.forget()

    def drop_transaction(self) -> None:
        self.pending, self.debited = {}, {}
        self.appended, self.cleared = set(), set()

    def judge(self, status: int, allowed: bool, after: Card | None = None) -> bool:
        """What the card answered against what the model expects; an error must have changed nothing."""
        assert (status == 0) == allowed, f"status {status:02X}, allowed: {allowed}"
        if status == 0:
            self.card = after or self.card
        else:
            self.end_session()
            self.drop_transaction()
        return status == 0

    def file(self, number: int) -> File | None:
        return None if self.app is None else self.app.files.get(number)

    def pick(self, number: int, *kinds: str) -> int:
        """A file of these kinds, where there is one; the number 4 stands for itself, so that any file is tried too."""
        files = {} if self.app is None else self.app.files
        fitting = [found for found in sorted(files) if files[found].kind in kinds]
        return fitting[number % len(fitting)] if fitting and number != 4 else number

    def forget_pending(self, number: int) -> None:
        self.pending.pop(number, None)
        self.debited.pop(number, None)
        self.appended.discard(number)
        self.cleared.discard(number)

    def finish(self, commit: bool | None) -> None:
        if commit is not None and self.pending:
            self.end_transaction(commit)

    @rule(aid=st.sampled_from((0, AIDS[0], AIDS[0], AIDS[1])))
    def select(self, aid: int) -> None:
        self.end_session()
        status, _ = self.client.send(Command.SelectApplication, aid.to_bytes(3, "little"))
        assert (status == 0) == (aid == 0 or aid in self.card.apps)
        self.selected = aid if status == 0 else 0
        self.drop_transaction()

    @rule(kind=st.sampled_from(sorted(KINDS)), key_no=key_numbers, right=st.booleans())
    def authenticate(self, kind: str, key_no: int, right: bool) -> None:
        app = self.app
        if app is None:
            key_type, keys = self.card.master[0], (self.card.master[1:],)
        else:
            key_type, keys = app.key_type, app.keys
        takes, known = key_type in KINDS[kind][0], key_no < len(keys)
        key = keys[key_no][0] if known and right else b"\x99" * KEY_LENGTH[key_type]
        if not takes:
            key = bytes(16)
        self.end_session()
        if self.judge(self.client.authenticate(kind, key_no, key), takes and known and right):
            self.session = kind, key_no

    @rule(commit=st.booleans())
    def end_transaction(self, commit: bool) -> None:
        app = self.app
        status, _ = self.client.send(Command.CommitTransaction if commit else Command.AbortTransaction)
        allowed = app is not None and bool(self.pending)
        if self.judge(status, allowed) and app is not None and commit:
            for number, file in self.pending.items():
                if file.kind == "value" and (number in self.debited or number in self.cleared):
                    file = replace(file, returnable=self.debited.get(number, 0))
                app = app.with_file(number, file)
            self.card = self.card.with_app(self.selected, app)
        self.drop_transaction()

    @invariant()
    def card_is_as_the_model_says(self) -> None:
        assert read(self.image) == self.card

    @invariant()
    def memory_balances(self) -> None:
        assert free_blocks(self.image) == self.card.free
        assert self.card.free >= 0

    @invariant()
    def session_is_as_the_model_says(self) -> None:
        session = self.picc.card.ram.session
        assert (None if session is None else session.key_number) == (None if self.session is None else self.session[1])

    def teardown(self) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "a.picc"
            save_card(path, self.image)
            assert load_card(path) == self.image
