"""The index answers every question as rdflib's own graph does."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.term import Node

from shapes.index import index

GOOD = Graph().parse(Path(__file__).parent / "good.ttl")
INDEX = index(GOOD)
NOWHERE = URIRef("http://example.org/nowhere")


@pytest.mark.parametrize("bound", product([True, False], repeat=3))
def test_every_pattern_finds_the_same_triples(bound: tuple[bool, bool, bool]) -> None:
    for triple in GOOD:
        pattern: list[Node | None] = [
            term if is_bound else None for term, is_bound in zip(triple, bound, strict=True)
        ]
        assert set(INDEX.triples(pattern)) == set(GOOD.triples(pattern))


@pytest.mark.parametrize("bound", product([True, False], repeat=3))
def test_what_is_not_there_is_not_found(bound: tuple[bool, bool, bool]) -> None:
    pattern = [NOWHERE if is_bound else None for is_bound in bound]
    assert set(INDEX.triples(pattern)) == (set() if any(bound) else set(GOOD))


def test_objects_and_subjects_are_those_of_rdflib() -> None:
    for subject, predicate, object_ in GOOD:
        for s, p, o in product((subject, None), (predicate, None), (object_, None)):
            assert set(INDEX.objects(s, p)) == set(GOOD.objects(s, p))
            assert set(INDEX.subjects(p, o)) == set(GOOD.subjects(p, o))
    assert set(INDEX.objects([subject], predicate)) == set(GOOD.objects(subject, predicate))
    assert set(INDEX.subjects(predicate, [object_])) == set(GOOD.subjects(predicate, object_))


def test_a_triple_given_twice_is_there_once() -> None:
    twice = index([*GOOD, *GOOD])
    assert (len(twice), len(list(twice))) == (len(GOOD), len(GOOD))


def test_asking_adds_nothing() -> None:
    list(INDEX.objects(NOWHERE, NOWHERE))
    list(INDEX.triples((NOWHERE, None, None)))
    assert set(INDEX) == set(GOOD)
