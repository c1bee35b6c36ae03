"""Faults in words, and the counts by which they strike."""

import dataclasses

import pytest

from fake_reader.chip import Family
from fake_reader.faults.card import Moment, Tear
from fake_reader.faults.line import ForeignFrame, Slow
from fake_reader.faults.reader import Busy, ForeignCard
from fake_reader.faults.schedule import Faults
from fake_reader.faults.words import KINDS, fault_words, parse_fault
from fake_reader.vpcd.slotted import befalls_slots


@pytest.mark.parametrize("word", KINDS)
def test_every_word_alone_is_a_fault(word: str) -> None:
    fault = parse_fault(word)
    assert type(fault) is KINDS[word]
    assert fault_words(fault) == word


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("tear:apdu=12,moment=inside-chain", Tear(12, Moment.INSIDE_CHAIN)),
        ("slow:apdu=3,count=2,seconds=0.5", Slow(3, 2, 0.5)),
        ("foreign-frame:apdu=1,frame=00a4", ForeignFrame(1, b"\x00\xa4")),
        ("foreign-card:connection=2,family=javacard", ForeignCard(2, family=Family.JAVACARD)),
        ("busy:count=3", Busy(0, 3)),
    ],
)
def test_words_and_faults_are_the_same(words: str, fault: Tear) -> None:
    assert parse_fault(words) == fault
    assert fault_words(fault) == words
    assert dataclasses.is_dataclass(fault)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("flood", "there is no fault 'flood'; there are tear,"),
        ("tear:when=1", "no 'when', only apdu, moment"),
        ("tear:apdu=-1", "apdu of the fault tear is a whole number, not '-1'"),
        ("tear:apdu", "not ''"),
        ("tear:moment=now", "is not-received, inside-chain, executed-answer-lost, not 'now'"),
        ("slow:seconds=inf", "is a number of seconds, not 'inf'"),
        ("foreign-frame:frame=xyz", "bytes in hexadecimal digits"),
    ],
)
def test_words_that_mean_nothing(words: str, said: str) -> None:
    with pytest.raises(ValueError, match="fault") as refused:
        parse_fault(words)
    assert said in str(refused.value)


def test_counts_begin_when_a_fault_is_switched_on() -> None:
    faults = Faults([Tear(1)])
    assert [faults.of_apdu() for _ in range(3)] == [[], [Tear(1)], []]
    faults.switch_on(Tear(0))
    faults.switch_on(Slow(0, 2))
    assert [faults.of_apdu() for _ in range(3)] == [[Tear(0), Slow(0, 2)], [Slow(0, 2)], []]
    assert faults.on == (Tear(1), Tear(0), Slow(0, 2))
    faults.switch_off()
    assert faults.on == ()


def test_connections_have_counts_of_their_own() -> None:
    faults = Faults([Busy(1, 2), Tear(0)])
    assert [faults.of_connection() for _ in range(4)] == [[], [Busy(1, 2)], [Busy(1, 2)], []]
    assert faults.of_apdu() == [Tear(0)]


def test_what_can_befall_a_card_behind_pcsc() -> None:
    refused = {word for word in KINDS if not befalls_slots(parse_fault(word))}
    assert refused == {"busy", "foreign-card", "unplugged", "service-stopped"}
