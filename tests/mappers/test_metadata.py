from pathlib import Path

import pytest

from mappers.errors import MappingError
from mappers.metadata import parse_metadata, read_metadata


def table(*lines: str) -> bytes:
    return "\r\n".join(lines).encode()


def test_filled_cells_are_read_by_column_and_empty_ones_left_out() -> None:
    data = table("file,kind,date,url", 'a.txt,letter,"6 April 2009",', "sub/b.html,,,https://example.org/b")
    assert parse_metadata(data, "metadata.csv") == {
        "a.txt": {"kind": "letter", "date": "2009-04-06"},
        "sub/b.html": {"url": "https://example.org/b"},
    }


def test_a_folder_without_a_table_has_no_metadata(tmp_path: Path) -> None:
    assert read_metadata(tmp_path) == {}


def test_a_byte_order_mark_and_blank_lines_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + table("File,Title", "", 'a.txt,"On, ""tolls"""', ",")
    assert parse_metadata(data, "m.csv") == {"a.txt": {"title": 'On, "tolls"'}}


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("title", "x"), 'm.csv, line 1: the header row has no column "file"'),
        (("file,colour", "a.txt,red"), "m.csv, line 1, column colour: there is no such column"),
        (("file,title,title", "a.txt,b,c"), "m.csv, line 1, column title: the column stands here twice"),
        (("file,date", "a.txt,yesterday"), "m.csv, line 2, column date: 'yesterday' is no date"),
        (("file,date", "a.txt,2009-02-31"), "m.csv, line 2, column date: '2009-02-31' is no date"),
        (("file,url", "a.txt,ftp://x"), "m.csv, line 2, column url: 'ftp://x' is no absolute"),
        (("file,language", "a.txt,en_GB"), "m.csv, line 2, column language: 'en_GB' is no language tag"),
        (("file,title", ",A"), "m.csv, line 2, column file: the row names no file"),
        (("file", "a.txt,b"), "m.csv, line 2: 2 cells, but the header has 1 columns"),
        (
            ("file", "a.txt", "", "a.txt"),
            "m.csv, line 4, column file: the file 'a.txt' stands here a second time",
        ),
        (("file,title", 'a.txt,"b" c'), "m.csv, line 2: not a well-formed CSV table"),
    ],
)
def test_a_fault_is_told_with_file_line_and_column(lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(MappingError) as error:
        parse_metadata(table(*lines), "m.csv")
    assert str(error.value).startswith(message)


def test_a_table_that_is_not_utf_8_is_refused_with_its_line() -> None:
    with pytest.raises(MappingError, match=r"line 2: the table is not UTF-8"):
        parse_metadata(b"file,title\na.txt,\xe9", "m.csv")
