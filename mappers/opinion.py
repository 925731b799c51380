"""Opinion pieces: press whose voice is its author's."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from mappers.document import Document
from mappers.extraction.content import Content
from mappers.named import CREATED_BY, map_named
from mappers.press_record import PressRecord, parse_press
from ontology.iris import Names
from ontology.terms import DCTERMS, Triple


class Opinion(PressRecord):
    """An opinion piece in its own words; its voice is "the author" unless byline or note give a name."""


def parse_opinion(document: Document) -> Opinion:
    """The record of an opinion piece, from a text file or a web page. Raises ``UnreadableDocument``."""
    return parse_press(document, "opinion", Opinion)


def map_opinion(opinion: Opinion, document: URIRef, content: Content, names: Names) -> Iterator[Triple]:
    """Who wrote and who published it; an author without a name is its creator all the same."""
    links = CREATED_BY if _has_author(opinion) else CREATED_BY | {"voice": DCTERMS.creator}
    return map_named(opinion, document, content, names, links)


def _has_author(opinion: Opinion) -> bool:
    return any(named.function == "author" for named in opinion.named)
