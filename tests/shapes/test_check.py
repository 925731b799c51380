"""Every requirement of the shapes: what a good graph says, and the sentence that a bad one yields."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from ontology.terms import CG, DCTERMS, OA, ORG, PREFIXES, RDFS, VOCABULARY
from shapes.check import DOCUMENT, HERE, check

BASE = Namespace("http://localhost:8000/")
CABLE = BASE["cable/09STRELSAU451"]
LETTER = BASE["letter/dam-appeal"]
RIVER_WATCH, RURITANIA, RUDOLF = (
    BASE[f"actor/{name}"] for name in ("river-watch", "ruritania", "rudolf-rassendyll")
)
UNLISTED = URIRef(VOCABULARY + "tag/PHUMM")
NOTHING = None
"""Stands for the removal of a value, as opposed to its replacement."""


def part(name: str) -> URIRef:
    return URIRef(f"{CABLE}/{name}")


GOOD = Graph().parse(Path(__file__).parent / "good.ttl")

PREFIX_LINES = "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()
) + "".join(f"@prefix {scheme}: <{VOCABULARY}{scheme}/> .\n" for scheme in ("tag", "event-type"))


def bad() -> list[tuple[str, URIRef, URIRef, Node | None, str]]:
    """The table of what no good graph has: a requirement, the subject and property whose values are
    replaced by the one given, or removed, and how the sentence begins that tells it."""
    with (Path(__file__).parent / "bad.tsv").open(newline="") as table:
        rows = list(csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [
        (name, *statement(subject, property_, value), sentence)
        for name, subject, property_, value, sentence in rows
    ]


def statement(subject: str, property_: str, value: str) -> tuple[URIRef, URIRef, Node | None]:
    turtle = f"@base <{BASE}> .\n{PREFIX_LINES}{subject} {property_} {value or '<nothing>'} ."
    ((read_subject, read_property, read_value),) = Graph().parse(data=turtle, format="turtle")
    return URIRef(str(read_subject)), URIRef(str(read_property)), read_value if value else None


BAD = bad()


def changed(subject: URIRef, predicate: URIRef, value: Node | None) -> Graph:
    graph = Graph()
    graph += GOOD
    graph.set((subject, predicate, value)) if value is not None else graph.remove((subject, predicate, None))
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


def shapes() -> Graph:
    graph = Graph()
    for name in DOCUMENT:
        graph.parse(HERE / f"{name}.ttl")
    return graph


def test_nothing_is_found_in_a_good_graph() -> None:
    report = check(GOOD)
    assert (report.conforms, report.results) == (True, ())


@pytest.mark.parametrize(
    ("name", "subject", "predicate", "value", "sentence"), BAD, ids=[bad[0] for bad in BAD]
)
def test_a_requirement_that_is_not_met_is_told_in_a_sentence(
    name: str, subject: URIRef, predicate: URIRef, value: Node | None, sentence: str
) -> None:
    report = check(changed(subject, predicate, value))
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
    required = {str(shape).rpartition("/")[2] for shape in shapes().subjects(RDF.type, SH.PropertyShape)}
    assert required == {bad[0] for bad in BAD} | set(SEVERAL_CHANGES)


def test_every_requirement_is_one_sentence_and_its_severity_is_known() -> None:
    for shape in shapes().subjects(RDF.type, SH.PropertyShape):
        (message,) = shapes().objects(shape, SH.message)
        assert str(message)[0].isupper(), shape
        assert str(message).endswith("."), shape
        assert set(shapes().objects(shape, SH.severity)) <= {SH.Warning, SH.Info}


def test_a_warning_is_reported_and_keeps_nothing_out() -> None:
    report = check(changed(CABLE, DCTERMS.title, NOTHING))
    assert report.conforms
    assert report.warnings == (f"The document has no title. See <{CABLE}> dcterms:title.",)


def test_the_sentence_names_node_path_and_value() -> None:
    report = check(changed(part("position/1"), CG.stance, Literal("maybe")))
    assert report.violations == (
        "A policy position has exactly one stance, one of the eight of the stance scheme. "
        f'See <{part("position/1")}> cg:stance "maybe".',
    )


def test_a_subclass_is_known_without_the_ontology_in_the_graph() -> None:
    assert (CG.Post, RDFS.subClassOf, None) not in GOOD
    assert check(changed(CABLE, CG.origin, BASE["post/STATE"])).conforms


def test_the_graph_is_not_changed_by_checking_it() -> None:
    before = set(GOOD)
    check(GOOD)
    assert set(GOOD) == before


def test_the_report_is_shacl_and_its_text_is_always_the_same() -> None:
    worse = changed(CABLE, DCTERMS.identifier, NOTHING)
    worse.remove((part("membership/1"), CG.roleTitle, None))
    worse.remove((part("membership/1"), ORG.organization, None))
    texts = {check(sorted(worse, key=str)).turtle(), check(sorted(worse, key=str, reverse=True)).turtle()}
    assert len(texts) == 1
    report = Graph().parse(data=texts.pop())
    assert {str(conforms) for conforms in report.objects(None, SH.conforms)} == {"false"}
    assert len(set(report.objects(None, SH.result))) == 2


def test_a_quote_that_is_not_at_its_offsets_is_a_violation() -> None:
    report = check(changed(part("selector/1"), OA.exact, Literal("Ruritania agreed to stop the dam")))
    assert not report.conforms
    assert "A quote stands at its offsets in the passage" in report.violations[0]
    assert "quote-stands-at-its-offsets" in report.turtle()


def test_the_prefixes_of_the_sentences_are_those_of_the_vocabulary() -> None:
    assert PREFIXES["cg"] == str(CG)
