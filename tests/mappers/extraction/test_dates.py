"""Dates in prose become ISO dates, as precise as the text and no more."""

import time

import pytest

from mappers.extraction.dates import Calendar, calendar_of, find_dates

CABLE = Calendar(2009, 4, 6)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("They met on March 30.", "2009-03-30"),
        ("They met on 30 March 2008.", "2008-03-30"),
        ("They met on November 20, 2007.", "2007-11-20"),
        ("They met on December 28.", "2008-12-28"),
        ("It was adopted in March 2008.", "2008-03"),
        ("It closed last November.", "2008-11"),
        ("The vote is this December.", "2009-12"),
        ("It was signed last year.", "2008"),
        ("It was signed in 2008.", "2008"),
        ("It was signed three years ago.", "2006"),
        ("It was signed two months ago.", "2009-02"),
        ("It was signed last month.", "2009-03"),
        ("It was signed yesterday.", "2009-04-05"),
        ("It was signed on Friday.", "2009-04-03"),
        ("It was the fifth anniversary of the fire.", "2004-04"),
        ("It ran from 2003 to 2005.", "2003"),
    ],
)
def test_a_date_is_resolved_from_the_documents_own(text, iso):
    assert [dated.iso for dated in find_dates(text, CABLE)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "It has run since 2004.",
        "It happened recently.",
        "Over the past year it grew.",
        "They may go.",
        "It cost 2008.5.",
    ],
)
def test_what_dates_nothing_is_left_out(text):
    assert [d for d in find_dates(text, CABLE) if d.iso] == []


def test_the_weekday_decides_the_year_when_the_document_has_only_one():
    assert find_dates("on Wednesday, September 28", Calendar(2011))[0].iso == "2011-09-28"


def test_without_a_date_of_its_own_a_document_counts_from_the_latest_year_it_names():
    assert calendar_of(None, "In 2009 and 2011 they met.").year == 2011
    assert calendar_of("2009-04", "In 2011").month == 4


def test_a_day_without_any_year_to_count_from_stays_unresolved():
    assert find_dates("On September 19 they met.", Calendar())[0].iso is None


def test_an_impossible_date_is_no_date():
    assert [
        d.iso for d in find_dates("On February 31, 2008 they met.", CABLE) if d.iso and len(d.iso) > 4
    ] == []


def test_the_words_of_a_date_are_verbatim():
    text = "It closed on 3 May 2008 in Velden."
    dated = find_dates(text, CABLE)[0]
    assert text[dated.start : dated.end] == dated.text == "3 May 2008"


def test_a_hostile_megabyte_takes_time_in_proportion():
    for text in ("May 1 " * 160_000, "last " * 200_000, "x" * 1_000_000, "1" * 1_000_000):
        started = time.perf_counter()
        find_dates(text, CABLE)
        assert time.perf_counter() - started < 20
