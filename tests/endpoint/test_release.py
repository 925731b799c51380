from __future__ import annotations

import fcntl
import gzip
import json
import random
import signal
import subprocess
import sys
import time

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph

from endpoint import store
from endpoint.dumps import write_dump
from endpoint.errors import NoRelease, ReleaseError
from endpoint.release import current, read_release, release, rollback

BASE = "http://data.example/"
LINE = (
    "<http://data.example/a> <http://www.w3.org/2000/01/rdf-schema#label> {o} <http://data.example/{g}> .\n"
)
ONE = LINE.format(o='"a thing"', g="g1")
TWO = ONE + LINE.format(o='"a thing"', g="g2")
RELEASE = (
    "import sys; from pathlib import Path; from endpoint.release import release; "
    "release([Path(sys.argv[1])], Path(sys.argv[2]), base='http://data.example/')"
)


def dumps(made) -> dict[str, bytes]:
    return {dump.name: (made.folder / "dumps" / dump.name).read_bytes() for dump in made.dumps}


def count(made, pattern: str) -> int:
    opened = store.open_store(made.store)
    return int(next(opened.query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}"))["n"].value)


def test_a_released_dataset_answers_queries(publish):
    made = publish(ONE)
    assert count(made, '?s ?p "a thing"') == 1
    assert current(made.folder.parent.parent).id == made.id


def test_the_default_graph_is_the_union_of_all_graphs_as_a_set(publish):
    made = publish(TWO)
    assert count(made, "<http://data.example/a> ?p ?o") == 1
    assert count(made, "GRAPH ?g { <http://data.example/a> ?p ?o }") == 2


def test_triples_without_a_graph_are_in_the_default_graph(publish):
    made = publish("<http://data.example/a> <http://data.example/p> <http://data.example/b> .\n" + ONE)
    assert count(made, "<http://data.example/a> ?p ?o") == 2


def test_dumps_void_counts_and_the_store_agree(publish):
    made = publish(TWO)
    folder = made.folder / "dumps"
    triples = len(gzip.decompress((folder / "dataset.nt.gz").read_bytes()).splitlines())
    quads = len(gzip.decompress((folder / "dataset.nq.gz").read_bytes()).splitlines())
    stated = count(made, f"<{BASE}dataset> <http://rdfs.org/ns/void#triples> {made.triples}")
    assert (triples, quads, stated) == (made.triples, made.quads, 1)
    assert count(made, "?s ?p ?o") == triples
    assert count(made, "GRAPH ?g { ?s ?p ?o }") == quads


def test_every_class_and_property_is_counted_as_a_query_counts_it(publish):
    made = publish(TWO + ONE.replace("/a>", "/b>"))
    opened = store.open_store(made.store)
    wrong = opened.query(
        """PREFIX void: <http://rdfs.org/ns/void#>
        SELECT * { ?d void:propertyPartition ?part . ?part void:property ?p ; void:triples ?said .
                   FILTER(ISIRI(?d) && ?d = <http://data.example/dataset>)
                   { SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p } FILTER(?n != ?said) }"""
    )
    assert list(wrong) == []
    classes = opened.query(
        """PREFIX void: <http://rdfs.org/ns/void#>
        SELECT * { ?part void:class ?c ; void:entities ?said .
                   { SELECT ?c (COUNT(*) AS ?n) { ?s a ?c } GROUP BY ?c } FILTER(?n != ?said) }"""
    )
    assert list(classes) == []


def test_all_dumps_say_the_same(publish):
    made = publish(TWO)
    files = dumps(made)
    quads, trig = Dataset(), Dataset()
    quads.parse(data=gzip.decompress(files["dataset.nq.gz"]), format="nquads")
    trig.parse(data=gzip.decompress(files["dataset.trig.gz"]), format="trig")
    assert set(quads.quads()) == set(trig.quads())
    triples = Graph().parse(data=gzip.decompress(files["dataset.nt.gz"]), format="nt")
    turtle = Graph().parse(data=gzip.decompress(files["dataset.ttl.gz"]), format="turtle")
    assert set(triples) == set(turtle) == {q[:3] for q in quads.quads()}


def test_equal_input_gives_equal_dumps_whatever_its_order_and_packing(tmp_path):
    lines = [LINE.format(o=f'"{n} é"@fr', g=f"g{n % 7}") for n in range(200)]
    first, second, third = tmp_path / "1.nq", tmp_path / "2.nq", tmp_path / "3.nq.gz"
    first.write_text("".join(lines))
    second.write_text(
        "".join(line.replace(" <", "\t<").replace("é", "\\u00E9") for line in lines[::-1][:120])
    )
    third.write_bytes(gzip.compress("".join(lines[:100]).encode()))
    one = release([first], tmp_path / "one", base=BASE)
    two = release([second, third], tmp_path / "two", base=BASE)
    assert dumps(one) == dumps(two)


def test_releasing_a_dump_again_gives_the_same_dumps(publish, tmp_path):
    made = publish(TWO)
    again = release([made.folder / "dumps" / "dataset.nq.gz"], tmp_path / "again", base=BASE)
    assert dumps(again) == dumps(made)


def test_the_clock_is_in_the_catalogue_only(publish, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    old = publish(ONE)
    before = dumps(old)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    new = publish(ONE)
    assert before == dumps(new)
    assert "2001-09-09T01:46:40Z" in (old.folder / "metadata.ttl").read_text()
    assert "2033-05-18T03:33:20Z" in (new.folder / "metadata.ttl").read_text()


def test_the_catalogue_gives_size_and_checksum_of_every_dump(publish):
    made = publish(ONE)
    text = (made.folder / "metadata.ttl").read_text()
    for dump in made.dumps:
        assert dump.sha256 in text
        assert str((made.folder / "dumps" / dump.name).stat().st_size) in text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (ONE + "this is not a quad\n", "line 2"),
        (ONE + ONE + '<http://a.example/a> <p> "x" .\n', "line 3"),
        (ONE + '<http://a.example/a> <http://a.example/p> "never closed .\n', "line 2"),
    ],
)
def test_malformed_n_quads_are_named_by_file_and_line_and_nothing_is_published(
    publish, tmp_path, text, place
):
    with pytest.raises(ReleaseError) as caught:
        publish(text)
    message = str(caught.value)
    assert f"part.nq, {place}: this is not N-Quads" in message
    assert "\n" not in message
    with pytest.raises(NoRelease):
        current(tmp_path / "dataset")


def test_a_torn_gzip_file_is_named(tmp_path):
    part = tmp_path / "torn.nq.gz"
    part.write_bytes(gzip.compress(ONE.encode() * 5000)[:-12])
    with pytest.raises(ReleaseError, match=r"torn\.nq\.gz: cannot be read"):
        release([part], tmp_path / "dataset", base=BASE)


def test_a_failed_release_leaves_the_current_one_and_no_draft(publish):
    made = publish(ONE)
    dataset = made.folder.parent.parent
    with pytest.raises(ReleaseError):
        publish("nonsense")
    assert current(dataset) == made
    assert list((dataset / "drafts").iterdir()) == []


def test_the_previous_release_is_kept_and_older_ones_are_not(publish):
    made = [publish(ONE.replace("a thing", f"thing {n}")) for n in range(3)]
    kept = {path.name for path in made[-1].folder.parent.iterdir()}
    assert kept == {made[1].id, made[2].id}
    assert made[2].replaces == made[1].id


def test_rollback_serves_the_previous_release_and_twice_returns(publish):
    old, new = publish(ONE), publish(TWO)
    dataset = new.folder.parent.parent
    assert rollback(dataset).id == old.id
    assert rollback(dataset).id == new.id


def test_rollback_without_a_previous_release_says_so(publish):
    made = publish(ONE)
    with pytest.raises(NoRelease, match="no previous release"):
        rollback(made.folder.parent.parent)


def test_a_release_without_release_json_is_ignored(publish):
    made = publish(ONE)
    dataset = made.folder.parent.parent
    half = dataset / "releases" / "half"
    (half / "store").mkdir(parents=True)
    (dataset / "current").unlink()
    (dataset / "current").symlink_to("releases/half")
    with pytest.raises(NoRelease):
        current(dataset)
    with pytest.raises(NoRelease):
        read_release(half)


def test_two_releases_do_not_race(publish, tmp_path):
    dataset = tmp_path / "dataset"
    dataset.mkdir()
    with (dataset / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(ReleaseError, match="another release is being made"):
            publish(ONE)
    publish(ONE)


def test_quarantine_and_build_report_become_part_of_the_release(tmp_path):
    (tmp_path / "q").mkdir()
    (tmp_path / "q" / "bad.txt.report.txt").write_text("no date")
    part = tmp_path / "p.nq"
    part.write_text(ONE)
    made = release([part], tmp_path / "d", base=BASE, quarantine=tmp_path / "q", build={"documents": 1})
    assert (made.folder / "quarantine" / "bad.txt.report.txt").read_text() == "no date"
    assert json.loads((made.folder / "release.json").read_text())["build"] == {"documents": 1}


def test_blank_nodes_of_two_files_stay_apart(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.nq").write_text(
            f'_:x <http://data.example/p> "{name}" <http://data.example/g> .\n'
        )
    made = release([tmp_path / "a.nq", tmp_path / "b.nq"], tmp_path / "d", base=BASE)
    assert count(made, '?s <http://data.example/p> "a", "b"') == 0
    assert count(made, "?s <http://data.example/p> ?o") == 2


@pytest.mark.parametrize("extension", ["nt", "ttl.gz", "nq.zst", "trig", "jsonld.gz", "rdf"])
def test_a_dump_is_written_in_the_format_that_its_name_tells(publish, tmp_path, extension):
    made = publish(TWO)
    target = tmp_path / f"out.{extension}"
    write_dump(made, target)
    data = target.read_bytes()
    if extension.endswith("gz"):
        data = gzip.decompress(data)
    elif extension.endswith("zst"):
        import zstandard

        data = zstandard.ZstdDecompressor().decompressobj().decompress(data)
    format_ = ox.RdfFormat.from_extension(extension.split(".")[0])
    assert format_ is not None
    wanted = made.quads if format_.supports_datasets else made.triples
    assert len(list(ox.parse(data, format_))) == wanted
    before = target.read_bytes()
    write_dump(made, target)
    assert target.read_bytes() == before


def test_a_dump_of_unknown_format_is_refused(publish, tmp_path):
    with pytest.raises(ReleaseError, match="must end in"):
        write_dump(publish(ONE), tmp_path / "out.xlsx")


def test_killed_at_any_moment_a_release_leaves_the_previous_one(publish, tmp_path):
    old = publish(ONE)
    dataset = old.folder.parent.parent
    big = tmp_path / "big.nq"
    big.write_text("".join(LINE.format(o=f'"number {n}"', g=f"g{n // 10}") for n in range(20_000)))
    chance = random.Random(7)
    for _ in range(6):
        process = subprocess.Popen([sys.executable, "-c", RELEASE, big, dataset])
        time.sleep(chance.uniform(0.2, 2.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        served = current(dataset)
        assert count(served, "?s ?p ?o") == served.triples
    subprocess.run([sys.executable, "-c", RELEASE, big, dataset], check=True)
    assert current(dataset).quads > 20_000
    assert list((dataset / "drafts").iterdir()) == []
