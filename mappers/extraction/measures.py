"""The name of the measure that a position is about: a short noun phrase (GUIDELINES §5.6).

What depends on a stance is a noun phrase, an infinitive, a participle or a clause. The first is cut to what
names the measure, the others become the noun of their act with its object: "to sell arms to Velden" is the
*sale of arms to Velden*. Words that judge are left out of what they judge.
"""

from __future__ import annotations

from mappers.extraction import clauses
from mappers.extraction.acts import act, done, phrase, shortened, with_article, without_ending
from mappers.extraction.expressions import Expression
from mappers.extraction.noun_phrases import noun_phrase, plain
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import Parsed, Words, lemma_of
from mappers.rules import measures as rules
from mappers.rules.groups import GROUPS, is_of_people

_TITLED = 3
_ACRONYM = 4
_JUDGING = frozenset(("judgement", "abuse", "objection"))
_OF_SUBJECT = frozenset(("harm", "benefit"))
_GROUP = frozenset("MBHONA")


def measure(parsed: Parsed, expression: Expression, actors: tuple[Words, ...]) -> str | None:
    """The name of what an expression is about, or ``None``; ``actors`` are the words that name somebody."""
    found = _conduct(parsed, expression, actors) or _measure(parsed, expression, actors)
    if found and expression.stance == "opposes":
        found = without_ending(found)
    who = next((words for words in actors if found and _same(parsed.slice(*words), found)), None)
    if who is not None:
        found = "conduct of " + plain(parsed, *with_article(parsed, who)).replace("The ", "the ", 1)
    found = shortened(found) if found else None
    if found and parsed.text.isupper():
        return _lowered(parsed, found, actors)
    return _uncapitalised(parsed, found, actors) if found else None


def _lowered(parsed: Parsed, text: str, actors: tuple[Words, ...]) -> str:
    """A name out of a text in capitals, in small letters but for those who are named."""
    text = text.lower()
    for words in actors:
        name = parsed.slice(*words)
        if len(name) > _ACRONYM:
            text = text.replace(name.lower(), name.title())
    return text


def _same(name: str, found: str) -> bool:
    return name.lower().removeprefix("the ") == found.lower()


def _conduct(parsed: Parsed, expression: Expression, actors: tuple[Words, ...]) -> str | None:
    """What somebody is blamed or praised for ("criticised Velden for its fees")."""
    start, end = expression.object
    if expression.rule not in ("criticise", "praise"):
        return None
    i = next((b for a, b in actors if start <= a <= start + _TITLED and b < end), end)
    if i >= end and parsed.words[expression.cue].startswith(("accus", "suspect")):
        i = next((i for i in range(start, end) if parsed.words[i] == "of" and parsed.tags[i + 1] == "G"), end)
    if i >= end or parsed.words[i] not in ("for", "of", "over"):
        return None
    if parsed.tags[i + 1 : i + 2] == "G":
        return act(parsed, i + 1, end)
    return phrase(parsed, i + 1, end)


def _uncapitalised(parsed: Parsed, text: str, actors: tuple[Words, ...]) -> str:
    """A name without the capital of the sentence's first word, unless that word names somebody."""
    first = text.split(" ", 1)[0]
    opening = next((i for i, tag in enumerate(parsed.tags) if tag not in "qD(-.P"), 0)
    named = text[len(first) + 1 : len(first) + 2].isupper()
    opens = parsed.words[opening : opening + 1] == (first.lower(),) and first[1:].islower() and not named
    if opens and not any(a <= opening < b for a, b in actors):
        return first.lower() + text[len(first) :]
    return text


def _measure(parsed: Parsed, expression: Expression, actors: tuple[Words, ...]) -> str | None:
    if expression.rule in _JUDGING:
        return _judged(parsed, expression.cue)
    if expression.rule in _OF_SUBJECT:
        if any(expression.object[0] <= a and b <= expression.object[1] for a, b in actors):
            return act(parsed, expression.cue, len(parsed.tags)) or phrase(parsed, *expression.object)
        return phrase(parsed, *expression.object)
    if expression.rule == "accusation":
        return _accused(parsed, expression) or phrase(parsed, *expression.object)
    return _of_area(parsed, expression, actors)


def _of_area(parsed: Parsed, expression: Expression, actors: tuple[Words, ...]) -> str | None:
    start, end = _after_owner(parsed, expression)
    ends = expression.stance in ("opposes", "rejects")
    first = _skip(parsed, start, end)
    verb = first if _is_act(parsed, start, first, end) else _infinitive(parsed, start, end, expression)
    if verb is not None:
        return act(parsed, verb, end, ends=ends)
    finite = _finite(parsed, first, end)
    if finite is not None:
        named = _clause(parsed, first, finite, end, () if expression.addressee else actors)
        denied = expression.rule == "reject" and lemma_of().get(parsed.words[expression.cue]) in rules.DENYING
        return f"claim of {named}" if denied and named else named
    return phrase(parsed, first, end)


def _after_owner(parsed: Parsed, expression: Expression) -> Words:
    """What a noun of stance is about, past whose it is ("calls by the council for a count")."""
    start, end = expression.object
    if expression.rule == "noun" and parsed.words[start : start + 1] in (("by",), ("from",), ("of",)):
        linked = (i for i in range(start + 1, end) if parsed.words[i] in ("for", "to", "that", "about"))
        start = next(linked, start)
    return start, end


def _is_act(parsed: Parsed, start: int, first: int, end: int) -> bool:
    """Whether an area begins with what is to be done, without who is to do it."""
    if first >= end:
        return False
    tag = parsed.tags[first]
    named = first > 0 and parsed.tags[first - 1] == "D"  # "a fuel levy", "the building"
    return (tag in "VG" and not named) or (tag in "BH" and first == start)


def _skip(parsed: Parsed, start: int, end: int) -> int:
    """The first word of an area that can begin a measure."""
    while start < end and parsed.tags[start] in "TAPNqC.,-;IS":
        start += 1
    return start


def _infinitive(parsed: Parsed, start: int, end: int, expression: Expression) -> int | None:
    """The verb of the infinitive that an area is or ends in ("Velden to reopen the port")."""
    for i in range(start, end - 1):
        tag = parsed.tags[i]
        if tag in "ZEMTWS;BHG" and i > start:
            return None
        if tag != "I":
            continue
        verb = i + 1
        while verb < end and parsed.tags[verb] in "AN":
            verb += 1
        leading = (
            i <= start + 1
            or expression.addressee
            or expression.rule == "impersonal"
            or parsed.words[i - 1] in rules.VAGUE_HEADS
        )
        if verb < end and parsed.tags[verb] in "VBO" and leading:
            return verb
    return None


def _finite(parsed: Parsed, start: int, end: int) -> int | None:
    """The first finite verb of a clause in an area that begins with its subject."""
    for i in range(start + 1, end):
        tag = parsed.tags[i]
        if tag in "W;,(TS":
            return None
        if (tag in "ZBHMV" and parsed.tags[i - 1] != "D") or (
            tag == "E" and parsed.tags[i + 1 : i + 2] not in ("X", "P")
        ):
            return i
    return None


def _clause(parsed: Parsed, start: int, finite: int, end: int, actors: tuple[Words, ...]) -> str | None:
    """What a clause is about: its subject, or what somebody named does in it."""
    named = not actors or parsed.tags[start] == "R" or any(a <= finite - 1 < b for a, b in actors)
    named = named or parsed.words[finite - 1] in GROUPS or is_of_people(parsed.words[finite - 1])
    passive = next((i for i in range(finite, min(end, finite + 4)) if clauses.is_passive(parsed, i)), None)
    if passive is not None and not named:
        return done(parsed, passive, end)
    theme = None if named else phrase(parsed, start, finite)
    if theme:
        return theme
    verb = finite
    while verb + 1 < end and (parsed.tags[verb] in _GROUP or parsed.tags[verb] in "MBHO"):
        verb += 1
    if parsed.tags[verb] == "E" and "B" in parsed.tags[finite:verb]:
        return done(parsed, verb, end)
    if parsed.tags[verb] in "VZEG":
        return act(parsed, verb, end)
    return phrase(parsed, verb, end)


# -- judgements -----------------------------------------------------------------


def _accused(parsed: Parsed, expression: Expression) -> str | None:
    """ "Failed to publish the tally": *failure to publish the tally*; else what the verb does."""
    if parsed.words[expression.cue].startswith(("fail", "neglect")):
        found = noun_phrase(parsed, expression.cue + 3, expression.object[1])
        verb = parsed.slice(expression.cue + 2, expression.cue + 3)
        if found and parsed.tags[expression.cue + 1] == "I":
            return f"failure to {verb} {plain(parsed, *with_article(parsed, found))}"
    return act(parsed, expression.cue, expression.object[1])


def _judged(parsed: Parsed, cue: int) -> str | None:
    """What a judging word judges: the noun it stands with, the subject, or what the verb beside it does."""
    tag, end = parsed.tags[cue], len(parsed.tags)
    before = cue - 1
    while before >= 0 and parsed.tags[before] in "ADN":
        before -= 1
    if tag in "VZEG" and not _attributive(parsed, cue):
        return _told(parsed, cue)
    if before >= 0 and parsed.tags[before] == "B":
        who = subject(parsed, before)
        found = phrase(parsed, *who) if who else None
        if found:
            return found
    if tag == "A":
        beside = next((i for i in (cue + 1, cue - 1) if 0 <= i < end and parsed.tags[i] in "VZEG"), None)
        return _told(parsed, beside) if beside is not None else phrase(parsed, cue + 1, end)
    return _around(parsed, cue) or _of_subject(parsed, cue)


def _judges_only(parsed: Parsed, cue: int) -> bool:
    """Whether a judging word is no noun that could name a measure by itself ("peaceful", not "fraud")."""
    return parsed.words[cue] not in rules.JUDGING_NOUNS


def _attributive(parsed: Parsed, i: int) -> bool:
    return parsed.tags[i] in "EG" and parsed.tags[i + 1 : i + 2] == "X"


def _told(parsed: Parsed, verb: int) -> str | None:
    """What is done to somebody: "arrested two editors", "two editors were arrested"."""
    limit = clauses.complement(parsed, verb)[1]
    if clauses.is_passive(parsed, verb):
        return done(parsed, verb, limit)
    lemma = lemma_of().get(parsed.words[verb], "")
    if lemma in rules.NOMINAL:
        return act(parsed, verb, limit)
    return _of_subject(parsed, verb) or act(parsed, verb, limit)


def _of_subject(parsed: Parsed, word: int) -> str | None:
    verb = next((i for i in range(word, -1, -1) if parsed.tags[i] in "VZEBHM"), None)
    who = subject(parsed, verb) if verb is not None else None
    return phrase(parsed, *who) if who else None


def _around(parsed: Parsed, cue: int) -> str | None:
    """The noun phrase that a judging word stands in, without the word when it only qualifies."""
    start = cue
    while start > 0 and parsed.tags[start - 1] in "XAEG" and parsed.words[start - 1] not in _QUANTIFYING:
        start -= 1
    while start < cue and parsed.tags[start] == "E" and parsed.tags[start - 1 : start] in ("H", "B", "X"):
        start += 1
    found = noun_phrase(parsed, start, len(parsed.tags))
    if found is None or not found[0] <= cue < found[1]:
        return None
    left, right = found
    qualifies = parsed.tags[cue + 1 : cue + 2] in ("X", "G", "E") and cue + 1 < right
    if not qualifies and left == cue and _judges_only(parsed, cue):
        return None
    if not qualifies:
        return plain(parsed, left, right)
    return " ".join(part for part in (plain(parsed, left, cue), plain(parsed, cue + 1, right)) if part)


_QUANTIFYING = frozenset(("no", "little", "limited", "some", "any", "more", "such"))
