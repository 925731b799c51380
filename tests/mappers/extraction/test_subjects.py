"""Who does what a verb says."""

import pytest

from mappers.extraction.clauses import complement, is_negated, is_passive
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import parse

SUBJECTS = [
    ("The guild opposes the toll.", "opposes", "The guild"),
    ("Ana Sella, head of the Harbour League, warned of floods.", "warned", "Ana Sella"),
    ("Ana Sella, head of the league, a group from Velden, called for calm.", "called", "Ana Sella"),
    ("Velden, whose port is large, favours a ban.", "favours", "Velden"),
    ("Fishermen who support the ban met on Monday.", "support", "Fishermen"),
    ("The council met in May, calling for a vote.", "calling", "The council"),
    ("Ignoring all pleas, the mayor closed the bridge.", "Ignoring", "the mayor"),
    ("We will continue to urge the mayor to act.", "urge", "We"),
    ("Sella said the bridge was safe, but urged the mayor to act.", "urged", "Sella"),
    ("Sella praised the guild and condemned the mayor.", "condemned", "Sella"),
    ("In May 2008 Pavel Duro proposed a ban.", "proposed", "In May 2008 Pavel Duro"),
    ("There is tension in the guild among traders, who favour the ban.", "favour", "traders"),
    ("Its leader, Ana Sella, accused the mayor.", "accused", "Ana Sella"),
    ("A letter dated May 3 and seen by reporters warned of floods.", "warned", "A letter"),
    ("Sella was pleased with the visit, expressed hope and left.", "expressed", "Sella"),
    ("The three towns, led by Velden, are resisting the toll.", "resisting", "The three towns"),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS, ids=[verb for _, verb, _ in SUBJECTS])
def test_the_subject_of_a_verb_is_found_across_the_sentence(text, verb, expected):
    parsed = parse(text)
    found = subject(parsed, parsed.words.index(verb.lower()))
    assert found is not None
    assert parsed.slice(*found) == expected


def test_a_verb_without_anything_before_it_has_no_subject():
    assert subject(parse("Stop the ferry."), 0) is None


def test_negation_is_read_from_the_verb_group():
    parsed = parse("The guild did not reject the plan, and never opposed it.")
    assert is_negated(parsed, parsed.words.index("reject"))
    assert is_negated(parsed, parsed.words.index("opposed"))
    assert not is_negated(parse("The guild rejected it."), 2)


def test_a_participle_after_be_is_passive():
    parsed = parse("The plan was rejected.")
    assert is_passive(parsed, 3)
    assert not is_passive(parse("The guild had rejected it."), 3)


def test_the_complement_ends_where_the_next_clause_begins():
    parsed = parse("The guild opposes the toll, while the mayor supports it.")
    assert parsed.slice(*complement(parsed, 2)) == "the toll"


def test_words_that_may_be_nouns_are_decided_by_their_neighbours():
    assert parse("The league calls for a vote.").tags[2] == "Z"
    assert parse("The calls for a vote grew.").tags[1] == "X"
    assert parse("They support the ban.").tags[1] == "V"
    assert parse("Their support grew.").tags[1] == "X"
