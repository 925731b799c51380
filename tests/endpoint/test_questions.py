"""The fifteen questions: each file can be read, asked, and gives the recorded answer on the example corpus.

The answers lie in ``answers/<number>.csv``. When a mapper or a query learns something, run this file as a
script, read the difference (``git diff tests/endpoint/answers``), and commit it:

    python tests/endpoint/test_questions.py
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib.plugins.sparql import prepareQuery

from endpoint.errors import RefusedQuery
from endpoint.queries import VALUES, Question, parse_question, question, questions
from endpoint.scan import scan
from mappers.mapping import map_document
from mappers.sources import Sources
from ontology.iris import Names
from ontology.shared import shared_lines
from ontology.terms import PREFIXES

ROOT = Path(__file__).parents[2]
ANSWERS = Path(__file__).parent / "answers"
CORPUS = ROOT / "tests" / "corpus"
SHARED = ROOT.parent / "shared" / "corpus"
HERE = [one for one in questions() if one.here]
WIKIDATA = {"wdt": "http://www.wikidata.org/prop/direct/"}
RECORD = "record what has changed, then read it: python tests/endpoint/test_questions.py"
CONCEPTS = {"stance": "https://w3id.org/cablegraph/stance/"}


def load(*folders: Path) -> ox.Store:
    """A dataset of these documents, its default graph the union of all graphs, as a release has it."""
    names, store = Names(), ox.Store()
    lines = [line for part in shared_lines(names) for line in part]
    for source in Sources(folders):
        if not source.unread:
            lines += map_document(source.read(), names).nquads()
    store.load("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS)
    store.extend([ox.Quad(q.subject, q.predicate, q.object) for q in store])
    return store


@cache
def example() -> ox.Store:
    return load(CORPUS)


def answer(store: ox.Store, query: str) -> str:
    results = store.query(query)
    assert isinstance(results, ox.QuerySolutions)
    return results.serialize(format=ox.QueryResultsFormat.CSV).decode().replace("\r\n", "\n")


def number(one: Question) -> str:
    return one.number


def test_there_are_fifteen_questions_to_ask_here_and_one_to_ask_elsewhere() -> None:
    assert [one.number for one in HERE] == [f"{n:02}" for n in range(1, 16)]
    assert [one.number for one in questions() if not one.here] == ["10b"]


@pytest.mark.parametrize("one", questions(), ids=number)
def test_a_question_says_what_it_asks_and_means(one: Question) -> None:
    assert one.title.endswith("?")
    assert one.comment.endswith(".")
    assert not one.text.startswith("#")


@pytest.mark.parametrize("one", questions(), ids=number)
def test_a_query_declares_just_the_prefixes_it_uses_by_their_known_names(one: Question) -> None:
    declared = dict(re.findall(r"PREFIX (\w+): <(.*)>", one.text))
    known = PREFIXES | WIKIDATA | CONCEPTS
    assert declared == {prefix: known[prefix] for prefix in declared}
    body = one.text.split("SELECT", 1)[1]
    assert set(declared) == {p for p in known if re.search(rf"(?<![\w<]){p}:[A-Za-z]", body)}


@pytest.mark.parametrize("one", questions(), ids=number)
def test_a_query_is_sparql_to_another_parser_too(one: Question) -> None:
    assert prepareQuery(one.text).algebra.name == "SelectQuery"


@pytest.mark.parametrize("one", HERE, ids=number)
def test_one_line_holds_everything_there_is_to_change(one: Question) -> None:
    assert len(VALUES.findall(one.text)) == 1
    assert "localhost" not in one.text


@pytest.mark.parametrize("one", HERE, ids=number)
def test_a_question_has_its_recorded_answer_on_the_example_corpus(one: Question) -> None:
    recorded = (ANSWERS / f"{one.number}.csv").read_text("utf-8")
    assert recorded.count("\n") > 1, "an answer without rows says nothing"
    assert answer(example(), one.on_example()) == recorded, RECORD


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared corpus does not lie beside this checkout")
def test_every_question_has_an_answer_on_the_shared_corpus() -> None:
    store = load(SHARED / "documents", SHARED / "cables")
    empty = [one.number for one in HERE if answer(store, one.text).count("\n") < 2]
    assert empty == []


def test_the_query_that_calls_other_endpoints_is_refused_here() -> None:
    federated = question("10b")
    assert federated is not None
    with pytest.raises(RefusedQuery):
        scan(federated.text)


def test_a_query_file_without_a_title_is_an_error() -> None:
    with pytest.raises(ValueError, match="query 99: the first line must be"):
        parse_question("99", "# a comment\nSELECT * { }\n")


def test_the_example_values_replace_the_first_values_line_only() -> None:
    one = parse_question(
        "1", '# Title: A?\n# It is.\n# Example: ("b\\\\1")\nSELECT * { VALUES (?a) { ("a") } }\n'
    )
    assert (one.title, one.comment) == ("A?", "It is.")
    assert one.on_example() == 'SELECT * { VALUES (?a) { ("b\\\\1") } }\n'


def record() -> None:
    """Write every answer on the example corpus, and say which have changed."""
    for asked in HERE:
        path, now = ANSWERS / f"{asked.number}.csv", answer(example(), asked.on_example())
        before = path.read_text("utf-8") if path.exists() else ""
        path.write_text(now, "utf-8")
        print(asked.number, "as before" if now == before else f"changed: {now.count(chr(10)) - 1} rows")


if __name__ == "__main__":
    record()
