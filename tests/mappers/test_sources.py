"""What lies in a dump, in a gzip file or in an archive is found, named, and accounted for."""

from __future__ import annotations

import gzip
import io
import random
import shutil
import struct
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mappers import containers, source
from mappers.draft import new_draft
from mappers.errors import CablegraphError, MappingError
from mappers.source import Source
from mappers.sources import Sources, read_one

ROW = (
    '"{n}","4/6/2009 12:40","09STRELSAU{n}","Embassy Strelsau","UNCLASSIFIED","","",'
    '"UNCLAS STRELSAU {n:06}\n\nSUBJECT: PORT {n}\n\n1. (U) The harbour is \\"calm\\".\n"\n'
)
TEXTS = {"a/one.txt": b"One.", "a/two.txt": b"Two.", "three.txt": b"Three."}


def dump(count: int) -> bytes:
    return "".join(ROW.format(n=n) for n in range(1, count + 1)).encode()


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def write_tar(path: Path, files: Mapping[str, bytes]) -> Path:
    mode = "w" if path.suffix == ".tar" else "w:gz"
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def found(*given: Path) -> list[Source]:
    return list(Sources(given))


def documents(*given: Path) -> dict[str, bytes]:
    return {each.name: each.read().data for each in found(*given) if not (each.unread or each.fault)}


def refused(*given: Path) -> dict[str, str]:
    return {each.name: each.unread or each.fault or "" for each in found(*given) if each.unread or each.fault}


# -- the dump ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["cables.csv", "CABLES.CSV", "cables.csv.gz", "all.zip", "all.tgz", "all.tar"]
)
def test_each_row_of_a_dump_is_a_document_wherever_the_dump_lies(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if path.suffix.lower() == ".csv":
        path.write_bytes(dump(3))
    elif path.suffix == ".gz":
        path.write_bytes(gzip.compress(dump(3)))
    else:
        (write_zip if path.suffix == ".zip" else write_tar)(path, {"x/cables.csv": dump(3)})
    within = name if "csv" in name.lower() else f"{name}/x/cables.csv"
    sources = found(path)
    assert [each.name for each in sources] == [f"{within}#row-{n}" for n in (1, 2, 3)]
    assert [each.read().name.lower() for each in sources] == [f"cables.csv#row-{n}" for n in (1, 2, 3)]
    assert b"".join(each.read().data for each in sources) == dump(3)


def test_a_broken_row_is_told_with_file_row_and_line(tmp_path: Path) -> None:
    (tmp_path / "cables.csv").write_bytes(dump(2) + b'"3","1/1/2009 1:00","short"\n' + dump(1))
    assert refused(tmp_path / "cables.csv") == {"cables.csv#row-3": "it has 3 fields instead of 8 (line 13)"}
    assert len(documents(tmp_path / "cables.csv")) == 3


def test_a_csv_file_of_another_kind_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_bytes(b"station,label\nSTRELSAU,Strelsau\n")
    (tmp_path / "more.csv.gz").write_bytes(gzip.compress(b"a,b\n"))
    write_zip(tmp_path / "z.zip", {"posts.csv": b"x,y\n", "more.csv.gz": gzip.compress(b"c,d\n")})
    assert list(documents(tmp_path).values()) == [
        b"a,b\n",
        b"station,label\nSTRELSAU,Strelsau\n",
        b"c,d\n",
        b"x,y\n",
    ]


def test_a_dump_that_breaks_off_in_its_gzip_file_gives_its_rows_and_the_fault(tmp_path: Path) -> None:
    whole = gzip.compress(dump(3000))
    (tmp_path / "cables.csv.gz").write_bytes(whole[: len(whole) // 2])
    sources = found(tmp_path / "cables.csv.gz")
    assert len(sources) > 100
    assert [each.name for each in sources if each.fault][-1] == "cables.csv.gz"
    assert f"it cannot be read further than row {len(sources) - 1}" in (sources[-1].fault or "")
    assert all(each.fault is None for each in sources[:-2])


def test_reading_a_dump_takes_the_same_memory_however_long_it_is(tmp_path: Path) -> None:
    peaks = []
    for count in (10_000, 100_000):
        with (tmp_path / "cables.csv").open("wb") as out:
            out.writelines(dump(1000) for _ in range(count // 1000))
        tracemalloc.start()
        assert sum(1 for _ in Sources([tmp_path / "cables.csv"])) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.1 * peaks[0]


def test_what_a_table_says_of_a_dump_holds_for_its_rows_but_not_their_titles(tmp_path: Path) -> None:
    (tmp_path / "cables.csv").write_bytes(dump(1))
    (tmp_path / "metadata.csv").write_text("file,title,publisher\ncables.csv,Cables,The Archive\n")
    assert [each.read().metadata for each in found(tmp_path)] == [{"publisher": "The Archive"}]


# -- gzip files --------------------------------------------------------------------------


def test_a_packed_document_is_the_document(tmp_path: Path) -> None:
    (tmp_path / "one.txt.gz").write_bytes(gzip.compress(b"One."))
    (tmp_path / "metadata.csv").write_text("file,kind\none.txt.gz,letter\n")
    (one,) = found(tmp_path)
    document = one.read()
    assert (document.name, document.data, document.metadata) == ("one.txt", b"One.", {"kind": "letter"})
    assert one.name == f"{tmp_path.name}/one.txt.gz"


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(b"One." * 9000)[:-20], b""])
def test_a_damaged_gzip_file_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "one.txt.gz").write_bytes(data)
    (one,) = found(tmp_path)
    if data:
        with pytest.raises(MappingError, match=r"one\.txt\.gz: the gzip file is damaged"):
            one.read()
    else:
        assert one.read().data == b""


def test_what_is_packed_to_fill_memories_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST", 1000)
    monkeypatch.setattr(containers, "LARGEST", 1000)
    write_zip(tmp_path / "bomb.zip", {"bomb.txt": b"x" * 10_000, "good.txt": b"Good."})
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"x" * 10_000))
    (tmp_path / "plain.txt").write_bytes(b"x" * 10_000)
    (tmp_path / "cables.csv").write_bytes(dump(100))
    told = refused(tmp_path)
    assert sorted(told) == [f"{tmp_path.name}/bomb.zip/bomb.txt", f"{tmp_path.name}/plain.txt"]
    assert set(told.values()) == {"it is larger than the 64 MiB that a document may have"}
    (packed,) = [each for each in found(tmp_path) if each.packed]
    with pytest.raises(MappingError, match="it is larger than"):
        packed.read()
    assert all(each.lying() is None for each in found(tmp_path) if each.fault)


# -- archives ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["all.zip", "all.tar", "all.tar.gz", "all.tgz", "ALL.ZIP"])
def test_a_folder_and_an_archive_of_it_hold_the_same_documents(tmp_path: Path, name: str) -> None:
    table = b"file,title\na/one.txt,First\ngone.txt,Gone\n"
    folder = tmp_path / "all"
    for file, data in {**TEXTS, "metadata.csv": table, ".hidden": b"", "x/.git/y": b"", "r.nt": b""}.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)
    if name.lower() == "all.zip":
        shutil.make_archive(str(folder), "zip", folder)
        (tmp_path / "all.zip").rename(tmp_path / name)
    else:
        with tarfile.open(tmp_path / name, "w:gz" if name != "all.tar" else "w") as archive:
            archive.add(folder, ".")
    packed, lying = Sources([tmp_path / name]), Sources([folder])
    told = [
        {
            (each.document, each.unread, each.fault, *(each.lying() or b""), *each.metadata.items())
            for each in given
        }
        for given in (packed, lying)
    ]
    assert told[0] == told[1]
    assert {each.name for each in packed} == {
        f"{name}/{file}" for file in ("a/one.txt", "a/two.txt", "three.txt", "r.nt")
    }
    assert packed.missing == (f"{tmp_path / name}, metadata.csv: there is no file 'gone.txt'",)
    assert lying.missing == (f"{folder}/metadata.csv: there is no file 'gone.txt'",)


def test_members_of_a_zip_come_in_the_order_of_their_names_and_those_of_a_tar_as_they_stand(
    tmp_path: Path,
) -> None:
    files = {"b.txt": b"B.", "a.txt": b"A."}
    assert list(documents(write_zip(tmp_path / "z.zip", files)).values()) == [b"A.", b"B."]
    assert list(documents(write_tar(tmp_path / "t.tgz", files)).values()) == [b"B.", b"A."]


def test_a_packed_document_in_an_archive_is_unpacked_and_an_archive_in_an_archive_is_not(
    tmp_path: Path,
) -> None:
    inner = write_zip(tmp_path / "inner.zip", TEXTS).read_bytes()
    files = {"one.txt.gz": gzip.compress(b"One."), "inner.zip": inner, "b.tar.gz": inner, "c.zip.gz": inner}
    outer = write_tar(tmp_path / "outer.tar", files)
    assert documents(outer) == {"outer.tar/one.txt.gz": b"One."}
    assert refused(outer) == dict.fromkeys(
        [f"outer.tar/{name}" for name in list(files)[1:]], "an archive within another is not opened"
    )


def test_an_archive_packed_once_more_is_not_opened(tmp_path: Path) -> None:
    inner = write_zip(tmp_path / "inner.zip", TEXTS)
    (tmp_path / "inner.zip.gz").write_bytes(gzip.compress(inner.read_bytes()))
    assert refused(tmp_path / "inner.zip.gz") == {"inner.zip.gz": "an archive within another is not opened"}


@pytest.mark.parametrize(("write", "name"), [(write_zip, "x.zip"), (write_tar, "x.tar")])
def test_names_that_lead_out_of_an_archive_are_only_names(
    tmp_path: Path, write: Callable[[Path, Mapping[str, bytes]], Path], name: str
) -> None:
    files = dict.fromkeys(["../../up.txt", "/etc/root.txt", "./here.txt", "a\\b.txt", "C:/d.txt"], b"Text.")
    archive = write(tmp_path / name, files)
    assert sorted(name.split("/", 1)[1] for name in documents(archive)) == [
        "C:/d.txt", "__/__/up.txt", "a/b.txt", "etc/root.txt", "here.txt",
    ]  # fmt: skip


def test_each_member_has_a_name_of_its_own(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "t.tar", "w") as archive:
        for name in ("a.txt", "./a.txt", "a.txt/b.txt", "c/d.txt", "c"):
            info = tarfile.TarInfo(name)
            info.size = 1
            archive.addfile(info, io.BytesIO(b"x"))
    assert list(documents(tmp_path / "t.tar")) == [
        "t.tar/a.txt", "t.tar/~2/a.txt", "t.tar/~3/a.txt/b.txt", "t.tar/c/d.txt", "t.tar/~2/c",
    ]  # fmt: skip


def test_links_and_devices_in_an_archive_are_named_as_unread(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "t.tar", "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"{kind.decode()}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as zipped:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        zipped.writestr(link, "/etc/passwd")
    assert [each.unread for each in found(tmp_path)] == ["it is no regular file"] * 4


def test_an_encrypted_member_is_told(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "z.zip", {"a.txt": b"A.", "b.txt": b"B."})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(mark) + offset, 1)
    path.write_bytes(data)
    assert refused(path) == {"z.zip/a.txt": "it is encrypted"}
    assert documents(path) == {"z.zip/b.txt": b"B."}


def test_a_damaged_member_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "z.zip", {"a.txt": b"A." * 50, "b.txt": b"B."})
    data = bytearray(path.read_bytes())
    place = data.index(b"a.txt") + 5
    data[place : place + 3] = b"\xff\xff\xff"
    path.write_bytes(data)
    assert "z.zip/a.txt" in refused(path)
    assert documents(path) == {"z.zip/b.txt": b"B."}


@pytest.mark.parametrize("name", ["z.zip", "t.tar", "t.tgz"])
@pytest.mark.parametrize("data", [b"", b"no archive at all" * 100])
def test_what_is_no_archive_is_told_and_can_be_copied(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (one,) = found(tmp_path / name)
    assert (one.name, one.lying()) == (name, data)
    assert (one.fault or "").startswith("it is damaged, or packed in an unknown way (")


@pytest.mark.parametrize("name", ["t.tar", "t.tgz"])
def test_a_tar_archive_that_breaks_off_gives_its_members_and_the_fault(tmp_path: Path, name: str) -> None:
    texts = {f"{n:03}.txt": random.Random(n).randbytes(2000) for n in range(100)}
    whole = write_tar(tmp_path / name, texts).read_bytes()
    for cut in (len(whole) // 3, len(whole) // 2, len(whole) // 2 + 700):
        (tmp_path / name).write_bytes(whole[:cut])
        read, told = documents(tmp_path / name), refused(tmp_path / name)
        assert 10 < len(read) < 90
        assert list(told)[-1] == name, cut


def test_damage_in_the_middle_of_a_tar_archive_is_not_taken_for_its_end(tmp_path: Path) -> None:
    path = write_tar(tmp_path / "t.tar", {f"{n}.txt": b"Text." for n in range(9)})
    data = bytearray(path.read_bytes())
    data[4096 : 4096 + 512] = b"\x01" * 512
    path.write_bytes(data)
    assert len(documents(path)) == 4
    assert refused(path) == {
        "t.tar": "it is damaged, or packed in an unknown way (it ends without a mark of its end)"
    }


def test_a_table_in_an_archive_that_is_not_well_formed_stops_with_a_sentence(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "z.zip", {"x/metadata.csv": b"name\none.txt\n", "x/one.txt": b"One."})
    with pytest.raises(MappingError, match=r"z\.zip, x/metadata\.csv, line 1: the header row has no column"):
        found(path)


def test_sources_can_be_gone_through_again(tmp_path: Path) -> None:
    write_zip(tmp_path / "z.zip", TEXTS)
    (tmp_path / "cables.csv").write_bytes(dump(3))
    sources = Sources([tmp_path])
    assert list(sources) == list(sources)
    assert len(list(sources)) == 6


# -- one of many --------------------------------------------------------------------------


def test_one_document_can_be_taken_out_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "cables.csv").write_bytes(dump(3))
    write_zip(tmp_path / "z.zip", TEXTS)
    (tmp_path / "one.txt").write_bytes(b"One.")
    assert read_one(tmp_path / "cables.csv#row-2").data.startswith(b'"2",')
    assert read_one(tmp_path / "z.zip" / "a" / "two.txt").data == b"Two."
    assert read_one(tmp_path / "one.txt").data == b"One."


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("cables.csv#row-9", "there is no such document"),
        ("gone.csv#row-9", "there is no such file"),
        ("cables.csv", r"it holds many documents; name one, such as cables\.csv#row-1"),
        ("README.md", "it tells about the files"),
    ],
)
def test_a_place_without_one_document_is_told(tmp_path: Path, place: str, sentence: str) -> None:
    (tmp_path / "cables.csv").write_bytes(dump(3))
    (tmp_path / "README.md").write_bytes(b"What lies here.")
    with pytest.raises(CablegraphError, match=sentence):
        read_one(tmp_path / place)


def test_a_dataset_inside_the_folder_of_documents_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with new_draft(tmp_path / "published") as draft:
        (draft / "part.txt").write_text("b")
        assert [source.name for source in Sources([tmp_path])] == [f"{tmp_path.name}/a.txt"]
