"""RDF files → rdflib terms, as fast as Oxigraph's parser reads them: Turtle, N-Triples, N-Quads and TriG,
plain or compressed with gzip or zstandard. The format is told by the file's name."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import lru_cache
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox
import zstandard
from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

Quad = tuple[Node, Node, Node, str]
"""Subject, predicate, object, and the graph's IRI: empty for the default graph."""

FORMATS = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".trig": ox.RdfFormat.TRIG,
    ".ttl": ox.RdfFormat.TURTLE,
}
COMPRESSIONS = (".gz", ".zst")


class UnreadableRdf(ValueError):
    """One sentence that names the file, the line where there is one, and the fault."""


def is_rdf_file(path: Path) -> bool:
    """Whether the name is that of a file that can be read here."""
    return _format_ending(path) in FORMATS


def read_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Each quad as the IRI of its graph (empty for the default graph) and its N-Quads line with line end.

    Raises ``UnreadableRdf`` with the file and, where the syntax is wrong, the line; ``OSError``.
    """
    for quad in _parse(path):
        graph = quad.graph_name
        yield ("" if isinstance(graph, ox.DefaultGraph) else graph.value), f"{quad} .\n"


def read_quads(path: Path) -> Iterator[Quad]:
    """Each quad in rdflib terms. Raises like ``read_lines``."""
    for quad in _parse(path):
        graph = quad.graph_name
        name = "" if isinstance(graph, ox.DefaultGraph) else graph.value
        yield _term(quad.subject), _term(quad.predicate), _term(quad.object), name


def _parse(path: Path) -> Iterator[ox.Quad]:
    ending = _format_ending(path)
    if ending not in FORMATS:
        endings = " ".join(FORMATS)
        raise UnreadableRdf(
            f"{path}: the name ends in none of {endings}, with or without {' or '.join(COMPRESSIONS)}"
        )
    try:
        with _opened(path) as data:
            base = path.absolute().as_uri()
            yield from ox.parse(input=data, format=FORMATS[ending], base_iri=base)
    except SyntaxError as error:
        raise UnreadableRdf(f"{path}, line {error.lineno}: {error.msg}") from error


def _format_ending(path: Path) -> str:
    endings = [ending.lower() for ending in path.suffixes]
    if endings and endings[-1] in COMPRESSIONS:
        endings.pop()
    return endings[-1] if endings else ""


def _opened(path: Path) -> AbstractContextManager[IO[bytes]]:
    if path.suffix.lower() == ".gz":
        return cast(AbstractContextManager[IO[bytes]], gzip.open(path, "rb"))
    if path.suffix.lower() == ".zst":
        stream = zstandard.ZstdDecompressor().stream_reader(path.open("rb"), closefd=True)
        return cast(AbstractContextManager[IO[bytes]], io.BufferedReader(stream))
    return path.open("rb")


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if isinstance(term, ox.NamedNode):
        return _iri(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        datatype = _iri(term.datatype.value)
        return Literal(term.value, datatype=None if datatype == _STRING else datatype, normalize=False)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    raise UnreadableRdf(f"triple terms are not supported: {term}")


@lru_cache(maxsize=65536)
def _iri(value: str) -> URIRef:
    return URIRef(value)


_STRING = URIRef("http://www.w3.org/2001/XMLSchema#string")
