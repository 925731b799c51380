"""What a check found: sentences for an archivist, and the SHACL validation report as Turtle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from ontology.terms import PREFIXES, RDF, VOCABULARY
from shapes.quotes import Misquote

MUST = Namespace(VOCABULARY + "shape/")
QUOTE = MUST["quote-stands-at-its-offsets"]
VIOLATION, WARNING, INFO = (str(severity) for severity in (SH.Violation, SH.Warning, SH.Info))
LONGEST_VALUE = 120


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """One requirement that one focus node does not meet; ``path`` and ``value`` as Turtle writes them.

    ``requirement`` is the IRI of the shape, ``message`` its sentence.
    """

    focus: str
    requirement: str
    path: str
    value: str
    message: str
    severity: str

    @property
    def sentence(self) -> str:
        """The requirement, then the node, path and value that fail it."""
        there = f"<{self.focus}>"
        if self.path:
            there += f" {self.path}"
        if self.value and self.value != f"<{self.focus}>":
            there += f" {self.value}"
        return f"{self.message} See {there}."


@dataclass(frozen=True, slots=True)
class Report:
    """What a graph does not satisfy, sorted; ``conforms`` tells that nothing keeps it from publication."""

    results: tuple[Result, ...]
    graph: Graph = field(compare=False, repr=False)

    @property
    def conforms(self) -> bool:
        """Whether there is no violation; warnings do not count."""
        return not any(result.severity == VIOLATION for result in self.results)

    @property
    def violations(self) -> tuple[str, ...]:
        """What keeps the graph from publication, one sentence each."""
        return self._sentences(VIOLATION)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What an editor should know, one sentence each."""
        return self._sentences(WARNING)

    @property
    def infos(self) -> tuple[str, ...]:
        """What is merely unknown, one sentence each."""
        return self._sentences(INFO)

    def turtle(self) -> str:
        """The SHACL validation report (section 3.6), with ``sh:conforms`` as defined here; equal reports
        give equal text."""
        return _relabelled(self.graph, self.conforms).serialize(format="turtle")

    def _sentences(self, severity: str) -> tuple[str, ...]:
        return tuple(result.sentence for result in self.results if result.severity == severity)


def report_of(found: Graph, misquotes: Iterable[Misquote]) -> Report:
    """The report of pySHACL together with the quotes that are not at their offsets."""
    for misquote in misquotes:
        _add_misquote(found, misquote)
    results = {_result(found, node) for node in found.objects(None, SH.result)}
    return Report(tuple(sorted(results)), found)


def _add_misquote(report: Graph, misquote: Misquote) -> None:
    node = BNode()
    for whole in report.subjects(RDF.type, SH.ValidationReport):
        report.add((whole, SH.result, node))
    for predicate, object_ in (
        (RDF.type, SH.ValidationResult),
        (SH.focusNode, URIRef(misquote.evidence)),
        (SH.resultMessage, Literal(misquote.sentence)),
        (SH.resultSeverity, SH.Violation),
        (SH.sourceShape, QUOTE),
        (SH.sourceConstraintComponent, MUST.QuoteConstraintComponent),
    ):
        report.add((node, predicate, object_))


def _result(report: Graph, node: Node) -> Result:
    def value(predicate: Node, write: Callable[[Graph, Node], str]) -> str:
        found = report.value(node, predicate)
        return "" if found is None else write(report, found)

    return Result(
        focus=value(SH.focusNode, _plain),
        requirement=value(SH.sourceShape, _plain),
        path=value(SH.resultPath, _path),
        value=value(SH.value, _term),
        message=value(SH.resultMessage, _plain),
        severity=value(SH.resultSeverity, _plain),
    )


def _plain(_: Graph, node: Node) -> str:
    return str(node)


def _term(_: Graph, node: Node) -> str:
    if isinstance(node, URIRef):
        return _curie(node)
    text = str(node)
    text = text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
    return Literal(text, datatype=getattr(node, "datatype", None), normalize=False).n3()


def _path(report: Graph, node: Node) -> str:
    """A property path as SPARQL writes it, for the two kinds that the shapes use besides predicates."""
    inverse = report.value(node, SH.inversePath)
    if inverse is not None:
        return "^" + _path(report, inverse)
    alternatives = report.value(node, SH.alternativePath)
    if alternatives is not None:
        return "|".join(_path(report, each) for each in report.items(alternatives))
    return _curie(node)


def _curie(node: Node) -> str:
    for prefix, namespace in PREFIXES.items():
        local = str(node).removeprefix(namespace)
        if local != str(node) and local.replace("-", "").isalnum():
            return f"{prefix}:{local}"
    return f"<{node}>"


def _relabelled(report: Graph, conforms: bool) -> Graph:
    """The report with blank nodes named in the order of its results, on which alone its text then depends."""
    names: dict[Node, Node] = {}
    for node in sorted(report.objects(None, SH.result), key=lambda node: _result(report, node)):
        for each in _blank_nodes_below(report, node):
            names.setdefault(each, BNode(f"n{len(names):06}"))
    again = Graph(bind_namespaces="none")
    for prefix, namespace in (("sh", str(SH)), ("must", str(MUST)), *PREFIXES.items()):
        again.bind(prefix, namespace)
    for subject, predicate, object_ in report:
        if predicate != SH.conforms:
            again.add((names.get(subject, subject), predicate, names.get(object_, object_)))
    for whole in again.subjects(RDF.type, SH.ValidationReport):
        again.add((whole, SH.conforms, Literal(conforms)))
    return again


def _blank_nodes_below(report: Graph, node: Node) -> Iterator[Node]:
    if isinstance(node, BNode):
        yield node
        for _, object_ in sorted(report.predicate_objects(node)):
            yield from _blank_nodes_below(report, object_)
