"""A document's page: its header with every value linked, its text with what was found in it, and who
stands where in it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from endpoint.answers import Solution, Term
from endpoint.asking import Asking, first, number
from endpoint.cards import Card, gather_cards
from endpoint.fetching import events, positions
from endpoint.passages import Mark, Run, cut
from endpoint.rendering import day, render
from endpoint.views.findings import in_one_line
from endpoint.views.header_fields import FIELDS
from endpoint.views.marks import MARKS, marks_by_passage

MOST_PASSAGES, MOST_POSITIONS, MOST_EVENTS = 600, 400, 150

HEADER = """
    SELECT ?p ?o WHERE {
      ?this ?p ?o .
      FILTER (?p NOT IN (cg:mention, cg:mentions, cg:citation, cg:delivery, cg:reference))
    }
    LIMIT 400
"""
PASSAGES = f"""
    SELECT ?passage ?ordinal ?number ?heading ?marking ?text WHERE {{
      ?passage dcterms:isPartOf ?this ; cg:ordinal ?ordinal .
      OPTIONAL {{ ?passage cg:paragraphNumber ?number }}
      OPTIONAL {{ ?passage cg:heading ?heading }}
      OPTIONAL {{ ?passage cg:portionMarking ?marking }}
      OPTIONAL {{ ?passage cg:text ?text }}
    }}
    ORDER BY ?ordinal LIMIT {MOST_PASSAGES}
"""
ACTORS = """
    SELECT ?actor (COUNT(?mention) AS ?mentions) WHERE {
      ?this cg:mentions ?actor .
      OPTIONAL { ?this cg:mention ?mention . ?mention cg:actor ?actor }
    }
    GROUP BY ?actor ORDER BY DESC(?mentions) ?actor LIMIT 300
"""
REFERENCES = """
    SELECT ?reference ?letter ?printed ?cited ?confidence ?kind WHERE {
      ?this cg:reference ?reference .
      OPTIONAL { ?reference cg:referenceLabel ?letter }
      OPTIONAL { ?reference cg:citedAs ?printed }
      OPTIONAL { ?reference cg:citedDocument ?cited }
      OPTIONAL { ?reference cg:confidence ?confidence }
      OPTIONAL { ?reference cg:referenceKind ?kind }
    }
    ORDER BY ?letter ?printed LIMIT 200
"""
CITATIONS = """
    SELECT ?citation ?printed ?cited ?ordinal ?number WHERE {
      ?this cg:citation ?citation .
      ?citation cg:evidence/oa:hasSource ?passage .
      ?passage cg:ordinal ?ordinal .
      OPTIONAL { ?passage cg:paragraphNumber ?number }
      OPTIONAL { ?citation cg:citedAs ?printed }
      OPTIONAL { ?citation cg:citedDocument ?cited }
    }
    ORDER BY ?ordinal ?printed LIMIT 200
"""
CITED_HERE = """
    SELECT DISTINCT ?cited WHERE { ?this dcterms:references ?cited . ?cited cg:sourceFile ?file } LIMIT 300
"""
DELIVERIES = """
    SELECT ?delivery ?type ?recipient ?precedence ?routing ?serial ?exempted WHERE {
      ?this cg:delivery ?delivery .
      OPTIONAL { ?delivery cg:deliveryType ?type }
      OPTIONAL { ?delivery cg:recipient ?recipient }
      OPTIONAL { ?delivery cg:precedence ?precedence }
      OPTIONAL { ?delivery cg:routingIndicator ?routing }
      OPTIONAL { ?delivery cg:serialNumber ?serial }
      OPTIONAL { ?delivery cg:exempted ?exempted }
    }
    ORDER BY ?type ?delivery LIMIT 400
"""
CITED_BY = """
    SELECT DISTINCT ?document ?letter ?printed WHERE {
      ?citing cg:citedDocument ?this .
      ?document cg:reference|cg:citation ?citing .
      OPTIONAL { ?citing cg:referenceLabel ?letter }
      OPTIONAL { ?citing cg:citedAs ?printed }
    }
    ORDER BY ?document ?letter LIMIT 60
"""
EDITIONS = """
    SELECT ?edition ?released ?printed ?file WHERE {
      ?edition dcterms:isVersionOf ?this .
      OPTIONAL { ?edition dcterms:issued ?released }
      OPTIONAL { ?edition cg:publishedAs ?printed }
      OPTIONAL { ?edition cg:sourceFile ?file }
    }
    ORDER BY ?released ?edition LIMIT 60
"""
PROVENANCE = """
    SELECT ?graph ?agent ?version ?used WHERE {
      GRAPH ?graph { ?this dcterms:identifier ?identifier }
      ?graph prov:wasGeneratedBy ?activity .
      ?activity prov:wasAssociatedWith ?agent .
      OPTIONAL { ?agent schema:softwareVersion ?version }
      OPTIONAL { ?activity prov:used ?used }
    }
    LIMIT 5
"""
ROLES = """
    SELECT ?actor ?role ?organization WHERE {
      ?this cg:mentions ?actor . ?actor org:hasMembership ?membership . ?membership cg:roleTitle ?role .
      FILTER (STRSTARTS(STR(?membership), CONCAT(STR(?this), "/")))
      OPTIONAL { ?membership org:organization ?organization }
    }
    LIMIT 300
"""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the page shows it."""

    ordinal: str
    number: str
    heading: str
    marking: Term | None
    runs: list[Run]


async def document_page(iri: str, page: Asking, template: str) -> str:
    """The page of a cable, article, letter or opinion piece; ``template`` is its genre's."""
    answers, stood, happened = await asyncio.gather(
        page.ask_all(iri, QUERIES),
        positions(page, "?position cg:expressedIn ?this .", iri, limit=MOST_POSITIONS),
        events(page, "?event cg:reportedIn ?this .", iri, limit=MOST_EVENTS),
    )
    await page.name(*answers.values())
    header = by_field(answers["the header"])
    found = answers["what the text says where"]
    starts = {row["thing"].value: number(row["start"]) for row in found}
    for cards in (stood.shown, happened.shown):
        cards.sort(key=lambda card: (card.place_in_text, starts.get(card.iri, 0), card.iri))
    here = {row["cited"].value for row in answers["which of them are here"]}
    marks = marks_by_passage(page, found, here, told(page, stood.shown, happened.shown))
    return render(
        template,
        page,
        iri=iri,
        title=str(first_of(header, "title") or first_of(header, "identifier") or page.label(iri)),
        header=header,
        fields=shown_fields(header),
        summary=summary_of(header, answers["the paragraphs"]),
        paragraphs=[paragraph(row, marks) for row in gather_cards(answers["the paragraphs"], "passage")],
        numbered=any("number" in row for row in answers["the paragraphs"]),
        notes=by_paragraph([*stood.shown, *happened.shown]),
        positions=stood,
        holders=stood.grouped("holder"),
        events=happened,
        actors=[row for row in answers["the actors"] if "actor" in row],
        roles=roles_by_actor(answers["their roles here"]),
        references=answers["its references"],
        citations=answers["its citations"],
        recipients=recipients(answers["its recipients"]),
        here=here,
        cited_by=answers["who cites it"],
        editions=answers["its editions"],
        provenance=answers["its provenance"],
        citation=citation_of(page, iri, header),
        number=number,
        first=first,
    )


QUERIES = {
    "the header": HEADER, "the paragraphs": PASSAGES, "what the text says where": MARKS, "the actors": ACTORS,
    "their roles here": ROLES, "its references": REFERENCES, "its citations": CITATIONS,
    "which of them are here": CITED_HERE,
    "its recipients": DELIVERIES, "who cites it": CITED_BY, "its editions": EDITIONS,
    "its provenance": PROVENANCE,
}  # fmt: skip


def shown_fields(header: dict[str, list[Term]]) -> list[tuple[str, list[Term]]]:
    """The header's rows; what only repeats another is not said twice: a cable's author that is its origin, a
    title that differs by capitals."""
    title = str(first_of(header, "title")).casefold()
    said = {"altLabel": [name for name in header.get("altLabel", ()) if str(name).casefold() != title]}
    if header.get("creator") == header.get("origin"):
        said["creator"] = []
    shown = header | said
    return [(label, shown[name]) for label, name in FIELDS if shown.get(name)]


def summary_of(header: dict[str, list[Term]], paragraphs: list[Solution]) -> Term | None:
    """The summary, unless a paragraph shows it anyway."""
    summary = first_of(header, "summary")
    told = summary and any(str(summary)[:80] in str(row.get("text", "")) for row in paragraphs)
    return None if told else summary


def by_field(rows: Iterable[Solution]) -> dict[str, list[Term]]:
    """The values of the header by the last part of the predicate's IRI."""
    fields: dict[str, list[Term]] = {}
    for row in rows:
        name = row["p"].value.replace("#", "/").rsplit("/", 1)[-1]
        fields.setdefault(name, []).append(row["o"])
    return {name: sorted(values, key=str) for name, values in fields.items()}


def first_of(header: dict[str, list[Term]], name: str) -> Term | None:
    """A field's first value."""
    return next(iter(header.get(name, ())), None)


def paragraph(card: Card, marks: dict[str, list[Mark]]) -> Paragraph:
    """A paragraph with its text cut at the marks."""
    runs = cut(card.text("text"), marks.get(card.iri, ()))
    return Paragraph(
        card.text("ordinal"), card.text("number"), card.text("heading"), card.one("marking"), runs
    )


def told(page: Asking, stood: list[Card], happened: list[Card]) -> dict[str, str]:
    """What each position and event states, in a line."""
    lines = {card.iri: in_one_line(page, card) for card in stood}
    return lines | {card.iri: card.text("label") for card in happened}


def by_paragraph(cards: list[Card]) -> dict[str, list[Card]]:
    """Positions, then events, under the paragraph that their first evidence stands in: the margin."""
    notes: dict[str, list[Card]] = {}
    for card in cards:
        notes.setdefault(card.text("ordinal"), []).append(card)
    return notes


def recipients(rows: list[Solution]) -> list[tuple[str, list[Card]]]:
    """Those who received a cable for action and those for information, as far as there are any."""
    cards = gather_cards(rows, "delivery")
    kinds = (("action", "For action"), ("info", "For information"))
    named = [(label, [card for card in cards if card.text("type") == kind]) for kind, label in kinds]
    return [(label, found) for label, found in named if found]


def roles_by_actor(rows: Iterable[Solution]) -> dict[str, list[str]]:
    """The titles that the document gives to each actor."""
    roles: dict[str, list[str]] = {}
    for row in rows:
        roles.setdefault(row["actor"].value, []).append(row["role"].value)
    return {actor: sorted(set(titles)) for actor, titles in roles.items()}


def citation_of(page: Asking, iri: str, header: dict[str, list[Term]]) -> str:
    """How to cite the document, in one line."""
    author = first_of(header, "creator") or first_of(header, "origin")
    title, identifier = first_of(header, "title"), first_of(header, "identifier")
    pieces = [
        page.label(author.value) if author and author.kind == "iri" else str(author or ""),
        f"“{title}”" if title else "",
        str(identifier or ""),
        day(first_of(header, "created") or first_of(header, "issued")),
    ]
    return ", ".join(piece for piece in pieces if piece) + f". {iri}"
