from __future__ import annotations

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from ontology.terms import CG, OA
from shapes.quotes import Triple, misquotes

PASSAGE = URIRef("http://localhost:8000/letter/dam/passage/1")


def evidence(number: int, exact: str, start: int, end: int) -> list[Triple]:
    node, selector = (
        URIRef(f"http://localhost:8000/letter/dam/{kind}/{number}") for kind in ("evidence", "selector")
    )
    return [
        (node, OA.hasSource, PASSAGE),
        (node, OA.hasSelector, selector),
        (selector, OA.exact, Literal(exact)),
        (selector, OA.start, Literal(start)),
        (selector, OA.end, Literal(end)),
    ]


def graph(text: str, *quotes: tuple[str, int, int]) -> list[Triple]:
    triples: list[Triple] = [(PASSAGE, CG.text, Literal(text))]
    for number, quote in enumerate(quotes):
        triples += evidence(number, *quote)
    return triples


@given(st.text(min_size=1), st.data())
def test_the_words_cut_out_at_the_offsets_are_never_reported(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert misquotes(graph(text, (text[start:end], start, end))) == []


def test_a_quote_shifted_by_one_character_is_reported_with_what_stands_there() -> None:
    (found,) = misquotes(graph("Stop the dam now.", ("the dam", 6, 13)))
    assert "quotes “the dam”, but characters 6 to 13 are “he dam ”" in found.sentence


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    assert misquotes(graph("🏞 dam", ("dam", 2, 5))) == []


def test_offsets_past_the_end_are_reported() -> None:
    assert len(misquotes(graph("dam", ("dam", 0, 4), ("dam!", 0, 4)))) == 1


def test_offsets_that_are_no_numbers_are_reported() -> None:
    triples = graph("dam", ("dam", 0, 3))
    triples = [(s, p, Literal("-3") if p == OA.start else o) for s, p, o in triples]
    assert "Offsets are numbers" in misquotes(triples)[0].sentence


def test_evidence_that_lacks_its_passage_is_reported() -> None:
    triples = [triple for triple in graph("dam", ("dam", 0, 3)) if triple[1] != CG.text]
    assert "lacks the text of its passage" in misquotes(triples)[0].sentence


def test_ten_times_the_evidence_takes_about_ten_times_as_long() -> None:
    def seconds(number: int) -> float:
        triples = graph("x" * 100_000, *[("x", place, place + 1) for place in range(number)])
        start = perf_counter()
        misquotes(triples)
        return perf_counter() - start

    assert seconds(20_000) < 40 * max(seconds(2_000), 0.001)
