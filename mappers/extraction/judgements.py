"""Judgements without a verb of stance: what is called good or bad, harm foretold, abuse told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from mappers.extraction import clauses
from mappers.extraction.cues import abuses
from mappers.extraction.expressions import POSITIVE, VOICE, Expression
from mappers.extraction.frames import Frame, frame_at
from mappers.extraction.phrases import Phrases
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import Parsed, Words
from mappers.rules import stances as rules
from mappers.rules.events import REPEATED
from mappers.rules.groups import GROUPS
from mappers.rules.lexicon import words


@cache
def judgements() -> Phrases[str]:
    """Words of praise and blame, with the stance they express."""
    entries = [(p, "criticises") for p in rules.NEGATIVE_JUDGEMENTS] + [
        (p, "praises") for p in rules.POSITIVE_JUDGEMENTS
    ]
    return Phrases(sorted(entries))


@cache
def benefits() -> Phrases[bool]:
    """Words of good effects."""
    return Phrases([(p, True) for p in sorted(rules.BENEFIT)])


@cache
def harms() -> Phrases[bool]:
    """Words of harm."""
    return Phrases([(p, True) for p in sorted(rules.HARM)])


def by_judgement(
    parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression], genre: str
) -> list[Expression]:
    """What is called good or bad, foretold as harm or told as abuse, where no cue has said so."""
    size = len(parsed.words)
    result: list[Expression] = []
    for foretold in _foretold(parsed, frames):
        if not _said(parsed, (*found, *result), foretold):
            result.append(foretold)
    for start, end, stance in judgements().find(parsed.words):
        if not _judges(parsed, start):
            continue
        frame = frame_at(frames, start)
        denied = _denied(parsed, start) or (frame is not None and clauses.is_negated(parsed, frame.verb))
        turned = "criticises" if stance == "praises" and denied else stance
        judged = Expression("judgement", turned, VOICE, _around(start, end, size), start, frame)
        if not (_said(parsed, (*found, *result), judged) or _inside(found, judged)):
            result.append(judged)
    if not any(_is_own(parsed, e) for e in (*found, *result)):
        result += _told_abuse(parsed, frames, genre) or _objection(parsed, frames, genre)
    return result


def _inside(found: list[Expression], judged: Expression) -> bool:
    """Whether a word of judgement stands in what somebody is found to be for or against anyway."""
    side = judged.stance in POSITIVE
    return any(e.object[0] <= judged.cue < e.object[1] and (e.stance in POSITIVE) == side for e in found)


def _judges(parsed: Parsed, cue: int) -> bool:
    """Whether a word of judgement judges here: not in a title, an idiom, or as a mere attribute."""
    text, word = parsed.text, parsed.words[cue]
    if cue and text[parsed.starts[cue]].isupper() and not text.isupper():
        return False
    before, after = parsed.words[cue - 1] if cue else "", (*parsed.words[cue + 1 : cue + 2], "")[0]
    if (before, word) in rules.IDIOMS or (word, after) in rules.IDIOMS:
        return False
    if word == "poor" and (
        before == "the" or after in GROUPS or text[parsed.starts[cue + 1] :][:1].isupper()
    ):
        return False
    group = parsed.tags[max(0, cue - _LINKED) : cue].rstrip("XAD" if word in rules.PREDICATIVE else "")
    return word not in rules.PREDICATIVE or group.endswith(("B", "R", "Z", "V")) or "B" in group[-2:]


_LINKED = 5


def _is_own(parsed: Parsed, expression: Expression) -> bool:
    """Whether an expression is of the voice it stands in, the document's or a speaker's."""
    return expression.subject == VOICE or parsed.words[expression.subject[0]] in rules.OWN_WORDS


def _said(parsed: Parsed, found: Iterable[Expression], new: Expression) -> bool:
    """Whether the same voice has already been found to be as much for or against something."""
    for known in found:
        same = (known.stance in POSITIVE) == (new.stance in POSITIVE)
        if same and (_is_own(parsed, known) or (known.frame is None) != (new.frame is None)):
            return True
        if same and new.frame is not None and known.subject == new.frame.subject:
            return True
        if known.rule == "judgement" and same:
            return True
    return False


_FORETELLING = frozenset(("will", "would", "could", "may", "might", "can"))


def _foretold(parsed: Parsed, frames: tuple[Frame, ...]) -> Iterator[Expression]:
    """Harm and good foretold of something that is not the speaker's own act."""
    for rule, stance, table in (("harm", "warns", harms()), ("benefit", "supports", benefits())):
        for start, _, _ in table.find(parsed.words):
            modal = clauses.modal_of(parsed, start)
            likely = "likely" in parsed.words[max(0, start - 4) : start] or parsed.words[start - 1] == "often"
            if (modal not in _FORETELLING and not likely) or parsed.tags[start] not in "VXAZ":
                continue
            who = subject(parsed, start)
            if who is not None and parsed.tags[who[0]] != "R" and not clauses.is_negated(parsed, start):
                yield Expression(rule, stance, VOICE, who, start, frame_at(frames, start))
                break


def _told_abuse(parsed: Parsed, frames: tuple[Frame, ...], genre: str) -> list[Expression]:
    habitual = not REPEATED.isdisjoint(parsed.words)
    for start, end, _ in abuses().find(parsed.words):
        frame = frame_at(frames, start)
        if frame is not None or genre in ("letter", "opinion") or habitual:
            return [
                Expression("abuse", "criticises", VOICE, _around(start, end, len(parsed.words)), start, frame)
            ]
    return []


_OBJECTING = words("not no never nothing nobody none cannot without too only neither but yet instead")


def _objection(parsed: Parsed, frames: tuple[Frame, ...], genre: str) -> list[Expression]:
    """Words quoted from somebody, or argued in a letter or opinion piece, that deny or contrast something."""
    quoted = frames[0] if frames and parsed.tags.count("q") > 1 else None
    if quoted is None and (genre != "opinion" or frames):
        return []
    for i, word in enumerate(parsed.words):
        if word in _OBJECTING or word.endswith("n't"):
            return [
                Expression("objection", "criticises", VOICE, _around(i, i + 1, len(parsed.words)), i, quoted)
            ]
    return []


def _denied(parsed: Parsed, word: int) -> bool:
    return any(
        w in ("no", "little", "not", "without", "never", "lack", "limited")
        for w in parsed.words[max(0, word - 4) : word]
    )


def _around(start: int, end: int, size: int) -> Words:
    return max(0, start - 8), min(size, end + 10)
