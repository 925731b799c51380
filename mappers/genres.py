"""The genres: which class a document gets, who parses it and who maps what is its own.

A genre is what ``metadata.csv`` or ``--kind`` says, else what the text shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rdflib import URIRef

from mappers.article import map_article, parse_article
from mappers.cable.explain import explain as explain_cable
from mappers.cable.mapping import map_cable
from mappers.cable.parse import parse_cable
from mappers.document import Document, Record
from mappers.errors import UnknownGenre
from mappers.extraction.content import Content
from mappers.extraction.explain import explain
from mappers.letter import map_letter, parse_letter
from mappers.letter_parts import find_salutation, find_valediction
from mappers.opinion import map_opinion, parse_opinion
from mappers.press import Press, is_prose, read_press
from mappers.readers.cable_forms import looks_like_cable
from mappers.readers.paragraphs import blocks, paragraphs, unwrap
from mappers.readers.prose import read_page
from mappers.readers.text import read_text
from mappers.rules.genres import DATELINE, KICKER, SIGNS
from mappers.rules.letters import TITLES, UNDERSIGNED
from mappers.rules.press import OPINION_KICKERS
from ontology.iris import Names
from ontology.terms import CG, Triple


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of document: its class, its parser, the mapper of what only this kind has, and what explains to
    a reader how it was read."""

    type: URIRef
    parse: Callable[[Document], Record]
    map: Callable[[Any, URIRef, Content, Names], Iterator[Triple]]
    explain: Callable[[Any, Content], str] = explain


GENRES: Mapping[str, Genre] = {
    "cable": Genre(CG.Cable, parse_cable, map_cable, explain_cable),
    "article": Genre(CG.Article, parse_article, map_article),
    "letter": Genre(CG.Letter, parse_letter, map_letter),
    "opinion": Genre(CG.OpinionPiece, parse_opinion, map_opinion),
}

_QUOTED = re.compile(r"“[^“”]{0,3000}”|\"[^\"]{0,3000}\"")
_WORDS_OF_PROSE = 8
_LEAST_SIGNATURES = 3


def choose(document: Document, kind: str | None = None) -> str:
    """The genre by ``kind`` if given, else by the document's metadata, else by its text.

    Raises ``UnknownGenre`` when there is no such genre or none fits, ``UnreadableDocument`` when the
    bytes are no text.
    """
    given = kind or document.metadata.get("kind")
    if given is None:
        return detect(document)
    if given.strip().lower() not in GENRES:
        known = ", ".join(GENRES)
        raise UnknownGenre(document.name, f"there is no genre {given!r}; the genres are {known}", "kind")
    return given.strip().lower()


def detect(document: Document) -> str:
    """The genre that a document's text shows.

    Raises ``UnknownGenre`` when it shows none, ``UnreadableDocument`` when the bytes are no text.
    """
    if looks_like_cable(read_text(document)):
        return "cable"
    page = read_page(document)
    lines = [line for group in blocks(page.text) for line in unwrap(group)]
    if is_letter(lines):
        return "letter"
    if not any(_is_paragraph(text) for text in paragraphs(blocks(page.text))):
        raise UnknownGenre(
            document.name,
            "no genre fits: neither a cable's header or classification line, nor a letter's salutation, nor a"
            " paragraph of prose was found",
        )
    return "opinion" if is_opinion(read_press(page)) else "article"


def is_letter(lines: Sequence[str]) -> bool:
    """A salutation on a line of its own, with a valediction, a title or "the undersigned" beside it;
    or, without one, "the undersigned" over a list of names."""
    text = " ".join(lines)
    titled = any(TITLES.search(line) for line in lines[:3] if not is_prose(line))
    start = find_salutation(lines)
    leave = find_valediction(lines, start or 0)
    undersigned = UNDERSIGNED.search(text) is not None
    if start is not None:
        return leave is not None or titled or undersigned
    after_prose = (
        len(lines) - 1 - max((i for i, line in enumerate(lines) if is_prose(line)), default=len(lines))
    )
    return undersigned and (leave is not None or titled or after_prose >= _LEAST_SIGNATURES)


def is_opinion(piece: Press) -> bool:
    """Whether the signs of an opinion outweigh those of a report."""
    return opinion_score(piece) > 0


def opinion_score(piece: Press) -> float:
    """The weighted signs of the text outside quotation marks, and of what stands above it."""
    prose = _QUOTED.sub(" ", " ".join(passage.text for passage in piece.passages))
    score = sum(sign.weight * min(len(sign.pattern.findall(prose)), sign.most) for sign in SIGNS)
    labels = set(re.findall(r"[\w-]+", (piece.kicker or "").lower()))
    return score + DATELINE * bool(piece.dateline) + KICKER * bool(labels & OPINION_KICKERS)


def _is_paragraph(text: str) -> bool:
    """At least a sentence: some words, most of its characters letters, a full stop at the end."""
    letters = sum(character.isalpha() for character in text)
    return len(text.split()) >= _WORDS_OF_PROSE and letters > len(text) / 2 and is_prose(text)
