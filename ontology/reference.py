"""The reference page of the ontology: one section for every class and property, from the Turtle.

``https://w3id.org/cablegraph/ontology#Cable`` is explained at ``#Cable`` of the page.

    python -m ontology.reference > ontology.html
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import jinja2
from rdflib import Graph, URIRef

from ontology import authority
from ontology.context import ontology, own_terms
from ontology.terms import CG, DCTERMS, OWL, PREFIXES, RDF, RDFS, SKOS, VOCABULARY

HERE = Path(__file__).parent
IRI = URIRef(VOCABULARY + "ontology")
KINDS = {
    OWL.ObjectProperty: "points to a thing",
    OWL.DatatypeProperty: "has a value",
    OWL.FunctionalProperty: "at most one",
    OWL.SymmetricProperty: "holds both ways",
}
PREFIX_OF = {namespace: prefix for prefix, namespace in PREFIXES.items()} | {
    "https://www.ica.org/standards/RiC/ontology#": "rico"
}


@dataclass(frozen=True, slots=True)
class Link:
    """A term as another one refers to it."""

    iri: str
    name: str
    own: bool


@dataclass(frozen=True, slots=True)
class Term:
    """What the page says of a class or property; ``facts`` are headed lists of links."""

    iri: str
    name: str
    label: str
    comment: str
    example: str
    kinds: tuple[str, ...]
    facts: tuple[tuple[str, tuple[Link, ...]], ...]
    own: bool = True


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme with the concepts that the page lists."""

    name: str
    title: str
    iri: str
    rows: tuple[authority.Concept, ...] = ()
    more: str = ""


def render_reference() -> str:
    """The whole page: HTML that needs nothing else."""
    return _environment().get_template("page.html.jinja").render(facts())


def render_body() -> str:
    """The inside of the page alone, for a site that has a layout of its own."""
    return _environment().get_template("body.html.jinja").render(facts())


def facts() -> dict[str, object]:
    """Everything that the page shows."""
    graph = ontology()
    return {
        "title": graph.value(IRI, DCTERMS.title),
        "description": graph.value(IRI, DCTERMS.description),
        "iri": IRI,
        "namespace": CG._NS,
        "version": graph.value(IRI, OWL.versionInfo),
        "version_iri": graph.value(IRI, OWL.versionIRI),
        "license": graph.value(IRI, DCTERMS.license),
        "classes": [describe(t) for t in own_terms() if (t, RDF.type, OWL.Class) in graph],
        "properties": [describe(t) for t in own_terms() if (t, RDF.type, OWL.Class) not in graph],
        "schemes": schemes(),
        "alignments": alignments(),
        "how_to_read": (HERE / "pages" / "how-to-read-a-cable.html").read_text(encoding="utf-8"),
    }


def describe(iri: URIRef) -> Term:
    """One class or property of the ontology."""
    graph = ontology()
    return Term(
        iri=iri,
        name=link(iri).name,
        label=str(graph.value(iri, RDFS.label)),
        comment=str(graph.value(iri, RDFS.comment)),
        example=str(graph.value(iri, SKOS.example)),
        kinds=tuple(text for kind, text in KINDS.items() if (iri, RDF.type, kind) in graph),
        facts=_facts(iri, graph),
    )


def _facts(iri: URIRef, graph: Graph) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    excluded = {*graph.objects(iri, OWL.disjointWith), *graph.subjects(OWL.disjointWith, iri)}
    return (
        ("Narrower than", links(graph.objects(iri, RDFS.subClassOf))),
        ("Broader than", links(graph.subjects(RDFS.subClassOf, iri))),
        ("Excludes", links(excluded)),
        ("Of", links(graph.objects(iri, RDFS.domain))),
        ("Value", links(graph.objects(iri, RDFS.range))),
        ("Its properties", links(graph.subjects(RDFS.domain, iri))),
        ("Value of", links(graph.subjects(RDFS.range, iri))),
    )


def links(terms: Iterable[object]) -> tuple[Link, ...]:
    """Links to some terms, in the order of their names."""
    return tuple(sorted((link(t) for t in terms if isinstance(t, URIRef)), key=lambda one: one.name))


def link(iri: URIRef) -> Link:
    """A link by the name that people use: without prefix for our terms, with it for others."""
    if iri.startswith(CG._NS):
        return Link(iri, iri.removeprefix(CG._NS), own=True)
    namespace = next((n for n in PREFIX_OF if iri.startswith(n)), None)
    return Link(iri, f"{PREFIX_OF[namespace]}:{iri.removeprefix(namespace)}" if namespace else iri, own=False)


def alignments() -> list[tuple[Link, tuple[Link, ...]]]:
    """For every aligned term the terms of other vocabularies that are broader."""
    graph = Graph().parse(HERE / "alignments.ttl")
    relations = (RDFS.subClassOf, RDFS.subPropertyOf)
    found = {term: links(o for p in relations for o in graph.objects(term, p)) for term in own_terms()}
    return [(link(term), broader) for term, broader in found.items() if broader]


def schemes() -> list[Scheme]:
    """The small schemes in full, the large ones by number."""
    top = tuple(c for c in authority.event_types() if not c.broader)
    finer = len(authority.event_types()) - len(top)
    listed = sum(t.listed for t in authority.tags())
    unlisted = len(authority.tags()) - listed
    return [
        _scheme("stance", "Stances", authority.stances()),
        _scheme("event-type", "Event types", top, f"Below them stand {finer} finer types."),
        _scheme("classification", "Classifications and portion marks", authority.classifications()),
        _scheme("handling", "Handling captions", authority.handlings()),
        _scheme("precedence", "Precedence", authority.precedences()),
        _scheme(
            "topic", "Policy topics", (), f"{len(authority.topics())} topics with the phrases that name them."
        ),
        _scheme("tag", "TAGS", (), f"{listed} listed tags, and {unlisted} codes that were only observed."),
    ]


def _scheme(name: str, title: str, rows: tuple[authority.Concept, ...], more: str = "") -> Scheme:
    return Scheme(name, title, VOCABULARY + name, rows, more)


def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(HERE / "pages")
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


if __name__ == "__main__":
    sys.stdout.write(render_reference())
