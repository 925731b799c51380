import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappers.document import Document
from mappers.errors import UnreadableDocument
from mappers.readers.text import read_text

SENTENCE = "Café owners in Strelsau asked – again – for “fewer forms”.\n"


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode("utf-8"),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-32"),
        SENTENCE.encode("cp1252"),
        SENTENCE.replace("\n", "\r\n").encode("utf-8"),
        SENTENCE.replace("\n", "\r").encode("cp1252"),
    ],
)
def test_every_common_encoding_gives_the_same_text(data: bytes) -> None:
    assert read_text(Document("note.txt", data)) == SENTENCE


def test_a_paragraph_mark_in_windows_1252_is_read() -> None:
    assert read_text(Document("cable.txt", b"\xb61. Summary")) == "¶1. Summary"


def test_the_character_set_that_a_page_declares_is_used() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body>Привет</body></html>'
    assert "Привет" in read_text(Document("page.html", page.encode("koi8-r")))


def test_one_bad_byte_does_not_make_utf_8_another_encoding() -> None:
    data = "“Zenda” – “Zenda” – “Zenda”".encode() + b"\xff"
    assert read_text(Document("a.txt", data)).startswith("“Zenda” – “Zenda”")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"%PDF-1.4 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x1f\x8b\x08\x00....", "gzip"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (bytes(range(32)) * 20, "not text"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name_and_kind(data: bytes, fault: str) -> None:
    with pytest.raises(UnreadableDocument, match=fault) as error:
        read_text(Document("thing.bin", data))
    assert "thing.bin" in str(error.value)


def test_control_characters_are_dropped_and_form_feeds_end_lines() -> None:
    assert read_text(Document("a.txt", "A\x01b\x7f\x0cc\u2028d\ttoll".encode())) == "Ab\nc\nd\ttoll"


@given(st.binary(max_size=400))
def test_any_bytes_end_in_text_that_can_be_published_or_in_a_refusal(data: bytes) -> None:
    try:
        read_text(Document("x", data)).encode("utf-8")
    except UnreadableDocument as error:
        assert str(error).startswith("x: ")
