"""A person's own view: both sides, and whether they agree."""

import re
from dataclasses import replace

from assembly import PIC
from station.issuance.insight import look
from station.issuance.papers.notice import load_notice
from station.issuance.papers.own_view import as_json, in_words
from station.issuance.papers.sheet import Picture, Row
from station.model.holder import Purpose
from station.model.standing import Act, Reason
from station.model.written import written_day

from .conftest import Office


def test_both_sides_are_compared_in_words(office: Office) -> None:
    ada = office.admit(49_001)
    office.issue(ada)
    office.sync()
    notice = load_notice("fr", None)
    same = look(office.store, ada.esi, office.parts.client, PIC)
    assert Row(notice.view["agrees"], notice.yes) in list(in_words(same, notice))
    office.store.holders.save(replace(ada, email="other@uni-demo.example"))
    other = look(office.store, ada.esi, office.parts.client, PIC)
    assert other.registry.differences == {"email": ("other@uni-demo.example", ada.email)}
    rows = [block.value for block in in_words(other, notice) if isinstance(block, Row)]
    assert f"adresse électronique · other@uni-demo.example / {ada.email}" in rows
    assert as_json(other)["registry"]["differences"] == {"email": ["other@uni-demo.example", ada.email]}


def test_what_was_signed_and_the_card_from_before_are_shown(office: Office) -> None:
    ada = office.admit(49_002)
    insight = look(office.store, ada.esi, None, PIC, problem="nobody asked")
    blocks = list(in_words(insight, load_notice("en", None)))
    signed = next(form.content for form in insight.forms.values())
    assert [block.content for block in blocks if isinstance(block, Picture)] == [ada.photo, signed]
    assert insight.before is not None
    assert Row("The card that you had before", insight.before.old_number or "") in blocks
    assert {one.purpose for one in insight.consents if one.form is not None} == {Purpose.CARD}


def test_who_is_on_the_list_of_a_batch_is_told_so(office: Office) -> None:
    ada = office.admit(49_003)
    office.store.batches.keep([ada.esi.key], [ada.esi.key])
    insight = look(office.store, ada.esi, None, PIC)
    assert as_json(insight)["in_batch"] is True
    assert Row("On the list of cards to be made", "yes") in list(in_words(insight, load_notice("en", None)))
    office.store.batches.forget()
    assert as_json(look(office.store, ada.esi, None, PIC))["in_batch"] is False


def test_a_person_reads_it_in_one_language_down_to_the_days(office: Office) -> None:
    ada = office.admit(49_004)
    office.issue(ada)
    (card,) = office.store.cards.of_holder(ada.esi)
    office.life.act(card.escn, Act.SUSPEND, Reason.LOST, operator="Bela")
    office.sync()
    insight = look(office.store, ada.esi, office.parts.client, PIC)
    kinds_in = {"fr": ("suspendue", "pas en service", "Français"), "en": ("suspended", "not in use", "Français")}
    for language, kinds in kinds_in.items():
        blocks = in_words(insight, load_notice(language, None))
        text = "\n".join(block.value for block in blocks if isinstance(block, Row))
        assert not re.search(r"\d{4}-\d\d-\d\d(?!-)|roster \(|INACTIVE|suspend\b", text), text
        assert all(word in text for word in kinds)
        assert written_day(ada.valid_until, language) in text
