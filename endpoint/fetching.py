"""Positions and events, fetched for the pages.

A list is fetched in two steps: the IRIs that a pattern matches (with LIMIT), then the statements about just
those. So the cost depends on what is shown, not on what there is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from endpoint.answers import Solution
from endpoint.asking import Asking, first, number
from endpoint.cards import Card, Cards, gather_cards

SHOWN = 60
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
