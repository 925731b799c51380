"""Every cue of a stance finds what its evidence says, and leaves alone what it says."""

import pytest

from mappers.extraction.stances import expressions, may_express
from mappers.extraction.tagging import parse
from mappers.rules.stances import ADJECTIVES, NOUNS, PREDICATES

CUES = (*PREDICATES, *ADJECTIVES, *NOUNS)
FOUND = [(cue, text) for cue in CUES for text in cue.matches]
REFUSED = [(cue, text) for cue in CUES for text in cue.refuses]


def rules_in(text):
    return {(e.rule, e.stance) for e in expressions(parse(text), "letter")}


@pytest.mark.parametrize(("cue", "text"), FOUND, ids=lambda value: getattr(value, "rule", None))
def test_a_cue_finds_its_evidence(cue, text):
    assert (cue.rule, {"accepts": "rejects"}.get(cue.stance, cue.stance)) in rules_in(text) | {
        (rule, "opposes") for rule, stance in rules_in(text) if stance == cue.stance
    }


@pytest.mark.parametrize(("cue", "text"), REFUSED, ids=lambda value: getattr(value, "rule", None))
def test_a_cue_leaves_alone_what_its_evidence_refuses(cue, text):
    assert (cue.rule, cue.stance) not in rules_in(text)


@pytest.mark.parametrize("text", [text for _, text in FOUND])
def test_the_first_look_misses_no_evidence(text):
    assert may_express(parse(text).words)


def test_every_cue_has_evidence_for_and_against():
    assert [cue.rule for cue in CUES if not (cue.matches and cue.refuses)] == []
