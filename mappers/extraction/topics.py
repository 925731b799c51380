"""What a position is about: concepts of the topic scheme by their phrases, and the text's own words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from mappers.extraction.phrases import Phrases
from mappers.rules.small_words import ORDINARY as SMALL
from ontology import authority

GENERAL = "international-relations"
"""The topic of a position about which nothing more is known."""
_MOST = 3
_ACRONYM = 4
_WORD = re.compile(r"\w+(?:['’\-&/.]\w+)*")
_LONG = 4
_NEAREST = 2
_OFTEN = 3
_SHARE = 0.3
_SHORT_LABEL = 1
_ENDINGS = ("ings", "ing", "es", "ed", "s", "e")


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


def is_topic(label: str) -> bool:
    """Whether a phrase is simply the label or a phrase of a topic of the scheme."""
    words = tuple(_WORD.findall(label.lower().replace("’", "'")))
    found = _phrases().at(words, 0) if words else None
    return found is not None and found[0] == len(words)


def nearest(label: str | None, object_: Sequence[str], sentence: Sequence[str]) -> tuple[str, ...]:
    """The topics of the scheme that are nearest to a measure.

    By the words of its name or of what the stance is about, then by those of the sentence.
    """
    words = _WORD.findall((label or "").lower().replace("’", "'"))
    named = topics_in(words) or topics_in(object_) or _by_words(words)
    return tuple(dict.fromkeys((*named, *topics_in(sentence))))[: max(_NEAREST, len(named))]


def of_document(texts: Iterable[str], tags: Sequence[str]) -> tuple[str, ...]:
    """What a position is about of which nothing nearer is known: the topic of the document's tags, or the
    one that its text names far more than any other; else the general one."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = _WORD.findall(text.lower().replace("’", "'"))
        counts.update(topic for _, _, topic in _phrases().find(words))
    main = [topic for topic, n in counts.most_common(1) if n >= max(_OFTEN, counts.total() * _SHARE)]
    return _of_tags(tuple(tags)) or tuple(main) or (GENERAL,)


@cache
def _stems() -> dict[str, str]:
    """Stem of a word → the one topic in whose label, or as whose phrase, it stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for topic in authority.topics():
        label = [word for word in _WORD.findall(topic.label.lower()) if word not in SMALL]
        single = [name for name in topic.names if " " not in name]
        for word in (*(label if len(label) <= _SHORT_LABEL else ()), *single):
            found[_stem(word.lower())].add(topic.notation)
    return {stem: next(iter(t)) for stem, t in found.items() if len(t) == 1 and len(stem) >= _LONG}


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LONG:
            return word[: -len(ending)]
    return word


def _by_words(words: Sequence[str]) -> tuple[str, ...]:
    """The topics whose own words a name shares."""
    found = dict.fromkeys(topic for word in words if (topic := _stems().get(_stem(word))))
    return tuple(found)[:_NEAREST]


@cache
def _of_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The topic of the tag that says most: the one that fewest topics share, and the broadest of these.

    Where no tag belongs to one topic, the top topic under which most of what the tags mean stands.
    """
    by_tag = [found for tag in tags if (found := authority.topics_of_tag(tag))]
    votes: Counter[str] = Counter()
    for found in sorted(by_tag, key=len):
        broadest = [t for t in found if t.broader not in {other.notation for other in found}]
        if len(broadest) == 1:
            return (broadest[0].notation,)
        votes.update({(t.broader or t.notation): 1 / len(broadest) for t in broadest})
    return tuple(topic for topic, _ in votes.most_common(1))
