"""Templates to HTML: Jinja2 with autoescape everywhere, and the few words the templates use.

Pages carry no inline script or style and ask no other host for anything, so that ``HEADERS`` can forbid both.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, select_autoescape
from markupsafe import Markup

from endpoint.answers import Term
from endpoint.asking import KINDS, Asking
from endpoint.cards import tone
from endpoint.filters import notation
from endpoint.links import short

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
"""What every page is sent with (Content Security Policy Level 3)."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]00:00)?)?")
DATES = frozenset({"date", "dateTime", "gYear", "gYearMonth"})
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def day(value: Term | str | None) -> str:
    """A date as people write it, as precise as the source and no more.

    >>> day("2009-04-06T12:40:00Z"), day("2009-04"), day("2009")
    ('6 April 2009, 12:40 UTC', 'April 2009', '2009')
    """
    text = str(value or "")
    found = DATE.fullmatch(text)
    if not found or not 1 <= int(found[2] or 1) <= 12:
        return text
    year, month, date, time, zone = found.groups()
    words = [str(int(date))] if date else []
    words += [MONTHS[int(month) - 1]] if month else []
    clock = f", {time} UTC" if time and zone else f", {time}" if time else ""
    return " ".join([*words, year]) + clock


def date(value: Term | str | None) -> str:
    """A date without the time of day.

    >>> date("2009-04-06T12:40:00Z")
    '6 April 2009'
    """
    return day(str(value or "").split("T", 1)[0])


def mark(concept: Term | str) -> str:
    """A portion mark as cables print it.

    >>> mark("https://w3id.org/cablegraph/classification/CONFIDENTIAL"), mark(".../S-NF")
    ('C', 'S-NF')
    """
    notation = str(concept).rsplit("/", 1)[-1]
    return {"CONFIDENTIAL": "C", "SECRET": "S", "UNCLASSIFIED": "U", "TOP-SECRET": "TS"}.get(
        notation, notation
    )


def percent(confidence: Term | None) -> int:
    """A confidence in hundredths.

    >>> percent(Term("literal", "0.855"))
    86
    """
    return int(float(confidence.value) * 100 + 0.5) if confidence else 0


def plural(count: int, word: str, many: str | None = None) -> str:
    """``1 document``, ``1,204 documents``."""
    return f"{count:,} {word if count == 1 else many or word + 's'}"


def name_link(page: Asking, term: Term | None, text: str | None = None) -> Markup | str:
    """A link to a thing's page under its label; a literal as its text."""
    if not term:
        return ""
    if term.kind != "iri":
        return address(term.value)
    href = page.links.href(term.value)
    label = text or page.label(term.value)
    if href is None:
        return label
    away = Markup(' rel="external"') if page.links.page(term.value) is None else ""
    return Markup('<a href="{}"{} title="{}">{}</a>').format(href, away, term.value, label)


def address(text: str) -> Markup | str:
    """A text that is a web address as a link; any other text as it is."""
    if not ADDRESS.fullmatch(text):
        return text
    return Markup('<a href="{}" rel="external nofollow">{}</a>').format(text, text)


def passage_link(
    page: Asking, document: Term | None, ordinal: Term | None, printed: Term | None = None
) -> Markup | str:
    """``¶ 5``, linked to the paragraph in its document: the number printed before it, else its place."""
    href = page.links.page(document.value) if document else None
    if href is None or not ordinal:
        return ""
    where = Markup('<a class="where" href="{}#p{}" title="paragraph {}">¶ {}</a>')
    return where.format(href, ordinal, ordinal, printed or ordinal)


def tone_of(stance: Term) -> str:
    """``positive`` or ``negative``."""
    return tone(stance.value)


def genre_of(term: Term) -> str:
    """A document's kind in words, from its class."""
    return KINDS.get(term.value.rsplit("#", 1)[-1], "document")


def cell(page: Asking, term: Term | None) -> Markup | str:
    """A value in a table of results: a link under its label, a date or text as it is."""
    if term is None:
        return ""
    if term.kind == "literal" and (term.datatype or "").rsplit("#", 1)[-1] in DATES:
        return Markup('<time datetime="{0}">{0}</time>').format(term.value)
    return name_link(page, term)


def spaced(variable: str) -> str:
    """A variable's name as words.

    >>> spaced("holderName")
    'holder name'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", variable).lower()


def query_link(page: Asking, query: str) -> str:
    """The query page with this query in it, not yet run."""
    return page.links.at("query") + "?" + urlencode({"query": query})


def environment() -> Environment:
    """The templates. What a row does not bind is undefined, which is false and prints as nothing."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "day": day,
        "date": date,
        "spaced": spaced,
        "plural": plural,
        "short": short,
        "address": address,
        "mark": mark,
        "percent": percent,
        "notation": notation,
    }
    made.globals |= {
        "name_link": name_link, "passage_link": passage_link, "query_link": query_link,
        "cell": cell, "tone_of": tone_of, "genre_of": genre_of,
    }  # fmt: skip
    return made


ENVIRONMENT = environment()


def render(template: str, page: Asking, **context: Any) -> str:
    """A whole page. ``page`` is what it asked, with the names of what it found."""
    return ENVIRONMENT.get_template(template).render(page=page, links=page.links, **context)
