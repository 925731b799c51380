from __future__ import annotations

import pytest

from endpoint.negotiation import GRAPHS, SOLUTIONS, named, negotiate

JSON, XML, CSV, TSV = SOLUTIONS
TURTLE = "text/turtle"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("text/csv", CSV),
        ("TEXT/CSV", CSV),
        ("text/*", CSV),
        ("application/*", JSON),
        ("application/sparql-results+xml;q=0.9, application/sparql-results+json;q=0.8", XML),
        ("application/sparql-results+json;q=0, */*", XML),
        ("*/*;q=0.1, text/csv;q=0.05", JSON),
        ("text/*;q=0.9, text/csv;q=0", TSV),
        ("*/*, text/csv", CSV),
        ("application/json", JSON),
        ("application/xml", XML),
        ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", XML),
        ("text/csv; charset=utf-8; header=present; q=1.0", CSV),
        ("image/png", None),
        ("image/png;q=1, */*;q=0", None),
        ("text/csv;q=0", None),
        ("application/sparql-results+json, application/sparql-results+xml, text/csv", JSON),
        ("nonsense", JSON),
    ],
)
def test_the_best_liked_format_is_chosen(accept, chosen):
    assert negotiate(accept, SOLUTIONS) == chosen


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("application/rdf+xml", "application/rdf+xml"),
        ("application/n-triples;q=0.5, text/turtle;q=0.4", "application/n-triples"),
        ("application/json", "application/ld+json"),
        ("text/n3", TURTLE),
        ("application/n-quads, application/trig;q=0.9", "application/n-quads"),
    ],
)
def test_graphs_have_their_own_formats(accept, chosen):
    assert negotiate(accept, GRAPHS) == chosen


def test_a_named_format_is_never_answered_with_another():
    assert named("csv", SOLUTIONS) == CSV
    assert named("json", SOLUTIONS) == JSON
    assert named("json", GRAPHS) == "application/ld+json"
    assert named("text/csv", SOLUTIONS) == CSV
    assert named("csv", GRAPHS) is None
    assert named("nonsense", GRAPHS) is None


def test_a_long_header_is_read_in_linear_time():
    assert negotiate("a/b;q=" * 100_000, SOLUTIONS) is None
    assert negotiate("text/csv," + ",".join(["x/y;q=0.1"] * 50_000), SOLUTIONS) == CSV
