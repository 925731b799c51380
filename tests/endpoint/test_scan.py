from __future__ import annotations

import contextlib
import time

import pyoxigraph as ox
import pytest

from endpoint.errors import RefusedQuery
from endpoint.scan import scan

HARMLESS = [
    "SELECT * { ?s ?p ?o }",
    'SELECT * { ?s ?p "SERVICE <http://x.example/> { }" }',
    "SELECT * { ?s ?p ?o } # SERVICE <http://x.example/> { ?s ?p ?o }",
    "SELECT * {\n# SERVICE <http://x.example/> {\n?s ?p ?o }",
    "SELECT ?service { ?service ?p ?o }",
    "PREFIX service: <http://x.example/> SELECT * { ?s service:p service:o . ?o ?p ?s }",
    "SELECT * { GRAPH ?service { ?s ?p ?o } }",
    "PREFIX x: <http://x.example/> SELECT * { ?s x:service ?o . { ?s ?p ?o } }",
    "SELECT * { <http://x.example/service> ?p ?o }",
    "PREFIX x: <http://x.example/> SELECT * { GRAPH x:service { ?s ?p ?o } }",
    "SELECT ?service (COUNT(*) AS ?n) { ?s ?p ?service } GROUP BY ?service HAVING (?n > 1)",
    "SELECT * { ?s <urn:it's#service> ?o }",
    'SELECT * { ?s ?p """a "quoted" SERVICE <x:y> { } text""" }',
]
CALLS = [
    "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }",
    "SELECT * { service silent <http://x.example/> { ?s ?p ?o } }",
    "SELECT * { SERVICE ?where { ?s ?p ?o } }",
    "PREFIX x: <http://x.example/> SELECT * { SERVICE x:sparql { ?s ?p ?o } }",
    "PREFIX : <http://x.example/> SELECT * { ?s ?p ?o SERVICE:x{?s ?p ?o} }",
    "SELECT * { ?s ?p 1SERVICE<http://x.example/>{?s ?p ?o} }",
    "PREFIX x: <http://x.example/> SELECT * { ?s ?p 1SERVICEx:y{?s ?p ?o} }",
    "PREFIX x: <http://x.example/> SELECT * { SERVICE\tSILENTx:y{?s ?p ?o} }",
    "SELECT * { { ?s ?p ?o }SERVICE?o{?s ?p ?o} }",
    "SELECT * { ?s ?p trueSERVICE<http://x.example/>{?s ?p ?o} }",
    "SELECT * { ?s ?p ?o SERVICE#a comment\n<http://x.example/> { ?s ?p ?o } }",
    'SELECT * { ?s ?p ?o FILTER(?o<?b#>"""\n) SERVICE <http://x.example/> {?s ?p ?o} #"""\n}',
    "SELECT * { ?s ?p ?o FILTER(?o<?b#>'''\n) SERVICE <http://x.example/> {?s ?p ?o} #'''\n}",
    "SELECT * { ?s ?p ?o FILTER(?o<'>') SERVICE <http://x.example/> {?s ?p ?o} FILTER(?o<'>') }",
    "PREFIX x: <x:y> SELECT * { ?s ?p x:\\' SERVICE <http://x.example/> {?s ?p ?o} FILTER(''='') }",
    "PREFIX x: <http://x.example/> SELECT * { SERVICE x:a\\#b { ?s ?p ?o } }",
    'SELECT * { ?s ?p "\\"" SERVICE <http://x.example/> { ?s ?p "" } }',
    "SELECT * { { SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } } } }",
    "ASK { FILTER EXISTS { SERVICE <http://x.example/> { ?s ?p ?o } } }",
]
UPDATES = [
    "INSERT DATA { <a:b> <a:c> <a:d> }",
    "PREFIX x: <http://x.example/>\n# a comment\nDELETE WHERE { ?s ?p ?o }",
    "load <http://x.example/>",
    "CLEAR ALL",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_the_word_service_in_strings_names_and_comments_is_no_call(text):
    ox.Store().query(text)
    scan(text)


@pytest.mark.parametrize("text", CALLS)
def test_a_call_of_another_server_is_refused_however_it_is_written(text):
    with pytest.raises(RefusedQuery, match="SERVICE"):
        scan(text)


@pytest.mark.parametrize("text", CALLS)
def test_every_call_in_this_list_is_one_that_the_engine_would_make(text):
    ox.Store().query(text)


@pytest.mark.parametrize("text", UPDATES)
def test_updates_are_refused_by_their_name(text):
    with pytest.raises(RefusedQuery, match="not edited"):
        scan(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("BASE <http://x.example/> PREFIX a: <b#>\nselect * {}", "SELECT"),
        ("# PREFIX\nASK {}", "ASK"),
        ("construct where { ?s ?p ?o }", "CONSTRUCT"),
        ("PREFIX select: <x:y> DESCRIBE <a:b>", "DESCRIBE"),
        ("SELEKT", None),
        ("", None),
    ],
)
def test_the_form_is_the_first_word_after_the_prologue(text, form):
    assert scan(text).form == form


@pytest.mark.parametrize(
    "unit", ["<", "'''", '"', "#", "<a#", "\\", "service ", "PREFIX a:<b>", "service:", "((((<"]
)
def test_hostile_texts_are_scanned_in_linear_time(unit):
    began = time.perf_counter()
    with contextlib.suppress(RefusedQuery):
        scan(unit * (1_000_000 // len(unit)))
    assert time.perf_counter() - began < 5
