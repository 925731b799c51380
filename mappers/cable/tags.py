"""The TAGS line: cable-anatomy.md, section 6.

Codes keep their order and lose repetitions. What is run together is cut into listed codes; what is
misspelt stays as written, with the listed code that it most likely means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from mappers.cable.banner import without_page_lines
from mappers.cable.record import Tag
from ontology import authority

PHRASES = frozenset(
    {
        "CONSULAR AFFAIRS", "COUNTER TERRORISM", "COUNTRY CLEARANCE", "DOMESTIC POLITICS", "ECONOMIC AFFAIRS",
        "ECONOMY AND FINANCE", "FOREIGN POL", "FOREIGN POLICY", "GAZA DISENGAGEMENT", "GLOBAL DEFENSE",
        "GOI EXTERNAL", "GOI INTERNAL", "HUMAN RIGHTS", "IRAQI FREEDOM", "ISRAELI PALESTINIAN AFFAIRS",
        "ISRAELI SOCIETY",
        "ITALIAN POLITICS", "ITALY NATIONAL ELECTIONS", "MEDIA REACTION REPORT", "MEETINGS WITH AMBASSADOR",
        "NEW ZEALAND", "POLITICS FOREIGN POLICY", "TIP IN TURKEY", "MEDIA REACTION",
    }
)  # fmt: skip
"""Free words of several posts that stand for one tag (peer test cases of cablemap, BSD licence)."""
_FIRST_OF_PHRASE = frozenset(phrase.split()[0] for phrase in PHRASES)
_ONE_WORD = {"COUNTER": "COUNTERTERRORISM"}
_LONGEST_PHRASE = 4
_PEOPLE_AFTER = frozenset({"OVIP", "OREP", "OTRA", "OEXC"})
_A_PERSON = "(person)"
_NO_TAG = frozenset(
    {"SIPDIS", "UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "SECRET", "NOFORN", "SENSITIVE", "N/A"}
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_CODE = re.compile(r"[A-Z][A-Z0-9/'’.&-]*$")
_SEPARATED = re.compile(r"\s*[,;]\s*")
_LINES = re.compile(r"\s*\n\s*")
_LONGEST_RUN = 120
_LONGEST_LINE = 2_000
_LONGEST_WORD = 24
_COUNTRY_IN_FULL = 3  # letters where the list has two: SYR


class Tags(NamedTuple):
    """The codes of a TAGS line, and the people named among them."""

    codes: tuple[Tag, ...]
    people: tuple[str, ...]


def parse_tags(*texts: str) -> Tags:
    """The tags of the text after each label: its first line, and those after it that go on with the list.
    A copy that was cut short is not read."""
    codes: dict[str, Tag] = {}
    people: dict[str, None] = {}
    for text in texts:
        if not text.rstrip().endswith("...") or len(texts) == 1:
            _collect(text[:_LONGEST_LINE], codes, people)
    return Tags(tuple(codes.values()), tuple(people))


def _collect(text: str, codes: dict[str, Tag], people: dict[str, None]) -> None:
    previous = ""
    for item in _joined(_items(_listed(without_page_lines(text.upper())))):
        if item.startswith("("):
            people.setdefault(item[1:])
            continue
        for tag in _tags(item, previous, people):
            codes.setdefault(tag.code, tag)
            previous = tag.code


def _joined(items: Iterable[str]) -> Iterator[str]:
    """The parts, a surname and a given name with a comma between them joined where people are named."""
    surname, after = "", False
    for item in chain.from_iterable(map(_after_visit, items)):
        word = item.strip(".: ")
        if surname and word.partition(" ")[0] in given_names():
            yield f"({surname}, {word}"
            surname, after = "", True
            continue
        if surname:
            yield surname
        surname = word if after and word.isalpha() and len(word) > 2 and not _known(word) else ""
        if not surname:
            yield item
        after = item.split(" ")[-1].strip(".:") in _PEOPLE_AFTER or item.startswith("(")
    if surname:
        yield surname


def _after_visit(item: str) -> tuple[str, ...]:
    """``OVIP: SAPT`` in two."""
    before, _, last = item.rpartition(" ")
    return (before, last) if before.split(" ")[-1].strip(".:") in _PEOPLE_AFTER else (item,)


def _listed(text: str) -> str:
    """The lines that belong to the list: a line goes on after a comma, or when it is made of known tags."""
    lines = _LINES.split(text.strip())
    kept = lines[:1]
    for line in lines[1:]:
        words = [word for word in re.split(r"[\s,;]+", line) if word]
        if not (kept[-1].rstrip().endswith((",", ";")) or _mostly_codes(words)):
            joined = " ".join((kept[-1].split() or [""])[-1:] + words)
            if joined not in PHRASES:
                break
        kept.append(line)
    return "\n".join(kept)


def _mostly_codes(words: list[str]) -> bool:
    """A line of tags: all are shaped like codes, and most of them are known."""
    known = sum(_known(word) or word in _NO_TAG for word in words)
    return known * 2 > len(words) and all(len(word) <= 5 or _known(word) for word in words)


def _items(text: str) -> Iterator[str]:
    """Comma-separated parts; what stands in brackets is a person and begins with a bracket here."""
    start = 0
    for match in _BRACKETS.finditer(text):
        yield from filter(None, _SEPARATED.split(text[start : match.start()].strip()))
        yield "(" + " ".join(match[1].split())
        start = match.end()
    yield from filter(None, _SEPARATED.split(text[start:].strip()))


def _tags(item: str, previous: str, people: dict[str, None]) -> Iterator[Tag]:
    """The tags in a part between commas: phrases, people after a visit's tag, single codes."""
    words = [word.strip(".:") for word in item.split()]
    at = 0
    while at < len(words):
        phrase = _phrase(words, at)
        if phrase:
            yield Tag(_ONE_WORD.get(words[at], " ".join(words[at : at + phrase])))
            at += phrase
        elif _is_pair(words, at) and (previous in _PEOPLE_AFTER | {_A_PERSON} or _names_run(words, at)):
            people.setdefault(f"{words[at]}, {' '.join(_given(words, at))}")
            at += 1 + len(_given(words, at))
            previous = _A_PERSON
            continue
        else:
            found = list(_code(words[at]))
            yield from found
            at += 1
        previous = words[at - 1]


def _phrase(words: list[str], at: int) -> int:
    """How many words from here are one phrase, or 0."""
    if words[at] not in _FIRST_OF_PHRASE:
        return 0
    counts = range(min(_LONGEST_PHRASE, len(words) - at), 1, -1)
    return next((count for count in counts if " ".join(words[at : at + count]) in PHRASES), 0)


@cache
def given_names() -> frozenset[str]:
    """The first names of the people the authority knows."""
    return frozenset(person.label.split()[0].upper() for person in authority.people() if " " in person.label)


def _is_pair(words: list[str], at: int) -> bool:
    """Two words that are no tags: a surname and a given name, perhaps."""
    pair = words[at : at + 2]
    return len(pair) == 2 and all(len(word) > 2 and word.isalpha() and not _known(word) for word in pair)


def _names_run(words: list[str], at: int) -> bool:
    """Whether unknown words come in pairs from here, and the second of a pair is a given name."""
    pairs = 0
    while _is_pair(words, at + 2 * pairs) and not _phrase(words, at + 2 * pairs):
        pairs += 1
    return any(words[at + 2 * pair + 1] in given_names() for pair in range(pairs))


def _given(words: list[str], at: int) -> list[str]:
    """Given name and, after it, initials."""
    given = words[at + 1 : at + 2]
    return given + [word for word in words[at + 2 : at + 3] if len(word) == 1]


def _code(word: str) -> Iterator[Tag]:
    word = word.strip("()[]")
    if not word or word in _NO_TAG or not _CODE.match(word):
        return
    if _listed_code(word):
        yield Tag(word)
        return
    pieces = _cut(word) or _slashed(word)
    if pieces:
        yield from (Tag(piece, written=word) for piece in pieces)
        return
    yield Tag(word, probable=_probable(word))


@lru_cache(maxsize=4096)
def _listed_code(word: str) -> bool:
    tag = authority.tag(word)
    return tag is not None and tag.listed


@lru_cache(maxsize=4096)
def _known(word: str) -> bool:
    return authority.tag(word) is not None or _cut(word) is not None


@lru_cache(maxsize=4096)
def _cut(word: str) -> tuple[str, ...] | None:
    """A run of listed codes without blanks: four letters each, with two at the end or the beginning of
    the last; None when a piece is unknown or the whole is a single code."""
    if not 6 <= len(word) <= _LONGEST_RUN or authority.tag(word):
        return None
    for head in (0, 2):
        rest, tail = word[head:], word[:head]
        pieces = [rest[i : i + 4] for i in range(0, len(rest), 4)]
        if all(_piece(piece) for piece in pieces) and (not tail or _listed_code(tail)):
            return (*([tail] if tail else []), *pieces)
    return None


def _slashed(word: str) -> tuple[str, ...]:
    """Listed codes with slashes between them; none when one of them is unknown."""
    pieces = tuple(word.split("/"))
    return pieces if len(pieces) > 1 and all(map(_listed_code, pieces)) else ()


def _piece(code: str) -> bool:
    return len(code) in (2, 4) and _listed_code(code)


@lru_cache(maxsize=4096)
def _probable(word: str) -> str | None:
    """The listed code that a word misspells: by the table of observed codes, else by the one listed code
    that a letter too many leads to."""
    observed = authority.tag(word)
    if observed:
        return observed.near
    if len(word) == _COUNTRY_IN_FULL:
        return word[:2] if _listed_code(word[:2]) else None
    shorter = {word[:i] + word[i + 1 :] for i in range(len(word))} if 4 < len(word) < _LONGEST_WORD else set()
    near = {code for code in shorter if _listed_code(code)}
    return next(iter(near)) if len(near) == 1 else None
