"""Web pages of articles, letters and opinion pieces: the text without the site around it.

trafilatura finds the text and the page's own metadata (meta elements, JSON-LD, byline elements). Its
search for dates is kept from guessing: only what the markup states, and never today's date.
"""

from __future__ import annotations

import re

import trafilatura
from trafilatura.settings import Document as Extracted

from mappers.document import Document
from mappers.errors import UnreadableDocument
from mappers.readers.dates import normal_date
from mappers.readers.page import Page
from mappers.readers.paragraphs import one_line

_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|article|meta|div|p)\b[^<]{0,500}>", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"<html\b[^>]{0,300}?\blang=[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})", re.IGNORECASE
)
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}
_SNIFFED = 4000


def looks_like_html(text: str) -> bool:
    """Whether a text starts as a page of HTML does."""
    return len(_MARKUP.findall(text[:_SNIFFED])) >= 2 or text.lstrip()[:9].lower() == "<!doctype"


def read_article_page(document: Document, html: str) -> Page:
    """The text of a page, a line for each paragraph, and what its markup says about it.

    Raises ``UnreadableDocument`` when no text is found in it.
    """
    found = trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_recall=True,
        date_extraction_params=_DATES,
    )
    text = found.text if isinstance(found, Extracted) else None
    if not isinstance(found, Extracted) or not text or not text.strip():
        raise UnreadableDocument(
            document.name, "the HTML page holds navigation but no text of an article or letter"
        )
    return Page(
        text="\n\n".join(line for line in text.split("\n") if line.strip()),
        title=_filled(found.title),
        author=_filled(found.author),
        date=normal_date(found.date) if found.date else None,
        site=_filled(found.sitename),
        url=_filled(found.url),
        language=_language(html),
    )


def _filled(text: str | None) -> str | None:
    return one_line(text or "") or None


def _language(html: str) -> str | None:
    match = _LANGUAGE.search(html[:_SNIFFED])
    return match.group(1) if match else None
