"""What the endpoint says about itself: SPARQL 1.1 Service Description, https://www.w3.org/TR/sparql11-service-description/."""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef

from endpoint.answers import Select
from endpoint.metadata import FORMATS, dataset_iri
from endpoint.release import Release
from ontology.iris import digest
from ontology.terms import DCTERMS, RDF, RDFS, SD, VOID, XSD

RESULTS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads",
)  # fmt: skip
MOST_GRAPHS = 1000
"""Named graphs that are listed; a dataset with more lists those that belong to no document."""


async def describe_service(endpoint: str, release: Release, select: Select) -> Graph:
    """The description of the service at this absolute address."""
    graph = Graph()
    service = URIRef(endpoint)
    dataset = dataset_iri(release.base)
    graph.add((service, RDF.type, SD.Service))
    graph.add((service, SD.endpoint, service))
    graph.add((service, SD.supportedLanguage, SD.SPARQL11Query))
    graph.add((service, SD.feature, SD.UnionDefaultGraph))
    graph.add((service, SD.defaultDataset, dataset))
    graph.add((service, RDFS.label, Literal("SPARQL endpoint", lang="en")))
    graph.add((service, RDFS.comment, Literal("SERVICE, LOAD and updates are refused.", lang="en")))
    for name in RESULTS:
        graph.add((service, SD.resultFormat, URIRef(FORMATS + name)))
    _default_graph(graph, dataset, release)
    for name in await _graph_names(release, select):
        _named_graph(graph, dataset, name)
    return graph


def _default_graph(graph: Graph, dataset: URIRef, release: Release) -> None:
    union = URIRef(f"{dataset}#union")
    graph.add((dataset, RDF.type, SD.Dataset))
    graph.add((dataset, VOID.triples, _integer(release.triples)))
    graph.add((dataset, DCTERMS.hasVersion, Literal(release.id)))
    graph.add((dataset, SD.defaultGraph, union))
    graph.add((union, RDF.type, SD.Graph))
    graph.add((union, RDFS.comment, Literal("the union of all named graphs", lang="en")))
    graph.add((union, VOID.triples, _integer(release.triples)))


def _named_graph(graph: Graph, dataset: URIRef, name: str) -> None:
    named, content = URIRef(f"{dataset}#named-{digest(name)}"), URIRef(name)
    graph.add((dataset, SD.namedGraph, named))
    graph.add((named, RDF.type, SD.NamedGraph))
    graph.add((named, SD.name, content))


async def _graph_names(release: Release, select: Select) -> list[str]:
    rows = await select(f"SELECT ?g {{ GRAPH ?g {{}} }} LIMIT {MOST_GRAPHS + 1}")
    if len(rows) <= MOST_GRAPHS:
        return sorted(row["g"].value for row in rows)
    shared = f"FILTER(STRSTARTS(STR(?g), '{release.base}graph/'))"
    rows = await select(f"SELECT ?g {{ GRAPH ?g {{}} {shared} }} LIMIT {MOST_GRAPHS}")
    return sorted(row["g"].value for row in rows)


def _integer(count: int) -> Literal:
    return Literal(count, datatype=XSD.integer)
