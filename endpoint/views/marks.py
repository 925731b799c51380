"""Where in a document's text something was found: each piece of evidence as a mark."""

from __future__ import annotations

from collections.abc import Iterable

from endpoint.answers import Solution
from endpoint.asking import Asking, number
from endpoint.cards import tone
from endpoint.passages import Mark

MARKS = """
    SELECT ?thing ?passage ?start ?end ?actor ?stance ?kind ?cited WHERE {
      ?passage dcterms:isPartOf ?this .
      ?evidence oa:hasSource ?passage ; oa:hasSelector ?selector .
      ?selector oa:start ?start ; oa:end ?end .
      ?thing cg:evidence ?evidence ; a ?kind .
      OPTIONAL { ?thing cg:actor ?actor }
      OPTIONAL { ?thing cg:stance ?stance }
      OPTIONAL { ?thing cg:citedDocument ?cited }
    }
    LIMIT 6000
"""


def marks_by_passage(
    page: Asking, rows: Iterable[Solution], here: set[str], told: dict[str, str]
) -> dict[str, list[Mark]]:
    """What is marked in each passage; ``told`` says in a line what a position or an event states."""
    marks: dict[str, list[Mark]] = {}
    for row in rows:
        mark = mark_of(page, row, here, told)
        if mark:
            marks.setdefault(row["passage"].value, []).append(mark)
    return marks


def mark_of(page: Asking, row: Solution, here: set[str], told: dict[str, str]) -> Mark | None:
    """The mark of one piece of evidence; None for what is not shown in the text (memberships).

    A citation leads to what it cites when that is ``here``, else to the citation.
    """
    kind = KINDS.get(row["kind"].value.rsplit("#", 1)[-1])
    cited = row.get("cited")
    target = row.get("actor") or (cited if cited and cited.value in here else row["thing"])
    href = page.links.href(target.value)
    if kind is None or href is None:
        return None
    stance = str(row.get("stance", ""))
    label = told.get(row["thing"].value) or page.label(stance or target.value)
    return Mark(number(row["start"]), number(row["end"]), kind, href, label, tone(stance))


KINDS = {"Mention": "mention", "Citation": "citation", "PolicyPosition": "position", "Event": "event"}
