"""Cutting a paragraph's text at the spans that say something."""

from __future__ import annotations

import doctest
import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from endpoint.passages import Mark, cut

TEXT = "We urged Elbonia to lift its sanctions. It refused."
URGED = Mark(0, 39, "position", "/p1", "urges", "positive")
REFUSED = Mark(40, 51, "position", "/p2", "rejects", "negative")
NAME = Mark(9, 16, "mention", "/actor/elbonia", "Elbonia")


def marks(text: str) -> st.SearchStrategy[list[Mark]]:
    edges = st.integers(-2, len(text) + 2)
    kinds = st.sampled_from(["position", "event", "mention", "citation"])
    tones = st.sampled_from(["positive", "negative", ""])
    return st.lists(st.builds(Mark, edges, edges, kinds, st.just("/x"), st.just("x"), tones), max_size=12)


def test_a_sentence_is_one_run_with_its_names_linked_inside() -> None:
    urged, between, refused = cut(TEXT, [REFUSED, NAME, URGED])
    assert [part.text for part in urged.parts] == ["We urged ", "Elbonia", " to lift its sanctions."]
    assert urged.parts[1].mark == NAME
    assert (urged.tone, between.tone, refused.tone) == ("positive", "", "negative")
    assert (urged.ending, between.ending, refused.ending) == ((URGED,), (), (REFUSED,))


def test_a_sentence_that_is_for_one_thing_and_against_another_is_mixed() -> None:
    (both, _) = cut(TEXT, [URGED, Mark(0, 39, "position", "/p3", "opposes", "negative")])
    assert both.tone == "mixed"
    assert len(both.ending) == 2


def test_the_longest_of_two_names_at_one_place_is_linked() -> None:
    longer = Mark(9, 19, "mention", "/actor/elbonia-to", "Elbonia to")
    (run,) = cut(TEXT, [NAME, longer])
    assert [part.mark for part in run.parts if part.mark] == [longer]


@given(st.data())
def test_no_character_is_lost_or_doubled_whatever_the_marks(data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=30))
    runs = cut(text, data.draw(marks(text)))
    assert "".join(part.text for run in runs for part in run.parts) == text


@pytest.mark.parametrize("module", ["links", "rendering", "queries", "passages", "browse", "asking"])
def test_the_examples_in_docstrings_hold(module: str) -> None:
    assert doctest.testmod(importlib.import_module(f"endpoint.{module}")).failed == 0
