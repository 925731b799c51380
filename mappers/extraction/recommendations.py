"""Recommendations, undertakings, abilities and contrasts: stances that verb groups express by their form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from mappers.extraction import clauses
from mappers.extraction.expressions import POSITIVE, VOICE, Expression, ending
from mappers.extraction.frames import Frame, frame_at
from mappers.extraction.phrases import Phrases
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import Parsed, lemma_of
from mappers.rules import stances as rules
from mappers.rules import verbs


@cache
def impersonal() -> Phrases[bool]:
    """Recommendations without a subject."""
    return Phrases([(p, True) for p in sorted(rules.IMPERSONAL)])


def recommendations(
    parsed: Parsed, frames: tuple[Frame, ...], _found: list[Expression]
) -> Iterator[Expression]:
    """ "X should", "must", "needs to", "has to": the speaker asks it of X."""
    for i, word in enumerate(parsed.words):
        if (
            word not in rules.RECOMMENDING
            or not _recommends(parsed, i)
            or "what" in parsed.words[max(0, i - 6) : i]
        ):
            continue
        frame = frame_at(frames, i)
        negated = parsed.tags[i + 1 : i + 2] == "N"
        end = clauses.complement(parsed, i)[1]
        for a, b in clauses.coordinated(parsed, i + 1, end):
            if parsed.words[a : a + 2] == ("do", "so"):
                continue
            base = Expression("recommendation", "urges", VOICE, (a, b), i, frame, addressee=True)
            expression = ending(parsed, _passive_ending(parsed, base))
            doubted = frame is not None and clauses.is_negated(parsed, frame.verb)
            if negated != doubted and expression.stance == "urges":
                expression = replace(expression, stance="opposes")
            yield expression
    for start, end, _ in impersonal().find(parsed.words):
        area = (end, clauses.complement(parsed, end - 1)[1])
        yield ending(parsed, Expression("impersonal", "urges", VOICE, area, start, frame_at(frames, start)))


def _recommends(parsed: Parsed, i: int) -> bool:
    word, following = parsed.words[i], parsed.words[i + 1 : i + 2]
    if word in ("has", "have"):
        return following == ("to",)
    if word in ("need", "needs"):
        return parsed.tags[i - 1 : i] not in ("D", "P") and (
            following == ("to",) or parsed.tags[i - 1 : i] == "R"
        )
    if following in (("be",), ("have",)) and parsed.words[i + 2 : i + 3] in (("noted",), ("been",)):
        return False
    return parsed.tags[i + 1 : i + 2] not in ("D", "R", "", ",") and i > 0


def _passive_ending(parsed: Parsed, expression: Expression) -> Expression:
    start, end = expression.object
    window = parsed.words[start : min(end, start + 4)]
    ends = "be" in window and not _ended().isdisjoint(window)
    return replace(expression, stance="opposes") if ends else expression


@cache
def _ended() -> frozenset[str]:
    return frozenset(form for lemma in rules.ENDING for form, tag in verbs.forms(lemma) if tag == "E")


def undertakings(parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    """ "We will", and in reported speech "the ministry would": a commitment; negated, a refusal."""
    for i, word in enumerate(parsed.words):
        if word not in ("will", "would", "cannot", "shall"):
            continue
        who = subject(parsed, i)
        if who is None:
            continue
        frame = frame_at(frames, i)
        if frame is not None and (_is_thing(parsed, who, frame) or _foretells(parsed, i, frame)):
            continue
        if parsed.words[i + 1] in rules.JOURNEYS or parsed.words[i - 1] == "which":
            continue
        own = parsed.words[who[0]] in ("we", "i", "our")
        if not own and (word == "cannot" or frame is None):
            continue
        if not _acts(parsed, i):
            continue
        if any(i < e.cue <= _verb_end(parsed, i) for e in found):
            continue
        negated = word == "cannot" or parsed.tags[i + 1] == "N"
        for a, b in clauses.coordinated(parsed, *clauses.complement(parsed, i)):
            yield Expression("undertaking", "rejects" if negated else "commits", who, (a, b), i, frame)


def _foretells(parsed: Parsed, modal: int, frame: Frame) -> bool:
    """Whether the reporting verb makes a prediction of "will" ("we fear it will break")."""
    del modal
    return lemma_of().get(parsed.words[frame.verb]) in rules.PREDICTING


def _is_thing(parsed: Parsed, who: tuple[int, int], frame: Frame) -> bool:
    """Whether "it" is a thing and not the speaker: several are speaking ("supporters say it will")."""
    head = parsed.words[frame.subject[1] - 1]
    return parsed.words[who[0]] == "it" and head.endswith("s") and parsed.tags[frame.verb] in "VE"


def _acts(parsed: Parsed, modal: int) -> bool:
    """Whether an action follows the modal, not a state ("will be")."""
    if parsed.tags[modal + 1 : modal + 2] == "N":
        return parsed.words[modal + 2 : modal + 3] != ("be",)
    following = parsed.words[modal + 1 : modal + 2]
    return parsed.tags[modal + 1 : modal + 2] in ("V", "A") and following not in (("be",), ("have",))


def imperatives(parsed: Parsed, _frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    """ "Publish the data.": the voice asks for it."""
    first = next((i for i, tag in enumerate(parsed.tags) if tag not in "qCA"), 0)
    if (
        parsed.tags[first : first + 1] == "V"
        and not found
        and parsed.tags[first + 1 : first + 2] in tuple("DXIRP")
    ):
        area = clauses.complement(parsed, first)
        yield ending(parsed, Expression("imperative", "urges", VOICE, (first, area[1]), first))


def _verb_end(parsed: Parsed, modal: int) -> int:
    """The last word of the chain of verbs after a modal ("will continue to urge")."""
    end = modal
    while end + 1 < len(parsed.tags) and parsed.tags[end + 1] in "VIANBGH":
        end += 1
    return end


def abilities(parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    """ "We can engage", "we may be able to": what the document's voice offers it is for."""
    if found or "we" not in parsed.words:
        return
    for i, word in enumerate(parsed.words[:-2]):
        if (
            word in ("can", "could", "may")
            and i
            and parsed.words[i - 1] == "we"
            and parsed.tags[i + 1] in "VBA"
        ):
            frame = frame_at(frames, i)
            yield Expression("ability", "supports", (i - 1, i), clauses.complement(parsed, i), i, frame)


def contrasts(parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    """ "rather than isolating", "instead of": against what stands after it."""
    if not any(e.subject == VOICE and e.stance in POSITIVE for e in found):
        return
    for i, word in enumerate(parsed.words[:-2]):
        if (word, parsed.words[i + 1]) in (("rather", "than"), ("instead", "of")):
            yield Expression(
                "contrast", "opposes", VOICE, clauses.complement(parsed, i + 1), i, frame_at(frames, i)
            )
