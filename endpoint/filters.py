"""What a reader asked of a list: the parameters of its address, checked before they stand in a query."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from endpoint.answers import Term
from endpoint.asking import Asking
from endpoint.links import IRI
from ontology.terms import VOCABULARY

SIZE, LAST_PAGE = 50, 2000
NOTATION = re.compile(r"[\w.-]{1,80}")
YEAR = "year"
"""In the place of a scheme: the filter's value is a year."""
Choice = tuple[str, str, bool]
"""A link of a filter: its text, its address, whether it is the current one."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where in a list this is."""

    total: int
    shown: int
    page: int
    previous: str | None
    next: str | None

    @property
    def sentence(self) -> str:
        """``51–100 of 1,204``."""
        start = (self.page - 1) * SIZE
        return f"{start + 1:,}–{start + self.shown:,} of {self.total:,}"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader asked of a list: the parameters of its address, and the page from 1."""

    path: str
    page: int = 1
    parameters: tuple[tuple[str, str], ...] = ()

    @property
    def offset(self) -> int:
        """How many come before."""
        return (min(max(self.page, 1), LAST_PAGE) - 1) * SIZE

    def get(self, name: str) -> str:
        """A parameter, empty when absent."""
        return dict(self.parameters).get(name, "")

    def pages(self, asking: Asking, total: int, shown: int) -> Pages:
        """The links to the pages before and after."""
        page = self.offset // SIZE + 1
        before = self.at(asking, page=page - 1) if page > 1 else None
        after = self.at(asking, page=page + 1) if self.offset + shown < total and shown else None
        return Pages(total, shown, page, before, after)

    def at(self, asking: Asking, **changes: str | int | None) -> str:
        """This list with other parameters."""
        return asking.links.at(self.path, **(dict(self.parameters) | changes))


def choices(asking: Asking, wish: Wish, name: str, options: Iterable[tuple[str, str]]) -> list[Choice]:
    """The links of one filter, ``all`` first: text, address, whether it is the current one."""
    now = wish.get(name)
    every = ("all", wish.at(asking, **{name: None}), not now)
    return [every, *((text, wish.at(asking, **{name: value}), value == now) for value, text in options)]


def narrowings(
    asking: Asking, wish: Wish, allowed: dict[str, tuple[str, str]]
) -> list[tuple[str, str, Term, str]]:
    """For each filter given: its pattern, its name, what it names, and the address without it."""
    found = []
    for name, (pattern, scheme) in allowed.items():
        term = year(wish.get(name)) if scheme == YEAR else concept(wish.get(name), scheme)
        if term:
            text = pattern.replace("%s", f"<{term}>" if term.kind == "iri" else f'"{term}"')
            found.append((text, name, term, wish.at(asking, **{name: None})))
    return found


def concept(value: str, scheme: str) -> Term | None:
    """The thing that a filter's value names."""
    iri = named(value, scheme)
    return Term("iri", iri) if iri else None


def year(value: str) -> Term | None:
    """A year of four digits."""
    return Term("literal", value) if re.fullmatch(r"[0-9]{4}", value) else None


def named(value: str, scheme: str) -> str | None:
    """The IRI that a filter's value means; None for nothing and for what cannot be one."""
    if scheme and NOTATION.fullmatch(value):
        return f"{VOCABULARY}{scheme}/{value}"
    return value if IRI.fullmatch(value) else None


def notation(iri: str) -> str:
    """A concept as a filter names it: a notation of our schemes, else the whole IRI.

    >>> notation("https://w3id.org/cablegraph/topic/sanctions")
    'sanctions'
    """
    last = iri.rsplit("/", 1)[-1]
    return last if iri.startswith(VOCABULARY) and NOTATION.fullmatch(last) else iri


def literal(text: str) -> str:
    """A text as a SPARQL string (SPARQL 1.1, rule 156 STRING_LITERAL2)."""
    escaped = text[:200].replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", " ", escaped) + '"'
