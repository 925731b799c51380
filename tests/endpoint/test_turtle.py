from __future__ import annotations

import io

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from endpoint import quads, store
from endpoint.turtle import Writer
from ontology.terms import PREFIXES

BASE = "http://data.example/set/"
OWN = [BASE, BASE + "x#", BASE + "x/y#", *list(PREFIXES.values())[:4], "http://other.example/", "urn:x:"]
TAILS = st.text("aZ09-_.~/:é世'(),;=&!*+$@", max_size=10)
ODD = st.sampled_from(
    [
        "",
        "a/b",
        "a//b",
        "a/../b",
        "./a",
        "a:b",
        "?q",
        "a.",
        "-a",
        "1a",
        "a%20b",
        "é",
        "a/.b",
        "~a",
    ]
)
IRIS = st.builds(lambda ns, tail: ox.NamedNode(ns + tail), st.sampled_from(OWN), TAILS | ODD)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPED = st.builds(
    lambda v, t: ox.Literal(v, datatype=ox.NamedNode(XSD + t)),
    st.sampled_from(["1", "-1", "+01", "1.5", ".5", "5.", "true", "TRUE", "1e5", "", " 1"]),
    st.sampled_from(["integer", "decimal", "boolean", "double", "date"]),
)
LITERALS = st.builds(ox.Literal, TEXTS) | TYPED | st.builds(lambda v: ox.Literal(v, language="en-gb"), TEXTS)
GRAPHS = st.just(ox.DefaultGraph()) | IRIS
PREDICATES = IRIS | st.just(ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
DATASETS = st.lists(st.builds(ox.Quad, IRIS, PREDICATES, IRIS | LITERALS, GRAPHS), max_size=12)


def canonical(dataset: list[ox.Quad]) -> list[bytes]:
    raw = ox.serialize(dataset, format=ox.RdfFormat.N_QUADS)
    out = io.BytesIO()
    store.canonical(io.BytesIO(raw), out)
    return sorted(set(out.getvalue().splitlines(keepends=True)))


@settings(max_examples=150, deadline=None)
@given(DATASETS)
def test_turtle_and_trig_mean_what_the_lines_mean(dataset):
    lines = canonical(dataset)
    writer = Writer(PREFIXES, BASE)
    turtle = writer.header() + b"".join(writer.turtle(quads.split(line)[:3] for line in lines))
    wanted = {quad.triple for quad in dataset}
    assert {quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)} == wanted
    by_graph = sorted((g, s, p, o) for s, p, o, g in map(quads.split, lines))
    trig = writer.header() + b"".join(writer.trig(by_graph))
    assert set(ox.parse(trig, ox.RdfFormat.TRIG)) == set(dataset)


@settings(max_examples=150, deadline=None)
@given(DATASETS)
def test_splitting_a_line_loses_nothing(dataset):
    for line in canonical(dataset):
        assert b" ".join(term for term in quads.split(line) if term) + b" .\n" == line


def test_a_subject_is_one_block_with_its_classes_first():
    lines = canonical(
        [
            ox.Quad(ox.NamedNode(BASE + "b"), ox.NamedNode("http://a.example/p"), ox.Literal("x")),
            ox.Quad(ox.NamedNode(BASE + "b"), ox.NamedNode("http://a.example/p"), ox.Literal("y")),
            ox.Quad(
                ox.NamedNode(BASE + "b"),
                ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                ox.NamedNode(PREFIXES["cg"] + "Cable"),
            ),
        ]
    )
    block = b"".join(Writer(PREFIXES, BASE).turtle(quads.split(line)[:3] for line in lines))
    assert block.decode() == '<b> a cg:Cable ;\n    <http://a.example/p> "x",\n        "y" .\n\n'
