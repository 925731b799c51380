"""Finds the expressions of stance in one sentence: which rule, which stance, whose, about which words.

Nothing is decided by a word alone: each cue is looked at in its clause - subject, verb group, negation,
complement, and the frame of reported speech around it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from mappers.extraction import clauses
from mappers.extraction.clauses import Frame, Parsed
from mappers.extraction.phrases import Phrases
from mappers.rules import stances as rules
from mappers.rules import verbs
from mappers.rules.stances import Cue

Words = tuple[int, int]
OPPOSITE = {
    "supports": "opposes", "urges": "opposes", "praises": "criticises", "commits": "rejects",
    "opposes": "supports", "rejects": "supports",
}  # fmt: skip
VOICE: Words = (-1, -1)
"""The document's own voice, or the speaker's in whose words the expression stands."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A stance as the sentence expresses it: ``subject`` and ``object`` are stretches of words.

    ``frame`` is the innermost reported speech around it; ``cue`` the first word of what expresses it.
    """

    rule: str
    stance: str
    subject: Words
    object: Words
    cue: int
    frame: Frame | None = None
    addressee: bool = False


@cache
def _verb_cues() -> Phrases[Cue]:
    entries = []
    for cue in rules.PREDICATES:
        for phrase in sorted(cue.phrases):
            lemma, *rest = phrase.split()
            entries += [(" ".join((form, *rest)), cue) for form, _ in verbs.forms(lemma)]
    return Phrases(entries)


@cache
def _other_cues() -> Phrases[Cue]:
    return Phrases([(p, cue) for cue in (*rules.ADJECTIVES, *rules.NOUNS) for p in sorted(cue.phrases)])


@cache
def _judgements() -> Phrases[str]:
    entries = [(p, "criticises") for p in rules.NEGATIVE_JUDGEMENTS] + [
        (p, "praises") for p in rules.POSITIVE_JUDGEMENTS
    ]
    return Phrases(sorted(entries))


@cache
def _harm() -> Phrases[bool]:
    return Phrases([(p, True) for p in sorted(rules.HARM)])


@cache
def _abuses() -> Phrases[bool]:
    return Phrases([(p, True) for p in sorted(rules.ABUSES)])


@cache
def _impersonal() -> Phrases[bool]:
    return Phrases([(p, True) for p in sorted(rules.IMPERSONAL)])


@cache
def _ending_nouns() -> Phrases[bool]:
    return Phrases([(p, True) for p in sorted(rules.ENDING_NOUNS)])


@cache
def _triggers() -> frozenset[str]:
    tables = (_verb_cues(), _other_cues(), _judgements(), _harm(), _abuses(), _impersonal())
    found = frozenset().union(*(table.first_words for table in tables))
    return found | _RECOMMENDING | frozenset(("will", "would", "cannot", "rather", "instead"))


def may_express(words: Iterable[str]) -> bool:
    """Whether any word of a sentence (lower case) can begin an expression of stance: a cheap first look."""
    return not _triggers().isdisjoint(words)


def expressions(parsed: Parsed, genre: str) -> list[Expression]:
    """The expressions of stance in a sentence, in the order of their cues."""
    frames = clauses.frames(parsed)
    found: list[Expression] = []
    taken: list[Words] = [_asked(parsed)]
    for finder in (_recommendations, _cues, _undertakings, _contrasts, _abilities):
        for expression in finder(parsed, frames, found):
            if any(a <= expression.cue < b for a, b in taken):
                continue
            found.append(expression)
            if expression.stance in ("urges", "opposes", "commits") and expression.rule != "noun":
                taken.append((expression.cue + 1, expression.object[1]))
            elif expression.rule in ("support", "reject", "attitude", "oppose"):
                taken.append((expression.cue + 1, _governed(parsed, expression)))
    found += _by_judgement(parsed, frames, found, genre)
    return sorted(set(found), key=lambda e: (e.cue, e.stance, e.object))


def _governed(parsed: Parsed, expression: Expression) -> int:
    """The end of the infinitive that directly depends on an expression ("refused to agree")."""
    start, end = expression.object
    i = start
    while i < end and parsed.tags[i] in "INA":
        i += 1
    return i + 1 if i < end and parsed.tags[i] == "V" and i > start else start


def _asked(parsed: Parsed) -> Words:
    """The words of an indirect question: "asked whether", "asked if" to the end of its clause."""
    for i, word in enumerate(parsed.words):
        if word == "whether" or (
            word == "if" and i and parsed.words[i - 1].startswith(("ask", "wonder", "inquire"))
        ):
            return i, clauses.complement(parsed, i)[1]
    return 0, 0


def _frame_at(frames: tuple[Frame, ...], word: int) -> Frame | None:
    covering = [f for f in frames if f.start <= word < f.end and f.verb != word]
    return covering[-1] if covering else None


# -- verbs, adjectives, nouns ------------------------------------------------------


def _cues(parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    for start, end, cue in _verb_cues().find(parsed.words):
        if parsed.tags[start] in "VZEG" and not _refused(parsed, end, cue):
            yield from _of_verb(parsed, frames, start, end, cue)
    for start, end, cue in _other_cues().find(parsed.words):
        if not _refused(parsed, end, cue):
            yield from (_of_adjective if cue.kind == "adjective" else _of_noun)(
                parsed, frames, start, end, cue
            )


def _refused(parsed: Parsed, end: int, cue: Cue) -> bool:
    return parsed.words[end] in cue.unless if end < len(parsed.words) else False


def _of_verb(
    parsed: Parsed, frames: tuple[Frame, ...], start: int, end: int, cue: Cue
) -> Iterator[Expression]:
    if _hangs_on_noun(parsed, start) or not _fits(parsed, start, end, cue):
        return
    if clauses.is_passive(parsed, start) or _is_attribute(parsed, start):
        who = _agent(parsed, end)
        theme = clauses.subject(parsed, start)
        if who is None or theme is None:
            return
        yield Expression(cue.rule, cue.stance, who, theme, start, _frame_at(frames, start), cue.addressee)
        return
    who = VOICE if cue.rule == "accusation" else clauses.subject(parsed, start)
    stance = _turned(cue.stance, clauses.is_negated(parsed, start))
    area = clauses.complement(parsed, end - 1)
    if who is None or stance is None or (cue.rule.startswith("demand") and not _asks(parsed, start, area)):
        return
    expression = Expression(cue.rule, stance, who, area, start, _frame_at(frames, start), cue.addressee)
    yield from (
        _demands(parsed, expression)
        if cue.stance in ("urges", "commits")
        else _split_objects(parsed, expression)
    )


def _hangs_on_noun(parsed: Parsed, verb: int) -> bool:
    """Whether a verb is the infinitive of a noun ("a right to defend") or of somebody made to act."""
    i = clauses.group_start(parsed, verb) - 1
    return i > 0 and parsed.tags[i] == "I" and parsed.tags[:i].rstrip("NA")[-1:] == "X"


def _fits(parsed: Parsed, start: int, end: int, cue: Cue) -> bool:
    """What single rules ask of the words after the verb."""
    if cue.rule == "label":
        return "q" in parsed.tags[end : end + 12]
    if cue.rule == "support" and parsed.words[end : end + 1] == ("to",):
        return _abuses().at(parsed.words, min(end + 1, len(parsed.words) - 1)) is None
    return True


def _asks(parsed: Parsed, verb: int, area: Words) -> bool:
    """Whether the complement of a verb of asking is asked for: not a fact in a that-clause."""
    start, end = area
    lemma = clauses.lemma_of().get(parsed.words[verb])
    if lemma in ("ask", "invite", "tell"):
        return "I" in parsed.tags[start:end] or parsed.words[start - 1] in _LINKS
    stated = (
        parsed.tags[start : start + 1] == "T"
        or parsed.words[start - 1] == "that"
        or lemma in ("suggest", "insist")
    )
    window = parsed.words[start : min(end, start + 12)]
    return not (stated and set(window) & _FACTUAL) or bool(set(window) & _RECOMMENDING - {"has", "have"})


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


def _turned(stance: str, negated: bool) -> str | None:
    return OPPOSITE.get(stance) if negated else stance


def _demands(parsed: Parsed, expression: Expression) -> Iterator[Expression]:
    """One demand per co-ordinated infinitive; what asks to end something opposes it."""
    start, end = expression.object
    parts = clauses.coordinated(parsed, start, end)
    if len(parts) > 1 and not any(tag in "VI" for tag in parsed.tags[parts[0][0] : parts[0][1]]):
        parts = [(parts[0][0], parts[1][1]), *parts[2:]]
    for part in (*parts, *_listed(parsed, parts)):
        yield replace(_ending(parsed, replace(expression, object=part)), cue=expression.cue)


def _listed(parsed: Parsed, parts: list[Words]) -> list[Words]:
    """The items of a list of demands after "including"."""
    start, end = parts[-1]
    at = next((i for i in range(start, end) if parsed.words[i] == "including"), None)
    commas = [i for i in range(at or end, end) if parsed.tags[i] == ","]
    if at is None or len(commas) < 2:
        return []
    edges = [at, *commas, end]
    return [(a + 1, b) for a, b in itertools.pairwise(edges) if b > a + 2]


def _ending(parsed: Parsed, expression: Expression) -> Expression:
    start, end = expression.object
    if expression.stance not in ("urges", "commits", "supports"):
        return expression
    first = next((i for i in range(start, end) if parsed.tags[i] == "V"), None)
    head = first if first is not None and _is_main(parsed, start, first) else None
    negated = (head is not None and clauses.is_negated(parsed, head)) or _not_to(parsed, start, end)
    ends = (head is not None and parsed.words[head] in rules.ENDING) or _ends_noun(parsed, start)
    lifts = bool(set(parsed.words[start:end]) & rules.URGED_ENDINGS) and ends
    if negated != ends and not lifts:
        return replace(expression, stance="opposes")
    return expression


def _is_main(parsed: Parsed, start: int, verb: int) -> bool:
    return not any(tag in "ZWSGE" for tag in parsed.tags[start:verb])


def _not_to(parsed: Parsed, start: int, end: int) -> bool:
    return any(parsed.words[i : i + 2] == ("not", "to") for i in range(start, min(end, start + 12)))


def _ends_noun(parsed: Parsed, start: int) -> bool:
    return any(_ending_nouns().at(parsed.words, i) for i in range(start, min(start + 3, len(parsed.words))))


def _split_objects(parsed: Parsed, expression: Expression) -> Iterator[Expression]:
    yield _ending(parsed, expression) if expression.stance == "supports" else expression


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
    who = clauses.subject(parsed, start) if linked else clauses._noun_phrase_before(parsed, start - 1)
    stance = _turned(cue.stance, clauses.is_negated(parsed, start))
    if who is None or stance is None:
        return
    yield Expression(
        cue.rule, stance, who, clauses.complement(parsed, end - 1), start, _frame_at(frames, start)
    )


def _of_noun(
    parsed: Parsed, frames: tuple[Frame, ...], start: int, end: int, cue: Cue
) -> Iterator[Expression]:
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
        _frame_at(frames, start),
        cue.addressee,
    )
    yield _ending(parsed, expression)


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
        return _after_preposition(parsed, clauses._noun_phrase_before(parsed, i))
    return None


def _after_preposition(parsed: Parsed, phrase: Words | None) -> Words | None:
    if phrase is None:
        return None
    inner = [i for i in range(*phrase) if parsed.tags[i] == "P"]
    return (inner[-1] + 1, phrase[1]) if inner and inner[-1] + 1 < phrase[1] else phrase


def _by_whom(parsed: Parsed, end: int) -> Words | None:
    """ "calls by the council for", "the intransigence of certain officials"."""
    limit = min(len(parsed.words), end + 3)
    for i in range(max(0, end - 1), limit):
        if parsed.words[i] in ("by", "from") or (
            parsed.words[i] == "of" and i >= end - 1 and parsed.tags[i + 1 : i + 2] in "XD"
        ):
            last = clauses._phrase_end(parsed, i + 1)
            if parsed.words[last + 1 : last + 2] == ("including",):
                last = clauses._phrase_end(parsed, last, ",C")
            return (i + 1, last) if last > i + 1 else None
    return None


def _bearer(parsed: Parsed, noun: int) -> Words | None:
    """The subject of the verb whose object the noun is ("voiced its concern", "has misgivings")."""
    i = noun - 1
    while i >= 0 and parsed.tags[i] in "XDAGC":
        i -= 1
    if i >= 0 and parsed.tags[i] in "VZEGH":
        return clauses.subject(parsed, i)
    if i >= 0 and parsed.tags[i] == "B":
        return clauses._noun_phrase_before(parsed, i - 1) if i else None
    return None


# -- recommendations, undertakings, contrasts --------------------------------------

_RECOMMENDING = frozenset(("should", "must", "ought", "need", "needs", "has", "have"))


def _recommendations(
    parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]
) -> Iterator[Expression]:
    """ "X should", "must", "needs to", "has to": the speaker asks it of X."""
    for i, word in enumerate(parsed.words):
        if (
            word not in _RECOMMENDING
            or not _recommends(parsed, i)
            or "what" in parsed.words[max(0, i - 6) : i]
        ):
            continue
        frame = _frame_at(frames, i)
        negated = parsed.tags[i + 1 : i + 2] == "N"
        end = clauses.complement(parsed, i)[1]
        for a, b in clauses.coordinated(parsed, i + 1, end):
            base = Expression("recommendation", "urges", VOICE, (a, b), i, frame, addressee=True)
            expression = _ending(parsed, _passive_ending(parsed, base))
            if negated and expression.stance == "urges":
                expression = replace(expression, stance="opposes")
            yield expression
    for start, end, _ in _impersonal().find(parsed.words):
        area = (end, clauses.complement(parsed, end - 1)[1])
        yield _ending(parsed, Expression("impersonal", "urges", VOICE, area, start, _frame_at(frames, start)))


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
    ended = {form for lemma in rules.ENDING for form, tag in verbs.forms(lemma) if tag == "E"}
    return replace(expression, stance="opposes") if "be" in window and set(window) & ended else expression


def _undertakings(parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    """ "We will", and in reported speech "the ministry would": a commitment; negated, a refusal."""
    for i, word in enumerate(parsed.words):
        if word not in ("will", "would", "cannot", "shall"):
            continue
        who = clauses.subject(parsed, i)
        if who is None:
            continue
        frame = _frame_at(frames, i)
        own = parsed.words[who[0]] in ("we", "i", "our")
        if (word == "cannot" and not own and frame is None) or (not own and frame is None):
            continue
        if parsed.tags[i + 1 : i + 2] not in ("V", "A", "N") or parsed.words[i + 1] in ("be", "have", "not"):
            if parsed.tags[i + 1 : i + 2] != "N" or parsed.words[i + 2 : i + 3] == ("be",):
                continue
        if any(i < e.cue <= _verb_end(parsed, i) for e in found):
            continue
        negated = word == "cannot" or parsed.tags[i + 1] == "N"
        for a, b in clauses.coordinated(parsed, *clauses.complement(parsed, i)):
            yield Expression("undertaking", "rejects" if negated else "commits", who, (a, b), i, frame)


def _verb_end(parsed: Parsed, modal: int) -> int:
    """The last word of the chain of verbs after a modal ("will continue to urge")."""
    end = modal
    while end + 1 < len(parsed.tags) and parsed.tags[end + 1] in "VIANBGH":
        end += 1
    return end


def _abilities(parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    """ "We can engage", "we may be able to": what the document's voice offers it is for."""
    for i, word in enumerate(parsed.words[:-2]):
        if (
            word in ("can", "could", "may")
            and i
            and parsed.words[i - 1] == "we"
            and parsed.tags[i + 1] in "VBA"
            and not found
        ):
            frame = _frame_at(frames, i)
            yield Expression("ability", "supports", (i - 1, i), clauses.complement(parsed, i), i, frame)


def _contrasts(parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression]) -> Iterator[Expression]:
    """ "rather than isolating", "instead of": against what stands after it."""
    for i, word in enumerate(parsed.words[:-2]):
        if (word, parsed.words[i + 1]) in (("rather", "than"), ("instead", "of")):
            yield Expression(
                "contrast", "opposes", VOICE, clauses.complement(parsed, i + 1), i, _frame_at(frames, i)
            )


# -- judgements without a verb of stance -------------------------------------------


def _by_judgement(
    parsed: Parsed, frames: tuple[Frame, ...], found: list[Expression], genre: str
) -> list[Expression]:
    """What is said to be good or bad, foretold as harm, or told as abuse, where no cue has said so already."""
    size = len(parsed.words)
    result: list[Expression] = []
    warned = _foretold_harm(parsed, frames)
    if warned and not _said(parsed, found, warned):
        result.append(warned)
    for start, end, stance in _judgements().find(parsed.words):
        frame = _frame_at(frames, start)
        turned = "criticises" if stance == "praises" and _denied(parsed, start) else stance
        judged = Expression("judgement", turned, VOICE, _around(start, end, size), start, frame)
        if not _said(parsed, (*found, *result), judged):
            result.append(judged)
    if not any(_is_own(parsed, e) for e in (*found, *result)):
        result += _told_abuse(parsed, frames, genre)
    return result


_POSITIVE = frozenset(("supports", "urges", "praises", "commits"))


def _is_own(parsed: Parsed, expression: Expression) -> bool:
    """Whether an expression is of the voice it stands in, the document's or a speaker's."""
    return expression.subject == VOICE or parsed.words[expression.subject[0]] in rules.OWN_WORDS


def _said(parsed: Parsed, found: Iterable[Expression], new: Expression) -> bool:
    """Whether the same voice has already been found to be as much for or against something."""
    for known in found:
        same = (known.stance in _POSITIVE) == (new.stance in _POSITIVE)
        if same and (_is_own(parsed, known) or (known.frame is None) != (new.frame is None)):
            return True
        if same and new.frame is not None and known.subject == new.frame.subject:
            return True
        if known.rule == "judgement" and same:
            return True
    return False


def _foretold_harm(parsed: Parsed, frames: tuple[Frame, ...]) -> Expression | None:
    for start, _, _ in _harm().find(parsed.words):
        modal = clauses.modal_of(parsed, start)
        likely = "likely" in parsed.words[max(0, start - 4) : start] or parsed.words[start - 1] == "often"
        if (modal in ("will", "would", "could", "may", "might", "can") or likely) and parsed.tags[
            start
        ] in "VXAZ":
            who = clauses.subject(parsed, start)
            if who is not None and parsed.words[who[0]] not in ("we", "i"):
                return Expression("harm", "warns", VOICE, who, start, _frame_at(frames, start))
    return None


def _told_abuse(parsed: Parsed, frames: tuple[Frame, ...], genre: str) -> list[Expression]:
    for start, end, _ in _abuses().find(parsed.words):
        frame = _frame_at(frames, start)
        if frame is not None or genre in ("letter", "opinion"):
            return [
                Expression("abuse", "criticises", VOICE, _around(start, end, len(parsed.words)), start, frame)
            ]
    return []


def _denied(parsed: Parsed, word: int) -> bool:
    return any(
        w in ("no", "little", "not", "without", "never", "lack", "limited")
        for w in parsed.words[max(0, word - 4) : word]
    )


def _around(start: int, end: int, size: int) -> Words:
    return max(0, start - 8), min(size, end + 10)
