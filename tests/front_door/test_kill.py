"""Killed at any moment, a build leaves the release before it served, and the next build succeeds."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from endpoint.release import current
from ontology.terms import CG

CABLEGRAPH = str(Path(sys.executable).with_name("cablegraph"))
CORPUS = Path(__file__).parents[1] / "corpus"
MOMENTS = 24
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1300000000"}
COUNT = f"SELECT (COUNT(*) AS ?n) {{ ?letter a <{CG.Letter}> }}"


@dataclass(frozen=True)
class Place:
    """Two states of a corpus, the dataset that is built from them, and what each must give."""

    old: Path
    new: Path
    dataset: Path
    old_digest: str
    new_digest: str
    letters: int
    seconds: float


def command(source: Path, dataset: Path) -> list[str]:
    return [CABLEGRAPH, "build", str(source), "--dataset", str(dataset), "--workers", "2"]


def build(source: Path, dataset: Path) -> None:
    done = subprocess.run(
        command(source, dataset), env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def digest(dataset: Path) -> str:
    """The digest of the quads of the current release, which must be complete."""
    release = current(dataset)
    facts = json.loads((release.folder / "release.json").read_text())
    with gzip.open(release.folder / "dumps" / "dataset.nq.gz") as quads:
        content = quads.read()
    assert content.count(b"\n") == facts["quads"]
    return hashlib.sha256(content).hexdigest()


def multiply(corpus: Path) -> None:
    """Copy what is named by its file, so that there is work for more processes than one."""
    for genre in ("article", "letter", "opinion"):
        for path in sorted((corpus / genre).iterdir()):
            for number in range(4):
                shutil.copy(path, path.with_name(f"{path.stem}-{number}{path.suffix}"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The corpus without and with its letters; each is built once undisturbed."""
    root = tmp_path_factory.mktemp("kill")
    old, new, dataset = root / "old" / "corpus", root / "new" / "corpus", root / "dataset"
    shutil.copytree(CORPUS, new)
    multiply(new)
    shutil.copytree(new, old, ignore=shutil.ignore_patterns("letter"))
    build(new, root / "undisturbed")
    begun = time.monotonic()
    build(old, dataset)
    seconds = time.monotonic() - begun
    letters = len([path for path in (new / "letter").iterdir() if path.suffix != ".nt"])
    return Place(old, new, dataset, digest(dataset), digest(root / "undisturbed"), letters, seconds)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def served(dataset: Path) -> Iterator[str]:
    port = free_port()
    arguments = [CABLEGRAPH, "serve", str(dataset), "--port", str(port), "--workers", "1"]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield f"http://127.0.0.1:{port}/sparql"
        finally:
            server.terminate()
            server.wait(30)


def ask(endpoint: str, patience: float = 30) -> int:
    """How many letters the served dataset has; a server that is starting is waited for."""
    until = time.monotonic() + patience
    while True:
        try:
            with urlopen(f"{endpoint}?{urlencode({'query': COUNT})}&format=json", timeout=30) as answer:
                return int(json.load(answer)["results"]["bindings"][0]["n"]["value"])
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def kill_after(seconds: float, source: Path, dataset: Path, *, all_processes: bool) -> bool:
    """Start a build and kill it, or it and its workers, after a while; whether it was still at work."""
    with subprocess.Popen(
        command(source, dataset),
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            if all_processes:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            return True
    return False


@pytest.mark.slow
def test_the_release_before_stays_served_and_the_next_build_succeeds(place: Place) -> None:
    chance, killed = random.Random(7), 0
    states = {place.old_digest: 0, place.new_digest: place.letters}
    with served(place.dataset) as endpoint:
        assert ask(endpoint) == 0
        for moment in range(MOMENTS):
            seconds = place.seconds * (moment + chance.random()) / MOMENTS
            killed += kill_after(seconds, place.new, place.dataset, all_processes=moment % 2 == 0)
            assert digest(place.dataset) in states, f"killed after {seconds:.2f} s"
            assert ask(endpoint) in states.values(), f"killed after {seconds:.2f} s"
        assert killed >= 20
        build(place.new, place.dataset)
        assert digest(place.dataset) == place.new_digest
        wait_for(endpoint, place.letters)
    assert [path.name for path in (place.dataset / "drafts").iterdir() if path.is_dir()] == []


def wait_for(endpoint: str, letters: int) -> None:
    """Until the server has moved to the new release."""
    until = time.monotonic() + 30
    while ask(endpoint) != letters:
        assert time.monotonic() < until, "the server did not move to the new release"
        time.sleep(0.2)
