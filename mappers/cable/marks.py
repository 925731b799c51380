"""Portion marks, ``(C)`` to ``(S//REL TO USA, NATO)``: cable-anatomy.md, section 10.1."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_LEVELS = {
    "UNCLASSIFIED": "U", "UNCLAS": "U", "CONFIDENTIAL": "C", "SECRET": "S", "TOP SECRET": "TS",
    "SENSITIVE BUT UNCLASSIFIED": "SBU", "LIMITED OFFICIAL USE": "LOU",
    "U": "U", "C": "C", "S": "S", "TS": "TS", "SBU": "SBU", "FOUO": "FOUO", "LOU": "LOU",
}  # fmt: skip
_CAVEATS = {"NOFORN": "NF", "N": "NF", "NF": "NF", "OFORN": "NF"}
_LEVEL = "|".join(sorted(map(re.escape, _LEVELS), key=len, reverse=True))
_MARK = re.compile(
    rf"[(\[]{{0,2}}\s?(?P<mark>(?:{_LEVEL})"
    r"(?:(?:\s?//?\s?|[ -](?=NF|NOFORN))(?:NF|NOFORN|N|OFORN|FGI|FOUO|SBU|EXDIS|NODIS|REL[A-Z, ]{0,40}))*)"
    r"(?:\s?[-–]+\s?ENTIRE TEXT)?\s?[)\]]{1,2}[.:]?\s*",
)


_BETWEEN = re.compile(r"/+|[ -](?=NF|NOFORN)")
_SMALL = re.compile(r"\((?:u|c|s|sbu|fouo|c/nf|s/nf|sbu/nf|c//nf|s//nf)\) ")


_ENTIRE = re.compile(rf"(?P<mark>{_LEVEL})\s?[-–]*\s?ENTIRE (?:TEXT|MESSAGE)\b[.)]*\s*")


class Marked(NamedTuple):
    """A mark in canonical form (``S/NF``), or None, and the text after it."""

    mark: str | None
    text: str


def take_mark(text: str) -> Marked:
    """The portion mark that a text begins with, the opening bracket possibly lost.

    >>> take_mark("(S//NOFORN) The minister arrived.")
    Marked(mark='S/NF', text='The minister arrived.')
    >>> take_mark("CBS) is a broadcaster.").mark is None
    True
    """
    match = _MARK.match(text)
    if match is None:
        return Marked(None, text)
    return Marked(canonical_mark(match["mark"]), text[match.end() :])


def take_printed_mark(text: str) -> Marked:
    """The mark of a text after a paragraph's number, where small letters are no item of a list."""
    if whole := _ENTIRE.match(text):
        return Marked(canonical_mark(whole["mark"]), text[whole.end() :])
    small = _SMALL.match(text)
    return take_mark(text[: small.end()].upper() + text[small.end() :] if small else text)


@lru_cache(maxsize=4096)
def canonical_mark(mark: str) -> str:
    """Slashes single, words short: ``C//NOFORN`` → ``C/NF``."""
    first, *others = (part.strip() for part in _BETWEEN.split(mark) if part.strip())
    parts = [_LEVELS.get(first, first), *(_CAVEATS.get(part, " ".join(part.split())) for part in others)]
    return "/".join(dict.fromkeys(parts))
