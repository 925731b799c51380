"""A cable line by line with, beside each line, what was made of it (``cablegraph map FILE --explain``).

The number is the line's in header and body together; a field's value stands under the last of its lines;
under the last line of a paragraph stands what was found in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from mappers.cable.record import Addressee, Cable, ReadLine, Reference, Tag
from mappers.extraction.content import Content
from mappers.extraction.explain import explain_passages, label_of

IGNORED = frozenset(
    {
        "blank", "page line", "rule", "notice", "correction", "distribution", "relays", "repeated header",
        "closing", "withheld",
    }
)  # fmt: skip
"""What is known and left out by name: every other line is in a field, or unread."""
_WIDTH = 16
_UNDER = " " * (_WIDTH + 8) + "= "
_DEEPER = " " * (_WIDTH + 10)


def explain(cable: Cable, content: Content | None = None) -> str:
    """Every line of a cable with the field it was read into and the field's value; ``content`` adds what
    was found in its text."""
    return "\n".join([*_explained(cable, content), "", _count(cable)]) + "\n"


def explain_head(cable: Cable) -> str:
    """The same for the lines above the first paragraph."""
    above = takewhile(lambda line: not line.passage, cable.lines)
    return "\n".join(_explained(replace(cable, lines=tuple(above)), None)).rstrip()


def _explained(cable: Cable, content: Content | None) -> list[str]:
    found = explain_passages(cable, content) if content else {}
    field_ends = {line.field: place for place, line in enumerate(cable.lines)}
    passage_ends = {line.passage: place for place, line in enumerate(cable.lines) if line.passage}
    addressees = list(cable.addressees)
    lines = list(_head(cable))
    for place, line in enumerate(cable.lines):
        lines.append(_beside(line))
        values = _delivery(line, addressees) if line.field == "addressee" else ()
        if field_ends[line.field] == place:
            values = tuple(VALUES.get(line.field, _nothing)(cable)) or values
        lines += [_UNDER + value for value in values]
        if line.passage and passage_ends[line.passage] == place:
            lines += _under_passage(cable, line.passage, found)
    return lines


def _head(cable: Cable) -> Iterator[str]:
    """What the page around the cable, the file's name and the lines together say."""
    yield f"{cable.identifier}: cable, read as {cable.form}"
    for label, value in (
        ("published as", ", ".join(cable.published_as)),
        ("created", cable.created),
        ("released", cable.issued),
        ("station", cable.station),
        ("title", cable.title),
        ("classification", " ".join(filter(None, (cable.classification, *cable.handling)))),
    ):
        if value:
            yield f"  {label:<{_WIDTH}} {value}"
    yield ""


def _beside(line: ReadLine) -> str:
    """``   7  subject          SUBJECT: …``; what is unread stands out."""
    name = "UNREAD" if line.field == "unread" else line.field
    return f"{line.number:>5}  {name:<{_WIDTH}} {line.text}".rstrip()


def _delivery(line: ReadLine, waiting: list[Addressee]) -> tuple[str, ...]:
    """The addressees that a line gave: they come in the order of the lines."""
    found = []
    words = " ".join(line.text.split())
    while waiting and waiting[0].name in words:
        found.append(_addressee(waiting.pop(0)))
    return tuple(found)


def _addressee(addressee: Addressee) -> str:
    parts = [addressee.kind, addressee.name]
    for label, value in (
        ("routing", addressee.routing),
        ("precedence", addressee.precedence),
        ("serial", addressee.serial),
        ("exempted", ", ".join(addressee.exempted)),
    ):
        parts += [f"{label} {value}"] if value else []
    return ", ".join(parts)


def _under_passage(cable: Cable, ordinal: int, found: Mapping[int, tuple[str, ...]]) -> Iterator[str]:
    yield f"{_UNDER}{label_of(cable.passages[ordinal - 1])}"
    for line in found.get(ordinal, ()):
        yield f"{_DEEPER}{line}"


def _count(cable: Cable) -> str:
    """How many lines were read, left out by name, and unread."""
    numbers = {line.number: line.field for line in cable.lines}
    ignored = sum(name in IGNORED for name in numbers.values())
    unread = len({line.number for line in cable.unread})
    return (
        f"{len(numbers)} lines: {len(numbers) - ignored - unread} read, {ignored} left out by name,"
        f" {unread} unread."
    )


# -- the values of fields ------------------------------------------------------------


def _nothing(_: Cable) -> Iterator[str]:
    yield from ()


def _filled(*values: str | None) -> Iterator[str]:
    yield from filter(None, values)


def _banner(cable: Cable) -> Iterator[str]:
    sections = f"{cable.section_count} sections" if cable.section_count else ""
    yield ", ".join(filter(None, (cable.classification, cable.station, sections)))


def _time(cable: Cable) -> Iterator[str]:
    info = f"{cable.info_precedence} for information" if cable.info_precedence else ""
    yield ", ".join(filter(None, (cable.date_time_group, cable.precedence, info)))


def _order(cable: Cable) -> Iterator[str]:
    order = f"Executive Order {cable.executive_order}" if cable.executive_order else ""
    day = f"declassify on {cable.declassify_on}" if cable.declassify_on else ""
    event = f"declassify: {cable.declassify_event}" if cable.declassify_event else ""
    yield from filter(None, [", ".join(filter(None, (order, day, event)))])


def _tags(cable: Cable) -> Iterator[str]:
    if cable.tags:
        yield ", ".join(map(_tag, cable.tags))
    if cable.tagged_people:
        yield "people: " + "; ".join(cable.tagged_people)


def _tag(tag: Tag) -> str:
    written = f" (of {tag.written})" if tag.written else ""
    probable = f" (in no list; probably {tag.probable})" if tag.probable else ""
    return tag.code + written + probable


def _references(cable: Cable) -> Iterator[str]:
    yield from map(_reference, cable.references)


def _reference(reference: Reference) -> str:
    label = f"{reference.label}. " if reference.label else ""
    year = f", year {reference.year_source}, confidence {reference.confidence}" if reference.document else ""
    flags = "".join(f", {flag}" for flag in reference.flags)
    cited = f" → {reference.document}" if reference.document else ""
    return f"{label}{reference.cited_as}{cited} ({reference.kind}{year}{flags})"


def _classified(cable: Cable) -> Iterator[str]:
    for classifier in cable.classifiers:
        yield ", ".join(filter(None, (classifier.name, classifier.title)))
    if cable.reasons:
        yield "reasons " + ", ".join(cable.reasons)


VALUES: Mapping[str, Callable[[Cable], Iterator[str]]] = {
    "transmission id": lambda cable: _filled(cable.transmission_id),
    "time": _time,
    "from": lambda cable: _filled(cable.sender),
    "banner": _banner,
    "captions": lambda cable: _filled(", ".join(cable.handling)),
    "attention": lambda cable: iter(cable.attention),
    "order": _order,
    "tags": _tags,
    "subject": lambda cable: _filled(cable.title),
    "refs": _references,
    "classified": _classified,
    "signature": lambda cable: iter(cable.signers),
}
"""The field of a line → what the record holds of it."""
