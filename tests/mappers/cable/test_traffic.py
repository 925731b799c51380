"""Odd traffic: corrected copies, messages to a travelling Secretary, negotiations that report by telegram."""

import pytest

from mappers.cable.parse import parse_cable
from mappers.document import Document

CORRECTED = """\
DE RUEHKA #0451 0961240
P 061240Z APR 09 ZDK ZDS CTG RUEHSD 0451W
FM AMEMBASSY DHAKA
TO RUEHC/SECSTATE WASHDC PRIORITY 9999
BT
UNCLAS DHAKA 000451

SIPDIS

*********************
C O R R E C T E D   C O P Y - CAPTION ADDED
*********************

DEPT FOR SCA/INS;
PLS PASS USTR FOR A. ELPHBERG

E.O. 12958: N/A
TAGS: ECON ETRD
BG
SUBJECT: THE RICE (CORRECTED
COPY)

1.(U) Rice.
"""
TRAVELLING = """\
O 061240Z APR 94
FM SECSTATE WASHDC
TO AMEMBASSY CAIRO IMMEDIATE
S E C R E T STATE 087654 TOSEC 040123

NODIS

E.O. 12356: DECL: OADR
TAGS: PREL
SUBJECT: A LETTER

1. SECRET - ENTIRE TEXT.

2. THE MESSAGE:

BEGIN TEXT:

1. WE AGREE.

END TEXT.

3. NO SIGNED ORIGINAL FOLLOWS.
SAPT
"""
NEGOTIATION = """\
O 061240Z APR 10
FM USMISSION GENEVA
TO RUEKJCS/JCS WASHINGTON DC//J5/DDGSA// IMMEDIATE
S E C R E T GENEVA 000451

E.O. 12958: DECL: 04/06/2020
TAGS: KACT
SUBJECT: FOLLOW-ON TALKS (FOT-I):
(U) A MEETING

REF: A. GENEVA 224 (FOT-I-088)
B. 09 GENEVA 1112 (FOT-I-144)

1. (U) This is FOT-I-090.

2. (U) Meeting date: March 24, 2010

-------
SUMMARY
-------

3. (S) They agreed.
SAPT
"""


def read(text, name="x.txt"):
    return parse_cable(Document(name, text.encode()))


def test_a_break_line_is_no_addressee_and_asterisks_are_no_attention_line():
    cable = read(CORRECTED)
    assert [a.name for a in cable.addressees] == ["SECSTATE WASHDC"]
    assert cable.attention == ("DEPT FOR SCA/INS; PLS PASS USTR FOR A. ELPHBERG",)
    assert [tag.code for tag in cable.tags] == ["ECON", "ETRD", "BG"]
    assert cable.title == "THE RICE (CORRECTED COPY)"
    assert cable.unread == ()


def test_a_second_number_of_the_secretarys_party_is_neither_serial_nor_attention_line():
    cable = read(TRAVELLING)
    assert (cable.identifier, cable.attention, cable.handling) == ("94STATE87654", (), ("NODIS",))
    assert [(p.number, p.portion_marking) for p in cable.passages if p.number] == [
        (1, "S"),
        (2, None),
        (3, None),
    ]


def test_a_row_that_opens_a_heading_makes_no_heading_of_the_paragraph_before_it():
    cable = read(NEGOTIATION)
    assert [(p.number, p.heading, p.text) for p in cable.passages][1:] == [
        (2, None, "Meeting date: March 24, 2010"),
        (3, "SUMMARY", "They agreed."),
    ]
    assert [(r.label, r.document) for r in cable.references] == [("A", "10GENEVA224"), ("B", "09GENEVA1112")]
    assert cable.title == "FOLLOW-ON TALKS (FOT-I): (U) A MEETING"
    assert cable.addressees[0].name == "JCS WASHINGTON DC//J5/DDGSA//"


UNNUMBERED = """\
UNCLAS SECTION 01 OF 03 PARIS 008057

SIPDIS

{voice}

E.O. 12958: N/A
TAGS: SCUL
SUBJECT: A CONFERENCE

REF: (A) STATE 12345; (B) PARIS 7901;

The conference met for the first time.

//THE VOTE//

It ended.

KOSS
"""


def test_text_after_a_list_that_ends_in_a_semicolon_is_text():
    cable = read(UNNUMBERED.format(voice=""), "05PARIS8057.txt")
    assert [(p.heading, p.text) for p in cable.passages] == [
        (None, "The conference met for the first time."),
        ("THE VOTE", "It ended."),
    ]
    assert [r.document for r in cable.references] == ["05STATE12345", "05PARIS7901"]


@pytest.mark.parametrize(
    ("line", "voice"),
    [("AMEMBASSY DHAKA SENDS", "DHAKA"), ("FROM USMISSION USNATO", "USNATO"), ("FROM THE DUKE", "PARIS")],
)
def test_a_post_that_sends_through_another_is_the_voice_of_its_cable(line, voice):
    cable = read(UNNUMBERED.format(voice=line), "05PARIS8057.txt")
    assert [named.station for named in cable.named if named.function == "voice"] == [voice]
    assert cable.station == "PARIS"
