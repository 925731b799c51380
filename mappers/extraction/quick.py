"""Plain substring tests that spare a passage the regular expressions that cannot match in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands somewhere in a text, be it within another word."""
    return any(word in text for word in words)


def present(texts: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that stand somewhere in the texts, in alphabetical order."""
    whole = "\n".join(texts)
    return tuple(word for word in sorted(words) if word in whole)


def passages_with(texts: Mapping[int, str], words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The passages in which one of the words stands, with their ordinals."""
    found = present(texts.values(), words)
    return ((ordinal, text) for ordinal, text in texts.items() if found and holds_any(text, found))
