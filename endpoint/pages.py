"""An IRI's page for people: the kind of thing decides who renders it.

``render_page`` asks what the thing is, then its view asks a fixed number of bounded queries. It knows
nothing of HTTP: who calls it decides what None (not described here) means.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from endpoint.answers import Select
from endpoint.asking import Asking
from endpoint.links import IRI, Links
from endpoint.views.actors import actor_page
from endpoint.views.documents import document_page
from endpoint.views.findings import event_page, position_page
from endpoint.views.things import concept_page, place_page, thing_page
from ontology.iris import DEFAULT_BASE

View = Callable[[str, Asking, str], Awaitable[str | None]]

VIEWS: dict[str, tuple[View, str]] = {
    "Cable": (document_page, "cable.html"),
    "Article": (document_page, "article.html"),
    "Letter": (document_page, "letter.html"),
    "OpinionPiece": (document_page, "opinion.html"),
    "PolicyPosition": (position_page, "position.html"),
    "Event": (event_page, "event.html"),
    "Post": (actor_page, "actor.html"),
    "Person": (actor_page, "actor.html"),
    "GovernmentBody": (actor_page, "actor.html"),
    "State": (actor_page, "actor.html"),
    "Organization": (actor_page, "actor.html"),
    "Group": (actor_page, "actor.html"),
    "Actor": (actor_page, "actor.html"),
    "Place": (place_page, "place.html"),
    "Concept": (concept_page, "concept.html"),
    "UnlistedTag": (concept_page, "concept.html"),
}
"""From the last part of a class's IRI to its view and template; the first that fits wins."""


async def render_page(iri: str, select: Select, *, base: str = DEFAULT_BASE, root: str = "/") -> str | None:
    """The page of a thing, or None when the dataset says nothing about it.

    Raises ``EndpointError`` when a query gets no answer.
    """
    if not IRI.fullmatch(iri):
        return None
    page = Asking(select, Links(base, root))
    await page.name_iris([iri])
    classes = page.names[iri].classes
    view, template = next(
        (made for name, made in VIEWS.items() if name in classes), (thing_page, "thing.html")
    )
    return await view(iri, page, template)
