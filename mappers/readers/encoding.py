"""From bytes to text, for every reader."""

from __future__ import annotations

import re

from mappers.document import Document
from mappers.errors import UnreadableDocument

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n?|[\x0c\x85\u2028\u2029]")
_SNIFFED = 4096


def decode(document: Document) -> str:
    """The text of a document: UTF-8, UTF-16 with a byte order mark, else Windows-1252.

    Line ends become ``\\n``; control characters are dropped, since no RDF syntax carries them.
    Raises ``UnreadableDocument`` when the bytes are empty or not text.
    """
    text = decode_bytes(document.data)
    if text is None:
        raise UnreadableDocument(document.name, "the bytes are not text in UTF-8, UTF-16 or Windows-1252")
    if not text.strip():
        raise UnreadableDocument(document.name, "there is no text in it")
    return text


def decode_bytes(data: bytes) -> str | None:
    """The same for bare bytes; None when they are not text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    elif _looks_binary(data):
        return None
    else:
        text = _utf8(data) or _windows(data)
    if "\r" in text or _LINE_END.search(text):
        text = _LINE_END.sub("\n", text)
    return _CONTROL.sub("", text) if _CONTROL.search(text) else text


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _windows(data: bytes) -> str:
    """Windows-1252, whose five unassigned bytes are read as Latin-1 does."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        parts = (data[i : i + 1] for i in range(len(data)))
        return "".join(p.decode("cp1252", "ignore") or p.decode("latin-1") for p in parts)


def _looks_binary(data: bytes) -> bool:
    """Text may hold a stray control byte; a file of images or archives holds many."""
    head = data[:_SNIFFED]
    odd = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return odd * 10 > len(head)
