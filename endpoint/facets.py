"""By which values a list can be narrowed further: the most frequent ones among the things it lists.

Counted over a sample of ``MOST`` things of the list, so that it costs the same however long the list is. The
sample is fetched first: to join a pattern anew for each facet would cost as often.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from endpoint.answers import Term
from endpoint.asking import Asking
from endpoint.cards import TOPIC_SCHEME
from endpoint.filters import Choice, Wish, choices, notation

MOST, OFFERED = 1_000, 12
Filter = tuple[str, list[Choice]]
SAMPLE = "SELECT DISTINCT ?%s WHERE { %s } LIMIT %d"
FACET = """
    SELECT ?value (COUNT(DISTINCT ?%s) AS ?count) WHERE {
      VALUES ?%s { %s }
      %s
    }
    GROUP BY ?value ORDER BY DESC(?count) ?value LIMIT %d
"""


@dataclass(frozen=True, slots=True)
class Facet:
    """A parameter of a list's address: its label, and where ``?value`` stands. Things go by their label,
    tags and years by their notation."""

    parameter: str
    label: str
    where: str
    by_label: bool = True


DOCUMENT_FACETS = (
    Facet("origin", "Post", "?document cg:origin ?value ."),
    Facet("tag", "Tag", "?document cg:tag ?value .", by_label=False),
    Facet("year", "Year", "?document dcterms:created ?on . BIND (SUBSTR(STR(?on), 1, 4) AS ?value)", False),
)
POSITION_FACETS = (
    Facet("holder", "Who", "?position cg:holder ?value ."),
    Facet("target", "Toward", "?position cg:target ?value ."),
    Facet("topic", "Topic", f'?position cg:topic ?value . FILTER (STRSTARTS(STR(?value), "{TOPIC_SCHEME}"))'),
    Facet(
        "year",
        "Year",
        "?position cg:expressedIn ?in . OPTIONAL { ?position cg:statedOn ?on } "
        "OPTIONAL { ?in dcterms:created ?written } "
        "BIND (SUBSTR(STR(COALESCE(?on, ?written)), 1, 4) AS ?value)",
        by_label=False,
    ),
)
EVENT_FACETS = (
    Facet("type", "Kind", "?event cg:eventType ?value ."),
    Facet("participant", "Who", "?event cg:participant ?value ."),
    Facet("country", "Country", "?event cg:place/cg:country ?value ."),
    Facet("year", "Year", "?event cg:date ?on . BIND (SUBSTR(STR(?on), 1, 4) AS ?value)", by_label=False),
)


async def facet_filters(
    asking: Asking, wish: Wish, thing: str, pattern: str, facets: Sequence[Facet]
) -> list[Filter]:
    """For each facet with values: its label and its links; ``pattern`` finds the variable ``thing``."""
    sample = await asking.ask("a sample of the list", SAMPLE % (thing, pattern, MOST))
    wanted = " ".join(f"<{row[thing].value}>" for row in sample)
    if not wanted:
        return []
    queries = [FACET % (thing, thing, wanted, facet.where, OFFERED) for facet in facets]
    answers = await asyncio.gather(*(asking.ask("values in the sample", query) for query in queries))
    await asking.name(*answers)
    filters = []
    for facet, rows in zip(facets, answers, strict=True):
        options = sorted((choice(asking, facet, row["value"]) for row in rows if row.get("value")), key=shown)
        if options:
            filters.append((facet.label, choices(asking, wish, facet.parameter, options)))
    return filters


def choice(asking: Asking, facet: Facet, value: Term) -> tuple[str, str]:
    """A value as the address gives it, and as the page does."""
    short = notation(value.value)
    return short, asking.label(value.value) if facet.by_label else short


def shown(option: tuple[str, str]) -> str:
    """To sort choices by what is shown."""
    return option[1].casefold()
