"""The questions the graph was made to answer: ``queries/*.rq``, each with a title and a comment.

The head of a file is comment lines: ``# Title: …``, then a sentence or two, then ``# Example: (…)``, the
row of the first VALUES line that gives an answer on the example corpus of the project. ``# Runs: elsewhere``
marks a query that calls other endpoints, which this one refuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from endpoint.filters import literal

FOLDER = Path(__file__).parent / "queries"
VALUES = re.compile(r'(VALUES \([^)]*\) \{ )((?:"(?:[^"\\\n]|\\.)*"|[^{}"\n])*)( \})')
VALUE = re.compile(r'"((?:[^"\\\n]|\\.)*)"|([0-9]+(?:\.[0-9]+)?)')
NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its number in the file's name, what it asks, what it means, and its SPARQL."""

    number: str
    title: str
    comment: str
    text: str
    example: str | None = None
    here: bool = True

    def on_example(self) -> str:
        """The query with the values of the example corpus."""
        if self.example is None:
            return self.text
        return VALUES.sub(lambda found: f"{found[1]}{self.example}{found[3]}", self.text, count=1)

    def texts(self) -> tuple[str, ...]:
        """The query, and the same with the values of the example corpus where they differ."""
        return tuple(dict.fromkeys((self.text, self.on_example())))


@dataclass(frozen=True, slots=True)
class Field:
    """Something to change in a question: a variable of its first VALUES line and the value it has."""

    name: str
    value: str
    is_number: bool = False

    def changed(self, value: str | None) -> str:
        """The value as SPARQL writes it; the old one when the new one is none or is no number."""
        if self.is_number:
            return value if value and NUMBER.fullmatch(value) else self.value
        return literal(self.value if value is None else value)


def fields(text: str) -> tuple[Field, ...]:
    """What there is to change in a query; nothing when its first VALUES line is not one row of literals.

    >>> fields('SELECT * { VALUES (?id ?least) { ("09X1" 2) } }')
    (Field(name='id', value='09X1', is_number=False), Field(name='least', value='2', is_number=True))
    """
    found = VALUES.search(text)
    if found is None:
        return ()
    names = re.findall(r"\?(\w+)", found[1])
    values = VALUE.findall(found[2])
    if len(names) != len(values):
        return ()
    return tuple(
        Field(name, number or re.sub(r"\\(.)", r"\1", string), bool(number))
        for name, (string, number) in zip(names, values, strict=True)
    )


def fill(text: str, given: dict[str, str]) -> str:
    """The query with other values in its first VALUES line.

    >>> fill('SELECT * { VALUES (?id) { ("09X1") } }', {"id": 'a"b'})
    'SELECT * { VALUES (?id) { ("a\\\\"b") } }'
    """
    row = " ".join(one.changed(given.get(one.name)) for one in fields(text))
    return VALUES.sub(lambda found: f"{found[1]}({row}){found[3]}", text, count=1) if row else text


def parse_question(number: str, source: str) -> Question:
    """A file's head and its query. Raises ``ValueError`` when the head has no title."""
    lines = source.splitlines()
    count = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    head = [line.lstrip("# ").strip() for line in lines[:count]]
    fields = {key: value for line in head for key, _, value in [line.partition(": ")] if key in KEYS}
    if "Title" not in fields:
        raise ValueError(f"query {number}: the first line must be '# Title: …'")
    comment = " ".join(line for line in head if line.partition(": ")[0] not in KEYS)
    text = "\n".join(lines[count:]).strip() + "\n"
    return Question(number, fields["Title"], comment, text, fields.get("Example"), "Runs" not in fields)


KEYS = frozenset({"Title", "Example", "Runs"})


@cache
def questions() -> tuple[Question, ...]:
    """All of them, in order."""
    paths = sorted(FOLDER.glob("*.rq"))
    return tuple(parse_question(path.stem.split("-", 1)[0], path.read_text("utf-8")) for path in paths)


def question(number: str) -> Question | None:
    """The question with this number (``04``, ``10b``)."""
    return next((one for one in questions() if one.number == number), None)
