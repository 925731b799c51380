"""Canonical N-Quads lines as bytes, and the terms in them.

A line is what ``store.canonical`` writes: single spaces, absolute IRIs, one quad, a final ``" .\\n"``
(N-Quads, https://www.w3.org/TR/n-quads/#canonical-quads). In such lines sorted as bytes, all quads of a
subject, of a subject and predicate, and of a triple are neighbours, because each is a common prefix.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from operator import itemgetter

Triple = tuple[bytes, bytes, bytes]
Quad = tuple[bytes, bytes, bytes, bytes]


def split(line: bytes) -> Quad:
    """Subject, predicate, object and graph name (empty for the default graph) of a canonical line.

    >>> split(b'<a:s> <a:p> "x y"@en <a:g> .\\n')
    (b'<a:s>', b'<a:p>', b'"x y"@en', b'<a:g>')
    """
    subject, predicate, rest = line.split(b" ", 2)
    ends = rest.rsplit(b" ", 2)
    if len(ends) == 3 and b'"' not in ends[1] and rest[:3] != b"<<(":
        return subject, predicate, ends[0], ends[1]
    if rest[:3] != b"<<(":  # no graph: last is a literal with its quote, or nothing
        return subject, predicate, rest[: rest.rindex(b" .")], b""
    object_, close, graph = rest[: rest.rindex(b" .")].rpartition(b")>>")
    return subject, predicate, object_ + close, graph.lstrip(b" ")


def union(quads: Sequence[Quad]) -> list[Triple]:
    """The distinct triples of sorted quads: what the union of all graphs holds."""
    return [triple for triple, _ in itertools.groupby(quads, key=itemgetter(slice(3)))]


def distinct(lines: Iterable[bytes]) -> list[bytes]:
    """Sorted lines, each once."""
    return [line for line, _ in itertools.groupby(lines)]


def rename_blank(line: bytes, suffix: bytes) -> bytes:
    """The line with ``suffix`` at the end of each blank node label: labels are local to their file."""
    if b"_:" not in line:
        return line
    terms = [term + suffix if term.startswith(b"_:") else term for term in split(line) if term]
    return b" ".join(terms) + b" .\n"
