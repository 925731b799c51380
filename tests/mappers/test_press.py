import pytest

from mappers.article import parse_article
from mappers.authors import byline_names, is_person_name, own_organization, read_note
from mappers.document import Document
from mappers.errors import UnreadableDocument
from mappers.opinion import parse_opinion
from mappers.rules.press import AUTHOR_NOTES, NO_AUTHOR_NOTES

FIRST = "Ministers of the kingdom met on Tuesday to speak about the salt tax that the chamber calls a burden."
SECOND = "The chamber opposed the tax, its president said after a meeting that had lasted for three hours."


def article(*lines: str):
    return parse_article(Document("salt.txt", "\n\n".join(lines).encode()))


def opinion(*lines: str):
    return parse_opinion(Document("salt.txt", "\n\n".join(lines).encode()))


def named(record, function: str) -> list[str]:
    return [n.name for n in record.named if n.function == function]


def test_headline_byline_publisher_and_date_are_told_apart_and_are_no_passages() -> None:
    record = article("Salt Tax Divides Zenda", "By Ada Corvin", "Zenda Review", "4 March 2010", FIRST, SECOND)
    assert (record.title, record.byline, record.issued) == (
        "Salt Tax Divides Zenda",
        "By Ada Corvin",
        "2010-03-04",
    )
    assert named(record, "author") == ["Ada Corvin"]
    assert named(record, "publisher") == ["Zenda Review"]
    assert [passage.text for passage in record.passages] == [FIRST, SECOND]


def test_their_order_does_not_matter() -> None:
    record = article("Zenda Review", "March 4, 2010", "Salt Tax Divides Zenda", "Ada Corvin", FIRST)
    assert (record.title, record.issued) == ("Salt Tax Divides Zenda", "2010-03-04")
    assert named(record, "author") == ["Ada Corvin"]
    assert named(record, "publisher") == ["Zenda Review"]


def test_author_paper_and_date_may_share_a_line() -> None:
    record = article("Salt Tax Divides Zenda", "By Ada Corvin | Zenda Review | 4 March 2010", FIRST)
    assert named(record, "author") == ["Ada Corvin"]
    assert named(record, "publisher") == ["Zenda Review"]
    assert record.issued == "2010-03-04"


@pytest.mark.parametrize(
    ("dateline", "date", "publisher"),
    [
        ("ZENDA - ", None, []),
        (
            "ZENDA, Ruritania, March 4, 2010 (Elphberg Press Agency) – ",
            "2010-03-04",
            ["Elphberg Press Agency"],
        ),
        ("Zenda (Elphberg Wire) -- ", None, ["Elphberg Wire"]),
        ("STRELSAU, 4 March 2010 — ", "2010-03-04", []),
    ],
)
def test_a_dateline_is_cut_off_and_may_give_date_and_agency(
    dateline: str, date: str | None, publisher: list[str]
) -> None:
    record = article(dateline + FIRST, SECOND)
    assert record.dateline == dateline.rstrip(" -–—")
    assert record.passages[0].text == FIRST
    assert record.issued == date
    assert named(record, "publisher") == publisher


def test_a_sentence_with_a_dash_is_no_dateline() -> None:
    text = (
        "The Salt Chamber – Zenda has only one – voted against the tax that the ministers had proposed to it."
    )
    assert article(text).passages[0].text == text


def test_the_voice_is_the_author_until_a_name_is_known() -> None:
    assert named(opinion(FIRST, SECOND), "voice") == ["the author"]
    assert named(opinion("A Tax Too Many", "By Ada Corvin", FIRST), "voice") == ["Ada Corvin"]
    assert named(opinion("A Tax Too Many", "By Ada Corvin and Ben Duro", FIRST), "voice") == ["the authors"]


def test_a_closing_note_gives_the_authors_role_and_organisation_and_stays_a_passage() -> None:
    record = opinion(
        "A Tax Too Many", "By Ada Corvin", FIRST, "Ada Corvin directs the Institute for River Trade."
    )
    voice = record.named[0]
    assert (voice.name, voice.role, voice.affiliation) == (
        "Ada Corvin",
        "director",
        "Institute for River Trade",
    )
    assert record.passages[-1].text == record.note


def test_a_person_of_the_text_is_not_its_author() -> None:
    record = article(
        FIRST, SECOND + " Ada Corvin left early.", "Ada Corvin is the chief analyst of the chamber."
    )
    assert named(record, "voice") == ["the author"]


def test_site_furniture_is_no_passage_and_a_newsletter_names_the_publisher() -> None:
    tail = (
        "Sign up for Zenda Review's weekly newsletter",
        "Most Viewed",
        "The king is tired",
        "Salt and Silver",
    )
    record = article("Skip to main content", "Donate Now", "Salt Tax Divides Zenda", FIRST, SECOND, *tail)
    assert record.title == "Salt Tax Divides Zenda"
    assert [passage.text for passage in record.passages] == [FIRST, SECOND]
    assert named(record, "publisher") == ["Zenda Review"]


def test_a_subheading_belongs_to_the_paragraph_below_it() -> None:
    record = article(FIRST, "What the chamber wants", SECOND)
    assert [(p.ordinal, p.heading, p.text) for p in record.passages] == [
        (1, None, FIRST),
        (2, "What the chamber wants", SECOND),
    ]


def test_a_line_below_the_headline_stays_with_the_text() -> None:
    record = article("Salt Tax Divides Zenda", "Ministers want it, merchants do not", FIRST)
    assert record.title == "Salt Tax Divides Zenda"
    assert [(p.heading, p.text) for p in record.passages] == [("Ministers want it, merchants do not", FIRST)]


@pytest.mark.parametrize(("line", "name", "role", "affiliation"), AUTHOR_NOTES)
def test_a_note_on_the_author_is_read(line: str, name: str, role: str, affiliation: str) -> None:
    author = read_note(line)
    assert author is not None
    assert (author.name, author.role, author.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize("line", NO_AUTHOR_NOTES)
def test_prose_about_somebody_is_no_note_on_the_author(line: str) -> None:
    assert read_note(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Corvin", ("Ada Corvin",)),
        ("BY ADA CORVIN and B. de Vries in Zenda", ("Ada Corvin", "B. de Vries")),
        ("By Ada Corvin, Ben Duro and Carl Evans", ("Ada Corvin", "Ben Duro", "Carl Evans")),
        ("By Ada Corvin, Zenda Review", ("Ada Corvin",)),
        ("Written by Ada Corvin | Zenda Review", ("Ada Corvin",)),
        ("By our staff reporter", ()),
        ("By the river, all is quiet.", None),
        ("Ada Corvin", None),
    ],
)
def test_a_byline_names_its_people_only(line: str, names: tuple[str, ...] | None) -> None:
    assert byline_names(line) == names


def test_a_paper_or_a_desk_is_no_person() -> None:
    assert is_person_name("Ada Corvin-Duro")
    assert not is_person_name("Zenda Review")
    assert not is_person_name("Foreign Desk")


def test_an_organisation_called_mine_is_the_authors() -> None:
    assert own_organization("People come to my organization, Open Rivers, for help.") == "Open Rivers"
    assert own_organization("People come to the organization Open Rivers.") is None


def test_an_article_in_html_is_read_with_what_the_markup_says() -> None:
    page = f"""<!DOCTYPE html><html lang="de"><head><title>Salt tax | Zenda Review</title>
    <meta name="author" content="Ada Corvin"><meta property="og:site_name" content="Zenda Review">
    <meta property="article:published_time" content="2010-03-04T10:00:00+01:00"></head><body>
    <nav><a href="/">Home</a> <a href="/x">Politics</a></nav><article><h1>Salt tax divides Zenda</h1>
    <p>{FIRST} {SECOND}</p><h2>Background</h2><p>{SECOND} {FIRST}</p></article>
    <footer>All rights reserved</footer></body></html>"""
    record = parse_article(Document("salt.html", page.encode()))
    assert (record.title, record.issued, record.language) == ("Salt tax divides Zenda", "2010-03-04", "de")
    assert named(record, "author") == ["Ada Corvin"]
    assert [(p.heading, p.text) for p in record.passages] == [
        (None, f"{FIRST} {SECOND}"),
        ("Background", f"{SECOND} {FIRST}"),
    ]


def test_a_page_of_navigation_alone_is_refused() -> None:
    page = b"<!DOCTYPE html><html><head><title>x</title></head><body><nav></nav></body></html>"
    with pytest.raises(UnreadableDocument, match=r"^x\.html: the HTML page holds"):
        parse_article(Document("x.html", page))


def test_two_authors_are_described_by_one_note() -> None:
    note = "Ada Corvin is president of the River League. Ben Duro teaches law at the University of Strelsau."
    record = opinion(
        "OP-ED: A Tax Too Many", "March 3, 2014 | Opinion | By Ada Corvin and Ben Duro", FIRST, note
    )
    assert (record.title, record.kicker, record.issued) == ("A Tax Too Many", "OP-ED", "2014-03-03")
    assert [(n.name, n.affiliation) for n in record.named if n.function == "author"] == [
        ("Ada Corvin", "River League"),
        ("Ben Duro", "University of Strelsau"),
    ]


def test_paper_and_date_may_be_joined_by_a_comma() -> None:
    record = opinion("A Tax Too Many", "Ada Corvin", "The Zenda Herald, 20 June 2012", FIRST)
    assert named(record, "publisher") == ["The Zenda Herald"]
    assert record.issued == "2012-06-20"
