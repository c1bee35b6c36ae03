"""Applications and keys."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from card_rules.machine import AIDS, KEY_LENGTH, CardMachine, key_numbers, keys_held
from card_rules.model import App
from station.desfire.command import Command
from station.desfire.messaging import CommMode, KeyChange


class LevelRules(CardMachine):
    """What is done at the PICC level, and with the keys of both levels."""

    @rule(
        aid=st.sampled_from((0, *AIDS)),
        settings_1=st.sampled_from([0x0F, 0x0F, 0x0B, 0x09, 0x1F, 0xEF, 0xFF, 0x5F]),
        key_type=st.sampled_from([0, 1, 2, 2]),
        count=st.integers(0, 3),
        who=keys_held,
    )
    def create_application(self, aid: int, settings_1: int, key_type: int, count: int, who: int | None) -> None:
        self.become(who)
        change_key = settings_1 >> 4
        sound = aid != 0 and count >= 1 and (change_key >= 0xE or change_key < count)
        keys = ((bytes(KEY_LENGTH[key_type]), 0),) * count
        app = App(settings_1, key_type, keys)
        fits = self.app is None and aid not in self.card.apps and app.blocks <= self.card.free
        frame = aid.to_bytes(3, "little") + bytes([settings_1, key_type << 6 | count])
        status, _ = self.client.send(Command.CreateApplication, frame)
        self.judge(status, sound and fits and self.selected == 0 and self.may(4), self.card.with_app(aid, app))

    @rule(aid=st.sampled_from(AIDS), who=keys_held)
    def delete_application(self, aid: int, who: int | None) -> None:
        self.become(who)
        known = aid in self.card.apps
        own = self.selected == aid and bool(self.card.settings & 4)
        status, _ = self.client.send(Command.DeleteApplication, aid.to_bytes(3, "little"))
        left = {number: app for number, app in self.card.apps.items() if number != aid}
        lost = self.card.lost + (self.card.apps[aid].blocks if known else 0)
        allowed = known and self.holds(0) and (self.selected == 0 or own)
        if self.judge(status, allowed, replace(self.card, apps=left, lost=lost)) and own:
            self.selected = 0
            self.end_session()
            self.drop_transaction()

    @rule(who=keys_held)
    def format_picc(self, who: int | None) -> None:
        self.become(who)
        status, _ = self.client.send(Command.FormatPICC)
        self.judge(status, self.selected == 0 and self.holds(0), replace(self.card, apps={}, lost=0))

    @rule()
    def free_mem(self) -> None:
        status, answer = self.client.send(Command.FreeMem)
        assert status == 0
        assert int.from_bytes(answer, "little") == self.card.free * 32

    @rule(
        number=key_numbers,
        octets=st.binary(min_size=24, max_size=24),
        right=st.sampled_from([True, True, False]),
        who=keys_held,
    )
    def change_key(self, number: int, octets: bytes, right: bool, who: int | None) -> None:
        self.become(who)
        app = self.app
        key_type = self.card.master[0] if app is None else app.key_type
        keys = (self.card.master[1:],) if app is None else app.keys
        known = number < len(keys)
        own = self.holds(number)
        new = bytes(octet & 0xFE for octet in octets[: KEY_LENGTH[key_type]])
        old = None if own else keys[number][0] if known and right else b"\x98" * KEY_LENGTH[key_type]
        change = KeyChange(new, old, 5 if key_type == 2 else None)
        octet = number | (key_type << 6 if app is None else 0)
        allowed = known and (own or right) and self.may_change(number)
        after = self.card
        if allowed:
            held = (new, 5 if key_type == 2 else 0)
            if app is None:
                after = replace(self.card, master=(key_type, *held))
            else:
                changed = (*app.keys[:number], held, *app.keys[number + 1 :])
                after = self.card.with_app(self.selected, replace(app, keys=changed))
        if self.judge(self.client.change_key(octet, change, own=own), allowed, after) and own:
            self.end_session()

    def may_change(self, number: int) -> bool:
        if number == 0:
            return bool(self.level_settings & 1) and self.holds(0)
        changer = self.level_settings >> 4
        if changer == 0xF:
            return False
        return self.holds(number if changer == 0xE else 0 if number == changer else changer)

    @rule(settings_1=st.sampled_from([0x0F, 0x0F, 0x0F, 0x0B, 0x0D, 0x07, 0xEF]), who=keys_held)
    def change_key_settings(self, settings_1: int, who: int | None) -> None:
        self.become(who)
        app = self.app
        sound = app is not None or settings_1 <= 0x0F
        allowed = sound and self.holds(0) and bool(self.level_settings & 8)
        status, _ = self.client.send(Command.ChangeKeySettings, b"", bytes([settings_1]), CommMode.FULL)
        if app is None:
            after = replace(self.card, settings=settings_1)
        else:
            after = self.card.with_app(self.selected, replace(app, settings=settings_1))
        self.judge(status, allowed, after)
