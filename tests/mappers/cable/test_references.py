"""The REF list: what is read, and what must be refused."""

import pytest

from mappers.cable.references import parse_references
from mappers.cable.years import Years

OWN = Years("09", month=4, own_station="DHAKA", own_serial=451)


def cited(text, years=OWN):
    return [(r.label, r.document) for r in parse_references(text, years) if r.document]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COLOMBO 0323", ["09COLOMBO323"]),
        ("COLOMBO #323", ["09COLOMBO323"]),
        ("COLOMBO: 323", ["09COLOMBO323"]),
        ("08 COLOMBO 323", ["08COLOMBO323"]),
        ("2008 COLOMBO 323", ["08COLOMBO323"]),
        ("08COLOMBO323", ["08COLOMBO323"]),
        ("08-COLOMBO-323", ["08COLOMBO323"]),
        ("COLOMBO (08) 323", ["08COLOMBO323"]),
        ("COLOMBO 323-08", ["08COLOMBO323"]),
        ("COLOMBO 323/08", ["08COLOMBO323"]),
        ("COLOMBO 323 (2008)", ["08COLOMBO323"]),
        ("323 COLOMBO", ["09COLOMBO323"]),
        ("COLOMBO 12 AND 13", ["09COLOMBO12", "09COLOMBO13"]),
        ("COLOMBO 12/13", ["09COLOMBO12", "09COLOMBO13"]),
        ("COLOMBO CABLES 12 AND 13 (2008)", ["09COLOMBO12", "08COLOMBO13"]),
        ("COLOMBO 123-25", ["09COLOMBO123", "09COLOMBO124", "09COLOMBO125"]),
        ("UNCLASS STATE 77", ["09STATE77"]),
        ("SECSTATE 77", ["09STATE77"]),
        ("COLOMBO (C)007", ["09COLOMBO7"]),
        ("AMEMBASSY COLOMBO 7 AND PREVIOUS", ["09COLOMBO7"]),
        ("RIO\nDE JANEIRO 12", ["09RIODEJANEIRO12"]),
        ("C0LOMBO 12", ["09COLOMBO12"]),
        ("COLOMBO O12", ["09COLOMBO12"]),
    ],
)
def test_a_station_and_a_number_are_a_cable_however_they_are_written(text, expected):
    assert [document for _, document in cited(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "NONE",
        "IIR 6 123 4567 09",
        "TD-314/12345-09 11 APRIL 2009",
        "YEARBOOK BRAZIL 2008",
        "COLOMBO DAILY REPORT 11/3/09",
        "9 FAM 41.31",
        "SAPT-TARLENHEIM E-MAILS 9-22 THRU 10-7",
        "HTTP://WWW.EXAMPLE.ORG/2009/12",
        "DHAKA 451",
        "KUALA LUMPUR",
    ],
)
def test_reports_mails_dates_and_the_cable_itself_are_no_cables(text):
    assert cited(text) == []


def test_letters_run_on_and_may_be_doubled():
    text = "A. A) COLOMBO 1 B. (B) COLOMBO 2 ¶C. REF C COLOMBO 3; D - COLOMBO 4"
    assert [label for label, _ in cited(text)] == ["A", "B", "C", "D"]


def test_an_initial_is_no_letter():
    assert [label for label, _ in cited("A. J. SAPT E-MAIL B. COLOMBO 2")] == ["B"]


def test_a_number_alone_is_of_the_station_before_it():
    assert cited("A. COLOMBO 7 B. 9") == [("A", "09COLOMBO7"), ("B", "09COLOMBO9")]


def test_a_number_alone_in_the_first_place_is_of_the_own_station():
    assert cited("A) 323") == [("A", "09DHAKA323")]


def test_a_serial_above_the_cables_own_means_the_year_before():
    assert cited("DHAKA 900") == [(None, "08DHAKA900")]


def test_a_serial_that_another_station_cannot_have_reached_means_the_year_before():
    reached = Years("08", month=1, own_station="DHAKA", own_serial=10)
    assert cited("COLOMBO 1100", reached) == [(None, "07COLOMBO1100")]
    assert cited("COLOMBO 3", reached) == [(None, "08COLOMBO3")]


def test_how_sure_the_year_is_depends_on_where_it_comes_from():
    found = parse_references("A. 08 COLOMBO 1 B. COLOMBO 2 C. DHAKA 900", OWN)
    assert [r.confidence for r in found] == ["1.0", "0.95", "0.9"]


def test_flags_and_titles_stay_with_their_item():
    found = parse_references("A. COLOMBO 60 (THE DUKE RETURNS) B. COLOMBO 61 (NOTAL)", OWN)
    assert (found[0].title, found[1].flags) == ("THE DUKE RETURNS", ("NOTAL",))


def test_what_is_no_cable_keeps_its_words_and_kind():
    found = parse_references("A. SAPT/TARLENHEIM TELCON 02/16/2009 B. IIR 6 123 4567 09", OWN)
    assert [(r.kind, r.cited_as) for r in found] == [
        ("call", "SAPT/TARLENHEIM TELCON 02/16/2009"),
        ("report", "IIR 6 123 4567 09"),
    ]


def test_page_lines_in_the_list_are_no_cables():
    assert cited("A. COLOMBO 7 DHAKA 00000451 001.2 OF 003 B. COLOMBO 8") == [
        ("A", "09COLOMBO7"),
        ("B", "09COLOMBO8"),
    ]


def test_a_station_that_no_list_has_is_read_with_a_year_before_it():
    assert cited("A. 08 STRELSAU 301 B. STRELSAU 302") == [("A", "08STRELSAU301")]


def test_a_cable_knows_its_own_station():
    assert cited("STRELSAU 302", Years("09", own_station="STRELSAU", own_serial=451)) == [
        (None, "09STRELSAU302")
    ]
