"""Random sequences of commands, legal and illegal, against a model of the card (support/card_rules)."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, run_state_machine_as_test

from card_rules.backed_up import BackedUpRules
from card_rules.disturbances import DisturbanceRules
from card_rules.files import FileRules
from card_rules.levels import LevelRules
from card_rules.machine import AIDS, modes
from card_rules.model import FREE
from station.desfire.messaging import CommMode


class CardMachine(LevelRules, FileRules, BackedUpRules, DisturbanceRules):
    """All of them, on one card."""

    @initialize(key_type=st.sampled_from([0, 2, 2]), mode=modes)
    def begin(self, key_type: int, mode: CommMode) -> None:
        """An application with a file of each kind, so that there is something to do; selected, nobody authenticated."""
        self.create_application(AIDS[0], 0x0F, key_type, 3, None)
        self.select(AIDS[0])
        for number, kind in enumerate(("standard", "backup", "value", "linear", "cyclic")):
            self.create_file(number, kind, mode, (0, 1, 2, FREE), 40, None)
        for number in (3, 4):
            self.write_record(number, 0, b"ab", 2, True)
        self.reset()
        self.select(AIDS[0])


def test_random_commands_against_the_model() -> None:
    run_state_machine_as_test(  # pyright: ignore[reportUnknownMemberType]
        CardMachine,
        settings=settings(max_examples=100, stateful_step_count=40),
    )


@pytest.mark.long
def test_many_random_commands_against_the_model() -> None:
    run_state_machine_as_test(  # pyright: ignore[reportUnknownMemberType]
        CardMachine,
        settings=settings(max_examples=1500, stateful_step_count=80),
    )
