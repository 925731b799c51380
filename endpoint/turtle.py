"""Turtle and TriG for people: prefixes, one block per subject, ``a`` first, written as a stream.

Terms arrive as canonical N-Triples and are abbreviated only where the result is certain to mean the same:
https://www.w3.org/TR/turtle/#sec-grammar (PN_LOCAL without escapes, relative IRIs without dot segments).
Memory is bounded by the largest description of one subject.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from endpoint.quads import Triple
from ontology.terms import RDF, XSD

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
        for subject, group in itertools.groupby(triples, key=itemgetter(0)):
            yield self.block(subject, ((p, o) for _, p, o in group), indent)

    def trig(
        self, quads: Iterable[tuple[bytes, bytes, bytes, bytes]], begun: bytes = b"", *, end: bool = True
    ) -> Iterator[bytes]:
        """Graph blocks of quads ``(graph, subject, predicate, object)`` that are sorted in this order.

        Quads may come slice by slice: ``begun`` is the graph whose block the slice before left open, and
        ``end`` tells whether the last block is to be closed.
        """
        for graph, group in itertools.groupby(quads, key=itemgetter(0)):
            if graph != begun:
                yield self._end(begun) + self._begin(graph)
            yield from self.turtle(map(itemgetter(slice(1, 4)), group), b"  " if graph else b"")
            begun = graph
        if end:
            yield self._end(begun)

    def _begin(self, graph: bytes) -> bytes:
        return b"GRAPH %b {\n\n" % self.term(graph) if graph else b""

    def _end(self, graph: bytes) -> bytes:
        return b"}\n\n" if graph else b""

    def block(self, subject: bytes, pairs: Iterable[tuple[bytes, bytes]], indent: bytes = b"") -> bytes:
        """All that is said about one subject."""
        objects: dict[bytes, list[bytes]] = {}
        for predicate, object_ in pairs:
            objects.setdefault(predicate, []).append(self.term(object_))
        classes = objects.pop(TYPE, None)
        comma, semicolon = b",\n        " + indent, b" ;\n    " + indent
        lines = [b"a " + comma.join(classes)] if classes else []
        lines += [self.term(predicate) + b" " + comma.join(terms) for predicate, terms in objects.items()]
        return indent + self.term(subject) + b" " + semicolon.join(lines) + b" .\n\n"

    def term(self, term: bytes) -> bytes:
        """A term, abbreviated where that is safe."""
        known = self._known.get(term)
        if known is not None:
            return known
        if term[:1] == b'"':
            return term if term[-1:] == b'"' else self._literal(term)
        if term[:1] != b"<" or term[:3] == b"<<(":
            return term
        if len(self._known) > 100_000:
            self._known.clear()
        known = self._known[term] = self._iri(term)
        return known

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
