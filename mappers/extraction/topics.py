"""What a position is about: concepts of the topic scheme by their phrases, and the text's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from mappers.extraction.phrases import Phrases
from mappers.extraction.tagging import Parsed
from ontology import authority

GENERAL = "international-relations"
"""The topic of a position about which nothing more is known."""
_MOST = 3
_MAIN = 2
_ACRONYM = 4
_WORD = re.compile(r"\w+(?:['’\-&/.]\w+)*")
_LONGEST_LABEL = 14


@cache
def _phrases() -> Phrases[str]:
    entries: list[tuple[str, str]] = []
    for topic in authority.topics():
        for name in {topic.label, *topic.names}:
            words = tuple(_WORD.findall(name.lower().replace("’", "'")))
            entries += [(form, topic.notation) for form in _numbers(" ".join(words))] if words else []
    return Phrases(sorted(set(entries)))


def _numbers(phrase: str) -> tuple[str, ...]:
    """A phrase in singular and plural, as far as an -s tells them apart."""
    if len(phrase) <= _ACRONYM:
        return (phrase,)
    if phrase.endswith("s") and not phrase.endswith(("ss", "us", "is")):
        return phrase, phrase[:-1]
    return phrase, phrase + "s"


def topics_in(words: Sequence[str]) -> tuple[str, ...]:
    """The topics whose label or phrase stands in the words (lower case), most often named first."""
    counts = Counter(topic for _, _, topic in _phrases().find(words))
    return tuple(topic for topic, _ in counts.most_common(_MOST))


def topics_of(texts: Iterable[str]) -> tuple[str, ...]:
    """What a whole document is mostly about: one topic or two, named at least twice, else the general one."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = _WORD.findall(text.lower().replace("’", "'"))
        counts.update(topic for _, _, topic in _phrases().find(words))
    return tuple(topic for topic, n in counts.most_common(_MAIN) if n > 1) or (GENERAL,)


def topics_about(parsed: Parsed, start: int, end: int, main: tuple[str, ...]) -> tuple[str, ...]:
    """The topics of the words from ``start`` to before ``end``, then of the sentence, else the document's."""
    object_ = topics_in(parsed.words[start:end])
    found = tuple(dict.fromkeys((*object_, *topics_in(parsed.words))))
    return found[:_MOST] if object_ else tuple(dict.fromkeys((*found, *main)))[:_MOST]


def topic_label(parsed: Parsed, start: int, end: int) -> str | None:
    """The noun phrase of the text that says what the position is about, without the words around it."""
    tags = parsed.tags
    while start < end and tags[start] in "TIPDRA,qCSBHMNO.;-":
        start += 1
    last = min(end, start + _LONGEST_LABEL)
    while last > start and tags[last - 1] in "PDTIC,q.;-SAMBHRW(":
        last -= 1
    return parsed.slice(start, last) or None
