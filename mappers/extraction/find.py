"""From a record to what its prose says: actors, events, positions and citations, each with its evidence."""

from __future__ import annotations

from mappers.document import Record
from mappers.extraction.actors import find_actors
from mappers.extraction.citations import find_citations
from mappers.extraction.content import Content, Reading
from mappers.extraction.events import find_events
from mappers.extraction.positions import find_positions
from mappers.extraction.sentences import cut


def find_content(record: Record) -> Content:
    """Everything that the extraction finds in a record.

    Groups and role-holders without a name that hold a position are actors beside those that have one.
    """
    sentences = cut(record.passages)
    found = find_actors(record, sentences)
    reading = Reading(record, sentences, found.mentions, found.actors, found.voice)
    positions, holders = find_positions(reading)
    actors = {**{actor.path: actor for actor in holders}, **found.actors}
    return Content(
        actors=tuple(actors[path] for path in sorted(actors)),
        mentions=found.mentions,
        events=find_events(reading),
        positions=positions,
        citations=find_citations(reading),
        named=found.named,
    )
