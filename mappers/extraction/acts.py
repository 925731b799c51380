"""From verbs to the nouns of their acts: "to sell arms to Velden" is the *sale of arms to Velden*."""

from __future__ import annotations

from functools import cache

from mappers.extraction.noun_phrases import LONGEST, noun_phrase, plain
from mappers.extraction.subjects import noun_phrase_before, subject
from mappers.extraction.tagging import Parsed, Words, lemma_of
from mappers.rules import measures as rules
from mappers.rules import stances, verbs

_DEEPEST = 4
_FEWEST = 3
_PARTICLES = frozenset(("up", "down", "out", "off", "back", "away", "forward", "ahead", "along"))


def act(parsed: Parsed, verb: int, end: int, depth: int = 0, *, ends: bool = True) -> str | None:
    """The noun of what a verb does, with its object; for "be done" that of what is done."""
    after = verb + 1
    while after < end and (parsed.tags[after] in "AN" or parsed.words[after] in _PARTICLES):
        after += 1
    inner = _main_verb(parsed, verb, after, end) if depth < _DEEPEST else None
    if inner is None:
        return _named(parsed, verb, after, end, ends=ends)
    if parsed.tags[verb] == "B" and parsed.tags[inner] == "E":
        return done(parsed, inner, end)
    return act(parsed, inner, end, depth + 1, ends=ends)


def _main_verb(parsed: Parsed, verb: int, after: int, end: int) -> int | None:
    """The verb that names the act where this one only helps ("continue to pay", "take steps to pay")."""
    lemma = lemma_of().get(parsed.words[verb], parsed.words[verb])
    if lemma in rules.ASKING:
        asked = next((i + 1 for i in range(after, end - 1) if parsed.tags[i : i + 2] == "IV"), None)
        if asked is not None:
            return asked
    helps = parsed.tags[verb] in "BH" or lemma in rules.CATENATIVE
    inner = _inner(parsed, after, end, lemma) if helps else None
    return _aim(parsed, after, end) if inner is None else inner


def _named(parsed: Parsed, verb: int, after: int, end: int, *, ends: bool) -> str | None:
    """The name of the act of a verb whose object begins at word ``after``."""
    lemma = lemma_of().get(parsed.words[verb], parsed.words[verb])
    found = noun_phrase(parsed, after, end)
    if found and parsed.words[verb + 1] in _PARTICLES and parsed.tags[after] not in "PI":
        return f"{_gerund(lemma)} {parsed.words[verb + 1]} {plain(parsed, *with_article(parsed, found))}"
    if parsed.tags[verb] in "BH":
        theme = subject(parsed, verb) if parsed.tags[verb] == "B" else None
        return (phrase(parsed, *theme) if theme else None) or (plain(parsed, *found) if found else None)
    if found and lemma in rules.ASKING and parsed.words[after] in ("for", "on", "upon"):
        return plain(parsed, *found)
    if found and (lemma in rules.LIGHT or (ends and lemma in stances.ENDING)):
        return plain(parsed, *found)
    return _nominal(parsed, lemma, after, found)


def _aim(parsed: Parsed, start: int, end: int) -> int | None:
    """The verb that says what "steps", "efforts" or "a decision" are for."""
    found = noun_phrase(parsed, start, end, vague=True)
    if found is None or parsed.words[found[1] - 1] not in rules.VAGUE_HEADS:
        return None
    return found[1] + 1 if parsed.tags[found[1] : found[1] + 2] == "IV" and found[1] + 1 < end else None


def _inner(parsed: Parsed, after: int, end: int, lemma: str) -> int | None:
    """The verb that a helping verb leads to ("continue to pay", "help protect", "be paid")."""
    i = after
    while i < end and parsed.tags[i] in "IAN":
        i += 1
    if i >= end:
        return None
    linked = i > after or lemma in ("help", "be", "have", "been")
    return i if parsed.tags[i] in "VEGB" and (linked or parsed.tags[i] == "G") else None


def done(parsed: Parsed, verb: int, end: int) -> str | None:
    """ "The port be reopened": *reopening of the port*."""
    theme = _asked_of(parsed, verb) or subject(parsed, verb)
    lemma = lemma_of().get(parsed.words[verb], "")
    found = noun_phrase(parsed, *theme) if theme else None
    if theme is None:
        found = noun_phrase(parsed, verb + 1, end)
    if found is not None and lemma in stances.ENDING | rules.LIGHT:
        return plain(parsed, *found)
    return _nominal(parsed, lemma or parsed.words[verb], verb + 1, found, theme=True)


def _asked_of(parsed: Parsed, verb: int) -> Words | None:
    """ "For the lists to be published": the lists."""
    to = parsed.tags.rfind("IB", max(0, verb - 3), verb)
    return noun_phrase_before(parsed, to - 1) if to > 0 and parsed.tags[to - 1] == "X" else None


def _nominal(
    parsed: Parsed, lemma: str, after: int, found: Words | None, *, theme: bool = False
) -> str | None:
    noun = rules.NOMINAL.get(lemma) or _gerund(lemma)
    if found is None:
        return noun if lemma in rules.NOMINAL else None
    name = plain(parsed, *with_article(parsed, found))
    link = "of" if theme or parsed.tags[after : after + 1] not in ("P", "I") else parsed.words[after]
    return f"{noun} {link} {name}" if name else noun


def shortened(name: str) -> str:
    """A name of at most eight words, cut before a preposition or "and" where that is possible."""
    words = name.split()
    if len(words) <= LONGEST:
        return name
    breaks = [i for i in range(_FEWEST, LONGEST + 1) if words[i] in rules.INNER_PREPOSITIONS | {"and", "or"}]
    return " ".join(words[: breaks[-1] if breaks else LONGEST])


def without_ending(name: str) -> str:
    """What is to end: "end to the raids" is about *the raids*."""
    for words in sorted(stances.ENDING_NOUNS, key=len, reverse=True):
        if name.startswith(words + " "):
            return name[len(words) + 1 :].removeprefix("the ")
    return name


def with_article(parsed: Parsed, found: Words) -> Words:
    """The words with "the" before them, where it stands there."""
    start, end = found
    return start - (start > 0 and parsed.words[start - 1] == "the"), end


@cache
def _gerund(lemma: str) -> str:
    if lemma not in verbs.COMMON and lemma.endswith(("ing", "ed")):
        return lemma if lemma.endswith("ing") else lemma[:-2] + "ing"
    return next(form for form, tag in verbs.forms(lemma) if tag == "G")


def phrase(parsed: Parsed, start: int, end: int) -> str | None:
    """The name of the noun phrase in a stretch of words, or of the act that it speaks of."""
    found = noun_phrase(parsed, start, end)
    aim = _aim(parsed, start, end)
    if aim is not None:
        return act(parsed, aim, end, _DEEPEST - 1)
    return plain(parsed, *found) if found else None
