"""A problem in the language of the window: its sentences are translated as templates, with the facts that they hold."""

import re
from datetime import date, datetime
from functools import cache

from station.gui import at_window
from station.gui.elision import elided
from station.gui.fact_words import fact_in_words
from station.gui.phrases import PHRASES, QUOTED
from station.gui.sentences import SENTENCES
from station.gui.translation import translated
from station.gui.voice import Voice
from station.model.card import Problem

_NAME = re.compile(r"\{\w+\}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(rf"{_DAY.pattern}[T ]\d\d:\d\d\S*")
_QUOTED = re.compile(r"([\W\d]*)“([^“”]*)”(\W*)")
_NUMBER = re.compile(r"\d+\.(\d+)|\d{1,3}(?:,\d{3})+")


def explain(problem: Problem, voice: Voice) -> tuple[str, str]:
    """What happened and what to do. A sentence that no catalogue knows stays as the core said it."""
    known = SENTENCES.get(problem.code)
    if known is None:
        return phrase(problem.what, voice), phrase(problem.fix, voice)
    what, fix = known
    facts = {**(facts_of(what, problem.what) or {}), **(facts_of(fix, problem.fix) or {})}
    return _translated(what, problem.what, facts, voice), _translated(fix, problem.fix, facts, voice)


def phrase(text: str, voice: Voice) -> str:
    """A sentence that has no code, or a part of one, with the facts that it holds; what no catalogue knows stays.

    A day, a moment or a number that the core has written (ISO 8601, a decimal point) reads as the language has it, and
    so do the marks around what another system has said, of which nothing is translated.
    """
    if text in _fixed():
        return translated("phrase", at_window.PHRASES.get(text, text))
    if quoted := _QUOTED.fullmatch(text):
        before, words, after = quoted.groups()
        return before + translated("phrase", QUOTED).format(words=words) + after
    for template in _filled():
        facts = facts_of(template, text)
        if facts is not None:
            said = at_window.PHRASES.get(template, template)
            return _filled_in(translated("phrase", said), facts, voice)
    return _written(text, voice)


def _written(text: str, voice: Voice) -> str:
    try:
        if _DAY.fullmatch(text):
            return voice.day(date.fromisoformat(text))
        if _MOMENT.fullmatch(text):
            return voice.moment(datetime.fromisoformat(text).astimezone())
    except ValueError:  # a date that there is not, as somebody typed it
        return text
    number = _NUMBER.fullmatch(text)
    return voice.number(float(text.replace(",", "")), len(number[1] or "")) if number else text


def facts_of(template: str, sentence: str) -> dict[str, str] | None:
    """The facts that fill `template` to `sentence`; None where the sentence was made from another template."""
    found = _pattern(template).fullmatch(sentence)
    return found.groupdict() if found else None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    pattern, seen = "", set[str]()
    for literal, name in re.findall(r"([^{]*)(?:\{(\w+)\})?", template):
        pattern += re.escape(literal)
        if name:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.*?)"
            seen.add(name)
    return re.compile(pattern, re.DOTALL)


@cache
def _fixed() -> frozenset[str]:
    return frozenset(one for one in PHRASES if "{" not in one)


@cache
def _filled() -> tuple[str, ...]:
    """What says most of its own first."""
    return tuple(sorted((one for one in PHRASES if "{" in one), key=lambda one: len(_NAME.sub("", one)), reverse=True))


def _translated(template: str, sentence: str, facts: dict[str, str], voice: Voice) -> str:
    if template.format_map(_Kept(facts)) != sentence:
        return phrase(sentence, voice)
    said = at_window.PROBLEMS.get(template, template)
    return _filled_in(translated("problem", said), facts, voice)


def _filled_in(sentence: str, facts: dict[str, str], voice: Voice) -> str:
    said = _Kept({name: fact_in_words(name, fact, voice) or phrase(fact, voice) for name, fact in facts.items()})
    return elided(sentence, said.get("name", "")).format_map(said)


class _Kept(dict[str, str]):
    """Facts, where a name without a fact stays in braces."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
