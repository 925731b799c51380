"""Whatever happens to a cable on the way: it ends in a record or in a MappingError, and soon."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappers.cable.parse import parse_cable
from mappers.document import Document
from mappers.errors import MappingError

PLAIN = """\
VZCZCXRO0123
PP RUEHAA
DE RUEHZZ #0451/01 0961239
ZNY CCCCC ZZH
P R 061240Z APR 09
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC PRIORITY 0699
INFO RUCNZZZ/ELBE COLLECTIVE
C O N F I D E N T I A L SECTION 01 OF 02 STRELSAU 000451

SIPDIS

DEPT FOR EUR/ZZ

E.O. 12958: DECL: 04/06/2019
TAGS: PREL, PHUM, BG
SUBJECT: THE DUKE RETURNS

REF: A. 08 DHAKA 1107 (NOTAL)
     B. DHAKA 12

CLASSIFIED BY: Rudolf K. Rassendyll, DCM; REASON: 1.4 (B), (D)

1. (C) Summary: The Duke came home.  The band

STRELSAU 00000451  002 OF 002

played. End summary.

The Crowd
---------

2. (C) Nobody left.

RASSENDYLL
"""
PAGE = f"""\
<html><body><div class='pane big'>
<h3>Viewing cable 09STRELSAU451, THE DUKE RETURNS</h3>
<table class='cable'><tr><td><a href='/cable/2009/04/09STRELSAU451.html'>09STRELSAU451</a></td>
<td><a href='/date/2009-04_0.html'>2009-04-06 12:12</a></td>
<td><a href='/reldate/2011-08-30_0.html'>2011-08-30 01:44</a></td>
<td><a href='/classification/1_0.html' title='x'>CONFIDENTIAL</a></td>
<td><a href='/origin/1_0.html'>Embassy Strelsau</a></td></tr></table>
<code><pre>{PLAIN[: PLAIN.index("C O N F")]}</pre></code>
<code><pre>{PLAIN[PLAIN.index("C O N F") :]}</pre></code>
</div></body></html>
"""
FIVE = "09STRELSAU451\nTHE DUKE\nMon Apr 06 00:00:00 +0200 2009\nCONFIDENTIAL\nEmbassy Strelsau\n" + PLAIN
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1")


def ends_well(name: str, data: bytes) -> None:
    try:
        assert parse_cable(Document(name, data)).identifier
    except MappingError as error:
        assert name in str(error)


@st.composite
def mutated(draw):
    lines = draw(st.sampled_from([PLAIN, PAGE, FIVE])).split("\n")
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, max(0, len(lines) - 1)))
        other = draw(st.integers(0, max(0, len(lines) - 1)))
        match draw(st.sampled_from(["drop", "double", "swap", "cut", "insert"])):
            case "drop":
                lines = lines[:place] + lines[place + 1 :] or [""]
            case "double":
                lines.insert(place, lines[other])
            case "swap":
                lines[place], lines[other] = lines[other], lines[place]
            case "cut":
                lines = [*lines[:place], lines[place][: other % (len(lines[place]) + 1)]]
            case "insert":
                lines.insert(place, draw(st.text(max_size=40)))
    data = "\n".join(lines).encode(draw(st.sampled_from(ENCODINGS)), errors="replace")
    for _ in range(draw(st.integers(0, 3))):
        if data:
            place = draw(st.integers(0, len(data) - 1))
            data = data[:place] + bytes([draw(st.integers(0, 255))]) + data[place + 1 :]
    return data


@settings(max_examples=150, deadline=None)
@given(mutated())
def test_any_mutation_of_a_cable_ends_in_a_record_or_a_mapping_error(data):
    ends_well("09STRELSAU451.txt", data)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_ends_in_a_record_or_a_mapping_error(text):
    ends_well("strange.txt", ("UNCLAS STRELSAU 000451\nSUBJECT: X\nREF: A. " + text).encode(errors="replace"))


@pytest.mark.slow
def test_ten_thousand_mutations_end_well():
    chance = random.Random(451)
    for number in range(10_000):
        data = bytearray(chance.choice([PLAIN, PAGE, FIVE]).encode())
        for _ in range(chance.randrange(1, 12)):
            place = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[place] = chance.randrange(256)
                case 1:
                    del data[place : place + chance.randrange(1, 80)]
                case 2:
                    data[place:place] = data[chance.randrange(len(data)) :][:60]
                case 3:
                    data = data[: max(40, place)]
            if not data:
                break
        ends_well(f"mutation-{number}.txt", bytes(data))


HOSTILE = (
    "(S/REL",
    "DHAKA 451 ",
    "A. ",
    "\n1. (C) x\n\n",
    " ",
    "\n",
    "a -----\n",
    "TAGS: ",
    "REF: ",
    "(",
    ". ",
    "A-",
    "<",
    "TO ",
    "¶",
)
PLACES = {
    "body": "UNCLAS STRELSAU 000451\n\nTAGS: PREL\nSUBJECT: X\n\n1. (U) ",
    "references": "UNCLAS STRELSAU 000451\n\nTAGS: PREL\nSUBJECT: X\n\nREF: ",
    "header": "VZCZCXRO0466\nO R 061240Z APR 09\nFM AMEMBASSY STRELSAU\nTO ",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("filler", HOSTILE, ids=repr)
def test_reading_hostile_text_takes_time_in_proportion_to_its_length(place, filler):
    def seconds(size: int) -> float:
        data = (PLACES[place] + filler * (size // len(filler))).encode()
        start = time.process_time()
        ends_well("09STRELSAU451.txt", data)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(100_000) < 12 * seconds(12_500) + 0.5
