"""Finds what prose cites: cables by identifier, by station and serial or as "ref A"; laws, reports, papers.

``Citation.document`` is a cable's canonical identifier, and only when it follows from the text: printed as
such, or by the reference list of the citing cable (GUIDELINES §6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mappers.cable.identifiers import parse_id
from mappers.cable.record import Cable, Reference
from mappers.cable.stations import known_station
from mappers.document import Passage, Record
from mappers.extraction.content import Citation, Reading, Span
from mappers.extraction.quick import holds_any, present
from mappers.rules.citations import CABLE_ID, CABLE_SERIAL, NO_PAPER, POINTER, PROSE, REFTEL, Pattern

_ARTICLE = re.compile(r"^(?:the|a|an|its|new|draft) ")
_AND_MORE = re.compile(r" and [A-Z][a-z]+ (?:[Pp]arty|Commission|Committee|Council)\b")


def find_citations(reading: Reading) -> tuple[Citation, ...]:
    """What a document cites, in the order of its text: each item once (GUIDELINES §6), no two overlapping."""
    found: list[Citation] = []
    known: set[str] = set()
    references = _by_label(reading.record)
    texts = [passage.text for passage in reading.record.passages]
    prose = [(pattern, needed) for pattern in PROSE if (needed := present(texts, pattern.needs))]
    for passage in reading.record.passages:
        taken: list[Citation] = []
        for citation in _candidates(passage, reading.record, references, prose):
            if not any(_overlap(citation.evidence, other.evidence) for other in taken):
                taken.append(citation)
        for citation in sorted(taken, key=lambda citation: citation.evidence):
            if _item(citation) not in known:
                known.add(_item(citation))
                found.append(citation)
    return tuple(found)


def _candidates(
    passage: Passage,
    record: Record,
    references: Mapping[str, Reference],
    prose: Sequence[tuple[Pattern, tuple[str, ...]]],
) -> Iterator[Citation]:
    """Strongest evidence first: an identifier, a serial, a pointer, then laws and papers by name."""
    yield from _by_identifier(passage)
    if isinstance(record, Cable):
        yield from _by_serial(passage, record)
        yield from _pointers(passage, references)
    for pattern, needed in prose:
        for match in pattern.expression.finditer(passage.text) if holds_any(passage.text, needed) else ():
            if NO_PAPER.search(match[0]) or _AND_MORE.match(passage.text, match.end()):
                continue
            yield _citation(passage, match.start(), match.end(), pattern)


def _item(citation: Citation) -> str:
    """What is cited, the same for two mentions of one cable or one law."""
    return citation.document or _ARTICLE.sub("", citation.cited_as.casefold())


def _by_identifier(passage: Passage) -> Iterator[Citation]:
    for match in CABLE_ID.expression.finditer(passage.text):
        station = known_station(match["station"])
        cable = parse_id(f"{match['year'][-2:]}{station}{int(match['serial'])}") if station else None
        if cable:
            yield _citation(passage, match.start(), match.end(), CABLE_ID, str(cable))


def _by_serial(passage: Passage, record: Cable) -> Iterator[Citation]:
    """ "Velden 45" in a cable: the reference list tells its year; a cable not in the list stays open."""
    listed = {_year_less(r.document): r.document for r in record.references if r.document}
    for match in CABLE_SERIAL.expression.finditer(passage.text):
        station = known_station(match["station"].rsplit(" ", 1)[-1]) or known_station(match["station"])
        if station and f"{station}{int(match['serial'])}" in listed:
            document = listed[f"{station}{int(match['serial'])}"]
            yield _citation(passage, match.start(), match.end(), CABLE_SERIAL, document)


def _pointers(passage: Passage, references: Mapping[str, Reference]) -> Iterator[Citation]:
    for match in POINTER.expression.finditer(passage.text):
        for label in re.finditer(r"\b[A-Z]\b", match["labels"]):
            reference = references.get(label[0])
            start, end = match.start("labels") + label.start(), match.start("labels") + label.end()
            if reference:
                begin = match.start() if label.start() <= 1 else start
                yield _citation(passage, begin, end, POINTER, reference.document)
    if len(references) == 1:
        (only,) = references.values()
        for match in REFTEL.expression.finditer(passage.text):
            yield _citation(passage, match.start(), match.end(), REFTEL, only.document)


def _by_label(record: Record) -> dict[str, Reference]:
    """The references of a cable by their letter; unlettered ones count from A."""
    if not isinstance(record, Cable):
        return {}
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return {r.label or letters[i % 26]: r for i, r in enumerate(record.references)}


def _year_less(identifier: str) -> str:
    return identifier[2:]


def _citation(
    passage: Passage, start: int, end: int, pattern: Pattern, document: str | None = None
) -> Citation:
    span = Span(passage.ordinal, start, end)
    return Citation(passage.text[start:end], span, document, pattern.name)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
