"""What the dataset says about itself: VoID (https://www.w3.org/TR/void/) and DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/).

Two layers. ``describe`` is the graph ``{base}graph/metadata``, published with the data and counted in
its own counts. ``catalogue`` adds what cannot stand inside the files it is about: their sizes and
checksums, the release's name and the time. That layer is ``metadata.ttl``, served as ``/.well-known/void``;
the clock is read nowhere else, so the dumps of equal input are equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rdflib import Graph, Literal, URIRef

from endpoint.statistics import Statistics
from ontology.iris import digest
from ontology.terms import DCAT, DCTERMS, FOAF, PREFIXES, RDF, SD, SPDX, VOCABULARY, VOID, XSD

MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"
VERSION = URIRef(str(DCAT._NS) + "version")
"""dcat:version is newer than rdflib's list of DCAT's terms."""
FORMATS = "http://www.w3.org/ns/formats/"


@dataclass(frozen=True, slots=True)
class About:
    """What a publisher says of the whole dataset."""

    title: str = "Cablegraph dataset"
    description: str = (
        "Documents as linked data: their headers, the actors they name, the events they report and the "
        "policy positions they express, each with the words it rests on."
    )
    license: str | None = None
    publisher: str | None = None
    keywords: tuple[str, ...] = ("diplomatic cables", "policy positions", "linked data")


@dataclass(frozen=True, slots=True)
class Format:
    """A serialization in which the dataset can be downloaded."""

    extension: str
    media_type: str
    label: str
    void_feature: str


FORMATS_OF_DUMPS = (
    Format("nq", "application/n-quads", "N-Quads: every statement with its graph", "N-Quads"),
    Format("trig", "application/trig", "TriG: the graphs, for people to read", "TriG"),
    Format("nt", "application/n-triples", "N-Triples: the union of all graphs", "N-Triples"),
    Format("ttl", "text/turtle", "Turtle: the union of all graphs, for people to read", "Turtle"),
)


@dataclass(frozen=True, slots=True)
class Dump:
    """A file of a release, compressed with gzip."""

    name: str
    media_type: str
    size: int
    sha256: str


def dataset_iri(base: str) -> URIRef:
    """The IRI of the dataset itself; all parts of its description are fragments of it."""
    return URIRef(base + "dataset")


def graph_iri(base: str) -> str:
    """The named graph that holds ``describe``."""
    return base + "graph/metadata"


def describe(statistics: Statistics, base: str, about: About) -> Graph:
    """The graph of metadata that is part of the dataset."""
    graph = Graph()
    dataset = dataset_iri(base)
    _general(graph, dataset, base, about)
    _counts(graph, dataset, statistics)
    _classes(graph, dataset, statistics)
    _properties(graph, dataset, statistics)
    _links(graph, dataset, statistics)
    _service(graph, dataset, base)
    for format_ in FORMATS_OF_DUMPS:
        _distribution(graph, dataset, base, format_)
    return graph


def catalogue(base: str, release: str, created: datetime, dumps: Iterable[Dump]) -> Graph:
    """What is only known when the dumps are written: release, time, sizes, checksums."""
    graph = Graph()
    dataset = dataset_iri(base)
    when = Literal(created.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=XSD.dateTime, normalize=False)
    graph.add((dataset, DCTERMS.issued, when))
    graph.add((dataset, DCTERMS.modified, when))
    graph.add((dataset, VERSION, Literal(release)))
    for dump in dumps:
        part = URIRef(f"{dataset}#{dump.name.split('.')[1]}")
        checksum = URIRef(f"{part}-checksum")
        graph.add((part, DCAT.byteSize, Literal(dump.size, datatype=XSD.nonNegativeInteger)))
        graph.add((part, DCAT.downloadURL, URIRef(f"{base}dumps/{release}/{dump.name}")))
        graph.add((part, SPDX.checksum, checksum))
        graph.add((checksum, RDF.type, SPDX.Checksum))
        graph.add((checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256))
        graph.add((checksum, SPDX.checksumValue, Literal(dump.sha256, datatype=XSD.hexBinary)))
    return graph


def lines(graph: Graph, name: str | None = None) -> list[bytes]:
    """A graph as N-Quads lines, in the named graph where one is given."""
    end = f" <{name}> .\n".encode() if name else b" .\n"
    triples = graph.serialize(format="nt", encoding="utf-8").splitlines()
    return [triple.rstrip().removesuffix(b".").rstrip() + end for triple in triples if triple.strip()]


def _general(graph: Graph, dataset: URIRef, base: str, about: About) -> None:
    for type_ in (VOID.Dataset, DCAT.Dataset, SD.Dataset):
        graph.add((dataset, RDF.type, type_))
    graph.add((dataset, DCTERMS.title, Literal(about.title, lang="en")))
    graph.add((dataset, DCTERMS.description, Literal(about.description, lang="en")))
    graph.add((dataset, VOID.uriSpace, Literal(base)))
    graph.add((dataset, FOAF.homepage, URIRef(base)))
    graph.add((dataset, DCAT.landingPage, URIRef(base)))
    graph.add((dataset, VOID.uriLookupEndpoint, URIRef(base + "resource?iri=")))
    for keyword in about.keywords:
        graph.add((dataset, DCAT.keyword, Literal(keyword, lang="en")))
    for name, iri in PREFIXES.items():
        if name not in {"rdf", "xsd", "sd"}:
            graph.add((dataset, VOID.vocabulary, URIRef(iri)))
    if about.license:
        graph.add((dataset, DCTERMS.license, URIRef(about.license)))
    if about.publisher:
        graph.add((dataset, DCTERMS.publisher, URIRef(about.publisher)))


def _counts(graph: Graph, dataset: URIRef, statistics: Statistics) -> None:
    counts = {
        VOID.triples: statistics.triples,
        VOID.entities: statistics.entities,
        VOID.distinctSubjects: statistics.subjects,
        VOID.classes: len(statistics.classes),
        VOID.properties: len(statistics.properties),
    }
    for term, count in counts.items():
        graph.add((dataset, term, _integer(count)))


def _classes(graph: Graph, dataset: URIRef, statistics: Statistics) -> None:
    for class_, count in statistics.classes.items():
        part = _part(dataset, "class", class_)
        graph.add((dataset, VOID.classPartition, part))
        graph.add((part, VOID["class"], URIRef(class_)))
        graph.add((part, VOID.entities, _integer(count)))
    for (class_, used), count in statistics.class_properties.items():
        part, of = _part(dataset, "class", class_, used), _part(dataset, "class", class_)
        graph.add((of, VOID.propertyPartition, part))
        graph.add((part, VOID.property, URIRef(used)))
        graph.add((part, VOID.triples, _integer(count)))


def _properties(graph: Graph, dataset: URIRef, statistics: Statistics) -> None:
    for used, count in statistics.properties.items():
        part = _part(dataset, "property", used)
        graph.add((dataset, VOID.propertyPartition, part))
        graph.add((part, VOID.property, URIRef(used)))
        graph.add((part, VOID.triples, _integer(count)))
        graph.add((part, VOID.distinctSubjects, _integer(statistics.property_subjects[used])))


def _links(graph: Graph, dataset: URIRef, statistics: Statistics) -> None:
    for (predicate, site), count in statistics.links.items():
        part, target = _part(dataset, "links", predicate, site), _part(dataset, "target", site)
        graph.add((dataset, VOID.subset, part))
        graph.add((part, RDF.type, VOID.Linkset))
        graph.add((part, VOID.linkPredicate, URIRef(predicate)))
        graph.add((part, VOID.subjectsTarget, dataset))
        graph.add((part, VOID.objectsTarget, target))
        graph.add((part, VOID.triples, _integer(count)))
        graph.add((target, RDF.type, VOID.Dataset))
        graph.add((target, VOID.uriSpace, Literal(site)))


def _service(graph: Graph, dataset: URIRef, base: str) -> None:
    service = URIRef(f"{dataset}#sparql")
    graph.add((dataset, VOID.sparqlEndpoint, URIRef(base + "sparql")))
    graph.add((service, RDF.type, DCAT.DataService))
    graph.add((service, DCTERMS.title, Literal("SPARQL endpoint", lang="en")))
    graph.add((service, DCAT.endpointURL, URIRef(base + "sparql")))
    graph.add((service, DCAT.endpointDescription, URIRef(base + "sparql")))
    graph.add((service, DCAT.servesDataset, dataset))
    graph.add((service, DCTERMS.conformsTo, URIRef("https://www.w3.org/TR/sparql11-protocol/")))


def _distribution(graph: Graph, dataset: URIRef, base: str, format_: Format) -> None:
    part = URIRef(f"{dataset}#{format_.extension}")
    url = URIRef(f"{base}dumps/latest/dataset.{format_.extension}.gz")
    graph.add((dataset, VOID.dataDump, url))
    graph.add((dataset, VOID.feature, URIRef(FORMATS + format_.void_feature)))
    graph.add((dataset, DCAT.distribution, part))
    graph.add((part, RDF.type, DCAT.Distribution))
    graph.add((part, DCTERMS.title, Literal(format_.label, lang="en")))
    graph.add((part, DCAT.accessURL, url))
    graph.add((part, DCAT.mediaType, URIRef(MEDIA_TYPE + format_.media_type)))
    graph.add((part, DCAT.compressFormat, URIRef(MEDIA_TYPE + "application/gzip")))
    graph.add((part, DCTERMS.conformsTo, URIRef(VOCABULARY + "ontology")))


def _part(dataset: URIRef, kind: str, *iris: str) -> URIRef:
    return URIRef(f"{dataset}#{kind}-{digest(*iris)}")


def _integer(count: int) -> Literal:
    return Literal(count, datatype=XSD.integer)
