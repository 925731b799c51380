"""Entity tags, codings and the cache, on a real server; and what the cache holds, by itself."""

from __future__ import annotations

import gzip

import httpx
import pytest
import zstandard

from endpoint.codings import choose
from endpoint.kept import Cache, Kept

BASE = "http://data.example/"
CG = "https://w3id.org/cablegraph/ontology#"
MANY = f"SELECT ?s {{ ?s a <{CG}Cable> }} ORDER BY ?s"
HUGE = "SELECT * { ?a ?b ?c . ?d ?e ?c } LIMIT 20000"
PAGES = (
    "/",
    "/about",
    "/documents",
    "/query",
    "/ontology",
    "/cable/09SAMPLE1.html",
    "/cable/09SAMPLE1.ttl",
    "/dumps",
)


def raw(server, path: str, **headers: str) -> tuple[httpx.Response, bytes]:
    """An answer, and its bytes as they were sent."""
    request = httpx.Request("GET", server.url + path, headers={"Accept": "*/*", **headers})
    with httpx.Client(timeout=30) as client:
        answer = client.send(request, stream=True)
        body = b"".join(answer.iter_raw())
        answer.close()
    return answer, body


def sparql(query: str) -> str:
    return "/sparql?" + str(httpx.QueryParams(query=query))


@pytest.mark.parametrize(
    "path", [*PAGES, sparql(MANY), f"/rdf-graph-store?graph={BASE}cable/09SAMPLE1/graph"]
)
@pytest.mark.parametrize("coding", ["identity", "gzip", "zstd"])
def test_every_page_and_answer_has_a_strong_tag_in_every_coding_and_is_not_sent_twice(server, path, coding):
    first, body = raw(server, path, **{"Accept-Encoding": coding})
    assert first.status_code == 200
    tag = first.headers["etag"]
    assert tag.startswith('"')
    again, nothing = raw(server, path, **{"Accept-Encoding": coding, "If-None-Match": tag})
    assert (again.status_code, nothing, again.headers["etag"]) == (304, b"", tag)
    assert "Accept-Encoding" in again.headers["vary"]
    other, same = raw(server, path, **{"Accept-Encoding": coding, "If-None-Match": '"other"'})
    assert (other.status_code, same) == (200, body)


def test_codings_say_the_same_and_have_tags_of_their_own(server):
    plain, whole = raw(server, sparql(MANY), **{"Accept-Encoding": "identity"})
    zipped, packed = raw(server, sparql(MANY), **{"Accept-Encoding": "gzip"})
    small, smallest = raw(server, sparql(MANY), **{"Accept-Encoding": "zstd, gzip"})
    assert (zipped.headers["content-encoding"], small.headers["content-encoding"]) == ("gzip", "zstd")
    assert (
        gzip.decompress(packed) == zstandard.ZstdDecompressor().decompressobj().decompress(smallest) == whole
    )
    assert len({one.headers["etag"] for one in (plain, zipped, small)}) == 3
    assert len(packed) == int(zipped.headers["content-length"]) < len(whole) / 3


def test_an_answer_too_large_to_keep_streams_in_every_coding(server):
    _, whole = raw(server, sparql(HUGE), **{"Accept-Encoding": "identity"})
    answer, packed = raw(server, sparql(HUGE), **{"Accept-Encoding": "gzip"})
    assert len(whole) > 1 << 20
    assert gzip.decompress(packed) == whole
    assert answer.headers["etag"].endswith('-gzip"')
    held = {"Accept-Encoding": "gzip", "If-None-Match": answer.headers["etag"]}
    again, nothing = raw(server, sparql(HUGE), **held)
    assert (again.status_code, nothing, again.headers["etag"]) == (304, b"", answer.headers["etag"])


def test_head_tells_what_get_would_send(server):
    got = server.get(sparql(MANY))
    head = httpx.head(server.url + sparql(MANY), headers={"Accept": "*/*"})
    assert head.content == b""
    for name in ("etag", "content-type", "vary", "cache-control"):
        assert head.headers[name] == got.headers[name]


def test_head_of_a_dump_tells_its_size(server):
    url = server.url + f"/dumps/{server.get('/ready').json()['release']}/dataset.nq.gz"
    head, got = httpx.head(url), httpx.get(url, headers={"Accept-Encoding": "identity"})
    assert int(head.headers["content-length"]) == int(got.headers["content-length"]) > 1000
    assert head.headers["etag"] == got.headers["etag"]
    part = httpx.get(url, headers={"Range": "bytes=0-9"})
    assert (part.status_code, len(part.content)) == (206, 10)


def test_what_chance_or_the_clock_decides_is_made_anew_each_time(server):
    path = sparql("SELECT (STRUUID() AS ?n) {}")
    assert server.get(path).text != server.get(path).text
    assert "etag" not in server.get("/health").headers


def test_kept_answers_end_with_their_release(serve, publish):
    line = f'<{BASE}a> <{BASE}p> "{{}}" <{BASE}g> .\n'
    dataset = publish(line.format("old")).folder.parent.parent
    with serve(dataset) as server:
        path = sparql(f"SELECT ?o {{ <{BASE}a> ?p ?o }}")
        old = server.get(path)
        assert "old" in server.get(path).text
        publish(line.format("new"))
        for _ in range(100):
            new = server.get(path)
            if new.text != old.text:
                break
            __import__("time").sleep(0.05)
        assert "new" in new.text
        assert new.headers["etag"] != old.headers["etag"]


def test_the_cache_is_bounded_and_the_least_recently_used_goes_first():
    cache = Cache(3 * (2 * 1000 + 4096))
    for key in ("a", "b", "c"):
        cache.put(key, Kept({}, b"x" * 1000))
    assert cache.get("a") is not None
    cache.put("d", Kept({}, b"x" * 1000))
    assert [key for key in "abcd" if cache.get(key)] == ["a", "c", "d"]


@pytest.mark.parametrize(
    ("accept", "coding"),
    [
        (None, None),
        ("", None),
        ("gzip", "gzip"),
        ("GZIP;q=0.1", "gzip"),
        ("gzip;q=0", None),
        ("*;q=0", None),
        ("br, deflate", None),
        ("zstd;q=0, *", "gzip"),
        ("nonsense;;q, gzip", "gzip"),
    ],
)
def test_the_coding_is_one_that_the_client_accepts(accept, coding):
    assert choose(accept) == coding


def test_a_graph_is_read_by_its_name_and_the_union_as_default(server):
    graph = f"{BASE}cable/09SAMPLE1/graph"
    one = server.get("/rdf-graph-store?" + str(httpx.QueryParams(graph=graph)), "application/n-triples")
    assert one.status_code == 200
    assert len(one.text.splitlines()) == 9
    union = server.get("/rdf-graph-store?default", "application/n-triples")
    assert set(one.text.splitlines()) < set(union.text.splitlines())
    head = httpx.head(server.url + "/rdf-graph-store?default")
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("default&graph=http://a.example/", 400),
        ("graph=relative", 400),
        ("graph=http://a.example/%3E%20x", 400),
        ("graph=http://nowhere.example/", 404),
    ],
)
def test_a_graph_that_is_not_named_or_not_here_is_a_problem(server, query, status):
    answer = server.get("/rdf-graph-store?" + query)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_graphs_are_read_only(server, method):
    answer = httpx.request(method, server.url + "/rdf-graph-store?default")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


def test_metrics_count_without_telling_who_asked_for_what(server):
    server.get("/cable/09SAMPLE7")
    server.query("ASK { <http://secret.example/thing> ?p ?o }")
    server.get("/rdf-graph-store?graph=http://secret.example/graph")
    text = server.get("/metrics").text
    assert 'cablegraph_requests_total{kind="sparql",status="200"}' in text
    assert 'cablegraph_requests_total{kind="thing",status="303"}' in text
    assert "cablegraph_release_quads{" in text
    for told in ("secret", "SAMPLE", "127.0.0.1", "ASK", "graph="):
        assert told not in text


def test_a_page_never_holds_more_solutions_than_this_process_can(serve, server):
    path = "/query?" + str(httpx.QueryParams(query="SELECT * { ?a ?b ?c . ?d ?e ?c } LIMIT 400000", run="1"))
    answer = server.get(path, "text/html")
    assert answer.status_code == 503
    assert "larger than" in answer.text
