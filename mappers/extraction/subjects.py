"""Who does what a verb says: subjects across relative clauses, appositions, co-ordination, infinitives."""

from __future__ import annotations

import itertools

from mappers.extraction.clauses import group_start, is_passive
from mappers.extraction.tagging import Parsed, Words, reporting_forms
from mappers.rules.groups import GROUPS, ROLES
from mappers.rules.lexicon import words

_NOMINAL = frozenset("DRXPACGEqN.(")
_STOPS = frozenset("VZBHOMSWTI;-")
_WINDOW = 40
_WIDEST_OFFICE = 5
_PARTICIPLES = words(
    "dated seen sent issued led based published released called named signed written obtained known held"
)


def subject(parsed: Parsed, verb: int, depth: int = 0) -> Words | None:
    """The words (start, end) of the subject of ``verb``, or ``None`` when there is none to be found."""
    if depth > 4 or verb < 0:
        return None
    last = group_start(parsed, verb) - 1
    while last >= 0 and parsed.tags[last] in "Aq":
        last -= 1
    if last < 0:
        return _after_opening(parsed, verb, depth) if parsed.tags[verb] == "G" else None
    return _left_of(parsed, verb, last, depth)


def _left_of(parsed: Parsed, verb: int, last: int, depth: int) -> Words | None:
    """The subject by what stands before the verb group, at word ``last``."""
    tag = parsed.tags[last]
    if tag == "I":
        return _controller(parsed, last, depth)
    if tag == "C":
        return _shared(parsed, verb, last, depth)
    if tag in "WT":
        return _antecedent(parsed, last)
    if tag == ",":
        return _before_comma(parsed, verb, last, depth)
    if tag in "P-;S" and parsed.tags[verb] in "GE" and last == group_start(parsed, verb) - 1:
        return _of_main_verb(parsed, last, depth)
    return noun_phrase_before(parsed, last)


def _after_opening(parsed: Parsed, verb: int, depth: int) -> Words | None:
    """The subject of a participle that opens the sentence is that of the clause after it."""
    comma = parsed.tags.find(",", verb)
    for i in range(comma + 1, len(parsed.tags) if comma > 0 else 0):
        if parsed.tags[i] in "ZEBHM":
            return subject(parsed, i, depth + 1)
    return None


def _controller(parsed: Parsed, to: int, depth: int) -> Words | None:
    """The subject of an infinitive: what its governor's subject or object is."""
    governor = to - 1
    while governor >= 0 and parsed.tags[governor] in "NA":
        governor -= 1
    if governor >= 0 and parsed.tags[governor] in "VZEG":
        return subject(parsed, governor, depth + 1)
    found = _previous(parsed, governor, "VZEBH")
    return subject(parsed, found, depth + 1) if found is not None else None


def _shared(parsed: Parsed, verb: int, conjunction: int, depth: int) -> Words | None:
    """The subject that a co-ordinated predicate shares with one before it, of the same form if any."""
    finite = [i for i in range(conjunction) if _is_finite(parsed, i)]
    if not finite:
        return None
    comma = parsed.tags[conjunction - 1] == ","
    alike = [i for i in finite if parsed.tags[i] == parsed.tags[verb] and parsed.tags[verb] in "EZ"]
    spoken = [i for i in finite if _speaks(parsed, i)]
    inner = [i for i in finite if not spoken or i > spoken[-1]] or finite
    return subject(parsed, (alike or inner)[0 if comma else -1], depth + 1)


def _is_finite(parsed: Parsed, i: int) -> bool:
    tag = parsed.tags[i]
    if tag == "V":
        return i > 0 and parsed.tags[i - 1] not in "IMNACO"
    attribute = tag == "E" and is_attribute(parsed, i)
    return tag in "ZEBHM" and not attribute and not is_passive_participle(parsed, i)


def is_passive_participle(parsed: Parsed, i: int) -> bool:
    """Whether a past form is reduced or passive ("rhetoric used by all", "was used")."""
    return parsed.tags[i] == "E" and (parsed.words[i + 1 : i + 2] == ("by",) or is_passive(parsed, i))


def _antecedent(parsed: Parsed, relative: int) -> Words | None:
    """The noun phrase a relative pronoun stands for."""
    last = relative - 1
    while last >= 0 and parsed.tags[last] in ",)(P":
        last -= 1
    phrase = noun_phrase_before(parsed, last) if last >= 0 else None
    if phrase is None:
        return None
    inner = [i for i in range(*phrase) if parsed.tags[i] == "P" and parsed.words[i] != "of"]
    if inner and parsed.words[inner[0] - 1] not in GROUPS | ROLES and parsed.words[phrase[0]] != "those":
        return inner[-1] + 1, phrase[1]
    return phrase


def _before_comma(parsed: Parsed, verb: int, comma: int, depth: int) -> Words | None:
    """What stands before ", an apposition," or before ", calling for"."""
    bare = "B" not in parsed.tags[group_start(parsed, verb) : verb]
    if bare and (parsed.tags[verb] == "G" or _is_participle(parsed, verb, comma)):
        main = _of_main_verb(parsed, comma, depth)
        if main is not None:
            return main
    segments = _segments(parsed, comma)
    if parsed.tags[verb] in "EZ" and _is_clause(parsed, segments[0]):
        return _of_main_verb(parsed, comma, depth)
    if len(segments) > 1 and _is_office(parsed, segments[0]) and parsed.tags[segments[1][0]] in "X":
        return segments[1]
    for first, end in segments:
        start = first + len(parsed.tags[first:end]) - len(parsed.tags[first:end].lstrip("A"))
        if start < end and parsed.tags[start] not in "PASGIW" and _names(parsed.tags[start:end]):
            return noun_phrase_before(parsed, end - 1)
    return noun_phrase_before(parsed, comma - 1)


def _is_clause(parsed: Parsed, segment: Words) -> bool:
    """Whether a stretch between commas has a subject and a finite verb of its own."""
    tags = parsed.tags[slice(*segment)]
    return tags[:1] in ("X", "D", "R") and any(tag in "BHZM" for tag in tags[1:]) and "W" not in tags


def _is_office(parsed: Parsed, segment: Words) -> bool:
    """ "Its leader, Ana Sella, said": an office whose holder's name stands in apposition."""
    start, end = segment
    head = next((i for i in range(start + 1, end) if parsed.tags[i] == "P"), end)
    return start < head <= start + _WIDEST_OFFICE and parsed.words[head - 1] in ROLES


def _names(tags: str) -> bool:
    return "X" in tags or tags.startswith("R")


def _is_participle(parsed: Parsed, verb: int, comma: int) -> bool:
    """Whether a past form after a comma is a participle: no noun phrase stands in apposition before it."""
    return parsed.tags[verb] == "E" and parsed.words[verb + 1 : verb + 2] == ("by",) and comma > 0


def _segments(parsed: Parsed, comma: int) -> list[Words]:
    """The stretches between commas before ``comma``, back to where another clause begins, in order."""
    start = comma
    while start > 0 and parsed.tags[start - 1] not in ";S" and not _speaks(parsed, start - 1):
        start -= 1
    commas = [start - 1, *(i for i in range(start, comma + 1) if parsed.tags[i] == ",")]
    return [(a + 1, b) for a, b in itertools.pairwise(commas)]


def _speaks(parsed: Parsed, i: int) -> bool:
    return parsed.tags[i] in "VZE" and parsed.words[i] in reporting_forms()


def _of_main_verb(parsed: Parsed, before: int, depth: int) -> Words | None:
    """The subject of the first finite verb that stands before a place and has one."""
    for i in range(before):
        if parsed.tags[i] in "ZVEBHM" and i > 0:
            found = subject(parsed, i, depth + 1)
            if found is not None:
                return found
    return None


def _previous(parsed: Parsed, start: int, tags: str) -> int | None:
    for i in range(start, max(-1, start - _WINDOW), -1):
        if parsed.tags[i] in tags:
            return i
    return None


def noun_phrase_before(parsed: Parsed, last: int) -> Words | None:
    """The noun phrase that ends with word ``last``, a co-ordination of several included."""
    start = last + 1
    if parsed.tags[last] == "R" and parsed.tags[last - 1 : last] == "G" and last:
        return last - 1, start
    if parsed.tags[last] == "R":
        return last, start
    while start > 0:
        tag = parsed.tags[start - 1]
        if tag == ",":
            if not _is_list(parsed, start):
                break
        elif (
            tag in _STOPS
            or (tag not in _NOMINAL and tag != ")")
            or (tag in "EG" and not is_attribute(parsed, start - 1) and (tag == "E" or start - 1 < last))
        ):
            break
        start -= 1
    while start <= last and parsed.tags[start] in ",CqA.)":
        start += 1
    joined = parsed.tags.rfind("CD", start, last + 1)
    if start <= last and parsed.tags[start] == "P" and joined > 0:
        return joined + 1, last + 1
    if start > 1 and start <= last and _is_reduced(parsed, start):
        return noun_phrase_before(parsed, start - 2 - (parsed.tags[start - 2] == "C")) or (start, last + 1)
    return (start, last + 1) if start <= last else None


def _is_reduced(parsed: Parsed, start: int) -> bool:
    """Whether a phrase only belongs to a participle after the noun ("a cable dated May 3")."""
    before = parsed.words[start - 1]
    return parsed.tags[start - 2] in "XC" and before in _PARTICIPLES


def _is_list(parsed: Parsed, start: int) -> bool:
    """Whether the comma before word ``start`` separates items of a list ("A, B and C")."""
    return parsed.tags[start : start + 1] == "C"


def is_attribute(parsed: Parsed, i: int) -> bool:
    """Whether a participle stands inside a noun phrase ("the proposed board", "banned parties in exile")."""
    if parsed.words[i] in reporting_forms() or (
        parsed.words[i] in _PARTICIPLES and parsed.tags[i - 1] == "X"
    ):
        return False
    return parsed.tags[i + 1 : i + 2] in ("X", "E") and (i == 0 or parsed.tags[i - 1] in "DXAPCq")
