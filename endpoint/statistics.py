"""What VoID counts, in one pass over sorted quads.

https://www.w3.org/TR/void/#statistics, #class-property-partitions, #linkset. Triples are counted as the
default graph holds them: the union of all graphs, each once.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any
from urllib.parse import urlsplit

from endpoint.quads import Quad, Triple
from ontology.terms import OWL, RDF, SKOS, VOCABULARY

TYPE = f"<{RDF.type}>".encode()
LINKS = {
    f"<{term}>".encode(): str(term)
    for term in (OWL.sameAs, SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)
}
Kind = tuple[tuple[bytes, ...], tuple[bytes, ...]]
"""A subject's classes and predicates: most subjects are of few kinds, so that kinds are what is counted."""


@dataclass
class Statistics:
    """Counts of a dataset; addable when the subjects of the parts differ."""

    quads: int = 0
    triples: int = 0
    subjects: int = 0
    entities: int = 0
    graphs: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)
    property_subjects: Counter[str] = field(default_factory=Counter)
    class_properties: Counter[tuple[str, str]] = field(default_factory=Counter)
    links: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def of(cls, quads: Sequence[Quad], triples: Sequence[Triple], base: str) -> Statistics:
        """Count sorted quads and their distinct triples."""
        graphs = Counter(map(itemgetter(3), quads))
        named = Counter({_iri(graph): count for graph, count in graphs.items() if graph})
        counts = cls(len(quads), len(triples), graphs=named, links=Counter(_links(triples, base)))
        for (classes, predicates), count in Counter(_kinds(triples)).items():
            counts._add(count, [_iri(one) for one in classes], Counter(map(_iri, predicates)))
        return counts

    def __add__(self, other: Statistics) -> Statistics:
        return Statistics(*(mine + theirs for mine, theirs in self._beside(other)))

    def __iadd__(self, other: Statistics) -> Statistics:
        """Add in place, at the cost of the other's size."""
        for mine, theirs in self._beside(other):
            if isinstance(mine, Counter):
                mine.update(theirs)
        for name in ("quads", "triples", "subjects", "entities"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    def _beside(self, other: Statistics) -> Iterator[tuple[Any, Any]]:
        return zip(vars(self).values(), vars(other).values(), strict=True)

    def _add(self, subjects: int, classes: list[str], uses: Counter[str]) -> None:
        """Count so many subjects with the same classes and the same use of properties."""
        self.subjects += subjects
        self.entities += subjects * bool(classes)
        for used, count in uses.items():
            self.properties[used] += subjects * count
            self.property_subjects[used] += subjects
        for one in classes:
            self.classes[one] += subjects
            for used, count in uses.items():
                self.class_properties[one, used] += subjects * count


def _kinds(triples: Sequence[Triple]) -> Iterator[Kind]:
    for _, group in itertools.groupby(triples, key=itemgetter(0)):
        pairs = [(p, o) for _, p, o in group]
        yield tuple(o for p, o in pairs if p == TYPE and o[:1] == b"<"), tuple(p for p, _ in pairs)


def _links(triples: Sequence[Triple], base: str) -> Iterator[tuple[str, str]]:
    for _, predicate, object_ in triples:
        if predicate in LINKS and object_.startswith(b"<http"):
            target = _iri(object_)
            if not target.startswith((base, VOCABULARY)):
                site = urlsplit(target)
                yield LINKS[predicate], f"{site.scheme}://{site.netloc}/"


def _iri(term: bytes) -> str:
    return term[1:-1].decode()
