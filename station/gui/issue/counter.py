"""What is done over the counter with a card that has been made: handed over, replaced, held up to ask whose it is."""

from functools import partial

from station.desfire.hidden_uid import find_hidden_uid
from station.desfire.observe import observe
from station.errors import OperatorError, ProtocolError
from station.gui.issue.snapshot import Tapped
from station.gui.issue.viewstate import Act, Button
from station.gui.sentences import SENTENCES
from station.issuance.desk import Desk
from station.issuance.effects import problem_of
from station.issuance.lifecycle import LifeCycle
from station.issuance.presence import AT_WORK
from station.keys.audited import Use
from station.model.card import CardUid, Problem
from station.model.escn import Escn
from station.model.standing import Act as CardAct
from station.reader.port import ReaderState


def over_the_counter(desk: Desk, escn: Escn, button: Button, second: str | None) -> None:
    """The deed of a button with a card that has been made; `second` has confirmed it too. Raises OperatorError."""
    life, operator = LifeCycle(desk.store, desk.now), AT_WORK.name()
    match button.act:
        case Act.HAND_OVER:
            life.act(escn, CardAct.HAND_OVER, operator=operator)
        case Act.HAND_OUT_EARLY:
            life.hand_out(escn, operator=operator, second=second)
        case Act.REPLACE:
            life.act(escn, CardAct.REPLACE, button.reason, operator=operator)
        case Act.TAKE_BACK:
            life.act(escn, CardAct.REACTIVATE, operator=operator)
        case _:
            raise ValueError(f"{button.act} is not for the counter")


def whose(desk: Desk, turn: int) -> Tapped:
    """Whose card lies on the reader, as the records know it by its UID."""
    try:
        uid = _uid_on(desk)
    except (OperatorError, ProtocolError) as error:
        return Tapped(turn, problem=problem_of(error))
    record = desk.store.cards.by_uid(uid) if uid else None
    if record is not None and desk.store.holders.find(record.esi, photo=False) is not None:
        return Tapped(turn, key=record.esi.key, escn=str(record.escn))
    code = "tap.unknown" if uid else "tap.none"
    return Tapped(turn, problem=Problem(code, *SENTENCES[code]))


def _uid_on(desk: Desk) -> CardUid | None:
    if desk.reader.state() is not ReaderState.CARD:
        return None
    connection = desk.reader.connect()
    try:
        keys = desk.custody.used_for(Use.FIND_UID, None)
        return observe(connection, desk.chip, partial(find_hidden_uid, desk.chip, keys)).uid
    finally:
        connection.close()
