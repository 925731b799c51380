"""Random cables from a grammar come back field for field (hypothesis)."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from mappers.cable.declassification import MONTHS
from mappers.cable.parse import parse_cable
from mappers.document import Document

LEVELS = {
    "CONFIDENTIAL": "C O N F I D E N T I A L", "SECRET": "S E C R E T", "UNCLASSIFIED": "UNCLAS",
    "TOP SECRET": "T O P  S E C R E T",
}  # fmt: skip
STATIONS = {"DHAKA": "DHAKA", "COLOMBO": "COLOMBO", "PORTAUPRINCE": "PORT AU PRINCE", "STATE": "STATE"}
SENDERS = {
    "DHAKA": "AMEMBASSY DHAKA",
    "COLOMBO": "AMEMBASSY COLOMBO",
    "PORTAUPRINCE": "AMEMBASSY PORT AU PRINCE",
}
PRECEDENCE = {"O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE", "Z": "FLASH"}
TAGS = ("PREL", "PGOV", "ECON", "EFIN", "PHUM", "ELAB", "KDEM", "SENV", "BG", "CE", "EUN", "UNSC")
CAPTIONS = ("NOFORN", "SENSITIVE", "EXDIS", "LIMDIS")
NAMES = ("RASSENDYLL", "SAPT", "TARLENHEIM", "DE MAUBAN", "O'HENTZAU", "ELPHBERG-STRAKENCZ")
WORDS = (
    "Duke",
    "band",
    "crowd",
    "castle",
    "river",
    "dam",
    "minister",
    "played",
    "left",
    "returned",
    "slowly",
)
SMALL = ("the", "of", "and", "in", "to", "from", "on")

word = st.sampled_from(WORDS + SMALL)
sentence = st.lists(word, min_size=3, max_size=18).map(lambda words: "The " + " ".join(words) + ".")
text = st.lists(sentence, min_size=1, max_size=5).map(" ".join)
subject = st.lists(st.sampled_from([*WORDS, *SMALL]), min_size=2, max_size=14).map(
    lambda words: " ".join(words).upper()
)
reference = st.tuples(
    st.sampled_from(list(STATIONS)), st.integers(1, 99_999), st.sampled_from(["", "08 ", "2007 ", "98 "])
)


@st.composite
def cables(draw):
    level = draw(st.sampled_from(list(LEVELS)))
    classified = level != "UNCLASSIFIED"
    moment = draw(st.datetimes(datetime(1990, 1, 1), datetime(2010, 2, 28)))
    return {
        "station": draw(st.sampled_from(list(SENDERS))),
        "serial": draw(st.integers(1, 99_999)),
        "moment": moment.replace(second=0, microsecond=0),
        "level": level,
        "captions": [*draw(st.lists(st.sampled_from(CAPTIONS), max_size=2, unique=True)), "SIPDIS"],
        "letters": draw(st.tuples(st.sampled_from("OPRZ"), st.sampled_from("OPR"))),
        "addressees": draw(st.lists(st.sampled_from(list(SENDERS.values())), max_size=4)),
        "tags": draw(st.lists(st.sampled_from(TAGS), min_size=1, max_size=9, unique=True)),
        "subject": draw(subject),
        "references": draw(st.lists(reference, max_size=5, unique=True)),
        "classifier": draw(
            st.sampled_from(["Rudolf K. Rassendyll", "Fritz von Tarlenheim", "Flavia Elphberg"])
        )
        if classified
        else None,
        "reasons": draw(st.lists(st.sampled_from("ABCDH"), min_size=1, max_size=3, unique=True))
        if classified
        else [],
        "paragraphs": draw(
            st.lists(st.tuples(st.sampled_from(["C", "U", "SBU", "S/NF"]), text), min_size=1, max_size=8)
        ),
        "signer": draw(st.sampled_from(NAMES)),
        "sections": draw(st.sampled_from([None, 2, 3])),
        "width": draw(st.integers(40, 72)),
    }


def wrapped(said, width):
    lines = [""]
    for each in said.split():
        if lines[-1] and len(lines[-1]) + len(each) >= width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + each
    return lines


def written(cable):
    """The cable as a post would have typed it."""
    moment, station = cable["moment"], cable["station"]
    group = f"{moment:%d%H%M}Z {MONTHS[moment.month - 1]} {moment:%y}"
    section = f"SECTION 01 OF {cable['sections']:02} " if cable["sections"] else ""
    lines = [
        "VZCZCXRO0123", "PP RUEHAA", f"DE RUEHZZ #{cable['serial'] % 10000:04} {moment:%j%H%M}",
        "ZNY CCCCC ZZH",
        f"{' '.join(cable['letters'])} {group}", f"FM {SENDERS[station]}",
        "TO RUEHC/SECSTATE WASHDC PRIORITY 0699",
    ]  # fmt: skip
    lines += [
        f"{'INFO ' if not place else ''}RUEH{chr(65 + place)}A/{name} 001{place}"
        for place, name in enumerate(cable["addressees"])
    ]
    lines += [
        f"{LEVELS[cable['level']]} {section}{STATIONS[station]} {cable['serial']:06}",
        "",
        *cable["captions"],
        "",
    ]
    until = f"DECL: {moment:%m/%d}/{moment.year + 10}" if cable["classifier"] else "N/A"
    lines += [f"E.O. 12958: {until}", f"TAGS: {', '.join(cable['tags'])}"]
    lines += [
        ("SUBJECT: " if not place else "") + line for place, line in enumerate(wrapped(cable["subject"], 60))
    ]
    lines += [""]
    for place, (name, serial, year) in enumerate(cable["references"]):
        lines.append(f"{'REF: ' if not place else '     '}{chr(65 + place)}. {year}{STATIONS[name]} {serial}")
    if cable["classifier"]:
        reasons = " and ".join(f"({letter.lower()})" for letter in cable["reasons"])
        lines += ["", f"Classified By: DCM {cable['classifier']} for reasons 1.4 {reasons}."]
    for number, (mark, said) in enumerate(cable["paragraphs"], start=1):
        lines += ["", *wrapped(f"{number}. ({mark}) {said}", cable["width"])]
    return "\n".join([*lines, "", cable["signer"], ""])


def given_years(cable):
    return {f"{year.strip()[-2:]}{name}{serial}" for name, serial, year in cable["references"] if year}


@settings(max_examples=50, deadline=None)
@given(cables())
def test_a_cable_of_the_grammar_comes_back_field_for_field(cable):
    found = parse_cable(Document("cable.txt", written(cable).encode()))
    moment = cable["moment"]
    own = f"{moment:%y}{cable['station']}{cable['serial']}"
    assert found.identifier == own
    assert found.created == moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert (found.classification, found.section_count) == (cable["level"], cable["sections"])
    assert list(found.handling) == cable["captions"]
    assert (found.precedence, found.info_precedence) == tuple(
        PRECEDENCE[letter] for letter in cable["letters"]
    )
    assert [a.name for a in found.addressees] == ["SECSTATE WASHDC", *cable["addressees"]]
    assert [tag.code for tag in found.tags] == cable["tags"]
    assert found.title == cable["subject"]
    assert [c.name for c in found.classifiers] == ([cable["classifier"]] if cable["classifier"] else [])
    assert list(found.reasons) == [f"1.4({letter})" for letter in cable["reasons"]]
    assert [(p.number, p.portion_marking, p.text) for p in found.passages] == [
        (number, mark, said) for number, (mark, said) in enumerate(cable["paragraphs"], start=1)
    ]
    assert found.signers == (cable["signer"].split()[-1] if cable["signer"] != "DE MAUBAN" else "DE MAUBAN",)
    assert found.unread == ()


@settings(max_examples=50, deadline=None)
@given(cables())
def test_references_of_the_grammar_come_back_with_letter_station_serial_and_given_year(cable):
    found = parse_cable(Document("cable.txt", written(cable).encode()))
    own = (cable["station"], cable["serial"])
    expected = [
        (chr(65 + place), f"{name}{serial}")
        for place, (name, serial, year) in enumerate(cable["references"])
        if (name, serial) != own
    ]
    said = [
        (r.label, (r.document or "")[2:])
        for r in found.references
        if (r.document or "")[2:] != "".join(map(str, own))
    ]
    assert said == expected
    assert given_years(cable) - {found.identifier} <= {r.document for r in found.references}
