"""How often each rule for positions is right on the annotated documents: ``mappers/rules/confidence.tsv``.

    python tests/bench/calibrate.py [--write]

Needs ``../shared``: the documents, their gold and ``evaluate/score.py``, whose comparison of names and quotes
is used here. A position is right when it would count in the score: quote, polarity and holder agree with a
gold position that no other position has taken.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from mappers.document import Document, read_document
from mappers.extraction.content import Content, Position
from mappers.mapping import map_document
from mappers.metadata import read_metadata
from mappers.rules.confidence import TABLE
from ontology.iris import Names

SHARED = Path(__file__).parents[2].parent / "shared"
POSITIVE = frozenset(("supports", "urges", "praises", "commits"))


def load_score() -> ModuleType:
    """The scoring script as a module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "evaluate" / "score.py")
    assert spec and spec.loader, f"there is no score.py in {SHARED / 'evaluate'}"
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def documents() -> Iterator[tuple[Document, dict[str, Any]]]:
    """Each annotated document with its gold."""
    folders = [SHARED / "corpus" / name for name in ("documents", "cables")]
    metadata = {row: values for folder in folders for row, values in read_metadata(folder).items()}
    for path in sorted((SHARED / "corpus" / "gold" / "content").glob("*.json")):
        found = [f for folder in folders for f in sorted(folder.glob(f"{path.stem}.*"))]
        for file in found[:1]:
            yield read_document(file, metadata.get(file.name)), json.loads(path.read_text(encoding="utf-8"))


def right_ones(score: ModuleType, content: Content, texts: dict[int, str], gold: dict[str, Any]) -> set[int]:
    """The indices of the positions that match a gold position, clear ones first, each once."""
    names = {actor.path: {actor.label, *actor.names} for actor in content.actors}
    aliases = {a["name"]: {a["name"], *(a.get("aliases") or [])} for a in gold["actors"]}
    taken: set[int] = set()
    for wanted in sorted(gold["positions"], key=lambda p: p.get("confidence") == "arguable"):
        holder = aliases.get(wanted["holder"], {wanted["holder"]})
        best, best_score = None, 0.6
        for i, position in enumerate(content.positions):
            if i in taken or (position.stance in POSITIVE) != (wanted["polarity"] == "positive"):
                continue
            if not score.same_name(names[position.holder], holder):
                continue
            value = score.overlap(quote(position, texts), wanted["quote"]) + 0.1 * (
                position.stance == wanted["stance"]
            )
            if value >= best_score:
                best, best_score = i, value
        taken |= {best} if best is not None else set()
    return taken


def quote(position: Position, texts: dict[int, str]) -> str:
    """The words a position rests on."""
    span = position.evidence[0]
    return texts[span.passage][span.start : span.end]


def count() -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Per rule and stance: how many positions were right, how many were found."""
    score = load_score()
    right: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for document, gold in documents():
        mapped = map_document(document, Names(), gold["kind"])
        texts = {p.ordinal: p.text for p in mapped.record.passages}
        good = right_ones(score, mapped.content, texts, gold)
        for i, position in enumerate(mapped.content.positions):
            found[position.rule, position.stance] += 1
            right[position.rule, position.stance] += i in good
    return right, found


def main() -> None:
    """Prints the table; ``--write`` replaces the committed one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help=f"replace {TABLE.name}")
    right, found = count()
    rows = [f"{rule}\t{stance}\t{right[rule, stance]}\t{n}\n" for (rule, stance), n in sorted(found.items())]
    text = "rule\tstance\tright\tfound\n" + "".join(rows)
    if parser.parse_args().write:
        TABLE.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
