"""What a page asks of the dataset: bounded queries, remembered so that the page can show them.

A page costs a fixed number of queries however large the dataset is: each has a LIMIT, and the labels of
all the things that were found are fetched at once.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from textwrap import dedent

from endpoint.answers import Select, Solution, Term
from endpoint.links import IRI, Links, short
from ontology.terms import PREFIXES

MOST_LABELS = 1500
LABELS = """
    SELECT ?thing ?label ?class ?notation WHERE {
      VALUES ?thing { %s }
      { ?thing rdfs:label ?label } UNION { ?thing skos:prefLabel ?label }
      UNION { ?thing dcterms:title ?label } UNION { ?thing a ?class } UNION { ?thing skos:notation ?notation }
    }
    LIMIT 9000
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that a page rests on, as a reader would write it."""

    title: str
    query: str


@dataclass(slots=True)
class Name:
    """What a thing is called and is: the last part of each class's IRI."""

    label: str | None = None
    notation: str | None = None
    classes: set[str] = field(default_factory=set)


class Asking:
    """One page's questions and the names of what they found."""

    def __init__(self, select: Select, links: Links) -> None:
        self.select, self.links = select, links
        self.asked: list[Asked] = []
        self.names: dict[str, Name] = {}
        self.naming = asyncio.Lock()

    async def ask(self, title: str, pattern: str, this: str | None = None) -> list[Solution]:
        """The solutions of a query in which ``?this`` stands for an IRI. Raises ``EndpointError``."""
        query = complete(pattern, this)
        self.asked.append(Asked(title, query))
        return await self.select(query)

    async def ask_all(self, this: str, patterns: dict[str, str]) -> dict[str, list[Solution]]:
        """Several queries about one thing at once, by title."""
        answers = await asyncio.gather(*(self.ask(title, text, this) for title, text in patterns.items()))
        return dict(zip(patterns, answers, strict=True))

    async def select_count(self, variable: str, pattern: str, this: str | None = None) -> list[Solution]:
        """One row with ``?count``: how many things a pattern matches."""
        query = f"SELECT (COUNT(DISTINCT ?{variable}) AS ?count) WHERE {{ {pattern.strip()} }}"
        return await self.select(complete(query, this))

    async def name(self, *solutions: Iterable[Solution]) -> None:
        """Fetch the labels and classes of every IRI in these solutions that has no name yet."""
        found = (
            term.value for rows in solutions for row in rows for term in row.values() if term.kind == "iri"
        )
        await self.name_iris(found)

    async def name_iris(self, iris: Iterable[str]) -> None:
        """Fetch the labels and classes of these IRIs, as far as they have no name yet.

        One after the other: who asks for a name that is being fetched waits until it is there.
        """
        async with self.naming:
            wanted = [iri for iri in dict.fromkeys(iris) if iri not in self.names and IRI.fullmatch(iri)]
            wanted = wanted[:MOST_LABELS]
            if not wanted:
                return
            self.names |= {iri: Name() for iri in wanted}
            for row in await self.select(complete(LABELS % " ".join(f"<{iri}>" for iri in wanted))):
                note(self.names[row["thing"].value], row)

    def label(self, iri: str) -> str:
        """What to call a thing on a page."""
        name = self.names.get(iri)
        if name and name.label:
            return name.label
        last = short(iri)
        return f"{self.kind(iri)} {last}".strip() if re.fullmatch(r"\d+|[0-9a-f]{12}", last) else last

    def kind(self, iri: str) -> str:
        """The most telling class of a thing, in words; empty when it has none."""
        name = self.names.get(iri)
        return next((words for c, words in KINDS.items() if name and c in name.classes), "")


KINDS = {
    "Cable": "cable", "Article": "article", "Letter": "letter", "OpinionPiece": "opinion piece",
    "Person": "person", "Post": "diplomatic post", "GovernmentBody": "government body", "State": "state",
    "Organization": "organisation", "Group": "group", "Event": "event", "PolicyPosition": "position",
    "Place": "place", "Passage": "paragraph", "Concept": "concept",
    "Mention": "mention", "Citation": "citation",
    "Reference": "reference", "Delivery": "delivery", "Membership": "role", "SpecificResource": "evidence",
    "TextQuoteSelector": "quote", "Activity": "mapping", "SoftwareAgent": "program", "Class": "class",
    "ObjectProperty": "property", "DatatypeProperty": "property",
}  # fmt: skip
"""Classes from the narrow to the wide, in words."""


def note(name: Name, row: Solution) -> None:
    """Enter what one solution says of a thing; an English or untagged label wins, then the first."""
    if "label" in row:
        term = row["label"]
        english = term.language is None or term.language.startswith("en")
        if name.label is None or (english and term.value < name.label):
            name.label = term.value
    if "class" in row:
        name.classes.add(re.split(r"[/#]", row["class"].value)[-1])
    if "notation" in row:
        name.notation = row["notation"].value


def complete(pattern: str, this: str | None = None) -> str:
    """A query with the PREFIX lines it needs and ``?this`` replaced by an IRI.

    Raises ``ValueError`` for what cannot stand in a query as an IRI.
    """
    text = dedent(pattern).strip() + "\n"
    if this is not None:
        if not IRI.fullmatch(this):
            raise ValueError(f"not an IRI that a query can name: {this!r}")
        text = re.sub(r"\?this\b", lambda _: f"<{this}>", text)
    used = [prefix for prefix in PREFIXES if re.search(rf"(?<![\w<:]){prefix}:(?!//)", text)]
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in used) + "\n" + text


def first(rows: list[Solution], variable: str) -> Term | None:
    """The first value of a variable."""
    return next((row[variable] for row in rows if variable in row), None)


def number(term: Term | None) -> int:
    """A count; 0 when there is none."""
    return int(float(term.value)) if term and re.fullmatch(r"-?\d+(\.\d+)?", term.value) else 0
