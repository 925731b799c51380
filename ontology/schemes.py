"""What the authority tables leave to us, as data: the small concept schemes (``schemes.csv``), the finer
event types under those of the guidelines (``event_types.csv``), and what two tables call differently.

Classifications, captions and precedence follow what is printed on cables; stances and event types
follow the guidelines by which documents are annotated.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Row(NamedTuple):
    """One concept: its notation, its label, what it means, its broader concept, other forms of it."""

    notation: str
    label: str
    definition: str
    broader: str | None = None
    names: tuple[str, ...] = ()


def rows(scheme: str) -> list[Row]:
    """The concepts of one scheme in ``schemes.csv``."""
    with (HERE / "schemes.csv").open(encoding="utf-8", newline="") as stream:
        return [_row(cells) for cells in csv.DictReader(stream) if cells["scheme"] == scheme]


def _row(cells: dict[str, str]) -> Row:
    names = tuple(name for name in cells["names"].split("|") if name)
    return Row(cells["notation"], cells["label"], cells["definition"], cells["broader"] or None, names)


def broader_event_types() -> dict[str, str]:
    """Finer event type → the type of the guidelines that is broader than it."""
    with (HERE / "event_types.csv").open(encoding="utf-8", newline="") as stream:
        return {finer: row["type"] for row in csv.DictReader(stream) for finer in row["finer"].split("|")}


POST_ORGANIZATIONS = {
    "STATE": "united-states-department-of-state",
    "CIA": "central-intelligence-agency",
    "DIA": "defense-intelligence-agency",
    "ENERGY": "united-states-department-of-energy",
    "JOINTSTAFF": "joint-chiefs-of-staff",
    "LABOR": "united-states-department-of-labor",
    "NSC": "national-security-council",
    "SECDEF": "office-of-the-secretary-of-defense",
    "TREASURY": "united-states-department-of-the-treasury",
    "USCENTCOM": "united-states-central-command",
    "USDAFAS": "united-states-department-of-agriculture",
    "USDOC": "united-states-department-of-commerce",
    "USDOJ": "united-states-department-of-justice",
    "USEUCOM": "united-states-european-command",
    "USSOUTHCOM": "united-states-southern-command",
    "CDCATLANTAGA": "centers-for-disease-control-and-prevention",
    "FSINFATC": "foreign-service-institute",
}
"""Stations of posts.csv that are the same body as a row of organizations.csv: one thing, one IRI."""

OWN_STATE_NAMES = {"US": ("US", "U.S.", "USG", "U.S. Government")}
"""Names of states that the table lacks."""

REFUSED_STATE_NAMES = frozenset({"Thai", "Togolese", "Saudi", "Niue*"})
"""Alternative names in the table that are adjectives or carry a footnote mark: they name no state."""

CITY_SPELLINGS = {("US", "Washington D.C."): "Washington", ("GD", "St. George's"): "Saint George's",
                  ("YE", "Sana'a"): "Sanaa"}  # fmt: skip
"""Capitals that the table of posts spells otherwise: one city, one IRI."""
