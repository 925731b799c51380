"""Reported speech: whose words, or thoughts, a stretch of a sentence gives."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mappers.extraction.clauses import is_passive
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import Parsed, Words, reporting_forms
from mappers.rules.groups import ROLES

_CLOSING = re.compile(r"[DXRPI]{0,8}(?:,|$)|,")


@dataclass(frozen=True, slots=True)
class Frame:
    """Reported speech: whose words (word positions of the subject), the verb, and the words it covers."""

    subject: Words
    verb: int
    start: int
    end: int


@lru_cache(maxsize=64)
def frames(parsed: Parsed) -> tuple[Frame, ...]:
    """The frames of reported speech of a sentence, in the order of their verbs."""
    return tuple(_frames(parsed))


def _frames(parsed: Parsed) -> Iterable[Frame]:
    size = len(parsed.words)
    if parsed.words[:1] == ("for",) and parsed.text[parsed.starts[min(1, size - 1)]].isupper():
        yield Frame((1, phrase_end(parsed, 1)), 0, 0, size)
    for i, word in enumerate(parsed.words):
        cited = parsed.words[i + 1 : i + 2]
        if (word == "according" and cited == ("to",)) or (
            i and cited == ("by",) and parsed.words[i - 1] == "as"
        ):
            end = phrase_end(parsed, i + 2, "C")
            yield Frame((i + 2, end), i, 0, size)
        elif word in reporting_forms() and parsed.tags[i] in "VZEG" and not is_passive(parsed, i):
            who = None if _is_inverted(parsed, i) else subject(parsed, i)
            if who is not None:
                yield Frame(who, i, *_covered(parsed, i, size))
            elif parsed.tags[i] in "ZE" and i >= 2 and parsed.tags[i - 1] in "q,":
                yield Frame(_speaker_after(parsed, i + 1), i, 0, i)


def _speaker_after(parsed: Parsed, start: int) -> Words:
    """The speaker named after the verb: with "said its spokeswoman, Ana Sella", Ana Sella."""
    end = phrase_end(parsed, start)
    if end > start and parsed.words[end - 1] in ROLES and parsed.tags[end : end + 2] == ",X":
        return end + 1, phrase_end(parsed, end + 1)
    return start, end


def _is_inverted(parsed: Parsed, verb: int) -> bool:
    """Whether the speaker stands after the verb that closes a quotation ("…," said Ana Sella)."""
    following = parsed.tags[verb + 1 : verb + 2]
    return verb > 1 and parsed.tags[verb - 1] == "q" and parsed.tags[verb] in "ZE" and following in ("X", "D")


def phrase_end(parsed: Parsed, start: int, more: str = "") -> int:
    """Where the noun phrase that starts at a word ends; ``more`` are tags it may contain as well."""
    end = start
    while end < len(parsed.tags) and parsed.tags[end] in "DXPAR.(" + more:
        end += 1
    while end > start + 1 and parsed.tags[end - 1] == "." and "." not in parsed.words[end - 2]:
        end -= 1
    return end


def _covered(parsed: Parsed, verb: int, size: int) -> Words:
    """The words a reporting verb covers: all before it when it closes the sentence, else all after it."""
    who = subject(parsed, verb)
    if who is None or who[0] == 0 or parsed.tags[who[0] - 1] not in "q,":
        return verb + 1, size
    rest = parsed.tags[verb + 1 :].strip(".q")
    if rest.startswith(";"):
        return 0, size
    if not rest or _CLOSING.match(rest):
        return 0, who[0]
    return verb + 1, size


def frame_at(frames: tuple[Frame, ...], word: int) -> Frame | None:
    """The innermost frame around a word."""
    covering = [f for f in frames if f.start <= word < f.end and f.verb != word]
    return covering[-1] if covering else None
