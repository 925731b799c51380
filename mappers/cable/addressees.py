"""Who a cable was sent to: ``[ROUTE/]NAME [PRECEDENCE] [NUMBER]`` (cable-anatomy.md, section 3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from mappers.cable.record import Addressee, DeliveryKind

_WORDS = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
_KEYWORD = re.compile(r"(TO|INFO|XMT)(?:[\s/]+|$)")
_ROUTE = re.compile(r"([A-Z][A-Z0-9]{4,7})/(?=[A-Z0-9])")
_GLUED = re.compile(
    r" +(?=(?:INFO +)?R[A-Z0-9]{4,7}/[A-Z])|(?<=\d)(?=(?:INFO +)?R[A-Z][A-Z0-9]{3,6}/[A-Z])"
    r"|(?<=[A-Z])(?=RUEH[A-Z]{1,4}/[A-Z])| +(?=XMT[ /])"
)
_STUCK = re.compile(r"//(?=(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE|NIACT)\b)")
_PAGE = re.compile(r"PAGE \d\d.*$")
_OFFICE_COUNT = re.compile(r"\b[A-Z]{1,4}-\d\d\b")
_NUMBER = re.compile(r"\d{4,}$")
_COLLECTIVE = re.compile(r"\bCOLLECTIVES?$|^ALL .*(?:POSTS|CAPITALS)|^SPECIAL EMBASSY PROGRAM$")


def parse_addressees(lines: Iterable[str]) -> tuple[Addressee, ...]:
    """The addressees of the lines from TO on: the TO group, then INFO; exemptions belong to the group
    before them, and offices with counts are the receiver's distribution, no addressees."""
    found: list[Addressee] = []
    kind: DeliveryKind = "action"
    exempting = False
    for word, text in _entries(lines):
        if word in {"TO", "INFO"}:
            kind, exempting = ("action" if word == "TO" else "info"), False
        if word == "XMT" or (exempting and not word and not _ROUTE.match(text)):
            exempting = True
            _exempt(found, kind, text)
        elif text:
            exempting = False
            found.append(_addressee(text, kind))
    return tuple(found)


def is_collective(name: str) -> bool:
    """Whether an address names a group of posts."""
    return _COLLECTIVE.search(name.upper()) is not None


def _entries(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Keyword and address of each entry; the keyword is empty on continuation lines."""
    for line in lines:
        if _OFFICE_COUNT.search(line):
            continue
        word, rest = _after_keyword(" ".join(line.split()))
        first, *others = _GLUED.split(_PAGE.sub("", rest))
        yield word, first.strip()
        yield from (_after_keyword(address.strip()) for address in others if address.strip())


def _after_keyword(text: str) -> tuple[str, str]:
    """``TO``, ``INFO`` or ``XMT`` at the beginning, if there, and the rest; typed twice it counts once."""
    word = ""
    for _ in range(2):
        if keyword := _KEYWORD.match(text):
            word, text = keyword[1], text[keyword.end() :]
    return word, text


def _exempt(found: list[Addressee], kind: DeliveryKind, name: str) -> None:
    if name and found and found[-1].kind == kind:
        found[-1] = replace(found[-1], exempted=(*found[-1].exempted, name))


def _addressee(text: str, kind: DeliveryKind) -> Addressee:
    route = _ROUTE.match(text)
    words = _STUCK.sub("// ", text[route.end() if route else 0 :]).split()
    serial = words.pop() if len(words) > 1 and _NUMBER.match(words[-1]) else None
    precedence = _precedence(words)
    return Addressee(" ".join(words), kind, route[1] if route else None, precedence, serial)


def _precedence(words: list[str]) -> str | None:
    """The precedence at the end of a name, taken off it; typing errors of one letter are mended."""
    if len(words) < 2:
        return None
    found = _degree(words[-1])
    if found is None:
        return None
    words.pop()
    if found == "IMMEDIATE" and len(words) > 1 and words[-1] == "NIACT":
        words.pop()
        return "NIACT IMMEDIATE"
    return found


@lru_cache(maxsize=4096)
def _degree(typed: str) -> str | None:
    """The precedence that a word is, or nearly is."""
    return next((word for word in _WORDS if _near(typed, word)), None)


def _near(typed: str, word: str) -> bool:
    """Equal but for one letter lost, added or replaced."""
    if typed == word:
        return True
    if abs(len(typed) - len(word)) > 1 or typed[0] != word[0]:
        return False
    same = next(
        (i for i, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), min(len(typed), len(word))
    )
    return typed[same:] in (word[same + 1 :], word[same:]) or typed[same + 1 :] in (
        word[same:],
        word[same + 1 :],
    )
