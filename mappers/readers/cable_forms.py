"""The ways in for cables: form → how to recognise it and how to read it.

``read_cable_page`` reads a document; ``looks_like_cable`` tells whether it could.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import unescape

from mappers.document import Document
from mappers.errors import UnreadableDocument
from mappers.readers import csv_dump, five_line, newspaper, plain_cable, viewer_html, viewer_text
from mappers.readers.cable_page import CablePage, take_extract
from mappers.readers.text import read_text
from mappers.readers.transmission import SENDER, START, split_transmission

_HEAD = 400

Fits = Callable[[str], bool]
Read = Callable[[str], CablePage | None]

FORMS: Mapping[str, tuple[Fits, Read]] = {
    csv_dump.FORM: (csv_dump.fits, csv_dump.read),
    viewer_html.FORM: (viewer_html.fits, viewer_html.read),
    viewer_text.FORM: (viewer_text.fits, viewer_text.read),
    viewer_text.VALUES_FORM: (viewer_text.fits_values, viewer_text.read_values),
    newspaper.FORM: (newspaper.fits, newspaper.read),
    five_line.FORM: (five_line.fits, five_line.read),
    plain_cable.FORM: (plain_cable.fits, plain_cable.read),
}
"""In the order in which they are tried: the most particular first."""


def looks_like_cable(text: str) -> bool:
    """Whether a text is a cable in one of the forms above."""
    return detect_form(text) is not None


def detect_form(text: str) -> str | None:
    """The name of the form of a cable's text; None when it is no cable."""
    text = text.replace("\xa0", " ")
    return next((form for form, (fits, _) in FORMS.items() if fits(text)), None)


def read_cable_page(document: Document) -> CablePage:
    """The page of a cable. A plain cable's id comes from the file's name where that is one.

    Raises ``UnreadableDocument`` when the bytes are no text or fit no form of a cable.
    """
    text = read_text(viewer_html.without_navigation(document)).replace("\xa0", " ")
    for fits, read in FORMS.values():
        page = read(text) if fits(text) else None
        if page is not None:
            page = _with_header(_unescaped(page))
            return page if page.published_id else _named_after_file(page, document)
    known = ", ".join(FORMS)
    raise UnreadableDocument(document.name, f"no known form of a cable fits (looked for: {known})")


def _unescaped(page: CablePage) -> CablePage:
    """The page with the character references resolved that a copy of a page's source has kept."""
    if "&#" not in page.body and "&amp;" not in page.body and "&quot;" not in page.body:
        return page
    return replace(page, header=unescape(page.header), body=unescape(page.body))


def _with_header(page: CablePage) -> CablePage:
    """The page with the header, or the sentence in its place, taken off a body that begins with it."""
    if not page.header.strip() and (extract := take_extract(page.body)):
        return replace(page, header=extract[0], body=extract[1])
    if SENDER.search(page.header) or not START.search(page.body[:_HEAD]):
        return page
    header, body = split_transmission(page.body.lstrip("\n"))
    return replace(page, header=header, body=body) if SENDER.search(header) else page


def _named_after_file(page: CablePage, document: Document) -> CablePage:
    return replace(page, published_id=plain_cable.identifier_in_name(document.stem))
