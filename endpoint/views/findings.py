"""The pages of a position and of an event: the sentence in its context, and why it is believed."""

from __future__ import annotations

from endpoint.answers import Solution
from endpoint.asking import Asking, first, number
from endpoint.cards import Card, tone
from endpoint.fetching import EVENT, POSITION, describe, positions
from endpoint.passages import Mark, Run, cut
from endpoint.rendering import day, render

CONTEXT = """
    SELECT ?passage ?ordinal ?number ?heading ?marking ?text ?start ?end ?document WHERE {
      ?this cg:evidence ?evidence .
      ?evidence oa:hasSource ?passage ; oa:hasSelector ?selector .
      ?selector oa:start ?start ; oa:end ?end .
      ?passage cg:text ?text ; cg:ordinal ?ordinal ; dcterms:isPartOf ?document .
      OPTIONAL { ?passage cg:paragraphNumber ?number }
      OPTIONAL { ?passage cg:heading ?heading }
      OPTIONAL { ?passage cg:portionMarking ?marking }
    }
    ORDER BY ?ordinal ?start LIMIT 20
"""
WHY = "SELECT ?rule WHERE { ?this cg:rule ?rule } LIMIT 5"
ELSEWHERE = """
    SELECT DISTINCT ?event ?document ?id ?label WHERE {
      { ?this cg:sameEventAs ?event } UNION { ?event cg:sameEventAs ?this }
      ?event cg:reportedIn ?document ; rdfs:label ?label .
      OPTIONAL { ?document dcterms:identifier ?id }
    }
    LIMIT 40
"""


async def position_page(iri: str, page: Asking, template: str) -> str:
    """Holder, stance, topic and target; the sentence in its context; the rule and its confidence."""
    cards = await describe(page, POSITION, [iri])
    answers = await page.ask_all(iri, {"its context": CONTEXT, "why it is believed": WHY})
    card = cards[0] if cards else Card(iri)
    others = await positions(page, SAME_SENTENCE, iri, limit=20)
    await page.name(*answers.values())
    return render(
        template,
        page,
        iri=iri,
        title=in_one_line(page, card),
        card=card,
        context=context(answers["its context"], page.links.page(iri) or "", card.tone),
        why=answers["why it is believed"],
        others=[other for other in others.shown if other.iri != iri],
        percent=round(float(card.text("confidence") or 0) * 100),
        citation=f"{in_one_line(page, card)}. In: {card.text('id')}, {day(card.date)}. {iri}",
        first=first,
    )


SAME_SENTENCE = "?this cg:evidence ?shared . ?position cg:evidence ?shared ; a cg:PolicyPosition ."


def in_one_line(page: Asking, card: Card) -> str:
    """``Embassy Elbonia urges release of prisoners``."""
    holders = ", ".join(page.label(term.value) for term in card.all("holder")) or "somebody"
    stance, topic = card.text("stance"), next(iter(card.finer or card.topics), None)
    about = (not card.finer and card.text("wording")) or (page.label(topic.value) if topic else "")
    return " ".join(part for part in (holders, page.label(stance) if stance else "", about) if part)


async def event_page(iri: str, page: Asking, template: str) -> str:
    """Type, date, place, participants; the sentences; the same event in other documents."""
    cards = await describe(page, EVENT, [iri])
    asked = {"its context": CONTEXT, "the same event elsewhere": ELSEWHERE, "why it is believed": WHY}
    answers = await page.ask_all(iri, asked)
    await page.name(*answers.values())
    card = cards[0] if cards else Card(iri)
    return render(
        template,
        page,
        iri=iri,
        title=card.text("label") or page.label(iri),
        card=card,
        context=context(answers["its context"], page.links.page(iri) or "", ""),
        elsewhere=answers["the same event elsewhere"],
        why=answers["why it is believed"],
        citation=f"{card.text('label')}, {day(card.date)}. In: {card.text('id')}. {iri}",
        first=first,
    )


def context(rows: list[Solution], href: str, colour: str) -> list[tuple[Card, list[Run]]]:
    """Each paragraph that holds a piece of the evidence, with the pieces marked."""
    paragraphs: dict[str, tuple[Card, list[Mark]]] = {}
    for row in rows:
        card, marks = paragraphs.setdefault(row["passage"].value, (Card(row["passage"].value), []))
        for variable, term in row.items():
            card.values.setdefault(variable, {})[term] = None
        kind = "position" if colour else "event"
        marks.append(Mark(number(row["start"]), number(row["end"]), kind, href, "", tone(colour) or colour))
    return [(card, cut(card.text("text"), marks)) for card, marks in paragraphs.values()]
