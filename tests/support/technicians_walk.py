"""The technician's whole work through the window, as docs/technicians.md tells it: two stations, one stack of cards."""

import io
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from authority import certificate_for
from command_line import Station
from delegation import PROFILE
from fake_reader.blank import make_stack
from keys_window import Shoot, Technician, Wait, technician
from station.gui.messages import Speech
from station.keys.key import Purpose
from tokens import PIN

PASSPHRASE = "four random words"
SLIPS = {"Ada Lovelace": "11" * 16, "Bob Kahn": "32" * 16}
CHECK_VALUE = "138AC1"
GENERATED = (
    ("picc-master", Purpose.PICC_MASTER, "01"),
    ("dam-default", Purpose.DAM_DEFAULT, "00"),
    ("cdz-master", Purpose.APPLICATION, "01"),
    ("cdz", Purpose.APPLICATION, "01"),
)


@dataclass(frozen=True)
class Walk:
    """Where it happens: a folder, the settings that name the issuer's token, and how a test or a picture looks on."""

    folder: Path
    token: Mapping[str, str]
    cards: int
    speech: Speech
    wait: Wait
    patch: pytest.MonkeyPatch
    station: Station
    shoot: Shoot = lambda _: None

    def go(self) -> None:
        """All of it. Every step is asserted."""
        shutil.copy(PROFILE, self.folder)
        make_stack(self.folder / "stack", self.cards, seed=1, fresh=True)
        self._init("issuer", f"{PIN}\n")
        self._as("issuer", self._keys_and_blanks)
        self._init("library", f"{PASSPHRASE}\n{PASSPHRASE}\n")
        self._again()
        self._as("library", self._keys_of_the_library)
        self._as("issuer", self._ticket)
        self._as("library", self._application)
        self._again()
        self._as("issuer", self._roll)

    def _keys_and_blanks(self, issuer: Technician) -> None:
        keys = issuer.page.keys
        issuer.ceremony("dam", Purpose.DAM, SLIPS)
        assert CHECK_VALUE in keys.notice.text
        for name, purpose, version in GENERATED:
            issuer.generate(name, purpose, version)
        issuer.change(keys.new_signing)
        request, theirs = self.folder / "request.pem", self.folder / "theirs.pem"
        issuer.change(keys.request, request)
        theirs.write_bytes(certificate_for(request.read_bytes(), days=400))
        issuer.change(keys.certificate, theirs)
        self.wait(lambda: "20" in keys.signing.text())  # the year in which the certificate ends
        self.shoot("keys")
        report = issuer.blanks(self.cards)
        assert report.read_text("utf-8").count("ready") == self.cards
        report.rename(self.folder / "blanks.csv")
        issuer.certificate(self.folder / "issuer.pem")

    def _keys_of_the_library(self, library: Technician) -> None:
        for name in ("library-master", "library"):
            library.generate(name, Purpose.APPLICATION)
        library.identity(self.folder / "library.pem")
        library.trust(self.folder / "issuer.pem")

    def _ticket(self, issuer: Technician) -> None:
        names = ("library.toml", "blanks.csv", "library.pem", "library.ticket")
        issuer.ticket(*(self.folder / name for name in names))

    def _application(self, library: Technician) -> None:
        library.apply(self.folder / "library.ticket", self.folder / "library.toml", self.cards)
        assert library.audit()

    def _roll(self, issuer: Technician) -> None:
        issuer.generate("dam", Purpose.DAM, "02")
        self.wait(lambda: ["dam", "02"] in [row[:2] for row in issuer.page.keys.table.texts()])
        issuer.roll("dam", self.cards)
        assert issuer.audit()

    def _as(self, side: str, work: Callable[[Technician], None]) -> None:
        self._sit(side)
        secret = PIN if side == "issuer" else PASSPHRASE

        def shoot(name: str) -> None:
            if side == "issuer" or name == "delegate":
                self.shoot(name)

        with technician(self.folder / "stack", self.speech, self.wait, secret, self.patch, shoot) as hands:
            work(hands)

    def _init(self, side: str, typed: str) -> None:
        self._sit(side)
        self.patch.setattr(sys, "stdin", io.StringIO(typed))
        assert self.station("keys", "init", "--simulated").code == 0

    def _sit(self, side: str) -> None:
        self.patch.setenv("STATION_DATA_DIR", str(self.folder / side))
        for name, value in self.token.items():
            if side == "issuer":
                self.patch.setenv(name, value)
            else:
                self.patch.delenv(name, raising=False)

    def _again(self) -> None:
        """The cards come by once more."""
        for path in (self.folder / "stack" / "out").glob("*.picc"):
            path.rename(self.folder / "stack" / path.name)
