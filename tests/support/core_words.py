"""What the core puts into words where it happens, read out of its sources: what it raises, finds and refuses."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import station
from station import errors

CORE = Path(station.__file__).parent
ELSEWHERE = {"gui", "cli", "errors", "doctor"}
"""Have their words in catalogues of their own, or never come into a window."""
SERVICES = {"over_http.py", "esup_door.py", "esi_export.py"}
"""The command line's alone."""
FOREIGN = {"foreign.py", "connection.py"}
"""What the system and libraries refuse: all their strings are said."""
VALIDATED = {"elements.py", "profile.py", "labels.py", "artwork.py", "recipe.py", "profile_form.py", "chip_profile.py"}
"""Where a ValueError becomes part of a sentence that says what does not hold in a file."""
PROTOCOL = {"MalformedResponseError", "IntegrityError", "ProtocolError"}
"""Stands in the sentence that the card did not answer as it should."""
FOUND = {"CellError", "Problem", "Finding", "finding", "refusal"}
SPOKEN = {
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.OperatorError)
}


def core_words() -> Iterator[tuple[str, str]]:
    """Where something is said, and how it may read: a dash stands for what is filled in."""
    for file in sorted(CORE.rglob("*.py")):
        place = file.relative_to(CORE)
        if (place.parts[0] in ELSEWHERE and file.name not in FOREIGN) or file.name in SERVICES:
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        meant = _meanings(tree)
        for node in ast.walk(tree):
            for value in _said(node, file.name):
                for text in _texts(value, meant):
                    if " " in text.strip() and re.search("[a-z]{2}", text):
                        yield f"{place}:{value.lineno}", text.replace("{–}", "–")


def _said(node: ast.AST, file: str) -> Iterator[ast.expr]:
    if isinstance(node, ast.Yield) and node.value is not None and file == "check.py":
        yield node.value
    if file in FOREIGN:
        match node:
            case ast.Dict():
                yield from node.values
            case ast.Tuple(elts=[_, said]):
                yield said
            case ast.Return(value=ast.expr() as said):
                yield said
            case _:
                pass
    if not isinstance(node, ast.Call):
        return
    name = ast.unparse(node.func).rpartition(".")[2]
    if name in SPOKEN:
        yield from (keyword.value for keyword in node.keywords)
    elif name in FOUND | PROTOCOL or (name == "ValueError" and file in VALIDATED):
        yield from node.args


def _meanings(tree: ast.Module) -> Mapping[str, Sequence[ast.expr]]:
    """What the names of a file may stand for: what is assigned to one, what a function gives back or yields."""
    found = defaultdict[str, list[ast.expr]](list)
    for node in ast.walk(tree):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.NamedExpr(ast.Name(id=name), value)
                | ast.For(target=ast.Name(id=name), iter=value)
            ):
                found[name].append(value)
            case ast.FunctionDef(name=name):
                given = (ast.Return, ast.Yield, ast.YieldFrom)
                found[name] += [each.value for each in ast.walk(node) if isinstance(each, given) and each.value]
            case _:
                pass
    return found


def _texts(value: ast.expr, meant: Mapping[str, Sequence[ast.expr]]) -> Iterator[str]:
    match value:
        case (
            ast.Name(id=name) | ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(ast.Name("self"), name))
        ) if not name.isupper():
            # Once a name: what is made of itself goes round.
            for each in meant.get(name, ()):
                yield from _texts(each, {other: said for other, said in meant.items() if other != name})
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from _texts(value.body, meant)
            yield from _texts(value.orelse, meant)
        case ast.BoolOp(values=several) | ast.Tuple(elts=several):
            for either in several:
                yield from _texts(either, meant)
        case ast.JoinedStr():
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "–" for part in value.values)
        case _:
            return
