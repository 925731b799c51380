"""When a position was stated: the date of its reporting clause, or that of a document for its own voice."""

from __future__ import annotations

from mappers.extraction import dates
from mappers.extraction.expressions import VOICE, Expression
from mappers.extraction.scenes import Cast, Scene

_DAY = 10


def stated_on(scene: Scene, cast: Cast, expression: Expression, holder: str) -> str | None:
    """An ISO 8601 date, or ``None`` where the text does not tell when somebody else said it."""
    record = cast.reading.record
    if holder == cast.reading.voice:
        written = record.created or record.issued
        return written[:_DAY] if written else None
    start, end = _telling(scene, expression)
    found = dates.find_dates(scene.sentence.text, cast.calendar)
    told = [d for d in found if d.iso and not d.end_iso and start <= d.start < end]
    return told[0].iso if told else None


def _telling(scene: Scene, expression: Expression) -> tuple[int, int]:
    """The characters of a sentence that tell of the telling: before what is told, or after it."""
    parsed, frame = scene.parsed, expression.frame
    if frame is not None and frame.start == 0 and frame.verb >= expression.cue:
        return parsed.starts[frame.verb], len(parsed.text)
    if frame is not None:
        that = parsed.tags.find("T", frame.verb)
        last = min(that if that > 0 else expression.cue, max(expression.cue, frame.verb + 1))
        return 0, parsed.starts[last]
    if expression.subject == VOICE:
        return 0, 0
    return 0, parsed.starts[expression.cue]
