"""The build accounts for every file and gives the same bytes however it is run."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from mappers.build import BuildReport, build
from mappers.document import Document, Record
from mappers.errors import CablegraphError, MappingError
from mappers.pool import FEW
from ontology.iris import DEFAULT_BASE, Names, passage_of
from ontology.terms import CG, DCTERMS

PLACES: dict[str, Path] = {}
"""Where a document lies that is to vanish while it is mapped."""

TYPES = {"article": CG.Article, "letter": CG.Letter}


@dataclass(frozen=True)
class Fake:
    """What the mapper below makes of a text of commands."""

    iri: URIRef
    record: Record
    triples: list[tuple[Node, Node, Node]]


def fake_mapper(document: Document, names: Names, kind: str | None) -> Fake:
    """Reads ``name``, then perhaps a command that says what goes wrong."""
    identifier, command, *_ = [*document.data.decode().split(), "", ""]
    if command == "refuse":
        raise MappingError(document.name, "nothing in it can be mapped", "line 1")
    if command == "crash":
        raise ZeroDivisionError("by a title")
    if command == "slow":
        time.sleep(0.05)
    if command == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if command == "vanish":
        PLACES[document.name].unlink()
        raise MappingError(document.name, "it has vanished")
    genre = kind or "article"
    record = Record(genre=genre, identifier=identifier)
    iri = names.document(genre, identifier)
    return Fake(iri, record, list(triples(document, iri, genre, command)))


def triples(document: Document, iri: URIRef, genre: str, command: str) -> list[tuple[Node, Node, Node]]:
    passage = passage_of(iri, 1)
    said: list[tuple[Node, Node, Node]] = [
        (iri, RDF.type, TYPES[genre]),
        (iri, DCTERMS.identifier, Literal(iri.rpartition("/")[2])),
        (iri, DCTERMS.title, Literal(document.metadata.get("title", document.stem))),
        (
            iri,
            DCTERMS.created,
            Literal("2009-04-06", datatype=URIRef("http://www.w3.org/2001/XMLSchema#date")),
        ),
        (iri, DCTERMS.language, Literal("en")),
        (iri, CG.sourceFile, Literal(document.name)),
        (iri, CG.sha256, Literal(document.sha256)),
        (passage, RDF.type, CG.Passage),
        (passage, DCTERMS.isPartOf, iri),
        (passage, CG.ordinal, Literal(1)),
        (passage, CG.text, Literal("Stop the \ud800 dam." if command == "surrogate" else "Stop the dam.")),
    ]
    left_out = {"unnamed": DCTERMS.identifier, "untitled": DCTERMS.title}.get(command)
    return [triple for triple in said if triple[1] != left_out]


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def run(source: Path | list[Path], draft: Path, *, workers: int = 1, kind: str | None = None) -> BuildReport:
    sources = source if isinstance(source, list) else [source]
    return build(sources, draft, base=DEFAULT_BASE, workers=workers, kind=kind, mapper=fake_mapper)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


MIXED = {
    "a/one.txt": "one",
    "a/two.txt": "two untitled",
    "a/three.txt": "three unnamed",
    "b/four.txt": "four refuse",
    "b/five.txt": "five crash",
    "b/one-again.txt": "one",
    "b/one-other.txt": "one but other",
    "b/one.nt": "<a:a> <a:b> <a:c> .",
    "b/.hidden": "hidden",
    "metadata.csv": "file,title\na/one.txt,One of one\nb/gone.txt,Gone\n",
}


def test_every_file_is_published_quarantined_a_duplicate_or_named_as_unread(tmp_path: Path) -> None:
    report = run(write(tmp_path / "in", MIXED), tmp_path / "draft")
    assert report.files == 8
    assert report.published + sum(map(len, (report.quarantined, report.duplicates, report.unread))) == 8
    assert dict(report.genres) == {"article": 2}
    assert [refused.name for refused in report.quarantined] == [
        "in/a/three.txt", "in/b/five.txt", "in/b/four.txt", "in/b/one-other.txt",
    ]  # fmt: skip
    assert [refused.reasons for refused in report.duplicates] == [
        ("in/b/one-again.txt: the same file as in/a/one.txt.",)
    ]
    assert [refused.reasons for refused in report.unread] == [("in/b/one.nt: it is RDF, not a document.",)]
    assert report.missing == (f"{tmp_path / 'in/metadata.csv'}: there is no file 'b/gone.txt'",)


def test_each_reason_is_a_sentence_that_names_file_place_and_fault(tmp_path: Path) -> None:
    report = run(write(tmp_path / "in", MIXED), tmp_path / "draft")
    reasons = {refused.name: refused.reasons[0] for refused in report.quarantined}
    assert reasons["in/a/three.txt"].startswith("A document has exactly one identifier")
    assert reasons["in/b/four.txt"] == "four.txt, line 1: nothing in it can be mapped"
    assert "a fault in the mapper, ZeroDivisionError at test_build.py, line" in reasons["in/b/five.txt"]
    assert "it is http://localhost:8000/article/one like in/a/one.txt" in reasons["in/b/one-other.txt"]


def test_the_quarantine_holds_copy_sentences_and_shacl_report(tmp_path: Path) -> None:
    run(write(tmp_path / "in", MIXED), tmp_path / "draft")
    held = contents(tmp_path / "draft" / "quarantine")
    assert held["in/a/three.txt"] == b"three unnamed"
    assert held["in/a/three.txt.report.txt"].startswith(b"A document has exactly one identifier")
    assert b"sh:conforms false" in held["in/a/three.txt.report.ttl"]
    assert "in/b/four.txt.report.ttl" not in held
    assert len(held) == 9


def test_what_is_quarantined_or_there_already_leaves_no_line_in_the_parts(tmp_path: Path) -> None:
    run(write(tmp_path / "in", MIXED), tmp_path / "draft")
    lines = b"".join(contents(tmp_path / "draft" / "parts").values()).decode().splitlines()
    files = {line.split('"')[1] for line in lines if str(CG.sourceFile) in line and "/graph>" in line}
    assert files == {"one.txt", "two.txt"}


def test_warnings_are_counted_and_listed_and_keep_nothing_out(tmp_path: Path) -> None:
    report = run(write(tmp_path / "in", MIXED), tmp_path / "draft")
    assert dict(report.warnings) == {"The document has no title.": 1}
    listed = (tmp_path / "draft" / "warnings.tsv").read_text()
    assert listed == (
        "in/a/two.txt\tThe document has no title. See <http://localhost:8000/article/two> dcterms:title.\n"
    )


def test_the_table_beside_the_documents_or_above_them_is_used(tmp_path: Path) -> None:
    files = {
        "metadata.csv": "file,title\na/b/one.txt,Above\na/two.txt,Far\n",
        "a/metadata.csv": "file,title\ntwo.txt,Near\n",
    }
    source = write(
        tmp_path / "in", files | {"a/b/one.txt": "one", "a/two.txt": "two", "a/three.txt": "three"}
    )
    run(source, tmp_path / "draft")
    text = (tmp_path / "draft" / "parts" / "00001.nq").read_text()
    assert [title in text for title in ('"Above"', '"Near"', '"Far"', '"three"')] == [True, True, False, True]


def test_a_table_that_is_not_well_formed_stops_the_build_with_a_sentence(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"one.txt": "one", "metadata.csv": "name\none.txt\n"})
    with pytest.raises(MappingError, match='the header row has no column "file"'):
        run(source, tmp_path / "draft")


def test_a_source_that_is_not_there_stops_the_build_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CablegraphError, match="there is no such file or folder"):
        run(tmp_path / "nowhere", tmp_path / "draft")


def test_two_folders_of_one_name_keep_their_files_apart(tmp_path: Path) -> None:
    sources = [write(tmp_path / side / "in", {"bad.txt": f"{side} refuse"}) for side in ("left", "right")]
    report = run(sources, tmp_path / "draft")
    assert [refused.name for refused in report.quarantined] == ["in/bad.txt", "in~2/bad.txt"]


def test_a_file_given_by_itself_is_mapped(tmp_path: Path) -> None:
    source = write(tmp_path, {"one.txt": "one", "two.txt": "two"})
    assert run([source / "one.txt"], tmp_path / "draft").published == 1


def test_a_file_that_cannot_be_read_is_named_as_unread(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"one.txt": "one"})
    (source / "README.md").write_text("What lies here.")
    (source / "loose.txt").symlink_to(source / "nothing.txt")
    os.mkfifo(source / "pipe.txt")
    (source / os.fsdecode(b"z\xff.txt")).write_text("one")
    report = run(source, tmp_path / "draft")
    assert [refused.reasons[0] for refused in report.unread] == [
        "in/README.md: it tells about the files, and is none of the documents.",
        "in/loose.txt: it is a link to nothing.",
        "in/pipe.txt: it is no regular file.",
        "in/z\\udcff.txt: its name is no UTF-8.",
    ]


def test_a_file_that_vanishes_while_it_is_mapped_leaves_its_reasons(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"gone.txt": "gone vanish", "one.txt": "one"})
    PLACES["gone.txt"] = source / "gone.txt"
    report = run(source, tmp_path / "draft")
    assert (report.published, [refused.name for refused in report.quarantined]) == (1, ["in/gone.txt"])
    assert list(contents(tmp_path / "draft" / "quarantine")) == ["in/gone.txt.report.txt"]


def test_text_that_is_no_unicode_is_a_fault_of_its_document_alone(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"half.txt": "half surrogate", "one.txt": "one"})
    report = run(source, tmp_path / "draft")
    assert report.published == 1
    assert "UnicodeEncodeError" in report.quarantined[0].reasons[0]


def test_the_genre_given_is_that_of_all_documents(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"one.txt": "one", "two.txt": "two"})
    assert dict(run(source, tmp_path / "draft", kind="letter").genres) == {"letter": 2}


def test_an_empty_folder_gives_the_shared_graphs_and_no_document(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    report = run(tmp_path / "in", tmp_path / "draft")
    assert (report.files, list(contents(tmp_path / "draft" / "parts"))) == (0, ["00000.nq"])
    assert report.shared_triples > 1000


def test_the_shared_graphs_stand_under_the_base(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {"one.txt": "one"})
    build([source], tmp_path / "draft", base="https://cables.example/", mapper=fake_mapper)
    text = (tmp_path / "draft" / "parts" / "00000.nq").read_text()
    graphs = {line.rsplit(" ", 2)[1] for line in text.splitlines()}
    assert "<https://cables.example/graph/authority/countries>" in graphs
    assert "<https://cables.example/graph/ontology>" in graphs
    assert all(graph.startswith("<https://cables.example/graph/") for graph in graphs)
    assert "http://localhost" not in text


def test_the_lines_of_a_document_are_sorted_and_together(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {f"{n:03}.txt": f"d{n}" for n in range(9)})
    run(source, tmp_path / "draft")
    for name, part in contents(tmp_path / "draft" / "parts").items():
        lines = part.decode().splitlines()
        graphs = [line.rsplit(" ", 2)[1] for line in lines]
        changes = sum(before != after for before, after in pairwise(graphs))
        assert changes == len(set(graphs)) - 1, name
        for graph in set(graphs):
            mine = [line for line, of in zip(lines, graphs, strict=True) if of == graph]
            assert mine == sorted(set(mine)), name


def test_the_facts_of_a_build_hold_no_clock(tmp_path: Path) -> None:
    run(write(tmp_path / "in", MIXED), tmp_path / "draft")
    facts = json.loads((tmp_path / "draft" / "build.json").read_text())
    assert "seconds" not in facts
    assert facts["files"] == 8
    assert facts["quarantined"][0]["name"] == "in/a/three.txt"


def test_nothing_unfinished_stays_in_the_draft(tmp_path: Path) -> None:
    run(write(tmp_path / "in", MIXED), tmp_path / "draft")
    assert {path.name for path in (tmp_path / "draft").iterdir()} == {
        "parts", "quarantine", "warnings.tsv", "build.json",
    }  # fmt: skip
    assert not [name for name in contents(tmp_path / "draft") if name.endswith(".unfinished")]


def test_progress_counts_to_the_end(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {f"{n}.txt": f"d{n}" for n in range(9)})
    told: list[tuple[int, int]] = []
    build(
        [source],
        tmp_path / "draft",
        base=DEFAULT_BASE,
        mapper=fake_mapper,
        progress=lambda *n: told.append(n),
    )
    assert told == [(4, 9), (8, 9), (9, 9)]


def test_more_workers_than_one_are_other_processes_where_there_is_work_for_them(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {f"{n:02}.txt": f"d{n}" for n in range(FEW + 1)})
    told: list[int] = []
    build(
        [source],
        tmp_path / "draft",
        base=DEFAULT_BASE,
        workers=2,
        mapper=fake_mapper,
        progress=lambda *_: told.append(len(multiprocessing.active_children())),
    )
    assert max(told) == 2


def test_two_processes_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    source = write(tmp_path / "in", MIXED | {f"c/{n:02}.txt": f"c{n} untitled" for n in range(40)})
    for workers in (1, 2):
        run(source, tmp_path / f"draft{workers}", workers=workers)
    assert contents(tmp_path / "draft1") == contents(tmp_path / "draft2")


def test_a_document_that_kills_its_process_is_quarantined_and_the_others_are_published(
    tmp_path: Path,
) -> None:
    files = {f"{n:02}.txt": f"d{n}" for n in range(40)} | {"05-killer.txt": "killer kill"}
    report = run(write(tmp_path / "in", files), tmp_path / "draft", workers=2)
    assert report.published == 40
    (refused,) = report.quarantined
    assert refused.reasons == (
        "in/05-killer.txt: the process that maps this document died, each time that it was tried.",
    )
    assert (tmp_path / "draft" / "quarantine" / "in" / "05-killer.txt").read_text() == "killer kill"


@pytest.mark.slow
def test_processes_killed_from_outside_cost_no_document(tmp_path: Path) -> None:
    source = write(tmp_path / "in", {f"{n:03}.txt": f"d{n} slow" for n in range(80)})
    run(source, tmp_path / "undisturbed")
    over = Event()
    killer = Thread(target=kill_at_random, args=(over, random.Random(1)))
    killer.start()
    report = run(source, tmp_path / "disturbed", workers=2)
    over.set()
    killer.join()
    assert (report.published, report.quarantined) == (80, ())
    assert contents(tmp_path / "disturbed") == contents(tmp_path / "undisturbed")


def kill_at_random(over: Event, chance: random.Random) -> None:
    for _ in range(8):
        if over.wait(chance.uniform(0.4, 1.2)):
            return
        if children := multiprocessing.active_children():
            os.kill(chance.choice(children).pid or 0, signal.SIGKILL)
