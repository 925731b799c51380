"""From the people and bodies that a header, byline or signature names to statements about the document."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from mappers.document import Function, Record
from mappers.extraction.content import Content
from ontology.iris import Names
from ontology.terms import DCTERMS, Triple

Links = dict[Function, URIRef]

CREATED_BY: Links = {"author": DCTERMS.creator, "publisher": DCTERMS.publisher}
"""What every genre says of its authors and its publisher; a genre adds its own."""


def map_named(
    record: Record, document: URIRef, content: Content, names: Names, links: Links
) -> Iterator[Triple]:
    """The document's link to each named actor by its function; those that became no actor are passed over."""
    for named in record.named:
        link, path = links.get(named.function), content.named.get(named)
        if link is not None and path is not None:
            yield document, link, names.iri(path)
