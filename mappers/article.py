"""News articles: headline, byline, dateline and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from mappers.document import Document
from mappers.extraction.content import Content
from mappers.named import CREATED_BY, map_named
from mappers.press_record import PressRecord, parse_press
from ontology.iris import Names
from ontology.terms import Triple


class Article(PressRecord):
    """A news article in its own words."""


def parse_article(document: Document) -> Article:
    """The record of an article, from a text file or a web page. Raises ``UnreadableDocument``."""
    return parse_press(document, "article", Article)


def map_article(article: Article, document: URIRef, content: Content, names: Names) -> Iterator[Triple]:
    """Who wrote and who published it."""
    return map_named(article, document, content, names, CREATED_BY)
