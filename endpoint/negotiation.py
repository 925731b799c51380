"""Which representation to send: RFC 9110, sections 12.4 and 12.5.1.

>>> negotiate("text/*;q=0.5, application/json", ("text/csv", "application/sparql-results+json"))
'application/sparql-results+json'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SOLUTIONS = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
)
BOOLEANS = SOLUTIONS[:2]
GRAPHS = (
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads",
)
HTML = "text/html"
OFFERS = {"SELECT": SOLUTIONS, "ASK": BOOLEANS, "CONSTRUCT": GRAPHS, "DESCRIBE": GRAPHS}

ALIASES = {
    "application/json": ("application/sparql-results+json", "application/ld+json"),
    "application/xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "text/xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "application/x-turtle": ("text/turtle",),
    "text/plain": ("application/n-triples",),
    "text/n3": ("text/turtle",),
    "text/rdf+n3": ("text/turtle",),
    "application/n3": ("text/turtle",),
    "application/rdf+n3": ("text/turtle",),
    "application/xhtml+xml": ("text/html",),
}
"""What clients ask for and what they mean by it; the answer names its own type."""

NAMES = {
    "json": ("application/sparql-results+json", "application/ld+json"),
    "srj": ("application/sparql-results+json",),
    "xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "srx": ("application/sparql-results+xml",),
    "csv": ("text/csv",),
    "tsv": ("text/tab-separated-values",),
    "ttl": ("text/turtle",),
    "turtle": ("text/turtle",),
    "n3": ("text/turtle",),
    "rdf+n3": ("text/turtle",),
    "nt": ("application/n-triples",),
    "ntriples": ("application/n-triples",),
    "n-triples": ("application/n-triples",),
    "rdf": ("application/rdf+xml",),
    "rdfxml": ("application/rdf+xml",),
    "rdf+xml": ("application/rdf+xml",),
    "jsonld": ("application/ld+json",),
    "json-ld": ("application/ld+json",),
    "trig": ("application/trig",),
    "nq": ("application/n-quads",),
    "nquads": ("application/n-quads",),
    "n-quads": ("application/n-quads",),
    "html": ("text/html",),
}
"""What ``format=`` may say; a media type may stand there as well."""

EXTENSIONS = {
    "html": "text/html",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "trig": "application/trig",
    "nq": "application/n-quads",
}
"""The file name extensions under which a thing's description is served."""

RANGE = re.compile(r"\s*([\w!#$%&'*+.^`|~-]+/[\w!#$%&'*+.^`|~-]+)\s*(?:;(.*))?", re.DOTALL)
WEIGHT = re.compile(r"\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*", re.IGNORECASE)


def negotiate(accept: str | None, offers: Sequence[str]) -> str | None:
    """The offered media type that the Accept header likes best, the earlier of equals; None for 406.

    No header, and one without any readable media range, accept everything.
    """
    ranges = _ranges(accept or "")
    if not ranges:
        return offers[0]
    liked = [(_quality(offer, ranges), -place, offer) for place, offer in enumerate(offers)]
    (quality, _), _, offer = max(liked)
    return offer if quality > 0 else None


def named(name: str, offers: Sequence[str]) -> str | None:
    """The offered media type that ``format=`` names, or None."""
    wanted = NAMES.get(name.strip().lower(), (name.strip().lower(), *ALIASES.get(name.strip().lower(), ())))
    return next((offer for offer in wanted if offer in offers), None)


def _ranges(accept: str) -> dict[str, float]:
    ranges: dict[str, float] = {}
    for part in accept.split(","):
        found = RANGE.fullmatch(part)
        if found:
            ranges[found[1].lower()] = _weight(found[2] or "")
    return ranges


def _weight(parameters: str) -> float:
    for parameter in parameters.split(";"):
        found = WEIGHT.fullmatch(parameter)
        if found:
            return min(float(found[1]), 1.0)
    return 1.0


def _quality(offer: str, ranges: dict[str, float]) -> tuple[float, int]:
    """The weight of the most specific range that covers the offer, and whether it was named itself."""
    if offer in ranges:
        return ranges[offer], 3
    aliases = [ranges[alias] for alias, meant in ALIASES.items() if alias in ranges and offer in meant]
    if aliases:
        return max(aliases), 2
    for covering in (offer.split("/", 1)[0] + "/*", "*/*"):
        if covering in ranges:
            return ranges[covering], 0
    return 0.0, 0
