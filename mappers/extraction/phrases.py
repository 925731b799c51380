"""Looks many phrases up in the words of a sentence at once: by first word, longest first.

An alternation of a thousand phrases is tried branch by branch at every character; a dictionary of first
words costs one look-up per word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases with what each stands for; later entries of the same phrase are kept as well."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        table: dict[str, list[tuple[tuple[str, ...], Value]]] = defaultdict(list)
        for phrase, value in entries:
            words = tuple(phrase.split())
            table[words[0]].append((words, value))
        for found in table.values():
            found.sort(key=lambda item: -len(item[0]))
        self._table = dict(table)
        self.first_words = frozenset(table)

    def at(self, words: Sequence[str], i: int) -> tuple[int, Value] | None:
        """The longest phrase that starts at word ``i``: where it ends, and what it stands for."""
        for phrase, value in self._table.get(words[i], ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                return i + len(phrase), value
        return None

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, Value]]:
        """All phrases from left to right that do not overlap."""
        table, end = self._table, 0
        if self.first_words.isdisjoint(words):
            return
        for i in [i for i, word in enumerate(words) if word in table]:
            found = self.at(words, i) if i >= end else None
            if found:
                end = found[0]
                yield i, end, found[1]
