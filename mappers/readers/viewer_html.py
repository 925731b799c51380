"""The viewer's HTML page of one cable (corpus README, form H).

The pages are written by a program, so their parts stand between fixed marks and are sliced out;
a page without those marks (re-indented, re-quoted, damaged) goes through a real HTML parser.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import lxml.etree
import lxml.html

from mappers.document import Document
from mappers.readers.cable_page import CablePage, filled, iso_time

FORM = "viewer page (HTML)"

_START = b"<h3>Viewing cable "
_TAG = re.compile(r"<[^<>]*>")
_ANCHOR = re.compile(r"<a href='/(cable|date|reldate|classification|origin)/[^<>]*>([^<>]*)</a>")
_HEADING = re.compile(r"Viewing cable ([0-9A-Z][^\s,]*), ?(.*)", re.DOTALL)


def without_navigation(document: Document) -> Document:
    """A page of the viewer without what stands above its cable, five sixths of it; any other document as it
    is, as is a page that is not in UTF-8, whose character set is declared above."""
    start = document.data.find(_START)
    if start < 0:
        return document
    try:
        document.data[start:].decode("utf-8")
    except UnicodeDecodeError:
        return document
    return Document(document.name, document.data[start:], document.metadata)


def fits(text: str) -> bool:
    """Whether a text is the HTML page of one cable."""
    heading = text.find("Viewing cable ")
    return heading >= 0 and "<h3" in text and text.find("<pre", heading) >= 0


def read(text: str) -> CablePage | None:
    """The page's parts; None when it is not the page of one cable."""
    return _sliced(text) or _parsed(text)


def _sliced(text: str) -> CablePage | None:
    start = text.find("<h3>Viewing cable ")
    end = text.find("</h3>", start)
    if start < 0 or end < 0:
        return None
    heading = _HEADING.match(unescape(text[start + 4 : end]))
    table = text.find("<table class='cable'>", end)
    blocks = _blocks(text, table) if table >= 0 else []
    if heading is None or not blocks:
        return None
    values = dict(_ANCHOR.findall(text, table, text.find("</table>", table)))
    values = {key: unescape(value) for key, value in values.items()}
    return _page(heading[1], heading[2], values, blocks)


def _blocks(text: str, start: int) -> list[str]:
    """The preformatted blocks after a position, without their tags."""
    found = []
    while (start := text.find("<pre>", start)) >= 0:
        end = text.find("</pre>", start)
        end = end if end >= 0 else len(text)
        found.append(_plain(text[start + 5 : end]))
        start = end
    return found


def _plain(markup: str) -> str:
    text = _TAG.sub("", markup).replace("&#x000A;", "\n")
    return unescape(text) if "&" in text else text


def _parsed(text: str) -> CablePage | None:
    root = _root(text)
    if root is None:
        return None
    headings = (_HEADING.search(node.text_content().strip()) for node in root.iter("h1", "h2", "h3"))
    heading = next((match for match in headings if match), None)
    blocks = [str(node.text_content()) for node in root.iter("pre")]
    if heading is None or not blocks:
        return None
    cells = (node.text_content().strip() for node in root.iterfind(".//table//td"))
    keys = ("cable", "date", "reldate", "classification", "origin")
    return _page(heading[1], heading[2], dict(zip(keys, cells, strict=False)), blocks)


def _root(text: str) -> Any | None:
    try:
        return lxml.html.document_fromstring(text)
    except (lxml.etree.LxmlError, ValueError):
        return None


def _page(identifier: str, title: str, values: dict[str, str], blocks: list[str]) -> CablePage:
    header, body = ("\n".join(blocks[:-1]), blocks[-1]) if len(blocks) > 1 else ("", blocks[0])
    return CablePage(
        form=FORM,
        published_id=filled(identifier),
        title=filled(title),
        created=iso_time(values.get("date", "")),
        released=iso_time(values.get("reldate", "")),
        classification=filled(values.get("classification")),
        origin=filled(values.get("origin")),
        header=header,
        body=body,
    )
