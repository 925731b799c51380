"""Triples as sorted N-Quads lines: the form in which the build stores and compares everything.

The lines follow Canonical N-Quads (RDF Dataset Canonicalization 1.0, section 5, and RDF 1.1 N-Quads,
section 3.1): one space between terms, only the characters escaped that must be, ``xsd:string`` left
out. Two equal graphs give equal bytes, as no blank node is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rdflib import Literal, URIRef
from rdflib.namespace import XSD
from rdflib.term import Node

from ontology.terms import Triple

_ESCAPES = {chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F)} | {
    "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\",
}  # fmt: skip
_ESCAPED = re.compile(r'[\x00-\x1f\x7f"\\]')
_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*')


def to_nquads(triples: Iterable[Triple], graph: URIRef) -> list[str]:
    """Sorted lines, without repetition and without line ends, that put the triples into ``graph``.

    Raises ``ValueError`` for a blank node and for an IRI that is relative or holds a character that
    IRIs must not hold (RFC 3987, section 2.2).
    """
    return _lines(triples, f" {_iri(graph)} .")


def to_ntriples(triples: Iterable[Triple]) -> list[str]:
    """The same without a graph: sorted N-Triples lines, as the snapshots keep them."""
    return _lines(triples, " .")


def _lines(triples: Iterable[Triple], end: str) -> list[str]:
    cache: dict[Node, str] = {}
    return sorted({" ".join([_render(term, cache) for term in triple]) + end for triple in triples})


def _render(term: Node, cache: dict[Node, str]) -> str:
    if not isinstance(term, URIRef):
        return _literal(term)
    if (text := cache.get(term)) is None:
        text = cache[term] = _iri(term)
    return text


def _iri(iri: URIRef) -> str:
    if not _IRI.fullmatch(iri):
        raise ValueError(f"not an absolute IRI: {str(iri)!r}")
    return f"<{iri}>"


def _literal(term: Node) -> str:
    if not isinstance(term, Literal):
        raise ValueError(f"published data has no blank nodes: {term!r}")
    text = str(term)
    if _ESCAPED.search(text):
        text = _ESCAPED.sub(_escape, text)
    return f'"{text}"@{term.language}' if term.language else f'"{text}"{_suffix(term.datatype)}'


@lru_cache(maxsize=64)
def _suffix(datatype: URIRef | None) -> str:
    return "" if datatype is None or datatype == XSD.string else f"^^{_iri(datatype)}"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES[match.group()]
