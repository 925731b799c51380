"""From an IRI of the dataset to the page that shows it here, and to a short name for it.

Instances live under the dataset's base IRI and are shown at the same path of this server, whatever host
it answers on. Vocabulary terms never move from ``https://w3id.org/cablegraph/``; this server shows its own
description of them at ``/vocabulary/…``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlencode

from ontology.terms import CG, PREFIXES, VOCABULARY

IRI = re.compile(r'https?://[^\x00-\x20<>"{}|\\^`]+')
"""What may stand between ``<`` and ``>`` in a query (SPARQL 1.1, rule 139 IRIREF); nothing else is asked."""

FORMATS = {"Turtle": "ttl", "N-Triples": "nt", "JSON-LD": "jsonld"}


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses on this server. ``base`` is the dataset's base IRI, ``root`` the path the site is under."""

    base: str
    root: str = "/"

    def page(self, iri: str) -> str | None:
        """The address of the page about an IRI, or None when this dataset does not describe it."""
        if iri.startswith(VOCABULARY):
            return self.at(
                "vocabulary/" + quote(iri.removeprefix(VOCABULARY).replace("#", "/"), safe="/-._~")
            )
        if iri.startswith(self.base) and len(iri) > len(self.base):
            return self.at(quote(iri.removeprefix(self.base), safe="/%-._~!$&'()*+,;=:@"))
        return None

    def href(self, iri: str) -> str | None:
        """Where a link to an IRI goes: its page here, else the IRI itself when it is a web address."""
        return self.page(iri) or (iri if IRI.fullmatch(iri) else None)

    def formats(self, iri: str) -> dict[str, str]:
        """The same description as data: ``{"Turtle": "/cable/09X1.ttl", …}``."""
        page = self.page(iri)
        return {name: f"{page}.{extension}" for name, extension in FORMATS.items()} if page else {}

    def at(self, path: str, **parameters: str | int | None) -> str:
        """An address of the site with the parameters that have a value."""
        given = {name: value for name, value in parameters.items() if value not in (None, "")}
        return self.root + path + ("?" + urlencode(given) if given else "")


def vocabulary_iri(path: str) -> str:
    """The IRI of a vocabulary term shown at ``/vocabulary/{path}``.

    >>> vocabulary_iri("tag/PHUM"), vocabulary_iri("ontology/Cable")
    ('https://w3id.org/cablegraph/tag/PHUM', 'https://w3id.org/cablegraph/ontology#Cable')
    """
    term = path.removeprefix("ontology/")
    return str(CG._NS) + term if term != path else VOCABULARY + path


def short(iri: str) -> str:
    """A name for an IRI that has no label: a prefixed name, else its last part.

    >>> short("http://purl.org/dc/terms/title")
    'dcterms:title'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri.removeprefix(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return unquote(re.split(r"[/#]", iri.rstrip("/#"))[-1]) or iri
