"""How often each rule was right on the annotated documents: where the confidence of a position comes from.

``confidence.tsv`` counts, per rule and stance, the positions found and those that were right; it is made
by ``tests/bench/calibrate.py``. Small counts are drawn toward the rule's own rate, and that toward the
rate of all rules (a Beta prior of ``WEIGHT`` observations), so that a rule seen three times promises
nothing special on documents that nobody has annotated.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("confidence.tsv")
WEIGHT = 12.0
UNTUNED = 1.0
"""What documents on which no rule was tuned lose: on the four that were held out, nothing."""


@cache
def of(rule: str, stance: str) -> float:
    """The expected share of right ones among positions of a rule and a stance, between 0 and 1."""
    counts = _counts()
    overall = _rate(sum(r for r, _ in counts.values()), sum(n for _, n in counts.values()), 0.5)
    same = [value for key, value in counts.items() if key[0] == rule]
    of_rule = _rate(sum(r for r, _ in same), sum(n for _, n in same), overall)
    return round(UNTUNED * _rate(*counts.get((rule, stance), (0, 0)), of_rule), 2)


def _rate(right: int, found: int, prior: float) -> float:
    return (right + WEIGHT * prior) / (found + WEIGHT)


@cache
def _counts() -> dict[tuple[str, str], tuple[int, int]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {(rule, stance): (int(right), int(found)) for rule, stance, right, found in rows}
