"""Who signed: the last line of a cable, or its last words (cable-anatomy.md, section 11)."""

from __future__ import annotations

import re
from typing import NamedTuple

from mappers.cable.banner import without_page_lines
from ontology import authority

Numbered = tuple[int, str]

_AFTER = re.compile(
    r"\s*(?:$|NNNN|BT|#\d{3,5}$|\W+$|SIPDIS|NOFORN|SENSITIVE"
    r"|(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\b[^a-z]{0,60}$"
    r"|Declassified|DECLASSIFIED|Review \d|\(?(?:NOTE|Note)\b(?: BY|:)|https?:"
    r"|\d{4}[A-Z]{3,8}\d{3,6} - |[>.]\s*$)"
)
_STUCK = re.compile(
    r"(?:\s+(?:NNNN|BT|UNCLAS|\(ACTING\))|(?<=[A-Z]{3})\s*(?:UNCLASSIFIED|CONFIDENTIAL|SECRET(?://NOFORN)?))\s*$"
)
_UPPER = re.compile(
    r"\s*¶?((?:[A-Z][A-Z'’-]*[A-Z]|[A-Z])(?:\.? (?:[A-Z][A-Z'’-]*[A-Z]|[A-Z]\.?)){0,3}(?:,? JR\.?)?)"
    r"[\s.#/\\*-]*$"
)
_TITLE = re.compile(r"\s*([A-Z][a-z]+(?:['’-]?[A-Z][a-z]+)?)[\s.#]*$")
_CLOSING = re.compile(r"[.!?:)\"”']\s+((?:[A-Z][A-Z'’-]+)(?: [A-Z][A-Z'’-]+){0,2})[\s.#]*$")
_SHORT_CLOSING = re.compile(r"\s*(?:\S+\s+){1,6}([A-Z][A-Z'’-]{4,})[\s.#]*$")
_PARTICLES = frozenset(
    {
        "DE",
        "DA",
        "DI",
        "DU",
        "DEL",
        "LA",
        "LE",
        "VAN",
        "VON",
        "DER",
        "ST",
        "ST.",
        "MC",
        "O",
        "AL",
        "EL",
        "SAN",
    }
)
_NO_NAME = frozenset(
    {
        "END", "TEXT", "COMMENT", "SUMMARY", "NOTE", "UNQUOTE", "QUOTE", "BT", "NNNN", "SIPDIS", "NOFORN",
        "SENSITIVE", "CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "UNCLAS", "ADDENDUM", "ANNEX", "CONCLUSION",
        "REGARDS", "BACKGROUND", "INTRODUCTION", "DEPT", "EMBASSY", "ATTACHMENT", "NONE",
    }
)  # fmt: skip
_BODIES = frozenset({"Organization", "GovernmentBody", "State", "Post"})
_WRAPPED = re.compile(r"(?:[a-z]|,)\s*$")
_END = re.compile(r"[.!?:)\"”'*-]\s*$")


class Signature(NamedTuple):
    """The names that sign, and the lines of the text without them and what follows them."""

    names: tuple[str, ...]
    lines: list[Numbered]
    dropped: list[Numbered]


def take_signature(lines: list[Numbered]) -> Signature:
    """The signature at the end of the text; names empty when there is none."""
    end = len(lines)
    while end and (_AFTER.match(lines[end - 1][1]) or not without_page_lines(lines[end - 1][1]).strip()):
        end -= 1
    if not end:
        return Signature((), lines, [])
    number, last = lines[end - 1]
    if last.islower() and all(line.lower() == line for _, line in lines):
        last = last.upper()
    last = _STUCK.sub("", last)
    if name := _whole_line(last, lines[: end - 1]):
        end = _before_repeats(lines, end - 1, last)
        return Signature(_names(name), lines[:end], lines[end:])
    closing = _CLOSING.search(last) or (_SHORT_CLOSING.match(last) if not _END.search(last) else None)
    if closing and _is_name(closing[1]) and not _is_acronym(closing[1]):
        kept = (number, last[: closing.start(1)].rstrip())
        return Signature(_names(closing[1]), [*lines[: end - 1], kept], [(number, closing[1]), *lines[end:]])
    return Signature((), lines, [])


def _whole_line(line: str, before: list[Numbered]) -> str | None:
    upper = _UPPER.match(line)
    if upper and _is_name(upper[1]):
        return upper[1]
    title = _TITLE.match(line)
    previous = before[-1][1] if before else ""
    if title and _is_name(title[1].upper()) and before and not _WRAPPED.search(previous):
        return title[1]
    return None


def _before_repeats(lines: list[Numbered], end: int, last: str) -> int:
    """Where the text ends when the signature is printed twice."""
    while end and (not lines[end - 1][1].strip() or lines[end - 1][1].strip() == last.strip()):
        end -= 1
    return end


def _is_name(name: str) -> bool:
    words = name.split()
    return not any(word.strip(".") in _NO_NAME for word in words) and any(len(word) > 2 for word in words)


def _is_acronym(name: str) -> bool:
    return " " not in name and (
        authority.tag(name) is not None or authority.resolve(name, kinds=_BODIES) is not None
    )


def _names(name: str) -> tuple[str, ...]:
    """One surname, capitals; of several words those that belong to it: a particle, JR, initials before."""
    words = name.upper().rstrip(".,").split()
    suffix = [words.pop()] if len(words) > 1 and words[-1].startswith("JR") else []
    start = len(words) - 1
    while start and words[start - 1] in _PARTICLES:
        start -= 1
    return (" ".join(words[start:] + suffix),)
