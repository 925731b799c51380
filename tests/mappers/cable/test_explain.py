"""What ``cablegraph map FILE --explain`` shows of a cable."""

import pytest

from mappers.cable.explain import IGNORED, VALUES, explain, explain_head
from mappers.cable.parse import parse_cable
from mappers.document import Document
from mappers.extraction.find import find_content
from mappers.mapping import map_document
from ontology.iris import Names
from ontology.terms import CG
from shapes.check import check

TEXT = """\
VZCZCXRO0123
PP RUEHAA
NOT A LINE OF ANY HEADER 77
DE RUEHZZ #0451 0961239
P R 061240Z APR 09
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC PRIORITY 0699
INFO RUCNZZZ/ELBE COLLECTIVE
C O N F I D E N T I A L STRELSAU 000451

SIPDIS

E.O. 12958: DECL: 04/06/2019
TAGS: PREL, ECONEFIN
SUBJECT: (C) THE DUKE
RETURNS
REF: A. 08 DHAKA 1107
B. MALTA 512
Classified By: DCM Rudolf K. Rassendyll for reasons 1.4 (b) and (d).

1. (C) Malta opposed the
dam.

The Crowd
---------

2. (U) All was well. Ref A told the same.
SAPT
NNNN
"""


@pytest.fixture(scope="module")
def cable():
    return parse_cable(Document("09STRELSAU451.txt", TEXT.encode()))


@pytest.fixture(scope="module")
def shown(cable):
    return explain(cable, find_content(cable))


def test_every_line_is_shown_in_order_with_its_number(shown):
    numbered = [line for line in shown.splitlines() if line[:5].strip().isdigit()]
    assert [int(line[:5]) for line in numbered if line[5] == " "] == list(range(1, TEXT.count("\n") + 2))
    for line in filter(str.strip, TEXT.splitlines()):
        assert any(line.strip() in written for written in numbered)


@pytest.mark.parametrize(
    "value",
    [
        "= action, SECSTATE WASHDC, routing RUEHC, precedence PRIORITY, serial 0699",
        "= 061240Z APR 09, PRIORITY, ROUTINE for information",
        "= PREL, ECON (of ECONEFIN), EFIN (of ECONEFIN)",
        "= A. 08 DHAKA 1107 → 08DHAKA1107 (cable, year given, confidence 1.0)",
        "= Rudolf K. Rassendyll, DCM",
        "= reasons 1.4(B), 1.4(D)",
        '= paragraph 2, printed number 2, (U), under "The Crowd"',
        "= SAPT",
    ],
)
def test_under_a_field_stands_what_it_became(shown, value):
    assert value in shown


def test_under_a_sentence_stands_what_was_found_in_it_and_the_rule_that_found_it(shown):
    lines = [line.strip() for line in shown.splitlines()]
    after = lines[lines.index("“Malta opposed the dam.”") + 1 :]
    assert any(line.startswith("position  Malta opposes") and "[rule: oppose]" in line for line in after[:3])
    assert any(line.startswith("citation  Ref A → 08DHAKA1107 [rule:") for line in after)


def test_a_line_of_the_text_knows_its_paragraph_and_a_heading_that_of_the_next(cable):
    places = {line.text: line.passage for line in cable.lines}
    assert places["dam."] == 1
    assert places["The Crowd"] == 2
    assert places["SIPDIS"] is None


def test_an_unread_line_stands_out_is_counted_and_warned_of(cable, shown):
    assert [line.text for line in cable.unread] == ["NOT A LINE OF ANY HEADER 77"]
    assert "    3  UNREAD           NOT A LINE OF ANY HEADER 77" in shown
    assert shown.endswith("1 unread.\n")
    mapped = map_document(Document("09STRELSAU451.txt", TEXT.encode()), Names())
    report = check(mapped.triples)
    assert report.conforms
    assert any("not understood" in warning and "3: NOT A LINE" in warning for warning in report.warnings)


def test_what_is_left_out_by_name_has_no_value(cable):
    assert not IGNORED & VALUES.keys()
    assert {line.field for line in cable.lines} - VALUES.keys() - IGNORED == {
        "routing", "sender route", "addressee", "paragraph", "text", "heading", "unread",
    }  # fmt: skip


def test_the_reading_of_the_head_is_published_and_ends_above_the_first_paragraph(cable):
    triples = map_document(Document("09STRELSAU451.txt", TEXT.encode()), Names()).triples
    published = [str(value) for _, term, value in triples if term == CG.headReading]
    assert published == [explain_head(cable)]
    assert "  subject          SUBJECT" in published[0]
    assert "  paragraph  " not in published[0]
