"""Several publications of one cable are one cable with editions."""

from pathlib import Path

import pyoxigraph
import pytest

from mappers.build import build
from ontology.iris import DEFAULT_BASE

CABLE = Path(__file__).parents[1] / "corpus" / "cable" / "09STRELSAU451.txt"
DOCUMENT = f"{DEFAULT_BASE}cable/09STRELSAU451"
ONTOLOGY = "https://w3id.org/cablegraph/ontology#"
TERMS = "http://purl.org/dc/terms/"


def folder_of(tmp_path, files):
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def built(tmp_path):
    text = CABLE.read_text(encoding="utf-8")
    redacted = text.replace("Rupert Lauengram refused", "XXXXXXXXXXXX refused")
    files = {"09STRELSAU451.txt": text, "09SECTION01OF02STRELSAU451.txt": redacted, "again.txt": redacted}
    draft = tmp_path / "draft"
    draft.mkdir()
    report = build([folder_of(tmp_path, files)], draft, base=DEFAULT_BASE)
    parts = sorted((draft / "parts").glob("*.nq"))[1:]
    quads = [quad for part in parts for quad in pyoxigraph.parse(path=str(part))]
    return report, quads


def test_another_text_of_a_cable_is_an_edition_and_the_same_text_is_a_duplicate(built):
    report, quads = built
    assert (report.files, report.published, len(report.editions), len(report.duplicates)) == (3, 1, 1, 1)
    assert "another publication of http://localhost:8000/cable/09STRELSAU451" in report.editions[0].reasons[0]
    assert report.triples == len(quads)


def test_an_edition_says_what_it_is_an_edition_of_and_where_it_comes_from(built):
    _, quads = built
    editions = {q.subject.value for q in quads if q.predicate.value == f"{TERMS}isVersionOf"}
    assert {q.object.value for q in quads if q.predicate.value == f"{TERMS}isVersionOf"} == {DOCUMENT}
    assert all(edition.startswith(f"{DOCUMENT}/edition/") for edition in editions)
    for edition in editions:
        said = {q.predicate.value: q.object.value for q in quads if q.subject.value == edition}
        assert len(said[f"{ONTOLOGY}sha256"]) == 64
        assert said[f"{ONTOLOGY}sourceFile"].endswith(".txt")
        assert {q.graph_name.value for q in quads if q.subject.value == edition} == {f"{edition}/graph"}


def test_a_cable_has_one_identifier_whatever_its_editions_are_called(built):
    _, quads = built
    assert [q.subject.value for q in quads if q.predicate.value == f"{TERMS}identifier"] == [DOCUMENT]
    published_as = {q.object.value for q in quads if q.predicate.value == f"{ONTOLOGY}publishedAs"}
    assert published_as == {"09SECTION01OF02STRELSAU451"}
