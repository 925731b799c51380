"""Turtle and TriG for people: prefixes, one block per subject, ``a`` first, written as a stream.

Terms arrive as canonical N-Triples and are abbreviated only where the result is certain to mean the same:
https://www.w3.org/TR/turtle/#sec-grammar (PN_LOCAL without escapes, relative IRIs without dot segments).
Memory is bounded by the largest description of one subject.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from ontology.terms import RDF, XSD

Triple = tuple[bytes, bytes, bytes]
TYPE = f"<{RDF.type}>".encode()
LOCAL = re.compile(rb"[A-Za-z_][A-Za-z0-9_-]*")
RELATIVE = re.compile(rb"[A-Za-z0-9_%~-][A-Za-z0-9_%~./-]*(?:#[A-Za-z0-9_/-]*)?")
NAMESPACE = re.compile(rb"<(.*[#/])([^#/]+)>", re.DOTALL)
PLAIN = {
    f"<{XSD.integer}>".encode(): re.compile(rb"[+-]?[0-9]+"),
    f"<{XSD.decimal}>".encode(): re.compile(rb"[+-]?[0-9]*\.[0-9]+"),
    f"<{XSD.boolean}>".encode(): re.compile(rb"true|false"),
}


class Writer:
    """Abbreviates terms under prefixes and a base IRI (which ends in a slash)."""

    def __init__(self, prefixes: Mapping[str, str], base: str) -> None:
        self._prefixes = {iri.encode(): name.encode() for name, iri in prefixes.items()}
        self._base = base.encode()
        self._known: dict[bytes, bytes] = {}

    def header(self) -> bytes:
        """The directives that every block relies on."""
        named = sorted((name, iri) for iri, name in self._prefixes.items())
        lines = [b"@base <%b> .\n" % self._base]
        return b"".join([*lines, *(b"@prefix %b: <%b> .\n" % pair for pair in named), b"\n"])

    def turtle(self, triples: Iterable[Triple], indent: bytes = b"") -> Iterator[bytes]:
        """Blocks of sorted triples, one per subject."""
        for subject, group in itertools.groupby(triples, key=lambda triple: triple[0]):
            yield self.block(subject, ((p, o) for _, p, o in group), indent)

    def trig(self, quads: Iterable[tuple[bytes, bytes, bytes, bytes]]) -> Iterator[bytes]:
        """Graph blocks of quads ``(graph, subject, predicate, object)`` that are sorted in this order."""
        for graph, group in itertools.groupby(quads, key=lambda quad: quad[0]):
            triples = ((s, p, o) for _, s, p, o in group)
            if not graph:
                yield from self.turtle(triples)
                continue
            yield b"GRAPH %b {\n\n" % self.term(graph)
            yield from self.turtle(triples, b"  ")
            yield b"}\n\n"

    def block(self, subject: bytes, pairs: Iterable[tuple[bytes, bytes]], indent: bytes = b"") -> bytes:
        """All that is said about one subject."""
        grouped = [
            (predicate, [self.term(o) for _, o in group])
            for predicate, group in itertools.groupby(pairs, key=lambda pair: pair[0])
        ]
        grouped.sort(key=lambda entry: entry[0] != TYPE)
        separator = b" ;\n    " + indent
        lines = (self._verb(p) + b" " + self._objects(objects, indent) for p, objects in grouped)
        return indent + self.term(subject) + b" " + separator.join(lines) + b" .\n\n"

    def term(self, term: bytes) -> bytes:
        """A term, abbreviated where that is safe."""
        kind = term[:1]
        if kind == b'"':
            return self._literal(term)
        if kind != b"<" or term[:3] == b"<<(":
            return term
        known = self._known.get(term)
        if known is None:
            if len(self._known) > 100_000:
                self._known.clear()
            known = self._known[term] = self._iri(term)
        return known

    def _verb(self, predicate: bytes) -> bytes:
        return b"a" if predicate == TYPE else self.term(predicate)

    def _objects(self, objects: list[bytes], indent: bytes) -> bytes:
        return (b",\n        " + indent).join(objects) if len(objects) > 1 else objects[0]

    def _iri(self, term: bytes) -> bytes:
        found = NAMESPACE.fullmatch(term)
        prefix = self._prefixes.get(found[1]) if found else None
        if found and prefix is not None and LOCAL.fullmatch(found[2]):
            return prefix + b":" + found[2]
        rest = term[1 + len(self._base) : -1]
        if term.startswith(self._base, 1) and RELATIVE.fullmatch(rest) and not re.search(rb"/[./]", rest):
            return b"<%b>" % rest
        return term

    def _literal(self, term: bytes) -> bytes:
        close = term.rindex(b'"')
        if term[close + 1 : close + 3] != b"^^":
            return term
        datatype = term[close + 3 :]
        plain = PLAIN.get(datatype)
        if plain is not None and plain.fullmatch(term, 1, close):
            return term[1:close]
        return term[: close + 3] + self.term(datatype)
