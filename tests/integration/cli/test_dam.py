"""`station dam` from both sides: a library's tickets, its application on cards, its renewal, its end."""

import base64
import io
import json
import shutil
import socket
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from dam_lab import TOKEN, serving, tls
from delegation import LIBRARY_ROOTS, PROFILE, LibraryKeys, issuer_grant, library
from fake_reader.blank import make_stack
from fake_reader.card_file import load_card
from station.cli import app
from station.keys.key import KeyId, Purpose
from station.keys.keyfile import create_keyfile
from station.keys.keyfile_store import KeyfileStore
from station.keys.sealed import Cost
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.store.database import open_store

PASSPHRASE = "four random words"
CHEAP = Cost(1 << 14)
UNTIL = f"{datetime.now(UTC) + timedelta(days=60):%Y-%m-%d}"
AID = 0xF58900


@dataclass(frozen=True, slots=True)
class Said:
    """What one command came to."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Sides = Callable[..., Said]


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keyfiles and empty databases, made once: the issuer has the demo keys, library and canteen have keyfiles."""
    folder = tmp_path_factory.mktemp("offices")
    open_store(folder / "issuer" / "simulated.sqlite").close()
    for side, identity in (("library", True), ("canteen", False)):
        shutil.copytree(folder / "issuer", folder / side)
        path = folder / side / "keys.json"
        create_keyfile(path, SecretKey(PASSPHRASE.encode()), simulated=True, cost=CHEAP)
        store = KeyfileStore(path, SecretKey(PASSPHRASE.encode()), cost=CHEAP)
        for name, root in LIBRARY_ROOTS.items():
            store.add(KeyId(name, 1), Purpose.APPLICATION, SecretKey(root))
        if identity:
            store.new_identity()
        store.lock()
    return folder


@pytest.fixture
def sides(offices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Sides:
    """`sides("library", …)`: `station …` in one of the offices."""
    shutil.copytree(offices, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-settings"))
    monkeypatch.chdir(tmp_path)

    def no_desk(open_station: object, site: object, *, title: str) -> int:
        raise AssertionError(title)

    def run(side: str, *arguments: str, typed: str = f"{PASSPHRASE}\n") -> Said:
        monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / side))
        monkeypatch.setattr(sys, "argv", ["station", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = app.run(no_desk)
        said = capsys.readouterr()
        return Said(code, said.out, " ".join(said.err.split()))

    return run


def ticket(sides: Sides, profile: Path = PROFILE, *, name: str = "library.ticket", cards: str = "cards.txt") -> str:
    """The issuer makes one for the library; its number."""
    to = ("--to", "library.pem", "--until", UNTIL, "--simulated")
    made = sides("issuer", "dam", "ticket", str(profile), name, "--cards", cards, *to)
    assert made.code == 0, made.err
    return str(sides("library", "dam", "show", name, "--json").rows[0]["ticket"])


def agreed(sides: Sides, tmp_path: Path, cards: int = 2) -> str:
    """Keys and certificates exchanged, a stack of cards, a ticket for all of them imported."""
    paths = make_stack(tmp_path / "stack", cards, seed=3)
    (tmp_path / "cards.txt").write_text("".join(f"{path.stem.partition('-')[2]}\n" for path in paths))
    assert sides("library", "dam", "identity", "library.pem").code == 0
    assert sides("issuer", "dam", "issuer", "issuer.pem", "--simulated").code == 0
    assert sides("library", "dam", "trust", "issuer.pem", typed="y\n").code == 0
    number = ticket(sides)
    assert sides("library", "dam", "import", "library.ticket").code == 0
    return number


def again(tmp_path: Path) -> None:
    """The cards come back onto the stack."""
    for path in (tmp_path / "stack" / "out").glob("*.picc"):
        path.rename(tmp_path / "stack" / path.name)


def applications(tmp_path: Path) -> list[int | None]:
    """The version of the slot's application on each card; None where it stands on none."""
    images = [load_card(path) for path in sorted((tmp_path / "stack").rglob("*.picc"))]
    slots = [image.slot(1) for image in images]
    return [slot.version if slot and slot.aid == AID else None for slot in slots]


def test_a_library_gets_its_application_onto_cards_renews_it_and_takes_it_away(sides: Sides, tmp_path: Path) -> None:
    number = agreed(sides, tmp_path)
    reader = ("--reader", "simulated:stack")
    first = sides("library", "dam", "apply", str(PROFILE), "--ticket", number[:4], *reader, "--json")
    assert ([row["result"] for row in first.rows], first.code) == (["ready", "ready"], 0)
    assert applications(tmp_path) == [1, 1]
    (listed,) = sides("library", "dam", "tickets", "--json").rows
    assert (listed["side"], listed["cards"], listed["begun"], listed["used"]) == ("received", 2, 0, 2)
    (made,) = sides("issuer", "dam", "tickets", "--simulated", "--json").rows
    assert (made["ticket"], made["side"], made["cards"]) == (number, "made", 2)

    again(tmp_path)
    second = tmp_path / "second.toml"
    second.write_text(PROFILE.read_text().replace('slot_version = "01"', 'slot_version = "02"'))
    assert "two" not in sides("library", "dam", "apply", str(second), "--ticket", number, *reader).out
    renewal = ticket(sides, second, name="second.ticket")
    assert sides("library", "dam", "import", "second.ticket").code == 0
    assert sides("library", "dam", "update", str(second), "--ticket", renewal, *reader).code == 0
    assert applications(tmp_path) == [2, 2]

    again(tmp_path)
    gone = sides("library", "dam", "delete", str(second), "--ticket", renewal, *reader)
    assert (gone.code, applications(tmp_path)) == (0, [None, None])
    again(tmp_path)
    used = sides("library", "dam", "apply", str(second), "--ticket", renewal, *reader, "--json")
    assert [row["code"] for row in used.rows] == ["ticket.used", "ticket.used"]
    assert (used.code, applications(tmp_path)) == (1, [None, None])


@pytest.mark.parametrize(("fault", "then"), [("tear:apdu=20", "ready"), ("tear:apdu=30", "already")])
def test_taken_away_too_early_a_card_goes_on(fault: str, then: str, sides: Sides, tmp_path: Path) -> None:
    number = agreed(sides, tmp_path, 1)
    said = sides(
        *("library", "dam", "apply", str(PROFILE), "--ticket", number, "--reader", "simulated:stack", "--json"),
        *("--fault", fault),
    )
    assert [row["result"] for row in said.rows] == ["again", then]
    assert applications(tmp_path) == [1]
    (listed,) = sides("library", "dam", "tickets", "--json").rows
    assert (listed["begun"], listed["used"]) == (0, 1)


def test_own_keys_allow_without_a_ticket(sides: Sides, tmp_path: Path) -> None:
    make_stack(tmp_path / "stack", 1, seed=3)
    text = PROFILE.read_text().replace('"library-master"', '"cdz-master"').replace('key = "library"', 'key = "cdz"')
    (tmp_path / "own.toml").write_text(text)
    said = sides("issuer", "dam", "apply", "own.toml", "--own", "--reader", "simulated:stack")
    assert (said.code, applications(tmp_path)) == (0, [1])


def refused(said: Said, code: int, words: str) -> None:
    assert said.code == code, said.err
    assert words in said.err


def test_tickets_that_are_refused_before_a_card_is_touched(sides: Sides, tmp_path: Path) -> None:
    number = agreed(sides, tmp_path)
    refused(sides("library", "dam", "import", "library.ticket"), 2, "has the ticket")
    refused(sides("canteen", "dam", "import", "library.ticket"), 2, "does not trust")
    assert sides("canteen", "dam", "trust", "issuer.pem", typed="y\n").code == 0
    refused(sides("canteen", "dam", "import", "library.ticket"), 3, "no identity")
    assert sides("canteen", "dam", "identity", "canteen.pem").code == 0
    refused(sides("canteen", "dam", "import", "library.ticket"), 2, "sealed for somebody else")
    refused(sides("issuer", "dam", "import", "library.ticket", "--simulated"), 2, "does not trust")
    data = bytearray((tmp_path / "library.ticket").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "bent.ticket").write_bytes(data)
    refused(sides("library", "dam", "show", "bent.ticket"), 2, "damaged or has been changed")
    refused(sides("library", "dam", "show", "nowhere.ticket"), 2, "cannot be read")
    apply = ("library", "dam", "apply", str(PROFILE), "--reader", "simulated:stack")
    refused(sides(*apply), 2, "not clear who allows")
    refused(sides(*apply, "--ticket", number, "--own"), 2, "not clear who allows")
    refused(sides(*apply, "--ticket", "ABBA"), 2, "has no ticket ABBA")
    (tmp_path / "other.toml").write_text(PROFILE.read_text().replace('aid = "F58900"', 'aid = "F58901"'))
    other = sides("library", "dam", "apply", "other.toml", "--reader", "simulated:stack", "--ticket", number)
    refused(other, 2, "its aid is F58900, and F58901 is wanted")
    assert applications(tmp_path) == [None, None]
    trusted = json.loads(sides("library", "dam", "trust", "--json").out)
    mark = trusted["sha256"][:16].upper()
    assert f"{mark[:4]} {mark[4:8]}" in sides("library", "dam", "trust").out
    refused(sides("library", "dam", "trust", mark[:7], "--remove"), 2, "at least 8 digits")
    refused(sides("library", "dam", "trust", "nowhere.pem", "--remove"), 2, "neither a certificate's file nor")
    refused(sides("library", "dam", "trust", "00000000", "--remove"), 2, "does not trust this certificate")
    refused(sides("library", "dam", "trust", "--remove"), 2, "tickets are to be refused is not said")
    refused(sides("library", "dam", "trust", mark, "--remove", "--json"), 2, "--json is for the list")
    refused(sides("library", "dam", "trust", "issuer.pem", "--json"), 2, "--json is for the list")
    assert sides("library", "dam", "trust", f"{mark[:4]} {mark[4:8]}", "--remove").code == 0
    refused(sides(*apply, "--ticket", number), 2, "does not trust")
    refused(sides("library", "dam", "trust", "issuer.pem", "--remove"), 2, "does not trust this certificate")
    assert "No issuer is trusted" in sides("library", "dam", "trust").out
    assert sides("library", "dam", "trust", "issuer.pem", typed="y\n").code == 0
    assert sides("library", "dam", "trust", "issuer.pem", "--remove").code == 0


def test_a_card_that_is_not_in_the_ticket_is_put_aside(sides: Sides, tmp_path: Path) -> None:
    number = agreed(sides, tmp_path, 1)
    make_stack(tmp_path / "stack", 1, seed=4)
    said = sides("library", "dam", "apply", str(PROFILE), "--ticket", number, "--reader", "simulated:stack", "--json")
    assert [row.get("code") for row in said.rows] == [None, "ticket.card"]
    assert (said.code, applications(tmp_path)) == (1, [1, None])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--until", "2020-01-01"), "would never be valid"),
        (("--until", "2126-01-01"), "or too long"),
        (("--until", UNTIL, "--from", "2125-01-01"), "would never be valid"),
    ],
)
def test_a_ticket_that_would_never_be_valid_is_not_made(
    sides: Sides, tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    (tmp_path / "cards.txt").write_text("04112233445566\n")
    assert sides("library", "dam", "identity", "library.pem").code == 0
    to = ("dam", "ticket", str(PROFILE), "library.ticket", "--cards", "cards.txt", "--to", "library.pem", "--simulated")
    refused(sides("issuer", *to, *options), 2, words)
    assert not (tmp_path / "library.ticket").exists()


def test_a_ticket_that_has_no_place_is_not_entered_as_made(sides: Sides, tmp_path: Path) -> None:
    (tmp_path / "cards.txt").write_text("04112233445566\n")
    assert sides("library", "dam", "identity", "library.pem").code == 0
    to = ("--cards", "cards.txt", "--to", "library.pem", "--until", UNTIL, "--simulated")
    refused(sides("issuer", "dam", "ticket", str(PROFILE), "nowhere/x.ticket", *to), 2, "cannot be written")
    with closing(open_store(tmp_path / "issuer" / "simulated.sqlite")) as store:
        assert store.tickets.all() == ()
        assert "key.derive" not in {row.action for row in store.audit.rows()}


def test_what_is_no_service_gets_no_ticket(sides: Sides, tmp_path: Path) -> None:
    (tmp_path / "cards.txt").write_text("04112233445566\n")
    assert sides("library", "dam", "identity", "library.pem").code == 0
    to = ("x.ticket", "--cards", "cards.txt", "--to", "library.pem", "--until", UNTIL, "--simulated")
    refused(sides("issuer", "dam", "ticket", "esc-cdz", *to), 2, "files of a service hold fixed bytes")
    (tmp_path / "cards.txt").write_text("uid\n04112233445566\n0411\n")
    refused(sides("issuer", "dam", "ticket", str(PROFILE), *to), 2, "cards.txt, line 3")
    refused(sides("issuer", "dam", "ticket", str(PROFILE), *to[:3], "--to", "cards.txt", *to[5:]), 2, "no public key")


def test_another_sites_service_allows_card_by_card(
    sides: Sides, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_stack(tmp_path / "stack", 1, seed=3)
    apply = ("library", "dam", "apply", str(PROFILE), "--reader", "simulated:stack")
    refused(sides(*apply, "--service", "http://issuer.example"), 2, "is not the address of a service")
    refused(sides(*apply, "--service", "https://issuer.example"), 3, "no token for the issuer's service")
    with serving(tmp_path) as running:
        service = ("--service", running.url, "--authority", str(running.authority))
        monkeypatch.setenv("STATION_DAM_TOKEN", "another")
        refused(sides(*apply, *service), 3, "does not accept this station's token")
        assert applications(tmp_path) == [None]
        monkeypatch.setenv("STATION_DAM_TOKEN", TOKEN)
        assert sides(*apply, *service).code == 0
    assert applications(tmp_path) == [1]


def test_tokens_are_shown_once_listed_and_withdrawn(sides: Sides, tmp_path: Path) -> None:
    made = sides("issuer", "dam", "token", "add", "library", str(PROFILE), "--until", UNTIL, "--simulated")
    assert made.code == 0
    (token,) = made.out.split()
    assert token.encode() not in b"".join(path.read_bytes() for path in (tmp_path / "issuer").iterdir())
    refused(sides("issuer", "dam", "token", "add", "library", str(PROFILE), "--simulated"), 2, "is a token library")
    refused(sides("issuer", "dam", "token", "add", "x", "cards.txt", "--simulated"), 2, "cannot be read")
    past = sides("issuer", "dam", "token", "add", "late", str(PROFILE), "--until", "2020-01-01", "--simulated")
    refused(past, 2, "2020-01-01 is past")
    assert sides("issuer", "dam", "token", "withdraw", "library", "--simulated").code == 0
    refused(sides("issuer", "dam", "token", "withdraw", "canteen", "--simulated"), 2, "is no token canteen")
    (row,) = sides("issuer", "dam", "token", "list", "--simulated", "--json").rows
    assert row["name"] == "library"
    assert row["withdrawn"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--host", "0.0.0.0"), "without encryption"),  # noqa: S104 - refused
        (("--esup", "10.0.0.1"), "need both addresses and the application"),
        (("--esup", "10.0.0.300", "--esup-profile", str(PROFILE)), "is not an address or network"),
        (("--esup", "10.0.0.1", "--esup-profile", str(PROFILE)), "use slot 0, version FF"),
        (("--key", "ours.key"), "a key without its certificate"),
        (("--certificate", "nowhere.pem"), "nowhere.pem cannot be read: it is not there."),
        (("--certificate", "cards.txt", "--key", "ours.key"), "cards.txt holds no certificate"),
        (("--certificate", "ours.pem", "--key", "cards.txt"), "cards.txt holds no private key"),
        (("--certificate", "ours.pem", "--key", "other.key"), "does not belong to the certificate in ours.pem"),
        (("--certificate", "weak.pem", "--key", "weak.key"), "OpenSSL refuses it (EE_KEY_TOO_SMALL)"),
        (("--host", "192.0.2.1", "--certificate", "ours.pem", "--key", "ours.key"), "has no such address"),
    ],
)
def test_a_service_that_cannot_be_is_not_begun(
    sides: Sides, tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    (tmp_path / "cards.txt").write_text("04112233445566\n")
    for name in ("other", "ours", "weak"):
        (tmp_path / name).mkdir(exist_ok=True)
        weak = rsa.generate_private_key(65537, 1024) if name == "weak" else None  # noqa: S505 - refused
        certificate, key = tls(tmp_path / name, weak)
        certificate.rename(tmp_path / f"{name}.pem")
        key.rename(tmp_path / f"{name}.key")
    refused(sides("issuer", "dam", "serve", "--simulated", "--port", "0", *options), 2, words)


def test_a_port_that_is_taken_is_said_in_one_line(sides: Sides) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        said = sides("issuer", "dam", "serve", "--simulated", "--port", str(taken.getsockname()[1]))
    assert said.code == 2
    assert said.err.startswith("The service cannot listen on 127.0.0.1, port ")
    assert "another program uses it" in said.err


def test_no_key_of_a_grant_is_found_in_what_is_kept(sides: Sides, tmp_path: Path) -> None:
    number = agreed(sides, tmp_path, 1)
    assert sides("library", "dam", "apply", str(PROFILE), "--ticket", number, "--reader", "simulated:stack").code == 0
    (card,) = (tmp_path / "stack").rglob("*.picc")
    uid = CardUid(load_card(card).uid)
    grant = issuer_grant(uid, library())
    own = [LibraryKeys().derive(name, 1, uid.octets) for name in LIBRARY_ROOTS]
    secrets = [key.reveal() for key in (grant.auth_key, grant.default_key, *own)] + [*LIBRARY_ROOTS.values()]
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix not in {".picc", ".toml"}]
    assert len(kept) > 5
    for path in kept:
        octets = path.read_bytes()
        for secret in secrets:
            assert secret not in octets
            assert secret.hex().encode() not in octets.lower()
            assert base64.b64encode(secret)[:20] not in octets
