"""A real server on loopback: the protocol, its limits, its things, and its moves from release to release."""

from __future__ import annotations

import concurrent.futures
import importlib.util
import os
import signal
import time
from pathlib import Path

import httpx
import pytest
import rdflib
from rdflib import Graph
from rdflib.namespace import RDF
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

BASE = "http://data.example/"
CG = "https://w3id.org/cablegraph/ontology#"
RUNAWAY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i"
CABLES = f"SELECT ?s {{ ?s a <{CG}Cable> }} ORDER BY ?s LIMIT 3"
CHECKER = Path(__file__).parents[3] / "shared" / "conformance" / "sparql_protocol.py"
RDF_TYPES = {
    "ttl": ("text/turtle", "turtle"),
    "nt": ("application/n-triples", "nt"),
    "jsonld": ("application/ld+json", "json-ld"),
    "rdf": ("application/rdf+xml", "xml"),
    "trig": ("application/trig", "trig"),
    "nq": ("application/n-quads", "nquads"),
}


def rows(answer: httpx.Response) -> list[dict]:
    return answer.raise_for_status().json()["results"]["bindings"]


def count_of_cables(server) -> int:
    return int(rows(server.query(f"SELECT (COUNT(*) AS ?n) {{ ?s a <{CG}Cable> }}"))[0]["n"]["value"])


# the protocol


@pytest.mark.skipif(not CHECKER.exists(), reason="the W3C protocol tests lie in ../shared, which is not here")
def test_the_w3c_protocol_tests_pass(serve, publish, tmp_path, capsys, monkeypatch):
    spec = importlib.util.spec_from_file_location("sparql_protocol", CHECKER)
    checker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(checker)
    checker.write_dataset(tmp_path / "protocol.nq")
    made = publish((tmp_path / "protocol.nq").read_text())
    strict = checker.fault

    def fault(graph, request, answer, updates):
        """The look at what an update would have done is a query like any other: it finds nothing."""
        fields = graph.value(request, checker.HT.headers)
        values = (
            [str(graph.value(f, checker.HT.fieldValue)) for f in checker.Collection(graph, fields)]
            if fields
            else []
        )
        if updates and "application/sparql-query" in values:
            return None if answer[0] == 200 and b"false" in answer[2] else f"a query answered {answer}"
        return strict(graph, request, answer, updates)

    monkeypatch.setattr(checker, "fault", fault)
    with serve(made.folder.parent.parent) as server:
        assert checker.run(server.url + "/sparql") == 0, capsys.readouterr().out
    assert "35 passed, 0 failed" in capsys.readouterr().out


@pytest.mark.parametrize("slash", ["", "/"])
@pytest.mark.parametrize(
    "media_type",
    [
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    ],
)
def test_solutions_come_in_every_format(server, media_type, slash):
    answer = httpx.get(
        f"{server.url}/sparql{slash}", params={"query": CABLES}, headers={"Accept": media_type}
    )
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert answer.text.count("cable/09SAMPLE1") == 3
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("extension", RDF_TYPES)
def test_graphs_come_in_every_format(server, extension):
    media_type, format_ = RDF_TYPES[extension]
    for accept, parameter in ((media_type, {}), ("*/*", {"format": extension})):
        answer = server.query(f"DESCRIBE <{BASE}cable/09SAMPLE1>", accept, **parameter)
        assert answer.headers["content-type"].split(";")[0] == media_type
        graph = rdflib.Dataset().parse(data=answer.content, format=format_)
        assert len(list(graph.quads())) == 3


def test_nothing_acceptable_is_406_with_the_list(server):
    answer = server.query("SELECT * { ?s ?p ?o } LIMIT 1", "image/png")
    assert answer.status_code == 406
    assert "text/csv" in answer.json()["available"]
    assert server.query("ASK {}", "text/csv").status_code == 406
    assert server.query("ASK {}", "*/*", format="csv").status_code == 406


def test_a_syntax_error_is_400_with_line_and_column(server):
    answer = server.query("SELECT *\n{ ?s ?p }")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.json()["line"], answer.json()["column"] > 0) == (2, True)
    assert "line 2, column" in answer.json()["detail"]


@pytest.mark.parametrize("text", ["CLEAR ALL", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"])
def test_what_is_refused_is_403_with_the_reason(server, text):
    answer = server.query(text)
    assert answer.status_code == 403
    assert "refused" in answer.json()["detail"]


def test_a_graph_that_is_not_here_is_empty_and_no_error(server):
    assert rows(server.query("SELECT * FROM <http://nowhere.example/> { ?s ?p ?o }")) == []
    assert (
        rows(server.query("SELECT * { ?s ?p ?o }", **{"default-graph-uri": "http://nowhere.example/"})) == []
    )


def test_a_label_that_many_documents_repeat_is_one_solution(server):
    found = rows(server.query(f"SELECT ?l {{ <{BASE}actor/nadia-example> <{rdflib.RDFS.label}> ?l }}"))
    assert len(found) == 1


def test_a_known_answer_is_not_sent_again(server):
    first = server.query(CABLES)
    again = httpx.get(
        first.url, headers={"Accept": first.headers["content-type"], "If-None-Match": first.headers["etag"]}
    )
    other = httpx.get(first.url, headers={"Accept": "text/csv", "If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, other.status_code) == (304, b"", 200)
    assert "etag" not in server.query("SELECT (NOW() AS ?n) {}").headers


def test_scripts_of_other_sites_may_ask(server):
    answer = httpx.options(
        server.url + "/sparql",
        headers={"Origin": "http://x.example", "Access-Control-Request-Method": "POST"},
    )
    assert answer.status_code == 204
    assert "Content-Type" in answer.headers["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in answer.headers


def test_head_is_get_without_a_body(server):
    got, head = server.query(CABLES), httpx.head(server.url + "/sparql", params={"query": CABLES})
    assert head.content == b""
    assert head.headers["content-length"] == str(len(got.content))


def test_the_method_query_asks_too(server):
    head = {"Content-Type": "application/sparql-query", "Accept": "text/csv"}
    assert (
        httpx.request("QUERY", server.url + "/sparql", content=CABLES, headers=head).text.count("SAMPLE") == 3
    )


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_writing_methods_are_refused(server, method):
    assert httpx.request(method, server.url + "/sparql").status_code == 405
    assert httpx.request(method, server.url + "/cable/09SAMPLE1").status_code == 405


# the clients that people use


@pytest.mark.parametrize("send", [None, "post", "direct"])
def test_sparqlwrapper_asks_in_every_way_and_format(server, send):
    wrapper = SPARQLWrapper(server.url + "/sparql")
    if send:
        wrapper.setMethod(POST)
    if send == "direct":
        wrapper.setRequestMethod(POSTDIRECTLY)
    wrapper.setQuery(CABLES)
    for format_ in (JSON, XML, CSV, TSV):
        wrapper.setReturnFormat(format_)
        assert "09SAMPLE1" in str(wrapper.query().response.read())
    wrapper.setQuery(f"CONSTRUCT WHERE {{ ?s a <{CG}Cable> }}")
    for format_ in (TURTLE, N3, RDFXML):
        wrapper.setReturnFormat(format_)
        converted = wrapper.query().convert()
        graph = converted if isinstance(converted, Graph) else Graph().parse(data=converted, format="turtle")
        assert len(graph) == 300
    wrapper.setQuery(f"ASK {{ ?s a <{CG}Cable> }}")
    wrapper.setReturnFormat(JSON)
    assert wrapper.query().convert()["boolean"] is True


def test_rdflibs_sparqlstore_reads_it_as_a_graph(server):
    graph = Graph(SPARQLStore(server.url + "/sparql"))
    assert len(set(graph.subjects(RDF.type, rdflib.URIRef(CG + "Cable")))) == 300
    found = list(graph.query(f"SELECT ?t {{ <{BASE}cable/09SAMPLE7> <http://purl.org/dc/terms/title> ?t }}"))
    assert found == [(rdflib.Literal("A visit to the port, part 7", lang="en"),)]


# limits


def test_a_runaway_is_stopped_while_others_are_answered(serve, server):
    with serve(server.dataset, timeout=2) as limited, concurrent.futures.ThreadPoolExecutor(1) as pool:
        for _ in range(2):
            began = time.monotonic()
            runaway = pool.submit(limited.query, RUNAWAY)
            while not runaway.done():
                asked = time.monotonic()
                assert len(rows(limited.query(CABLES))) == 3
                assert time.monotonic() - asked < 1.5
                time.sleep(0.1)
            answer = runaway.result()
            assert time.monotonic() - began < 4
            assert answer.status_code == 503
            assert "retry-after" in answer.headers
            detail = answer.json()["detail"]  # a small machine may run out of the worker's memory first
            assert "stopped after 2 seconds" in detail or "bytes of memory" in detail
        with concurrent.futures.ThreadPoolExecutor(2) as both:
            stopped = list(both.map(limited.query, [RUNAWAY, RUNAWAY]))
        assert [answer.status_code for answer in stopped] == [503, 503]
        assert len(rows(limited.query(CABLES))) == 3


def test_an_answer_beyond_the_limit_of_size_is_refused_and_never_a_short_one(serve, server):
    everything = "SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 20000"
    with serve(server.dataset, answer_bytes=400_000) as limited:
        answer = limited.query(everything)
        assert answer.status_code == 503
        assert "400,000 bytes" in answer.json()["detail"]
    assert len(rows(server.query(everything))) == 20_000


def test_a_client_that_goes_away_stops_its_query(serve, server):
    with serve(server.dataset, timeout=20) as limited:
        for _ in range(2):
            with pytest.raises(httpx.ReadTimeout):
                httpx.get(limited.url + "/sparql", params={"query": RUNAWAY}, timeout=0.5)
        began = time.monotonic()
        assert len(rows(limited.query(CABLES))) == 3
        assert time.monotonic() - began < 5


# things


def test_a_thing_leads_to_the_document_that_is_wanted(server):
    for accept, extension in (
        ("text/html", "html"),
        ("*/*", "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/n-triples", "nt"),
    ):
        answer = server.get("/cable/09SAMPLE1", accept)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/cable/09SAMPLE1.{extension}")
        assert answer.headers["vary"] == "Accept"
        assert 'rel="describedby"' in answer.headers["link"]
    assert server.get("/cable/09SAMPLE1", "image/png").status_code == 406


def test_every_format_of_a_document_says_the_same(server):
    found = {}
    for extension, (media_type, format_) in RDF_TYPES.items():
        answer = server.get(f"/cable/09SAMPLE1.{extension}")
        assert answer.headers["content-type"].split(";")[0] == media_type
        assert f'<{BASE}cable/09SAMPLE1>; rel="describes"' in answer.headers["link"]
        found[extension] = {
            q[:3] for q in rdflib.Dataset().parse(data=answer.content, format=format_).quads()
        }
    assert all(triples == found["nt"] for triples in found.values())
    subject = rdflib.URIRef(BASE + "cable/09SAMPLE1")
    assert (rdflib.URIRef(f"{subject}/passage/1"), rdflib.DCTERMS.isPartOf, subject) in found["nt"]
    assert any(p == rdflib.FOAF.primaryTopic and o == subject for _, p, o in found["nt"])


def test_the_description_counts_what_points_to_a_thing(server):
    graph = Graph().parse(data=server.get("/actor/nadia-example.ttl").content, format="turtle")
    part = graph.value(predicate=rdflib.VOID.property, object=rdflib.URIRef(CG + "mentions"))
    assert graph.value(part, rdflib.VOID.triples).toPython() == 300


def test_a_document_has_an_entity_tag_for_each_format(server):
    one, other = server.get("/cable/09SAMPLE1.ttl"), server.get("/cable/09SAMPLE1.nt")
    assert one.headers["etag"] != other.headers["etag"]
    again = httpx.get(one.url, headers={"If-None-Match": one.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/cable/09NOWHERE1", "/cable/09NOWHERE1.ttl", "/vocabulary/tag/NONE", "/x.html"]
)
def test_what_the_dataset_does_not_know_is_404(server, path):
    assert server.get(path).status_code == 404


def test_any_iri_can_be_looked_up(server):
    assert server.get(f"/resource?iri={CG}Nothing".replace("#", "%23")).status_code == 404
    assert server.get(f"/resource?iri={CG}Cable".replace("#", "%23")).status_code == 200
    found = server.get(f"/resource?iri={BASE}actor/nadia-example", "text/turtle")
    assert "Nadia Example" in found.text


def test_what_is_cited_but_not_here_dereferences_in_every_format_and_says_who_cites_it(serve, publish):
    it, cited = BASE + "cable/09SAMPLE1", BASE + "cable/08ABSENT7"
    made = publish(
        f'<{it}> <{rdflib.DCTERMS.identifier}> "09SAMPLE1" <{it}/graph> .\n'
        f"<{it}> <{rdflib.DCTERMS.references}> <{cited}> <{it}/graph> .\n"
    )
    triple = (rdflib.URIRef(it), rdflib.DCTERMS.references, rdflib.URIRef(cited))
    with serve(made.folder.parent.parent) as server:
        assert server.get("/cable/08ABSENT7", "text/html").headers["location"] == "/cable/08ABSENT7.html"
        assert "not in this dataset" in server.get("/cable/08ABSENT7.html").text
        for extension, (_, format_) in RDF_TYPES.items():
            answer = server.get(f"/cable/08ABSENT7.{extension}")
            assert answer.status_code == 200, extension
            found = {q[:3] for q in rdflib.Dataset().parse(data=answer.content, format=format_).quads()}
            assert triple in found, extension
        assert server.get("/cable/08ABSENT8", "text/html").status_code == 404


def test_iris_with_odd_characters_dereference(serve, publish):
    iris = [BASE + path for path in ("actor/josé", "actor/a%20b", "actor/it's(1)", "actor/x.y")]
    made = publish("".join(f'<{iri}> <{rdflib.RDFS.label}> "thing" <{BASE}g> .\n' for iri in iris))
    with serve(made.folder.parent.parent) as server:
        for iri in iris:
            path = str(httpx.URL(iri).raw_path, "ascii")
            answer = httpx.get(server.url + path, follow_redirects=True)
            assert answer.status_code == 200, iri
            assert (rdflib.URIRef(iri), rdflib.RDFS.label, None) in Graph().parse(
                data=answer.content, format="turtle"
            )


def test_a_base_iri_with_a_path_is_served_below_that_path(serve, publish):
    base = "http://data.example/set/"
    made = publish(f'<{base}actor/x> <{rdflib.RDFS.label}> "X" <{base}g> .\n', base=base)
    with serve(made.folder.parent.parent) as server:
        for path in ("/set/actor/x", "/actor/x"):
            answer = server.get(path, "text/turtle")
            assert (answer.status_code, answer.headers["location"]) == (303, path + ".ttl")
            assert '"X"' in server.get(answer.headers["location"]).text


def test_a_person_gets_a_page_when_nothing_is_there(server):
    answer = server.get("/cable/09NOWHERE1", "text/html")
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (404, "text/html")
    assert server.get("/cable/09NOWHERE1").headers["content-type"] == "application/problem+json"


def test_the_page_of_a_thing_asks_no_other_host(server):
    answer = server.get("/cable/09SAMPLE1.html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "A visit to the port, part 1" in answer.text


def test_a_named_graph_is_a_document_too(server):
    graph = Graph().parse(data=server.get("/cable/09SAMPLE1/graph.nt").content, format="nt")
    assert (rdflib.URIRef(BASE + "cable/09SAMPLE1"), RDF.type, rdflib.URIRef(CG + "Cable")) in graph


# the dataset as a whole


def test_the_datasets_document_describes_all_its_parts(server):
    graph = Graph().parse(data=server.get("/dataset.ttl").content, format="turtle")
    part = graph.value(rdflib.URIRef(BASE + "dataset"), rdflib.VOID.propertyPartition)
    assert graph.value(part, rdflib.VOID.triples) is not None


def test_the_service_describes_itself(server):
    graph = Graph().parse(data=server.get("/sparql", "text/turtle").content, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = graph.value(predicate=RDF.type, object=sd.Service)
    assert str(graph.value(service, sd.endpoint)) == server.url + "/sparql"
    assert (service, sd.feature, sd.UnionDefaultGraph) in graph
    assert server.get("/sparql", "text/html").headers["location"] == "/query"


def test_void_is_at_its_well_known_place(server):
    graph = Graph().parse(
        data=server.get("/.well-known/void", "application/ld+json").content, format="json-ld"
    )
    counted = rows(server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))[0]["n"]["value"]
    assert str(graph.value(rdflib.URIRef(BASE + "dataset"), rdflib.VOID.triples)) == counted


def test_dumps_are_listed_latest_leads_to_an_address_for_ever_and_parts_can_be_had(server):
    listed = server.get("/dumps", "application/json").json()
    answer = httpx.get(server.url + "/dumps/latest/dataset.nq.gz", follow_redirects=True)
    assert answer.url.path == f"/dumps/{listed['release']}/dataset.nq.gz"
    assert "immutable" in answer.headers["cache-control"]
    shown = server.get("/dumps", "text/html").text
    assert all(dump["sha256"] in shown and dump["url"] in shown for dump in listed["dumps"])
    assert listed["release"] in shown
    assert f"curl -LO {server.url}/dumps/latest/dataset.nq.gz" in shown
    part = httpx.get(answer.url, headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, answer.content[10:20])
    assert server.get("/dumps/../current/release.json").status_code == 404
    assert server.get("/dumps/latest/release.json").status_code == 404


def test_health_and_readiness(server):
    assert server.get("/health").json() == {"status": "ok"}
    ready = server.get("/ready").json()
    assert ready["status"] == "ready"
    assert ready["quads"] > 2700


def test_the_routes_are_described(server):
    assert "/sparql" in server.get("/openapi.json").json()["paths"]


# releases and the end


def test_a_release_under_load_loses_no_request_and_mixes_none(serve, publish):
    text = "".join(f'<{BASE}x{n}> <{rdflib.RDFS.label}> "{{v}}" <{BASE}g> .\n' for n in range(500))
    made = publish(text.replace("{v}", "v0"))
    dataset = made.folder.parent.parent
    query = f"SELECT DISTINCT ?l {{ ?s <{rdflib.RDFS.label}> ?l FILTER(STRSTARTS(?l, 'v')) }}"
    done, seen, faults = False, set(), []

    def ask():
        with httpx.Client(timeout=30) as client:
            while not done:
                answer = client.get(server.url + "/sparql", params={"query": query})
                values = (
                    [row["l"]["value"] for row in answer.json()["results"]["bindings"]]
                    if answer.is_success
                    else []
                )
                seen.update(values)
                if len(values) != 1:
                    faults.append((answer.status_code, values))

    with serve(dataset) as server, concurrent.futures.ThreadPoolExecutor(4) as pool:
        clients = [pool.submit(ask) for _ in range(4)]
        for n in range(1, 4):
            publish(text.replace("{v}", f"v{n}"))
            end = time.monotonic() + 10
            while f"v{n}" not in seen and time.monotonic() < end:
                time.sleep(0.05)
        done = True
        for client in clients:
            client.result()
    assert faults == []
    assert seen == {"v0", "v1", "v2", "v3"}


def test_the_server_ends_with_all_its_workers(serve, server):
    with serve(server.dataset) as ending, concurrent.futures.ThreadPoolExecutor(1) as pool:
        running = pool.submit(ending.query, RUNAWAY)
        time.sleep(0.5)
        ending.process.send_signal(signal.SIGTERM)
        assert ending.process.wait(15) in (0, -signal.SIGTERM)
        assert ending.group_is_gone(3)
        assert running.exception() is not None or running.result().status_code == 503


def test_workers_do_not_outlive_a_server_that_is_killed(serve, server):
    with serve(server.dataset) as dying:
        os.kill(dying.process.pid, signal.SIGKILL)
        dying.process.wait()
        assert dying.group_is_gone(6)
