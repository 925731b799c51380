"""Every requirement of the shapes: what a good graph says, and the sentence that a bad one yields."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

import ontology
from ontology.terms import CG, DCTERMS, OA, ORG, PREFIXES, RDFS, SKOS, VOCABULARY
from shapes.check import FILES, Kind, check
from shapes.check import HERE as SHAPES
from shapes.report import MUST

BASE = Namespace("http://localhost:8000/")
CABLE = BASE["cable/09STRELSAU451"]
LETTER = BASE["letter/dam-appeal"]
RUDOLF = BASE["actor/rudolf-rassendyll"]
ONTOLOGY = Path(ontology.__path__[0])
NOTHING = None
"""Stands for the removal of a value, as opposed to its replacement."""


def part(name: str) -> URIRef:
    return URIRef(f"{CABLE}/{name}")


HERE = Path(__file__).parent
GOOD_GRAPHS: dict[Kind, Graph] = {
    "document": Graph().parse(HERE / "good.ttl"),
    "authority": Graph().parse(HERE / "authority-good.ttl"),
}
GOOD = GOOD_GRAPHS["document"]
SCHEMES = ("actor-type", "event-type", "tag", "topic")
PREFIX_LINES = "".join(
    f"@prefix {prefix}: <{namespace}> .\n"
    for prefix, namespace in (*PREFIXES.items(), *((name, f"{VOCABULARY}{name}/") for name in SCHEMES))
)


def table(kind: Kind, name: str) -> list[tuple[Kind, str, list[str], str]]:
    """What no good graph has: a requirement, the subject and property (in Turtle) whose values are replaced
    by the one given, or removed, and how the sentence begins that tells it."""
    with (HERE / name).open(newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [(kind, row[0], row[1:4], row[4]) for row in rows]


BAD = table("document", "bad.tsv") + table("authority", "authority-bad.tsv")


def changed(kind: Kind, statement: list[str]) -> tuple[URIRef, Graph]:
    """The subject, and the good graph with the values of subject and property replaced."""
    subject, property_, value = statement
    turtle = f"@base <{BASE}> .\n{PREFIX_LINES}{subject} {property_} {value or '<nothing>'} ."
    read = list(Graph().parse(data=turtle, format="turtle"))
    graph = Graph()
    graph += GOOD_GRAPHS[kind]
    graph.remove((read[0][0], read[0][1], None))
    for triple in read if value else []:
        graph.add(triple)
    return URIRef(str(read[0][0])), graph


def without(subject: URIRef, predicate: URIRef, value: Node | None = None) -> Graph:
    graph = Graph()
    graph += GOOD
    graph.remove((subject, predicate, None))
    if value is not None:
        graph.add((subject, predicate, value))
    return graph


SEVERAL_CHANGES: dict[str, tuple[list[tuple[URIRef, URIRef, Node | None]], str]] = {
    "document-passages": (
        [(URIRef(f"{LETTER}/passage/1"), predicate, NOTHING) for predicate in (RDF.type, DCTERMS.isPartOf)],
        "The document has no text.",
    ),
    "person-kind": ([(BASE["actor/strelsau-leaks"], RDF.type, CG.Person)], ""),
    "state-kind": ([(BASE["post/STATE"], RDF.type, CG.State)], ""),
    "membership-of-one": (
        [(RUDOLF, ORG.hasMembership, NOTHING)],
        "A membership belongs to exactly one actor.",
    ),
    "membership-says-something": (
        [(part("membership/1"), predicate, NOTHING) for predicate in (CG.roleTitle, ORG.organization)],
        "A membership names a role, an organisation, or both.",
    ),
}


def several_changes(name: str) -> Graph:
    graph = Graph()
    graph += GOOD
    for subject, predicate, value in SEVERAL_CHANGES[name][0]:
        if value is None:
            graph.remove((subject, predicate, None))
        else:
            graph.add((subject, predicate, value))
    return graph


@cache
def shapes(kind: Kind) -> Graph:
    graph = Graph()
    for name in FILES[kind]:
        graph.parse(SHAPES / f"{name}.ttl")
    return graph


@pytest.mark.parametrize("kind", GOOD_GRAPHS)
def test_nothing_is_found_in_a_good_graph(kind: Kind) -> None:
    report = check(GOOD_GRAPHS[kind], kind)
    assert (report.conforms, report.results) == (True, ())


@pytest.mark.parametrize(("kind", "name", "statement", "sentence"), BAD, ids=[bad[1] for bad in BAD])
def test_a_requirement_that_is_not_met_is_told_in_a_sentence(
    kind: Kind, name: str, statement: list[str], sentence: str
) -> None:
    subject, graph = changed(kind, statement)
    report = check(graph, kind)
    found = [result for result in report.results if result.requirement.endswith(f"/shape/{name}")]
    assert found[0].sentence.startswith(sentence)
    assert f"<{subject}>" in found[0].sentence
    assert report.conforms == (not report.violations)


@pytest.mark.parametrize("name", SEVERAL_CHANGES)
def test_a_requirement_on_several_statements_is_told_in_a_sentence(name: str) -> None:
    _, sentence = SEVERAL_CHANGES[name]
    report = check(several_changes(name))
    found = [result for result in report.results if result.requirement.endswith(f"/shape/{name}")]
    assert found
    assert found[0].sentence.startswith(sentence)


def test_every_requirement_has_a_graph_that_does_not_meet_it() -> None:
    required = {
        str(shape).rpartition("/")[2] for shape in shapes("authority").subjects(RDF.type, SH.PropertyShape)
    }
    assert required == {bad[1] for bad in BAD} | set(SEVERAL_CHANGES)


def test_every_requirement_is_one_sentence_and_its_severity_is_known() -> None:
    for shape in shapes("authority").subjects(RDF.type, SH.PropertyShape):
        (message,) = shapes("authority").objects(shape, SH.message)
        assert str(message)[0].isupper(), shape
        assert str(message).endswith((".", ").")), shape
        assert set(shapes("authority").objects(shape, SH.severity)) <= {SH.Warning, SH.Info}


def test_the_shapes_name_only_terms_that_the_ontology_has() -> None:
    ontology = Graph().parse(ONTOLOGY / "ontology.ttl")
    defined = set(ontology.subjects(RDFS.isDefinedBy))
    used = {node for triple in shapes("authority") for node in triple if str(node).startswith(str(CG))}
    assert used
    assert used <= defined


@pytest.mark.parametrize(
    ("scheme", "requirement"), [("stances", "position-stance"), ("event-types", "event-type")]
)
def test_the_concepts_that_a_shape_lists_are_those_of_the_authority(scheme: str, requirement: str) -> None:
    authority = Graph().parse(ONTOLOGY / "authorities" / f"{scheme}.ttl", publicID=str(BASE))
    top = set(authority.subjects(SKOS.topConceptOf))
    wanted = top if scheme == "event-types" else {c for c in authority.subjects(SKOS.broader) if c not in top}
    listed = shapes("document").value(MUST[requirement], SH["in"])
    assert set(shapes("document").items(listed)) == wanted


def test_a_warning_is_reported_and_keeps_nothing_out() -> None:
    report = check(without(CABLE, DCTERMS.title))
    assert report.conforms
    assert report.warnings == (f"The document has no title. See <{CABLE}> dcterms:title.",)


def test_the_sentence_names_node_path_and_value() -> None:
    report = check(without(part("position/1"), CG.stance, Literal("maybe")))
    assert report.violations == (
        "A policy position has exactly one stance, one of the eight of the stance scheme. "
        f'See <{part("position/1")}> cg:stance "maybe".',
    )


def test_a_subclass_is_known_without_the_ontology_in_the_graph() -> None:
    assert (CG.Post, RDFS.subClassOf, None) not in GOOD
    assert check(without(CABLE, CG.origin, BASE["post/STATE"])).conforms


def test_the_graph_is_not_changed_by_checking_it() -> None:
    before = set(GOOD)
    check(GOOD)
    assert set(GOOD) == before


def test_the_report_is_shacl_and_its_text_is_always_the_same() -> None:
    worse = without(CABLE, DCTERMS.identifier)
    worse.remove((part("membership/1"), CG.roleTitle, None))
    worse.remove((part("membership/1"), ORG.organization, None))
    texts = {check(sorted(worse, key=str)).turtle(), check(sorted(worse, key=str, reverse=True)).turtle()}
    assert len(texts) == 1
    report = Graph().parse(data=texts.pop())
    assert {str(conforms) for conforms in report.objects(None, SH.conforms)} == {"false"}
    assert len(set(report.objects(None, SH.result))) == 2


def test_a_quote_that_is_not_at_its_offsets_is_a_violation() -> None:
    report = check(without(part("selector/1"), OA.exact, Literal("Ruritania agreed to stop the dam")))
    assert not report.conforms
    assert "A quote stands at its offsets in the passage" in report.violations[0]
    assert "quote-stands-at-its-offsets" in report.turtle()


def test_the_prefixes_of_the_sentences_are_those_of_the_vocabulary() -> None:
    assert PREFIXES["cg"] == str(CG)
