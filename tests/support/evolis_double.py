"""A double of the Evolis SDK: the calls that the station makes, over a printer that behaves as the SDK documents.

Its enums are the SDK's own. Failure is False or None, and a return code that `get_last_error` gives, as there.
"""

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import cast

from evolis import (
    CardFace,
    CardPos,
    CleaningInfo,
    InputTray,
    OutputTray,
    ReturnCode,
    RibbonType,
    State,
    Status,
)

READY = State(State.Major.READY, State.Minor.PRINTER_READY)
_PLACE = {
    CardPos.CONTACTLESS: Status.Flag.INF_CARD_CONTACTLESS,
    CardPos.PRINT: Status.Flag.INF_CARD_PRINT,
}


@dataclass(frozen=True, slots=True)
class FlagsOn:
    """The flags that are on."""

    flags: frozenset[Status.Flag]

    def is_on(self, flag: Status.Flag) -> bool:
        return flag in self.flags


@dataclass
class Ribbon:
    """A ribbon's tag; the SDK pads texts with zeros."""

    description: str
    type: RibbonType
    capacity: int
    remaining: int


@dataclass
class EvolisDouble:
    """A printer with a feeder, a ribbon, an encoder and three places for cards. Cards are their number.

    `state` is what it says when asked. `fail` makes the call of that name fail once, after which it says that state.
    """

    feeder: list[str] = field(default_factory=lambda: ["card 1", "card 2", "card 3"])
    ribbon: RibbonType = RibbonType.YMCKOK
    remaining: int = 200
    state: State = READY
    connected: bool = True
    reject_tray: bool = True
    inside: str | None = None
    place: CardPos = CardPos.PRINT
    out: list[str] = field(default_factory=list[str])
    rejected: list[str] = field(default_factory=list[str])
    printed: dict[str, dict[str, bytes]] = field(default_factory=dict[str, dict[str, bytes]])
    calls: list[str] = field(default_factory=list[str])
    failures: dict[str, tuple[ReturnCode, State]] = field(default_factory=dict[str, tuple[ReturnCode, State]])
    last: ReturnCode = ReturnCode.OK

    def fail(self, call: str, code: ReturnCode, minor: State.Minor, *, major: State.Major = State.Major.ERROR) -> None:
        self.failures[call] = (code, State(major, minor))

    def mend(self) -> None:
        self.state = READY

    def get_state(self) -> State:
        return self.state if self.connected else State(State.Major.OFF, State.Minor.PRINTER_OFFLINE)

    def get_status(self) -> FlagsOn | None:
        if not self.connected:
            self.last = ReturnCode.PRINTER_ENOCOM
            return None
        return FlagsOn(frozenset({_PLACE[self.place]} if self.inside else ()))

    def get_ribbon_info(self) -> Ribbon | None:
        return Ribbon("YMCKOK\0\0", self.ribbon, 200, self.remaining) if self.connected else None

    def get_cleaning_info(self) -> CleaningInfo | None:
        info = SimpleNamespace(cardCountBeforeWarning=80, warningThreshold=1000)
        return cast(CleaningInfo, info) if self.connected else None

    def get_last_error(self) -> ReturnCode:
        return self.last

    def set_input_tray(self, tray: InputTray) -> bool:
        return self._called(f"input {tray.name}")

    def set_output_tray(self, tray: OutputTray) -> bool:
        return self._called(f"output {tray.name}")

    def set_error_tray(self, tray: OutputTray) -> bool:
        return self._called(f"error {tray.name}") and self.reject_tray

    def set_card_pos(self, card_pos: CardPos) -> bool:
        """ "The card is inserted if none is present in the printer." """
        if not self._called(f"pos {card_pos.name}") or not self._insert():
            return False
        self.place = card_pos
        return True

    def eject_card(self) -> bool:
        return self._called("eject") and self._to(self.out)

    def reject_card(self) -> bool:
        return self._called("reject") and self._to(self.rejected)

    def close(self) -> None:
        self.calls.append("close")

    def session(self) -> "SessionDouble":
        return SessionDouble(self)

    def execute(self, planes: dict[str, bytes], *, auto_eject: bool) -> ReturnCode:
        """A print: takes a card where none is inside, and a frame of the ribbon."""
        if not self._called("print"):
            return self.last
        if not self._insert():
            return ReturnCode.PRINT_NEEDACTION
        assert self.inside is not None
        self.place = CardPos.PRINT
        self.remaining -= 1
        self.printed.setdefault(self.inside, {}).update(planes)
        if auto_eject:
            self._to(self.out)
        return ReturnCode.OK

    def _insert(self) -> bool:
        if self.inside is None and self.feeder:
            self.inside = self.feeder.pop(0)
        if self.inside is None:
            self.last, self.state = (
                ReturnCode.CARD_EINSERTION,
                State(State.Major.WARNING, State.Minor.DEF_FEEDER_EMPTY),
            )
        return self.inside is not None

    def _to(self, tray: list[str]) -> bool:
        if self.inside is not None:
            tray.append(self.inside)
            self.inside = None
        return True

    def _called(self, call: str) -> bool:
        self.calls.append(call)
        if not self.connected:
            self.last = ReturnCode.PRINTER_ENOCOM
            return False
        if failure := self.failures.pop(call, None):
            self.last, self.state = failure
            return False
        self.last = ReturnCode.OK
        return True


class SessionDouble:
    """One print: bitmaps by face and panel."""

    def __init__(self, printer: EvolisDouble) -> None:
        self._printer = printer
        self._planes = dict[str, bytes]()
        self._auto_eject = True

    def set_auto_eject(self, value: bool) -> bool:
        self._auto_eject = value
        return True

    def set_image_buffer(self, card_face: CardFace, buffer: bytearray) -> bool:
        return self._set(card_face, "image", buffer)

    def set_black_buffer(self, card_face: CardFace, buffer: bytearray) -> bool:
        return self._set(card_face, "black", buffer)

    def set_overlay_buffer(self, card_face: CardFace, buffer: bytearray) -> bool:
        return self._set(card_face, "overlay", buffer)

    def print(self) -> ReturnCode:
        if not self._planes:
            return ReturnCode.PRINT_ENOIMAGE
        return self._printer.execute(self._planes, auto_eject=self._auto_eject)

    def _set(self, face: CardFace, panel: str, buffer: bytearray) -> bool:
        self._planes[f"{face.name} {panel}"] = bytes(buffer)
        return True
