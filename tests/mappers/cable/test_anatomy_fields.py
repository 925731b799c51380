"""Single fields, in each form that cable-anatomy.md names; the numbers are its sections."""

# ruff: noqa: E501 - a case on one line is read more easily than one cut in pieces

import pytest

from mappers.cable.banner import parse_banner
from mappers.cable.classification import parse_classification
from mappers.cable.declassification import parse_declassification
from mappers.cable.header import parse_transmission
from mappers.cable.identifiers import canonical_id
from mappers.cable.marks import take_mark, take_printed_mark
from mappers.cable.signature import take_signature
from mappers.cable.stations import station_of
from mappers.cable.tags import parse_tags

# -- 2: identifiers and stations


@pytest.mark.parametrize(
    ("published", "canonical"),
    [
        ("1977ISLAMA00451", "77ISLAMABAD451"),
        ("1975STATE000451", "75STATE451"),
        ("1977ISLAMA00451_b", "77ISLAMABAD451"),
        ("09DHAKA451_a", "09DHAKA451"),
        ("09SECTION01OF02DHAKA451", "09DHAKA451"),
        ("09ECTION01OF02DHAKA451", "09DHAKA451"),
        ("09SECTIO01OF02DHAKA451", "09DHAKA451"),
        ("09SECTION010F02DHAKA451", "09DHAKA451"),
        ("09SECTION01GF02DHAKA451", "09DHAKA451"),
        ("09SCTION01OF02DHAKA451", "09DHAKA451"),
        ("09EFTODHAKA451", "09DHAKA451"),
        ("09AMCONSULKOLKATA12", "09KOLKATA12"),
        ("09USMISSIONUSNATO12", "09USNATO12"),
        ("09EMBASSYDHAKA12", "09DHAKA12"),
        ("09DHAKAA12", "09DHAKA12"),
        ("09DHKAA12", "09DHAKA12"),
        ("09DHAKA12ZFR13", "09DHAKA12"),
        ("09DHAKA12SUSPECTEDDUPLICATE", "09DHAKA12"),
        ("09DHAKA12SUSPECTEDDUPLICATE13", "09DHAKA13"),
        ("09STATE12TOSEC34", "09STATE12"),
        ("09NOFORNDHAKA12", "09DHAKA12"),
        ("0909DHAKA12", "09DHAKA12"),
        ("09SECSTATE12", "09STATE12"),
        ("2009DHAKA12", "09DHAKA12"),
        ("09DHAKA12ZDK", "09DHAKA12"),
        ("09DHAKA 12", "09DHAKA12"),
        ("09DHAKA12ZEL", "09DHAKA12"),
    ],
)
def test_identifiers_of_every_malformed_kind_are_mended(published, canonical):
    assert canonical_id(published) == canonical


@pytest.mark.parametrize(
    ("spelling", "station"),
    [
        ("SAO PAULO", "SAOPAULO"),
        ("PORT-AU-PRINCE", "PORTAUPRINCE"),
        ("ST. PETERSBURG", "STPETERSBURG"),
        ("N'DJAMENA", "NDJAMENA"),
        ("SECDEF", "SECDEF"),
        ("USDOC", "USDOC"),
        ("RIO", "RIODEJANEIRO"),
        ("HCMC", "HOCHIMINHCITY"),
        ("BKK", "BANGKOK"),
        ("KL", "KUALALUMPUR"),
        ("PAP", "PORTAUPRINCE"),
        ("POS", "PORTOFSPAIN"),
        ("BSB", "BANDARSERIBEGAWAN"),
        ("ADDIS", "ADDISABABA"),
        ("TEGUC", "TEGUCIGALPA"),
        ("HK", "HONGKONG"),
        ("HAGUE", "THEHAGUE"),
        ("THE HAGUE", "THEHAGUE"),
        ("MEXICO CITY", "MEXICO"),
        ("BRAZIL", "BRASILIA"),
        ("CALCUTTA", "CALCUTTA"),
        ("MADRAS", "MADRAS"),
        ("CHENNAI", "CHENNAI"),
        ("KYIV", "KYIV"),
        ("0TTAWA", "OTTAWA"),
        ("ISLAMABAB", "ISLAMABAD"),
        ("AIT TAIPEI", "AITTAIPEI"),
        ("USINT HAVANA", "HAVANA"),
        ("USEU BRUSSELS", "USEUBRUSSELS"),
        ("USEU", "USEUBRUSSELS"),
        ("USNATO", "USNATO"),
        ("UNVIE", "UNVIEVIENNA"),
        ("USOSCE", "USOSCE"),
        ("USUN", "USUNNEWYORK"),
        ("USMISSION GENEVA", "GENEVA"),
        ("USMISSION UNVIE VIENNA", "UNVIEVIENNA"),
        ("US MISSION GENEVA", "GENEVA"),
        ("SECSATE WASHDC", "STATE"),
        ("SECSTATE", "STATE"),
        ("EMBASSY ROME", "ROME"),
        ("UN ROME", "UNROME"),
    ],
)
def test_every_class_of_spelling_leads_to_its_station(spelling, station):
    assert station_of(spelling) == station


# -- 3: transmission header


@pytest.mark.parametrize(
    ("line", "created"),
    [
        ("o r 061240z apr 09", "2009-04-06T12:40:00Z"),
        ("R 051506ZJUN2008", "2008-06-05T15:06:00Z"),
        ("R 051506Z JUN", "2008-06-05T15:06:00Z"),
        ("R O51506Z JUN 08", "2008-06-05T15:06:00Z"),
        ("R 051506Z JUNE 08", "2008-06-05T15:06:00Z"),
        ("R 051506Z JUN 2008", "2008-06-05T15:06:00Z"),
        ("R 051506 Z JUN 08", "2008-06-05T15:06:00Z"),
        ("051506Z JUN 08", "2008-06-05T15:06:00Z"),
        ("OO RR 051506Z JUN 08", "2008-06-05T15:06:00Z"),
        ("ZZ 051506Z JUN 08", "2008-06-05T15:06:00Z"),
    ],
)
def test_the_date_time_group_is_the_time_of_creation(line, created):
    header = parse_transmission(f"{line}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n", 2008)
    assert header.created == created


@pytest.mark.parametrize(
    ("line", "precedence"),
    [
        ("OO RR 051506Z JUN 08", ("IMMEDIATE", "ROUTINE")),
        ("Z O 051506Z JUN 08", ("FLASH", "IMMEDIATE")),
        ("ZZ 051506Z JUN 08", ("FLASH", None)),
        ("O P 051506Z JUN 08 ZDS", ("IMMEDIATE", "PRIORITY")),
        ("Y 051506Z JUN 08", ("EMERGENCY COMMAND", None)),
        ("OP 051506Z JUN 08", ("IMMEDIATE", "PRIORITY")),
    ],
)
def test_letters_before_the_group_give_the_precedence(line, precedence):
    header = parse_transmission(f"{line}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n", 2008)
    assert (header.precedence, header.info_precedence) == precedence


@pytest.mark.parametrize(
    ("header", "addressees"),
    [
        (
            "R 061240Z APR 09\nFM AMEMBASSY STRELSAU\nINFO RUEHC/SECSTATE WASHDC\n",
            [("info", "SECSTATE WASHDC")],
        ),
        (
            "R 061240Z APR 09\nFM AMEMBASSY STRELSAU\nTO PAGE 02        STATE   015113  182333Z\nAMEMBASSY ZENDA\nINFO PAGE 03        STATE   015113  182333Z\nAMEMBASSY DHAKA\n",
            [("action", "AMEMBASSY ZENDA"), ("info", "AMEMBASSY DHAKA")],
        ),
        (
            "R 061240Z APR 09\nFM AMEMBASSY STRELSAU\nTO RUEHC/SECSTATE WASHDC 0012 INFO RUEHKA/AMEMBASSY DHAKA 0003 RUEHNN/AMEMBASSY ZENDA 0004\n",
            [("action", "SECSTATE WASHDC"), ("info", "AMEMBASSY DHAKA"), ("info", "AMEMBASSY ZENDA")],
        ),
        (
            "R 061240Z APR 09\nFM AMEMBASSY STRELSAU\nTO RUEHC/SECSTATE WASHDC 0012RUEHKA/AMEMBASSY DHAKA 0003RUEHNN/AMEMBASSY ZENDA 0004\n",
            [("action", "SECSTATE WASHDC"), ("action", "AMEMBASSY DHAKA"), ("action", "AMEMBASSY ZENDA")],
        ),
    ],
)
def test_addressees_are_parted_and_grouped(header, addressees):
    found = parse_transmission(header).addressees
    assert [(a.kind, a.name) for a in found] == addressees


FULL = """\
VZCZCABO0123
PP RUEHAA RUEHBB RUEHCC
RUEHDD RUEHEE
DE RUEHZZ #0451/01 0961239
ZNY SSSSS/BBBBB ZZH
P R 061240Z APR 09 ZDK CCY
FM AMEMBASSY STRELSAU
TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0699
RUEHNN/AMEMBASSY ZENDA PIORITY 0162
INFO RUEHQQ/AMEMBASSY HENTZAU ROUTINE 12345
RUEHRR/USCINCEUR VAIHINGEN GE
XMT AMCONSUL KOLKATA
AMEMBASSY DHAKA
RUEHSS/ALL AFRICAN DIPLOMATIC POSTS
"""
ARCHIVED = """\
ACTION EUR-00

INFO  LOG-00   AF-00    CIAE-00  DODE-00  /012W
                  ------------------4F2A1B  061240Z /38
ORIGIN SS-15
DRAFTED BY EUR/ZZ:RRASSENDYLL
APPROVED BY EUR:FSAPT
S/S:MTARLENHEIM
------------------061240 061241Z /38
R 061240Z APR 79
FM AMEMBASSY STRELSAU
TO SECSTATE WASHDC 0451
INFO AMEMBASSY ZENDA
"""


def test_every_line_of_a_full_header_is_read():
    header = parse_transmission(FULL)
    assert (header.precedence, header.info_precedence) == ("PRIORITY", "ROUTINE")
    assert [(a.kind, a.name, a.precedence, a.serial, a.exempted) for a in header.addressees] == [
        ("action", "SECSTATE WASHDC", "NIACT IMMEDIATE", "0699", ()),
        ("action", "AMEMBASSY ZENDA", "PRIORITY", "0162", ()),
        ("info", "AMEMBASSY HENTZAU", "ROUTINE", "12345", ()),
        ("info", "USCINCEUR VAIHINGEN GE", None, None, ("AMCONSUL KOLKATA", "AMEMBASSY DHAKA")),
        ("info", "ALL AFRICAN DIPLOMATIC POSTS", None, None, ()),
    ]
    assert "unread" not in [line.field for line in header.lines]


def test_distribution_and_drafting_lines_of_a_receivers_copy_are_known_by_name():
    header = parse_transmission(ARCHIVED)
    assert [(a.kind, a.name, a.serial) for a in header.addressees] == [
        ("action", "SECSTATE WASHDC", "0451"),
        ("info", "AMEMBASSY ZENDA", None),
    ]
    assert header.created == "1979-04-06T12:40:00Z"
    assert "unread" not in [line.field for line in header.lines]


# -- 4: banner


@pytest.mark.parametrize(
    ("line", "level", "station", "serial"),
    [
        ("T O P  S E C R E T STRELSAU 000451", "TOP SECRET", "STRELSAU", 451),
        ("TOP SECRET STRELSAU 451", "TOP SECRET", "STRELSAU", 451),
        ("C O N F I D E N T I A L SCTION 01 OF 02 STRELSAU 000451", "CONFIDENTIAL", "STRELSAU", 451),
        ("C O N F I D E N T I A L STRELSAU 000451//NOFORN", "CONFIDENTIAL", "STRELSAU", 451),
        ("S E C R E T //NOFORN STRELSAU 000451", "SECRET", "STRELSAU", 451),
        ("CC O N F I D E N T I A L STRELSAU 000451", "CONFIDENTIAL", "STRELSAU", 451),
        ("UNCLASSIFIED STRELSAU 000451", "UNCLASSIFIED", "STRELSAU", 451),
        ("UUNCLAS STRELSAU 000451", "UNCLASSIFIED", "STRELSAU", 451),
        ("UNCLAS SECTION 01 GF 03 STRELSAU 000451", "UNCLASSIFIED", "STRELSAU", 451),
        ("C O N F I D E N T I A L  STRELSAU  00451", "CONFIDENTIAL", "STRELSAU", 451),
        ("S E C R E T SECTION 1 OF 3 STRELSAU 000451", "SECRET", "STRELSAU", 451),
        ("UNCLAS FINAL SECTION OF 02 STRELSAU 000451", "UNCLASSIFIED", "STRELSAU", 451),
        ("UNCLAS STRELSAU 0451 NOFORN SIPDIS", "UNCLASSIFIED", "STRELSAU", 451),
        ("C O N F I D E N T I A L STATE 123456", "CONFIDENTIAL", "STATE", 123456),
        ("C O N F I D E N T I A L PORT AU PRINCE 000451", "CONFIDENTIAL", "PORT AU PRINCE", 451),
        ("UNCLAS USUN NEW YORK 000451", "UNCLASSIFIED", "USUN NEW YORK", 451),
    ],
)
def test_banners_are_read_with_their_damage(line, level, station, serial):
    banner = parse_banner(line)
    assert banner is not None
    assert (banner.level, banner.station, banner.serial) == (level, station, serial)


@pytest.mark.parametrize(
    ("line", "sections"),
    [
        ("C O N F I D E N T I A L SCTION 01 OF 02 STRELSAU 000451", 2),
        ("S E C R E T SECTION 1 OF 3 STRELSAU 000451", 3),
        ("UNCLAS SECTION 01 GF 03 STRELSAU 000451", 3),
        ("UNCLAS ECTION 01 0F 03 STRELSAU 000451", 3),
    ],
)
def test_sections_are_counted_however_the_word_is_spelt(line, sections):
    assert parse_banner(line).sections == sections


# -- 5 and 9: order and classification authority


@pytest.mark.parametrize(
    ("line", "order", "on", "event"),
    [
        ("E.O. 12958: DECL: 04/06/2019", "12958", "2019-04-06", None),
        ("E.o. 12958: decl: 04/06/2019", "12958", "2019-04-06", None),
        ("E. O. 12958: DECL: 4/6/19", "12958", "2019-04-06", None),
        ("E.0. 12958: DECL: 04/06/2019", "12958", "2019-04-06", None),
        ("EO 12958 DECL: 2019-04-06", "12958", "2019-04-06", None),
        ("E.O. 12598: DECL: 04/06/2019", "12598", "2019-04-06", None),
        ("E.O.: 12958: DECL: 04/06/2019", "12958", "2019-04-06", None),
        ("E.O. 12958:: DECL:: 04/06/2019", "12958", "2019-04-06", None),
        ("E.O. 11652: GDS", "11652", None, "GDS"),
        ("E.O. 11652: N/A", "11652", None, None),
        ("E.O. 11652: XGDS-1", "11652", None, "XGDS-1"),
        ("E.O. 12065: RDS-3 4/6/99 (SAPT, FRITZ) OR-P", "12065", "1999-04-06", None),
        ("E.O. 12356: DECL: OADR", "12356", None, "OADR"),
        ("E.O. 12356: N/A", "12356", None, None),
        ("E.O. 12958: DECL: X1", "12958", None, "X1"),
        ("E.O. 12958: DECL: 1.6 X1", "12958", None, "1.6 X1"),
        ("E.O. 13526: DECL: 2020/04/06", "13526", "2020-04-06", None),
        ("E.O. 12958: DECL: MR", "12958", None, "MR"),
        ("E.O. 12958: DECL: TEN YEARS AFTER THE CORONATION", "12958", None, "TEN YEARS AFTER THE CORONATION"),
        ("E.O. 12958: DNG: CO 04/06/2019", "12958", None, "DNG: CO 04/06/2019"),
        (
            "E.O. 12958 AS AMENDED; DECLASSIFIED 04/06/2019",
            "12958",
            None,
            "AS AMENDED; DECLASSIFIED 04/06/2019",
        ),
        ("E.O. 10501: GROUP 3", "10501", None, "GROUP 3"),
        ("E.O 12958: DECL: 04/06/2019", "12958", "2019-04-06", None),
        ("E.O. 12958: DECL: 04-06-2019", "12958", "2019-04-06", None),
        ("E.O. 12958: DECL 04/06/2019", "12958", "2019-04-06", None),
        ("E.O. 12958: 04/06/2019", "12958", "2019-04-06", None),
        ("E.O. 12958: DECL: APRIL 6, 2019", "12958", "2019-04-06", None),
        ("E.O. 12958: DECL: 06 APR 2019", "12958", "2019-04-06", None),
        ("E.O. 12958: DECL: 04/06/2019 TAGS: PREL", "12958", "2019-04-06", None),
        ("E.O. 12958: DECL: UPON KOREAN UNIFICATION", "12958", None, "UPON KOREAN UNIFICATION"),
        ("E.O. 12958: NONE", "12958", None, None),
        ("E.O. 12065: NA", "12065", None, None),
    ],
)
def test_an_order_says_a_date_an_event_or_nothing(line, order, on, event):
    assert parse_declassification(line)[:3] == (order, on, event)


@pytest.mark.parametrize(
    ("written", "reasons"),
    [
        ("reasons 1.4 (b) and (d)", ("1.4(B)", "1.4(D)")),
        ("1.4 (b,d)", ("1.4(B)", "1.4(D)")),
        ("Reasons: 1.5 C", ("1.5(C)",)),
        ("reasons: 1.4 (b)\nand (d)", ("1.4(B)", "1.4(D)")),
        ("reason: 1.4 (b), (d\n)", ("1.4(B)", "1.4(D)")),
        ("REASONS: 1.5(B) AND 1.5(D)", ("1.5(B)", "1.5(D)")),
        ("reasons 1.4 (a), (b), (c) and (d)", ("1.4(A)", "1.4(B)", "1.4(C)", "1.4(D)")),
        ("Reasons 1.4 (a-d)", ("1.4(A)", "1.4(B)", "1.4(C)", "1.4(D)")),
        ("Reason: 1.4(h)", ("1.4(H)",)),
        ("for reasons 1.4 b and d", ("1.4(B)", "1.4(D)")),
        ("Reasons: Section 1.4 (b)", ("1.4(B)",)),
        ("E.O. 12958 Reasons 1.4 b, d", ("1.4(B)", "1.4(D)")),
        ("reasons 1.4(b) (d)", ("1.4(B)", "1.4(D)")),
        ("Reasons 1.4 [b] and [d]", ("1.4(B)", "1.4(D)")),
        ("Reason: 1.4 B/D", ("1.4(B)", "1.4(D)")),
    ],
)
def test_reasons_are_read_in_every_writing(written, reasons):
    assert parse_classification(f"Classified By: DCM Fritz Sapt, {written}").reasons == reasons


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Classified By: DCM Fritz Sapt per 1.4 (d)", ["Fritz Sapt"]),
        ("1. (U) Classified by Ambassador Fritz Sapt under 1.4(b)", ["Fritz Sapt"]),
        ("Classfied By: CDA Fritz Sapt due to 1.4 (b)", ["Fritz Sapt"]),
        ("Classified By: AMB. F. Sapt based on E.O. 12958 1.4 (b)", ["F. Sapt"]),
        ("CLASSIFIED BY: FRITZ SAPT, JR., CONSUL GENERAL, REASON: 1.4 (B)", ["FRITZ SAPT, JR."]),
        ("Classified By: A/S Fritz T.Monroe for 1.4 (b)", ["Fritz T.Monroe"]),
        ("Classified By: PDAS Fritz Sapt III, reason 1.4", ["Fritz Sapt III"]),
        ("Classified By: Derived from multiple sources", []),
        ("CLASSIFIED BY: CHIEF, POL/ECON SECTION FRITZ SAPT, REASONS 1.4 (B)", ["FRITZ SAPT"]),
        ("Classified By: M/C Fritz Sapt, reasons 1.4", ["Fritz Sapt"]),
        ("Classified By: Charge d'Affaires Fritz Sapt; reason 1.4(b)", ["Fritz Sapt"]),
        (
            "Classified By: Political Counselor Fritz Sapt and DCM Rupert Hentzau, reasons 1.4 (b)",
            ["Fritz Sapt", "Rupert Hentzau"],
        ),
        ("Classified By: DCM R0bert Hentzau for reas0ns 1.4 (b)", ["R0bert Hentzau"]),
        ("Classified By: Acting DCM Anne-Marie de Mauban for reasons 1.4 (b)", ["Anne-Marie de Mauban"]),
        ("Classified By: ECON/POL Chief O'Brien, Patrick; reason 1.4(d)", ["Patrick O'Brien"]),
        ("Classified By: EUR/ZZ Director Fritz von Tarlenheim, reasons 1.4 (b)", ["Fritz von Tarlenheim"]),
        ("CLASSIFIED BY AMBASSADOR FRITZ SAPT. REASON: 1.5 (B).", ["FRITZ SAPT"]),
        ("Classified By: PolOff Fritz Sapt, Reason 1.4", ["Fritz Sapt"]),
        (
            "CLASSIFIED BY: Fritz Sapt, Deputy Chief of Mission, U.S. Embassy Strelsau, State.\nREASON: 1.4 (b), (d)",
            ["Fritz Sapt"],
        ),
    ],
)
def test_the_person_is_told_from_the_office(line, names):
    assert [classifier.name for classifier in parse_classification(line).classifiers] == names


# -- 6: TAGS


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("PREL, PGOV", ["PREL", "PGOV"]),
        ("PREL PGOV", ["PREL", "PGOV"]),
        ("PREL; PGOV;", ["PREL", "PGOV"]),
        ("prel, pgov", ["PREL", "PGOV"]),
        ("PREL,\nPGOV", ["PREL", "PGOV"]),
        ("PREL PGOV\nECON EFIN RS", ["PREL", "PGOV", "ECON", "EFIN", "RS"]),
        ("PRELPGOVRS", ["PREL", "PGOV", "RS"]),
        ("PREL (SAPT, FRITZ) PGOV", ["PREL", "PGOV"]),
        ("PREL, CONFIDENTIAL, SIPDIS, PGOV", ["PREL", "PGOV"]),
        ("PREL, PREL, PGOV", ["PREL", "PGOV"]),
        ("PREL/PGOV", ["PREL", "PGOV"]),
        ("PREL - PGOV", ["PREL", "PGOV"]),
        ("PREL.", ["PREL"]),
        ("PREL PGOV EUN NATO UNSC XG", ["PREL", "PGOV", "EUN", "NATO", "UNSC", "XG"]),
        ("PREL  PGOV\nSTRELSAU 00000451  001.2 OF 002\nECON", ["PREL", "PGOV", "ECON"]),
    ],
)
def test_tags_are_parted_mended_and_kept_in_order(line, codes):
    assert [tag.code for tag in parse_tags(line).codes] == codes


# -- 10 and 11: portion marks and signature


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("(SBU/NF) A", "SBU/NF"),
        ("(S/NF) A", "S/NF"),
        ("(S/REL NATO) A", "S/REL NATO"),
        ("(FOUO) A", "FOUO"),
        ("(C/NOFORN) A", "C/NF"),
        ("(C//NF) A", "C/NF"),
        ("( C ) A", "C"),
        ("(C/ NF) A", "C/NF"),
        ("(S/FGI) A", "S/FGI"),
        ("(U) A", "U"),
        ("(TS) A", "TS"),
        ("(LOU) A", "LOU"),
        ("(C/REL TO GBR, AUS) A", "C/REL TO GBR, AUS"),
        ("(UNCLASSIFIED) A", "U"),
        ("[C] A", "C"),
        ("(S NF) A", "S/NF"),
        ("(SBU//NOFORN) A", "SBU/NF"),
        ("(S-NF) A", "S/NF"),
    ],
)
def test_marks_have_one_form(text, mark):
    assert take_mark(text).mark == mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("CONFIDENTIAL - ENTIRE TEXT.", "C"),
        ("(c) A", "C"),
        ("(u) A", "U"),
        ("(sbu) A", "SBU"),
        ("(a) A", None),
    ],
)
def test_small_letters_mark_a_numbered_paragraph_and_nothing_else(text, mark):
    assert take_printed_mark(text).mark == mark
    assert take_mark(text).mark is None


@pytest.mark.parametrize(
    ("end", "signers"),
    [
        ("Over.\n\nVON TARLENHEIM\n", ("VON TARLENHEIM",)),
        ("Over.\n\nSAPT-HENTZAU\n", ("SAPT-HENTZAU",)),
        ("Over.\n\nSAPT JR\n", ("SAPT JR",)),
        ("Over.\n\nSAPT.\n", ("SAPT",)),
        ("Over.\n\nSapt\n", ("SAPT",)),
        (
            "Over.\nSAPT\n\nDeclassified/Released US Department of State EO Systematic Review 04 JUL 2006\n",
            ("SAPT",),
        ),
        ("Over.\nSAPT\n\nNOTE BY OC/T: TEXT AS RECEIVED.\n", ("SAPT",)),
        ("Over.\nF. SAPT\n", ("SAPT",)),
        ("Over.\nSAPT\n\nhttp://example.org/x\n", ("SAPT",)),
        ("End comment.\nO'BRIEN\n", ("O'BRIEN",)),
        ("Over.\nSAPT\nUNCLASSIFIED\n\n\nNNNN\n\n", ("SAPT",)),
        ("Over.\nSAPT\nSECRET//NOFORN\n", ("SAPT",)),
        ("Over. SAPT", ("SAPT",)),
        ("Over.\n\n\nSAPT\nBT\n#0451\n", ("SAPT",)),
        ("Over.\nRASSENDYLL##\n", ("RASSENDYLL",)),
        ("Over.\n  SAPT  \n", ("SAPT",)),
        ("Over.\n\nSAPT NNNN\n", ("SAPT",)),
        ("Over.\n\nSAPTCONFIDENTIAL\n", ("SAPT",)),
        ("Over.\n\nSAPT UNCLASSIFIED\n", ("SAPT",)),
        ("Over.\n\nRICE\n", ("RICE",)),
        ("Over.\n\nSAPT (ACTING)\n", ("SAPT",)),
        ("Over.\n\n¶SAPT\n", ("SAPT",)),
    ],
)
def test_the_signature_is_found_among_what_is_printed_after_it(end, signers):
    assert take_signature(list(enumerate(end.split("\n"), start=1))).names == signers
