"""From a record to what its prose says: actors, events, positions and citations, each with its evidence."""

from __future__ import annotations

from mappers.document import Record
from mappers.extraction.actors import find_actors
from mappers.extraction.citations import find_citations
from mappers.extraction.content import Content, Reading
from mappers.extraction.sentences import cut


def find_content(record: Record) -> Content:
    """Everything that the extraction finds in a record."""
    found = find_actors(record)
    reading = Reading(record, cut(record.passages), found.mentions, found.actors, found.voice)
    return Content(
        actors=tuple(found.actors.values()),
        mentions=found.mentions,
        citations=find_citations(reading),
        named=found.named,
    )
