"""A whole invented cable, field by field. Strelsau, Zenda and everybody in them are invented."""

import pytest

from mappers.cable.parse import parse_cable
from mappers.cable.record import Addressee, Classifier
from mappers.document import Document
from mappers.errors import MappingError, UnreadableDocument

TEXT = """\
VZCZCXRO0123
PP RUEHAA RUEHBB
RUEHCC
DE RUEHZZ #0451/01 0961239
ZNY CCCCC ZZH
P R 061240Z APR 09
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC PRIORITY 0699
INFO RUCNZZZ/ELBE COLLECTIVE
XMT AMCONSUL HENTZAU
RUEHKA/AMEMBASSY DHAKA 0162
C O N F I D E N T I A L SECTION 01 OF 02 STRELSAU 000451

NOFORN
SIPDIS

DEPT FOR EUR/ZZ AND S/CT
AMEMBASSY DHAKA PASS TO AMCONSUL KOLKATA

E.O. 12958: DECL: 04/06/2019
TAGS: PREL, PHUM, ECONEFIN, PHUMM, OVIP (SAPT, FRITZ),
BG
SUBJECT: (C/NF) THE DUKE
RETURNS

REF: A. 08 DHAKA 1107 (NOTAL)
     B. DHAKA 12 AND 13
     C. TARLENHEIM-SAPT E-MAIL OF 04/01/09

CLASSIFIED BY: Rudolf K. Rassendyll, DCM; REASON: 1.4 (B), (D)

-------
Summary
-------

1. (C/NF) The Duke came home on Monday. His ministers met him at
the station, where the band

STRELSAU 00000451  002 OF 002

played until noon. End summary.

The Crowd
---------

2. (C) The Duke said that he
would stay. XXXXXXXXXXXX doubted it.

-- A first demand.

-- A second demand.

3. (U) Comment: He will leave again. End comment.

RASSENDYLL

CONFIDENTIAL
"""


@pytest.fixture(scope="module")
def cable():
    return parse_cable(Document("09STRELSAU451.txt", TEXT.encode()))


def test_the_transmission_header_gives_time_precedence_and_sender(cable):
    assert (cable.transmission_id, cable.date_time_group) == ("VZCZCXRO0123", "061240Z APR 09")
    assert cable.created == "2009-04-06T12:40:00Z"
    assert (cable.precedence, cable.info_precedence) == ("PRIORITY", "ROUTINE")
    assert cable.sender == "AMEMBASSY STRELSAU"


def test_addressees_keep_route_precedence_and_serial_and_exemptions_belong_to_their_group(cable):
    assert cable.addressees == (
        Addressee("SECSTATE WASHDC", "action", "RUEHC", "PRIORITY", "0699"),
        Addressee("ELBE COLLECTIVE", "info", "RUCNZZZ", exempted=("AMCONSUL HENTZAU",)),
        Addressee("AMEMBASSY DHAKA", "info", "RUEHKA", None, "0162"),
    )


def test_banner_and_captions_give_level_handling_and_sections(cable):
    assert (cable.identifier, cable.station) == ("09STRELSAU451", "STRELSAU")
    assert (cable.classification, cable.handling, cable.section_count) == (
        "CONFIDENTIAL",
        ("NOFORN", "SIPDIS"),
        2,
    )


def test_the_order_says_until_when(cable):
    assert (cable.executive_order, cable.declassify_on, cable.declassify_event) == (
        "12958",
        "2019-04-06",
        None,
    )


def test_tags_are_cut_mended_and_parted_from_people(cable):
    assert [tag.code for tag in cable.tags] == ["PREL", "PHUM", "ECON", "EFIN", "PHUMM", "OVIP", "BG"]
    assert [tag.written for tag in cable.tags][2:4] == ["ECONEFIN", "ECONEFIN"]
    assert cable.tags[4].probable == "PHUM"
    assert cable.tagged_people == ("SAPT, FRITZ",)


def test_the_subject_is_one_line_and_its_mark_is_told_apart(cable):
    assert (cable.title, cable.subject_marking) == ("(C/NF) THE DUKE RETURNS", "C/NF")


def test_references_keep_letters_years_and_kinds(cable):
    found = [(r.label, r.kind, r.document, r.year_source) for r in cable.references]
    assert found == [
        ("A", "cable", "08DHAKA1107", "given"),
        ("B", "cable", "09DHAKA12", "own"),
        ("B", "cable", "09DHAKA13", "own"),
        ("C", "email", None, None),
    ]
    assert cable.references[0].flags == ("NOTAL",)


def test_the_classifier_has_a_name_a_title_and_reasons(cable):
    assert cable.classifiers == (Classifier("Rudolf K. Rassendyll", "DCM"),)
    assert cable.reasons == ("1.4(B)", "1.4(D)")


def test_paragraphs_are_whole_across_a_section_joint(cable):
    first = cable.passages[0]
    assert (first.number, first.heading, first.portion_marking) == (1, "Summary", "C/NF")
    assert first.text.endswith("where the band played until noon. End summary.")


def test_only_the_first_block_of_a_paragraph_carries_its_number(cable):
    assert [(p.ordinal, p.number, p.portion_marking) for p in cable.passages] == [
        (1, 1, "C/NF"), (2, 2, "C"), (3, None, None), (4, None, None), (5, 3, "U"),
    ]  # fmt: skip
    assert cable.passages[1].heading == "The Crowd"
    assert cable.passages[2].text == "-- A first demand."


def test_summary_comment_signer_and_redactions(cable):
    assert cable.summary.startswith("The Duke came home")
    assert cable.summary.endswith("until noon.")
    assert cable.comment == "He will leave again."
    assert (cable.signers, cable.redaction_count) == (("RASSENDYLL",), 1)


def test_everybody_the_header_names_is_named_once_with_a_function(cable):
    functions = [(named.function, named.name) for named in cable.named]
    assert functions == [
        ("origin", "STRELSAU"), ("voice", "STRELSAU"), ("addressee", "SECSTATE WASHDC"),
        ("collective", "ELBE COLLECTIVE"), ("exempted", "AMCONSUL HENTZAU"), ("addressee", "AMEMBASSY DHAKA"),
        ("attention", "EUR/ZZ"), ("attention", "S/CT"), ("attention", "AMEMBASSY DHAKA"),
        ("attention", "AMCONSUL KOLKATA"),
        ("classifier", "Rudolf K. Rassendyll"), ("tagged", "Fritz Sapt"), ("signer", "RASSENDYLL"),
    ]  # fmt: skip


def test_no_line_of_a_well_formed_cable_is_unread(cable):
    assert cable.unread == ()


def test_a_cable_without_a_name_is_known_by_its_banner_and_time():
    assert parse_cable(Document("scan-7.txt", TEXT.encode())).identifier == "09STRELSAU451"


def test_a_cable_that_nothing_identifies_is_refused_by_name():
    body = "UNCLAS STRELSAU 000451\n\nTAGS: PREL\nSUBJECT: X\n\n1. Text.\n"
    with pytest.raises(MappingError, match=r"scan\.txt.*station, year and serial"):
        parse_cable(Document("scan.txt", body.encode()))


def test_prose_is_no_cable():
    with pytest.raises(UnreadableDocument, match="no known form"):
        parse_cable(Document("essay.txt", b"The Duke came home on Monday, and the band played."))


def test_a_page_with_the_day_alone_gives_the_day_alone():
    head = "09STRELSAU451\nX\nWed Apr 08 00:00:00 +0200 2009\nUNCLASSIFIED\nEmbassy Strelsau\n"
    page = head + "UNCLAS STRELSAU 000451\n\nTAGS: PREL\nSUBJECT: X\n\n1. Text.\n"
    assert parse_cable(Document("x.txt", page.encode())).created == "2009-04-08"


def test_a_second_copy_of_the_control_lines_is_preferred_to_a_cut_first_one():
    body = (
        "UNCLAS STRELSAU 000451\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE DUKE...\n\n"
        "UNCLAS STRELSAU 000451 SIPDIS E.O. 12958: N/A TAGS: PREL SUBJECT: THE DUKE RETURNS "
        "REF: DHAKA 5 1. (U) Text.\n"
    )
    cable = parse_cable(Document("09STRELSAU451.txt", body.encode()))
    assert cable.title == "THE DUKE RETURNS"
    assert [r.document for r in cable.references] == ["09DHAKA5"]
    assert [(p.number, p.text) for p in cable.passages] == [(1, "Text.")]


def test_a_number_out_of_turn_begins_no_paragraph():
    body = (
        "UNCLAS STRELSAU 000451\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n"
        "¶1. The treaty was signed in\n¶1973. It still holds.\n\n¶2. Next.\n"
    )
    cable = parse_cable(Document("09STRELSAU451.txt", body.encode()))
    assert [(p.number, p.text) for p in cable.passages] == [
        (1, "The treaty was signed in 1973. It still holds."),
        (2, "Next."),
    ]


@pytest.mark.parametrize(
    ("page", "banner", "differing"),
    [
        ("CONFIDENTIAL", "S E C R E T", "SECRET"),
        ("SECRET", "S E C R E T", None),
        ("UNCLASSIFIED", "UNCLAS", None),
    ],
)
def test_a_page_that_contradicts_the_text_is_believed_and_the_text_kept(page, banner, differing):
    head = f"09STRELSAU451\nX\nWed Apr 08 00:00:00 +0200 2009\n{page}\nEmbassy Strelsau\n"
    body = f"{banner} STRELSAU 000451\n\nTAGS: PREL\nSUBJECT: X\n\n1. Text.\n"
    cable = parse_cable(Document("x.txt", (head + body).encode()))
    assert (cable.classification, cable.banner_classification) == (page, differing)


OLD = """\
R 131015Z AUG 79
FM AMEMBASSY STRELSAU
TO SECSTATE WASHDC 3281
INFO AMEMBASSY ZENDA
C O N F I D E N T I A L STRELSAU 08980

E.O. 12065: GDS 8/12/85 (SAPT, FRITZ) OR-P
TAGS: PEPR, BG
SUBJ: THE DUKE

1. (C - ENTIRE TEXT).

2. SUMMARY THE DUKE CAME HOME. END SUMMARY.

3. NOBODY LEFT. END COMMENT. SAPT

CONFIDENTIAL
"""


def test_a_cable_of_the_seventies_is_read_with_its_own_habits():
    cable = parse_cable(Document("79STRELSAU8980.txt", OLD.encode()))
    assert (cable.created, cable.executive_order, cable.declassify_on) == (
        "1979-08-13T10:15:00Z",
        "12065",
        "1985-08-12",
    )
    assert [c.name for c in cable.classifiers] == ["FRITZ SAPT"]
    assert [(p.number, p.portion_marking, p.text[:20]) for p in cable.passages] == [
        (1, "C", "(C - ENTIRE TEXT)."),
        (2, None, "SUMMARY THE DUKE CAM"),
        (3, None, "NOBODY LEFT. END COM"),
    ]
    assert (cable.summary, cable.signers) == ("THE DUKE CAME HOME.", ("SAPT",))


def test_the_repeated_control_lines_of_a_later_section_are_no_text():
    body = (
        "UNCLAS SECTION 01 OF 02 STRELSAU 000451\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n"
        "REF: DHAKA 5\n\n1. The Duke told the\n\nUNCLAS SECTION 02 OF 02 STRELSAU 000451\n\nSIPDIS\n\n"
        "DEPT FOR EUR/ZZ\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\nREF: DHAKA 5\n\n"
        "band to play.\n\n2. It played.\n"
    )
    cable = parse_cable(Document("09STRELSAU451.txt", body.encode()))
    assert [p.text for p in cable.passages] == ["The Duke told the band to play.", "It played."]


def test_a_cable_in_lower_case_is_read_like_any_other():
    text = TEXT[: TEXT.index("1. (C/NF)")].lower() + TEXT[TEXT.index("1. (C/NF)") :]
    cable = parse_cable(Document("09STRELSAU451.txt", text.encode()))
    assert (cable.date_time_group, cable.sender) == ("061240Z APR 09", "AMEMBASSY STRELSAU")
    assert (cable.classification, cable.section_count) == ("CONFIDENTIAL", 2)
    assert cable.declassify_on == "2019-04-06"
    assert [r.document for r in cable.references if r.document] == ["08DHAKA1107", "09DHAKA12", "09DHAKA13"]


def test_prose_that_begins_like_a_label_is_text():
    body = (
        "UNCLAS STRELSAU 000451\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n"
        "Subject to the Duke's consent the band\nwill play.\n\nReference was made to it.\n\nSAPT\n"
    )
    cable = parse_cable(Document("09STRELSAU451.txt", body.encode()))
    assert cable.title == "X"
    assert [p.text for p in cable.passages] == [
        "Subject to the Duke's consent the band will play.",
        "Reference was made to it.",
    ]


def test_every_line_has_its_number_and_what_it_was_read_as(cable):
    numbers = [line.number for line in cable.lines]
    assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))
    by_number = {line.number: line.field for line in cable.lines}
    written = TEXT.split("\n")
    offset = next(n for n, line in by_number.items() if line == "banner") - written.index(
        "C O N F I D E N T I A L SECTION 01 OF 02 STRELSAU 000451"
    )
    assert by_number[written.index("SIPDIS") + offset] == "captions"
    assert by_number[written.index("The Crowd") + offset] == "heading"
    assert by_number[written.index("RASSENDYLL") + offset] == "signature"
