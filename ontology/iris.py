"""How things are named: the only module that mints an IRI.

An instance is named by a *path* relative to the dataset's base IRI, so that parsers and the
extraction never need to know the base. ``Names(base)`` turns paths into IRIs. Paths derive from
stable fields of the source, never from cleaned values, so that a better cleaner renames nothing.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote, urlparse

from rdflib import URIRef

from ontology.terms import VOCABULARY

DEFAULT_BASE = "http://localhost:8000/"


def slug(text: str, limit: int = 80) -> str:
    """Lower-case ASCII letters, digits and single hyphens; ``item-<hash>`` when nothing is left.

    >>> slug("Nodira Karimova, Ph.D.")
    'nodira-karimova-ph-d'
    """
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    if len(words) > limit:
        return words[: limit - 9].rstrip("-") + "-" + digest(text)[:8]
    return words or "item-" + digest(text)[:8]


def digest(*parts: object) -> str:
    """Twelve hexadecimal digits that depend on the parts alone."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:12]


def concept(scheme: str, notation: str) -> URIRef:
    """The IRI of a concept of one of our schemes, such as ``concept("tag", "PHUM")``."""
    return URIRef(f"{VOCABULARY}{scheme}/" + quote(re.sub(r"[^\w.-]+", "-", notation).strip("-"), safe="-._"))


def document_path(genre: str, identifier: str) -> str:
    """``cable/09TASHKENT451``; other genres take a slug: ``letter/hrw-letter-clinton``."""
    name = quote(identifier, safe="-._") if genre == "cable" else slug(identifier)
    return f"{genre}/{name}"


def actor_path(identifier: str) -> str:
    """The path of an actor that an authority knows, by the authority's own identifier."""
    return f"actor/{slug(identifier)}"


def local_actor_path(name: str, document: str) -> str:
    """The path of an actor that only one document (its identifier) knows so far."""
    return f"actor/{slug(name)}.{slug(document)}"


def post_path(station: str) -> str:
    """``post/TASHKENT``, from the canonical station name."""
    return "post/" + quote(re.sub(r"[^A-Z0-9]", "", station.upper()), safe="")


def place_path(name: str) -> str:
    """The path of a place as a document spells it."""
    return f"place/{slug(name)}"


def city_path(name: str, iso2: str) -> str:
    """The path of a city that an authority knows: its name and the ISO code of its state.

    >>> city_path("San José", "CR")
    'place/san-jose.cr'
    """
    return f"place/{slug(name)}.{iso2.lower()}"


def topic_path(label: str) -> str:
    """The path of a topic that the scheme does not have, by its label; capitals tell labels apart.

    >>> topic_path("ratification of the Harbour Charter")
    'topic/ratification-of-the-Harbour-Charter'
    """
    folded = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    words = re.sub(r"[^A-Za-z0-9]+", "-", folded).strip("-")
    return f"topic/{words or slug(label)}"


class Names:
    """Turns paths into IRIs under one base IRI.

    Raises ``ValueError`` when the base is not an absolute http(s) IRI; adds a missing final slash.
    """

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        parsed = urlparse(base)
        if parsed.scheme not in {"http", "https"} or not parsed.netloc or parsed.query or parsed.fragment:
            raise ValueError(f"the base IRI must be an absolute http or https IRI, not {base!r}")
        self.base = base if base.endswith("/") else base + "/"

    def iri(self, path: str) -> URIRef:
        """The IRI of a path such as ``actor/uzbekistan``."""
        return URIRef(self.base + path)

    def document(self, genre: str, identifier: str) -> URIRef:
        """The IRI of a document."""
        return self.iri(document_path(genre, identifier))

    def shared_graph(self, name: str) -> URIRef:
        """The named graph of what belongs to no document: ``ontology``, ``authority/tags``, ``metadata``."""
        return self.iri(f"graph/{name}")


def graph_of(document: URIRef) -> URIRef:
    """The named graph of one document."""
    return URIRef(f"{document}/graph")


def passage_of(document: URIRef, ordinal: int) -> URIRef:
    """The IRI of a passage, by its place in the document from 1."""
    return URIRef(f"{document}/passage/{ordinal}")


def part_of(document: URIRef, kind: str, *content: object) -> URIRef:
    """The IRI of an event, position, evidence, … of a document, derived from its content."""
    return URIRef(f"{document}/{kind}/{digest(kind, *content)}")
