from pathlib import Path

import pytest

from mappers.snapshots import documents, snapshot, write_snapshots

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.mark.parametrize("path", documents(CORPUS), ids=lambda path: path.stem)
def test_an_example_document_still_means_what_its_snapshot_says(path: Path) -> None:
    """``python -m mappers.snapshots`` writes them anew; read the difference before committing it."""
    expected = path.with_suffix(".nt").read_text(encoding="utf-8").splitlines()
    assert snapshot(path, CORPUS).splitlines() == expected


def test_no_snapshot_is_left_without_its_document() -> None:
    assert {p.with_suffix("") for p in CORPUS.rglob("*.nt")} == {p.with_suffix("") for p in documents(CORPUS)}


def test_snapshots_are_written_once_and_stale_ones_removed(tmp_path: Path) -> None:
    document = tmp_path / "toll.txt"
    document.write_text(
        "The toll on the river rose in March, and the boatmen of the kingdom have opposed it since."
    )
    (tmp_path / "gone.nt").write_text("")
    assert write_snapshots(tmp_path) == 1
    assert write_snapshots(tmp_path) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"toll.txt", "toll.nt"}
