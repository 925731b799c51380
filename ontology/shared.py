"""The graphs that belong to no document (ontology, alignments, authorities), as canonical N-Quads lines.

They are committed as Turtle and read by Oxigraph's parser, so that a build spends a moment on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import URIRef

from ontology.iris import Names
from ontology.terms import RDFS

HERE = Path(__file__).parent


def shared_files() -> dict[str, Path]:
    """The committed Turtle files by the name of their graph: ``ontology``, ``authority/tags`` …"""
    files = {name: HERE / f"{name}.ttl" for name in ("alignments", "ontology")}
    authorities = sorted((HERE / "authorities").glob("*.ttl"))
    files |= {f"authority/{path.stem}": path for path in authorities}
    return {name: path for name, path in sorted(files.items()) if path.exists()}


def shared_lines(names: Names) -> Iterator[list[str]]:
    """For each shared graph its sorted canonical N-Quads lines, without line ends.

    Relative IRIs are read against the base of ``names``. Raises ``ValueError`` when a file holds a blank
    node: published data has none.
    """
    for name, path in shared_files().items():
        graph = ox.NamedNode(str(names.shared_graph(name)))
        yield sorted({_line(quad, graph, path) for quad in _parse(path, names.base)})


def _parse(path: Path, base: str) -> Iterator[ox.Quad]:
    return ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=base)


def _line(quad: ox.Quad, graph: ox.NamedNode, path: Path) -> str:
    if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode):
        raise ValueError(f"{path.name} holds a blank node: {quad}")
    return f"{quad.subject} {quad.predicate} {quad.object} {graph} ."


@cache
def subclasses() -> tuple[tuple[URIRef, URIRef], ...]:
    """The pairs of class and superclass that the ontology states, both of them named."""
    stated = str(RDFS.subClassOf)
    return tuple(
        (URIRef(quad.subject.value), URIRef(quad.object.value))
        for quad in _parse(HERE / "ontology.ttl", Names().base)
        if quad.predicate.value == stated
        and isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.NamedNode)
    )
