"""The five-line text (corpus README, form T): id, title, date, classification, origin, then the rest."""

from __future__ import annotations

from mappers.readers.cable_page import CLASSIFICATION, IDENTIFIER, CablePage, filled, iso_time, take_extract
from mappers.readers.transmission import split_transmission

FORM = "five-line text"


def fits(text: str) -> bool:
    """Whether the first five lines are an id, anything, a date, a classification and anything."""
    head = text.split("\n", 5)
    return (
        len(head) >= 5
        and IDENTIFIER.match(head[0].strip()) is not None
        and iso_time(head[2]) is not None
        and CLASSIFICATION.match(head[3].strip()) is not None
    )


def read(text: str) -> CablePage | None:
    """The five values, and the two blocks that this form glues without a line break."""
    head = text.split("\n", 5)
    if not fits(text):
        return None
    header, body = _blocks(head[5] if len(head) > 5 else "")
    return CablePage(
        form=FORM,
        published_id=head[0].strip(),
        title=filled(head[1]),
        created=iso_time(head[2]),
        classification=head[3].strip(),
        origin=filled(head[4]),
        header=header,
        body=body,
    )


def _blocks(rest: str) -> tuple[str, str]:
    return take_extract(rest) or split_transmission(rest)
