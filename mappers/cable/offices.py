"""Which words belong to an office rather than to a name, however badly they are spelt
(cable-anatomy.md, section 9)."""

from __future__ import annotations

import re
from functools import lru_cache

STEMS = frozenset(
    {
        "ACTING", "ADVISER", "ADVISOR", "AFFAIRES", "AFFAIRS", "AGENT", "AGRICULTURAL", "AMBASSADOR",
        "AMERICAN", "ASSISTANT", "ASSOCIATE", "ATTACHE", "BUREAU", "CHAIRMAN", "CHARGE", "CHIEF",
        "COMMANDER", "COMMERCIAL", "COMMISSIONER", "CONSUL", "CONSULAR", "COORDINATOR", "COUNCILOR",
        "COUNSEL", "COUNSELLOR", "COUNSELOR", "COUNTRY", "DEFENSE", "DELEGATE", "DEPARTMENT", "DEPUTY",
        "DESK", "DIRECTOR", "ECONOMIC", "ECONOMICAL", "EMBASSY", "ENVOY", "EXECUTIVE", "GENERAL",
        "GOVERNOR", "HEAD", "INTERIM", "LABOR", "LARGE", "LEADER", "LEGAL", "MANAGER", "MEMBER",
        "MILITARY", "MINISTER", "MISSION", "NATIONAL", "OFFICE", "OFFICER", "PERMANENT", "POLITICAL",
        "PRINCIPAL", "PUBLIC", "REGIONAL", "REPRESENTATIVE", "SECRETARY", "SECTION", "SECURITY", "SENIOR",
        "SPECIAL", "SPECIALIST", "STAFF", "STATE", "SUPERVISOR", "TEAM", "UNDER", "UNDERSECRETARY", "UNIT",
        "VICE",
    }
)  # fmt: skip
"""Words of which offices are made; two slips are forgiven in long ones."""
ABBREVIATIONS = frozenset(
    {
        "A", "A.I", "A.I.", "ADCM", "AF", "AI", "AIT", "AMB", "AMB.", "AND", "ARSO", "AS", "AT", "BY",
        "CAPT", "CDA", "CG", "CH", "CHG", "COL", "COM", "CON", "CONOFF", "CONS", "COUN", "COUNS", "COUNS.",
        "D", "DAO", "DAS", "DATT", "DCM", "DDIR", "DE", "DIR", "DIR.", "DOS", "DPO", "DR", "E", "ECMIN",
        "ECON", "ECOPOL", "ECPO", "EMIN", "EP", "EST", "EUR", "FOR", "GSO", "HR", "IN", "INR", "IO", "IPO",
        "ISN", "L", "LEGATT", "LTC", "MAJ", "MC", "MGT", "MIN", "MINCOUNS", "MR", "MRS", "MS", "NEA",
        "NSC", "OF", "OFF", "ON", "P", "PA", "PAO", "PAS", "PDAS", "PM", "PO", "POL", "POLEC", "POLECON",
        "POLMIL", "POLMINCONS", "PRM", "PRT", "REP", "RSO", "SA", "SCA", "STATE", "TDY", "THE", "TO",
        "U.N", "U.S", "US", "USDEL", "USEU", "USNATO", "USUN", "VCI", "WHA",
    }
)  # fmt: skip
"""Offices and bureaus by their letters, ranks, and the small words between."""
PREPOSITIONS = frozenset({"FOR", "OF", "TO", "IN", "AT", "THE", "AND"})
_COMPOUND = re.compile(
    r"(?:POL|ECON|CON|EMB|MIL|LAB|SCI|AG|ENV|MIN|E|P|M){0,4}(?:OFF|COUNS?|COUNSELOR|CONS|MIN|SECRETARY)$"
)
_LONGEST_WORD = 24


@lru_cache(maxsize=4096)
def is_office(word: str) -> bool:
    """Whether a word can only belong to an office: a known stem or abbreviation, or a shape that names
    do not have (``POL/ECON``, ``d'Affaires``)."""
    if len(word) > _LONGEST_WORD:
        return False
    plain = word.upper().replace("0", "O").strip(",;:-")
    bare = plain.rstrip(".'")
    if plain in ABBREVIATIONS or bare in ABBREVIATIONS or "/" in plain or "&" in plain:
        return True
    if re.match(r"DE?['’]?\s?AFF?[AI]", plain) or _COMPOUND.match(bare):
        return True
    pieces = re.split(r"[-.]", bare)
    return all(piece in ABBREVIATIONS or _near_stem(piece) for piece in pieces if piece) and bool(bare)


@lru_cache(maxsize=4096)
def _near_stem(word: str) -> bool:
    if len(word) < 4:
        return False
    if word in STEMS or word.rstrip("S") in STEMS:
        return True
    if len(word) < 6:
        return any(len(stem) == len(word) + 1 and _distance(word, stem, 1) == 1 for stem in STEMS)
    allowed = 1 if len(word) < 8 else 2
    return any(_distance(word, stem, allowed) <= allowed for stem in STEMS if len(stem) > 5)


def _distance(a: str, b: str, most: int) -> int:
    """Letters lost, added, replaced or swapped between two words, counted no further than needed."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        now = [i]
        for j, y in enumerate(b, start=1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
        if min(row) > most:
            return most + 1
    return row[-1]
