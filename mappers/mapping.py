"""One document, all the way: bytes → genre → record → what its prose says → triples.

``map_document`` is the whole of it; what is the same for every genre is mapped here, what only one genre
has by the genre's own mapper (``genres.GENRES``), what prose says by ``extraction.mapping``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from urllib.parse import quote

from rdflib import Dataset, Graph, Literal, URIRef

from mappers.authors import is_person_name
from mappers.document import Document, Named, Passage, Record
from mappers.errors import MappingError
from mappers.extraction.content import Content
from mappers.extraction.find import find_content
from mappers.extraction.mapping import date_literal, map_content
from mappers.genres import GENRES, choose
from mappers.named import map_named
from mappers.nquads import to_nquads
from ontology import authority
from ontology.iris import Names, concept, graph_of, passage_of
from ontology.terms import CG, DCTERMS, PREFIXES, PROV, RDF, RDFS, SDO, Triple

DISTRIBUTION = "cablegraph"
_PRESS = frozenset({"article", "opinion"})
_DATED = {
    "cable": ("created",),
    "letter": ("created",),
    "article": ("created", "issued"),  # what is printed is dated once
    "opinion": ("created", "issued"),
}


@dataclass(frozen=True)
class Mapped:
    """A document, what was read from it, and its triples, which are made when asked for."""

    document: Document
    record: Record
    content: Content
    iri: URIRef
    names: Names

    @property
    def graph_iri(self) -> URIRef:
        """The named graph in which the triples belong."""
        return graph_of(self.iri)

    @cached_property
    def triples(self) -> tuple[Triple, ...]:
        """Every statement of the document's graph; one may stand twice."""
        return tuple(map_record(self.document, self.record, self.content, self.names))

    def graph(self) -> Graph:
        """The triples as an rdflib graph, with the prefixes of the vocabulary contract."""
        graph = Graph(identifier=self.graph_iri)
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        for triple in self.triples:
            graph.add(triple)
        return graph

    def serialize(self, format_: str) -> str:
        """The triples as ``nquads`` or ``trig`` in their graph, or as ``turtle``."""
        if format_ == "nquads":
            return "".join(f"{line}\n" for line in self.nquads())
        if format_ == "turtle":
            return self.graph().serialize(format="turtle")
        dataset = Dataset()
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        dataset.addN((*triple, dataset.graph(self.graph_iri)) for triple in self.triples)
        return dataset.serialize(format=format_)

    def explain(self) -> str:
        """The document with, beside its lines or sentences, what was made of them, for reading."""
        return GENRES[self.record.genre].explain(self.record, self.content)

    def nquads(self) -> list[str]:
        """The triples as sorted N-Quads lines, each once."""
        return to_nquads(self.triples, self.graph_iri)


def map_document(document: Document, names: Names, kind: str | None = None) -> Mapped:
    """What a document becomes. ``kind`` overrides the genre that metadata and text show.

    Raises ``UnknownGenre`` when no genre fits or the one given does not exist, ``UnreadableDocument`` when
    the bytes are no text, ``MappingError`` when nothing in it can be mapped.
    """
    genre = choose(document, kind)
    record = with_metadata(GENRES[genre].parse(document), document.metadata)
    if not record.passages and genre != "cable":
        raise MappingError(document.name, f"there is no text in it that the genre {genre} could have")
    return Mapped(document, record, find_content(record), names.document(genre, record.identifier), names)


def map_record(document: Document, record: Record, content: Content, names: Names) -> Iterator[Triple]:
    """All triples of a document's graph, from its record and from what its prose says."""
    iri = names.document(record.genre, record.identifier)
    return chain(
        _map_header(document, record, iri),
        *(_map_passage(passage, iri) for passage in record.passages),
        map_named(record, iri, content, names, {"origin": DCTERMS.creator}),
        GENRES[record.genre].map(record, iri, content, names),
        map_content(iri, record, content, names),
        _map_provenance(document, iri, names),
    )


def with_metadata(record: Record, metadata: Mapping[str, str]) -> Record:
    """The record with what ``metadata.csv`` says, which overrides the text."""
    changes: dict[str, object] = {k: metadata[k] for k in ("title", "url", "language") if k in metadata}
    if "date" in metadata:
        changes |= dict.fromkeys(_DATED[record.genre], metadata["date"])
    named = record.named
    if creators := [name.strip() for name in metadata.get("creator", "").split(";") if name.strip()]:
        named = _with_creators(record, creators)
    if publisher := metadata.get("publisher"):
        others = tuple(n for n in named if n.function != "publisher")
        named = (*others, Named(publisher, "publisher", "Organization"))
    return replace(record, named=named, **changes)  # type: ignore[arg-type]


def _with_creators(record: Record, creators: list[str]) -> tuple[Named, ...]:
    """The authors replaced. A piece of press by one person speaks with that person's voice."""
    known = {named.name: named for named in record.named if named.function == "author"}
    authors = [known.get(name) or _author(name) for name in creators]
    others = [named for named in record.named if named.function != "author"]
    if record.genre in _PRESS and len(authors) == 1 and authors[0].kind == "Person":
        voice = replace(authors[0], function="voice")
        others = [voice if named.function == "voice" else named for named in others]
    return (*others, *authors)


def _author(name: str) -> Named:
    return Named(name, "author", "Person" if is_person_name(name) else "Organization")


def _map_header(document: Document, record: Record, iri: URIRef) -> Iterator[Triple]:
    """What is said of every document (vocabulary contract, "Documents")."""
    yield iri, RDF.type, GENRES[record.genre].type
    yield iri, DCTERMS.identifier, Literal(record.identifier)
    yield iri, DCTERMS.language, Literal(record.language)
    yield iri, CG.sourceFile, Literal(document.name)
    yield iri, CG.sha256, Literal(document.sha256)
    if title := " ".join((record.title or "").split()):
        yield iri, DCTERMS.title, Literal(title)
    for term, date in ((DCTERMS.created, record.created), (DCTERMS.issued, record.issued)):
        if date:
            yield iri, term, date_literal(date)
    for identifier in record.published_as:
        yield iri, CG.publishedAs, Literal(identifier)
    if record.url:
        yield iri, DCTERMS.source, URIRef(quote(record.url, safe=":/?#[]@!$&'()*+,;=%~-._"))


def _map_passage(passage: Passage, document: URIRef) -> Iterator[Triple]:
    node = passage_of(document, passage.ordinal)
    yield node, RDF.type, CG.Passage
    yield node, DCTERMS.isPartOf, document
    yield node, CG.ordinal, Literal(passage.ordinal)
    yield node, CG.text, Literal(passage.text)
    if passage.number is not None:
        yield node, CG.paragraphNumber, Literal(passage.number)
    if passage.heading:
        yield node, CG.heading, Literal(passage.heading)
    if passage.portion_marking:
        yield node, CG.portionMarking, _marking(passage.portion_marking)


@cache
def _marking(mark: str) -> URIRef:
    """The concept of a portion mark, by the authority where it knows the mark."""
    known = authority.classification(mark)
    return URIRef(known.iri) if known else concept("classification", mark)


def _map_provenance(document: Document, iri: URIRef, names: Names) -> Iterator[Triple]:
    """Which mapper and version made the graph from which file (PROV-O); no clock, so that builds agree."""
    activity, source, agent = URIRef(f"{iri}/mapping"), URIRef(f"{iri}/source"), _agent(names)
    yield graph_of(iri), PROV.wasGeneratedBy, activity
    yield activity, RDF.type, PROV.Activity
    yield activity, PROV.used, source
    yield activity, PROV.wasAssociatedWith, agent
    yield source, RDF.type, PROV.Entity
    yield source, RDFS.label, Literal(document.name)
    yield source, CG.sha256, Literal(document.sha256)
    yield agent, RDF.type, PROV.SoftwareAgent
    yield agent, RDFS.label, Literal(DISTRIBUTION)
    yield agent, SDO.softwareVersion, Literal(software_version())


def _agent(names: Names) -> URIRef:
    return names.iri(f"software/{DISTRIBUTION}-{quote(software_version(), safe='.+-')}")


@cache
def software_version() -> str:
    """The version of the installed mappers; ``unknown`` in a checkout that is not installed."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"
