"""Every quote stands at its offsets: the words of ``oa:exact`` are those of the passage's ``cg:text``.

Offsets count characters (code points) from 0, the end excluded (Web Annotation Data Model, section 4.2.6).
SHACL could say it in SPARQL only; one pass over the triples says it faster.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib.term import Node

from ontology.terms import CG, OA, Triple


@dataclass(frozen=True, slots=True, order=True)
class Misquote:
    """Evidence whose quote does not stand where it says; ``sentence`` tells what stands there instead."""

    evidence: str
    sentence: str


_READ = (CG.text, OA.hasSource, OA.hasSelector, OA.exact, OA.start, OA.end)
_NEEDED = {"text": "the text of its passage", "exact": "a quote", "start": "a start", "end": "an end"}


def misquotes(triples: Iterable[Triple]) -> list[Misquote]:
    """The evidence of a graph whose quote is not found at its offsets, sorted; linear in the triples."""
    said: dict[Node, dict[Node, Node]] = {term: {} for term in _READ}
    for subject, predicate, object_ in triples:
        if predicate in said:
            said[predicate][subject] = object_
    found = (_fault(evidence, said) for evidence in said[OA.hasSelector])
    return sorted(misquote for misquote in found if misquote)


def _fault(evidence: Node, said: dict[Node, dict[Node, Node]]) -> Misquote | None:
    selector = said[OA.hasSelector][evidence]
    passage = said[OA.hasSource].get(evidence)
    values = {
        "text": said[CG.text].get(passage) if passage else None,
        "exact": said[OA.exact].get(selector),
        "start": said[OA.start].get(selector),
        "end": said[OA.end].get(selector),
    }
    for name, value in values.items():
        if value is None:
            return Misquote(str(evidence), f"The evidence lacks {_NEEDED[name]}: {evidence}.")
    return _compare(evidence, *(str(value) for value in values.values()))


def _compare(evidence: Node, text: str, exact: str, start: str, end: str) -> Misquote | None:
    if not (start.isdecimal() and end.isdecimal()):
        return Misquote(str(evidence), f"Offsets are numbers, not {start} and {end}: {evidence}.")
    there = text[int(start) : int(end)]
    if there == exact:
        return None
    return Misquote(
        str(evidence),
        f"A quote stands at its offsets in the passage: {evidence} quotes “{_short(exact)}”, "
        f"but characters {start} to {end} are “{_short(there)}”.",
    )


def _short(text: str, limit: int = 80) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
