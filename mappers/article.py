"""News articles: ``parse_article`` makes a record of headline, byline, dateline and paragraphs."""

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
from ontology.terms import Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Record):
    """An article in its own words; ``note`` is the line that tells about the author."""

    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    note: str | None = None


def parse_article(document: Document) -> Article:
    """The record of an article, from a text file or a web page.

    Dateline and byline are no passages (GUIDELINES, Refinements 2), a closing note on the author is one.
    Raises ``UnreadableDocument`` when there is no text.
    """
    page = read_page(document)
    piece = read_press(page)
    return Article(
        genre="article",
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
        dateline=piece.dateline,
        note=piece.note,
    )


def map_article(article: Article, document: URIRef, content: Content, names: Names) -> Iterator[Triple]:
    """Who wrote and who published it."""
    return map_named(article, document, content, names, CREATED_BY)
