"""Whether every field of synthetic cables comes back: ``../shared/bench/make_corpus.py`` and its truth.

    python tests/bench/bench_truth.py [--count 20000]

Makes cables in a temporary folder, parses them in all processes there are, and prints for each field of the
truth the share that came back right, and the first that did not. Exits with 1 when a share is below 99.9 %.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mappers.cable.identifiers import canonical_id
from mappers.cable.parse import parse_cable
from mappers.cable.record import Cable
from mappers.document import read_document
from mappers.errors import MappingError

MAKER = Path(__file__).parents[3] / "shared" / "bench" / "make_corpus.py"
LEAST = 0.999
Misses = list[tuple[str, str, Any, Any]]


def read_as(cable: Cable) -> dict[str, Any]:
    """What a record says of the fields of the truth."""
    documents = [reference.document for reference in cable.references if reference.document]
    return {
        "id": next(iter(cable.published_as), cable.identifier),
        "created": (cable.created or "")[:16],
        "classification": cable.classification,
        "origin_station": cable.station,
        "tags": [tag.code for tag in cable.tags],
        "subject": cable.title,
        "dtg": cable.date_time_group,
        "refs": documents,
        "paragraphs": sum(passage.number is not None for passage in cable.passages),
        "signer": next(iter(cable.signers), None),
        "sections": cable.section_count,
        "classified_by": next((person.name for person in cable.classifiers), None),
    }


def expected(truth: dict[str, Any]) -> dict[str, Any]:
    """The truth as the text alone can tell it: without the caveat that only an index page shows, and with the
    cited cables in canonical form."""
    level = truth["classification"].partition("//")[0]
    return truth | {"classification": level, "refs": [canonical_id(cited) for cited in truth["refs"]]}


def misses_of(task: tuple[Path, dict[str, Any]]) -> Misses:
    """Name, field, truth and reading of each field that differs."""
    file, truth = task
    try:
        found = read_as(parse_cable(read_document(file)))
    except MappingError as error:
        return [(file.name, field, value, str(error)) for field, value in truth.items()]
    return [(file.name, field, truth[field], found[field]) for field in truth if truth[field] != found[field]]


def made(count: int, folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The files of a synthetic corpus, each with its truth."""
    cables, truth = folder / "cables", folder / "truth.jsonl"
    command = [sys.executable, str(MAKER), str(count), str(cables), "--form", "text", "--truth", str(truth)]
    subprocess.run(command, check=True, capture_output=True)
    files = {file.stem: file for file in cables.iterdir()}
    with truth.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield files[row["id"]], expected(row)


def measure(count: int, workers: int | None = None) -> tuple[dict[str, float], Misses]:
    """For each field of the truth the share that was read right, and what was not."""
    with TemporaryDirectory() as folder, ProcessPoolExecutor(workers) as pool:
        tasks = list(made(count, Path(folder)))
        missed = [miss for found in pool.map(misses_of, tasks, chunksize=200) for miss in found]
    wrong = Counter(field for _, field, _, _ in missed)
    return {field: 1 - wrong[field] / len(tasks) for field in tasks[0][1]}, missed


def main() -> int:
    """The table; the exit status is 1 when a field falls short."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--count", type=int, default=20_000)
    shares, missed = measure(options.parse_args().count)
    for field, share in shares.items():
        first = next((miss for miss in missed if miss[1] == field), None)
        told = f"  {first[0]}: {first[2]!r} was read as {first[3]!r}" if first else ""
        print(f"{field:16} {share:8.4%}{told}")
    return 0 if min(shares.values()) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
