"""The way in for everything that is no cable: a text file or a web page becomes a ``Page``."""

from __future__ import annotations

from functools import lru_cache

from mappers.document import Document
from mappers.readers.article_html import looks_like_html, read_article_page
from mappers.readers.page import Page
from mappers.readers.text import read_text


def read_page(document: Document) -> Page:
    """The text of a document and what the page around it says.

    Raises ``UnreadableDocument`` when the bytes are no text, or HTML without any.
    """
    return _read(document.name, document.data)


@lru_cache(maxsize=4)
def _read(name: str, data: bytes) -> Page:
    """Cached because the genre's detection and its parser both ask."""
    document = Document(name, data)
    text = read_text(document)
    return read_article_page(document, text) if looks_like_html(text) else Page(text)
