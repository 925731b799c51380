"""The rows of a CSV dump are found and read whatever stands in one of them."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

import pytest

from mappers.cable.parse import parse_cable
from mappers.document import Document
from mappers.errors import MappingError
from mappers.readers import csv_dump
from mappers.readers.cable_forms import detect_form
from mappers.readers.csv_dump import Row, is_dump, split_rows

HEADER = """VZCZCXRO0451
RR RUEHZZ
DE RUEHSL #0451/01 0961240
ZNR UUUUU ZZH
R 061240Z APR 09
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC 0451"""
BODY = """UNCLAS STRELSAU 000451 

SIPDIS 

E.O. 12958: N/A 
TAGS: PREL, RU
SUBJECT: "FREE" PORTS, A C:\\ DRIVE

1. (U) The
minister said "no", then left. 

TARLENHEIM"""
FIELDS = (
    "17", "4/6/2009 12:40", "09STRELSAU451", "Embassy Strelsau", "UNCLASSIFIED", "08STATE1|09PARIS2",
    HEADER, BODY,
)  # fmt: skip


def row(*fields: str) -> bytes:
    """Fields as a row of the dump."""
    escaped = (field.replace("\\", "\\\\").replace('"', '\\"') for field in fields)
    return ",".join(f'"{field}"' for field in escaped).encode() + b"\n"


def numbered(number: int, body: str = BODY) -> bytes:
    return row(str(number), *FIELDS[1:7], body)


def split(data: bytes, size: int = 1 << 20) -> list[Row]:
    return list(split_rows(data[start : start + size] for start in range(0, len(data), size)))


def faults(data: bytes) -> list[str | None]:
    return [each.fault for each in split(data)]


def test_a_row_becomes_the_page_of_a_cable_field_by_field() -> None:
    page = csv_dump.read(row(*FIELDS).decode())
    assert page is not None
    assert (page.published_id, page.created, page.classification, page.origin) == (
        "09STRELSAU451", "2009-04-06T12:40:00Z", "UNCLASSIFIED", "Embassy Strelsau",
    )  # fmt: skip
    assert (page.header, page.body, page.cited) == (HEADER, BODY, ("08STATE1", "09PARIS2"))


def test_a_row_is_detected_and_parsed_as_a_cable() -> None:
    text = row(*FIELDS).decode()
    assert detect_form(text) == csv_dump.FORM
    cable = parse_cable(Document("cables.csv#row-17", text.encode()))
    assert (cable.identifier, cable.sender, cable.title) == (
        "09STRELSAU451", "AMEMBASSY STRELSAU", '"FREE" PORTS, A C:\\ DRIVE',
    )  # fmt: skip
    assert [passage.text for passage in cable.passages] == ['The minister said "no", then left.']


@pytest.mark.parametrize(
    ("listed", "year"),
    [
        ("08STATE00000451", "08"),
        ("07STATE451|08STATE451", "09"),
        ("10STATE451", "09"),
        ("08PARIS451", "09"),
        ("", "09"),
    ],
)
def test_the_list_of_cited_cables_tells_the_year_that_the_text_leaves_out(listed: str, year: str) -> None:
    body = BODY.replace("\n\n1. (U)", "\nREF: STATE 451\n\n1. (U)")
    cable = parse_cable(Document("cables.csv", row(*FIELDS[:5], listed, HEADER, body)))
    assert [reference.document for reference in cable.references] == [f"{year}STATE451"]


def test_a_cable_is_the_same_in_the_dump_and_in_a_file_of_its_own() -> None:
    in_dump = parse_cable(Document("cables.csv#row-17", row(*FIELDS)))
    in_file = parse_cable(Document("09STRELSAU451.txt", f"{HEADER}\n{BODY}\n".encode()))
    for field in ("identifier", "created", "addressees", "tags", "title", "passages", "signers", "sender"):
        assert getattr(in_dump, field) == getattr(in_file, field), field


@pytest.mark.parametrize(
    "written",
    [
        "17,4/6/2009 12:40,09STRELSAU451,Embassy Strelsau,UNCLASSIFIED,,,body",
        '"17","4/6/2009 12:40","09STRELSAU451","Embassy Strelsau","UNCLASSIFIED","","","body"',
        '"17","4/6/2009 12:40:00","09STRELSAU451","Embassy Strelsau","UNCLASSIFIED","","","body"\r\n',
        '17,"4/6/2009 12:40",09STRELSAU451,"Embassy Strelsau",UNCLASSIFIED,,"","body" ',
    ],
)
def test_quotes_may_be_missing_where_nothing_needs_them(written: str) -> None:
    page = csv_dump.read(written)
    assert page is not None
    assert (page.published_id, page.origin, page.body) == ("09STRELSAU451", "Embassy Strelsau", "body")


def test_doubled_quotes_are_quotes_and_a_backslash_that_escapes_nothing_stays() -> None:
    page = csv_dump.read(r'"1","4/6/2009 12:40","09X1","","","","","a ""b"" \n \"c\" \\d"')
    assert page is not None
    assert page.body == r'a "b" \n "c" \d'


def test_rows_are_numbered_and_their_lines_counted() -> None:
    rows = split(b"".join(numbered(n) for n in range(1, 4)))
    lines = numbered(1).count(b"\n")
    assert [(each.number, each.line) for each in rows] == [(1, 1), (2, 1 + lines), (3, 1 + 2 * lines)]
    assert faults(b"".join(each.data for each in rows)) == [None, None, None]


@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_the_size_of_the_blocks_changes_nothing(size: int) -> None:
    data = numbered(1) + b'"2","broken\n' + numbered(3) + numbered(4).rstrip()
    assert split(data, size) == split(data)


def test_line_ends_of_other_systems_blank_lines_and_a_byte_order_mark_are_no_fault() -> None:
    data = b"\xef\xbb\xbf" + numbered(1).replace(b"\n", b"\r\n") + b"\r\n\r\n" + numbered(2)
    assert faults(data) == [None, None]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (row(*FIELDS[:7]), "it has 7 fields instead of 8"),
        (row(*FIELDS, "one more"), "it has 9 fields instead of 8"),
        (numbered(2)[:-2] + b"\n", "field 8 of 8 does not end"),
        (numbered(2).replace(b'UNCLASSIFIED"', b"UNCLASSIFIED"), "field 5 of 8 does not end"),
        (numbered(2)[:300] + b"\n", "of 8 does not end"),
        (numbered(2)[2:], "it does not begin as a row does"),
        (
            b'"number","date","id","origin","class","refs","header","body"\n',
            "it does not begin as a row does",
        ),
    ],
)
def test_a_broken_row_is_named_with_its_fault_and_the_next_row_is_found(broken: bytes, fault: str) -> None:
    rows = split(numbered(1) + broken + numbered(3))
    assert [each.number for each in rows] == [1, 2, 3]
    assert (rows[0].fault, rows[2].fault) == (None, None)
    assert rows[1].fault is not None
    assert fault in rows[1].fault
    assert rows[1].line == 1 + numbered(1).count(b"\n")
    assert rows[1].data == broken


def test_a_dump_that_begins_with_a_broken_row_is_a_dump() -> None:
    assert is_dump(b"id,text\n" + numbered(1))
    assert is_dump(numbered(1))
    assert not is_dump(b"file,kind\none.txt,letter\n")
    assert not is_dump(b'"Minutes","4/6/2009 12:40"\n')


def test_what_looks_like_a_row_within_quotes_is_none() -> None:
    body = f"1. A row reads:\n{row(*FIELDS).decode()}and so on."
    assert [each.fault for each in split(numbered(1, body) + numbered(2))] == [None, None]


def test_whatever_bytes_are_lost_none_are_lost_in_reading() -> None:
    chance = random.Random(17)
    whole = b"".join(numbered(n) for n in range(1, 9))
    for _ in range(300):
        data = mutated(whole, chance)
        rows = split(data, chance.choice([50, 500, 5000]))
        kept = b"".join(each.data for each in rows)
        assert sorted(kept.replace(b"\n", b"")) == sorted(data.replace(b"\n", b""))
        assert all(each.line < following.line for each, following in pairwise(rows) if b"\n" in each.data)
        for each in rows:
            parsed_or_refused(each)


def parsed_or_refused(each: Row) -> None:
    if each.fault is None:
        with suppress(MappingError):
            parse_cable(Document("cables.csv", each.data))


def mutated(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(data))
        end = start + chance.choice([1, 2, 30, 400])
        data = data[:start] + chance.choice([b"", b'"', b"\\", b'",', b"\n"]) + data[end:]
    return data


def test_an_error_of_the_file_comes_after_all_that_was_read() -> None:
    def blocks() -> Iterator[bytes]:
        yield numbered(1) + numbered(2)
        raise EOFError

    rows, found = split_rows(blocks()), []
    with pytest.raises(EOFError):
        for each in rows:
            found.append(each.number)
    assert found == [1, 2]


def test_a_row_without_an_end_is_cut_and_the_rows_after_it_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_dump, "MOST", 5000)
    endless = numbered(2)[:-2] + b"x" * 12_000 + b"\n"
    rows = split(numbered(1) + endless + numbered(3), 1000)
    assert [each.fault is None for each in (rows[0], rows[-1])] == [True, True]
    assert b"".join(each.data for each in rows[1:-1]) == endless
    assert all(len(each.data) <= 5000 for each in rows)


@pytest.mark.parametrize("hostile", [b'\\"', b'""', b'",', b'"\n', b'\n"1', b'\n"1","1/1/2000 1:1"', b"\\"])
def test_a_hostile_row_takes_time_that_grows_with_its_length_only(hostile: bytes) -> None:
    begin = numbered(1)[:-2]
    begun = time.process_time()
    split(begin + hostile * (1_000_000 // len(hostile)))
    assert time.process_time() - begun < 5
