"""A problem in the language of the window: its sentences are translated as templates, with the facts that they hold."""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from station.gui.phrases import PHRASES
from station.gui.sentences import SENTENCES
from station.model.card import Problem

_NAME = re.compile(r"\{\w+\}")


def explain(problem: Problem) -> tuple[str, str]:
    """What happened and what to do. A sentence that no catalogue knows stays as the core said it."""
    known = SENTENCES.get(problem.code)
    if known is None:
        return phrase(problem.what), phrase(problem.fix)
    what, fix = known
    facts = {**(facts_of(what, problem.what) or {}), **(facts_of(fix, problem.fix) or {})}
    return _translated(what, problem.what, facts), _translated(fix, problem.fix, facts)


def phrase(text: str) -> str:
    """A sentence that has no code, or a part of one, with the facts that it holds; what no catalogue knows stays."""
    if text in _fixed():
        return QCoreApplication.translate("phrase", text)
    for template in _filled():
        facts = facts_of(template, text)
        if facts is not None:
            return QCoreApplication.translate("phrase", template).format_map(_said(facts))
    return text


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


def _translated(template: str, sentence: str, facts: dict[str, str]) -> str:
    if template.format_map(_Kept(facts)) != sentence:
        return phrase(sentence)
    return QCoreApplication.translate("problem", template).format_map(_said(facts))


def _said(facts: dict[str, str]) -> "_Kept":
    return _Kept({name: phrase(fact) for name, fact in facts.items()})


class _Kept(dict[str, str]):
    """Facts, where a name without a fact stays in braces."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
