"""Expressions of stance by verbs, adjectives and nouns, each looked at in its clause."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from mappers.extraction import clauses
from mappers.extraction.expressions import VOICE, Expression, ending, turned
from mappers.extraction.frames import Frame, frame_at
from mappers.extraction.noun_cues import of_noun
from mappers.extraction.phrases import Phrases
from mappers.extraction.subjects import noun_phrase_before, subject
from mappers.extraction.tagging import Parsed, Words, lemma_of
from mappers.rules import stances as rules
from mappers.rules import verbs
from mappers.rules.stances import Cue


@cache
def verb_cues() -> Phrases[Cue]:
    """Every form of every verb that expresses a stance, with the words its phrase asks for."""
    entries = []
    for cue in rules.PREDICATES:
        for phrase in sorted(cue.phrases):
            lemma, *rest = phrase.split()
            entries += [(" ".join((form, *rest)), cue) for form, _ in verbs.forms(lemma)]
    return Phrases(entries)


@cache
def other_cues() -> Phrases[Cue]:
    """The adjectives and nouns that express a stance."""
    return Phrases([(p, cue) for cue in (*rules.ADJECTIVES, *rules.NOUNS) for p in sorted(cue.phrases)])


@cache
def abuses() -> Phrases[bool]:
    """What an authority does to people."""
    return Phrases([(p, True) for p in sorted(rules.ABUSES)])


def by_cue(parsed: Parsed, frames: tuple[Frame, ...], _found: list[Expression]) -> Iterator[Expression]:
    """The expressions of verbs, then of adjectives and nouns."""
    for start, end, cue in verb_cues().find(parsed.words):
        if parsed.tags[start] in "VZEG" and not _refused(parsed, end, cue) and not _modifies(parsed, start):
            yield from _of_verb(parsed, frames, start, end, cue)
    for start, end, cue in other_cues().find(parsed.words):
        if not _refused(parsed, end, cue):
            yield from (_of_adjective if cue.kind == "adjective" else of_noun)(
                parsed, frames, start, end, cue
            )


def _modifies(parsed: Parsed, verb: int) -> bool:
    """Whether a participle only modifies the noun after it ("the opposing side")."""
    before = parsed.tags[max(0, verb - 1)]
    return parsed.tags[verb] == "G" and before in "DP" and parsed.words[verb - 1] != "by"


def _refused(parsed: Parsed, end: int, cue: Cue) -> bool:
    return parsed.words[end] in cue.unless if end < len(parsed.words) else False


def _of_verb(
    parsed: Parsed, frames: tuple[Frame, ...], start: int, end: int, cue: Cue
) -> Iterator[Expression]:
    if _hangs_on_noun(parsed, start) or not _fits(parsed, end, cue):
        return
    if clauses.is_passive(parsed, start) or _is_attribute(parsed, start):
        who = _agent(parsed, end)
        theme = subject(parsed, start)
        if who is None or theme is None:
            return
        yield Expression(cue.rule, cue.stance, who, theme, start, frame_at(frames, start), cue.addressee)
        return
    who = VOICE if cue.rule == "accusation" else subject(parsed, start)
    stance = turned(cue.stance, clauses.is_negated(parsed, start))
    if stance == "accepts" or (cue.rule == "support" and stance == "opposes" and _is_unable(parsed, start)):
        return
    if cue.rule == "commit" and _travels(parsed, end):
        return
    area = clauses.complement(parsed, end - 1)
    if cue.addressee:
        area = _past_insertion(parsed, area)
    if cue.rule == "commit" and who is not None:
        who = _bound(parsed, area) or who
        stance = "rejects" if _denies_itself(parsed, area) else stance
    if who is None or stance is None or (cue.rule.startswith("demand") and not _asks(parsed, start, area)):
        return
    expression = Expression(cue.rule, stance, who, area, start, frame_at(frames, start), cue.addressee)
    yield from (
        _demands(parsed, expression)
        if cue.stance in ("urges", "commits")
        else _split_objects(parsed, expression)
    )


def _is_unable(parsed: Parsed, verb: int) -> bool:
    """ "Cannot support" tells what somebody is unable to do, not what he is against."""
    group = parsed.words[clauses.group_start(parsed, verb) : verb]
    return "cannot" in group or "can't" in group or ("could" in group and "not" in group)


def _travels(parsed: Parsed, end: int) -> bool:
    """Whether what is planned is only a journey or an appointment ("plans to arrive on May 3")."""
    following = (i for i in range(end - 1, min(end + 3, len(parsed.words))) if parsed.tags[i] == "V")
    verb = next(following, None)
    return verb is not None and parsed.words[verb] in rules.JOURNEYS


def _hangs_on_noun(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is the infinitive of a noun ("a right to defend") or of somebody made to act."""
    i = clauses.group_start(parsed, verb) - 1
    return i > 0 and parsed.tags[i] == "I" and parsed.tags[:i].rstrip("NA.)")[-1:] == "X"


def _fits(parsed: Parsed, end: int, cue: Cue) -> bool:
    """What single rules ask of the words after the verb."""
    if cue.rule == "label":
        return "q" in parsed.tags[end : end + 12]
    if cue.rule == "support" and parsed.words[end : end + 1] == ("to",):
        return abuses().at(parsed.words, min(end + 1, len(parsed.words) - 1)) is None
    return True


def _bound(parsed: Parsed, area: Words) -> Words | None:
    """Who is bound by a promise that somebody else makes: "promised that the council would pay"."""
    start, end = area
    modal = next((i for i in range(start, end) if parsed.words[i] in ("would", "will")), None)
    if "that" not in parsed.words[start - 1 : start + 1] or modal is None:
        return None
    return subject(parsed, modal)


def _denies_itself(parsed: Parsed, area: Words) -> bool:
    """ "Announced that it would not": a promise of the contrary."""
    start, end = area
    if parsed.words[start - 1] == "would":
        return parsed.tags[start : start + 1] == "N"
    modal = next((i for i in range(start, min(end, start + 6)) if parsed.words[i] in ("would", "will")), None)
    return modal is not None and parsed.tags[modal + 1 : modal + 2] == "N"


def _past_insertion(parsed: Parsed, area: Words) -> Words:
    """What is asked for, when words between commas stand before it ("We ask X, as Y, to")."""
    start, end = area
    if "I" in parsed.tags[start:end] or parsed.tags[end : end + 1] != ",":
        return area
    to = parsed.tags.find(",I", end, end + _INSERTED)
    return (start, clauses.complement(parsed, to + 1)[1]) if to > 0 else area


def _asks(parsed: Parsed, verb: int, area: Words) -> bool:
    """Whether the complement of a verb of asking is asked for: not a fact in a that-clause."""
    start, end = area
    lemma = lemma_of().get(parsed.words[verb])
    if lemma in _WANTING_INFINITIVE:
        return "I" in parsed.tags[start:end] or parsed.words[start - 1] in ("for", "that")
    stated = (
        parsed.tags[start : start + 1] == "T"
        or parsed.words[start - 1] == "that"
        or lemma in ("suggest", "insist")
    )
    window = parsed.words[start : min(end, start + 12)]
    return not (stated and set(window) & _FACTUAL) or bool(set(window) & rules.RECOMMENDING - {"has", "have"})


_INSERTED = 14
_WANTING_INFINITIVE = frozenset(("ask", "invite", "tell", "advise", "counsel", "remind"))
_FACTUAL = frozenset(("is", "are", "was", "were", "has", "had", "have"))


def _is_attribute(parsed: Parsed, verb: int) -> bool:
    return parsed.tags[verb] == "E" and parsed.words[verb + 1 : verb + 2] == ("by",)


def _agent(parsed: Parsed, end: int) -> Words | None:
    if parsed.words[end : end + 1] != ("by",):
        return None
    last = end + 1
    while last < len(parsed.tags) and parsed.tags[last] in "DXPA":
        last += 1
    return (end + 1, last) if last > end + 1 else None


def _demands(parsed: Parsed, expression: Expression) -> Iterator[Expression]:
    """One demand per co-ordinated infinitive; what asks to end something opposes it."""
    start, end = expression.object
    parts = clauses.coordinated(parsed, start, end)
    if len(parts) > 1 and not any(tag in "VI" for tag in parsed.tags[parts[0][0] : parts[0][1]]):
        parts = [(parts[0][0], parts[1][1]), *parts[2:]]
    parts = [part for part in parts if len(parts) == 1 or _asks_something(parsed, part)]
    for part in (*parts, *_listed(parsed, parts)):
        yield replace(ending(parsed, replace(expression, object=part)), cue=expression.cue)


def _asks_something(parsed: Parsed, part: Words) -> bool:
    """Whether a part is more than the words before a colon that only introduce a list."""
    colon = next((i for i in range(*part) if parsed.words[i] == ":"), part[0])
    return any(tag in "VXDG" for tag in parsed.tags[colon : part[1]])


def _listed(parsed: Parsed, parts: list[Words]) -> list[Words]:
    """The items of a list of demands after "including"."""
    start, end = parts[-1] if parts else (0, 0)
    at = next((i for i in range(start, end) if parsed.words[i] == "including"), None)
    commas = [i for i in range(at or end, end) if parsed.tags[i] == ","]
    if at is None or len(commas) < 2:
        return []
    edges = [at, *commas, end]
    return [(a + 1, b) for a, b in itertools.pairwise(edges) if b > a + 2]


def _split_objects(parsed: Parsed, expression: Expression) -> Iterator[Expression]:
    yield ending(parsed, expression) if expression.stance == "supports" else expression


_AFTER_NOUN = frozenset(("in", "opposed", "critical"))
_LINKS = frozenset(
    ("remain", "remains", "seem", "seems", "appear", "appears", "stand", "stands", "feel", "feels")
)


def _of_adjective(
    parsed: Parsed, frames: tuple[Frame, ...], start: int, end: int, cue: Cue
) -> Iterator[Expression]:
    before = clauses.group_start(parsed, start)
    linked = "B" in parsed.tags[before:start] or parsed.words[start - 1] in _LINKS
    relative = (
        start >= 1
        and parsed.tags[start - 1] in ",X"
        and parsed.words[start] in ("in", "opposed", "critical", "against")
    )
    if not linked and not relative:
        return
    who = subject(parsed, start) if linked else noun_phrase_before(parsed, start - 1)
    stance = turned(cue.stance, clauses.is_negated(parsed, start))
    if who is None or stance is None:
        return
    yield Expression(
        cue.rule, stance, who, clauses.complement(parsed, end - 1), start, frame_at(frames, start)
    )
