"""The record that articles and opinion pieces share, made of the parts that ``press.read_press`` finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from mappers.document import Document, Record
from mappers.press import named_people, read_press
from mappers.readers.language import language_of
from mappers.readers.prose import read_page


@dataclass(frozen=True, slots=True, kw_only=True)
class PressRecord(Record):
    """A printed piece in its own words; ``note`` is the line that tells about the author."""

    headline: str | None = None
    kicker: str | None = None
    byline: str | None = None
    dateline: str | None = None
    note: str | None = None


Piece = TypeVar("Piece", bound=PressRecord)


def parse_press(document: Document, genre: str, record: type[Piece]) -> Piece:
    """A piece of press as a record of its genre, from a text file or a web page.

    Dateline and byline are no passages, a closing note on the author is one. Raises ``UnreadableDocument``
    when there is no text.
    """
    page = read_page(document)
    piece = read_press(page)
    return record(
        genre=genre,
        identifier=document.identifier,
        title=piece.headline,
        created=piece.date,  # a printed piece is dated once, with the day it appears
        issued=piece.date,
        language=page.language or language_of(page.text),
        url=page.url,
        passages=piece.passages,
        named=named_people(piece),
        headline=piece.headline,
        kicker=piece.kicker,
        byline=piece.byline,
        dateline=piece.dateline,
        note=piece.note,
    )
