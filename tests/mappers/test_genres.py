import pytest

from mappers.document import Document
from mappers.errors import UnknownGenre, UnreadableDocument
from mappers.genres import GENRES, choose, detect, is_letter
from mappers.rules.genres import SIGNS

REPORT = (
    "The ministry said on Tuesday that the toll would rise. Boatmen told reporters that they had not been"
    " asked. A spokesman for the chamber declined to comment, according to the harbour radio."
)
VIEW = (
    "I have crossed this river for forty years, and I think the toll is a mistake. Who gains from it?"
    " Ministers should ask the boatmen, and we must not wait until they have left."
)
LETTER = """Dear Minister,

We ask you to lower the toll, which has emptied the markets.

Sincerely,

Open Rivers"""
CABLE = """UNCLAS ZENDA 000012

SIPDIS

E.O. 12958: N/A
TAGS: PGOV
SUBJECT: TOLLS

1. The toll rose.
CORVIN"""


def document(text: str, **metadata: str) -> Document:
    return Document("tolls.txt", text.encode(), metadata)


@pytest.mark.parametrize(
    ("text", "genre"), [(REPORT, "article"), (VIEW, "opinion"), (LETTER, "letter"), (CABLE, "cable")]
)
def test_the_genre_shows_in_the_text(text: str, genre: str) -> None:
    assert detect(document(text)) == genre


def test_a_quoted_opinion_does_not_make_a_report_an_opinion() -> None:
    assert detect(document(f"{REPORT} “{VIEW}” the oldest of them said.")) == "article"


def test_a_label_above_the_headline_makes_a_piece_an_opinion() -> None:
    assert detect(document(f"OPINION\n\nThe Toll\n\n{REPORT}")) == "opinion"


def test_a_salutation_inside_a_report_does_not_make_it_a_letter() -> None:
    assert detect(document(f"{REPORT}\n\nDear Minister,\n\n{REPORT}")) == "article"


def test_a_statement_with_many_names_under_it_is_a_letter_without_salutation() -> None:
    text = f"We, the undersigned organizations, oppose the toll. {REPORT}"
    assert is_letter([text, "Open Rivers", "Zenda Forum", "Boat League"])


def test_metadata_overrides_the_text_and_the_argument_overrides_both() -> None:
    assert choose(document(REPORT, kind="opinion")) == "opinion"
    assert choose(document(REPORT, kind="opinion"), "letter") == "letter"
    assert choose(document(REPORT)) == "article"


def test_an_unknown_kind_is_refused_with_the_list_of_genres() -> None:
    with pytest.raises(UnknownGenre) as error:
        choose(document(REPORT), "poem")
    assert str(error.value) == (
        "tolls.txt, kind: there is no genre 'poem'; the genres are cable, article, letter, opinion"
    )


@pytest.mark.parametrize("text", ["toll", "1;2;3\n4;5;6", "Menu\nHome\nContact", "{'a': 1}"])
def test_a_text_that_can_be_no_genre_is_refused_with_what_was_looked_for(text: str) -> None:
    with pytest.raises(UnknownGenre, match="no genre fits: neither a cable's header"):
        detect(document(text))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="PDF"):
        choose(Document("tolls.pdf", b"%PDF-1.4\n..."))


def test_every_genre_has_a_class_a_parser_and_a_mapper() -> None:
    assert list(GENRES) == ["cable", "article", "letter", "opinion"]
    assert len({genre.type for genre in GENRES.values()}) == len(GENRES)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.name)
def test_a_sign_matches_its_evidence_and_refuses_the_rest(sign) -> None:
    assert [text for text in sign.matches if not sign.pattern.search(text)] == []
    assert [text for text in sign.refuses if sign.pattern.search(text)] == []
