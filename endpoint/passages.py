"""A paragraph's text cut at the spans that say something, for the page that marks them in place.

Sentences in which a position or an event was found are the outer runs; names and citations are links
inside them. Offsets are those of the evidence (Web Annotation Data Model, 4.2.4: start inclusive, end
exclusive, counted in characters of the passage's text).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

OUTER = frozenset({"position", "event"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that something rests on. ``tone`` is ``positive`` or ``negative`` for positions, else empty."""

    start: int
    end: int
    kind: str
    href: str
    label: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Some text, linked when a name or citation stands there."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Text under the same outer marks; ``ending`` are those whose last character is here."""

    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]
    ending: tuple[Mark, ...]

    @property
    def tone(self) -> str:
        """``positive``, ``negative``, ``mixed``, ``event``, or empty for unmarked text."""
        tones = {mark.tone for mark in self.marks if mark.kind == "position"}
        if len(tones) > 1:
            return "mixed"
        return tones.pop() if tones else "event" if self.marks else ""


def cut(text: str, marks: Iterable[Mark]) -> list[Run]:
    """The text as runs, in order; marks that do not fit into the text are left out."""
    fitting = [mark for mark in dict.fromkeys(marks) if 0 <= mark.start < mark.end <= len(text)]
    outer = sorted((mark for mark in fitting if mark.kind in OUTER), key=lambda m: (m.start, m.href))
    inner = without_overlaps(mark for mark in fitting if mark.kind not in OUTER)
    edges = sorted({0, len(text), *(m.start for m in outer), *(m.end for m in outer)})
    return [run(text, start, end, outer, inner) for start, end in pairwise(edges)]


def run(text: str, start: int, end: int, outer: Sequence[Mark], inner: Sequence[Mark]) -> Run:
    """The run from ``start`` to ``end``."""
    over = tuple(mark for mark in outer if mark.start <= start and end <= mark.end)
    inside = [mark for mark in inner if start <= mark.start and mark.end <= end]
    return Run(tuple(parts(text, start, end, inside)), over, tuple(m for m in over if m.end == end))


def parts(text: str, start: int, end: int, inner: Sequence[Mark]) -> Iterable[Part]:
    """The text of a run, cut at its links."""
    for mark in inner:
        if mark.start > start:
            yield Part(text[start : mark.start])
        yield Part(text[mark.start : mark.end], mark)
        start = mark.end
    if start < end:
        yield Part(text[start:end])


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    """From the left; of those that begin at one place the longest, and nothing inside another."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
