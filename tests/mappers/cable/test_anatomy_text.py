"""The text of a whole cable: each habit that cable-anatomy.md, section 10, names."""

# ruff: noqa: E501 - a cable on one line is read more easily than one cut in pieces

import pytest

from mappers.cable.parse import parse_cable
from mappers.document import Document

HEAD = """\
P R 061240Z APR 09
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC PRIORITY 0699
C O N F I D E N T I A L STRELSAU 000451

SIPDIS

E.O. 12958: DECL: 04/06/2019
TAGS: PREL, PGOV
SUBJECT: THE DUKE RETURNS

Classified By: DCM Rudolf K. Rassendyll for reasons 1.4 (b) and (d).

"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1.(C) One.\n\n2.(U) Two.\n\nSAPT\n",
            {"numbers": [1, 2], "marks": ["C", "U"], "texts": ["One.", "Two."]},
            id="tight",
        ),
        pytest.param(
            "1. One.\n\n2. Two.\n\nSAPT\n", {"numbers": [1, 2], "marks": [None, None]}, id="no marks"
        ),
        pytest.param(
            "1. (C) One.\n\n2a. (SBU) Sub one.\n\n2b. (SBU) Sub two.\n\n3. (C) Three.\n\nSAPT\n",
            {"numbers": [1, 3], "texts": ["One.", "2a. (SBU) Sub one.", "2b. (SBU) Sub two.", "Three."]},
            id="2a",
        ),
        pytest.param(
            "1.  Summary: (SBU) The Duke came.  End summary.\n\n2. (U) Two.\n",
            {"numbers": [1, 2], "summary": "The Duke came.", "marks": ["SBU", "U"]},
            id="summary inline",
        ),
        pytest.param(
            "-------\nSUMMARY\n-------\n\n1. (C) The Duke came.\n\n2. (C) He left.\n\nTHE CROWD\n---------\n\n3. (U) Three.\n",
            {
                "numbers": [1, 2, 3],
                "summary": "The Duke came. He left.",
                "heads": ["SUMMARY", None, "THE CROWD"],
            },
            id="summary heading",
        ),
        pytest.param(
            "1. (C) SUMMARY AND COMMENT: The Duke came. END SUMMARY AND COMMENT.\n\n2. (U) Two.\n",
            {"summary": "The Duke came."},
            id="summary and comment",
        ),
        pytest.param(
            "1. (C) SUMMARY AND ACTION REQUEST: The Duke came. END SUMMARY AND ACTION REQUEST.\n\n2. (U) Two.\n",
            {"summary": "The Duke came."},
            id="summary action request",
        ),
        pytest.param(
            "1. (C) SUMMARY/COMMENT: The Duke came. END SUMMARY/COMMENT.\n\n2. (U) Two.\n",
            {"summary": "The Duke came."},
            id="summary /comment",
        ),
        pytest.param(
            "1. (C) SUMMARY -- The Duke came. END SUMMARY.\n\n2. (U) Two.\n",
            {"summary": "The Duke came."},
            id="summary --",
        ),
        pytest.param(
            "1. (C) Summary. The Duke came. End\nsummary.\n\n2. (U) Two.\n",
            {"summary": "The Duke came."},
            id="summary .",
        ),
        pytest.param(
            "1. (C) SUMMARY The Duke came. END SUMMARY\n\n2. (U) Two.\n",
            {"summary": "The Duke came."},
            id="summary blank",
        ),
        pytest.param(
            "SUMMARY: The Duke came.\n\n1. (C) One. \n\n2. (U) Two.\n",
            {"summary": "The Duke came.", "numbers": [1, 2]},
            id="summary before 1",
        ),
        pytest.param(
            "SUMMARY\n-------\n\nThe Duke came. END SUMMARY.\n\n1. (C) One. \n\n2. (U) Two.\n",
            {"summary": "The Duke came.", "numbers": [1, 2]},
            id="summary before 1b",
        ),
        pytest.param(
            "1. (C) The Duke came.\n\n2. (C) He left. END SUMMARY.\n\n3. (U) Two.\n",
            {"summary": "The Duke came. He left."},
            id="only end",
        ),
        pytest.param(
            "1. (C) SUMMARY: The Duke came.\n\n2. (C) He left. END SUMMARY.\n\n3. (U) Two.\n",
            {"summary": "The Duke came. He left."},
            id="spans",
        ),
        pytest.param(
            "1. (C) SUMMARY AND INTRODUCTION: The Duke came. END SUMMARY AND INTRODUCTION.\n\n2. (C) Two.\n",
            {"summary": "The Duke came."},
            id="introduction",
        ),
        pytest.param(
            "1. (C) SUMMARY AND TABLE OF CONTENTS: The Duke came. END SUMMARY.\n\n2. (C) Two.\n",
            {"summary": "The Duke came."},
            id="toc",
        ),
        pytest.param(
            "1. (C) EXECUTIVE SUMMARY: The Duke came. END SUMMARY.\n\n2. (C) Two.\n",
            {"summary": "The Duke came."},
            id="exec",
        ),
        pytest.param(
            "1. (C) One.\n\n2. (C) COMMENT: He will stay. END COMMENT.\n\nSAPT\n",
            {"comment": "He will stay."},
            id="comment",
        ),
        pytest.param(
            "1. (C) One.\n\nCOMMENT\n-------\n\n2. (C) He will stay.\n\nSAPT\n",
            {"comment": "He will stay.", "heads": [None, "COMMENT"]},
            id="comment head",
        ),
        pytest.param(
            "1. (C) One. (Comment: He lies. End comment.) Two.\n\nSAPT\n",
            {"comment": "He lies."},
            id="comment inline mid",
        ),
        pytest.param(
            "1. (C) One.\n\n2. (C) EMBASSY COMMENT: He will stay. END COMMENT.\n\nSAPT\n",
            {"comment": "He will stay."},
            id="embassy comment",
        ),
        pytest.param(
            "1. (C) The band\n\nPAGE 02  STRELSAU  00451  01 OF 03  061240Z\n\nplayed.\n\n2. (C) Two.\n",
            {"texts": ["The band played.", "Two."]},
            id="page line alone",
        ),
        pytest.param(
            "1. (C) The band\nPAGE 02  STRELSAU  00451  01 OF 03  061240Z played.\n\n2. (C) Two.\n",
            {"texts": ["The band played.", "Two."]},
            id="page line text",
        ),
        pytest.param(
            "1. (C) The band\nC O N F I D E N T I A L\nPAGE 02  STRELSAU  00451  01 OF 03  061240Z\nSIPDIS\nplayed.\n\n2. (C) Two.\n",
            {"texts": ["The band played.", "Two."]},
            id="page line class",
        ),
        pytest.param(
            "1. (C) The band\n\n                       CONFIDENTIAL\n\nPAGE 02        STRELS  00451  061240Z\n\nplayed.\n\n2. (C) Two.\n",
            {"texts": ["The band played.", "Two."]},
            id="confid page",
        ),
        pytest.param(
            "1. (C) The coun-\n\nSTRELSAU 00000451  002 OF 003\n\nsellor played.\n\n2. (C) Two.\n",
            {"texts": ["The coun- sellor played.", "Two."]},
            id="hyphen cut",
        ),
        pytest.param(
            "1. (C) One.\n\n2. (C) Two.\n\nSAPT\nBT\n#0451\n",
            {"texts": ["One.", "Two."], "signers": ["SAPT"]},
            id="BT",
        ),
        pytest.param(
            "1. (C) The band\n\nC O N F I D E N T I A L SECTION 02 OF 02 STRELSAU 000451 \n\nSIPDIS \n\nplayed.\n\n2. (C) Two.\n",
            {"texts": ["The band played.", "Two."]},
            id="banner joint",
        ),
        pytest.param(
            "1. (C) The band\n\nC O N F I D E N T I A L FINAL SECTION OF 02 STRELSAU 000451 \n\nSIPDIS \n\nplayed.\n\n2. (C) Two.\n",
            {"texts": ["The band played.", "Two."]},
            id="banner joint final",
        ),
        pytest.param(
            "1. (C) One.\n\nThe Crowd\n--------- \n\n2. (C) Two.\n",
            {"heads": [None, "The Crowd"]},
            id="heading short rule",
        ),
        pytest.param(
            "1. (C) One.\n\n----------------\nThe Crowd Stays\n----------------\n\n2. (C) Two.\n",
            {"heads": [None, "The Crowd Stays"]},
            id="heading rule above",
        ),
        pytest.param(
            "1. (C) One.\n\nThe Crowd\n=========\n\n2. (C) Two.\n",
            {"heads": [None, "The Crowd"]},
            id="heading ===",
        ),
        pytest.param(
            "1. (C) One.\n\nThe Crowd\n_________\n\n2. (C) Two.\n",
            {"heads": [None, "The Crowd"]},
            id="heading ___",
        ),
        pytest.param(
            "1. (C) One.\n\nThe Crowd\n\n\n---------\n\n2. (C) Two.\n",
            {"heads": [None, "The Crowd"]},
            id="heading blank rule",
        ),
        pytest.param(
            "1. (C) One.\n\nTHE CROWD OF THE CAPITAL AND THE DUKE STAY IN THE STREET\n--------------------------------------------- ------------\n\n2. (C) Two.\n",
            {"heads": [None, "THE CROWD OF THE CAPITAL AND THE DUKE STAY IN THE STREET"]},
            id="heading long rule broken",
        ),
        pytest.param(
            "1. (C) One.\n\n(C) The Crowd\n-------------\n\n2. (C) Two.\n",
            {"heads": [None, "The Crowd"]},
            id="heading mark",
        ),
        pytest.param("3. (C) Economy: It grows.\n", {"texts": ["Economy: It grows."]}, id="inline heading"),
        pytest.param(
            "¶1. (C) One.\n\n¶2. (U) Two.\n\nSAPT\n",
            {"numbers": [1, 2], "texts": ["One.", "Two."]},
            id="pilcrow",
        ),
        pytest.param(
            "1. (C) One:\n\n  Wheat     12   13\n  Barley     4    5\n\n2. (C) Two.\n",
            {"numbers": [1, 2]},
            id="table",
        ),
        pytest.param(
            "1. (C) One.\n\nBEGIN TEXT:\n\n1. First demand.\n\n2. Second demand.\n\nEND TEXT.\n\n2. (C) Two.\n",
            {"numbers": [1, 2]},
            id="begin text",
        ),
        pytest.param(
            "1. (C) He asked for:\n\n1) ships;\n2) guns;\n\n2. (C) Two.\n",
            {"numbers": [1, 2]},
            id="list in text",
        ),
        pytest.param(
            "1. (C) One.\n\n2. (C) Text follows.\n\n1. Article one.\n\n2. Article two.\n\n3. (C) Three.\n",
            {"numbers": [1, 2, 3]},
            id="enclosure",
        ),
        pytest.param("1. (C) One.\n\n3. (C) Three.\n\n4. (C) Four.\n", {"numbers": [1, 3, 4]}, id="jump"),
        pytest.param(
            "1. (C) One.\n\n2. (C) Two.\n\n2. (C) Two again.\n\n3. (C) Three.\n",
            {"numbers": [1, 2, 2, 3]},
            id="number dup",
        ),
        pytest.param(
            "1. (C) XXXXXXXXXXXX told xxxxxxxx that.\n",
            {"redaction_count": 2, "texts": ["XXXXXXXXXXXX told xxxxxxxx that."]},
            id="redaction",
        ),
        pytest.param(
            "1. (C) One \\\nmore.\n\n2. (C) Two.\\\n", {"texts": ["One more.", "Two."]}, id="backslash"
        ),
        pytest.param(
            "The Duke came home.\n\nSAPT\n",
            {"numbers": [], "texts": ["The Duke came home."], "signers": ["SAPT"]},
            id="single para",
        ),
        pytest.param("1. (C) In\n1999. It was.\n\n2. (C) Two.\n", {"numbers": [1, 2]}, id="wrap date"),
        pytest.param(
            "1. (C) It fell by\n5.3 percent and\n20.1 million.\n\n2. (C) Two.\n",
            {"numbers": [1, 2]},
            id="percent",
        ),
        pytest.param(
            "1. (SBU) This is an action request.\n\nOBJECTIVES\n----------\n\n2. (SBU) Two.\n\nREPORTING DEADLINE\n------------------\n\n3. (U) Three.\n\nPOINT OF CONTACT\n----------------\n\n4. (U) Four.\nRICE\n",
            {"heads": [None, "OBJECTIVES", "REPORTING DEADLINE", "POINT OF CONTACT"], "signers": ["RICE"]},
            id="objectives",
        ),
        pytest.param(
            "".join(f"{i}. (C) Text {i}.\n\n" for i in range(1, 25)) + "SAPT\n",
            {"numbers": list(range(1, 25))},
            id="numbers 10+",
        ),
        pytest.param(
            "1. (C)\nThe Duke came.\n\n2. (U)\nTwo.\n\nSAPT\n",
            {"numbers": [1, 2], "marks": ["C", "U"], "texts": ["The Duke came.", "Two."]},
            id="mark newline",
        ),
        pytest.param(
            "1.\n(C) The Duke came.\n\n2.\n(U) Two.\n\nSAPT\n",
            {"numbers": [1, 2], "marks": ["C", "U"]},
            id="number alone",
        ),
        pytest.param(
            "1. (c) One.\n\n2. (u) Two.\n\nSAPT\n", {"numbers": [1, 2], "marks": ["C", "U"]}, id="lower marks"
        ),
        pytest.param(
            "   1. (C) One.\n\n   2. (U) Two.\n\nSAPT\n",
            {"numbers": [1, 2], "marks": ["C", "U"]},
            id="spaces number",
        ),
        pytest.param(
            "1) (C) One.\n\n2) (U) Two.\n\nSAPT\n", {"numbers": [1, 2], "marks": ["C", "U"]}, id="para)"
        ),
        pytest.param("(1) (C) One.\n\n(2) (U) Two.\n", {"numbers": [1, 2]}, id="bracket number"),
        pytest.param(
            "1. (C) One.\n2. (U) Two.\n3. (C) Three.\nSAPT\n",
            {"numbers": [1, 2, 3], "marks": ["C", "U", "C"]},
            id="two per block",
        ),
        pytest.param(
            "1. (S//REL TO USA, NATO) One.\n\n2. (S/NF) Two.\n",
            {"marks": ["S/REL TO USA, NATO", "S/NF"]},
            id="rel",
        ),
        pytest.param("A. (C) One.\n\nB. (C) Two.\n", {"numbers": []}, id="letters"),
    ],
)
def test_the_text_is_cut_where_its_writer_cut_it(text, expected):
    cable = parse_cable(Document("09STRELSAU451.txt", (HEAD + text).encode()))
    found = {
        "numbers": [p.number for p in cable.passages if p.number],
        "texts": [p.text for p in cable.passages],
        "marks": [p.portion_marking for p in cable.passages],
        "heads": [p.heading for p in cable.passages],
        "summary": cable.summary,
        "comment": cable.comment,
        "signers": list(cable.signers),
        "redaction_count": cable.redaction_count,
    }
    assert {name: found[name] for name in expected} == expected
