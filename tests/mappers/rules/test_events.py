"""Every trigger of an event fires on its evidence and not on what it must refuse."""

import pytest

from mappers.document import Passage, Record
from mappers.extraction.content import Reading
from mappers.extraction.events import find_events
from mappers.extraction.sentences import cut
from mappers.rules.events import TRIGGERS
from ontology import authority


def types_in(text):
    record = Record(genre="cable", identifier="x", created="2008-06-01", passages=(Passage(1, text),))
    return {event.type for event in find_events(Reading(record, cut(record.passages), (), {}, "post/VELDEN"))}


@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda t: t.type)
def test_a_trigger_tells_an_event_of_its_type(trigger):
    assert trigger.type in types_in(trigger.matches)


@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda t: t.type)
def test_a_trigger_tells_none_where_it_must_not(trigger):
    assert trigger.type not in types_in(trigger.refuses)


def test_every_type_of_the_guidelines_has_a_trigger():
    broadest = {concept.notation for concept in authority.event_types() if concept.broader is None}
    assert {trigger.type for trigger in TRIGGERS} == broadest
