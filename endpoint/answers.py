"""What a page gets from a query: solutions as terms, whoever ran the query and wherever.

Pages take a ``Select`` and know nothing of workers, stores or HTTP; the server passes one that runs in
its workers, a test one that returns what it likes.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["iri", "literal", "blank"]
KINDS: dict[str, Kind] = {"uri": "iri", "literal": "literal", "typed-literal": "literal", "bnode": "blank"}


@dataclass(frozen=True, slots=True)
class Term:
    """An RDF term of a solution. ``datatype`` is absent for plain strings and for tagged ones."""

    kind: Kind
    value: str
    datatype: str | None = None
    language: str | None = None

    def __str__(self) -> str:
        return self.value


Solution = dict[str, Term]
Select = Callable[[str], Awaitable[list[Solution]]]
"""Runs a SELECT query; unbound variables are absent. Raises ``endpoint.errors.EndpointError``."""


def parse_results(body: bytes) -> list[Solution]:
    """The solutions of SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/)."""
    bindings = json.loads(body)["results"]["bindings"]
    return [{name: parse_term(value) for name, value in binding.items()} for binding in bindings]


def parse_term(value: dict[str, Any]) -> Term:
    """One RDF term of results JSON, section 3.2.2."""
    return Term(KINDS[value["type"]], value["value"], value.get("datatype"), value.get("xml:lang"))
