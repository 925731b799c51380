"""What prose consists of before its genre is known: the text, and what the page around it says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The text of an article, a letter or an opinion piece, from a text file or a web page.

    Everything but ``text`` comes from a web page's markup; ``date`` is ISO 8601, ``author`` as printed.
    """

    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None
