"""What articles and opinion pieces have in common: headline, byline, dateline, body, note on the author.

The lines above the first paragraph of prose are told apart by what they are (a date, a byline, the name of
a paper), not by their place, as every paper orders them differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from mappers.authors import Author, byline_names, describe, is_person_name, name_authors, people
from mappers.document import Named, Passage
from mappers.readers.dates import date_line, find_date
from mappers.readers.page import Page
from mappers.readers.paragraphs import blocks, paragraphs
from mappers.rules.furniture import furniture, publisher_of
from mappers.rules.press import KICKERS, MEDIA, OPINION_KICKERS

_FINAL = re.compile(r"[.!?…:;][\"'”’)\]]{0,3}$")
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?)"
    r"(?P<date>,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
    r"(?: ?\((?P<agency>[A-Z][^()]{1,60})\))? ?(?:[–—]|--?)\s(?=[\"“‘']?[A-Z])"
)
_SEGMENTS = re.compile(
    r" [|•·–—] |(?<=\d{4}), |, (?=(?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2},?) \d{4}$)"
)
_LABEL = re.compile(rf"(?P<label>{'|'.join(sorted(OPINION_KICKERS))}): (?P<rest>.+)", re.IGNORECASE)
_LEAST_PROSE, _LONG, _HEADING = 60, 150, 90
_LONGEST_FRONT = 20  # lines above the text


@dataclass(frozen=True, slots=True)
class Press:
    """The parts of a printed piece; ``authors`` are those of the byline, or of the note at its end."""

    passages: tuple[Passage, ...] = ()
    headline: str | None = None
    kicker: str | None = None
    byline: str | None = None
    dateline: str | None = None
    publisher: str | None = None
    date: str | None = None
    note: str | None = None
    authors: tuple[Author, ...] = ()
    standfirst: tuple[str, ...] = field(default=())


def read_press(page: Page) -> Press:
    """The parts of the piece on a page; what its markup says counts where the text is silent."""
    groups = blocks(page.text)
    furnishing = [line for group in groups for line in group if furniture(line)]
    texts = without_tail(paragraphs(_without_furniture(groups)), _last_furniture(groups))
    start = next((i for i, text in enumerate(texts[:_LONGEST_FRONT]) if is_prose(text)), None)
    start = min(len(texts), _LONGEST_FRONT) if start is None else start
    piece = _read_front(texts[:start])
    body = list(texts[start:])
    if body:
        piece, body[0] = _read_dateline(piece, body[0])
    piece = replace(piece, passages=to_passages([*piece.standfirst, *body]))
    piece = _fill(piece, page, publisher_of(furnishing))
    authors, note = describe(piece.authors, body)
    return replace(piece, authors=authors, note=note)


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph rather than a headline, a name or a date."""
    return len(text) >= _LONG or (len(text) >= _LEAST_PROSE and _FINAL.search(text) is not None)


def to_passages(texts: Iterable[str], first: int = 1) -> tuple[Passage, ...]:
    """Passages of paragraphs; a short line without a full stop is the heading of the next one."""
    passages: list[Passage] = []
    heading: str | None = None
    waiting = list(texts)
    for place, text in enumerate(waiting):
        is_heading = len(text) <= _HEADING and not _FINAL.search(text) and place + 1 < len(waiting)
        if is_heading and heading is None and is_prose(waiting[place + 1]):
            heading = text
            continue
        passages.append(Passage(first + len(passages), text, heading=heading))
        heading = None
    return tuple(passages)


def without_tail(texts: Sequence[str], marked: str | None) -> Sequence[str]:
    """Without the short lines after the last prose, when furniture stood among or below them."""
    if marked is None:
        return texts
    last = max((i for i, text in enumerate(texts) if is_prose(text)), default=len(texts) - 1)
    return texts[: last + 1]


def _without_furniture(groups: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    kept = (tuple(line for line in group if not furniture(line)) for group in groups)
    return [group for group in kept if group]


def _last_furniture(groups: Sequence[Sequence[str]]) -> str | None:
    """The furniture below the last line of prose, if there is any."""
    lines = [line for group in groups for line in group]
    for line in reversed(lines):
        if furniture(line):
            return line
        if is_prose(line):
            return None
    return None


def _read_front(lines: Sequence[str]) -> Press:
    """The lines above the text, each by the first reader that knows what it is."""
    piece = Press()
    for place, line in enumerate(lines):
        is_title = piece.headline is None and place + 1 == len(lines)
        readers = (_as_byline, _as_date, _as_kicker, _as_row) + (() if is_title else (_as_publisher,))
        read = next((found for reader in readers if (found := reader(piece, line)) is not None), None)
        piece = read if read is not None else _as_title(piece, line)
    return piece


def _as_byline(piece: Press, line: str) -> Press | None:
    names = byline_names(line)
    if names is None:
        return None
    authors = tuple(Author(name) for name in names)
    return _read_segments(replace(piece, byline=line, authors=authors), _SEGMENTS.split(line)[1:])


def _as_date(piece: Press, line: str) -> Press | None:
    written = date_line(line)
    return replace(piece, date=piece.date or written) if written else None


def _as_kicker(piece: Press, line: str) -> Press | None:
    words = set(re.findall(r"[\w-]+", line.lower()))
    return replace(piece, kicker=piece.kicker or line) if words and words <= KICKERS else None


def _as_row(piece: Press, line: str) -> Press | None:
    """Date, paper and author on one line."""
    segments = _SEGMENTS.split(line)
    return _read_segments(piece, segments) if len(segments) > 1 and any(map(date_line, segments)) else None


def _as_publisher(piece: Press, line: str) -> Press | None:
    return replace(piece, publisher=piece.publisher or line) if is_publisher(line) else None


def _as_title(piece: Press, line: str) -> Press:
    """The first line that nothing else explains is the headline, a name below it the byline."""
    if piece.headline is None:
        label = _LABEL.fullmatch(line)
        return (
            replace(piece, headline=label["rest"], kicker=label["label"])
            if label
            else replace(piece, headline=line)
        )
    if not piece.authors and is_person_name(line):
        return replace(piece, byline=line, authors=tuple(Author(name) for name in people(line)))
    return replace(piece, standfirst=(*piece.standfirst, line))


def _read_segments(piece: Press, segments: Iterable[str]) -> Press:
    for segment in segments:
        read = next(
            (p for reader in (_as_date, _as_kicker, _as_byline) if (p := reader(piece, segment))), None
        )
        if read is not None:
            piece = read
        elif is_person_name(segment) and not piece.authors:
            piece = replace(piece, byline=segment, authors=(Author(segment),))
        elif segment[:1].isupper() and len(segment) < _LEAST_PROSE:
            piece = replace(piece, publisher=piece.publisher or segment)
    return piece


def is_publisher(line: str) -> bool:
    """Whether a short line is the name of a paper, an agency or a site."""
    words = line.split()
    if not 1 <= len(words) <= 7 or _FINAL.search(line) or not words[0][0].isupper():
        return False
    if any(word[0].islower() and word not in {"of", "the", "and", "for", "in", "de"} for word in words):
        return False
    return not MEDIA.isdisjoint(word.lower().strip(".,") for word in words)


def _read_dateline(piece: Press, text: str) -> tuple[Press, str]:
    """Cuts a dateline off the first paragraph (GUIDELINES, Refinements 2); it may give date and agency."""
    match = _DATELINE.match(text)
    if match is None or not (match["agency"] or match["date"] or match["place"].split(",")[0].isupper()):
        return piece, text
    piece = replace(
        piece,
        dateline=match[0].rstrip(" -–—"),
        date=piece.date or find_date(match["date"] or ""),
        publisher=piece.publisher or match["agency"],
    )
    return piece, text[match.end() :]


def _fill(piece: Press, page: Page, site: str | None) -> Press:
    """With what the web page's markup and furniture say, where the text itself is silent."""
    authors = piece.authors or tuple(Author(name) for name in people(page.author or ""))
    return replace(
        piece,
        headline=piece.headline or page.title,
        byline=piece.byline or page.author,
        authors=authors,
        date=piece.date or page.date,
        publisher=piece.publisher or page.site or site,
    )


def named_people(piece: Press) -> tuple[Named, ...]:
    """The voice, the authors and the publisher of a piece, as the header of a record names them."""
    publisher = (Named(piece.publisher, "publisher", "Organization"),) if piece.publisher else ()
    return (*name_authors(piece.authors), *publisher)
