from __future__ import annotations

import gzip
import itertools
import random

import pyoxigraph as ox
import pytest

from endpoint import assemble, runs
from endpoint.errors import ReleaseError
from endpoint.processes import processes
from endpoint.quads import split
from endpoint.release import release

BASE = "http://data.example/"
LINES = [
    f'<{BASE}thing/{n % 300}> <{BASE}p{n % 7}> "value {n}" <{BASE}graph/{n * 7919 % 40}> .\n'
    for n in range(3000)
] + [f"<{BASE}thing/{n}> <{BASE}in> <{BASE}no-graph> .\n" for n in range(200)]


def parts(folder, count: int, seed: int):
    """The same lines in so many files, in an order of chance, some lines twice."""
    lines = [*LINES, *LINES[:100]]
    random.Random(seed).shuffle(lines)
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.nq").write_text("".join(lines[number::count]), encoding="utf-8")
    return sorted(folder.iterdir())


def dumps(made) -> dict[str, bytes]:
    return {dump.name: (made.folder / "dumps" / dump.name).read_bytes() for dump in made.dumps}


@pytest.fixture
def small(monkeypatch):
    """Runs and slices that are small enough to be many."""
    monkeypatch.setattr(runs, "RUN_BYTES", 20_000)
    monkeypatch.setattr(runs, "SLICE_LINES", 50)


def test_dumps_are_the_same_bytes_whatever_parts_hold_the_statements(tmp_path, small):
    one = release(parts(tmp_path / "a", 1, seed=1), tmp_path / "one", base=BASE)
    many = release(parts(tmp_path / "b", 9, seed=2), tmp_path / "many", base=BASE)
    assert dumps(one) == dumps(many)
    assert one.digest == many.digest


def test_slices_put_together_say_what_the_parts_say(tmp_path, small):
    made = dumps(release(parts(tmp_path / "a", 3, seed=3), tmp_path / "out", base=BASE))
    said = {
        kind: set(ox.parse(gzip.decompress(made[f"dataset.{kind}.gz"]), format_))
        for kind, format_ in (("nq", ox.RdfFormat.N_QUADS), ("trig", ox.RdfFormat.TRIG))
    }
    given = set(ox.parse("".join(LINES), ox.RdfFormat.N_QUADS))
    own = ox.NamedNode(BASE + "graph/metadata")
    assert {quad for quad in said["nq"] if quad.graph_name != own} == given
    assert said["trig"] == said["nq"]


def test_a_graph_is_one_block_of_trig_however_many_slices_hold_it(tmp_path, small):
    made = dumps(release(parts(tmp_path / "a", 3, seed=3), tmp_path / "out", base=BASE))
    text = gzip.decompress(made["dataset.trig.gz"]).decode()
    begun = [line for line in text.splitlines() if line.startswith("GRAPH ")]
    assert len(begun) == len(set(begun)) == 41
    assert text.count("\n}\n") == 41


def test_slices_depend_on_lines_alone_and_never_cut_a_subject(tmp_path, small):
    lines = sorted(line.encode() for line in LINES)
    whole = [runs.write_run(tmp_path / "whole", lines, 1)]
    some = [runs.write_run(tmp_path / str(n), lines[n::4], 1) for n in range(4)]
    found = [one.lines() for one in runs.cut(some)]
    assert len(found) > 10
    assert found == [one.lines() for one in runs.cut(whole)]
    assert [line for one in found for line in one] == lines
    for before, after in itertools.pairwise(found):
        assert split(before[-1])[0] != split(after[0])[0]


def test_several_processes_write_the_bytes_that_one_writes(tmp_path, monkeypatch):
    monkeypatch.setattr(assemble, "SMALL_BYTES", 0)
    given = parts(tmp_path / "a", 4, seed=4)
    one = release(given, tmp_path / "one", base=BASE, processes=1)
    two = release(given, tmp_path / "two", base=BASE, processes=2)
    assert dumps(one) == dumps(two)


def test_a_fault_found_in_another_process_is_the_same_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(assemble, "SMALL_BYTES", 0)
    (tmp_path / "part.nq").write_text("nonsense\n")
    with pytest.raises(ReleaseError, match=r"part\.nq, line 1: this is not N-Quads"):
        release([tmp_path / "part.nq"], tmp_path / "out", base=BASE, processes=2)
    assert not (tmp_path / "out" / "current").exists()


def die(_: int) -> None:
    import os

    os.kill(os.getpid(), 9)


def test_a_killed_process_is_an_error_and_no_hang():
    with pytest.raises(ReleaseError, match="was killed"), processes(2) as do:
        list(do(die, [1, 2, 3]))


def test_a_part_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReleaseError, match=r"lost\.nq: cannot be read"):
        release([tmp_path / "lost.nq"], tmp_path / "out", base=BASE)


def test_a_dataset_without_statements_has_its_own_description(tmp_path):
    (tmp_path / "empty.nq").write_text("")
    made = release([tmp_path / "empty.nq"], tmp_path / "out", base=BASE)
    assert made.graphs == 1
    assert made.triples == made.quads > 0
