"""The command line, run as users run it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
COMMAND = Path(sys.executable).with_name("cablegraph")
COMMANDS = ["map", "build", "release", "rollback", "check", "serve", "query", "dump"]


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
        timeout=120,
    )


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("front_door") / "dataset"
    built = run("build", CORPUS, "--dataset", folder)
    assert built.returncode == 0, built.stderr
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    shown = run(command, "--help")
    assert shown.returncode == 0
    assert f"Example: cablegraph {command}" in " ".join(shown.stdout.split())


def test_the_list_of_commands_is_complete() -> None:
    shown = run("--help").stdout
    assert all(f"  {command} " in shown for command in COMMANDS)


@pytest.mark.parametrize(("form", "sign"), [("turtle", "a cg:Cable"), ("trig", "{"), ("nquads", "/graph> .")])
def test_a_document_is_shown_as_rdf(form: str, sign: str) -> None:
    shown = run("map", CORPUS / "cable" / "09VALLETTA112.txt", "--format", form)
    assert shown.returncode == 0, shown.stderr
    assert sign in shown.stdout


def test_one_row_of_a_dump_is_shown_by_its_place(tmp_path: Path) -> None:
    text = (CORPUS / "cable" / "09VALLETTA112.txt").read_text(encoding="utf-8")
    fields = ["1", "3/2/2009 9:00", "09VALLETTA112", "Embassy Valletta", "UNCLASSIFIED", "", "", text]
    quoted = [field.replace("\\", "\\\\").replace('"', '\\"') for field in fields]
    (tmp_path / "cables.csv").write_text(",".join(f'"{field}"' for field in quoted) + "\n", encoding="utf-8")
    shown = run("map", f"{tmp_path}/cables.csv#row-1", "--format", "nquads")
    assert shown.returncode == 0, shown.stderr
    assert 'sourceFile> "cables.csv#row-1"' in shown.stdout
    missing = run("map", f"{tmp_path}/cables.csv#row-2")
    assert (missing.returncode, "there is no such document" in missing.stderr) == (1, True)


def test_a_cable_is_shown_line_by_line_with_what_was_made_of_it() -> None:
    shown = run("map", CORPUS / "cable" / "09STRELSAU451.txt", "--explain")
    assert shown.returncode == 0, shown.stderr
    assert "   18  tags             TAGS: SENV, PGOV, PHUM, ELAB" in shown.stdout
    assert "A. STATE 5501 → 09STATE5501 (cable, year own, confidence 0.95)" in shown.stdout
    assert "0 unread." in shown.stdout
    assert "<http" not in shown.stdout


def test_the_metadata_beside_a_document_counts_when_it_is_shown_alone() -> None:
    row = (CORPUS / "metadata.csv").read_text(encoding="utf-8").splitlines()[1].split(",")
    shown = run("map", CORPUS / row[0], "--format", "nquads")
    alone = run("map", CORPUS / row[0], "--format", "nquads", "--kind", "cable")
    assert shown.stdout != alone.stdout


def test_a_build_says_what_it_published(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    shutil.copytree(CORPUS / "letter", documents)
    (documents / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    built = run("build", documents, "--dataset", tmp_path / "dataset")
    assert built.returncode == 0
    assert "2 letter" in built.stdout
    assert "1 quarantined:\n  documents/picture.txt: " in built.stdout
    assert (tmp_path / "dataset/current/quarantine/documents/picture.txt").is_file()


def test_a_strict_build_tells_by_its_exit_status_that_something_is_quarantined(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    built = run("build", tmp_path / "empty.txt", "--dataset", tmp_path / "dataset", "--strict")
    assert built.returncode == 3


def test_two_builds_give_the_same_dumps_byte_for_byte(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder, workers in zip(folders, "12", strict=True):
        built = run(
            "build", CORPUS, "--dataset", folder, "--workers", workers, SOURCE_DATE_EPOCH="1700000000"
        )
        assert built.returncode == 0, built.stderr
    first, second = (
        {dump.name: dump.read_bytes() for dump in (folder / "current/dumps").iterdir()} for folder in folders
    )
    assert first.keys() >= {"dataset.nq.gz", "dataset.nt.gz", "dataset.ttl.gz", "dataset.trig.gz"}
    assert first == second


def test_a_published_dataset_conforms(dataset: Path) -> None:
    checked = run("check", dataset)
    assert checked.returncode == 0
    assert "conforms" in checked.stdout


def test_a_file_that_does_not_conform_exits_with_1(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("<http://localhost:8000/cable/X> a <https://w3id.org/cablegraph/ontology#Cable> .")
    checked = run("check", bad)
    assert checked.returncode == 1
    assert "Violation" in checked.stdout


def test_a_query_is_answered_as_table_and_in_every_form_of_results(dataset: Path, tmp_path: Path) -> None:
    question = tmp_path / "letters.rq"
    question.write_text("SELECT ?l { ?l a <https://w3id.org/cablegraph/ontology#Letter> } ORDER BY ?l")
    assert "observers-letter" in run("query", dataset, f"@{question}").stdout
    results = json.loads(run("query", dataset, f"@{question}", "--format", "json").stdout)
    assert len(results["results"]["bindings"]) == 2
    assert run("query", dataset, "ASK {}", "--format", "xml").stdout.startswith("<?xml")
    assert "a cg:" not in run("query", dataset, "ASK {}").stdout


@pytest.mark.parametrize("ending", ["ttl", "nt.gz", "nq", "trig.zst", "jsonld", "rdf.gz"])
def test_the_name_of_a_dump_chooses_its_form(dataset: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"all.{ending}"
    assert run("dump", dataset, "-o", target).returncode == 0
    assert target.stat().st_size > 10_000


def test_a_rollback_serves_the_release_before(tmp_path: Path) -> None:
    nquads = tmp_path / "one.nq"
    for number in (1, 2):
        nquads.write_text(f"<http://a.example/{number}> <http://a.example/p> <http://a.example/o> .\n")
        assert run("release", nquads, "--dataset", tmp_path / "d").returncode == 0
    asked = ("query", tmp_path / "d", "ASK { <http://a.example/1> ?p ?o }", "--format", "json")
    assert "false" in run(*asked).stdout
    assert run("rollback", tmp_path / "d").returncode == 0
    assert "true" in run(*asked).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["query", "{tmp}", "ASK {{}}"], "no release has been published"),
        (["build", "{tmp}/nothing", "--dataset", "{tmp}/d"], "does not exist"),
        (["build", "{tmp}", "--dataset", "{tmp}/d", "--base-iri", "ftp://a"], "base IRI"),
        (["build", "{tmp}/empty", "--dataset", "{tmp}/d"], "there is no file to build from"),
        (["dump", "{data}", "-o", "{tmp}/all.doc"], "the name must end in"),
        (["query", "{data}", "SELECT nonsense"], "line 1"),
        (["query", "{data}", "ASK {{}}", "--format", "csv"], "csv"),
        (["release", "{tmp}/bad.nq", "--dataset", "{tmp}/d"], "bad.nq"),
        (["check", "{tmp}/bad.nq"], "bad.nq"),
        (["map", "{tmp}/bad.nq"], "bad.nq"),
    ],
)
def test_bad_input_gets_one_sentence_and_a_failing_status(
    arguments: list[str], words: str, dataset: Path, tmp_path: Path
) -> None:
    (tmp_path / "bad.nq").write_text("this is no N-Quads\n")
    (tmp_path / "empty").mkdir()
    tried = run(*(argument.format(tmp=tmp_path, data=dataset) for argument in arguments))
    assert tried.returncode in {1, 2}
    assert words in tried.stderr
    assert "Traceback" not in tried.stderr
