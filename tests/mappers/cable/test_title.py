"""Subjects in capitals, printed as titles."""

import time

import pytest

from mappers.cable.title import ABBREVIATIONS, ALSO_WORDS, SMALL, WORDS, title_case


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("THE DUKE RETURNS TO STRELSAU", "The Duke Returns to Strelsau"),
        ("RURITANIA: THE DAM AND THE UN", "Ruritania: The Dam and the UN"),
        ("A DUKE'S WORD -- THE CROWD WON'T LEAVE", "A Duke's Word -- The Crowd Won't Leave"),
        ("US-EU TALKS ON DUAL-USE GOODS", "US-EU Talks on Dual-Use Goods"),
        ("GOR AND NATO/OSCE IN THE 21ST CENTURY", "GOR and NATO/OSCE in the 21st Century"),
        ("XXXXXXXXXXXX ON PART III OF THE U.S. PLAN", "XXXXXXXXXXXX on Part III of the U.S. Plan"),
        ("COTE D'ELBE: WHO WILL PAY?", "Cote D'Elbe: Who Will Pay?"),
        ('"NO MORE" SAYS THE DUKE', '"No More" Says the Duke'),
        ("the duke returns", "The Duke Returns"),
        ("DR. SAPT GOES TO THE KGB", "Dr. Sapt Goes to the KGB"),
    ],
)
def test_capitals_become_a_title(subject, title):
    assert title_case(subject) == title


@pytest.mark.parametrize("subject", ["The Duke Returns", "Scenesetter for the DoD Visit", "", "2009"])
def test_what_has_both_cases_or_none_stays_as_it_is(subject):
    assert title_case(subject) == subject


def test_the_lists_are_disjoint():
    small = {word.upper() for word in SMALL | WORDS}
    assert not (small | ALSO_WORDS) & ABBREVIATIONS


def test_a_very_long_word_takes_no_time():
    start = time.process_time()
    title_case("A-" * 200_000)
    assert time.process_time() - start < 5
