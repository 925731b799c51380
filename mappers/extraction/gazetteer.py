"""The authorities' names as one look-up over words: the longest name at a word, in constant time.

Only names that prose may use without further evidence are in it; what is left out stands in
``mappers.rules.authority_names`` with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from mappers.rules.authority_names import PLAIN_WORDS, SHORT_ACRONYMS
from mappers.rules.given_names import GIVEN_NAMES
from ontology import authority, labels
from ontology.entries import Entry

_BODIES = frozenset({"GovernmentBody", "Organization"})
_MARKS = str.maketrans("", "", ".'’‘ʻʼ`")


@dataclass(frozen=True, slots=True)
class Known:
    """The authority's answer: ``words`` words were matched; more than one entry when the name is shared."""

    words: int
    entries: tuple[Entry, ...]


def fold_word(word: str) -> str:
    """A word as the look-up compares it: no accents, no full stops or apostrophes; case kept."""
    if word.isascii():
        return word.translate(_MARKS)
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_MARKS)


@lru_cache(maxsize=4096)
def longest_name(words: tuple[str, ...]) -> Known | None:
    """The longest name of the authorities that the folded words begin with."""
    table = _table()
    for count in table.lengths.get(words[0].casefold(), ()):
        form = " ".join(words[:count])
        found = table.names.get(form.casefold()) if count <= len(words) else None
        entries = tuple(entry for label, entry in found or () if _allowed(form, label))
        if entries:
            return Known(count, tuple(dict.fromkeys(entries)))
    return None


def begins_name(word: str) -> bool:
    """Whether some name of the authorities begins with this folded word."""
    return word.casefold() in _table().lengths


def _allowed(form: str, label: str) -> bool:
    return labels.same_case(form, label)


@dataclass(frozen=True, slots=True)
class _Table:
    names: Mapping[str, tuple[tuple[str, Entry], ...]]
    lengths: Mapping[str, tuple[int, ...]]


@cache
def _table() -> _Table:
    names: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
    lengths: dict[str, set[int]] = defaultdict(set)
    for entry in (*authority.countries(), *authority.organizations(), *_departments(), *authority.people()):
        for label in dict.fromkeys(_labels(entry)):
            words = label.split()
            names[label.casefold()].append((label, entry))
            lengths[words[0].casefold()].add(len(words))
    return _Table(
        {label: tuple(found) for label, found in names.items()},
        {first: tuple(sorted(counts, reverse=True)) for first, counts in lengths.items()},
    )


def _departments() -> Iterator[Entry]:
    return (entry for entry in authority.posts() if entry.kind == "GovernmentBody")


def _labels(entry: Entry) -> Iterator[str]:
    """The folded names of an entry that prose may use."""
    for name in (entry.label, *entry.names):
        label = " ".join(fold_word(word) for word in re.findall(r"[^\s,()–—]+", name))
        label = label.removeprefix("the ").removeprefix("The ")
        if label and not _needs_evidence(label, entry):
            yield label
            if label.startswith("United Nations ") and label != "United Nations":
                yield "UN" + label.removeprefix("United Nations")


def _needs_evidence(label: str, entry: Entry) -> bool:
    """Whether a name is too common a word, or too short, to be taken from prose by itself."""
    if " " in label:
        return False
    if label.casefold() in PLAIN_WORDS or entry.kind == "Person":
        return True
    return len(label) <= 2 and label not in SHORT_ACRONYMS


def resolve_body(name: str, country: str | None = None) -> Entry | None:
    """The body that a header or a full name in prose names: as printed, or without the state's name before
    it ("US Department of State"), or a state called "Government of …"."""
    found = authority.resolve(name, country=country)
    words = name.split()
    if found is None and len(words) > 2 and name.casefold().startswith("government of "):
        return authority.resolve(" ".join(words[2:]), kinds=frozenset({"State"}))
    state = demonyms().get(words[0]) or demonyms().get(words[0].rstrip(".")) or _nation(words[0])
    if found is None and state and len(words) > 1:
        rest = authority.resolve(" ".join(words[1:]), kinds=_BODIES, country=state.path)
        return rest if rest and rest.country == state.path else None
    return found


def _nation(word: str) -> Entry | None:
    found = longest_name((fold_word(word),))
    return found.entries[0] if found and found.entries[0].kind == "State" else None


@cache
def demonyms() -> Mapping[str, Entry]:
    """Adjective or people → state ("Uzbek", "Uzbeks", "US"); only those of one state."""
    return _of_one((word, e) for e in authority.countries() for word in e.adjectives)


@cache
def capitals() -> Mapping[str, Entry]:
    """Capital → state, where the city's name is not the state's."""
    pairs = ((city, e) for e in authority.countries() for city in e.capitals if city != e.label)
    return _of_one((re.sub(r",? D\.?C\.?$", "", city), e) for city, e in pairs)


@cache
def cablespeak() -> Mapping[str, tuple[Entry, ...]]:
    """GOU → every state it may stand for."""
    found: dict[str, tuple[Entry, ...]] = defaultdict(tuple)
    for entry in authority.countries():
        for form in (*entry.cablespeak, *entry.ambiguous):
            found[form] += (entry,)
    return {form: _sovereign(entries) for form, entries in found.items()}


@cache
def given_names() -> frozenset[str]:
    """Folded first names: evidence that capitalised words are a person."""
    first = (entry.label.split() for entry in authority.people())
    known = {words[0] for words in first if len(words) > 1 and len(words[0]) > 2}
    return frozenset(fold_word(name) for name in known | GIVEN_NAMES)


@cache
def people_by_surname() -> Mapping[str, tuple[Entry, ...]]:
    """Folded surname → people."""
    found: dict[str, tuple[Entry, ...]] = defaultdict(tuple)
    for entry in authority.people():
        found[fold_word(entry.label.split()[-1])] += (entry,)
    return dict(found)


def _of_one(pairs: Iterable[tuple[str, Entry]]) -> dict[str, Entry]:
    """Words that mean one state; a sovereign state goes before a territory."""
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for word, entry in pairs:
        for form in word.split(", "):
            found[form][entry.path] = entry
    chosen = {word: _sovereign(tuple(entries.values())) for word, entries in found.items()}
    return {word: entries[0] for word, entries in chosen.items() if len(entries) == 1}


def _sovereign(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(e for e in entries if e.type == "sovereign state") or entries
