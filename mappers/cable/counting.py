"""Which numbers at the beginning of a line number a paragraph: cable-anatomy.md, section 10.1.

Paragraphs are counted 1, 2, 3 …; a number that breaks the run is probably an item of a list in the text or of
an enclosure with its own count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from mappers.cable.blocks import quoted_after
from mappers.cable.marks import take_printed_mark

_NUMBER = re.compile(r"\s*(?P<pilcrow>¶ ?)?\(?(?P<number>\d{1,3})\s?(?P<dot>[.)])?\s*(?P<rest>.*)$")
_JUMP = 3


class Label(NamedTuple):
    """A number at the beginning of a line, and the text after it; ``marked`` when a portion mark follows."""

    number: int
    rest: str
    marked: bool
    pilcrow: bool


class Place(NamedTuple):
    """What stands before a line: it is ``apart`` from the text, by a ``blank`` line or otherwise; it is the
    ``first`` of the text; it is under a head ``section`` that has a count of its own."""

    apart: bool
    blank: bool
    first: bool
    section: bool


def read_label(line: str, blank: bool) -> Label | None:
    """The number that a line begins with: ``2.``, ``¶2.``, and before a portion mark ``2)`` or ``2``; none
    when it has decimals."""
    match = None if line[0].isalpha() else _NUMBER.match(line)
    if match is None:
        return None
    rest, pilcrow = match["rest"], match["pilcrow"] is not None
    marked = take_printed_mark(rest).mark is not None
    if match["dot"] != "." and not (marked and (pilcrow or blank)):
        return None
    if match["dot"] and rest[:1].isdigit() and line[match.start("dot") + 1 :][:1].isdigit():
        return None
    return Label(int(match["number"]), rest, marked, pilcrow)


@dataclass(slots=True)
class Count:
    """The count of paragraphs so far: the last number, whether any had a portion mark, and whether the text
    is quoting another at length, which may have a count of its own."""

    last: int = 0
    marked: bool = False
    quoted: bool = False

    def take(self, label: Label) -> None:
        """Count a paragraph."""
        self.last = label.number
        self.marked = self.marked or label.marked

    def note_quote(self, text: str) -> None:
        """Notice where a text quoted at length begins and ends."""
        self.quoted = quoted_after(text, self.quoted)

    def goes_on(self, label: Label, place: Place) -> bool:
        """Whether a number carries on the count."""
        of_quoted_text = self.quoted and self.marked  # which has no marks of its own
        if not label.marked and (not place.apart or of_quoted_text):
            return False
        if label.number == self.last + 1:
            return True
        if place.first or self.last == 0:
            return label.number <= 2 or label.marked
        if self.quoted or not place.apart:
            return False
        return self._begins_anew(label, place)

    def _begins_anew(self, label: Label, place: Place) -> bool:
        """A number out of turn: a count that skips some or, under a section's head, starts again."""
        if label.marked:
            return label.number <= self.last + _JUMP
        if self.last < label.number <= self.last + 2 and label.pilcrow:
            return place.blank
        return label.number == 1 and place.blank and place.section
