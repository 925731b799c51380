"""The JSON-LD context of the vocabulary, derived from ``ontology.ttl``.

    python -m ontology.context      writes context.jsonld

The file is committed, because its address is published; a test fails when it differs from this.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from rdflib import Graph, URIRef

from ontology.terms import CG, OWL, PREFIXES, RDF, RDFS, XSD

HERE = Path(__file__).parent
Term = str | dict[str, str]

COMMON: dict[str, Term] = {
    "id": "@id",
    "type": "@type",
    "altLabel": "skos:altLabel",
    "broader": {"@id": "skos:broader", "@type": "@id"},
    "closeMatch": {"@id": "skos:closeMatch", "@type": "@id"},
    "created": "dcterms:created",
    "creator": {"@id": "dcterms:creator", "@type": "@id"},
    "end": {"@id": "oa:end", "@type": "xsd:integer"},
    "exact": "oa:exact",
    "hasMembership": {"@id": "org:hasMembership", "@type": "@id"},
    "hasSelector": {"@id": "oa:hasSelector", "@type": "@id"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "identifier": "dcterms:identifier",
    "isPartOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "issued": "dcterms:issued",
    "label": "rdfs:label",
    "language": "dcterms:language",
    "lat": {"@id": "geo:lat", "@type": "xsd:decimal"},
    "long": {"@id": "geo:long", "@type": "xsd:decimal"},
    "notation": "skos:notation",
    "organization": {"@id": "org:organization", "@type": "@id"},
    "prefLabel": {"@id": "skos:prefLabel", "@language": "en"},
    "publisher": {"@id": "dcterms:publisher", "@type": "@id"},
    "references": {"@id": "dcterms:references", "@type": "@id"},
    "sameAs": {"@id": "owl:sameAs", "@type": "@id"},
    "start": {"@id": "oa:start", "@type": "xsd:integer"},
    "title": "dcterms:title",
}
"""Terms of other vocabularies that datasets use most; the others are written with their prefix."""


@cache
def ontology() -> Graph:
    """``ontology.ttl`` as a graph, read once."""
    return Graph().parse(HERE / "ontology.ttl")


def context() -> dict[str, dict[str, Term]]:
    """Prefixes, the common terms of other vocabularies, and every term of ours with what it points to."""
    own = {iri.removeprefix(CG._NS): term(iri) for iri in own_terms()}
    return {"@context": {**PREFIXES, **COMMON, **dict(sorted(own.items()))}}


def own_terms() -> list[URIRef]:
    """The classes and properties of the ontology, in the order of their names."""
    graph = ontology()
    return sorted(s for s in set(graph.subjects(RDFS.isDefinedBy)) if isinstance(s, URIRef))


def term(iri: URIRef) -> Term:
    """How a value of a property, or the name of a class, is to be read."""
    graph, name = ontology(), "cg:" + iri.removeprefix(CG._NS)
    if (iri, RDF.type, OWL.ObjectProperty) in graph:
        return {"@id": name, "@type": "@id"}
    datatype = graph.value(iri, RDFS.range)
    if datatype in (XSD.integer, XSD.decimal, XSD.boolean):
        return {"@id": name, "@type": "xsd:" + str(datatype).removeprefix(str(XSD))}
    return name


def text() -> str:
    """The context as it is published."""
    return json.dumps(context(), indent=2) + "\n"


if __name__ == "__main__":
    (HERE / "context.jsonld").write_text(text(), encoding="utf-8")
