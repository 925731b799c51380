"""The lists of the site: documents, actors, topics, positions, events, a page at a time.

Each list is a page of at most ``SIZE`` things and a count; filters come from the address and are checked
before they stand in a query.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from endpoint.answers import Term
from endpoint.asking import Asking, number
from endpoint.cards import NEGATIVE, POSITIVE, TOPIC_SCHEME
from endpoint.facets import DOCUMENT_FACETS, EVENT_FACETS, POSITION_FACETS, Filter, facet_filters
from endpoint.fetching import any_positions, count, events, positions
from endpoint.filters import SIZE, YEAR, Pages, Wish, choices, literal, narrowings
from endpoint.rendering import render

GENRES = {"cable": "Cable", "article": "Article", "letter": "Letter", "opinion": "OpinionPiece"}
GENRE_WORDS = {"cable": "cables", "article": "articles", "letter": "letters", "opinion": "opinion pieces"}
KINDS = {
    "person": "Person", "organisation": "Organization", "body": "GovernmentBody", "state": "State",
    "post": "Post", "group": "Group",
}  # fmt: skip


async def documents_list(asking: Asking, wish: Wish) -> str:
    """Documents, the newest first, by genre, and cables by origin, tag, marking and year."""
    genre = GENRES.get(wish.get("genre"))
    classes = f"cg:{genre}" if genre else " ".join(f"cg:{name}" for name in GENRES.values())
    narrowed = narrowings(asking, wish, DOCUMENT_FILTERS)
    pattern = f"VALUES ?class {{ {classes} }} ?document a ?class ; dcterms:identifier ?id ."
    pattern = " ".join([*(text for text, *_ in narrowed), pattern])
    rows, total, filters = await asyncio.gather(
        asking.ask("documents", DOCUMENTS.format(pattern=pattern, limit=SIZE, offset=wish.offset)),
        count(asking, "document", pattern),
        facet_filters(asking, wish, "document", pattern, DOCUMENT_FACETS),
    )
    await asking.name_iris(term.value for _, _, term, _ in narrowed)
    title = GENRE_WORDS.get(wish.get("genre"), "documents").capitalize()
    return listing(
        "documents.html",
        asking,
        wish.pages(asking, total, len(rows)),
        filters=[("Kind", choices(asking, wish, "genre", GENRE_WORDS.items())), *filters],
        narrowed=unless_offered(narrowed, filters),
        title=title,
        rows=rows,
    )


DOCUMENT_FILTERS = {
    "origin": ("?document cg:origin %s .", ""),
    "tag": ("?document cg:tag %s .", "tag"),
    "classification": ("?document cg:classification %s .", "classification"),
    "handling": ("?document cg:handling %s .", "handling"),
    "year": ("?document dcterms:created ?created . FILTER (STRSTARTS(STR(?created), %s))", YEAR),
}
DOCUMENTS = """
    SELECT DISTINCT ?document ?id ?title ?date ?class WHERE {{
      {pattern}
      OPTIONAL {{ ?document dcterms:title ?title }}
      OPTIONAL {{ ?document dcterms:created ?date }}
    }}
    ORDER BY DESC(STR(?date)) ?id
    LIMIT {limit} OFFSET {offset}
"""


async def actors_list(asking: Asking, wish: Wish) -> str:
    """Actors that documents mention, the most mentioned first; with a name, any actor that bears it."""
    name, kind = wish.get("name").strip(), KINDS.get(wish.get("kind"))
    pattern = actor_pattern(name, kind)
    mentions = " OPTIONAL { ?document cg:mentions ?actor }" if name else ""
    rows, total = await asyncio.gather(
        asking.ask("actors", ACTORS.format(pattern=pattern + mentions, limit=SIZE, offset=wish.offset)),
        count(asking, "actor", pattern),
    )
    await asking.name(rows)
    filters = [("Kind", choices(asking, wish, "kind", ((key, KIND_WORDS[key]) for key in KINDS)))]
    given: dict[str, Any] = {"title": "Actors", "rows": rows, "name": name, "kind": wish.get("kind")}
    return listing("actors.html", asking, wish.pages(asking, total, len(rows)), filters=filters, **given)


ACTORS = """
    SELECT ?actor (COUNT(DISTINCT ?document) AS ?documents) WHERE {{
      {pattern}
    }}
    GROUP BY ?actor ORDER BY DESC(?documents) ?actor
    LIMIT {limit} OFFSET {offset}
"""
KIND_WORDS = {
    "person": "people", "organisation": "organisations", "body": "government bodies", "state": "states",
    "post": "posts", "group": "groups",
}  # fmt: skip


def actor_pattern(name: str, kind: str | None) -> str:
    """What ``?actor`` must be."""
    parts = [f"?actor a cg:{kind} ."] if kind else []
    if name:
        text = literal(name.casefold())
        parts.append(f"?actor rdfs:label|skos:altLabel ?name . FILTER (CONTAINS(LCASE(STR(?name)), {text}))")
        parts.append(
            "?actor a ?class . VALUES ?class { " + " ".join(f"cg:{one}" for one in KINDS.values()) + " }"
        )
    else:
        parts.append("?document cg:mentions ?actor .")
    return " ".join(parts)


async def topics_list(asking: Asking, wish: Wish) -> str:
    """Topics with how many positions are for and against, the most argued first."""
    rows, total = await asyncio.gather(
        asking.ask("topics", TOPICS.format(pattern=ARGUED, limit=SIZE, offset=wish.offset)),
        count(asking, "topic", ARGUED),
    )
    await asking.name(rows)
    return listing(
        "topics.html", asking, wish.pages(asking, total, len(rows)), filters=[], title="Topics", rows=rows
    )


ARGUED = f'?position cg:topic ?topic . FILTER (STRSTARTS(STR(?topic), "{TOPIC_SCHEME}"))'
"""Lists group by the topics of the scheme; a finer topic is found on the page of its broader one."""
TOPICS = """
    SELECT ?topic (SUM(?for) AS ?positive) (SUM(?against) AS ?negative) WHERE {{
      {pattern}
      ?position cg:stance ?stance .
      OPTIONAL {{ ?stance skos:broader ?side }}
      BIND (IF(COALESCE(?side, ?stance) = <https://w3id.org/cablegraph/stance/positive>, 1, 0) AS ?for)
      BIND (1 - ?for AS ?against)
    }}
    GROUP BY ?topic ORDER BY DESC(COUNT(?position)) ?topic
    LIMIT {limit} OFFSET {offset}
"""


async def positions_list(asking: Asking, wish: Wish) -> str:
    """Positions by side, stance, topic, holder, target or document, then with the surest first."""
    narrowed = narrowings(asking, wish, POSITION_FILTERS)
    pattern = " ".join([*(text for text, *_ in narrowed), "?position a cg:PolicyPosition ."])
    cards, facets = await asyncio.gather(
        positions(asking, pattern, limit=SIZE, offset=wish.offset)
        if narrowed
        else any_positions(asking, limit=SIZE, offset=wish.offset),
        facet_filters(asking, wish, "position", pattern, POSITION_FACETS),
    )
    await asking.name_iris(term.value for _, _, term, _ in narrowed)
    filters = [("Stance", choices(asking, wish, "stance", STANCES)), *facets]
    pages = wish.pages(asking, cards.total, len(cards.shown))
    given = {"title": "Positions", "cards": cards}
    kept = unless_offered(narrowed, filters)
    return listing("positions.html", asking, pages, filters=filters, narrowed=kept, **given)


STANCES = [
    ("positive", "▲ for"), *((name, name) for name in sorted(POSITIVE - {"positive"})),
    ("negative", "▼ against"), *((name, name) for name in sorted(NEGATIVE - {"negative"})),
]  # fmt: skip


POSITION_FILTERS = {
    "stance": ("?stance skos:broader? %s . ?position cg:stance ?stance .", "stance"),
    "topic": ("?topic skos:broader* %s . ?position cg:topic ?topic .", "topic"),
    "holder": ("?position cg:holder %s .", ""),
    "target": ("?position cg:target %s .", ""),
    "document": ("?position cg:expressedIn %s .", ""),
    "year": (
        "?position cg:expressedIn ?source . OPTIONAL { ?position cg:statedOn ?said } "
        "OPTIONAL { ?source dcterms:created ?written } "
        "FILTER (STRSTARTS(STR(COALESCE(?said, ?written)), %s))",
        YEAR,
    ),
}
EVENT_FILTERS = {
    "type": ("{ ?event cg:eventType %s } UNION { ?event cg:eventSubtype %s }", "event-type"),
    "participant": ("?event cg:participant %s .", ""),
    "place": ("?event cg:place %s .", ""),
    "country": ("{ ?event cg:place/cg:country %s } UNION { ?event cg:participant %s }", ""),
    "year": ("?event cg:date ?day . FILTER (STRSTARTS(STR(?day), %s))", YEAR),
    "document": ("?event cg:reportedIn %s .", ""),
}
"""From a parameter to the pattern it adds, and the scheme its value is a notation of (none: an IRI)."""


async def events_list(asking: Asking, wish: Wish) -> str:
    """Events, the latest first; by type, participant, place, country, year or document."""
    narrowed = narrowings(asking, wish, EVENT_FILTERS)
    pattern = "?event a cg:Event . " + " ".join(text for text, *_ in narrowed)
    cards, filters = await asyncio.gather(
        events(asking, pattern, limit=SIZE, offset=wish.offset),
        facet_filters(asking, wish, "event", pattern, EVENT_FACETS),
    )
    await asking.name_iris(term.value for _, _, term, _ in narrowed)
    pages = wish.pages(asking, cards.total, len(cards.shown))
    given = {"title": "Events", "cards": cards}
    kept = unless_offered(narrowed, filters)
    return listing("events.html", asking, pages, filters=filters, narrowed=kept, **given)


def unless_offered(
    narrowed: Iterable[tuple[str, str, Term, str]], filters: Iterable[Filter]
) -> list[tuple[str, Term, str]]:
    """The narrowings that no link of the filters shows as current: their label, term, and the way out."""
    undone = {options[0][1] for _, options in filters if any(now for _, _, now in options[1:])}
    return [(label, term, href) for _, label, term, href in narrowed if href not in undone]


def listing(
    template: str,
    asking: Asking,
    pages: Pages,
    *,
    filters: list[Filter],
    narrowed: Iterable[tuple[str, Term, str]] = (),
    **context: Any,
) -> str:
    """A list's page."""
    chosen = any(now for _, options in filters[1:] for _, _, now in options[1:])
    given = {"filters": filters, "narrowing": chosen, "pages": pages, "number": number}
    given["narrowed"] = list(narrowed)
    return render(template, asking, **given, **context)
