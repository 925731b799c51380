"""The page of a thing that is only named here, such as a cable that is cited but not in the dataset."""

from __future__ import annotations

from endpoint.answers import Solution
from endpoint.asking import Asking, first, number
from endpoint.cards import gather_cards
from endpoint.rendering import render

CITED_BY = """
    SELECT DISTINCT ?citing ?document ?id ?title ?date ?class ?printed ?letter ?confidence ?ordinal ?number
    WHERE {
      ?citing cg:citedDocument ?this .
      ?document cg:reference|cg:citation ?citing ; a ?class .
      VALUES ?class { cg:Cable cg:Article cg:Letter cg:OpinionPiece }
      OPTIONAL { ?document dcterms:identifier ?id }
      OPTIONAL { ?document dcterms:title ?title }
      OPTIONAL { ?document dcterms:created ?date }
      OPTIONAL { ?citing cg:citedAs ?printed }
      OPTIONAL { ?citing cg:referenceLabel ?letter }
      OPTIONAL { ?citing cg:confidence ?confidence }
      OPTIONAL { ?citing cg:evidence/oa:hasSource/cg:ordinal ?ordinal }
      OPTIONAL { ?citing cg:evidence/oa:hasSource/cg:paragraphNumber ?number }
    }
    ORDER BY ?date ?id ?ordinal LIMIT 200
"""
FOLDERS = {"cable": "cable", "article": "article", "letter": "letter", "opinion": "opinion piece"}
"""What an address tells of a thing of which nothing else is known."""


async def absent_page(iri: str, page: Asking, referring: list[Solution], counted: list[Solution]) -> str:
    """That nothing here describes it, who cites it and in which words, and what else points to it."""
    citing = await page.ask("who cites it", CITED_BY, iri)
    await page.name(referring)
    kind = FOLDERS.get(iri.removeprefix(page.links.base).split("/", 1)[0], "")
    return render(
        "absent.html",
        page,
        iri=iri,
        title=page.label(iri),
        kind=kind,
        citing=gather_cards(citing, "citing"),
        referring=referring,
        referring_count=number(first(counted, "count")),
        citation=f"{page.label(iri)} ({kind or 'thing'}, only named in this dataset). {iri}",
    )
