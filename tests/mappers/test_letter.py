import textwrap

import pytest

from mappers.document import Document
from mappers.letter import parse_letter
from mappers.rules import letters
from mappers.signatures import read_addressees, read_signatories

BODY = "We, the undersigned organizations, write about the river tolls that your ministry raised in March."
ASK = "We urge you to withdraw the tolls and to open the markets of the three towns before the autumn fair."


def letter(*blocks: str):
    return parse_letter(Document("tolls.txt", "\n\n".join(blocks).encode()))


FULL = letter(
    "Open letter on the river tolls",
    "3 October 2018",
    "The Honourable Rupert Lauengram\nMinister of Ferries\nKingdom of Ruritania\nOld Customs\n1 Quay Street",
    "Dear Minister Lauengram,",
    BODY,
    "We ask you to:\n\n- withdraw the tolls;\n\n- open the markets.",
    "Sincerely,",
    "The Open Rivers League\nDr. Ada Corvin, Director, Market Women of Zenda\nElphberg Ferries, LLC",
    "cc: the Chamber of Salt",
    "ANNEX: TOLLS ON THE RIVER",
    "Ferries. The toll for a ferry was raised to nine crowns in March, and boatmen refuse to pay it since.",
)


def test_title_date_salutation_and_address_block_are_told_apart() -> None:
    assert FULL.title == "Open letter on the river tolls"
    assert FULL.created == "2018-10-03"
    assert FULL.salutation == "Dear Minister Lauengram,"
    assert FULL.addressee_lines[0] == "The Honourable Rupert Lauengram"
    assert len(FULL.addressee_lines) == 5


def test_the_addressee_is_a_person_with_office_and_body() -> None:
    addressed = [n for n in FULL.named if n.function == "addressee"]
    assert [(n.name, n.kind, n.role, n.affiliation, n.passage) for n in addressed] == [
        ("Rupert Lauengram", "Person", "Minister of Ferries", "Kingdom of Ruritania", 1),
        ("Kingdom of Ruritania", "State", None, None, 3),
    ]


def test_signatories_keep_order_and_spelling() -> None:
    assert FULL.signatories == (
        "The Open Rivers League",
        "Dr. Ada Corvin, Director, Market Women of Zenda",
        "Elphberg Ferries, LLC",
    )


def test_a_person_signs_for_an_organisation_and_both_are_signatories() -> None:
    signed = [(n.name, n.kind, n.role, n.affiliation) for n in FULL.named if n.function == "signatory"]
    assert signed == [
        ("The Open Rivers League", "Organization", None, None),
        ("Ada Corvin", "Person", "Director", "Market Women of Zenda"),
        ("Market Women of Zenda", "Organization", None, None),
        ("Elphberg Ferries, LLC", "Organization", None, None),
    ]


def test_the_passage_of_a_signature_prints_it() -> None:
    texts = {passage.ordinal: passage.text for passage in FULL.passages}
    assert all(
        n.name in texts[n.passage or 0] for n in FULL.named if n.function in {"signatory", "addressee"}
    )


def test_passages_count_from_the_address_block_to_the_end_of_the_annex() -> None:
    assert [passage.ordinal for passage in FULL.passages] == list(range(1, len(FULL.passages) + 1))
    assert FULL.passages[0].text == "The Honourable Rupert Lauengram"
    assert FULL.annex == len(FULL.passages)
    assert FULL.passages[-1].heading == "ANNEX: TOLLS ON THE RIVER"
    assert FULL.copies == ("the Chamber of Salt",)


def test_a_list_is_one_passage_with_the_clause_that_introduces_it() -> None:
    assert "We ask you to: - withdraw the tolls; - open the markets." in [p.text for p in FULL.passages]


def test_an_address_block_may_stand_above_the_date() -> None:
    record = letter(
        "Ada Corvin\nMayor of Zenda", "Strelsau, 4 May 2009", "Dear Mayor,", BODY, "Sincerely,\nOpen Rivers"
    )
    assert record.created == "2009-05-04"
    assert record.addressee_lines == ("Ada Corvin", "Mayor of Zenda")
    assert record.title is None


def test_without_an_address_block_the_salutation_names_the_addressee() -> None:
    record = letter("Dear President Corvin,", BODY, ASK, "Sincerely,", "Open Rivers\nMarket Women of Zenda")
    assert [(n.name, n.role) for n in record.named if n.function == "addressee"] == [("Corvin", "President")]


@pytest.mark.parametrize(
    ("body", "signature", "voice"),
    [
        (BODY, "Open Rivers\nMarket Women of Zenda", "the undersigned organizations"),
        (
            "We, the undersigned scholars of rivers, write about tolls.",
            "Ada Corvin\nBen Duro",
            "the undersigned scholars",
        ),
        ("We write to you about the tolls on the river.", "Open Rivers League", "Open Rivers League"),
        (
            "I write to you about the tolls on my river.",
            "Ada Corvin, Director, Open Rivers League",
            "Ada Corvin",
        ),
        (
            "We write to you about the tolls.",
            "Ada Corvin, Director, Open Rivers League",
            "Open Rivers League",
        ),
        (
            "We write to you about the tolls.",
            "Open Rivers League\nZenda Market Forum",
            "the undersigned organizations",
        ),
    ],
)
def test_the_voice_is_that_of_those_who_sign(body: str, signature: str, voice: str) -> None:
    record = letter("Dear Minister,", body, ASK, "Sincerely,", signature)
    assert [n.name for n in record.named if n.function == "voice"] == [voice]


def test_site_furniture_above_and_below_is_left_out() -> None:
    above = "Skip to main content\nDonate Now"
    below = ("Your generous gift can help to keep the rivers open.", "Region / Country", "Most Viewed")
    address = "Ada Corvin\nMayor of Zenda"
    record = letter(above, address, "Dear Mayor,", BODY, "Sincerely,", "Open Rivers", *below)
    assert record.addressee_lines == ("Ada Corvin", "Mayor of Zenda")
    assert record.signatories == ("Open Rivers",)
    assert record.passages[-1].text == "Open Rivers"


def test_name_office_and_organisation_on_lines_of_their_own_are_one_signatory() -> None:
    lines = ["Ada Corvin", "Executive Director", "Open Rivers League", "Ben Duro", "President, Market Women"]
    assert [entry.printed for entry in read_signatories(lines)] == [
        "Ada Corvin, Executive Director, Open Rivers League",
        "Ben Duro, President, Market Women",
    ]


def test_two_addressees_may_share_a_block() -> None:
    lines = ["H.E. Ada Corvin, Commissioner for Rivers, Danube Commission", "Mr. Ben Duro", "Mayor of Zenda"]
    assert [(a.name, a.role) for a in read_addressees(lines)] == [
        ("Ada Corvin", "Commissioner for Rivers"),
        ("Ben Duro", "Mayor of Zenda"),
    ]


@pytest.mark.parametrize(
    ("pattern", "matches", "refuses"),
    [
        (letters.SALUTATION, letters.SALUTATIONS, letters.NO_SALUTATIONS),
        (letters.VALEDICTION, letters.VALEDICTIONS, letters.NO_VALEDICTIONS),
        (letters.ANNEX, letters.ANNEXES, letters.NO_ANNEXES),
    ],
)
def test_the_lines_that_divide_a_letter_match_their_evidence(pattern, matches, refuses) -> None:
    assert [line for line in matches if not pattern.fullmatch(line)] == []
    assert [line for line in refuses if pattern.fullmatch(line)] == []


def test_an_organisation_above_a_person_with_an_office_is_a_signatory_of_its_own() -> None:
    lines = ["Open Rivers League", "Ben Duro, Director, Market Women of Zenda"]
    assert [entry.printed for entry in read_signatories(lines)] == lines


def test_office_and_name_may_share_a_line_that_starts_with_to() -> None:
    lines = [
        "To the President of the River Board, Mr. Ben Duro",
        "To the Minister of Ferries, Ms. Ada Corvin",
    ]
    assert [(a.name, a.role) for a in read_addressees(lines)] == [
        ("Ben Duro", "President of the River Board"),
        ("Ada Corvin", "Minister of Ferries"),
    ]


def test_numbers_before_signatories_and_letters_behind_their_names_are_no_part_of_a_name() -> None:
    signed = "1. Open Rivers League\n2. Prof. Ada Corvin MEP, Zenda Institute"
    record = letter("Dear Minister,", BODY, "Sincerely,", signed)
    assert record.signatories == ("Open Rivers League", "Prof. Ada Corvin MEP, Zenda Institute")
    assert [n.name for n in record.named if n.kind == "Person"] == ["Ada Corvin"]


def test_a_copy_line_above_the_salutation_is_no_addressee() -> None:
    address = "Ms. Ada Corvin\nMayor of Zenda\nCC: Mr. Ben Duro, Mayor of Hentzau"
    record = letter(address, "Dear Mayor,", BODY, "Sincerely,")
    assert [n.name for n in record.named if n.function == "addressee"] == ["Ada Corvin"]
    assert record.copies == ("Mr. Ben Duro, Mayor of Hentzau",)


def test_a_letter_wrapped_at_some_width_is_the_same_letter() -> None:
    head = ["Ada Corvin\nMayor of Zenda", "Dear Mayor,", BODY + " " + ASK]
    blocks = [*head, "Sincerely,", "Open Rivers\nBoat League", "Background", "The toll rose in March. " * 7]
    wrapped = [textwrap.fill(block, 50) if len(block) > 60 else block for block in blocks]
    plain, narrow = letter(*blocks), letter(*wrapped)
    assert narrow.signatories == plain.signatories == ("Open Rivers", "Boat League")
    assert narrow.passages == plain.passages
    assert plain.passages[-1].heading == "Background"
