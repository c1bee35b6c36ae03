"""The catalogues: complete, in step with the sources, and true to the core's sentences."""

import importlib
import json
import pkgutil
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

import station.gui
from core_words import core_words
from station import errors
from station.escr.refusals import refusal
from station.gui import at_window
from station.gui.explain import facts_of
from station.gui.holders.words import HoldersMsg
from station.gui.language import install
from station.gui.messages import Speech
from station.gui.phrases import PHRASES
from station.gui.sentences import SENTENCES
from station.gui.words import Msg, Words
from station.model.card import Problem
from station.roster.sql_roster import read_sql
from walking import in_french

GUI = Path(station.gui.__file__).parent
CATALOGUES = sorted((GUI / "i18n").glob("*_fr.ts"))
_NOT_PROSE = {"PDF (*.pdf);;CSV (*.csv)"}
"""Lists for a file dialog."""


def messages() -> Iterator[tuple[str, str, str]]:
    """Context, source and translation of every entry of every catalogue."""
    for catalogue in CATALOGUES:
        for context in ET.parse(catalogue).iter("context"):  # noqa: S314 - our own files
            for message in context.iter("message"):
                translation = message.find("translation")
                assert translation is not None
                assert translation.get("type") is None, f"unfinished: {message.findtext('source')}"
                yield context.findtext("name") or "", message.findtext("source") or "", translation.text or ""


def said() -> Iterator[tuple[str, str]]:
    """Context and text of all that the window says."""
    for module in pkgutil.walk_packages(station.gui.__path__, "station.gui."):
        importlib.import_module(module.name)
    for words in Words.__subclasses__():
        yield from ((msg.context, msg.value) for msg in words)
    sentences = (sentence for pair in SENTENCES.values() for sentence in pair if sentence)
    yield from (("problem", at_window.PROBLEMS.get(sentence, sentence)) for sentence in sentences)
    yield from (("phrase", at_window.PHRASES.get(phrase, phrase)) for phrase in PHRASES)


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_every_sentence_is_translated_with_the_same_facts() -> None:
    for _, source, translation in messages():
        assert translation.strip(), source
        assert fields(source) == fields(translation), source


def test_the_catalogue_holds_exactly_what_the_window_says() -> None:
    entries = [(context, source) for context, source, _ in messages()]
    assert set(entries) == set(said())
    assert len(entries) == len(set(entries))


def test_french_is_set_as_french_is() -> None:
    """A no-break space before double signs and inside quotation marks, an apostrophe that is one; 'de nouveau'."""
    for _, _, text in messages():
        wrong = re.search(
            r"(?<!\xa0)[;!?»€%]|(?<!\xa0):(?![/\w\[])|«(?!\xa0)|'|\.\.\.|\bà nouveau\b", text, re.IGNORECASE
        )
        assert wrong is None or text in _NOT_PROSE, f"{wrong}: {text}"


def test_no_noun_has_to_agree_with_a_count() -> None:
    """A count stands behind what is counted: "People: 1". A count that is always large may stand before it."""
    many = "cards|people|stickers|rows|files|records|cells|days|minutes|seconds|components"
    many += "|cartes|personnes|étiquettes|lignes|fichiers|fiches|cellules|jours|secondes|composants"
    for _, source, translation in messages():
        for text in (source, translation):
            assert not re.search(rf"(?<!The first )(?<!to )(?<!à )\{{\w+\}} (?:{many})\b", text), text


def test_facts_are_read_back_from_a_filled_sentence() -> None:
    error = errors.DifferentCardError(found="04AA", expected="04BB")
    assert facts_of(error.what, error.happened) == {"found": "04AA", "expected": "04BB"}
    assert facts_of("There is {a} and {a}.", "There is x and y.") is None


@pytest.fixture
def french(qapp: QApplication) -> Iterator[Speech]:
    with in_french(qapp) as speech:
        yield speech


def test_what_the_core_puts_into_words_itself_is_in_the_catalogues() -> None:
    in_catalogues = (source for context, source in said() if context in ("problem", "phrase", "fact"))
    at_command_line = (*at_window.PROBLEMS, *at_window.PHRASES)
    known = {re.sub(r"\{\w+\}", "–", source) for source in (*in_catalogues, *at_command_line)}
    left = {f"{place}: {text}" for place, text in core_words() if re.sub(r"\{\w+\}", "–", text) not in known}
    assert not left, "\n".join(sorted(left))


def test_a_fact_that_is_a_phrase_is_translated_in_its_sentence(french: Speech) -> None:
    error = errors.TemplateError(
        place="campus.toml, line 4", problem="element 2 of the front (text), size: it cannot be read (no)"
    )
    what, _ = french.explain(error.problem)
    assert what == (
        "Le modèle de carte campus.toml, ligne 4 est inutilisable\xa0: "
        "élément 2 du recto (text), size\xa0: lecture impossible (no)."
    )
    assert french.phrase("nothing that anybody knows") == "nothing that anybody knows"


def test_no_line_ends_within_the_name_of_the_registry(french: Speech) -> None:
    unbroken, away = "ESC\N{NON-BREAKING HYPHEN}R", errors.RegistryUnreachableError(host="ESC-R.example", reason="no")
    for text in (french.say(Msg.SAY_REGISTRY_AWAY), french.explain(away.problem)[1]):
        assert "ESC-R" not in text
        assert unbroken in text
    assert "ESC-R.example" in french.explain(away.problem)[0], "a fact stays as it is"
    assert french.say(HoldersMsg.SCAN_CHOSEN, file="ESC-R.pdf").endswith("ESC-R.pdf")


def test_what_another_system_has_said_is_quoted_in_a_sentence_of_ours(french: Speech) -> None:
    body = json.dumps({"code": "X-1", "message": "Value is wrong"}).encode()
    refused = refusal(host="esc-r", subject="card", status=422, body=body, target="", private=())
    what, _ = french.explain(refused.problem)
    assert what.endswith("a refusé\xa0: carte (422, «\xa0X-1: Value is wrong\xa0»)\xa0; champ\xa0: non précisé.")
    with pytest.raises(errors.RosterDatabaseError) as silent:
        list(read_sql("sqlite://", "SELECT name FROM people"))
    assert "«\xa0no such table: people\xa0»" in french.explain(silent.value.problem)[0]


def test_days_moments_and_numbers_among_the_facts_read_as_the_language_has_them(french: Speech) -> None:
    what, _ = french.explain(errors.BlockedCardError(uid="04AA", reason="lost", since="2026-11-25").problem)
    assert "25 novembre 2026" in what
    used = errors.TicketUsedError(ticket="T1", uid="04AA", when="2026-11-25 20:07")
    assert "25/11/2026 20:07" in french.explain(used.problem)[0]
    assert french.phrase("67.25") == "67,25"
    assert [french.phrase(text) for text in ("2026-02-31", "1.2.3", "F58840")] == ["2026-02-31", "1.2.3", "F58840"]


def test_a_word_that_is_a_fact_is_translated_by_what_it_says(french: Speech) -> None:
    said = (
        (errors.CardActError(escn="6a01", standing="suspended", act="hand-over"), "l’action remettre", "suspendue"),
        (errors.BlockedCardError(uid="04AA", reason="lost", since="2026-11-25"), "(perdue)", "25 novembre"),
        (errors.RegistryGoneError(host="esc-r", subject="person"), "personne", ""),
        (
            errors.RegistryConflictError(host="esc-r", subject="card", found="another expiresAt"),
            "autre dernier jour",
            "",
        ),
        (errors.DoesNotFitError(field="name, level", size="6.5"), "nom, niveau d’études", "6,5"),
        (errors.MixedWorldsError(simulated="the reader and the keys", real="the registry"), "le lecteur, les clés", ""),
        (errors.NoReaderError(wanted="of any kind", present="none"), "quel qu’il soit", "aucun"),
    )
    for error, *words in said:
        what, _ = french.explain(error.problem)
        assert all(word in what for word in words), what
    assert french.phrase("name: it is missing").startswith("name")


def test_the_window_says_the_page_where_the_command_line_says_the_command(french: Speech) -> None:
    assert set(at_window.PROBLEMS) <= {sentence for pair in SENTENCES.values() for sentence in pair}
    assert set(at_window.PHRASES) <= set(PHRASES)
    problem = errors.NoReaderError(wanted="of any kind", present="none").problem
    assert problem.fix.endswith("with --reader.")
    assert french.explain(problem)[1] == "Branchez le lecteur, ou indiquez-en un autre sur la page Réglages."
    assert not [text for text in (*at_window.PROBLEMS.values(), *at_window.PHRASES.values()) if "--" in text]


def test_french_problems_keep_their_facts(french: Speech) -> None:
    error = errors.DifferentCardError(found="04AA", expected="04BB")
    what, fix = french.explain(error.problem)
    assert what == "C’est la carte 04AA, mais le travail a commencé avec la carte 04BB."
    assert fix == "Reposez la carte 04BB sur le lecteur."


def test_a_sentence_that_nobody_knows_stays_as_it_is(french: Speech) -> None:
    problem = Problem("card.lost", "Something quite different.", "Do this.")
    assert french.explain(problem) == ("Something quite different.", "Do this.")
    assert french.explain(Problem("new.code", "What.", "Fix.")) == ("What.", "Fix.")


def test_dates_and_numbers_follow_the_language(french: Speech) -> None:
    assert french.day(date(2031, 9, 30)) == "30 septembre 2031"
    assert french.seconds(1.25).replace("\u00a0", " ") in {"1,2 s", "1,3 s"}


def test_a_count_is_written_as_the_language_does(french: Speech, speech: Speech) -> None:
    assert speech.say(Msg.ISSUE_ALL, count=512_345).endswith("512,345")
    assert re.fullmatch(r"Tout émettre\xa0: 512[\u00a0\u202f]345", french.say(Msg.ISSUE_ALL, count=512_345))


@pytest.mark.parametrize("name", ["Amina Diallo", "Élodie", "Øyvind", "Œdipe", "Yves", "İrem", "ÉRIC"])
def test_french_joins_its_words_to_a_name_that_begins_with_a_vowel(french: Speech, name: str) -> None:
    assert french.say(Msg.DO_ISSUE, name=name) == f"Émettre la carte d’{name}"
    assert french.say(HoldersMsg.ANSWERS_TITLE, name=name) == f"Ce qu’{name} accepte"
    missing = errors.NotAllowedError(name=name).problem
    assert french.explain(missing)[0] == f"Le rôle d’{name} ne le permet pas."


@pytest.mark.parametrize("name", ["Camille", "Łukasz", "Yasmine", "Hans", "Ðorđe", "", "{name}"])
def test_and_leaves_them_before_any_other(french: Speech, name: str) -> None:
    assert french.say(Msg.DO_ISSUE, name=name) == f"Émettre la carte de {name}"


def test_money_is_written_as_the_language_does_in_its_own_currency(french: Speech, speech: Speech) -> None:
    def spaced(text: str) -> str:
        return text.replace("\u00a0", " ").replace("\u202f", " ")

    assert [spaced(french.money(cents, code)) for cents, code in ((123_456, "EUR"), (510, "CHF"))] == [
        "1 234,56 €",
        "5,10 CHF",
    ]
    assert [spaced(speech.money(cents, code)) for cents, code in ((123_456, "EUR"), (510, "CHF"))] == [
        "€1,234.56",
        "CHF 5.10",
    ]
    assert spaced(french.money(12.25, "EUR", digits=3)) in {"0,122 €", "0,123 €"}


def test_a_moment_is_written_in_figures_with_its_year_whole(french: Speech) -> None:
    assert french.moment(datetime(2031, 9, 30, 12, 5, 9).astimezone()) == "30/09/2031 12:05:09"


def test_english_without_a_country_has_the_day_before_the_month(qapp: QApplication) -> None:
    before = QLocale()
    english = install(qapp, "en")
    assert english.moment(datetime(2031, 9, 30, 12, 5, 9).astimezone()) == "30/09/2031 12:05:09"
    assert english.language == "en"
    QLocale.setDefault(before)


def test_what_qt_says_itself_is_french_too(french: Speech) -> None:
    assert french.locale.language() is QLocale.Language.French
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    assert [one.text().replace("&", "") for one in dialog.findChildren(QLabel)] == [
        "Voir dans\xa0:",
        "Nom de fichier\xa0:",
        "Fichiers de type\xa0:",
    ]
