"""A light clause analysis of a sentence, without a model: the verb group and the complement.

What stands to the left of a verb - auxiliaries, negation - and what depends on it to the right. Subjects are
found by ``subjects``, reported speech by ``frames``; the tags are those of ``tagging``.
"""

from __future__ import annotations

import itertools
import re

from mappers.extraction.tagging import Parsed, Words
from mappers.rules import verbs

_GROUP = frozenset("MBHONA")
_SIGNIFICANT = 8


def group_start(parsed: Parsed, verb: int) -> int:
    """The first word of the verb group that ends in ``verb``: auxiliaries, negation, adverbs."""
    start = verb
    while start > 0 and parsed.tags[start - 1] in _GROUP:
        start -= 1
    while start < verb and parsed.tags[start] == "A":
        start += 1
    return start


def is_negated(parsed: Parsed, verb: int) -> bool:
    """Whether the verb group is negated ("did not reject", "never published", "cannot")."""
    group = parsed.words[group_start(parsed, verb) : verb]
    return ("no" in group and "longer" in group) or any(
        word in verbs.NEGATIONS or word == "cannot" or word.endswith("n't") for word in group
    )


def is_passive(parsed: Parsed, verb: int) -> bool:
    """Whether the verb is a participle governed by a form of be."""
    return parsed.tags[verb] == "E" and "B" in parsed.tags[group_start(parsed, verb) : verb]


def modal_of(parsed: Parsed, verb: int) -> str | None:
    """The modal verb of the group, if there is one."""
    for word in parsed.words[group_start(parsed, verb) : verb]:
        if word in verbs.MODALS:
            return word
    return None


def complement(parsed: Parsed, verb: int) -> Words:
    """The words after ``verb`` up to where its clause ends."""
    end = verb + 1
    tags = parsed.tags
    while end < len(tags):
        tag = tags[end]
        if tag == ";" and tags[end + 1 : end + 2] == "-":
            return verb + 1, len(tags)
        if tag in (";", "-") or (tag == "S" and end > verb + 2 and parsed.words[end] in _ENDS_CLAUSE):
            break
        if tag == "," and _ends_at_comma(parsed, end):
            break
        if tag == "C" and _starts_predicate(parsed, end + 1) and end > verb + 2:
            break
        end += 1
    return verb + 1, end


def clause_around(parsed: Parsed, word: int) -> Words:
    """The clause in which a word stands: from a sign or word that begins one to where it ends."""
    start = word
    while start > 0 and not _begins_clause(parsed, start):
        start -= 1
    end = complement(parsed, word)[1]
    finite = any(tag in "ZEBHMV" for tag in parsed.tags[start:end])
    while not finite and end < len(parsed.tags):
        end = complement(parsed, end)[1]
        finite = any(tag in "ZEBHMV" for tag in parsed.tags[start:end])
    return start, end


def _begins_clause(parsed: Parsed, start: int) -> bool:
    before = parsed.tags[start - 1]
    if (
        before == "C"
        and parsed.words[start - 1] in ("but", "yet")
        and parsed.tags[start - 2 : start - 1] == ","
    ):
        return True
    return before in ";T" or (before == "C" and _starts_predicate(parsed, start)) or parsed.tags[start] in "S"


_ENDS_CLAUSE = frozenset(("while", "although", "though", "because", "whereas", "unless", "but"))


def _ends_at_comma(parsed: Parsed, comma: int) -> bool:
    following = parsed.tags[comma + 1 : comma + 3]
    if not following or following[0] in "GWSR":
        return True
    return following[0] == "C" and _starts_predicate(parsed, comma + 2)


def _starts_predicate(parsed: Parsed, start: int) -> bool:
    """Whether a finite verb, or a pronoun or name with one, starts here."""
    tags = parsed.tags[start : start + _SIGNIFICANT]
    return bool(_PREDICATE.match(tags))


_PREDICATE = re.compile(r"A?(?:[ZM]|E|R(?:A|H|B|M|O)?)|[DX]{1,4}[ZMBH]")


def coordinated(parsed: Parsed, start: int, end: int) -> list[Words]:
    """Splits a stretch at the co-ordinated infinitives in it ("withdraw the bill and open talks")."""
    cuts = [start]
    for i in range(start + 1, end):
        if (
            parsed.tags[i] in "VIN"
            and parsed.tags[i - 1] in "C;,"
            and (parsed.tags[i] == "V" or _infinitive(parsed, i))
        ) or (parsed.tags[i] == "V" and parsed.tags[i - 1] in "-q" and i > start + 1):
            cuts.append(i)
    cuts.append(end)
    return [(a, b) for a, b in itertools.pairwise(cuts) if a < b]


def _infinitive(parsed: Parsed, to: int) -> bool:
    return parsed.tags[to : to + 3].lstrip("INA").startswith("V")
