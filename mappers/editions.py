"""Several publications of one cable are one cable (cable-anatomy.md, sections 2.3 and 12).

A cable was released more than once, with other words blacked out, or under a garbled identifier beside the
right one. The first is described in full. Each other one is an edition of it: a node of its own with the
identifier it was printed under, the day of its release, its file and the digest of its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rdflib import Literal, URIRef

from mappers.nquads import to_nquads
from ontology.iris import graph_of
from ontology.terms import CG, DCTERMS, PROV, RDF, RDFS, Triple

GENRES = frozenset({"cable"})
"""Genres of which another text under the same IRI is another edition; of others it is a fault."""
_DIGITS = 16
_KEPT = frozenset(
    map(str, (CG.publishedAs, CG.sourceFile, CG.sha256, DCTERMS.issued, DCTERMS.created, DCTERMS.source))
)
_PROVENANCE = ("graph", "mapping", "source")
_LINE = re.compile(rb"<(?P<subject>[^>]*)> <(?P<predicate>[^>]*)> ")


def edition_iri(document: str, sha256: str) -> URIRef:
    """The IRI of an edition, by the digest of its file."""
    return URIRef(f"{document}/edition/{sha256[:_DIGITS]}")


def edition_lines(lines: Iterable[bytes], document: str, sha256: str) -> list[bytes]:
    """From the N-Quads lines of a document's graph those of an edition's: sorted, with line ends."""
    node = edition_iri(document, sha256)
    said = {f"{line}\n".encode() for line in to_nquads(_about(node, document), graph_of(node))}
    return sorted(said.union(_kept(lines, document, node)))


def _about(node: URIRef, document: str) -> Iterator[Triple]:
    identifier = document.rpartition("/")[2]
    yield node, RDF.type, PROV.Entity
    yield node, RDFS.label, Literal(f"{identifier}, another publication", lang="en")
    yield node, DCTERMS.isVersionOf, URIRef(document)


def _kept(lines: Iterable[bytes], document: str, node: URIRef) -> Iterator[bytes]:
    """What the graph says of the publication and of its own making, said of the edition."""
    parts = {f"{document}/{part}" for part in _PROVENANCE}
    for line in lines:
        match = _LINE.match(line)
        if match is None:
            continue
        subject, predicate = match["subject"].decode(), match["predicate"].decode()
        if subject in parts or (subject == document and predicate in _KEPT):
            own = line.replace(f"<{document}/".encode(), f"<{node}/".encode())
            yield own.replace(f"<{document}>".encode(), f"<{node}>".encode())
