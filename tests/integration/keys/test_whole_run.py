"""The technician's work from an empty token to the verified audit, as docs/technicians.md tells it.

Two stations: the issuer, whose keys are in a token, and a library whose application goes onto the issuer's cards.
"""

import io
import json
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from authority import certificate_for
from command_line import Ran, command_line
from delegation import PROFILE
from fake_reader.blank import make_stack
from fake_reader.card_file import load_card
from fake_reader.image import DAM_AUTH_KEY, DAM_ENC_KEY, DAM_MAC_KEY
from station.keys.sealed import Cost
from tokens import PIN, SoftHsm, token_here

PASSPHRASE = "four random words"
UNTIL = f"{datetime.now(UTC) + timedelta(days=60):%Y-%m-%d}"
SLIPS = "Ada\n" + "11" * 16 + "\ny\nBob\n" + "32" * 16 + "\ny\n"
OTHERS = (
    ("picc-master", "picc-master", "01"),
    ("dam-default", "dam-default", "00"),
    ("cdz-master", "application", "01"),
    ("cdz", "application", "01"),
)
Run = Callable[..., Ran]


class Campus:
    """The two stations, the cards, and what is typed at each."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, station: Run, token: dict[str, str]) -> None:
        self.folder = folder
        self.stack = folder / "stack"
        self._monkeypatch = monkeypatch
        self._station = station
        self._token = token

    def issuer(self, *arguments: str, then: str = "") -> Ran:
        for name, value in self._token.items():
            self._monkeypatch.setenv(name, value)
        return self._run("issuer", arguments, f"{PIN}\n{then}")

    def library(self, *arguments: str, typed: str = f"{PASSPHRASE}\n") -> Ran:
        for name in self._token:
            self._monkeypatch.delenv(name, raising=False)
        return self._run("library", arguments, typed)

    def results(self, ran: Ran) -> Counter[str]:
        return Counter(json.loads(line)["result"] for line in ran.out.splitlines())

    def again(self) -> None:
        """The cards come by once more."""
        for path in (self.stack / "out").glob("*.picc"):
            path.rename(self.stack / path.name)

    def _run(self, side: str, arguments: tuple[str, ...], typed: str) -> Ran:
        self._monkeypatch.setenv("STATION_DATA_DIR", str(self.folder / side))
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        ran = self._station(*arguments)
        assert ran.code == 0, (arguments, ran.err, ran.out)
        return ran


@pytest.fixture
def campus(
    tmp_path: Path, softhsm: SoftHsm, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Campus:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-settings"))
    monkeypatch.setattr("station.keys.keyfile.Cost", lambda: Cost(1 << 14))
    monkeypatch.chdir(tmp_path)
    station = command_line(monkeypatch, capsys)
    return Campus(tmp_path, monkeypatch, station, token_here(softhsm).settings())


def keys_of_the_issuer(campus: Campus) -> None:
    campus.issuer("keys", "init", "--simulated")
    imported = campus.issuer("keys", "import", "dam", "--for", "dam", "--report", "ceremony.pdf", then=SLIPS)
    assert "check value 138AC1" in imported.out
    for name, purpose, version in OTHERS:
        campus.issuer("keys", "generate", name, "--for", purpose, "--version", version)
    campus.issuer("keys", "signing", "new")
    campus.issuer("keys", "signing", "request", "request.pem")
    Path("theirs.pem").write_bytes(certificate_for(Path("request.pem").read_bytes(), days=400))
    campus.issuer("keys", "signing", "import", "theirs.pem")


def ticket_for_the_library(campus: Campus) -> str:
    campus.library("keys", "init", "--simulated", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    for name in ("library-master", "library"):
        campus.library("keys", "generate", name, "--for", "application")
    campus.library("dam", "identity", "library.pem")
    campus.issuer("dam", "issuer", "issuer.pem", "--simulated")
    campus.library("dam", "trust", "issuer.pem", "--simulated", typed="y\n")
    terms = ("--cards", "blanks.csv", "--to", "library.pem", "--until", UNTIL, "--simulated")
    campus.issuer("dam", "ticket", str(PROFILE), "library.ticket", *terms)
    campus.library("dam", "import", "library.ticket", "--simulated")
    return str(json.loads(campus.library("dam", "show", "library.ticket", "--json").out)["ticket"])


def test_from_an_empty_token_to_the_verified_audit(campus: Campus) -> None:
    cards = 20
    keys_of_the_issuer(campus)
    reader = ("--reader", f"simulated:{campus.stack}", "--json")
    make_stack(campus.stack, cards, seed=1, fresh=True)
    made = campus.issuer("provision", "--report", "blanks.csv", *reader)
    assert campus.results(made) == {"ready": cards}

    number = ticket_for_the_library(campus)
    campus.again()
    applied = campus.library("dam", "apply", str(PROFILE), "--ticket", number, *reader)
    assert campus.results(applied) == {"ready": cards}

    campus.library("keys", "generate", "library", "--for", "application", "--version", "02")
    campus.again()
    moved = campus.library("keys", "roll", "library", "--to", "02", "--profile", str(PROFILE), *reader)
    assert campus.results(moved) == {"ready": cards}
    campus.again()
    applied = campus.library("dam", "apply", str(PROFILE), "--ticket", number, *reader)
    assert campus.results(applied) == {"already": cards}

    campus.issuer("keys", "generate", "dam", "--for", "dam", "--version", "02")
    campus.again()
    rolled = campus.issuer("keys", "roll", "dam", "--to", "02", *reader)
    assert campus.results(rolled) == {"ready": cards}
    status = campus.issuer("keys", "roll", "dam", "--status", "--reader", "simulated", "--json")
    assert json.loads(status.out) == {"key": "dam", "cards": {"02": cards}}
    for path in (campus.stack / "out").glob("*.picc"):
        image = load_card(path)
        assert {image.picc_keys[number].version for number in (DAM_AUTH_KEY, DAM_MAC_KEY, DAM_ENC_KEY)} == {2}
        assert [application.aid for application in image.applications] == [0xF58900]

    for side in (campus.issuer, campus.library):
        verified = json.loads(side("keys", "audit", "verify", "--registry", "simulated", "--json").out)
        assert verified["faults"] == []
        assert verified["rows"] > cards
