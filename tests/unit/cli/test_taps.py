"""What a batch of taps comes to: no card that was to come once more is forgotten."""

import pytest
import typer

from station.cli.taps import Batch
from station.issuance.provisioning import Tap, Verdict
from station.model.card import CardUid

FIRST, SECOND = (CardUid(bytes.fromhex(f"04A1B2C3D4E5{last}")) for last in ("80", "81"))
AGAIN, READY = Verdict.AGAIN, Verdict.READY


@pytest.mark.parametrize(
    ("seen", "code", "said"),
    [
        ([(AGAIN, FIRST), (READY, SECOND)], 1, str(FIRST)),
        ([(AGAIN, FIRST), (READY, SECOND), (READY, FIRST)], 0, ""),
        ([(READY, FIRST), (AGAIN, None)], 1, "the last card"),
        ([(AGAIN, None), (READY, FIRST)], 0, ""),
    ],
)
def test_a_card_that_did_not_come_back_is_named(
    seen: list[tuple[Verdict, CardUid | None]], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    taps = tuple(Tap(verdict, uid, None, None, 1.0) for verdict, uid in seen)
    with pytest.raises(typer.Exit) as end:
        Batch(taps, None, None).end()
    err = capsys.readouterr().err
    assert (end.value.exit_code, said in err, "Not placed again" in err) == (code, True, code == 1)
