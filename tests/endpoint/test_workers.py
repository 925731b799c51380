from __future__ import annotations

import asyncio
import time

import pytest

from endpoint.answers import parse_results
from endpoint.errors import QuerySyntaxError, QueryTimeout, QueryTooLarge, ServerBusy
from endpoint.sparql import Query
from endpoint.workers import Limits, Workers

JSON = "application/sparql-results+json"
ONE = Query("SELECT (1 AS ?one) {}")
RUNAWAY = Query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i")
LONG = Query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")


@pytest.fixture
def made(publish):
    return publish("".join(f'<http://x.example/{n}> <http://x.example/p> "{n}" .\n' for n in range(2000)))


def run(made, work, count=1, **limits):
    """Do some work with workers, and stop them."""

    async def inside():
        workers = Workers(made, count, Limits(**limits))
        try:
            await workers.start()
            return await work(workers)
        finally:
            workers.stop()

    return asyncio.run(inside())


async def is_well(workers) -> bool:
    answer = await workers.answer(ONE, JSON)
    return parse_results(answer.read())[0]["one"].value == "1"


def test_a_query_that_needs_too_much_memory_is_refused_and_the_worker_replaced(made):
    async def work(workers):
        with pytest.raises(QueryTooLarge, match="bytes of memory"):
            await workers.answer(RUNAWAY, JSON)
        return await is_well(workers)

    assert run(made, work, seconds=30, memory_bytes=150_000_000)


def test_a_query_is_dead_soon_after_its_limit_and_the_worker_replaced(made):
    async def work(workers):
        began = time.monotonic()
        with pytest.raises(QueryTimeout, match="stopped after 1 seconds"):
            await workers.answer(LONG, JSON)
        return time.monotonic() - began, await is_well(workers)

    took, well = run(made, work, seconds=1.0)
    assert took < 2.5
    assert well


def test_who_waits_for_a_worker_longer_than_a_query_may_take_is_told_so(made):
    async def work(workers):
        waiting = [asyncio.ensure_future(workers.answer(LONG, JSON)) for _ in range(3)]
        return await asyncio.gather(*waiting, return_exceptions=True)

    kinds = {type(result) for result in run(made, work, seconds=1.0)}
    assert kinds == {QueryTimeout, ServerBusy}


def test_giving_up_on_a_query_frees_its_worker(made):
    async def work(workers):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(workers.answer(LONG, JSON), 0.5)
        return await asyncio.wait_for(is_well(workers), 5)

    assert run(made, work, seconds=60)


def test_errors_come_back_from_the_worker_whole(made):
    async def work(workers):
        with pytest.raises(QuerySyntaxError) as caught:
            await workers.answer(Query("SELECT *\n{ ?s ?p }"), JSON)
        return caught.value

    error = run(made, work)
    assert (error.line, str(error).startswith("line 2, column")) == (2, True)


def test_a_large_answer_lies_in_a_file_that_is_gone_when_read(made):
    async def work(workers):
        answer = await workers.answer(Query("SELECT * { ?s ?p ?o . ?t ?p ?q } LIMIT 5000"), JSON)
        assert answer.file is not None
        body = answer.read()
        return answer.file.exists(), len(parse_results(body)), len(body) == answer.size

    assert run(made, work) == (False, 5000, True)


def test_workers_that_cannot_open_their_store_say_so(made):
    (made.store / "CURRENT").unlink()

    async def work(workers):
        return None

    with pytest.raises(OSError, match="cannot be opened"):
        run(made, work)
