"""A graph that is built once and then only asked: what validation needs, and cheaper than rdflib's own store.

Two dictionaries answer the four questions of a validator (objects of subject and predicate, subjects of
predicate and object, everything of a predicate, everything of a subject); the rest is a scan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from rdflib import Graph
from rdflib.plugins.stores.memory import SimpleMemory
from rdflib.term import Node

Triple = tuple[Node, Node, Node]
Pattern = tuple[Node | None, Node | None, Node | None]


class IndexStore(SimpleMemory):
    """An rdflib store over two indexes; its namespaces are those of ``SimpleMemory``."""

    context_aware = graph_aware = True  # pySHACL wraps a graph in a dataset, which insists on it

    def __init__(self) -> None:
        super().__init__()
        self.by_subject: dict[Node, dict[Node, dict[Node, None]]] = defaultdict(lambda: defaultdict(dict))
        self.by_predicate: dict[Node, dict[Node, dict[Node, None]]] = defaultdict(lambda: defaultdict(dict))
        self._size = 0

    def add(self, triple: Triple, context: Any, quoted: bool = False) -> None:  # noqa: ARG002
        """Take a triple; one that is there stays once."""
        subject, predicate, object_ = triple
        objects = self.by_subject[subject][predicate]
        if object_ in objects:
            return
        self._size += 1
        objects[object_] = None
        self.by_predicate[predicate][object_][subject] = None

    def triples(
        self,
        pattern: Pattern,
        context: Any = None,  # noqa: ARG002
    ) -> Iterator[tuple[Triple, Iterator[Any]]]:
        """The triples that match, each with no context, as ``Graph.triples`` expects."""
        nothing = iter(())
        for triple in self._matching(*pattern):
            yield triple, nothing

    def _matching(
        self, subject: Node | None, predicate: Node | None, object_: Node | None
    ) -> Iterator[Triple]:
        if subject is not None and predicate is not None:
            objects = self.by_subject.get(subject, {}).get(predicate, {})
            if object_ is None:
                return ((subject, predicate, each) for each in objects)
            return iter([(subject, predicate, object_)] if object_ in objects else [])
        if predicate is not None:
            return self._of_predicate(predicate, object_)
        return self._scan(subject, object_)

    def _of_predicate(self, predicate: Node, object_: Node | None) -> Iterator[Triple]:
        objects = self.by_predicate.get(predicate, {})
        if object_ is not None:
            return ((subject, predicate, object_) for subject in objects.get(object_, {}))
        return ((subject, predicate, each) for each, subjects in objects.items() for subject in subjects)

    def _scan(self, subject: Node | None, object_: Node | None) -> Iterator[Triple]:
        subjects = self.by_subject if subject is None else {subject: self.by_subject.get(subject, {})}
        for each, said in subjects.items():
            for predicate, objects in said.items():
                for value in objects:
                    if object_ is None or value == object_:
                        yield each, predicate, value

    def __len__(self, context: Any = None) -> int:
        return self._size  # pySHACL asks for the truth of a graph at every result


def index(triples: Iterable[Triple], namespaces: Iterable[tuple[str, Any]] = ()) -> Graph:
    """A graph of the triples, for reading only."""
    store = IndexStore()
    for triple in triples:
        store.add(triple, None)
    graph = Graph(store=store, bind_namespaces="none")
    for prefix, namespace in namespaces:
        graph.bind(prefix, namespace)
    return graph
