"""What ``cablegraph map FILE --explain`` shows of an article or a letter."""

from pathlib import Path

import pytest

from mappers.document import read_document
from mappers.mapping import map_document
from ontology.iris import Names

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize("file", ["letter/night-crews-letter.txt", "article/blue-union-article.txt"])
def test_every_paragraph_and_everything_found_is_shown(file):
    mapped = map_document(read_document(CORPUS / file), Names())
    shown = mapped.explain()
    content = mapped.content
    assert shown.count("\nparagraph ") == len(mapped.record.passages)
    assert shown.count("\n      actor ") == len(content.mentions)
    assert shown.count("\n      position ") == len(content.positions) > 0
    assert shown.count("\n      event ") == len(content.events)
    assert all(f"[rule: {position.rule}]" in shown for position in content.positions)


def test_what_is_found_stands_under_its_sentence():
    mapped = map_document(read_document(CORPUS / "letter" / "night-crews-letter.txt"), Names())
    lines = mapped.explain().splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("  “We welcome the plan"))
    assert " praises " in lines[place + 1]
