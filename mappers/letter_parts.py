"""A letter cut into its parts, before anything in them is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mappers.press import is_prose, is_publisher, without_tail
from mappers.readers.dates import date_line, find_date
from mappers.readers.paragraphs import Block, blocks, unwrap
from mappers.rules.furniture import furniture
from mappers.rules.letters import (
    ANNEX,
    COPIES,
    DELIVERY,
    HONORIFIC,
    NUMBER,
    ROLE,
    SALUTATION,
    SUBJECT,
    TITLES,
    VALEDICTION,
)

_LATEST_SALUTATION = 60
_SHORT_DATE = 60
_LONGEST_ADDRESS = 60


@dataclass(slots=True)
class Parts:
    """Lines for what is made of lines, blocks for what is prose."""

    title: str | None = None
    date: str | None = None
    address: list[str] = field(default_factory=list)
    salutation: str | None = None
    body: list[Block] = field(default_factory=list)
    valediction: str | None = None
    signatures: list[str] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    annex: list[Block] = field(default_factory=list)


def find_salutation(lines: Sequence[str]) -> int | None:
    """The place of the salutation among the first lines; it stands on a line of its own."""
    places = range(min(len(lines), _LATEST_SALUTATION))
    return next((i for i in places if SALUTATION.fullmatch(lines[i])), None)


def find_valediction(lines: Sequence[str], start: int = 0) -> int | None:
    """The place of the last line that takes leave and is not the first of the text."""
    places = range(len(lines) - 1, start, -1)
    return next((i for i in places if VALEDICTION.fullmatch(lines[i])), None)


def divide(text: str) -> Parts:
    """The parts of a letter. Without a valediction the signatories are the short lines at the end."""
    parts = Parts()
    every = [unwrap(group) for group in blocks(text)]
    groups = [kept for group in every if (kept := tuple(x for x in group if not furniture(x)))]
    lines = [line for group in groups for line in group]
    head_end = find_salutation(lines)
    if head_end is not None:
        parts.salutation = lines[head_end]
    start = head_end if head_end is not None else _first_prose(lines)
    _read_head(parts, lines[:start])
    body_start = start + (head_end is not None)
    leave = find_valediction(lines, body_start)
    end = leave if leave is not None else _last_prose(lines) + 1
    if leave is not None:
        parts.valediction = lines[leave]
    parts.body = _between(groups, body_start, end)
    _read_subject(parts)
    after = _between(groups, end + (leave is not None), len(lines))
    _read_closing(parts, after, has_tail=any(furniture(x) for group in every for x in group))
    return parts


def _first_prose(lines: Sequence[str]) -> int:
    return next((i for i, line in enumerate(lines) if is_prose(line)), len(lines))


def _last_prose(lines: Sequence[str]) -> int:
    return max((i for i, line in enumerate(lines) if is_prose(line)), default=len(lines) - 1)


def _between(groups: Iterable[Block], start: int, end: int) -> list[Block]:
    """The lines with these places, in the blocks in which they stand."""
    found: list[Block] = []
    place = 0
    for group in groups:
        kept = group[max(start - place, 0) : max(end - place, 0)]
        place += len(group)
        if kept:
            found.append(kept)
    return found


def _read_head(parts: Parts, lines: Sequence[str]) -> None:
    """Title, date and address block of the lines above the salutation.

    The addressee stands below the date if anything does, else above it; a letterhead above is left out.
    """
    parts.copies += [copy["rest"] for line in lines if (copy := COPIES.fullmatch(line))]
    kept = [line for line in lines if not DELIVERY.fullmatch(line) and not COPIES.fullmatch(line)]
    dated = next((i for i, line in enumerate(kept) if _is_date(line)), None)
    if dated is not None:
        parts.date = kept[dated]
    above = kept if dated is None else kept[:dated]
    below = [] if dated is None else kept[dated + 1 :]
    above, below = _take_titles(parts, above), _take_titles(parts, below)
    parts.address = (below or _from_name(above))[:_LONGEST_ADDRESS]


def _is_date(line: str) -> bool:
    return date_line(line) is not None or (len(line) < _SHORT_DATE and _ends_in_date(line))


def _ends_in_date(line: str) -> bool:
    """A place and a date: "Strelsau, 3 October 2018"."""
    head, _, tail = line.partition(", ")
    return bool(tail) and date_line(tail) is not None and not any(c.isdigit() for c in head)


def _take_titles(parts: Parts, lines: Sequence[str]) -> list[str]:
    """The lines without those that are the letter's title or name its subject."""
    kept = []
    for line in lines:
        if subject := SUBJECT.fullmatch(line):
            parts.title = parts.title or subject["rest"]
        elif parts.title is None and TITLES.search(line) and not HONORIFIC.match(line):
            parts.title = line
        else:
            kept.append(line)
    return kept


def _from_name(lines: Sequence[str]) -> list[str]:
    """From the first line that looks like an addressee: the one with an honorific or above an office."""
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else ""
        if HONORIFIC.match(line) or ROLE.search(line) or (ROLE.search(below) and not is_publisher(line)):
            return list(lines[place:])
    return list(lines)


def _read_subject(parts: Parts) -> None:
    """A line "Re: …" below the salutation is the title."""
    if parts.body and (subject := SUBJECT.fullmatch(parts.body[0][0])):
        parts.title = parts.title or subject["rest"]
        parts.body = [group for group in (parts.body[0][1:], *parts.body[1:]) if group]


def _read_closing(parts: Parts, groups: Sequence[Block], has_tail: bool) -> None:
    """Signatories, copies and annex of what stands below the valediction."""
    lines = [line for group in groups for line in group]
    start = next((i for i, line in enumerate(lines) if _starts_annex(lines, i)), len(lines))
    copying = False
    for line in lines[:start]:
        if copies := COPIES.fullmatch(line):
            copying = True
            parts.copies += [copies["rest"]] if copies["rest"] else []
        elif copying:
            parts.copies.append(line)
        elif not VALEDICTION.fullmatch(line) and not DELIVERY.fullmatch(line) and not find_date(line):
            parts.signatures.append(NUMBER.sub("", line, count=1) if NUMBER.match(line) else line)
    annex = _between(groups, start, len(lines))
    last = [line for group in annex for line in group]
    keep = len(without_tail(last, "tail" if has_tail else None))
    parts.annex = _between(annex, 0, keep)


def _starts_annex(lines: Sequence[str], place: int) -> bool:
    """An annex starts with a heading that prose follows soon, or with prose itself."""
    if is_prose(lines[place]) and lines[place].count(" ") > 15:
        return True
    return bool(ANNEX.fullmatch(lines[place])) and any(map(is_prose, lines[place + 1 : place + 4]))
