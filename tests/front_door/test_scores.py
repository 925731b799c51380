"""The scores of a build of the annotated corpus, which only rise: ``tests/bench/floors.json``.

``CABLEGRAPH_RAISE_FLOORS=1 pytest -m slow tests/front_door/test_scores.py`` writes the scores of this run
there, where they are higher.
"""

import json
import operator
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "bench" / "floors.json"
COMMAND = Path(sys.executable).with_name("cablegraph")
LOWER_IS_BETTER = "ece"
TOLERANCE = 0.0001

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated corpus is not beside this checkout"),
]


def published(folder: Path) -> Path:
    """A dataset of the whole corpus."""
    corpus = SHARED / "corpus"
    command = [COMMAND, "build", corpus / "documents", corpus / "cables", "--dataset", folder]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return folder


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("scores") / "dataset")


def scores_of(dataset: Path, work: Path) -> dict[str, float]:
    """Every figure of the scorer, by a dotted name."""
    gold = SHARED / "corpus" / "gold"
    command = [
        sys.executable, SHARED / "evaluate" / "score.py", dataset / "current/dumps/dataset.nq.gz",
        "--headers", gold / "headers", "--content", gold / "content", "--json", work / "scores.json",
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    tables = json.loads((work / "scores.json").read_text(encoding="utf-8"))
    headers = {f"headers.{name}": value for name, value in tables["headers:headers"].items()}
    content = {
        f"content.{name}.{figure}": row[figure]
        for name, row in tables["content:content"].items()
        for figure in ("f1", LOWER_IS_BETTER)
        if figure in row
    }
    return headers | content


def test_no_score_is_lower_than_it_has_been(dataset: Path, tmp_path: Path) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    scores = scores_of(dataset, tmp_path)
    if os.environ.get("CABLEGRAPH_RAISE_FLOORS"):
        best = {
            name: max(score, floors.get(name, score), key=_goodness(name)) for name, score in scores.items()
        }
        rounded = {name: round(score, 4) for name, score in best.items()}
        FLOORS.write_text(json.dumps(rounded, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    worse = {
        name: (scores.get(name), floor)
        for name, floor in floors.items()
        if name not in scores or _goodness(name)(scores[name]) < _goodness(name)(floor) - TOLERANCE
    }
    assert floors
    assert not worse


def _goodness(name: str) -> Callable[[float], float]:
    return operator.neg if name.endswith(LOWER_IS_BETTER) else operator.pos


def test_every_document_of_the_corpus_is_published_and_conforms(dataset: Path) -> None:
    facts = json.loads((dataset / "current/release.json").read_text(encoding="utf-8"))["build"]
    assert facts["quarantined"] == []
    assert facts["published"] == facts["files"] - len(facts["duplicates"])
    checked = subprocess.run([COMMAND, "check", dataset], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_two_builds_of_the_corpus_give_the_same_dumps(dataset: Path, tmp_path: Path) -> None:
    again = published(tmp_path / "again")
    dumps = sorted(path.name for path in (dataset / "current/dumps").iterdir())
    for name in dumps:
        first, second = (folder / "current/dumps" / name for folder in (dataset, again))
        assert first.read_bytes() == second.read_bytes(), name
