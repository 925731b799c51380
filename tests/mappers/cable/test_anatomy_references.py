"""The REF list in a whole cable: each way of writing that cable-anatomy.md, section 8, names."""

import pytest

from mappers.cable.parse import parse_cable
from mappers.document import Document

CABLE = """\
VZCZCXRO0123
DE RUEHZZ #0451 0961239
P R 061240Z APR 09
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC PRIORITY 0699
C O N F I D E N T I A L STRELSAU 000451

SIPDIS

E.O. 12958: DECL: 04/06/2019
TAGS: PREL, PGOV
SUBJECT: THE DUKE RETURNS
{refs}

Classified By: DCM Rudolf K. Rassendyll for reasons 1.4 (b) and (d).

1. (C) The Duke came home.

2. (U) Nobody left.

SAPT
"""


@pytest.mark.parametrize(
    ("refs", "expected"),
    [
        ("REF: A. DHAKA 323 B. 08 COLOMBO 1107", [("A", "09DHAKA323"), ("B", "08COLOMBO1107")]),
        ("REFS: A. DHAKA 323\n     B. 08 COLOMBO 1107", [("A", "09DHAKA323"), ("B", "08COLOMBO1107")]),
        ("Ref: DHAKA 323", [(None, "09DHAKA323")]),
        ("REF(S): DHAKA 323", [(None, "09DHAKA323")]),
        ("REFTEL: DHAKA 323", [(None, "09DHAKA323")]),
        ("REFTEL(S): DHAKA 323", [(None, "09DHAKA323")]),
        ("REFTELS DHAKA 323", [(None, "09DHAKA323")]),
        ("REF: REFTEL DHAKA 12", [(None, "09DHAKA12")]),
        ("REF DHAKA 12", [(None, "09DHAKA12")]),
        ("REF: [A] DHAKA 12 [B] COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: (A) DHAKA 12 (B) COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: A: DHAKA 12 B: COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: A - DHAKA 12; B - COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: a. DHAKA 12 b. COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("A. REF DHAKA 7\nB. REF COLOMBO 8", [("A", "09DHAKA7"), ("B", "09COLOMBO8")]),
        ("REF: ¶A. DHAKA 12\n¶B. COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        (
            "REF: A) DHAKA 12, B) COLOMBO 13, C) KABUL 14",
            [("A", "09DHAKA12"), ("B", "09COLOMBO13"), ("C", "09KABUL14")],
        ),
        (
            "REF: A. DHAKA 12    B. COLOMBO 13\n     C. KABUL 14    D. KYIV 15",
            [("A", "09DHAKA12"), ("B", "09COLOMBO13"), ("C", "09KABUL14"), ("D", "09KYIV15")],
        ),
        (
            "REF: A. DHAKA 12\n \n     B. COLOMBO 13\n \nC. KABUL 14",
            [("A", "09DHAKA12"), ("B", "09COLOMBO13"), ("C", "09KABUL14")],
        ),
        ("REF: A. RIO\nDE JANEIRO 12\nB. COLOMBO 13", [("A", "09RIODEJANEIRO12"), ("B", "09COLOMBO13")]),
        ("REF: A. 08\nDHAKA 12\nB. COLOMBO 13", [("A", "08DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: A. DHAKA 12, 13 AND 15 (NOTAL)", [("A", "09DHAKA12"), ("A", "09DHAKA13"), ("A", "09DHAKA15")]),
        ("REF: A. DHAKA 12 ET AL. B. COLOMBO 13 AND RELATED", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: A. STATE 12345 (EXDIS) B. COLOMBO 13 (NODIS)", [("A", "09STATE12345"), ("B", "09COLOMBO13")]),
        ("REF: A. O4 DHAKA 12 B. 0TTAWA 13", [("A", "04DHAKA12"), ("B", "09OTTAWA13")]),
        ("REF: A. 2006 IIR 6 123 4567 06", [("A", "report")]),
        ("REF: A. SAPT-HENTZAU E-MAIL OF 04/01/2009 B. COLOMBO 13", [("A", "email"), ("B", "09COLOMBO13")]),
        ("REF: A. SAPT/HENTZAU TELCON APRIL 1, 2009", [("A", "call")]),
        ("REF: A. TD-314/12345-09 B. 061240Z APR 09 USDAO STRELSAU", [("A", "report"), ("B", "message")]),
        ("REF: A. 9 FAM 41.31 N3", [("A", "document")]),
        ("REF: A. STRELSAU DIPLOMATIC NOTE 123 OF MARCH 3", [("A", "document")]),
        ("REF: NONE", []),
        ("REF: A. XXXXXXXXXXXX 451 B. DHAKA 12", [("A", "other"), ("B", "09DHAKA12")]),
        ("REF: A. STRELSAU 451 B. DHAKA 12", [("B", "09DHAKA12")]),
        ("REF: A. DHAKA 12 B. DHAKA 12", [("A", "09DHAKA12"), ("B", "09DHAKA12")]),
        ("REF: STRELSAU 451, DHAKA 12", [(None, "09DHAKA12")]),
        ("REF: A. STRELSAU 900", [("A", "08STRELSAU900")]),
        (
            "REF: DHAKA 12; COLOMBO 13; 08 KABUL 14",
            [("A", "09DHAKA12"), ("B", "09COLOMBO13"), ("C", "08KABUL14")],
        ),
        ("REF: DHAKA 12 COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: A. SECTO 1234 B. DHAKA 12", [("A", "other"), ("B", "09DHAKA12")]),
        ("REF: A. STRELSAU A-123 B. DHAKA 12", [("A", "document"), ("B", "09DHAKA12")]),
        ("REF: A. CA-1234 B. DHAKA 12", [("A", "document"), ("B", "09DHAKA12")]),
        ("REF: A. http://www.example.org/2009 B. DHAKA 12", [("A", "press"), ("B", "09DHAKA12")]),
        ("REF: A. FAX OF 03/04/2009 B. MEMCON OF 4 APRIL", [("A", "document"), ("B", "document")]),
        ("REF: A. DHAKA (08) 12 B. COLOMBO 13/08", [("A", "08DHAKA12"), ("B", "08COLOMBO13")]),
        ("REF: A. 08DHAKA12, B. 08COLOMBO13", [("A", "08DHAKA12"), ("B", "08COLOMBO13")]),
        (
            "REF: A. KATHMANDU 12 STRELSAU 00000451  001.2 OF 002 B. COLOMBO 13",
            [("A", "09KATHMANDU12"), ("B", "09COLOMBO13")],
        ),
        (
            "REF: A. USNATO 12 B. USEU BRUSSELS 13 C. USUN NEW YORK 14 D. UNVIE VIENNA 15",
            [
                ("A", "09USNATO12"),
                ("B", "09USEUBRUSSELS13"),
                ("C", "09USUNNEWYORK14"),
                ("D", "09UNVIEVIENNA15"),
            ],
        ),
        ("REF: A. DHAKA 12 (NOTAL), B. 2008 COLOMBO 13 (NOTAL)", [("A", "09DHAKA12"), ("B", "08COLOMBO13")]),
        (
            "REF: STATE 12, 13, AND 14; DHAKA 15",
            [("A", "09STATE12"), ("B", "09STATE13"), ("C", "09STATE14"), ("D", "09DHAKA15")],
        ),
        ("REF: (A) DHAKA 12 AND PREVIOUS (B) COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: A) DEPT 12345", [("A", "09STATE12345")]),
        ("REF: A. 98 DHAKA 12", [("A", "98DHAKA12")]),
        ("REF: A. DHAKA 12 OF 2008", [("A", "08DHAKA12")]),
        ("REFERENCES: A. DHAKA 12\nB. COLOMBO 13", [("A", "09DHAKA12"), ("B", "09COLOMBO13")]),
        ("REF: A. AMEMBASSY DHAKA 12 B. AMCONSUL KOLKATA 13", [("A", "09DHAKA12"), ("B", "09KOLKATA13")]),
        (
            "REF: A. ST PETERSBURG 12 B. PORT AU PRINCE 13 C. PORT-AU-PRINCE 14",
            [("A", "09STPETERSBURG12"), ("B", "09PORTAUPRINCE13"), ("C", "09PORTAUPRINCE14")],
        ),
    ],
)
def test_every_way_of_writing_the_list_is_read_and_leaves_its_neighbours_alone(refs, expected):
    cable = parse_cable(Document("09STRELSAU451.txt", CABLE.format(refs=refs).encode()))
    assert [(r.label, r.document or r.kind) for r in cable.references] == expected
    assert cable.title == "THE DUKE RETURNS"
    assert [classifier.name for classifier in cable.classifiers] == ["Rudolf K. Rassendyll"]
    assert [passage.number for passage in cable.passages] == [1, 2]
