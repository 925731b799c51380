"""Comunica, the JavaScript query engine, finds the endpoint by itself: https://comunica.dev/."""

from __future__ import annotations

import http.server
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

CG = "https://w3id.org/cablegraph/ontology#"
BASE = "http://data.example/"
PACKAGE = "@comunica/query-sparql@4"
NPX = shutil.which("npx")


@pytest.fixture(scope="module")
def comunica() -> list[str]:
    """How Comunica is called; skips where it cannot be had."""
    if NPX is None:
        pytest.skip("npx is not here: Comunica needs node")
    command = [NPX, "--yes", "--package", PACKAGE, "comunica-sparql"]
    tried = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False, timeout=600)
    if "Comunica Engine" not in tried.stdout + tried.stderr:  # its status is 1 all the same
        pytest.skip(f"npx cannot bring {PACKAGE}: {tried.stderr.strip()[:200]}")
    return command


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """The address of a Turtle document on another server."""
    (tmp_path / "own.ttl").write_text(f'<{BASE}cable/09SAMPLE5> <http://a.example/note> "read twice" .\n')

    class Quiet(http.server.SimpleHTTPRequestHandler):
        extensions_map = {".ttl": "text/turtle"}

        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, directory=str(tmp_path), **named)  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{other.server_port}/own.ttl"
        other.shutdown()


def ask(comunica: list[str], query: str, *sources: str) -> list[dict]:
    command = [*comunica, *sources, "-q", query, "-t", "application/sparql-results+json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["results"]["bindings"]


@pytest.mark.slow
def test_comunica_finds_the_endpoint_and_answers(server, comunica):
    query = f"SELECT (COUNT(*) AS ?n) {{ ?s a <{CG}Cable> }}"
    (row,) = ask(comunica, query, server.url + "/sparql")
    assert row["n"]["value"] == "300"


@pytest.mark.slow
def test_comunica_joins_the_endpoint_with_a_document_elsewhere(server, comunica, elsewhere):
    query = f"SELECT ?s ?note {{ ?s a <{CG}Cable> . ?s <http://a.example/note> ?note }}"
    found = ask(comunica, query, server.url + "/sparql", elsewhere)
    assert [(row["s"]["value"], row["note"]["value"]) for row in found] == [
        (f"{BASE}cable/09SAMPLE5", "read twice")
    ]
