"""A person's rights at the command line, over records without a way to ESC-R, and with one."""

import json
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from command_line import Station
from station.roster.sample import sample_roster

BO = "urn:schac:personalUniqueCode:int:esi:uni-demo.example:2026-0006"


@pytest.fixture
def office(run: Station, monkeypatch: pytest.MonkeyPatch) -> Station:
    """Seven people, and no key for ESC-R."""
    monkeypatch.delenv("STATION_ESCR_KEY", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    run("holders", "import", str(sample_roster()), "--apply")
    return run


def text_of(file: Path) -> str:
    document = pdfium.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_one_person_is_shown_in_words_and_several_as_a_list(office: Station) -> None:
    shown = office("holders", "show", "bo li")
    assert shown.code == 0, shown.err
    for told in (
        "What is kept about you",
        "Name: Bo Li",
        BO,
        "agreed on",
        "It could not be asked now. (There is no key",
    ):
        assert told in shown.out
    assert "Ce qui est conservé sur vous" in office("holders", "show", "bo li", "--language", "fr").out
    listed = office("holders", "show", "2026")
    assert all(name in listed.out for name in ("Bo Li", "Amina", "Maximiliane"))
    assert "What is kept" not in listed.out
    assert office("holders", "show", "nobody at all").code == 2


def test_all_of_it_goes_along_as_json_and_pdf(office: Station, tmp_path: Path) -> None:
    ended = office("holders", "export", BO, "--out", str(tmp_path / "out"), "--language", "fr")
    assert ended.code == 0, ended.err
    told = json.loads((tmp_path / "out" / "2026-0006.json").read_text(encoding="utf-8"))
    assert told["holder"]["name"] == "Bo Li"
    assert {one["purpose"] for one in told["consents"] if one["granted"]} >= {"card", "photo-on-card"}
    assert "Ce qui est conservé sur vous" in text_of(tmp_path / "out" / "2026-0006.pdf")
    photo = (sample_roster().parent / "photos" / "bo.jpg").read_bytes()
    assert (tmp_path / "out" / "2026-0006.jpg").read_bytes() == photo


def test_answers_are_recorded_with_text_language_and_form(office: Station, tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_bytes(b"%PDF-1.4 signed")
    recorded = office(
        *("holders", "consent", "record", BO, "--yes", "photo-to-registry", "--no", "photo-on-card"),
        *("--form", str(tmp_path / "sheet.pdf"), "--language", "fr"),
    )
    assert "ESC-R does not know it yet" in recorded.err
    listed = office("holders", "consent", "list", BO, "--json").out.splitlines()
    last = {one["purpose"]: one for one in map(json.loads, listed)}
    assert (last["photo-to-registry"]["answer"], last["photo-on-card"]["answer"]) == ("agreed", "refused")
    assert last["photo-to-registry"]["text"] == "2026-11"
    assert office("holders", "consent", "record", BO, "--yes", "fame").code == 2


def test_a_notice_that_cannot_be_written_is_said(office: Station, tmp_path: Path) -> None:
    refused = office("holders", "consent", "notice", "--out", str(tmp_path / "nowhere" / "notice.pdf"))
    assert refused.code == 2
    assert "notice.pdf cannot be written: it is not there.\nChoose another place." in refused.err


def test_withdrawing_the_card_erases_and_a_roster_says_so(office: Station) -> None:
    assert office("holders", "consent", "withdraw", BO, "card", "--yes").code in {0, 1}
    assert office("holders", "show", "bo li").code == 2
    assert office("holders", "erase", BO, "--yes").code == 2
    again = office("holders", "import", str(sample_roster()), "--apply")
    assert "0 new, 0 changed, 6 as they were" in again.err
    assert "1 erased before and not taken in" in again.err
    assert office("holders", "show", "bo li").code == 2
    assert office("holders", "readmit", BO).code == 0
    assert "1 new" in office("holders", "import", str(sample_roster()), "--apply").err


def test_the_notice_is_a_pdf_in_the_holders_language(run: Station, tmp_path: Path) -> None:
    assert run("holders", "consent", "notice", "--language", "fr", "--out", str(tmp_path / "n.pdf")).code == 0
    assert "Votre carte d’étudiant et vos données" in text_of(tmp_path / "n.pdf")
    assert run("holders", "consent", "notice", "--language", "xx").code == 2


def test_the_institution_owns_the_text(run: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "texts"
    own.mkdir()
    texts = Path(str(sample_roster().parents[2] / "issuance" / "papers" / "texts"))
    shipped = (texts / "en.toml").read_text(encoding="utf-8")
    (own / "en.toml").write_text(shipped.replace("Your student card and your data", "Our own words"), encoding="utf-8")
    monkeypatch.setenv("STATION_NOTICES", str(own))
    assert run("holders", "consent", "notice", "--out", str(tmp_path / "n.pdf")).code == 0
    assert "Our own words" in text_of(tmp_path / "n.pdf")
    (own / "en.toml").write_text(shipped.replace("photo-to-registry", "shoe-size"), encoding="utf-8")
    refused = run("holders", "consent", "notice", "--out", str(tmp_path / "n.pdf"))
    assert (refused.code, "cannot be used" in refused.err) == (2, True)


def test_backup_erase_restore(office: Station, tmp_path: Path) -> None:
    assert office("backup", str(tmp_path / "b.zip")).code == 0
    assert office("backup", str(tmp_path / "b.zip")).code == 3, "it is there already"
    office("holders", "erase", BO, "--yes")
    restored = office("restore", str(tmp_path / "b.zip"), "--yes")
    assert restored.code == 0, restored.err
    assert "1 erased again" in restored.err
    assert office("holders", "show", "bo li").code == 2
    assert "Amina" in office("holders", "show", "amina").out
    (tmp_path / "b.zip").write_bytes(b"PK no backup")
    assert office("restore", str(tmp_path / "b.zip"), "--yes").code == 2


def test_a_backup_of_real_cards_is_not_restored_over_simulated_ones(office: Station, tmp_path: Path) -> None:
    assert office("backup", str(tmp_path / "b.zip")).code == 0
    refused = office("restore", str(tmp_path / "b.zip"), "--registry", "simulated")
    assert (refused.code, "is of real cards" in refused.err) == (2, True)
    assert not (tmp_path / "data" / "simulated.sqlite").exists()


def test_retention_lists_first(office: Station, tmp_path: Path) -> None:
    old = tmp_path / "old.csv"
    old.write_text(f"esi,name,valid until\n{BO},Bo Li,2020-01-01\n", encoding="utf-8")
    office("holders", "import", str(old), "--apply", "--anyway")
    listed = office("retention", "--json")
    assert [json.loads(line)["last_day"] for line in listed.out.splitlines()] == [date(2020, 1, 1).isoformat()]
    assert office("holders", "show", "bo li").code == 0
    assert "1 erased here" in office("retention", "--run").err
    assert office("holders", "show", "bo li").code == 2
    assert "0 to be erased" in office("retention").err
    assert "1 new" in office("holders", "import", str(sample_roster())).err, "expiry keeps nobody away"


def test_identifiers_and_cards_for_others(office: Station, tmp_path: Path) -> None:
    ldif = ("esi", "export", "--format", "ldif", "--out", str(tmp_path / "a"))
    assert office(*ldif, "--dn", "uid={code},ou=p").code == 0
    assert (tmp_path / "a").read_text().count("\nadd: schacPersonalUniqueCode\n") == 6
    assert office(*ldif).code == 2
    assert office("esi", "export", "--format", "ewp", "--out", str(tmp_path / "nowhere" / "a")).code == 2
    assert office("holders", "issued", "--out", str(tmp_path / "c")).code == 0
    assert (tmp_path / "c").read_text() == "uid;escn;esi;issued;valid-until;state\n"


def test_with_a_registry_it_is_told_at_once(run: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATION_REGISTRY", "simulated")
    run("holders", "import", str(sample_roster()), "--apply")
    assert "At the ESC-Router (ESC-R)\n  Nothing." in run("holders", "show", "bo li").out
    erased = run("holders", "erase", BO, "--yes")
    assert (erased.code, "ESC-R knows it." in erased.err) == (0, True)
