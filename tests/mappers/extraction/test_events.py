"""What happened, when, where and with whom."""

import pytest

from mappers.document import Passage, Record
from mappers.extraction.content import Actor, Mention, Reading, Span
from mappers.extraction.events import find_events
from mappers.extraction.sentences import cut

ACTORS = {
    "actor/sella": Actor("actor/sella", "Person", "Ana Sella"),
    "actor/duro": Actor("actor/duro", "Person", "Pavel Duro"),
}


def events(*texts):
    passages = tuple(Passage(i, text) for i, text in enumerate(texts, 1))
    mentions = [
        Mention(Span(p.ordinal, at, at + len(actor.label)), actor.label, path)
        for p in passages
        for path, actor in ACTORS.items()
        if (at := p.text.find(actor.label)) >= 0
    ]
    record = Record(genre="cable", identifier="x", created="2009-04-06", passages=passages)
    return find_events(Reading(record, cut(passages), tuple(mentions), ACTORS, "post/OSTRA"))


def test_a_dated_act_is_an_event_with_its_participants():
    (event,) = events("On March 30 Ana Sella met with Pavel Duro in Vienna.")
    assert (event.type, event.date, event.date_text, event.place) == (
        "Meeting",
        "2009-03-30",
        "March 30",
        "Vienna",
    )
    assert set(event.participants) == set(ACTORS)


def test_two_acts_in_one_sentence_are_two_events():
    found = events("In 2008 the port shot at smugglers and the council imposed sanctions.")
    assert {event.type for event in found} == {"ViolenceOrAttack", "SanctionOrDesignation"}


def test_one_act_told_twice_is_one_event_with_both_sentences_as_evidence():
    (event,) = events(
        "On March 30 Ana Sella met Pavel Duro.", "Ana Sella met Pavel Duro on March 30 at noon."
    )
    assert len(event.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The council should release Ana Sella in May 2009.",
        "Officials routinely arrest traders in 2008.",
        "The council did not pass the port law in 2008.",
        "Elections matter to everyone.",
    ],
)
def test_recommendations_habits_and_denials_are_no_events(text):
    assert events(text) == ()


def test_an_undated_act_needs_a_named_participant():
    assert [event.type for event in events("The police arrested Ana Sella.")] == ["Arrest"]
    assert events("The police arrested traders.") == ()


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("On March 3 Ana Sella signed an agreement on visits to the yards.", ["AgreementOrTreaty"]),
        ("Ana Sella met Pavel Duro on March 3 without agreement.", ["Meeting"]),
        ("Ana Sella was detained on March 3 and released on March 5.", ["Arrest", "Release"]),
        ("In 2008 the port handled 900 visa applications.", []),
        ("Raft exports rose to 3 billion on March 3.", []),
        ("If Ana Sella had been arrested in May 2008, the port would have shut.", []),
    ],
)
def test_each_act_is_one_event_and_figures_and_suppositions_are_none(text, types):
    assert [event.type for event in events(text)] == types


def test_a_year_that_only_names_a_thing_dates_nothing():
    (event,) = events("Ana Sella announced the 2010 budget on March 3.")
    assert event.date == "2009-03-03"


def test_a_label_has_no_bracket_that_is_not_closed():
    (event,) = events(
        "On March 3 Ana Sella signed the treaty with the Old Union of Rafts (OUR and more) in Vienna."
    )
    assert event.label.count("(") == event.label.count(")")
