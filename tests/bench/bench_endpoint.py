"""Requests a second and time per query: this endpoint, rdflib-endpoint, a bare FastAPI route, pyoxigraph.

    python tests/bench/bench_endpoint.py [--dataset DIR] [--seconds 3] [--clients 4]

All in one run over the same data and queries; without ``--dataset`` the example corpus is built first. The
three servers run one after the other in a process of their own under uvicorn, and are asked over loopback by
the same clients. The bare route returns a constant of the size of the answer: what the framework allows at
most. "uncached" means that every request has a text of its own (a comment differs). Needs
``pip install -e '.[bench]'``.
"""

from __future__ import annotations

import argparse
import gzip
import io
import itertools
import os
import platform
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import endpoint.store as stores
from endpoint.queries import questions
from endpoint.release import Release, current

ROOT = Path(__file__).parents[2]
JSON = "application/sparql-results+json"
PREFIX = "PREFIX cg: <https://w3id.org/cablegraph/ontology#>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
QUERIES = {
    "ask": PREFIX + "ASK { ?s a cg:Position }",
    "look-up": PREFIX + "SELECT ?p ?o { <http://localhost:8000/post/TASHKENT> ?p ?o }",
    "ten persons": PREFIX + "SELECT ?s ?l { ?s a cg:Person ; rdfs:label ?l } ORDER BY ?l LIMIT 10",
    "count": PREFIX + "SELECT ?c (COUNT(?s) AS ?n) { ?s a ?c } GROUP BY ?c ORDER BY DESC(?n)",
}
QUESTIONS = ("01", "05", "08", "11", "15")
UVICORN = """
import socket, sys, uvicorn
listener = socket.socket(proto=socket.IPPROTO_TCP)  # said, or asyncio leaves Nagle's delay of 40 ms on
listener.bind(("127.0.0.1", 0))
listener.listen(128)
print(listener.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False)).run(sockets=[listener])
"""
OURS = "from pathlib import Path; from endpoint.app import create_app; import sys\n"
OURS += "app = create_app(Path(sys.argv[1]))\n"
THEIRS = """
import sys
from rdflib import Graph
from rdflib_endpoint import SparqlEndpoint
app = SparqlEndpoint(graph=Graph().parse(sys.argv[1], format="nt"), path="/sparql")
"""
BARE = """
import sys
from fastapi import FastAPI, Response
app = FastAPI()
BODY = b"x" * int(sys.argv[1])
@app.get("/sparql")
async def constant() -> Response:
    return Response(BODY, media_type="application/sparql-results+json")
"""


@dataclass
class Row:
    """What was measured for one query: requests a second, and milliseconds for one request."""

    name: str
    size: int
    cached: float
    uncached: float
    rdflib: float
    bare: float
    ms: float
    oxigraph_ms: float


class Client:
    """One connection that is kept open; it reads just enough of HTTP to be no bottleneck."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=300)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._rest = b""

    def get(self, query: str) -> bytes:
        """The body of the answer to a query; anything but 200 ends the benchmark."""
        path = f"/sparql?query={quote(query, safe='')}"
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {JSON}\r\n\r\n"
        self._socket.sendall(head.encode())
        while b"\r\n\r\n" not in self._rest:
            self._more()
        head_, _, self._rest = self._rest.partition(b"\r\n\r\n")
        if b" 200 " not in head_[:20]:
            sys.exit(f"{query}\nwas answered with {head_[:200]!r} {self._rest[:500]!r}")
        length = int(head_.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        while len(self._rest) < length:
            self._more()
        body, self._rest = self._rest[:length], self._rest[length:]
        return body

    def _more(self) -> None:
        data = self._socket.recv(1 << 18)
        if not data:
            sys.exit("the server closed the connection")
        self._rest += data


@contextmanager
def serving(app: str, argument: str) -> Iterator[int]:
    """A server in a process group of its own; its port."""
    command = [sys.executable, "-c", app + UVICORN, argument]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        assert process.stdout is not None
        yield int(process.stdout.readline())
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


def per_second(port: int, texts: Callable[[], str], seconds: float, clients: int) -> float:
    """Requests a second by so many clients at once."""
    done: list[int] = []

    def ask() -> None:
        client, count, end = Client(port), 0, time.perf_counter() + seconds
        while time.perf_counter() < end:
            client.get(texts())
            count += 1
        done.append(count)

    threads = [threading.Thread(target=ask) for _ in range(clients)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - begun)


def best(asked: Sequence[tuple[int, Callable[[], str], int]], seconds: float) -> list[float]:
    """The best of three rounds for each of these: taking turns, all meet the same disturbances."""
    rounds = [[per_second(port, texts, seconds, clients) for port, texts, clients in asked] for _ in range(3)]
    return [max(times) for times in zip(*rounds, strict=True)]


def milliseconds(calls: Sequence[Callable[[], object]], seconds: float) -> list[float]:
    """The median time of each of these calls, which take turns."""
    times: list[list[float]] = [[] for _ in calls]
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times[0]) < 7:
        for call, taken in zip(calls, times, strict=True):
            begun = time.perf_counter()
            call()
            taken.append(time.perf_counter() - begun)
    return [statistics.median(taken[1:]) * 1000 for taken in times]


def anew(query: str) -> Callable[[], str]:
    """The query with another comment each time."""
    numbers = itertools.count()
    return lambda: f"{query}\n# {next(numbers)}"


def in_process(release: Release, query: str) -> Callable[[], object]:
    """The query in this process, by pyoxigraph alone."""
    store = stores.open_store(release.store)
    return lambda: stores.write(stores.query(store, query, base=release.base), JSON, io.BytesIO())


def measure(release: Release, dataset: Path, seconds: float, clients: int) -> list[Row]:
    """Every query on every server."""
    with tempfile.TemporaryDirectory() as folder:
        union = Path(folder) / "union.nt"
        union.write_bytes(gzip.decompress((release.folder / "dumps" / "dataset.nt.gz").read_bytes()))
        with serving(OURS, str(dataset)) as ours, serving(THEIRS, str(union)) as theirs:
            return [
                measure_one(name, query, (ours, theirs), release, seconds, clients)
                for name, query in queries().items()
            ]


def queries() -> dict[str, str]:
    """What is asked: a few of each kind, of which none names a graph, as rdflib's union has none."""
    found = dict(QUERIES)
    for asked in questions():
        if asked.number[:2] in QUESTIONS and "GRAPH" not in asked.text:
            found[f"question {asked.number}"] = asked.on_example()
    return found


def measure_one(
    name: str, query: str, ports: tuple[int, int], release: Release, seconds: float, clients: int
) -> Row:
    """One query on every server."""
    (ours, theirs), fresh, client = ports, anew(query), Client(ports[0])
    size = len(client.get(query))
    ms, oxigraph_ms = milliseconds((lambda: client.get(fresh()), in_process(release, query)), seconds)
    with serving(BARE, str(size)) as bare:
        kinds = ((ours, lambda: query, clients), (ours, fresh, clients), (bare, lambda: "x", clients))
        cached, uncached, constant = best(kinds, seconds / 3)
    (rdflib,) = best([(theirs, fresh, 1)], seconds / 3)
    return Row(name, size, cached, uncached, rdflib, constant, ms, oxigraph_ms)


def table(rows: list[Row]) -> str:
    """The rows with their ratios, as Markdown."""
    head = (
        "| query | bytes | cached /s | ÷ bare | uncached /s | rdflib-endpoint /s | ours ÷ theirs | bare /s "
        "| ms | pyoxigraph ms | within 3 ms + 1.1 × |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|\n"
    )
    return head + "\n".join(
        f"| {row.name} | {row.size:,} | {row.cached:,.0f} | {row.cached / row.bare:.2f} "
        f"| {row.uncached:,.0f} | {row.rdflib:,.1f} | {row.uncached / row.rdflib:,.0f} × | {row.bare:,.0f} "
        f"| {row.ms:.2f} | {row.oxigraph_ms:.2f} | {'yes' if row.ms <= 3 + 1.1 * row.oxigraph_ms else 'NO'} |"
        for row in rows
    )


def machine() -> str:
    """What the numbers were measured on, and how busy it was with other things."""
    load = f"load {os.getloadavg()[0]:.1f}"
    return f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, {load}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--dataset", type=Path)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--clients", type=int, default=4)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dataset = given.dataset or Path(folder) / "dataset"
        if given.dataset is None:
            command = [sys.executable, "-m", "cablegraph", "build", str(ROOT / "tests" / "corpus")]
            subprocess.run(
                [*command, "--dataset", str(dataset)], check=True, cwd=ROOT, stdout=subprocess.DEVNULL
            )
        release = current(dataset)
        rows = measure(release, dataset, given.seconds, given.clients)
        print(
            f"{release.triples:,} triples, {given.clients} clients (one of rdflib-endpoint's), {machine()}\n"
        )
        print(table(rows))


if __name__ == "__main__":
    main()
