"""Reader, printer and registry in words. Pure."""

from station.gui.issue.snapshot import DeskView, Line, Opening, RegistryView
from station.gui.shown import Light, Tone
from station.gui.voice import Voice
from station.gui.words import Msg
from station.reader.port import ReaderState

_READER = {
    ReaderState.EMPTY: (Msg.READER_EMPTY, Tone.QUIET),
    ReaderState.CARD: (Msg.READER_CARD, Tone.GOOD),
    ReaderState.GONE: (Msg.READER_GONE, Tone.BAD),
}
_LINE = {
    Line.CLOSED: (Msg.NOT_CONNECTED, Tone.QUIET),
    Line.IDLE: (Msg.REGISTRY_IDLE, Tone.GOOD),
    Line.SENDING: (Msg.REGISTRY_SENDING, Tone.BUSY),
    Line.SILENT: (Msg.REGISTRY_SILENT, Tone.WARN),
    Line.DONE: (Msg.REGISTRY_DONE, Tone.GOOD),
    Line.AWAY: (Msg.REGISTRY_AWAY, Tone.WARN),
    Line.REFUSED: (Msg.REGISTRY_REFUSED, Tone.BAD),
}


def lights(view: DeskView, registry: RegistryView, voice: Voice) -> tuple[Light, ...]:
    """The three lights, in the order of a card's way."""
    if view.opening is not Opening.OPEN:
        word = Msg.STARTING if view.opening is Opening.OPENING else Msg.NOT_CONNECTED
        parts = (Msg.LIGHT_READER, Msg.LIGHT_PRINTER, Msg.LIGHT_REGISTRY)
        return tuple(Light(voice.say(part), voice.say(word), Tone.QUIET) for part in parts)
    reader, reader_tone = _READER[view.reader] if view.reader else (Msg.STARTING, Tone.QUIET)
    line, line_tone = _LINE[registry.line]
    trouble = view.printer_problem
    return (
        Light(
            voice.say(Msg.LIGHT_READER),
            voice.say(reader),
            reader_tone,
            " ".join(voice.explain(view.reader_problem)) if view.reader_problem else view.reader_name,
        ),
        Light(
            voice.say(Msg.LIGHT_PRINTER),
            voice.say(Msg.PRINTER_NOT_READY if trouble else Msg.PRINTER_READY),
            Tone.BAD if trouble else Tone.GOOD,
            " ".join(voice.explain(trouble)) if trouble else view.printer_name,
        ),
        Light(
            voice.say(Msg.LIGHT_REGISTRY),
            voice.say(line),
            line_tone,
            " ".join(voice.explain(registry.problem)) if registry.problem else "",
        ),
    )
