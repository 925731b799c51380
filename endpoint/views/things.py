"""The pages of concepts, places, paragraphs, and of anything else that the dataset describes."""

from __future__ import annotations

import asyncio

from endpoint.answers import Solution
from endpoint.asking import Asking, first, number
from endpoint.cards import Cards, tone
from endpoint.fetching import events, positions
from endpoint.rendering import render
from endpoint.views.absent import absent_page
from endpoint.views.actors import outside, statements
from ontology.terms import VOCABULARY

ABOUT = "SELECT ?p ?o WHERE { ?this ?p ?o } ORDER BY ?p ?o LIMIT 300"
NARROWER = """
    SELECT ?narrower (COUNT(DISTINCT ?position) AS ?count) WHERE {
      ?narrower skos:broader ?this .
      OPTIONAL { ?position cg:topic ?narrower }
    }
    GROUP BY ?narrower ORDER BY DESC(?count) ?narrower LIMIT 200
"""
SIDES = """
    SELECT ?side (COUNT(DISTINCT ?position) AS ?count) WHERE {
      ?topic skos:broader* ?this .
      ?position cg:topic ?topic ; cg:stance/skos:broader ?side .
    }
    GROUP BY ?side LIMIT 10
"""
USED_BY = """
    SELECT DISTINCT ?document ?id ?title ?date WHERE {
      VALUES ?p { cg:tag cg:classification cg:handling cg:precedence cg:infoPrecedence cg:tagAsWritten }
      ?document ?p ?this ; dcterms:identifier ?id .
      OPTIONAL { ?document dcterms:title ?title }
      OPTIONAL { ?document dcterms:created ?date }
    }
    ORDER BY DESC(STR(?date)) ?id LIMIT 60
"""
USES = """
    SELECT (COUNT(DISTINCT ?document) AS ?count) WHERE {
      VALUES ?p { cg:tag cg:classification cg:handling cg:precedence cg:infoPrecedence cg:tagAsWritten }
      ?document ?p ?this
    }
"""
INCOMING = "SELECT ?s ?p WHERE { ?s ?p ?this } LIMIT 60"
HOW_MANY = "SELECT (COUNT(*) AS ?count) WHERE { ?s ?p ?this }"
NOTHING = Cards([], 0)


async def concept_page(iri: str, page: Asking, template: str) -> str:
    """Label, meaning, place in its scheme, and the documents, positions or events that use it."""
    scheme = iri.rsplit("/", 2)[-2] if "/" in iri else ""
    asked = {"what is known": ABOUT, "narrower concepts": NARROWER, "documents": USED_BY, "how many": USES}
    answers, stood, happened = await asyncio.gather(
        page.ask_all(iri, asked | ({"for and against": SIDES} if scheme == "topic" else {})),
        positions(page, STOOD[scheme], iri, limit=120) if scheme in STOOD else nothing(),
        events(page, HAPPENED, iri, limit=60) if scheme == "event-type" else nothing(),
    )
    await page.name(*answers.values())
    await page.name_iris([iri])
    known = statements(answers["what is known"])
    return render(
        template,
        page,
        iri=iri,
        title=page.label(iri),
        scheme=SCHEMES.get(scheme, "concept"),
        known=known,
        outside=outside(known),
        narrower=[row["narrower"] for row in answers["narrower concepts"] if of_vocabulary(row)],
        measures=[row for row in answers["narrower concepts"] if not of_vocabulary(row)],
        sides={tone(row["side"].value): number(row["count"]) for row in answers.get("for and against", ())},
        documents=answers["documents"],
        document_count=number(first(answers["how many"], "count")),
        positions=stood,
        holders=stood.grouped("holder"),
        events=happened,
        scheme_id=scheme,
        number=number,
        citation=f"{page.label(iri)} ({SCHEMES.get(scheme, 'concept')}). {iri}",
    )


STOOD = {
    "topic": "?topic skos:broader* ?this . ?position cg:topic ?topic .",
    "stance": "?stance skos:broader? ?this . ?position cg:stance ?stance .",
}
HAPPENED = "{ ?event cg:eventType ?this } UNION { ?event cg:eventSubtype ?this }"
SCHEMES = {
    "tag": "TAGS subject or place", "classification": "classification", "handling": "handling caption",
    "precedence": "precedence", "stance": "stance", "topic": "topic", "event-type": "kind of event",
    "actor-type": "kind of actor", "tag-field": "field of TAGS",
}  # fmt: skip


def of_vocabulary(row: Solution) -> bool:
    """Whether a narrower concept is one of our schemes, not one that a document named."""
    return row["narrower"].value.startswith(VOCABULARY)


async def nothing() -> Cards:
    """No cards, at no cost."""
    return NOTHING


def within(page: Asking, said: list[Solution]) -> str | None:
    """For a paragraph: its place on its document's page."""
    known = statements(said)
    document, ordinal = known.get("isPartOf"), known.get("ordinal")
    return f"{page.links.href(document[0].value)}#p{ordinal[0]}" if document and ordinal else None


async def place_page(iri: str, page: Asking, template: str) -> str:
    """Where it is, which posts are there, and what happened there."""
    answers, happened = await asyncio.gather(
        page.ask_all(iri, {"what is known": ABOUT, "what is there": INCOMING}),
        events(page, "?event cg:place ?this .", iri, limit=100),
    )
    await page.name(*answers.values())
    await page.name_iris([iri])
    known = statements(answers["what is known"])
    return render(
        template,
        page,
        iri=iri,
        title=page.label(iri),
        known=known,
        outside=outside(known),
        there=[
            row["s"] for row in answers["what is there"] if page.kind(row["s"].value) == "diplomatic post"
        ],
        events=happened,
        citation=f"{page.label(iri)} (place). {iri}",
    )


async def thing_page(iri: str, page: Asking, template: str) -> str | None:
    """Everything that is said of a thing and, bounded, what refers to it; None when it is not even named."""
    answers = await page.ask_all(
        iri, {"what is said of it": ABOUT, "what refers to it": INCOMING, "how many": HOW_MANY}
    )
    if not answers["what is said of it"] and not answers["what refers to it"]:
        return None
    if not answers["what is said of it"]:
        return await absent_page(iri, page, answers["what refers to it"], answers["how many"])
    await page.name(*answers.values())
    await page.name_iris([iri])
    return render(
        template,
        page,
        iri=iri,
        title=page.label(iri),
        kind=page.kind(iri),
        said=answers["what is said of it"],
        within=within(page, answers["what is said of it"]),
        referring=answers["what refers to it"],
        referring_count=number(first(answers["how many"], "count")),
        citation=f"{page.label(iri)}. {iri}",
    )
