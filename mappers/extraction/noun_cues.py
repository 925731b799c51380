"""Whose stance a noun expresses: "Velden's refusal", "calls by the council for", "voiced its concern"."""

from __future__ import annotations

from collections.abc import Iterator

from mappers.extraction import clauses
from mappers.extraction.expressions import Expression, ending
from mappers.extraction.frames import Frame, frame_at, phrase_end
from mappers.extraction.subjects import noun_phrase_before, subject
from mappers.extraction.tagging import Parsed, Words
from mappers.rules.stances import Cue


def of_noun(
    parsed: Parsed, frames: tuple[Frame, ...], start: int, end: int, cue: Cue
) -> Iterator[Expression]:
    """The stance that a noun expresses, of its owner, agent or bearer."""
    if parsed.tags[start] in "VZEG" and parsed.tags[max(0, start - 1)] in "RMI":
        return
    who = _by_whom(parsed, end) or _owner(parsed, start) or _bearer(parsed, start)
    if who is None:
        return
    expression = Expression(
        cue.rule,
        cue.stance,
        who,
        clauses.complement(parsed, end - 1),
        start,
        frame_at(frames, start),
        cue.addressee,
    )
    yield ending(parsed, expression)


def _owner(parsed: Parsed, noun: int) -> Words | None:
    """ "Velden's stated refusal", "our concern"."""
    i = noun - 1
    while i >= 0 and parsed.tags[i] in "XEAG" and not parsed.words[i].endswith(("'s", "s'")):
        i -= 1
    if i < 0:
        return None
    if parsed.words[i] in ("our", "his", "her", "their", "its", "my"):
        return i, i + 1
    if parsed.words[i].endswith(("'s", "s'")):
        return _after_preposition(parsed, noun_phrase_before(parsed, i))
    return None


def _after_preposition(parsed: Parsed, phrase: Words | None) -> Words | None:
    if phrase is None:
        return None
    inner = [i for i in range(*phrase) if parsed.tags[i] == "P"]
    return (inner[-1] + 1, phrase[1]) if inner and inner[-1] + 1 < phrase[1] else phrase


def _by_whom(parsed: Parsed, end: int) -> Words | None:
    """ "calls by the council for", "the intransigence of certain officials"."""
    limit = min(len(parsed.words), end + 1)
    for i in range(max(0, end - 1), limit):
        if parsed.words[i] in ("by", "from") or (
            parsed.words[i] == "of" and i >= end - 1 and parsed.tags[i + 1 : i + 2] in "XD"
        ):
            last = phrase_end(parsed, i + 1)
            if parsed.words[last + 1 : last + 2] == ("including",):
                last = phrase_end(parsed, last, ",C")
            return (i + 1, last) if last > i + 1 else None
    return None


def _bearer(parsed: Parsed, noun: int) -> Words | None:
    """The subject of the verb whose object the noun is ("voiced its concern", "has misgivings")."""
    i = noun - 1
    while i >= 0 and parsed.tags[i] in "XDAGC":
        i -= 1
    if i >= 0 and parsed.tags[i] in "VZEGH":
        return subject(parsed, i)
    if i >= 0 and parsed.tags[i] == "B":
        return noun_phrase_before(parsed, i - 1) if i else None
    return None
