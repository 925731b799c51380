"""Who stands where, at a glance: actors down, topics across, in each cell how many are for and against.

The matrix is counted over at most ``MOST`` positions, so that it costs the same however large the dataset is;
the page says when there are more. Every cell leads to its sentences.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from endpoint.answers import Solution, Term
from endpoint.asking import Asking, number
from endpoint.browse import KIND_WORDS, KINDS, POSITION_FILTERS
from endpoint.cards import TOPIC_SCHEME, tone
from endpoint.facets import Filter
from endpoint.filters import Wish, choices, named, narrowings, notation
from endpoint.rendering import render

MOST, ACTORS, TOPICS = 20_000, 30, 12
COUNTS = """
    SELECT ?holder ?topic ?side (COUNT(DISTINCT ?position) AS ?count) WHERE {{
      {{ SELECT DISTINCT ?position WHERE {{ {pattern} }} LIMIT {most} }}
      ?position cg:holder ?holder ; cg:topic ?topic ; cg:stance/skos:broader ?side .
      {rest}
      FILTER (STRSTARTS(STR(?topic), "{scheme}"))
    }}
    GROUP BY ?holder ?topic ?side ORDER BY DESC(?count) ?holder ?topic LIMIT 5000
"""
YEARS = """
    SELECT ?year (COUNT(DISTINCT ?position) AS ?count) WHERE {{
      {{ SELECT ?position WHERE {{ ?position a cg:PolicyPosition }} LIMIT {most} }}
      ?position cg:expressedIn ?document .
      OPTIONAL {{ ?position cg:statedOn ?said }}
      OPTIONAL {{ ?document dcterms:created ?written }}
      BIND (SUBSTR(STR(COALESCE(?said, ?written)), 1, 4) AS ?year)
    }}
    GROUP BY ?year ORDER BY DESC(?count) ?year LIMIT 12
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often one actor is for and against something on one topic, and where the sentences are."""

    positive: int
    negative: int
    href: str

    @property
    def shade(self) -> str:
        """``positive``, ``negative`` or ``mixed``, with a step of strength: one, a few, many."""
        if not self.positive or not self.negative:
            side = "positive" if self.positive else "negative"
        else:
            share = self.positive / (self.positive + self.negative)
            side = "positive" if share > 0.75 else "negative" if share < 0.25 else "mixed"
        total = self.positive + self.negative
        return f"{side} s{1 + (total > 1) + (total > 4)}"


@dataclass(frozen=True, slots=True)
class Row:
    """One actor's cells, one for each topic of the matrix; ``where`` tells actors of one name apart."""

    holder: Term
    where: str
    cells: list[Cell | None]


async def matrix_page(asking: Asking, wish: Wish) -> str:
    """The matrix of the positions that the filters leave, and the filters."""
    narrowed = narrowings(asking, wish, MATRIX_FILTERS)
    kind = KINDS.get(wish.get("kind"))
    query = COUNTS.format(
        pattern="?position a cg:PolicyPosition . " + " ".join(text for text, *_ in narrowed),
        rest=" ".join([KIND % kind if kind else "", within(wish)]).strip(),
        most=MOST,
        scheme=TOPIC_SCHEME,
    )
    rows, years = await asyncio.gather(
        asking.ask("who stands where", query), asking.ask("years", YEARS.format(most=MOST))
    )
    topics = largest(rows, "topic", TOPICS)
    rows = [row for row in rows if row["topic"].value in topics]
    holders = largest(rows, "holder", ACTORS)
    await asking.name_iris([*holders, *topics, *(term.value for _, _, term, _ in narrowed)])
    return render(
        "matrix.html",
        asking,
        title="Who stands where",
        topics=[(Term("iri", topic), wish.at(asking, topic=notation(topic))) for topic in topics],
        rows=table(asking, wish, rows, holders, topics),
        filters=filters(asking, wish, years),
        narrowed=[(label, term, href) for _, label, term, href in narrowed if label != "year"],
        most=MOST,
    )


KIND = "?holder a cg:%s ."
MATRIX_FILTERS = {name: POSITION_FILTERS[name] for name in ("topic", "year")}


def within(wish: Wish) -> str:
    """With a topic chosen, the columns are that topic and its narrower ones."""
    topic = named(wish.get("topic"), "topic")
    return f"?topic skos:broader* <{topic}> ." if topic else ""


def largest(rows: Iterable[Solution], variable: str, most: int) -> list[str]:
    """The IRIs with the most positions."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts[row[variable].value] += number(row["count"])
    return [iri for iri, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]]


def table(
    asking: Asking, wish: Wish, rows: Iterable[Solution], holders: list[str], topics: list[str]
) -> list[Row]:
    """The cells, row by row."""
    counts = Counter[tuple[str, str, str]]()
    for row in rows:
        counts[row["holder"].value, row["topic"].value, tone(row["side"].value)] += number(row["count"])

    def cell(holder: str, topic: str) -> Cell | None:
        positive, negative = counts[holder, topic, "positive"], counts[holder, topic, "negative"]
        if not positive and not negative:
            return None
        href = asking.links.at(
            "positions", topic=notation(topic), holder=holder, year=wish.get("year") or None
        )
        return Cell(positive, negative, href)

    labels = Counter(asking.label(holder) for holder in holders)
    return [
        Row(
            Term("iri", holder),
            document_part(holder) if labels[asking.label(holder)] > 1 else "",
            [cell(holder, topic) for topic in topics],
        )
        for holder in holders
    ]


def document_part(actor: str) -> str:
    """The document that an actor is named in, from its IRI; empty for actors that an authority knows.

    >>> document_part("http://localhost:8000/actor/the-author.mud-view")
    'mud-view'
    """
    return actor.rsplit("/", 1)[-1].partition(".")[2]


def filters(asking: Asking, wish: Wish, years: list[Solution]) -> list[Filter]:
    """Kinds of actor, and the years with the most positions."""
    found = sorted(row["year"].value for row in years if row.get("year") and row["year"].value.isdigit())
    return [
        ("Actors", choices(asking, wish, "kind", ((key, KIND_WORDS[key]) for key in KINDS))),
        ("Year", choices(asking, wish, "year", ((year, year) for year in found))),
    ]
