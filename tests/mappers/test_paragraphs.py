import pytest

from mappers.readers.dates import date_line, find_date, normal_date
from mappers.readers.paragraphs import blocks, is_wrapped, paragraphs, unwrap

WRAPPED = """The chamber of salt has met on every Tuesday of this year, and
it has never come to a vote on the one thing that it was called
for by the ministers of the kingdom.
A second matter is the toll on the river, which is as old as the
bridge itself."""


def test_wrapped_lines_are_joined_and_a_short_last_line_ends_a_paragraph() -> None:
    first, second = paragraphs(blocks(WRAPPED))
    assert first.startswith("The chamber") and first.endswith("of the kingdom.")
    assert second == "A second matter is the toll on the river, which is as old as the bridge itself."


def test_long_lines_are_a_paragraph_each() -> None:
    lines = ["A sentence about salt. " * 10, "A sentence about silver. " * 9]
    assert len(paragraphs(blocks("\n".join(lines)))) == 2


def test_short_lines_stay_apart() -> None:
    assert not is_wrapped(("Ada Corvin", "Mayor of Zenda", "Ruritania"))


def test_a_list_stays_with_the_clause_before_it() -> None:
    text = "We urge you to:\n\n- withdraw the toll;\n\n- pay the boatmen.\n\nWe thank you."
    assert paragraphs(blocks(text)) == (
        "We urge you to: - withdraw the toll; - pay the boatmen.",
        "We thank you.",
    )


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("18 March 2021", "2021-03-18"),
        ("Dec. 11, 2015", "2015-12-11"),
        ("Published: Thursday, 18th March 2021, 14:05 GMT", "2021-03-18"),
        ("2 Sept 2009", "2009-09-02"),
        ("3 de mayo de 2010", "2010-05-03"),
        ("2010-05-03", "2010-05-03"),
        ("03.05.2010", "2010-05-03"),
        ("May 2004", "2004-05"),
        ("31 February 2010", None),
        ("It began on 18 March 2021.", None),
        ("March of the salt carriers", None),
    ],
)
def test_a_line_is_a_date_when_it_holds_nothing_else(line: str, date: str | None) -> None:
    assert date_line(line) == date


def test_the_first_full_date_of_a_text_is_found() -> None:
    assert find_date("Velden, 3 October 2018") == "2018-10-03"
    assert find_date("no date at all") is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2009", "2009"),
        ("2009-04", "2009-04"),
        ("2009-04-06T12:40:00Z", "2009-04-06T12:40:00Z"),
        ("2011-09-27T14:00:00+02:00", "2011-09-27T12:00:00Z"),
        ("6 April 2009", "2009-04-06"),
        ("soon", None),
    ],
)
def test_a_date_keeps_its_precision(text: str, date: str | None) -> None:
    assert normal_date(text) == date


def test_a_word_broken_at_its_hyphen_stays_one_word() -> None:
    text = (
        "The chamber of salt has met on every Tuesday of this year, and its vice-\npresident has been late."
    )
    assert "vice-president" in paragraphs(blocks(text))[0]


def test_a_wrapped_list_of_names_is_not_joined() -> None:
    names = ("Ada Corvin, Director, Market Women of Zenda", "Ben Duro, Chairman, Open Rivers of Strelsau")
    assert unwrap(names) == names
