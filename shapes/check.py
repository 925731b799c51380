"""Graphs in, report out: the one module that knows pySHACL.

The shapes are parsed once per process. No inference is run and the graph under validation is not touched:
its triples are indexed together with the subclass axioms of the ontology, so that a document's graph
validates by itself (SHACL, section 2.1.3.2: instances are found through subclass triples of the data graph).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

from pyshacl import ShapesGraph, Validator
from pyshacl import shape as pyshacl_shape
from pyshacl.constraints import ALL_CONSTRAINT_PARAMETERS, CONSTRAINT_PARAMETERS_MAP
from pyshacl.constraints.constraint_component import ConstraintComponent
from pyshacl.graph_abstraction import DataGraph
from rdflib import Graph

from ontology.shared import subclasses
from ontology.terms import RDFS, Triple
from shapes.index import index
from shapes.quotes import misquotes
from shapes.report import Report, report_of

__all__ = ["Kind", "Report", "check", "shapes_graph"]

Kind = Literal["document", "authority"]

HERE = Path(__file__).parent
DOCUMENT = ("document", "cable", "actor", "event", "position", "evidence")
FILES: dict[Kind, tuple[str, ...]] = {"document": DOCUMENT, "authority": (*DOCUMENT, "authority")}

# pySHACL looks for every statement about every shape in a list of forty terms, and keeps that list here; that
# the place is private costs nothing but time, should it move. With a set a check takes a fifth less.
pyshacl_shape.CONSTRAINT_PARAMS = (frozenset(ALL_CONSTRAINT_PARAMETERS), CONSTRAINT_PARAMETERS_MAP)  # type: ignore[attr-defined]

# Of every result, also of the many that come and go within alternatives, pySHACL writes a paragraph of text
# that it returns beside the report. Nobody reads it here.
ConstraintComponent.make_v_result_description = lambda *_, **__: ""  # type: ignore[method-assign]


def check(triples: Iterable[Triple], kind: Kind = "document") -> Report:
    """What the shapes, and the check of quotes, say of a graph (an rdflib ``Graph`` or its triples).

    ``kind`` is ``authority`` for a graph of authority data, of which more is asked.
    """
    listed = list(triples)
    return report_of(_validate(listed, kind), misquotes(listed))


def _validate(triples: list[Triple], kind: Kind) -> Graph:
    data = DataGraph.from_rdflib_graph(index([*triples, *_axioms()]))
    shapes = shapes_graph(kind)
    validator = Validator(data, shacl_graph=shapes.graph, options={"inplace": True})
    validator.shacl_graph = shapes  # with the shapes it has collected, which a new one would collect again
    report: Graph = validator.run()[1]  # type: ignore[no-untyped-call]
    return report


@cache
def _axioms() -> tuple[Triple, ...]:
    return tuple((below, RDFS.subClassOf, above) for below, above in subclasses())


@cache
def shapes_graph(kind: Kind) -> ShapesGraph:
    """The shapes for graphs of one kind, parsed."""
    parsed = Graph(bind_namespaces="none")
    for name in FILES[kind]:
        parsed.parse(HERE / f"{name}.ttl")
    return ShapesGraph(index(parsed, parsed.namespaces()))
