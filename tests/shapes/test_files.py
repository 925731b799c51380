"""Whole datasets are checked graph by graph, whatever the order and format of their files."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import zstandard
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS

from ontology.iris import Names
from ontology.rdf_files import UnreadableRdf
from ontology.shared import shared_lines
from shapes.files import SCRATCH_BYTES, GraphReport, check_dataset, check_file

GOOD = Graph().parse(Path(__file__).parent / "good.ttl")
FIRST, SECOND = (
    URIRef(f"http://localhost:8000/{name}/graph") for name in ("cable/09STRELSAU451", "letter/dam")
)
CABLE = URIRef("http://localhost:8000/cable/09STRELSAU451")


def dataset() -> Dataset:
    """The good graph, and under another name a copy that lacks a title and an identifier."""
    whole = Dataset()
    for triple in GOOD:
        whole.graph(FIRST).add(triple)
        if (triple[0], triple[1]) not in {(CABLE, DCTERMS.identifier), (CABLE, DCTERMS.title)}:
            whole.graph(SECOND).add(triple)
    return whole


def verdicts(reports: list[GraphReport]) -> dict[str, tuple[bool, int]]:
    return {report.graph: (report.conforms, len(report.results)) for report in reports}


EXPECTED = {str(FIRST): (True, 0), str(SECOND): (False, 2)}


@pytest.mark.parametrize("name", ["d.nq", "d.trig", "d.nq.gz", "d.trig.zst"])
def test_every_format_of_quads_gives_the_same_verdicts(tmp_path: Path, name: str) -> None:
    text = dataset().serialize(format="trig" if "trig" in name else "nquads").encode()
    if name.endswith(".gz"):
        text = gzip.compress(text)
    if name.endswith(".zst"):
        text = zstandard.compress(text)
    (tmp_path / name).write_bytes(text)
    assert verdicts(list(check_dataset([tmp_path / name]))) == EXPECTED


@pytest.mark.parametrize("name", ["g.nt", "g.ttl"])
def test_a_file_of_triples_is_one_graph(tmp_path: Path, name: str) -> None:
    GOOD.serialize(tmp_path / name, format="nt" if name.endswith("nt") else "turtle")
    assert verdicts(list(check_dataset([tmp_path / name]))) == {"": (True, 0)}


def test_lines_of_a_graph_may_be_scattered_over_files_and_in_any_order(tmp_path: Path) -> None:
    lines = sorted(
        dataset().serialize(format="nquads").splitlines(keepends=True), key=lambda line: line[::-1]
    )
    (tmp_path / "a.nq").write_text("".join(lines[::2]))
    (tmp_path / "b.nq").write_text("".join(lines[1::2]))
    assert verdicts(list(check_dataset([tmp_path]))) == EXPECTED


def test_a_dataset_larger_than_a_scratch_file_gets_the_same_verdicts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.nq"
    path.write_text(dataset().serialize(format="nquads"))
    assert path.stat().st_size < SCRATCH_BYTES
    monkeypatch.setattr("shapes.files.SCRATCH_BYTES", path.stat().st_size // 3)
    for workers in (1, 2):
        assert verdicts(list(check_dataset([path], workers))) == EXPECTED


def test_a_literal_that_is_no_canonical_number_is_judged_as_it_is_written(tmp_path: Path) -> None:
    text = dataset().serialize(format="nquads").replace('"0"^^', '"+00"^^')
    (tmp_path / "d.nq").write_text(text)
    reports = {report.graph: report for report in check_dataset([tmp_path / "d.nq"])}
    assert "Offsets are numbers, not +00" in reports[str(FIRST)].results[0].sentence


def test_a_syntax_error_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "d.nq").write_text("<a:a> <a:b> <a:c> <a:d> .\n<a:a> <a:b> .\n")
    with pytest.raises(UnreadableRdf, match=r"d\.nq, line 2: "):
        list(check_dataset([tmp_path / "d.nq"]))


def test_a_file_that_is_no_rdf_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text("Stop the dam.")
    with pytest.raises(UnreadableRdf, match=r"d\.txt: the name ends in none of"):
        list(check_dataset([tmp_path / "d.txt"]))


def test_a_folder_without_rdf_is_no_conforming_dataset(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRdf, match="there is no RDF file to check"):
        list(check_dataset([tmp_path]))


def test_the_authorities_conform(tmp_path: Path) -> None:
    lines = (line for graph in shared_lines(Names()) for line in graph)
    (tmp_path / "shared.nq").write_text("".join(f"{line}\n" for line in lines))
    reports = list(check_dataset([tmp_path / "shared.nq"]))
    assert len(reports) > 10
    assert [result.sentence for report in reports if not report.conforms for result in report.results] == []


def test_an_authority_graph_is_asked_more_than_a_document(tmp_path: Path) -> None:
    name = URIRef("http://localhost:8000/graph/authority/topics")
    whole = Dataset()
    for triple in Graph().parse(Path(__file__).parent / "authority-good.ttl"):
        for graph in (name, FIRST):
            whole.graph(graph).add(triple)
    for graph in (name, FIRST):
        whole.graph(graph).remove(
            (None, URIRef("http://www.w3.org/2004/02/skos/core#notation"), Literal("water"))
        )
    (tmp_path / "d.nq").write_text(whole.serialize(format="nquads"))
    assert verdicts(list(check_dataset([tmp_path / "d.nq"]))) == {
        str(name): (False, 1),
        str(FIRST): (True, 0),
    }


def test_what_is_found_is_said_in_sentences_with_a_summary_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "d.nq").write_text(dataset().serialize(format="nquads"))
    said: list[str] = []
    assert not check_file(tmp_path / "d.nq", said.append)
    assert said[0].startswith(f"{SECOND}: Violation: A document has exactly one identifier")
    assert said[1].startswith(f"{SECOND}: Warning: The document has no title.")
    assert "d.nq does not conform: 2 graphs" in said[2]
    assert said[2].endswith("results: 1 of severity Violation, 1 of severity Warning, 0 of severity Info.")


def test_a_file_in_which_all_conforms_says_so(tmp_path: Path) -> None:
    GOOD.serialize(tmp_path / "g.nt", format="nt", encoding="utf-8")
    said: list[str] = []
    assert check_file(tmp_path / "g.nt", said.append)
    assert "g.nt conforms: 1 graphs, 144 triples" in said[0]
