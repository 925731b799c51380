"""A small published dataset, and a real server over it on loopback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from endpoint.release import Release, release

BASE = "http://data.example/"
CG = "https://w3id.org/cablegraph/ontology#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
SERVER = """
import socket, sys, uvicorn
from pathlib import Path
from endpoint.app import create_app
listener = socket.socket(proto=socket.IPPROTO_TCP)  # said, or asyncio leaves Nagle's delay of 40 ms on
listener.bind(("127.0.0.1", 0))
listener.listen(128)
app = create_app(Path(sys.argv[1]), timeout=float(sys.argv[2]), workers=2, answer_bytes=int(sys.argv[3]))
print(listener.getsockname()[1], flush=True)
config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
uvicorn.Server(config).run(sockets=[listener])
"""


def quad(s: str, p: str, o: str, g: str) -> str:
    """One line; paths become IRIs under the base, ``"…`` stays a literal."""
    terms = [t if t.startswith(("<", '"')) else f"<{t if '://' in t else BASE + t}>" for t in (s, p, o, g)]
    return " ".join(terms) + " .\n"


def cable(number: int) -> str:
    """The graph of one invented cable; both of its graphs' actors repeat their label."""
    it = f"cable/09SAMPLE{number}"
    graph = f"{it}/graph"
    return "".join(
        quad(*terms, graph)
        for terms in (
            (it, TYPE, CG + "Cable"),
            (it, "http://purl.org/dc/terms/title", f'"A visit to the port, part {number}"@en'),
            (it, CG + "mentions", "actor/nadia-example"),
            ("actor/nadia-example", TYPE, CG + "Person"),
            ("actor/nadia-example", RDFS + "label", '"Nadia Example"'),
            (f"{it}/passage/1", TYPE, CG + "Passage"),
            (f"{it}/passage/1", CG + "ordinal", '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'),
            (f"{it}/passage/1", CG + "text", f'"The {number} cranes stood still."'),
            (f"{it}/passage/1", "http://purl.org/dc/terms/isPartOf", it),
        )
    )


@pytest.fixture
def publish(tmp_path: Path) -> Callable[..., Release]:
    """Publish N-Quads text as the next release of a dataset folder."""

    def publish_text(text: str, dataset: Path | None = None, base: str = BASE) -> Release:
        part = tmp_path / "part.nq"
        part.write_text(text, encoding="utf-8")
        return release([part], dataset or tmp_path / "dataset", base=base)

    return publish_text


@dataclass
class Server:
    url: str
    process: subprocess.Popen[str]
    dataset: Path

    def get(self, path: str, accept: str = "*/*", **more: object) -> httpx.Response:
        return httpx.get(self.url + path, headers={"Accept": accept}, timeout=30, **more)  # type: ignore[arg-type]

    def query(
        self, text: str, accept: str = "application/sparql-results+json", **more: str
    ) -> httpx.Response:
        return httpx.get(
            f"{self.url}/sparql", params={"query": text, **more}, headers={"Accept": accept}, timeout=30
        )

    def group_is_gone(self, within: float) -> bool:
        """Whether neither the server nor any of its workers is left."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            try:
                os.killpg(self.process.pid, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.05)
        return False


@contextmanager
def running(dataset: Path, timeout: float = 20, answer_bytes: int = 1 << 28) -> Iterator[Server]:
    """A server in a process group of its own, ended at the end."""
    command = [sys.executable, "-c", SERVER, str(dataset), str(timeout), str(answer_bytes)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        assert process.stdout is not None
        server = Server(f"http://127.0.0.1:{int(process.stdout.readline())}", process, dataset)
        server.get("/ready").raise_for_status()
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        assert process.stdout is not None
        process.stdout.close()


@pytest.fixture(scope="session")
def serve() -> Callable[..., object]:
    """Start a server over a dataset folder: ``with serve(folder, timeout=2) as server``."""
    return running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over 300 invented cables."""
    folder = tmp_path_factory.mktemp("served")
    part = folder / "part.nq"
    part.write_text("".join(cable(n) for n in range(1, 301)), encoding="utf-8")
    release([part], folder / "dataset", base=BASE)
    with running(folder / "dataset") as started:
        yield started
