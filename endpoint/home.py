"""The first page and the page about the dataset: what this is, how much of it there is, where to begin."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

from endpoint.answers import Solution
from endpoint.asking import Asking, number
from endpoint.browse import ARGUED, DOCUMENTS, GENRES, TOPICS
from endpoint.cards import Card, gather_cards
from endpoint.errors import QueryTimeout
from endpoint.fetching import positions
from endpoint.queries import question, questions
from endpoint.rendering import render

SHORT = 260
FEATURED = ("04", "06", "03")
COUNTS = """
    SELECT ?class (COUNT(?thing) AS ?count) WHERE {
      VALUES ?class { cg:Cable cg:Article cg:Letter cg:OpinionPiece cg:PolicyPosition cg:Event }
      ?thing a ?class
    }
    GROUP BY ?class
"""
NEWEST = """
      { SELECT DISTINCT ?document WHERE {
          %s
          OPTIONAL { ?document dcterms:created ?date }
        } ORDER BY DESC(STR(?date)) ?document LIMIT 40 }
      ?position cg:expressedIn ?document .
"""
ACTORS = "SELECT (COUNT(DISTINCT ?actor) AS ?count) WHERE { ?document cg:mentions ?actor }"
GRAPHS = """
    SELECT ?graph ?title ?rights ?license WHERE {
      ?graph a void:Dataset ; dcterms:title ?title .
      OPTIONAL { ?graph dcterms:rights ?rights }
      OPTIONAL { ?graph dcterms:license ?license }
    }
    ORDER BY ?title LIMIT 200
"""
WORDS = {
    "Cable": ("cable", "documents?genre=cable"), "Article": ("article", "documents?genre=article"),
    "Letter": ("letter", "documents?genre=letter"),
    "OpinionPiece": ("opinion piece", "documents?genre=opinion"),
    "PolicyPosition": ("position", "positions"), "Event": ("event", "events"),
}  # fmt: skip


async def home_page(page: Asking) -> str:
    """What this is, numbers, newest documents, three questions to click."""
    classes = " ".join(f"cg:{name}" for name in GENRES.values())
    pattern = f"VALUES ?class {{ {classes} }} ?document a ?class ; dcterms:identifier ?id ."
    counted, topics, documents, plain = await asyncio.gather(
        numbers(page),
        unless_too_much(page.ask("topics", TOPICS.format(pattern=ARGUED, limit=8, offset=0))),
        page.ask("documents", DOCUMENTS.format(pattern=pattern, limit=8, offset=0)),
        positions(page, NEWEST % pattern, limit=60),
    )
    await page.name(topics, documents)
    return render(
        "home.html",
        page,
        title="cablegraph",
        numbers=counted,
        topics=topics,
        documents=documents,
        positions=varied(plain.shown, 6),
        featured=[found for found in map(question, FEATURED) if found],
        question_count=sum(one.here for one in questions()),
        number=number,
    )


async def unless_too_much(asked: Awaitable[list[Solution]]) -> list[Solution]:
    """The solutions, or none when counting over the whole dataset takes longer than a query may."""
    try:
        return await asked
    except QueryTimeout:
        return []


def varied(cards: list[Card], wanted: int) -> list[Card]:
    """The first of each document and holder, then others, short quotes before long ones."""
    seen: set[str] = set()
    best: list[Card] = []
    rest: list[Card] = []
    for card in sorted(cards, key=lambda one: len(one.text("quote")) > SHORT):
        fresh = {card.text("document"), card.text("holder")}
        (rest if fresh & seen else best).append(card)
        seen |= fresh
    return (best + rest)[:wanted]


async def numbers(page: Asking) -> list[tuple[int, str, str]]:
    """How many of each kind: the count, its word, the list."""
    rows, actors = await asyncio.gather(page.ask("how much there is", COUNTS), page.ask("actors", ACTORS))
    counts = {row["class"].value.rsplit("#", 1)[-1]: number(row["count"]) for row in rows if "class" in row}
    found = [
        (counts[name], words, page.links.at(path))
        for name, (words, path) in WORDS.items()
        if counts.get(name)
    ]
    return [*found, (total(actors), "actor", page.links.at("actors"))]


def total(rows: list[Solution]) -> int:
    """The one count of a result."""
    return number(rows[0].get("count")) if rows else 0


async def about_page(page: Asking) -> str:
    """Licence, provenance, known limits."""
    counted, graphs = await asyncio.gather(numbers(page), page.ask("graphs", GRAPHS))
    await page.name(graphs)
    return render(
        "about.html",
        page,
        title="About",
        numbers=counted,
        graphs=[card for card in gather_cards(graphs, "graph") if card.one("rights")],
    )
