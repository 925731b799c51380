"""What a query asks for, read from its text before any engine sees it.

The engine would send requests to whatever address SERVICE names (server-side request forgery), and offers no
switch; so the text is scanned. The scan must never read as harmless what the engine's grammar reads as
SERVICE. Its grammar has no tokenizer: ``1SERVICE<x>{`` and ``trueSERVICE:x{`` are calls too, so the
keyword counts wherever it stands outside strings, IRIs and comments. And ``?a<?b#>`` is an IRI in one
place, a comparison and a comment in another: where the difference matters, both readings are scanned.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from endpoint.errors import RefusedQuery

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
MAX_DOUBTS, LONGEST_IN_DOUBT = 4, 100_000

IRI = r"<[^<>\"{}|^`\\\x00-\x20]*+>"
SKIPPED = re.compile(
    r"(?P<string>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*+'''"
    r"|\"(?:[^\"\\\n\r]|\\.)*+\"|'(?:[^'\\\n\r]|\\.)*+')"
    rf"|(?P<iri>{IRI})|(?P<comment>\#[^\n\r]*+)|(?P<escape>\\.)",
    re.DOTALL,
)
SURELY_IRI = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*://.*|[^#']*)>", re.DOTALL)
VARIABLE = re.compile(r"[?$]\w*$")
CLOSERS = re.compile(r"[)}\],;\"'>]")
PROLOGUE = re.compile(r"\s*(?:base\s*<>|prefix\s*[^\s:<]*:\s*<>)", re.IGNORECASE)
WORD = re.compile(r"\s*([A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class Scan:
    """The form of a query; None when the first word is none of the four, which the engine will explain."""

    form: Form | None


def scan(text: str) -> Scan:
    """Read a query's form. Raises ``RefusedQuery`` for SERVICE and for updates."""
    if "service" in text.lower() and any(_calls(reading.lower()) for reading in _readings(text)):
        raise RefusedQuery(
            "SERVICE is refused: this endpoint sends no requests to other servers. "
            "Federate on your side, or download the dump."
        )
    word = _first_word(_bare(text, frozenset()))
    if word in UPDATES:
        raise RefusedQuery(f"{word} is refused: the dataset is published, not edited, through this endpoint")
    return Scan(word if word in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE") else None)  # type: ignore[arg-type]


def _readings(text: str) -> Iterator[str]:
    """The text without strings, IRIs and comments, in each way that it could be read."""
    doubtful = [found.start() for found in re.finditer(IRI, text) if not SURELY_IRI.fullmatch(found[0])]
    if len(doubtful) > MAX_DOUBTS or (doubtful and len(text) > LONGEST_IN_DOUBT):
        raise RefusedQuery("too many IRIs with # or ' to be sure that SERVICE is not meant: use PREFIX")
    for count in range(len(doubtful) + 1):
        for operators in itertools.combinations(doubtful, count):
            yield _bare(text, frozenset(operators))


def _calls(bare: str) -> bool:
    """Whether, before some ``{``, there stands SERVICE, perhaps SILENT, and what may name a server."""
    return any(_is_call(before.rsplit(None, 3)[-3:]) for before in bare.split("{")[:-1])


def _is_call(words: list[str]) -> bool:
    *lead, last = words or [""]
    if last.endswith("<>"):
        head = last[:-2]
    elif variable := VARIABLE.search(last):
        head = last[: variable.start()]
    elif ":" in last:
        name = CLOSERS.split(last)[-1]
        prefix = name.partition(":")[0]
        if "service" in prefix:
            return True
        head = last[: -len(name)] + ("silent" if prefix.startswith("silent") else "")
    else:
        return False
    return ("".join(lead) + head).endswith(("service", "servicesilent"))


def _bare(text: str, operators: frozenset[int]) -> str:
    """Strings become ``""``, IRIs ``<>``, comments a space; ``<`` at the given places is an operator."""
    pieces, at = [], 0
    while found := SKIPPED.search(text, at):
        pieces.append(text[at : found.start()])
        if found.start() in operators and found["iri"]:
            pieces.append(" < ")
            at = found.start() + 1
            continue
        pieces.append(
            {"string": '""', "iri": "<>", "comment": " ", "escape": "\\_"}[found.lastgroup or "escape"]
        )
        at = found.end()
    return "".join([*pieces, text[at:]])


def _first_word(bare: str) -> str | None:
    at = 0
    while found := PROLOGUE.match(bare, at):
        at = found.end()
    word = WORD.match(bare, at)
    return word[1].upper() if word else None
