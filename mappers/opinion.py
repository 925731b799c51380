"""Opinion pieces: ``parse_opinion`` makes a record whose voice is its author's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import URIRef

from mappers.document import Document, Record
from mappers.extraction.content import Content
from mappers.named import CREATED_BY, map_named
from mappers.press import named_people, read_press
from mappers.readers.language import language_of
from mappers.readers.prose import read_page
from ontology.iris import Names
from ontology.terms import DCTERMS, Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion(Record):
    """An opinion piece in its own words; ``note`` is the line that tells who the author is."""

    headline: str | None = None
    byline: str | None = None
    kicker: str | None = None
    note: str | None = None


def parse_opinion(document: Document) -> Opinion:
    """The record of an opinion piece, from a text file or a web page.

    Its voice is "the author" unless byline or note give a name (GUIDELINES §3).
    Raises ``UnreadableDocument`` when there is no text.
    """
    page = read_page(document)
    piece = read_press(page)
    return Opinion(
        genre="opinion",
        identifier=document.identifier,
        title=piece.headline,
        created=piece.date,  # a printed piece is dated once, with the day it appears
        issued=piece.date,
        language=page.language or language_of(page.text),
        url=page.url,
        passages=piece.passages,
        named=named_people(piece),
        headline=piece.headline,
        byline=piece.byline,
        kicker=piece.kicker,
        note=piece.note,
    )


def map_opinion(opinion: Opinion, document: URIRef, content: Content, names: Names) -> Iterator[Triple]:
    """Who wrote and who published it; an author without a name is its creator all the same."""
    links = CREATED_BY if _has_author(opinion) else CREATED_BY | {"voice": DCTERMS.creator}
    return map_named(opinion, document, content, names, links)


def _has_author(opinion: Opinion) -> bool:
    return any(named.function == "author" for named in opinion.named)
