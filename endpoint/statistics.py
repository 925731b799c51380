"""What VoID counts, in one pass over sorted quads.

https://www.w3.org/TR/void/#statistics, #class-property-partitions, #linkset. Triples are counted as the
default graph holds them: the union of all graphs, each once.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from endpoint import quads
from ontology.terms import OWL, RDF, SKOS, VOCABULARY

TYPE = f"<{RDF.type}>".encode()
LINKS = {
    f"<{term}>".encode(): str(term)
    for term in (OWL.sameAs, SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)
}


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

    def __add__(self, other: Statistics) -> Statistics:
        mine = vars(self).items()
        return Statistics(**{name: value + getattr(other, name) for name, value in mine})

    def observe(self, lines: Iterable[bytes], base: str) -> Iterator[bytes]:
        """Count sorted lines while they pass."""
        for _, group in itertools.groupby(lines, key=lambda line: line.split(b" ", 1)[0]):
            block = list(group)
            self._subject([quads.split(line) for line in block], base)
            yield from block

    def _subject(self, block: list[tuple[bytes, bytes, bytes, bytes]], base: str) -> None:
        self.quads += len(block)
        self.graphs.update(_iri(graph) for *_, graph in block if graph)
        pairs = [pair for pair, _ in itertools.groupby((p, o) for _, p, o, _ in block)]
        uses = Counter(_iri(predicate) for predicate, _ in pairs)
        classes = [_iri(o) for p, o in pairs if p == TYPE and o[:1] == b"<"]
        self.triples += len(pairs)
        self.subjects += 1
        self.entities += bool(classes)
        self.classes.update(classes)
        self.properties.update(uses)
        self.property_subjects.update(uses.keys())
        for one in classes:
            self.class_properties.update({(one, used): count for used, count in uses.items()})
        self.links.update(_links(pairs, base))


def _links(pairs: Iterable[tuple[bytes, bytes]], base: str) -> Iterator[tuple[str, str]]:
    for predicate, object_ in pairs:
        if predicate in LINKS and object_.startswith(b"<http"):
            target = _iri(object_)
            if not target.startswith((base, VOCABULARY)):
                site = urlsplit(target)
                yield LINKS[predicate], f"{site.scheme}://{site.netloc}/"


def _iri(term: bytes) -> str:
    return term[1:-1].decode()
