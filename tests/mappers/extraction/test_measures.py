"""The short noun phrase that names what a position is about."""

import pytest

from mappers.extraction.measures import measure
from mappers.extraction.stances import expressions
from mappers.extraction.tagging import parse

NAMES = ("the ministry", "The ministry", "The league", "Sella")


def labels(text, genre="opinion"):
    parsed = parse(text)
    actors = []
    for name in NAMES:
        start = text.find(name)
        if start >= 0:
            first = parsed.starts.index(start)
            actors.append((first, first + len(name.split())))
    return [measure(parsed, expression, tuple(actors)) for expression in expressions(parsed, genre)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("We urge the ministry to ratify the Harbour Charter.", "ratification of the Harbour Charter"),
        ("Sella said the ministry should not sell rafts to Brenn.", "sale of rafts to Brenn"),
        ("Sella warned that separate quays would weaken the common rules.", "separate quays"),
        ("We oppose the closure of the old port and that the first visit is planned for May.",
         "closure of the old port"),
        ("The league criticised the ministry for its fees on small boats.", "fees on small boats"),
        ("We call on the ministry to take steps to reopen the quay.", "reopening of the quay"),
        ("The league condemned the ministry.", "conduct of the ministry"),
        ("The ministry failed to publish the tally.", "failure to publish the tally"),
        ("We call for the release of three editors in 2008.", "release of three editors"),
        ("The toll on rafts is unfair.", "toll on rafts"),
        ("We welcome the decision to free the pilots.", "release of the pilots"),
        ("Sella said the quay must be repaired.", "repair of the quay"),
        ("We will continue to fund the pilots' school.", "funding of the pilots' school"),
        ("The ministry denied that the rafts were used at night.", "claim of use of the rafts"),
        ("Sella accused the boatmen of hiding the silver.", "hiding of the silver"),
        ("The league asked for the lists to be made public.", "lists"),
        ("THE LEAGUE CONDEMNED THE CLOSURE OF THE OLD PORT.", "closure of the old port"),
        ("We urge the ministry not to cut off talks with the guild.", "cutting off talks with the guild"),
        ("Port Watch supports \"frank, honest\" talks on the toll.", "frank, honest talks on the toll"),
        ("We call for an end to night raids.", "night raids"),
        ("We urge the ministry to press the guild to open its books.", "opening of books"),
        ("We regret that several boatmen have resumed the seal hunt.", "resumption of the seal hunt"),
    ],
)  # fmt: skip
def test_a_measure_has_a_short_noun_phrase(text, label):
    assert label in labels(text)


def test_no_label_is_longer_than_eight_words_or_begins_with_a_determiner():
    text = (
        "We urge the ministry to publish the old and new lists of the licences for the small boats of the "
        "northern coast and of the western islands before the summer."
    )
    for label in labels(text):
        assert len(label.split()) <= 8
        assert not label.startswith(("the ", "a ", "its "))
