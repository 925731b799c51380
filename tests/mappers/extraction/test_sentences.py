"""How passages are cut into sentences."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappers.document import Passage
from mappers.extraction.sentences import cut
from mappers.rules.sentences import EVIDENCE


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in cut([Passage(1, text)])]


@pytest.mark.parametrize("rule", EVIDENCE)
def test_each_rule_keeps_together_and_splits_what_its_evidence_says(rule):
    together, apart = EVIDENCE[rule]
    for text in together:
        assert texts(text) == [text]
    for text in apart:
        assert len(texts(text)) == 2


def test_sentences_glued_without_a_space_are_split():
    assert texts("It was told to three bodies.According to one it is false.") == [
        "It was told to three bodies.",
        "According to one it is false.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Summary: The harbour reopened. End Summary.", ["The harbour reopened."]),
        ("(Comment: We doubt it. End comment.)", ["We doubt it."]),
        ("SUMMARY AND COMMENT. Trade grew.", ["Trade grew."]),
        ("Fishing Rights: The council met twice.", ["The council met twice."]),
        ("The Closed Harbour. Boats were turned back.", ["Boats were turned back."]),
        ("-- Minister Duro spoke first.", ["Minister Duro spoke first."]),
        ("VELDEN, Marisia, Dec. 3 (Coast Wire) – The port opened.", ["The port opened."]),
    ],
)
def test_labels_run_in_headings_dashes_and_datelines_are_no_part_of_a_sentence(text, expected):
    assert texts(text) == expected


def test_a_note_inside_a_sentence_is_a_sentence_of_its_own():
    found = texts("The council met (Note: It has nine members. End note.) and adjourned.")
    assert found == ["The council met", "It has nine members.", "and adjourned."]


def test_a_bracket_closed_in_another_sentence_is_cut_off():
    assert texts("(Note: Duro left. His party stayed.)") == ["Duro left.", "His party stayed."]


def test_a_capital_heading_sentence_in_a_cable_without_small_letters_is_still_cut():
    assert texts("GEN. ARNAU SPOKE TO THE U.S. AMBASSADOR. HE LEFT AT 5 P.M.") == [
        "GEN. ARNAU SPOKE TO THE U.S. AMBASSADOR.",
        "HE LEFT AT 5 P.M.",
    ]


@given(st.text(alphabet="aB. ?!\"”()[]-:;'ñ5SummaryNotEnd\n", max_size=300))
def test_every_sentence_stands_verbatim_at_its_offsets_and_none_overlap(text):
    passage = Passage(3, " ".join(text.split()))
    last = 0
    for sentence in cut([passage]):
        span = sentence.span
        assert span.passage == 3
        assert sentence.text
        assert passage.text[span.start : span.end] == sentence.text
        assert span.start >= last
        last = span.end


@pytest.mark.parametrize("filler", ["a" * 5, "(", "A ", ". ", "U.", "(Note: ", "End note. ", "“", "- "])
def test_hostile_text_is_cut_in_linear_time(filler):
    started = time.process_time()
    list(cut([Passage(1, filler * (400_000 // len(filler)))]))
    assert time.process_time() - started < 6
