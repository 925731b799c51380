"""The control lines of a whole cable: each habit that cable-anatomy.md, sections 4 to 9, names."""

# ruff: noqa: E501 - a cable on one line is read more easily than one cut in pieces

import pytest

from mappers.cable.parse import parse_cable
from mappers.document import Document

HEAD = """\
VZCZCXRO0123
PP RUEHAA
DE RUEHZZ #0451 0961239
ZNY CCCCC ZZH
P R 061240Z APR 09
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC PRIORITY 0699
INFO RUEHNN/AMEMBASSY ZENDA
"""
B = "C O N F I D E N T I A L STRELSAU 000451 \n \nSIPDIS \n \n"
C = "E.O. 12958: DECL: 04/06/2019 \nTAGS: PREL, PGOV \nSUBJECT: THE DUKE RETURNS \n \n"
K = "Classified By: DCM Rudolf K. Rassendyll for reasons 1.4 (b) and (d). \n \n"
P = "1. (C) The Duke came home. \n \n2. (U) Nobody left. \n \nSAPT\n"
FIVE = "09STRELSAU451\nTHE DUKE RETURNS\nWed Apr 08 00:00:00 +0200 2009\nCONFIDENTIAL\nEmbassy Strelsau\n"
EXTRACT = "This record is a partial extract of the original cable. The full text of the original cable is not available."
BASE = {
    "title": "THE DUKE RETURNS", "tags": ["PREL", "PGOV"], "by": ["Rudolf K. Rassendyll"], "numbers": [1, 2],
    "declassify_on": "2019-04-06", "signers": ["SAPT"], "handling": ["SIPDIS"],
}  # fmt: skip


def read(text):
    cable = parse_cable(Document("09STRELSAU451.txt", text.encode()))
    return {
        "title": cable.title,
        "tags": [tag.code for tag in cable.tags],
        "by": [classifier.name for classifier in cable.classifiers],
        "reasons": list(cable.reasons),
        "numbers": [p.number for p in cable.passages if p.number],
        "declassify_on": cable.declassify_on,
        "signers": list(cable.signers),
        "handling": list(cable.handling),
        "attention": list(cable.attention),
        "classification": cable.classification,
        "subject_marking": cable.subject_marking,
        "summary": cable.summary,
        "refs": [r.document or r.kind for r in cable.references],
        "unread": [line.text for line in cable.unread],
        "partial": cable.partial,
        "created": cable.created,
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(B + C + K + P, dict(**BASE), id="base"),
        pytest.param(
            "C O N F I D E N T I A L STRELSAU 000451 SIPDIS E.O. 12958: DECL: 04/06/2019 TAGS: PREL, PGOV SUBJECT: THE DUKE RETURNS REF: DHAKA 12 Classified By: DCM Rudolf K. Rassendyll for reasons 1.4 (b) and (d). 1. (C) The Duke came home.\n\n2. (U) Nobody left.\n\nSAPT\n",
            dict(**BASE, refs=["09DHAKA12"]),
            id="one line",
        ),
        pytest.param(
            B.replace(" \n \n", "\n")
            + C.replace(" \n", "\n").replace("\n\n", "\n")
            + K.replace(" \n \n", "\n")
            + P.replace(" \n \n", "\n"),
            dict(**BASE),
            id="no blank",
        ),
        pytest.param((B + C + K + P).replace("\n", "\r\n"), dict(**BASE), id="crlf"),
        pytest.param(
            B + "SUBJECT: THE DUKE RETURNS\nTAGS: PREL, PGOV\nE.O. 12958: DECL: 04/06/2019\n\n" + K + P,
            dict(**BASE),
            id="order swapped",
        ),
        pytest.param(B + C.replace("SUBJECT", "SUBJ") + K + P, dict(**BASE), id="subj"),
        pytest.param(B + C.replace("SUBJECT", "UBJECT") + K + P, dict(**BASE), id="ubject"),
        pytest.param(B + C.replace("SUBJECT", "Subject") + K + P, dict(**BASE), id="Subject"),
        pytest.param(B + C.replace("TAGS:", "TAGES:") + K + P, dict(**BASE), id="tages"),
        pytest.param(B + C.replace("TAGS:", "TABS:") + K + P, dict(**BASE), id="tabs"),
        pytest.param(B + C.replace("TAGS:", "Tags:") + K + P, dict(**BASE), id="Tags:"),
        pytest.param(B + C.replace("TAGS:", "TAGS") + K + P, dict(**BASE), id="TAGS no colon"),
        pytest.param(B + C.replace("TAGS: ", "") + K + P, {"title": "THE DUKE RETURNS"}, id="TAGS lost"),
        pytest.param(
            B
            + "E.O. 12958: DECL: 04/06/2019\nTAGS: PREL, PGOV\nSUBJECT: THE DUKE RETURNS\nSTRELSAU 00000451  001.2 OF 002\n\n"
            + K
            + P,
            dict(**BASE),
            id="subject page line",
        ),
        pytest.param(
            B
            + "E.O. 12958: DECL: 04/06/2019\nTAGS: PREL, PGOV\nSUBJECT: THE DUKE RETURNS\n-------\n"
            + K
            + P,
            dict(**BASE),
            id="subject rule",
        ),
        pytest.param(
            "UNCLAS STRELSAU 000451\n\nSIPDIS\n\nTAGS: PREL\nSUBJECT: THE DUKE RETURNS\nSUMMARY: The Duke came home.\n\n1. He stayed.\n",
            {"title": "THE DUKE RETURNS", "summary": "The Duke came home."},
            id="subject then summary",
        ),
        pytest.param(
            "UNCLAS STRELSAU 000451\n\nSIPDIS\n\nTAGS: PREL\nSUBJECT: THE DUKE RETURNS\n1. He stayed.\n2. He left.\n",
            {"title": "THE DUKE RETURNS", "numbers": [1, 2]},
            id="subject then 1.",
        ),
        pytest.param(
            B + "E.O. 12958: DECL: 04/06/2019\nTAGS: PREL, PGOV\nSUBJECT: THE DUKE RETURNS\n" + K + P,
            dict(**BASE),
            id="subject then Classified",
        ),
        pytest.param(
            B
            + "E.O. 12958: DECL: 04/06/2019\nTAGS: PREL, PGOV\nSUBJECT: THE DUKE RETURNS\nREF: DHAKA 12\n"
            + K
            + P,
            dict(**BASE, refs=["09DHAKA12"]),
            id="subject then REF",
        ),
        pytest.param(
            B + C.replace("THE DUKE RETURNS", "THE DUKE\nRETURNS - AND\nLEAVES") + K + P,
            {"title": "THE DUKE RETURNS - AND LEAVES"},
            id="three line subject",
        ),
        pytest.param(
            B + C.replace("THE DUKE RETURNS", "THE DUKE\n         RETURNS") + K + P,
            dict(**BASE),
            id="indented subject",
        ),
        pytest.param(
            B + C.replace("THE DUKE", "(S/NF) THE DUKE") + K + P,
            {"title": "(S/NF) THE DUKE RETURNS", "subject_marking": "S/NF"},
            id="mark subject",
        ),
        pytest.param(
            B + C + K + "1. (C) The Duke raised a new\nsubject: the dam.\n \n2. (U) Nobody left.\n \nSAPT\n",
            dict(**BASE),
            id="subject prose",
        ),
        pytest.param(
            B + C.replace("RETURNS", "RETU...") + K + "\n" + B + C + K + P, dict(**BASE), id="two copies"
        ),
        pytest.param(B + K + C + P, dict(**BASE), id="classified first"),
        pytest.param(
            B
            + C
            + "1. (U) Classified By: DCM Rudolf K. Rassendyll for reasons 1.4 (b) and (d).\n\n2. (C) The Duke came home.\n\nSAPT\n",
            {"by": ["Rudolf K. Rassendyll"], "numbers": [1, 2], "reasons": ["1.4(B)", "1.4(D)"]},
            id="classified in para",
        ),
        pytest.param(
            B
            + C
            + "Classified By: DEPUTY CHIEF OF MISSION Rudolf K. Rassendyll for reasons\n1.4 (b) and\n(d).\n \n"
            + P,
            {"by": ["Rudolf K. Rassendyll"], "numbers": [1, 2], "reasons": ["1.4(B)", "1.4(D)"]},
            id="classified wrapped",
        ),
        pytest.param(
            B + C + "Classified By: Rudolf K. Rassendyll, DCM.\nReason: 1.4 (b), (d)\n \n" + P,
            {"by": ["Rudolf K. Rassendyll"], "reasons": ["1.4(B)", "1.4(D)"], "numbers": [1, 2]},
            id="eo between",
        ),
        pytest.param(
            "S E C R E T STRELSAU 000451 \n \nNOFORN \nSIPDIS \nSIPDIS \n \nDEPT FOR EUR/ZZ AND S/CT \nNSC FOR TARLENHEIM \n \n"
            + C
            + K
            + P,
            {
                "handling": ["NOFORN", "SIPDIS"],
                "classification": "SECRET",
                "attention": ["DEPT FOR EUR/ZZ AND S/CT", "NSC FOR TARLENHEIM"],
            },
            id="captions noforn//",
        ),
        pytest.param(
            "S E C R E T STRELSAU 000451//NOFORN \n \nSIPDIS \n \n" + C + K + P,
            {"handling": ["NOFORN", "SIPDIS"], "classification": "SECRET"},
            id="banner noforn inline",
        ),
        pytest.param(
            B
            + "DEPT FOR EUR/ZZ, S/CT,\nAND INR \nAMEMBASSY DHAKA PASS TO AMCONSUL KOLKATA \n \n"
            + C
            + K
            + P,
            {"attention": ["DEPT FOR EUR/ZZ, S/CT, AND INR", "AMEMBASSY DHAKA PASS TO AMCONSUL KOLKATA"]},
            id="attention wraps",
        ),
        pytest.param(
            B + "INFORM CONSULS \n \n" + C + K + P,
            {"attention": ["INFORM CONSULS"], "unread": []},
            id="inform consuls",
        ),
        pytest.param(
            "S E C R E T STRELSAU 000451 \n \nNODIS \nROGER CHANNEL \nEYES ONLY FOR AMBASSADOR \n \n"
            + C
            + K
            + P,
            {"handling": ["NODIS", "ROGER CHANNEL", "EYES ONLY"]},
            id="nodis channel",
        ),
        pytest.param(
            "UNCLAS STRELSAU 000451 \n \nSENSITIVE \nSIPDIS \n \n" + C + P,
            {"handling": ["SENSITIVE", "SIPDIS"], "classification": "UNCLASSIFIED"},
            id="sbu",
        ),
        pytest.param(
            "LIMITED OFFICIAL USE STRELSAU 000451 \n \n" + C + P,
            {"handling": ["LOU"], "classification": "UNCLASSIFIED"},
            id="lou",
        ),
        pytest.param(
            B + "E.O. 12958: DECL: 04/06/2019\nSUBJECT: X\n\n" + K + P,
            {"tags": [], "title": "X", "declassify_on": "2019-04-06", "numbers": [1, 2]},
            id="declass no tags",
        ),
        pytest.param(
            B + "E.O. 12958: DECL: 04/06/2019\nTAGS: PREL PGOV ECON EFIN\nPHUM RS\nSUBJECT: X\n\n" + K + P,
            {"tags": ["PREL", "PGOV", "ECON", "EFIN", "PHUM", "RS"]},
            id="tags wrap no comma",
        ),
        pytest.param(
            B + "E.O. 12958: DECL: 04/06/2019\nTAGS: PREL, PGOV,\nSIPDIS\nECON\nSUBJECT: X\n\n" + K + P,
            {"tags": ["PREL", "PGOV", "ECON"]},
            id="tags sipdis intrudes",
        ),
        pytest.param(
            B + "E.O. 12958: DECL: 04/06/2019  TAGS: PREL, PGOV\nSUBJECT: X\n\n" + K + P,
            {"tags": ["PREL", "PGOV"], "declassify_on": "2019-04-06"},
            id="tags on eo line",
        ),
        pytest.param(
            B
            + C
            + K
            + "1. (C) The Duke came home.\n\nC O N F I D E N T I A L SECTION 02 OF 02 STRELSAU 000451\n\nSIPDIS\n\nE.O. 12958: DECL: 04/06/2019\nTAGS: PREL, PGOV\nSUBJECT: THE DUKE RETURNS\n\n2. (U) Nobody left.\n\nSAPT\n",
            dict(**BASE),
            id="body header pasted",
        ),
        pytest.param(
            "UNCLAS STRELSAU 000451\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\n\n1. None.\n\nSAPT\n",
            {"title": None, "tags": ["PREL"], "numbers": [1]},
            id="no subject",
        ),
        pytest.param(
            "S E C R E T STRELSAU 000451//NOFORN \n \nSIPDIS \n \n" + C + K + P,
            {"handling": ["NOFORN", "SIPDIS"], "classification": "SECRET"},
            id="b//noforn",
        ),
    ],
)
def test_control_lines_are_read_in_every_order_and_form(text, expected):
    found = read(HEAD + text)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            FIVE + EXTRACT + B + C + K + P, {"partial": True, "created": "2009-04-08"}, id="extract"
        ),
        pytest.param(
            FIVE + HEAD + B + C + K + P, {"partial": False, "created": "2009-04-06T12:40:00Z"}, id="whole"
        ),
        pytest.param(B + C + K + P, {"created": None}, id="no header"),
    ],
)
def test_the_date_time_group_counts_where_there_is_one(text, expected):
    found = read(text)
    wanted = BASE | expected
    assert {name: found[name] for name in wanted} == wanted
