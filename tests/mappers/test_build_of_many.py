"""A build of a dump, of packed files and of archives: the same bytes however it is run, everything told."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mappers.build import FEWEST, HEAVY, MOST, BuildReport, build, chunks_of
from mappers.chunk import Chunk, Mapped, Task
from mappers.document import Document
from mappers.mapping import map_document
from mappers.pool import AHEAD, map_chunks
from mappers.source import Source
from ontology.iris import DEFAULT_BASE, Names

BODY = (
    'UNCLAS STRELSAU {serial:06}\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: PORT \\"{serial}\\"\n\n'
    "1. (U) The harbour is calm.\n\nTARLENHEIM"
)
LETTER = b"""20 May 2009

Dear Minister,

We urge you to open the harbour of Strelsau to independent monitors before the winter.

Yours sincerely,

Amelie Brandt
Director, Harbour Watch
"""


def row(number: int, serial: int) -> str:
    body = BODY.format(serial=serial)
    fields = (
        str(number),
        "4/6/2009 12:40",
        f"09STRELSAU{serial}",
        "Embassy Strelsau",
        "UNCLASSIFIED",
        "",
        "",
    )
    return ",".join(f'"{field}"' for field in (*fields, body)) + "\n"


def dump(count: int) -> str:
    return "".join(row(number, number) for number in range(1, count + 1))


def write_folder(folder: Path) -> Path:
    """A folder with one of everything."""
    folder.mkdir()
    broken = '"41","4/6/2009 12:40","09STRELSAU41","a field that does not end\n'
    (folder / "cables.csv").write_text(dump(40) + broken + row(42, 42))
    with zipfile.ZipFile(folder / "letters.zip", "w") as archive:
        archive.writestr("2009/letter.txt", LETTER)
        archive.writestr("2010/letter.txt.gz", gzip.compress(LETTER, mtime=0))
        archive.writestr("2011/letter.txt", LETTER.replace(b"winter", b"spring"))
        archive.writestr("../empty.txt", b"")
        archive.writestr("metadata.csv", "file,kind\n2009/letter.txt,letter\n2009/gone.txt,letter\n")
    with tarfile.open(folder / "more.tar.gz", "w:gz") as tar:
        info = tarfile.TarInfo("more.csv")
        data = row(1, 99).encode()
        info.size = len(data)
        tar.addfile(info, io.BytesIO(data))
    (folder / "broken.tgz").write_bytes(b"no archive")
    return folder


def run(source: Path, draft: Path, workers: int = 1, **more: Any) -> BuildReport:
    return build([source], draft, base=DEFAULT_BASE, workers=workers, **more)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(tmp_path_factory.mktemp("many") / "in")


@pytest.fixture(scope="module")
def report(folder: Path) -> BuildReport:
    return run(folder, folder.parent / "draft")


def test_every_row_and_member_is_accounted_for(report: BuildReport) -> None:
    assert dict(report.genres) == {"cable": 42, "letter": 1}
    assert [len(told) for told in (report.quarantined, report.duplicates, report.unread)] == [4, 1, 0]
    assert report.files == 48
    assert len(report.missing) == 1


def test_what_is_broken_is_told_with_its_place(report: BuildReport) -> None:
    told = {refused.name: refused.reasons[0] for refused in report.quarantined}
    assert told["in/cables.csv#row-41"] == (
        "in/cables.csv#row-41: "
        "field 4 of 8 does not end as it should, a quote is missing or too much (line 441)."
    )
    assert told["in/letters.zip/2011/letter.txt"].endswith(
        "like in/letters.zip/2009/letter.txt, which is published, but another text."
    )
    assert "the file is empty" in told["in/letters.zip/__/empty.txt"]
    assert told["in/broken.tgz"] == (
        "in/broken.tgz: it is damaged, or packed in an unknown way (file could not be opened successfully)."
    )
    assert [refused.reasons for refused in report.duplicates] == [
        ("in/letters.zip/2010/letter.txt.gz: the same file as in/letters.zip/2009/letter.txt.",)
    ]


def test_the_quarantine_holds_the_row_and_the_member_as_they_lay_there(
    report: BuildReport, folder: Path
) -> None:
    held = contents(folder.parent / "draft" / "quarantine")
    assert held["in/cables.csv#row-41"].startswith(b'"41","4/6/2009 12:40"')
    assert held["in/letters.zip/2011/letter.txt"] == LETTER.replace(b"winter", b"spring")
    assert held["in/letters.zip/__/empty.txt"] == b""
    assert held["in/broken.tgz"] == b"no archive"


def test_a_published_row_says_which_row_of_which_file_it_is(report: BuildReport, folder: Path) -> None:
    parts = b"".join(contents(folder.parent / "draft" / "parts").values())
    for name in (b"cables.csv#row-1", b"cables.csv#row-42", b"more.csv#row-1", b"letter.txt"):
        assert b'sourceFile> "' + name + b'"' in parts, name
    assert b"row-41" not in parts


def test_two_processes_give_the_same_bytes_as_one(report: BuildReport, folder: Path) -> None:
    again = run(folder, folder.parent / "again", workers=2)
    assert again.facts() == report.facts()
    assert contents(folder.parent / "again") == contents(folder.parent / "draft")


def test_a_dump_and_the_dump_packed_give_the_same_graphs(tmp_path: Path) -> None:
    (tmp_path / "cables.csv").write_text(dump(5))
    (tmp_path / "cables.csv.gz").write_bytes(gzip.compress(dump(5).encode()))
    for name in ("cables.csv", "cables.csv.gz"):
        run(tmp_path / name, tmp_path / f"draft-{name}")
    parts = [contents(tmp_path / f"draft-{name}" / "parts") for name in ("cables.csv", "cables.csv.gz")]
    assert parts[0] == parts[1]


def killing_mapper(document: Document, names: Names, kind: str | None) -> Mapped:
    if b"09STRELSAU23" in document.data:
        os.kill(os.getpid(), signal.SIGKILL)
    return map_document(document, names, kind)


def test_a_row_that_kills_its_process_is_quarantined_and_the_others_are_published(tmp_path: Path) -> None:
    (tmp_path / "cables.csv").write_text(dump(40))
    report = run(tmp_path / "cables.csv", tmp_path / "draft", workers=2, mapper=killing_mapper)
    assert report.published == 39
    assert [refused.name for refused in report.quarantined] == ["cables.csv#row-23"]
    assert (tmp_path / "draft/quarantine/cables.csv#row-23").read_text() == row(23, 23)


def test_names_longer_than_a_file_system_takes_stop_nothing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        for end in ("a", "b"):
            archive.writestr(f"{'ü' * 200}{end}.txt", b"")
    report = run(tmp_path / "z.zip", tmp_path / "draft")
    assert len(report.quarantined) == 2
    assert len(contents(tmp_path / "draft" / "quarantine")) == 4


def test_a_fault_in_a_table_is_told_before_anything_is_mapped(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr("one.txt", LETTER)
        archive.writestr("x/metadata.csv", "name\n")
        archive.writestr("x/two.txt", LETTER)
    with pytest.raises(ValueError, match=r"x/metadata\.csv, line 1"):
        run(tmp_path / "z.zip", tmp_path / "draft")
    assert not (tmp_path / "draft").exists()


def test_facts_hold_what_tables_in_archives_name_in_vain(report: BuildReport, folder: Path) -> None:
    facts = json.loads((folder.parent / "draft" / "build.json").read_text())
    assert facts["missing"] == [f"{folder / 'letters.zip'}, metadata.csv: there is no file '2009/gone.txt'"]


# -- chunks and the processes that take them ---------------------------------------------


def sources(count: int, weight: int = 1) -> Iterator[Source]:
    data = b"x" * weight
    return (Source(name=f"{n}", document=f"{n}", data=data) for n in range(count))


def test_chunks_grow_with_what_was_before_them_between_two_bounds() -> None:
    sizes = [len(chunk.sources) for chunk in chunks_of(sources(30_000))]
    assert sum(sizes) == 30_000
    assert sizes[0] == FEWEST
    assert max(sizes) == MOST
    assert sizes[:-1] == sorted(sizes[:-1])


def test_a_chunk_of_large_documents_is_small() -> None:
    sizes = [len(chunk.sources) for chunk in chunks_of(sources(9, HEAVY // 2))]
    assert sizes == [2, 2, 2, 2, 1]


def test_chunks_come_in_order_and_no_more_of_them_are_taken_than_are_needed(tmp_path: Path) -> None:
    for folder in ("parts", "warnings", "journal"):
        (tmp_path / folder).mkdir()
    taken: list[int] = []

    def chunks() -> Iterator[Chunk]:
        for chunk in chunks_of(Source(name=f"{n}", document=f"{n}", unread="it is none") for n in range(400)):
            taken.append(chunk.number)
            yield chunk

    done = []
    for chunk, fates in map_chunks(Task(tmp_path, DEFAULT_BASE, None, map_document), chunks(), 2):
        done.append(chunk.number)
        assert len(fates) == len(chunk.sources)
        assert len(taken) - len(done) <= 2 * AHEAD
    assert done == taken == sorted(taken)
