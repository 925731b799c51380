"""Positions and events as the site shows them: one card for each, put together from the rows about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from endpoint.answers import Solution, Term
from endpoint.asking import number
from ontology.terms import VOCABULARY

POSITIVE = frozenset({"supports", "urges", "praises", "commits", "positive"})
NEGATIVE = frozenset({"opposes", "rejects", "criticises", "warns", "negative"})
TOPIC_SCHEME = VOCABULARY + "topic/"
"""Where the topics of the scheme live; finer ones, of one dataset, live under its base IRI."""


@dataclass(slots=True)
class Card:
    """One thing and everything its rows say of it; a field is a variable's values, in order, once each."""

    iri: str
    values: dict[str, dict[Term, None]] = field(default_factory=dict)

    def all(self, variable: str) -> list[Term]:
        """Every value of a variable."""
        return list(self.values.get(variable, ()))

    def one(self, variable: str) -> Term | None:
        """A variable's first value."""
        return next(iter(self.values.get(variable, ())), None)

    def text(self, variable: str) -> str:
        """A variable's first value as text; empty when it has none."""
        return str(self.one(variable) or "")

    @property
    def place_in_text(self) -> tuple[str, int]:
        """The document and paragraph, to sort by."""
        return self.text("document"), number(self.one("ordinal"))

    @property
    def tone(self) -> str:
        """``positive`` or ``negative`` for a position, by its stance."""
        return tone(self.text("stance"))

    @property
    def topics(self) -> list[Term]:
        """The topics of the scheme, which lists group by; the finer ones where there is none."""
        return [term for term in self.all("topic") if in_scheme(term)] or self.all("topic")

    @property
    def finer(self) -> list[Term]:
        """The topics that are finer than the scheme's, in the document's own noun phrase."""
        return [term for term in self.all("topic") if not in_scheme(term)]

    @property
    def date(self) -> Term | None:
        """When it was said or happened, else when the document was written."""
        return self.one("date") or self.one("said") or self.one("written")


def in_scheme(topic: Term) -> bool:
    """Whether a topic is one of the topic scheme."""
    return topic.value.startswith(TOPIC_SCHEME)


def tone(stance: str) -> str:
    """``positive`` or ``negative``; empty for anything that is not a stance of the scheme."""
    name = stance.rsplit("/", 1)[-1]
    return "positive" if name in POSITIVE else "negative" if name in NEGATIVE else ""


def gather_cards(rows: Iterable[Solution], subject: str) -> list[Card]:
    """Rows about several things, one card for each, in order of first appearance."""
    cards: dict[str, Card] = {}
    for row in rows:
        card = cards.setdefault(row[subject].value, Card(row[subject].value))
        for variable, term in row.items():
            card.values.setdefault(variable, {})[term] = None
    return list(cards.values())


@dataclass(frozen=True, slots=True)
class Cards:
    """Some cards of a list and how many there are in all."""

    shown: list[Card]
    total: int

    def by_tone(self, which: str) -> list[Card]:
        """The positive or the negative ones."""
        return [card for card in self.shown if card.tone == which]

    def grouped(self, variable: str) -> list[tuple[Term, list[Card]]]:
        """By a variable's first value, the largest group first."""
        return by_value((card.one(variable), card) for card in self.shown)

    def by_topic(self) -> list[Topic]:
        """By each position's first topic of the scheme, the largest group first, each in order of time."""
        groups = by_value((next(iter(card.topics), None), card) for card in self.shown)
        return [
            Topic(topic, sorted(cards, key=lambda card: str(card.date or "9"))) for topic, cards in groups
        ]


def in_time(card: Card) -> str:
    """To sort cards by date, the undated last."""
    return str(card.date or "~")


def by_value(cards: Iterable[tuple[Term | None, Card]]) -> list[tuple[Term, list[Card]]]:
    """Cards under what each belongs to, the largest group first; what belongs nowhere is left out."""
    groups: dict[Term, list[Card]] = {}
    for value, card in cards:
        if value:
            groups.setdefault(value, []).append(card)
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0].value))


@dataclass(frozen=True, slots=True)
class Topic:
    """The positions on one topic, in order of time."""

    term: Term
    cards: list[Card]

    @property
    def years(self) -> list[tuple[str, int, int]]:
        """For each year in order: how many positions are for something and against it; the undated last."""
        counts: dict[str, list[int]] = {}
        for card in self.cards:
            pair = counts.setdefault(str(card.date)[:4] if card.date else "undated", [0, 0])
            pair[card.tone == "negative"] += 1
        return [(year, positive, negative) for year, (positive, negative) in counts.items()]
