# ruff: noqa: E501  (a row of the table reads best on its lines)
"""Signs by which an opinion piece is told from a news article, each with its weight and evidence.

Signs are counted outside quotation marks, at most ``most`` times each; above zero the piece is somebody's
opinion. ``tests/mappers/test_genres.py`` runs the evidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: positive weights speak for opinion, negative ones for news."""

    name: str
    pattern: re.Pattern[str]
    weight: float
    most: int
    matches: tuple[str, ...]
    refuses: tuple[str, ...] = ()


def _sign(  # noqa: PLR0913, PLR0917  (a row of a table)
    name: str,
    pattern: str,
    weight: float,
    most: int,
    matches: tuple[str, ...],
    refuses: tuple[str, ...] = (),
) -> Sign:
    return Sign(name, re.compile(pattern), weight, most, matches, refuses)


SIGNS: tuple[Sign, ...] = (
    _sign(
        "the writer",
        r"\b(?:I|my|myself)\b(?![.])",
        2,
        4,
        ("I doubt it.", "To my mind"),
        ("Mystery", "I. Corvin"),
    ),
    _sign(
        "the writer's side",
        r"\b(?:[Ww]e|[Oo]ur|[Oo]urselves)\b",
        1,
        3,
        ("We cannot wait.", "in our name"),
        ("the West", "four hours"),
    ),
    _sign(
        "advice",
        r"\b(?:should|must|ought to|needs? to|had better|cannot afford to|let us|it is time)\b",
        1,
        5,
        ("The king should listen.", "Ministers must act.", "it is time to speak"),
        ("Mustard is sold.",),
    ),
    _sign("a question to the reader", r"\?", 1, 3, ("Who gains?",), ("Nobody gains.",)),
    _sign(
        "judgement of the writer",
        r"(?i:\b(?:unfortunately|of course|in truth|the truth is|make no mistake|sadly|to be sure|surely|in fact"
        r"|the real question|the question is|is nothing of the kind|mistake|betrayal|shameful|disgrace|folly|cynical"
        r"|deserves? (?:better|praise)|is right|are right|is wrong|are wrong|half right)\b)",
        1,
        4,
        ("Unfortunately it rained.", "It was a mistake.", "He is right."),
        ("It was mistaken for rain.",),
    ),
    _sign(
        "a line on the author",
        r"(?:The (?:author|writer) (?:is|was)\b|(?i:views expressed))",
        4,
        1,
        ("The writer is a teacher.", "The views expressed here are hers."),
        ("The author of the decree",),
    ),
    _sign(
        "attribution",
        r"\b(?:said|says|told (?:reporters|journalists|this|the|a)|added|stated|announced|according to|reported"
        r"|confirmed|declined to comment|spokes(?:man|woman|person))\b",
        -0.6,
        12,
        ("the minister said", "told reporters", "according to the court"),
        ("It goes without saying.",),
    ),
    _sign(
        "days of the week",
        r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
        -1,
        3,
        ("They met on Tuesday.",),
        ("the Tuesday market",),
    ),
)

DATELINE, KICKER = -4, 6
"""Weights of a dateline above a piece and of a label such as "Opinion"."""
