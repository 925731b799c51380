from __future__ import annotations

import pytest

from endpoint.errors import RefusedQuery
from endpoint.protocol import BadRequest, BodyTooLong, UnsupportedType, read_request

BASE = "http://data.example/"
FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"


def read(method="GET", parameters=b"", type_=None, body=b""):
    return read_request(method, parameters, type_, body, BASE)


def test_all_three_ways_to_ask_are_one_query():
    asked = [
        read(parameters=b"query=ASK%20%7B%7D").query,
        read("POST", type_=FORM, body=b"query=ASK+%7B%7D").query,
        read("POST", type_=DIRECT + "; charset=UTF-8", body=b"ASK {}").query,
        read("QUERY", type_=DIRECT, body=b"ASK {}").query,
    ]
    assert {query.text for query in asked} == {"ASK {}"}
    assert asked[0].base == BASE


def test_percent_encoding_is_undone_once():
    asked = read(parameters=b"query=ASK+%7B+%3Chttp%3A%2F%2Fx.example%2Fa%2520b%3E+%3Fp+%3Fo+%7D")
    assert asked.query.text == "ASK { <http://x.example/a%20b> ?p ?o }"


def test_the_dataset_is_given_beside_the_query():
    asked = read(
        "POST", b"default-graph-uri=a:b&default-graph-uri=a:c&named-graph-uri=a:d", DIRECT, b"ASK {}"
    )
    assert asked.query.default_graphs == ("a:b", "a:c")
    assert asked.query.named_graphs == ("a:d",)


def test_no_query_asks_for_the_service_description():
    assert read().query is None
    assert read(parameters=b"format=ttl").format == "ttl"


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        (("GET", b"query=ASK+{}&query=ASK+{}"), BadRequest),
        (("POST", b"query=ASK+{}", DIRECT, b"ASK {}"), BadRequest),
        (("POST", b"", FORM, b"x=y"), BadRequest),
        (("GET", b"query=%FF"), BadRequest),
        (("POST", b"", DIRECT, b"ASK { ?s ?p '\xff' }"), BadRequest),
        (("POST", b"", DIRECT + ";charset=utf-16", "ASK {}".encode("utf-16")), UnsupportedType),
        (("POST", b"", None, b"ASK {}"), UnsupportedType),
        (("POST", b"", "text/plain", b"ASK {}"), UnsupportedType),
        (("POST", b"", "application/sparql-update", b"CLEAR ALL"), RefusedQuery),
        (("POST", b"", FORM, b"update=CLEAR+ALL"), RefusedQuery),
        (("GET", b"update=CLEAR+ALL"), RefusedQuery),
        (("POST", b"using-graph-uri=a:b", DIRECT, b"ASK {}"), RefusedQuery),
        (("POST", b"", DIRECT, b"#" * 2_000_000), BodyTooLong),
    ],
)
def test_what_the_protocol_forbids_is_refused(request_, error):
    with pytest.raises(error):
        read(*request_)
