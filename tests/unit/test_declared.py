"""What the station imports of others it also asks for: nothing is there only because another package wants it."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

_IMPORT = re.compile(r"^\s*(?:from|import) (\w+)[ .\n]", re.MULTILINE)
_NAME = re.compile(r"[\w.-]+")


def normal(names: Iterable[str]) -> set[str]:
    """As PEP 503 compares them."""
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def test_every_import_is_declared() -> None:
    root = Path(__file__).parents[2]
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    asked_for = [
        *project["dependencies"],
        *(one for extra in project["optional-dependencies"].values() for one in extra),
    ]
    declared = normal(found[0] for one in asked_for if (found := _NAME.match(one)))
    texts = (path.read_text("utf-8") for path in (root / "station").rglob("*.py"))
    imported = {name for text in texts for name in _IMPORT.findall(text)}
    wanted = {name: normal(found) for name, found in packages_distributions().items() if name in imported}
    assert {"httpx", "sqlalchemy", "pkcs11"} <= set(wanted)
    others = {name: found for name, found in wanted.items() if not found & {*declared, "esc-station"}}
    assert others == {}
