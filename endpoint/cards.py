"""Positions and events as the site shows them, put together from the rows of bounded queries.

A list is fetched in two steps: the IRIs that a pattern matches (with LIMIT), then the statements about just
those. So the cost depends on what is shown, not on what there is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from endpoint.answers import Solution, Term
from endpoint.asking import Asking, first, number
from ontology.terms import VOCABULARY

POSITIVE = frozenset({"supports", "urges", "praises", "commits", "positive"})
NEGATIVE = frozenset({"opposes", "rejects", "criticises", "warns", "negative"})
SHOWN = 60
TOPIC_SCHEME = VOCABULARY + "topic/"
"""Where the topics of the scheme live; finer ones, of one dataset, live under its base IRI."""

POSITION_DETAILS = """
    SELECT ?position ?holder ?stance ?topic ?wording ?target ?proposition ?document ?id ?said ?written
           ?reported ?confidence WHERE {
      VALUES ?position { %s }
      ?position cg:stance ?stance ; cg:expressedIn ?document .
      OPTIONAL { ?position cg:holder ?holder }
      OPTIONAL { ?position cg:topic ?topic }
      OPTIONAL { ?position cg:topicLabel ?wording }
      OPTIONAL { ?position cg:target ?target }
      OPTIONAL { ?position cg:proposition ?proposition }
      OPTIONAL { ?position cg:statedOn ?said }
      OPTIONAL { ?position cg:reported ?reported }
      OPTIONAL { ?position cg:confidence ?confidence }
      OPTIONAL { ?document dcterms:identifier ?id }
      OPTIONAL { ?document dcterms:created ?written }
    }
    LIMIT 6000
"""
EVENT_DETAILS = """
    SELECT ?event ?label ?type ?subtype ?date ?endDate ?dateText ?place ?participant ?document ?id WHERE {
      VALUES ?event { %s }
      ?event cg:reportedIn ?document .
      OPTIONAL { ?event rdfs:label ?label }
      OPTIONAL { ?event cg:eventType ?type }
      OPTIONAL { ?event cg:eventSubtype ?subtype }
      OPTIONAL { ?event cg:date ?date }
      OPTIONAL { ?event cg:endDate ?endDate }
      OPTIONAL { ?event cg:dateText ?dateText }
      OPTIONAL { ?event cg:place ?place }
      OPTIONAL { ?event cg:participant ?participant }
      OPTIONAL { ?document dcterms:identifier ?id }
    }
    LIMIT 6000
"""

QUOTES = """
    SELECT ?%s ?quote ?passage ?ordinal ?number WHERE {
      VALUES ?%s { %s }
      ?%s cg:evidence ?evidence .
      ?evidence oa:hasSource ?passage ; oa:hasSelector ?selector .
      ?selector oa:exact ?quote .
      ?passage cg:ordinal ?ordinal .
      OPTIONAL { ?passage cg:paragraphNumber ?number }
    }
    LIMIT 3000
"""
"""Asked apart: an OPTIONAL inside an OPTIONAL is joined over the whole dataset, not for what is shown."""


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
            pair = counts.setdefault(str(card.date)[:4] if card.date else "", [0, 0])
            pair[card.tone == "negative"] += 1
        return [(year or "undated", *pair) for year, pair in counts.items()]


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of card: the variable of its thing, how a list is ranked, and what is fetched for each."""

    variable: str
    rank: str
    order: str
    details: str


POSITION = Sort("position", "cg:confidence", "DESC(?rank)", POSITION_DETAILS)
EVENT = Sort("event", "cg:date", "DESC(STR(?rank))", EVENT_DETAILS)


async def positions(
    page: Asking, pattern: str, this: str | None = None, *, limit: int = SHOWN, offset: int = 0
) -> Cards:
    """Positions that a pattern on ``?position`` matches, the surest first."""
    return await fetch(page, POSITION, pattern, this, limit=limit, offset=offset)


async def any_positions(page: Asking, *, limit: int = SHOWN, offset: int = 0) -> Cards:
    """Positions in no order of ours: to rank all there are takes an engine long where there are millions."""
    pattern = "?position a cg:PolicyPosition ."
    query = f"SELECT ?position WHERE {{ {pattern} }} LIMIT {limit} OFFSET {offset}"
    found, total = await asyncio.gather(page.ask("positions: which", query), count(page, "position", pattern))
    return Cards(await describe(page, POSITION, [row["position"].value for row in found]), total)


async def events(
    page: Asking, pattern: str, this: str | None = None, *, limit: int = SHOWN, offset: int = 0
) -> Cards:
    """Events that a pattern on ``?event`` matches, the latest first, the undated last."""
    return await fetch(page, EVENT, pattern, this, limit=limit, offset=offset)


async def fetch(  # noqa: PLR0913 a list's page is its own kind of argument
    page: Asking, sort: Sort, pattern: str, this: str | None, *, limit: int, offset: int
) -> Cards:
    """The IRIs and their number, then what is said of them."""
    which = WHICH % (sort.variable, pattern.strip(), sort.variable, sort.rank, sort.order, sort.variable)
    found = await page.ask(f"{sort.variable}s: which", f"{which}LIMIT {limit} OFFSET {offset}", this)
    iris = list(dict.fromkeys(row[sort.variable].value for row in found))
    total = offset + len(iris)
    if len(found) == limit or (offset and not found):
        total = await count(page, sort.variable, pattern, this)
    return Cards(await describe(page, sort, iris), total)


WHICH = """
SELECT DISTINCT ?%s ?rank WHERE {
  %s
  OPTIONAL { ?%s %s ?rank }
}
ORDER BY %s ?%s
"""


async def describe(page: Asking, sort: Sort, iris: Sequence[str]) -> list[Card]:
    """The cards of these things, in this order."""
    if not iris:
        return []
    wanted = " ".join(f"<{iri}>" for iri in iris)
    rows, quoted = await asyncio.gather(
        page.ask(f"{sort.variable}s: what is said of them", sort.details % wanted),
        quotes(page, sort.variable, wanted),
    )
    await page.name(rows)
    cards = {card.iri: card for card in gather_cards([*rows, *quoted], sort.variable)}
    return [cards[iri] for iri in iris if iri in cards and cards[iri].one("document")]


async def quotes(page: Asking, variable: str, wanted: str) -> list[Solution]:
    """The words that things rest on; ``wanted`` are their IRIs as SPARQL writes them."""
    return await page.ask(f"{variable}s: in which words", QUOTES % (variable, variable, wanted, variable))


async def count(page: Asking, subject: str, pattern: str, this: str | None = None) -> int:
    """How many things a pattern matches."""
    rows = await page.select_count(subject, pattern, this)
    return number(first(rows, "count"))
