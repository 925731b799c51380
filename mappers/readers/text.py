"""From bytes to text: the encodings in which cables, articles and letters are found.

A byte order mark decides (Unicode Standard, section 23.8); without one UTF-8 is tried, then UTF-16 by
its regular zero bytes, then the character set that an HTML page declares, then Windows-1252, in which
every byte means something. What is no text at all is refused by name.
"""

from __future__ import annotations

import codecs
import re

from mappers.document import Document
from mappers.errors import UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_LEGACY = ("iso8859", "cp125", "koi8", "gb", "big5", "shift_jis", "euc", "mac")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = ("\r\n", "\r", "\x0c", "\x85", "\u2028", "\u2029")
_NO_CONTROL_BYTES = bytes({*range(0x100)} - {*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F})
_HEAD = 4096
_BLANKS = b"\x00 \t\r\n"
_WINDOWS_GAPS = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_MOST_CONTROLS = 0.02  # share of control characters beyond which it is no text


def read_text(document: Document) -> str:
    """The text of a document, its line ends as line feeds and without a byte order mark.

    Control characters, which no XML and so not every RDF syntax can carry, are dropped. Raises
    ``UnreadableDocument`` when the document is empty, when the bytes belong to a known kind of binary file
    and when they are text in no encoding that is tried.
    """
    if not document.data[:_HEAD].strip(_BLANKS) and not document.data.strip(_BLANKS):
        raise UnreadableDocument(document.name, "the file is empty, there is nothing to map")
    for magic, kind in _BINARY:
        if document.data.startswith(magic):
            raise UnreadableDocument(document.name, f"the file is {kind}, not text or HTML")
    text = _decode(document)
    for end in _LINE_ENDS:  # one character is found faster than two
        text = text.replace(end, "\n") if end[0] in text else text
    kept = _without_controls(document.data, text)
    if len(text) - len(kept) > max(2, _MOST_CONTROLS * len(text)):
        raise UnreadableDocument(document.name, "the bytes are not text in UTF-8, UTF-16 or Windows-1252")
    return kept


def _without_controls(data: bytes, text: str) -> str:
    """The text without control characters, by a quick look at the bytes: few or none of them are such.
    The bytes of wide encodings are full of zeros and say nothing."""
    controls = set(data.translate(None, _NO_CONTROL_BYTES))
    if 0 in controls or "\ufffe" in text or "\uffff" in text:
        return _CONTROL.sub("", text)
    for code in controls:
        text = text.replace(chr(code), "")
    return text


def _decode(document: Document) -> str:
    data = document.data
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide_encoding(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark shows in Latin text as a zero in every other byte."""
    start = data[:2000]
    half = len(start) // 2
    if half and start[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    if half and start[0::2].count(0) > 0.7 * half:
        return "utf-16-be"
    return None


def _decode_legacy(data: bytes) -> str:
    """The declared character set of an HTML page, else Windows-1252.

    One bad byte does not make a UTF-8 file another encoding: when nearly all non-ASCII bytes form
    UTF-8, the few others become replacement characters.
    """
    if (declared := _CHARSET.search(data[:4096])) and (known := _codec(declared.group(1).decode("ascii"))):
        return data.decode(known, errors="replace")
    lenient = data.decode("utf-8", errors="replace")
    wrong = lenient.count("\ufffd")
    right = len(lenient) - len(lenient.encode("ascii", errors="ignore")) - wrong
    if right > 4 * wrong:
        return lenient
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="surrogateescape").translate(
            {0xDC00 + byte: character for byte, character in _WINDOWS_GAPS.items()}
        )


def _codec(name: str) -> str | None:
    """A legacy character set by its label on the web; none when it is not one.

    ISO 8859-1 means Windows-1252 there (WHATWG Encoding Standard, section 4.2), and UTF-8 has failed.
    """
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    return found if found.startswith(_LEGACY) and found != "iso8859-1" else None
