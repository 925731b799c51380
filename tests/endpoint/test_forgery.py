"""No request makes the server ask another one (server-side request forgery): a listener hears nothing."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator

import httpx
import pytest

QUERIES = (
    "SELECT * {{ SERVICE <{a}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE SILENT <{a}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service silent<{a}>{{ ?s ?p ?o }} }}",
    "SELECT * {{ ?s ?p ?o . {{ SELECT * {{ OPTIONAL {{ SERVICE SILENT <{a}> {{ ?x ?y ?z }} }} }} }} }}",
    "SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE <{a}> {{ ?s ?y ?z }} }} }}",
    "SELECT * {{ BIND(<{a}> AS ?g) SERVICE ?g {{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?g {{ <{a}> }} SERVICE SILENT ?g {{ ?s ?p ?o }} }}",
    "PREFIX x: <{a}> SELECT * {{ SERVICE x: {{ ?s ?p ?o }} }}",
    "BASE <{a}> SELECT * {{ SERVICE <> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE # <\n <{a}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ \\u0053ERVICE <{a}> {{ ?s ?p ?o }} }}",
    "ASK {{ SERVICE <{a}> {{ ?s ?p ?o }} }}",
    "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE <{a}> {{ ?s ?p ?o }} }}",
    "DESCRIBE ?s {{ SERVICE <{a}> {{ ?s ?p ?o }} }}",
    "DESCRIBE <{a}>",
    "SELECT * FROM <{a}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{a}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "CONSTRUCT FROM <{a}> WHERE {{ ?s ?p ?o }}",
    "SELECT * {{ GRAPH <{a}> {{ ?s ?p ?o }} }}",
    "LOAD <{a}>",
    "LOAD SILENT <{a}> INTO GRAPH <http://a.example/g>",
    "INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE <{a}> {{ ?s ?p ?o }} }}",
)
HOSTS = ("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1.")
PARAMETERS = ("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri", "graph")


class Canary:
    """A listener on both loopback addresses that counts who calls."""

    def __init__(self) -> None:
        self.calls = 0
        self._listeners = [socket.create_server(("127.0.0.1", 0))]
        self.port = self._listeners[0].getsockname()[1]
        if socket.has_ipv6:
            with contextlib.suppress(OSError):
                self._listeners.append(socket.create_server(("::1", self.port), family=socket.AF_INET6))
        for listener in self._listeners:
            threading.Thread(target=self._listen, args=[listener], daemon=True).start()

    def _listen(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self.calls += 1
            connection.close()

    def close(self) -> None:
        for listener in self._listeners:
            listener.close()


@pytest.fixture
def canary() -> Iterator[Canary]:
    listening = Canary()
    yield listening
    listening.close()


def test_the_canary_hears_who_calls(canary):
    with pytest.raises(httpx.HTTPError):
        httpx.get(f"http://127.0.0.1:{canary.port}/")
    assert canary.calls == 1


@pytest.fixture(scope="module")
def client(server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=30) as connected:
        yield connected


@pytest.mark.parametrize("text", QUERIES)
def test_no_query_makes_the_server_ask_another(client, canary, text):
    refused = "SERVICE" in text.upper() or "LOAD" in text
    for host in HOSTS:
        query = text.format(a=f"http://{host}:{canary.port}/x")
        answer = client.get("/sparql", params={"query": query})
        assert not refused or answer.status_code in {400, 403}
    assert canary.calls == 0


@pytest.mark.parametrize("text", QUERIES)
def test_no_way_of_sending_a_query_makes_the_server_ask_another(client, canary, text):
    query = text.format(a=f"http://127.0.0.1:{canary.port}/x")
    client.post("/sparql", data={"query": query})
    client.post("/sparql", data={"update": query})
    client.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query"})
    client.get("/query", params={"query": query, "run": "1"}, headers={"Accept": "text/html"})
    assert canary.calls == 0


@pytest.mark.parametrize("name", PARAMETERS)
def test_no_graph_that_a_request_names_is_fetched(client, canary, name):
    for host in HOSTS:
        address = f"http://{host}:{canary.port}/x"
        for query in ("SELECT * { ?s ?p ?o }", "SELECT * { GRAPH ?g { ?s ?p ?o } }"):
            client.get("/sparql", params={"query": query, name: address})
        client.post("/sparql", data={"query": "ASK { ?s ?p ?o }", name: address})
        client.post("/sparql", data={"update": "CLEAR ALL", name: address})
    assert canary.calls == 0


@pytest.mark.parametrize(
    "path", ["/rdf-graph-store?graph={a}", "/resource?iri={a}", "/{a}", "/sparql?query=DESCRIBE+%3C{a}%3E"]
)
def test_no_thing_or_graph_that_is_looked_up_is_fetched(client, canary, path):
    for host in HOSTS:
        client.get(path.format(a=f"http://{host}:{canary.port}/x"))
    assert canary.calls == 0
