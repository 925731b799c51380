"""Word lists written as text, so that they read like a dictionary's page."""

from __future__ import annotations


def words(*columns: str) -> frozenset[str]:
    """The words of the texts: what white space separates.

    >>> sorted(words("amb dr", "gen"))
    ['amb', 'dr', 'gen']
    """
    return frozenset(word for column in columns for word in column.split())


def phrases(*columns: str) -> frozenset[str]:
    """The phrases of the texts, separated by semicolons; a line break is a space.

    >>> sorted(phrases("prime minister; deputy minister"))
    ['deputy minister', 'prime minister']
    """
    found = (" ".join(part.split()) for column in columns for part in column.split(";"))
    return frozenset(phrase for phrase in found if phrase)
