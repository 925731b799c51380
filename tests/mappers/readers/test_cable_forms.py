"""Every form in which cables were published is recognised and read; other texts are refused."""

import pytest

from mappers.document import Document
from mappers.errors import UnreadableDocument
from mappers.readers.cable_forms import FORMS, detect_form, looks_like_cable, read_cable_page
from mappers.readers.cable_page import iso_time

HEADER = (
    "VZCZCXRO0123\nPP RUEHAA\nDE RUEHZZ #0451 0961240\nZNR UUUUU ZZH\nP 061240Z APR 09\n"
    "FM AMEMBASSY STRELSAU\nTO SECSTATE WASHDC 0699"
)
BODY = (
    "UNCLAS STRELSAU 000451 \n\nSIPDIS \n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE DUKE\n\n"
    "1. Text & more.\n\nSAPT"
)

PAGE = """<html><body><ul><li>menu</li></ul>
<div class='pane big'>
<h3>Viewing cable 09STRELSAU451, THE DUKE &amp; HIS BAND</h3>
<table class='cable'>
<tr><th>Reference ID</th><th>Created</th><th>Released</th><th>Classification</th><th>Origin</th></tr>
<tr>
<td>
<a href='/cable/2009/04/09STRELSAU451.html'>09STRELSAU451</a>
</td>
<td>
<a href='/date/2009-04_0.html'>2009-04-06 12:40</a>
</td>
<td>
<a href='/reldate/2011-08-30_0.html'>2011-08-30 01:44</a>
</td>
<td>
<a href='/classification/6_0.html' title='confidential'>UNCLASSIFIED//FOR OFFICIAL USE ONLY</a>
</td>
<td>
<a href='/origin/173_0.html'>Embassy Strelsau</a>
</td>
</tr>
</table>
<code><pre>{header}</pre></code>
<code><pre>{body}</pre></code>
</div></body></html>"""


def page(header=HEADER, body=BODY):
    link = "<a href='/tag/PREL_0.html'>PREL</a>"
    marked = body.replace("&", "&amp;").replace("\n", "&#x000A;").replace("PREL", link)
    return PAGE.format(
        header=header.replace("\n", "&#x000A;"),
        body=marked.replace("1.", "<a id='par1' href='#par1'>¶</a>1."),
    )


ROW = "09STRELSAU451 2009-04-06 12:40 2011-08-30 01:44 UNCLASSIFIED//FOR OFFICIAL USE ONLY Embassy Strelsau"
TEXTS = {
    "viewer page (HTML)": page(),
    "viewer page (text)": "Menu\n\nViewing cable 09STRELSAU451, THE DUKE & HIS BAND\n\n"
    f"Reference ID Created Released Classification Origin\n{ROW}\n{HEADER}\n{BODY}",
    "viewer page (text, one value a line)": "Identifier\nCreated\nClassification\nOrigin\n09STRELSAU451\n"
    "2009-04-06 12:40:00\nUNCLASSIFIED//FOR OFFICIAL USE ONLY\nEmbassy Strelsau\nCable title:  \n\n"
    "THE DUKE & HIS BAND\n\nTags:  PREL \n"
    f"pdf how-to read a cable\n{HEADER}\n{BODY}",
    "five-line text": "09STRELSAU451\nTHE DUKE & HIS BAND\nMon Apr 06 00:00:00 +0200 2009\n"
    f"UNCLASSIFIED//FOR OFFICIAL USE ONLY\nEmbassy Strelsau\n{HEADER}{BODY}",
    "plain cable": f"\n{HEADER}\n{BODY}",
    "row of the CSV dump": '"7","4/6/2009 12:40","09STRELSAU451","Embassy Strelsau",'
    f'"UNCLASSIFIED//FOR OFFICIAL USE ONLY","","{HEADER}","{BODY}"',
    "newspaper copy": "ID: 09STRELSAU451\nTITLE: THE DUKE & HIS BAND\nDATE: 2009-04-06 12:40:00\n"
    "ORIGIN: Embassy Strelsau\nCLASSIFICATION: UNCLASSIFIED//FOR OFFICIAL USE ONLY\n\n"
    f"{HEADER}\n{BODY}",
}  # fmt: skip


def test_every_form_has_a_sample():
    assert set(TEXTS) == set(FORMS)


@pytest.mark.parametrize("form", TEXTS)
def test_a_form_is_recognised_and_its_two_blocks_are_parted(form):
    assert detect_form(TEXTS[form]) == form
    found = read_cable_page(Document("09STRELSAU451.txt", TEXTS[form].encode()))
    assert (found.form, found.published_id) == (form, "09STRELSAU451")
    assert found.header.strip() == HEADER
    assert found.body.replace("¶", "").strip() == BODY


@pytest.mark.parametrize("form", [form for form in TEXTS if form != "plain cable"])
def test_a_page_gives_title_dates_classification_and_origin(form):
    found = read_cable_page(Document("x.txt", TEXTS[form].encode()))
    assert found.title == (None if form == "row of the CSV dump" else "THE DUKE & HIS BAND")
    assert (found.created or "")[:10] == "2009-04-06"
    assert found.classification == "UNCLASSIFIED//FOR OFFICIAL USE ONLY"
    assert found.origin == "Embassy Strelsau"


def test_a_page_whose_marks_were_changed_goes_through_the_html_parser():
    changed = (
        page().replace("<table class='cable'>", '<table  class="cable">').replace("<pre>", '<pre class="x">')
    )
    found = read_cable_page(Document("x.html", changed.encode()))
    assert found.published_id == "09STRELSAU451"
    assert found.released == "2011-08-30T01:44:00Z"
    assert found.header == HEADER
    assert found.body.replace("¶", "") == BODY


@pytest.mark.parametrize(
    "head",
    [
        "<<123456>>\n6 April 2009\n09STRELSAU451\nEmbassy Strelsau\nCONFIDENTIAL\n\n",
        "ID: 123456\nDate: 2009-04-06 12:40:00\nOrigin: 09STRELSAU451\nSource: Embassy Strelsau\n"
        "Classification: CONFIDENTIAL\n\n",
    ],
)
def test_the_values_above_a_newspapers_copy_are_known_by_their_shapes(head):
    found = read_cable_page(Document("x.txt", f"{head}{BODY}".encode()))
    assert (found.form, found.published_id, found.origin) == (
        "newspaper copy",
        "09STRELSAU451",
        "Embassy Strelsau",
    )
    assert (found.created or "")[:10] == "2009-04-06"
    assert (found.classification, found.body) == ("CONFIDENTIAL", BODY)


def test_a_letter_with_such_labels_is_no_newspapers_copy():
    assert detect_form("ID: 7\nDATE: 2009-04-06\n\nDear Duke,\n\nthe band played until noon.\n") is None


def test_no_break_spaces_and_character_references_are_read_as_what_they_stand_for():
    text = f"{HEADER}\n{BODY}".replace("&", "&amp;").replace(" ", "\N{NO-BREAK SPACE}")
    assert looks_like_cable(text)
    assert read_cable_page(Document("09STRELSAU451.txt", text.encode())).body == BODY


@pytest.mark.parametrize("form", [form for form in TEXTS if form != "viewer page (HTML)"])
def test_the_sentence_of_a_partial_extract_stands_in_the_place_of_the_header(form):
    sentence = "This record is a partial extract of the original cable."
    text = TEXTS[form].replace(HEADER, sentence)
    found = read_cable_page(Document("09STRELSAU451.txt", text.encode()))
    assert (found.header, found.body) == (sentence, BODY)


def test_a_page_with_one_block_has_no_header():
    text = page().replace(f"<code><pre>{HEADER.replace(chr(10), '&#x000A;')}</pre></code>\n", "")
    assert read_cable_page(Document("x.html", text.encode())).header == ""


def test_the_sentence_of_a_partial_extract_is_parted_from_the_body_glued_to_it():
    sentence = (
        "This record is a partial extract of the original cable. "
        "The full text of the original cable is not available."
    )
    text = (
        f"09STRELSAU451\n\nMon Apr 06 00:00:00 +0200 2009\nUNCLASSIFIED\nEmbassy Strelsau\n{sentence}{BODY}"
    )
    found = read_cable_page(Document("x.txt", text.encode()))
    assert (found.header, found.body, found.title) == (sentence, BODY, None)


def test_text_from_pdf_in_windows_1252_with_carriage_returns_is_read():
    data = (
        f"\r\n{HEADER}\r\n{BODY}\r\n¶2. “Quoted”".replace("\n", "\r\n").replace("\r\r", "\r").encode("cp1252")
    )
    found = read_cable_page(Document("09STRELSAU451.txt", data))
    assert "¶2. “Quoted”" in found.body
    assert found.published_id == "09STRELSAU451"


def test_a_plain_cable_may_begin_at_the_classification_line():
    assert detect_form(BODY) == "plain cable"
    assert read_cable_page(Document("scan.txt", BODY.encode())).published_id is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Duke came home on Monday. The embassy's cable called it CONFIDENTIAL in 2009.",
        "In a cable classified SECRET STRELSAU 000451, the ambassador wrote home.",
        "Viewing cable 09STRELSAU451, THE DUKE\n\nNothing else.",
        "Dear Secretary,\n\nSUBJECT: the Duke\n\nWe write to you.",
        "FM Sapt said on Monday that the Duke would stay.\nThe band played on.",
    ],
)
def test_other_texts_are_no_cables(text):
    assert not looks_like_cable(text)


def test_an_unknown_form_is_refused_with_what_was_looked_for():
    with pytest.raises(UnreadableDocument, match=r"essay\.txt: no known form.*five-line text"):
        read_cable_page(Document("essay.txt", b"The Duke came home on Monday."))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2009-04-06 12:40", "2009-04-06T12:40:00Z"),
        ("2009-04-06 12:40:05", "2009-04-06T12:40:05Z"),
        ("2009-04-06", "2009-04-06"),
        ("Mon Apr 06 00:00:00 +0200 2009", "2009-04-06"),
        ("4/6/2009 7:05", "2009-04-06T07:05:00Z"),
        ("2009-04-06 25:00", "2009-04-06"),
        ("2009-02-30 12:40", None),
        ("yesterday", None),
    ],
)
def test_dates_are_as_precise_as_the_page_and_days_of_the_calendar(written, iso):
    assert iso_time(written) == iso


def test_a_header_that_shares_the_bodys_block_is_parted_from_it():
    text = page(header="", body=f"{HEADER}\n{BODY}")
    found = read_cable_page(Document("x.html", text.encode()))
    assert (found.header.strip(), found.body.replace("¶", "")) == (HEADER, BODY)
