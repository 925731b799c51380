"""What prose cites, and when a cited cable is known."""

import time

import pytest

from mappers.cable.record import Cable, Reference
from mappers.document import Passage, Record
from mappers.extraction.citations import find_citations
from mappers.extraction.content import Citation, Reading
from mappers.rules.citations import CABLE_ID, CABLE_SERIAL, POINTER, PROSE, REFTEL


def cited(text: str, references: tuple[Reference, ...] = ()) -> tuple[Citation, ...]:
    passages = (Passage(1, text),)
    read: Record = (
        Cable(identifier="07TALLINN9", passages=passages, references=references)
        if references
        else Record(genre="article", identifier="x", passages=passages)
    )
    return find_citations(Reading(read, (), (), {}, "actor/x"))


@pytest.mark.parametrize("pattern", [CABLE_ID, CABLE_SERIAL, POINTER, REFTEL, *PROSE], ids=lambda p: p.name)
def test_each_pattern_finds_and_refuses_what_its_evidence_says(pattern):
    for text, wanted in pattern.finds:
        assert [match[0] for match in pattern.expression.finditer(text)] == [wanted]
    for text in pattern.refuses:
        assert not pattern.expression.search(text)


def test_the_words_that_a_pattern_needs_stand_in_all_it_finds():
    for pattern in PROSE:
        assert all(any(word in text for word in pattern.needs) for text, _ in pattern.finds)


@pytest.mark.parametrize("written", ["07TALLINN45", "07 Tallinn 45", "2007 TALLINN 45"])
def test_a_cable_cited_by_its_identifier_is_known(written):
    (citation,) = cited(f"As {written} told, the port closed.")
    assert (citation.cited_as, citation.document) == (written, "07TALLINN45")


def test_a_cable_cited_by_date_alone_is_not_known():
    (citation,) = cited("The post wrote this in a cable dated June 4, 2007.")
    assert citation.document is None


def test_a_letter_points_to_the_reference_of_that_letter():
    references = (
        Reference("TALLINN 4", "cable", "A", "07TALLINN4"),
        Reference("RIGA 17", "cable", "B", "07RIGA17"),
    )
    assert [c.document for c in cited("The port closed (refs A and B).", references)] == [
        "07TALLINN4",
        "07RIGA17",
    ]
    assert [c.document for c in cited("As Riga 17 says, it closed.", references)] == ["07RIGA17"]
    assert cited("As reported reftel, it closed.", references) == ()


def test_reftel_is_the_only_reference_there_is():
    references = (Reference("TALLINN 4", "cable", "A", "07TALLINN4"),)
    assert [c.document for c in cited("As reported reftel, it closed.", references)] == ["07TALLINN4"]


def test_laws_and_reports_are_cited_with_their_words_and_place():
    text = "It breaks the Harbour Safety Act of 1990."
    (citation,) = cited(text)
    assert text[citation.evidence.start : citation.evidence.end] == citation.cited_as
    assert citation.rule == "law-by-name"


@pytest.mark.parametrize("filler", ["Aa ", "a ", "Aa of ", "7Aa", "the a ", "Ref A, "])
def test_hostile_text_is_searched_in_time_that_grows_with_its_length(filler):
    started = time.process_time()
    cited(filler * (100_000 // len(filler)) + " Act report cable")
    assert time.process_time() - started < 20
