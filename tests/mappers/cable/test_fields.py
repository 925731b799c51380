"""Single fields: identifiers, header lines, banner, order, marks, tags, classifier, signature."""

import pytest

from mappers.cable.addressees import is_collective, parse_addressees
from mappers.cable.banner import is_banner, parse_banner, without_page_lines
from mappers.cable.classification import parse_classification
from mappers.cable.declassification import parse_declassification
from mappers.cable.header import parse_transmission
from mappers.cable.identifiers import canonical_id, parse_id
from mappers.cable.marks import take_mark
from mappers.cable.signature import take_signature
from mappers.cable.stations import station_of
from mappers.cable.tags import PHRASES, parse_tags


@pytest.mark.parametrize(
    ("published", "canonical"),
    [
        ("09DHAKA451", "09DHAKA451"),
        ("09DHAKA000451", "09DHAKA451"),
        ("09EFTODHAKA12", "09DHAKA12"),
        ("09AMEMBASSYDHAKA12", "09DHAKA12"),
        ("08SCTION02OF03DHAKA12", "08DHAKA12"),
        ("08SECTION01OF03DHAKA12", "08DHAKA12"),
        ("08DHAKA000762ZFR763", "08DHAKA762"),
        ("90STATE255195TOSEC140301", "90STATE255195"),
        ("1977DHAKA00451", "77DHAKA451"),
        ("7575DHAKA12", "75DHAKA12"),
        ("06SECSTATE5", "06STATE5"),
        ("06KIEV5", "06KIEV5"),
        ("09STRELSAU451", "09STRELSAU451"),
    ],
)
def test_a_published_identifier_is_mended_by_rule(published, canonical):
    assert canonical_id(published) == canonical


@pytest.mark.parametrize("text", ["", "DHAKA", "x", "09", "minutes of a meeting"])
def test_what_has_not_the_shape_of_an_identifier_is_none(text):
    assert parse_id(text) is None


def test_years_from_66_on_are_of_the_last_century():
    assert (parse_id("66DHAKA1").full_year, parse_id("10DHAKA1").full_year) == (1966, 2010)


@pytest.mark.parametrize(
    ("spelling", "station"),
    [
        ("AMEMBASSY DHAKA", "DHAKA"),
        ("N'Djamena", "NDJAMENA"),
        ("Port-au-Prince", "PORTAUPRINCE"),
        ("SECSTATE WASHDC", "STATE"),
        ("KUALA LUMP", "KUALALUMPUR"),
        ("COLOMOBO", "COLOMBO"),
        ("STRELSAU", None),
        ("USUN NEW YORK", "USUNNEWYORK"),
    ],
)
def test_a_spelling_means_one_known_station_or_none(spelling, station):
    assert station_of(spelling) == station


@pytest.mark.parametrize(
    ("line", "group", "created"),
    [
        ("O R 061240Z APR 09", "061240Z APR 09", "2009-04-06T12:40:00Z"),
        ("R 061240ZAPR2009", "061240Z APR 2009", "2009-04-06T12:40:00Z"),
        ("R O61240Z APR 85 ZDK", "061240Z APR 85", "1985-04-06T12:40:00Z"),
        ("R 061240Z APR", "061240Z APR", "2008-04-06T12:40:00Z"),
        ("R 991240Z APR 09", "991240Z APR 09", None),
        ("R 061240Z APR 0123", "061240Z APR 0123", "2008-04-06T12:40:00Z"),
    ],
)
def test_the_date_time_group_is_read_with_its_slips(line, group, created):
    header = parse_transmission(f"{line}\nFM AMEMBASSY ZENDA\n", 2008)
    assert (header.date_time_group, header.created) == (group, created)


def test_the_receivers_distribution_is_no_addressee():
    header = parse_transmission(
        "INFO  LOG-00  AF-00  CIAE-00\nR 061240Z APR 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC"
    )
    assert [a.name for a in header.addressees] == ["SECSTATE WASHDC"]
    assert header.lines[0].field == "distribution"


def test_only_a_free_number_at_the_end_is_a_serial_and_slips_in_precedence_are_mended():
    found = parse_addressees(["TO RUEUITH/DET 1 39LG ZENDA TU", "RUEHZZ/AMEMBASSY ZENDA PIORITY 0012"])
    assert [(a.name, a.precedence, a.serial) for a in found] == [
        ("DET 1 39LG ZENDA TU", None, None),
        ("AMEMBASSY ZENDA", "PRIORITY", "0012"),
    ]


def test_a_precedence_stuck_to_an_office_is_a_precedence():
    found = parse_addressees(["TO RHEHNSC/NSC WASHINGTON DC//DR//FLASH"])
    assert [(a.name, a.precedence) for a in found] == [("NSC WASHINGTON DC//DR//", "FLASH")]


def test_a_senders_line_may_wrap():
    header = parse_transmission("DE RUEHZZ #0451/01\n0961240\nP 061240Z APR 09\nFM AMEMBASSY ZENDA")
    assert [line.field for line in header.lines] == ["sender route", "sender route", "time", "from"]


def test_glued_addressees_are_parted_at_their_routes():
    found = parse_addressees(["INFO RUEHZZ/AMEMBASSY ZENDA 0012 RUEHYY/AMEMBASSY HENTZAU 0013"])
    assert [a.routing for a in found] == ["RUEHZZ", "RUEHYY"]


def test_collectives_are_known_by_their_names():
    assert is_collective("ELBE COLLECTIVE")
    assert is_collective("ALL DIPLOMATIC AND CONSULAR POSTS")
    assert not is_collective("AMEMBASSY ZENDA")


@pytest.mark.parametrize(
    ("line", "level", "sections", "serial"),
    [
        ("S E C R E T SECTION 01 OF 03 STRELSAU 000451", "SECRET", 3, 451),
        ("SS E C R E T STRELSAU 000451", "SECRET", None, 451),
        ("S e c r e t strelsau 000451", "SECRET", None, 451),
        ("UNCLAS E F T O STRELSAU 000451", "UNCLASSIFIED", None, 451),
        ("C O N F I D E N T I A L SECTIO 01 0F 02 STRELSAU 451", "CONFIDENTIAL", 2, 451),
        ("LIMITED OFFICIAL USE STRELSAU 01451", "LIMITED OFFICIAL USE", None, 1451),
    ],
)
def test_a_classification_line_is_read_with_its_damage(line, level, sections, serial):
    banner = parse_banner(line)
    assert banner is not None
    assert (banner.level, banner.sections, banner.serial) == (level, sections, serial)
    assert is_banner(line)


@pytest.mark.parametrize(
    "line", ["Secretary Sapt arrived.", "SECRETARIAT 000451", "The secret was out in 1999."]
)
def test_prose_is_no_classification_line(line):
    assert not is_banner(line)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("DHAKA 00000451  002.2 OF 003", ""),
        ("said. DHAKA 00000451 002 OF 003 He", "said.  He"),
        ("PAGE 02        DHAKA  00451  01 OF 03  061240Z", ""),
        ("5 OF 12 members", "5 OF 12 members"),
    ],
)
def test_page_lines_go_without_the_words_beside_them(line, rest):
    assert without_page_lines(line).strip() == rest


@pytest.mark.parametrize(
    ("text", "order", "on", "event"),
    [
        ("E.O. 12958: DECL: 04/06/2019", "12958", "2019-04-06", None),
        ("EO 12958 DECL: 2019/04/06", "12958", "2019-04-06", None),
        ("E.O. 12958: DECL: 31/12/2019", "12958", "2019-12-31", None),
        ("E.O. 12958: N/A", "12958", None, None),
        ("E.O. 12356: DECL: OADR", "12356", None, "OADR"),
        ("E.O. 12958: DECL: AFTER THE CORONATION", "12958", None, "AFTER THE CORONATION"),
        ("E.O. 12065: GDS 3/15/85 (SAPT, FRITZ)", "12065", "1985-03-15", None),
        ("DECL: 02/30/2019", None, None, "02/30/2019"),
        ("", None, None, None),
    ],
)
def test_the_order_gives_a_day_or_the_words_in_its_place(text, order, on, event):
    assert parse_declassification(text)[:3] == (order, on, event)


def test_an_order_before_1982_names_the_classifier_on_its_line():
    assert (
        parse_declassification("E.O. 12065: GDS 3/15/85 (SAPT, FRITZ VON) OR-P").classifier
        == "FRITZ VON SAPT"
    )
    assert parse_declassification("E.O. 12958: DECL: 04/06/2019 (SAPT, FRITZ)").classifier is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("(C) A", "C"), ("(S//NF) A", "S/NF"), ("(SBU/NOFORN) A", "SBU/NF"), ("C) A", "C"),
        ("(C - ENTIRE TEXT). A", "C"), ("(S//REL TO USA, NATO) A", "S/REL TO USA, NATO"),
        ("(CBS) A", None), ("(Conf.) A", None), ("A (C)", None),
    ],
)  # fmt: skip
def test_a_portion_mark_has_one_form(text, mark):
    assert take_mark(text).mark == mark


def test_a_list_of_tags_goes_on_without_a_comma_when_the_next_line_is_made_of_tags():
    codes = [tag.code for tag in parse_tags("PREL PHUM\nECON, BG").codes]
    assert codes == ["PREL", "PHUM", "ECON", "BG"]
    assert [tag.code for tag in parse_tags("PREL\nTHE DUKE").codes] == ["PREL"]


def test_names_after_a_visits_tag_are_people_not_tags():
    tags = parse_tags("OVIP RASSENDYLL RUDOLF PREL")
    assert ([tag.code for tag in tags.codes], tags.people) == (["OVIP", "PREL"], ("RASSENDYLL, RUDOLF",))


@pytest.mark.parametrize(
    ("text", "codes", "people"),
    [
        ("OVIP: SAPT, JOHN, PREL", ["OVIP", "PREL"], ("SAPT, JOHN",)),
        ("OVIP (SAPT, ANNA), HENTZAU, JOHN, BG", ["OVIP", "BG"], ("SAPT, ANNA", "HENTZAU, JOHN")),
        ("OVIP, STRELSAU, PREL", ["OVIP", "STRELSAU", "PREL"], ()),
        ("OVIP, STRELSAU", ["OVIP", "STRELSAU"], ()),
    ],
)
def test_a_comma_may_stand_inside_a_name_after_a_visits_tag(text, codes, people):
    tags = parse_tags(text)
    assert ([tag.code for tag in tags.codes], tags.people) == (codes, people)


def test_three_letters_of_a_country_probably_mean_its_code():
    assert [tag.probable for tag in parse_tags("SYR, PREL").codes] == ["SY", None]


def test_captions_and_page_lines_are_no_tags():
    assert [tag.code for tag in parse_tags("PREL SIPDIS").codes] == ["PREL"]


def test_known_phrases_are_one_tag_each():
    for phrase in PHRASES - {"COUNTER TERRORISM"}:
        assert [tag.code for tag in parse_tags(f"PREL {phrase}").codes] == ["PREL", phrase]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "Classified By: DCM Rudolf K. Rassendyll for reasons 1.4 (b) and (d).",
            "Rudolf K. Rassendyll",
            "DCM",
        ),
        (
            "CLASSIFIED BY: Rudolf Rassendyll, DCM, State; REASON: 1.4(B), (D)",
            "Rudolf Rassendyll",
            "DCM, State",
        ),
        (
            "Classified By: Charge d'Affaires a.i. Flavia Elphberg, reason 1.4 (b)",
            "Flavia Elphberg",
            "Charge d'Affaires a.i.",
        ),
        ("Classified By: Classified by Ambasador Fritz Sapt per 1.5 (d)", "Fritz Sapt", "Ambasador"),
        (
            "Classified By: POL/ECON Counselor F. Rupert Hentzau under 1.4 b/d",
            "F. Rupert Hentzau",
            "POL/ECON Counselor",
        ),
        (
            "CLASSIFIED BY AMBASSADOR TO RURITANIA RUPERT HENTZAU.",
            "RUPERT HENTZAU",
            "AMBASSADOR TO RURITANIA",
        ),
        (
            "Classified By: CHARGE D'AFFAIRES, A.I. FRITZ SAPT. REASON: 1.5 (B)",
            "FRITZ SAPT",
            "CHARGE D'AFFAIRES, A.I.",
        ),
        ("Classified By: DCM A. B. Sapt, Reason 1.4(b)", "A. B. Sapt", "DCM"),
        ("Classified By: Rudolf Rassendyll, Jr., Consul. Reason 1.4 (d)", "Rudolf Rassendyll, Jr.", "Consul"),
    ],
)
def test_a_classifiers_name_is_told_from_the_office(text, name, title):
    assert [(c.name, c.title) for c in parse_classification(text).classifiers] == [(name, title)]


@pytest.mark.parametrize("text", ["Classified by section 1.5 (b).", "No such line.", "Classified By:"])
def test_a_line_without_a_person_names_nobody(text):
    assert parse_classification(text).classifiers == ()


@pytest.mark.parametrize(
    "written",
    [
        "1.4 (b) and (d)",
        "1.4(B), (D)",
        "1.4 b/d",
        "1.4 (b,d)",
        "1.4 (b)(d)",
        "1.4 B & D",
        "1.4 (b+d)",
        "1. 4 (b) and (d",
        "1,4 (B) (D)",
    ],
)
def test_reasons_are_written_out_in_full(written):
    assert parse_classification(f"Classified By: DCM Fritz Sapt, reasons {written}").reasons == (
        "1.4(B)",
        "1.4(D)",
    )


@pytest.mark.parametrize(
    ("end", "signer"),
    [
        ("It is over.\n\nSAPT\n", ("SAPT",)),
        ("It is over.\nSAPT\n\nCONFIDENTIAL\n\nNNNN\n", ("SAPT",)),
        ("It is over.  SAPT\n", ("SAPT",)),
        ("It is over.\n\nDE SAPT##\n", ("DE SAPT",)),
        ("It is over.\nSapt\n", ("SAPT",)),
        ("It is over.\nSAPT\nSAPT\n", ("SAPT",)),
        ("It is over. END COMMENT.\n", ()),
        ("It is over, said the\nDuke\n", ()),
        ("It is about to\n", ()),
    ],
)
def test_the_last_name_signs(end, signer):
    assert take_signature(list(enumerate(end.split("\n"), start=1))).names == signer
