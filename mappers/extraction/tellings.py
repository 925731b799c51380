"""Where a sentence tells a happening: triggers in a telling form, and dated acts that no trigger knows."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from mappers.extraction import clauses
from mappers.extraction.dates import MONTHS, Dated
from mappers.extraction.scenes import Scene
from mappers.extraction.subjects import is_attribute, subject
from mappers.extraction.tagging import Parsed, reporting_forms
from mappers.rules import verbs
from mappers.rules.events import TRIGGERS, Trigger
from mappers.rules.lexicon import words
from mappers.rules.policies import FIGURES, POLICIES

_REACH = 14
_OBJECT = 5
_CLOSE = 90
_COUNTING = 6
_QUALIFIERS = ("other", "many", "several", "some", "recently")
"""Before a participle and a noun these make an attribute of it ("other jailed clerks")."""
_ASKING = words("call calls called calling urge urged urges urging demand demanded demands demanding")
"""Verbs before a happening that is only wished for."""
_INTRANSITIVE = words("demonstrated demonstrating rallied marched travelled traveled")


@dataclass(frozen=True, slots=True)
class Telling:
    """A trigger at a word of a sentence, with the stretch of words around it that belong to it."""

    trigger: Trigger
    word: int
    noun: bool
    start: int
    end: int


@cache
def by_word() -> dict[str, tuple[tuple[int, bool], ...]]:
    """Word → the triggers it may be: their index, and whether as a noun."""
    table: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for n, trigger in enumerate(TRIGGERS):
        for lemma in sorted(trigger.verbs):
            for form, _ in verbs.forms(lemma):
                table[form].append((n, False))
        for noun in sorted(trigger.nouns):
            table[noun.split()[-1]].append((n, True))
            table[noun.split()[-1] + "s"].append((n, True))
    return {word: tuple(found) for word, found in table.items()}


_WRITTEN = words("report letter resolution cable communication article act law paper memo directive")


def dates_writing(parsed: Parsed, dated: Dated) -> bool:
    """Whether a date is that of a document that is cited ("a report dated May 3"): a citation, no event."""
    first = next((i for i, end in enumerate(parsed.ends) if end > dated.start), 0)
    before = parsed.words[max(0, first - 6) : first]
    if before[-1:] == ("of",) and _WRITTEN & set(before[-3:]):
        return True
    told = {"released", "leaked", "published", "passed", "adopted", "signed"} & set(before)
    return bool((_WRITTEN - {"act", "law", "article"}) & set(before)) and not told


def names_thing(parsed: Parsed, dated: Dated) -> bool:
    """Whether a bare year only names the noun after it ("the 2007 budget")."""
    i = next((i for i, end in enumerate(parsed.ends) if end > dated.start), 0)
    bare = dated.text.isdigit() and parsed.tags[i + 1 : i + 2] == "X" and i > 0
    return bare and parsed.tags[i - 1] in "DX" and parsed.text[parsed.starts[i + 1]].islower()


_OTHER = Trigger("Other")
_STATEMENT = Trigger("StatementOrReport")


def dated_acts(scene: Scene, found: tuple[Dated, ...]) -> list[Telling]:
    """The first act of somebody named in a clause with a day or month, where no trigger says what it was."""
    parsed = scene.parsed
    figures = not FIGURES.isdisjoint(parsed.words) and POLICIES.isdisjoint(parsed.words)
    exact = [d for d in found if d.iso and len(d.iso) > len("2000") and not figures]
    supposed = _supposed(parsed)
    for i, tag in enumerate(parsed.tags if exact else ""):
        if i < supposed or tag != "E" or clauses.is_negated(parsed, i) or is_attribute(parsed, i):
            continue
        who = subject(parsed, i)
        near = any(abs(d.start - parsed.starts[i]) <= _CLOSE for d in exact)
        if who is not None and near and scene.within(*who):
            kind = _STATEMENT if parsed.words[i] in reporting_forms() else _OTHER
            return [Telling(kind, i, False, max(0, i - _REACH), min(len(parsed.words), i + _REACH))]
    return []


def one_per_act(parsed: Parsed, tellings: list[Telling]) -> list[Telling]:
    """One telling for each act: a noun in the complement of a telling verb belongs to its act.

    "Resumed talks" is a meeting, no opening, and the announcement of a release is a release: there the noun
    says what happened. "Signed an agreement on visits" is no visit: there the verb does.
    """
    kept = without_openings(tellings)
    spoken = {n.word for t in kept for n in kept if _belongs(parsed, t, n)}
    return [t for t in kept if t.word not in spoken]


def _belongs(parsed: Parsed, verb: Telling, noun: Telling) -> bool:
    if verb.noun or not noun.noun or verb.trigger.type in _SAYING or noun.word <= verb.word:
        return False
    between = parsed.tags[verb.word + 1 : noun.word]
    return "P" in between and not set(between) & set("VZEMBHC;W,TS")


_SAYING = ("StatementOrReport", "Opening", "Other", "Meeting", "Visit")


def _supposed(parsed: Parsed) -> int:
    """The words of a condition that opens a sentence: they tell nothing that has happened."""
    return parsed.tags.find(",") if parsed.words[:1] == ("if",) else 0


def without_openings(tellings: list[Telling]) -> list[Telling]:
    """ "Resumed talks" is a meeting, no opening: the noun after the verb says what happened."""
    nouns = [t.word for t in tellings if t.noun and t.trigger.type != "Opening"]
    return [
        t
        for t in tellings
        if t.noun or t.trigger.type != "Opening" or not any(0 < n - t.word <= _OBJECT for n in nouns)
    ]


def tellings(parsed: Parsed) -> list[Telling]:
    """The triggers of a sentence that tell something, each at its word."""
    found = []
    supposed = _supposed(parsed)
    for i, word in enumerate(parsed.words):
        if i < supposed:
            continue
        for n, noun in by_word().get(word, ()):
            trigger = TRIGGERS[n]
            if noun and not _is_noun_phrase(parsed, i, trigger):
                continue
            if not noun and not _tells(parsed, i):
                continue
            start, end = max(0, i - _REACH), min(len(parsed.words), i + _REACH)
            near = frozenset(parsed.words[start:end])
            if (trigger.needs and not near & trigger.needs) or near & trigger.unless:
                continue
            found.append(Telling(trigger, i, noun, start, end))
            break
    return found


def _is_noun_phrase(parsed: Parsed, i: int, trigger: Trigger) -> bool:
    """Whether the noun refers to one happening: a determiner, a name or a word like "recent" before it."""
    last = parsed.words[i]
    names = {
        " ".join((*parsed.words[max(0, i + 1 - n) : i], word))
        for n in (1, 2, 3)
        for word in (last, last[:-1])
    }
    if not names & trigger.nouns or parsed.tags[i] not in "XZVG":
        return False
    before = parsed.words[max(0, i - 3) : i]
    if trigger.type == "Conference" and before[-1:] in (("press",), ("news",)):
        return False
    if re.search("IA?V[DXA]*$", parsed.tags[max(0, i - 6) : i]):
        return False
    asked = not _ASKING.isdisjoint(parsed.words[max(0, i - _OBJECT - 1) : i])
    if asked or _is_counted(parsed, i) or "without" in before:
        return False
    if parsed.tags[i] == "G" and parsed.tags[i + 1 : i + 2] == "D":
        return False
    named = parsed.tags[i + 1 : i + 2] == "X" and parsed.words[i + 1] not in MONTHS
    return not named and not {"no", "any", "every", "future", "such"} & set(before)


def _is_counted(parsed: Parsed, noun: int) -> bool:
    """Whether a noun gives a total ("900 visa applications"), not one happening."""
    if not parsed.words[noun].endswith("s"):
        return False
    if not FIGURES.isdisjoint(parsed.words[noun + 1 : noun + _COUNTING]):
        return True
    start = noun - 1
    while start > 0 and parsed.tags[start] == "X" and not parsed.words[start].isdigit():
        start -= 1
    return parsed.words[start].isdigit() and len(parsed.words[start]) != len("2009")


def _tells(parsed: Parsed, verb: int) -> bool:
    """Whether a verb tells what happened or is scheduled to happen."""
    tag = parsed.tags[verb]
    modal = clauses.modal_of(parsed, verb)
    qualified = parsed.tags[verb - 1 : verb] in ("D", "P") or parsed.words[verb - 1] in _QUALIFIERS
    if tag == "E" and verb and qualified and parsed.tags[verb + 1 : verb + 2] == "X":
        return False
    if clauses.is_negated(parsed, verb) or modal in (
        "should",
        "must",
        "could",
        "may",
        "might",
        "can",
        "would",
    ):
        return False
    if parsed.words[verb] in _INTRANSITIVE and parsed.tags[verb + 1 : verb + 2] in ("X", "D", "A"):
        return False
    if tag == "E":
        return True
    if tag == "G":
        return "B" in parsed.tags[clauses.group_start(parsed, verb) : verb] or parsed.tags[
            verb - 1 : verb
        ] in (",", "P")
    return tag == "V" and modal == "will"
