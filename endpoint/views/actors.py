"""An actor's page: names, roles, where it stands in which words, what it took part in, who mentions it."""

from __future__ import annotations

import asyncio

from endpoint.answers import Term
from endpoint.asking import Asking, first, number
from endpoint.cards import gather_cards, tone
from endpoint.fetching import events, positions
from endpoint.rendering import render

ABOUT = """
    SELECT ?p ?o WHERE {
      ?this ?p ?o .
      FILTER (?p NOT IN (org:hasMembership, skos:hiddenLabel))
    }
    LIMIT 300
"""
ROLES = """
    SELECT ?membership ?role ?organization ?begin ?finish WHERE {
      ?this org:hasMembership ?membership .
      OPTIONAL { ?membership cg:roleTitle ?role }
      OPTIONAL { ?membership org:organization ?organization }
      OPTIONAL { ?membership schema:startDate ?begin }
      OPTIONAL { ?membership schema:endDate ?finish }
    }
    ORDER BY DESC(STR(?begin)) ?role LIMIT 100
"""
ROLE_SOURCES = """
    SELECT ?membership ?document ?id ?quote ?ordinal ?number WHERE {
      ?this org:hasMembership ?membership .
      ?membership cg:evidence ?evidence .
      ?evidence oa:hasSource ?passage ; oa:hasSelector ?selector .
      ?selector oa:exact ?quote .
      ?passage dcterms:isPartOf ?document ; cg:ordinal ?ordinal .
      ?document dcterms:identifier ?id .
      OPTIONAL { ?passage cg:paragraphNumber ?number }
    }
    LIMIT 200
"""
PEOPLE = """
    SELECT DISTINCT ?person ?role WHERE {
      ?membership org:organization ?this . ?person org:hasMembership ?membership .
      OPTIONAL { ?membership cg:roleTitle ?role }
    }
    ORDER BY ?person LIMIT 60
"""
MENTIONED = """
    SELECT ?document ?id ?title ?date ?class (COUNT(?mention) AS ?mentions) WHERE {
      ?document cg:mentions ?this ; dcterms:identifier ?id ; a ?class .
      VALUES ?class { cg:Cable cg:Article cg:Letter cg:OpinionPiece }
      OPTIONAL { ?document dcterms:title ?title }
      OPTIONAL { ?document dcterms:created ?date }
      OPTIONAL { ?document cg:mention ?mention . ?mention cg:actor ?this }
    }
    GROUP BY ?document ?id ?title ?date ?class ORDER BY DESC(?mentions) ?id LIMIT 50
"""
MENTIONS = "SELECT (COUNT(DISTINCT ?document) AS ?count) WHERE { ?document cg:mentions ?this }"
WORDS = """
    SELECT ?document ?ordinal ?number ?start ?end ?text WHERE {
      ?mention cg:actor ?this ; cg:evidence ?evidence .
      ?evidence oa:hasSource ?passage ; oa:hasSelector ?selector .
      ?selector oa:start ?start ; oa:end ?end .
      ?passage dcterms:isPartOf ?document ; cg:ordinal ?ordinal ; cg:text ?text .
      OPTIONAL { ?passage cg:paragraphNumber ?number }
    }
    ORDER BY ?document ?ordinal LIMIT 150
"""
WROTE = """
    SELECT DISTINCT ?document ?id ?title ?date ?class ?as WHERE {
      VALUES (?p ?as) { (dcterms:creator "author") (cg:signatory "signatory") (cg:signedBy "signer")
                        (dcterms:publisher "publisher") (cg:addressee "addressee")
                        (cg:classifiedBy "classifier") (cg:origin "origin") }
      ?document ?p ?this ; dcterms:identifier ?id ; a ?class .
      OPTIONAL { ?document dcterms:title ?title }
      OPTIONAL { ?document dcterms:created ?date }
    }
    ORDER BY DESC(STR(?date)) ?id LIMIT 60
"""
RECEIVED = """
    SELECT (COUNT(DISTINCT ?cable) AS ?count) WHERE {
      ?delivery cg:recipient ?this . ?cable cg:delivery ?delivery
    }
"""

NAMESAKES = """
    SELECT DISTINCT ?other ?document ?id ?title WHERE {
      { ?this rdfs:label ?name . ?other rdfs:label|skos:altLabel ?name }
      UNION { ?this skos:altLabel ?name . ?other rdfs:label ?name }
      FILTER (?other != ?this)
      ?this a ?class . ?other a ?class .
      VALUES ?class { cg:Person cg:Organization cg:Group cg:State }
      ?document cg:mentions ?other ; dcterms:identifier ?id .
      OPTIONAL { ?document dcterms:title ?title }
    }
    ORDER BY ?other ?id LIMIT 60
"""
"""Actors of the same kind and name, and where they are mentioned: whether they are the same is for the reader
to judge."""
OTHERS = """
    SELECT ?topic ?other ?side (COUNT(DISTINCT ?position) AS ?count) WHERE {
      { SELECT ?topic ?position WHERE {
          { SELECT DISTINCT ?topic WHERE {
              ?own cg:holder ?this ; cg:topic ?topic .
              FILTER (STRSTARTS(STR(?topic), "https://w3id.org/cablegraph/topic/"))
            } LIMIT 60 }
          ?position cg:topic ?topic .
        } LIMIT 5000 }
      ?position cg:holder ?other ; cg:stance/skos:broader ?side .
      FILTER (?other != ?this)
    }
    GROUP BY ?topic ?other ?side ORDER BY DESC(?count) ?other LIMIT 600
"""

QUERIES = {
    "what is known": ABOUT, "its roles": ROLES, "where they are said": ROLE_SOURCES,
    "its people": PEOPLE, "documents that mention it": MENTIONED,
    "how many mention it": MENTIONS, "in whose words": WORDS, "what it wrote, signed or received": WROTE,
    "cables received": RECEIVED,
    "who else bears the name": NAMESAKES, "who else stands on these topics": OTHERS,
}  # fmt: skip
LINK_NAMES = {
    "wikidata.org": "Wikidata", "geonames.org": "GeoNames", "viaf.org": "VIAF", "eurovoc": "EuroVoc",
    "ror.org": "ROR", "yso.fi": "YSO", "schema.org": "schema.org", "unterm": "UNTERM",
}  # fmt: skip
AROUND = 110
Words = tuple[str, str, str, Term, Term | None]


async def actor_page(iri: str, page: Asking, template: str) -> str:
    """The page of a person, organisation, body, state, post or group."""
    answers, held, targeted, happened = await asyncio.gather(
        page.ask_all(iri, QUERIES),
        positions(page, "?position cg:holder ?this .", iri, limit=100),
        positions(page, "?position cg:target ?this .", iri, limit=40),
        events(page, "?event cg:participant ?this .", iri, limit=40),
    )
    await page.name(*answers.values())
    await page.name_iris([iri])
    known = statements(answers["what is known"])
    return render(
        template,
        page,
        iri=iri,
        title=page.label(iri),
        kind=page.kind(iri),
        known=known,
        other_names=[
            name for name in dict.fromkeys(map(str, known.get("altLabel", ()))) if name != page.label(iri)
        ],
        outside=outside(known),
        roles=gather_cards([*answers["its roles"], *answers["where they are said"]], "membership"),
        people=gather_cards(answers["its people"], "person"),
        held=held,
        topics=held.by_topic(),
        others=others_by_topic(answers["who else stands on these topics"]),
        rivals=rivals(answers["who else stands on these topics"]),
        namesakes=gather_cards(answers["who else bears the name"], "other"),
        targeted=targeted,
        events=happened,
        mentioned=answers["documents that mention it"],
        mention_count=number(first(answers["how many mention it"], "count")),
        words=words_by_document(answers["in whose words"]),
        wrote=gather_cards(answers["what it wrote, signed or received"], "document"),
        received=number(first(answers["cables received"], "count")),
        citation=f"{page.label(iri)} ({page.kind(iri)}). {iri}",
        number=number,
    )


def statements(rows: list[dict[str, Term]]) -> dict[str, list[Term]]:
    """Values by the last part of the predicate's IRI."""
    known: dict[str, list[Term]] = {}
    for row in rows:
        known.setdefault(row["p"].value.replace("#", "/").rsplit("/", 1)[-1], []).append(row["o"])
    return {name: sorted(values, key=str) for name, values in known.items()}


def outside(known: dict[str, list[Term]]) -> list[tuple[str, str]]:
    """Links to the same thing elsewhere: the site's name and the address."""
    found = [term.value for name in SAME for term in known.get(name, ()) if term.kind == "iri"]
    return [(next((site for part, site in LINK_NAMES.items() if part in iri), iri), iri) for iri in found]


Sides = dict[str, list[tuple[Term, int]]]


def others_by_topic(rows: list[dict[str, Term]]) -> dict[str, Sides]:
    """For each topic and side, who else holds positions and how many, the most first."""
    others: dict[str, Sides] = {}
    for row in rows:
        side = others.setdefault(row["topic"].value, {}).setdefault(tone(row["side"].value), [])
        side.append((row["other"], number(row["count"])))
    return others


def rivals(rows: list[dict[str, Term]]) -> list[str]:
    """With whom to compare an actor: those who stand on the most of its topics."""
    topics: dict[str, set[str]] = {}
    for row in rows:
        topics.setdefault(row["other"].value, set()).add(row["topic"].value)
    return sorted(topics, key=lambda other: (-len(topics[other]), other))[:25]


SAME = ("sameAs", "exactMatch", "closeMatch", "broadMatch", "relatedMatch", "homepage", "seeAlso")


def words_by_document(rows: list[dict[str, Term]]) -> dict[str, list[Words]]:
    """For each document: some words before a mention, the mention, some words after, and the paragraph."""
    words: dict[str, list[Words]] = {}
    for row in rows:
        text, start, end = row["text"].value, number(row["start"]), number(row["end"])
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        before = "… " + before.split(" ", 1)[-1] if start > AROUND else before
        after = after.rsplit(" ", 1)[0] + " …" if end + AROUND < len(text) else after
        words.setdefault(row["document"].value, []).append(
            (before, text[start:end], after, row["ordinal"], row.get("number"))
        )
    return words
