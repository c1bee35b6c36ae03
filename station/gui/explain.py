"""A problem in the language of the window: its sentences are translated as templates, with the facts that they hold."""

import re

from PySide6.QtCore import QCoreApplication

from station.gui.sentences import SENTENCES
from station.model.card import Problem


def explain(problem: Problem) -> tuple[str, str]:
    """What happened and what to do. A sentence that no catalogue knows stays as the core said it."""
    known = SENTENCES.get(problem.code)
    if known is None:
        return problem.what, problem.fix
    what, fix = known
    facts = {**(facts_of(what, problem.what) or {}), **(facts_of(fix, problem.fix) or {})}
    return _translated(what, problem.what, facts), _translated(fix, problem.fix, facts)


def facts_of(template: str, sentence: str) -> dict[str, str] | None:
    """The facts that fill `template` to `sentence`; None where the sentence was made from another template."""
    pattern, seen = "", set[str]()
    for literal, name in re.findall(r"([^{]*)(?:\{(\w+)\})?", template):
        pattern += re.escape(literal)
        if name:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.*?)"
            seen.add(name)
    found = re.fullmatch(pattern, sentence, re.DOTALL)
    return found.groupdict() if found else None


def _translated(template: str, sentence: str, facts: dict[str, str]) -> str:
    if template.format_map(_Kept(facts)) != sentence:
        return sentence
    return QCoreApplication.translate("problem", template).format_map(_Kept(facts))


class _Kept(dict[str, str]):
    """Facts, where a name without a fact stays in braces."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
