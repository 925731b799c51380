"""Attention and pass lines: ``DEPT FOR EUR/ZZ AND S/CT``, ``AMEMBASSY ZENDA PASS TO AMCONSUL HENTZAU``
(cable-anatomy.md, section 4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from mappers.cable.stations import known_station
from mappers.cable.tags import given_names
from mappers.document import ActorKind, Named
from ontology import authority

_VERB = re.compile(
    r"^(?P<who>[A-Z][A-Z0-9 .,/'-]*?)?\s*\b(?:(?:PLS |PLEASE )?PASS(?: TO)?|ALSO FOR|FOR|INFORM|DELIVER TO)\b"
    r"\s*(?P<whom>.+)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,;]|\bAND\b|&)\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)?|\s+-+\s+(.*)$")
_CAPTION = re.compile(r"\b(?:SIPDIS|NOFORN|SENSITIVE)\b")
_OFFICE = re.compile(r"(?=.*[/-])[A-Z]{1,6}(?:[/-][A-Z]{1,6}){1,3}$|[A-Z]{2,5}$")
_PERSON = re.compile(r"[A-Z][A-Za-z'.-]*(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'-]{2,})$")
_NO_NAME = frozenset(
    {
        "DEPT", "DEPARTMENT", "STATE", "ALL", "POSTS", "POST", "EMBASSY", "OFFICE", "OFFICER", "STAFF",
        "ATTACHE", "DESK", "ADVISORS", "CHIEF", "THE",
    }
)  # fmt: skip

_SENDS = re.compile(r"\W{0,3}(?:(?:FROM|FM) ([A-Z][A-Z .'/-]{2,40})|([A-Z][A-Z .'/-]{2,40}) SENDS)\W{0,3}$")
_LONGEST = 500


def named_in(lines: Iterable[str]) -> Iterator[Named]:
    """The posts, bodies, offices and persons with two names that the lines address; surnames alone name
    nobody in particular and are left out."""
    for line in lines:
        match = _VERB.match(line.strip()[:_LONGEST])
        if match is None:
            continue
        who = (match["who"] or "").strip()
        body = _body(who) if who else None
        if body:
            yield body
        of = body.name if body else who or None
        whom = _CAPTION.sub(" ", match["whom"])
        for text in (bracket[1] or bracket[2] or "" for bracket in _BRACKETS.finditer(whom)):
            yield from filter(None, (_item(item, of, bracketed=True) for item in _BETWEEN.split(text)))
        for item in _BETWEEN.split(_BRACKETS.sub(" ", whom)):
            if found := _item(item, of):
                yield found


def take_voice(lines: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The lines without one that says whose message it is, ``FROM USMISSION ZENDA`` or ``AMEMBASSY ZENDA
    SENDS``, and the station that it names; None when no line does."""
    for place, line in enumerate(lines):
        match = _SENDS.match(line)
        station = known_station(match[1] or match[2]) if match else None
        if station:
            return (*lines[:place], *lines[place + 1 :]), station
    return lines, None


def _item(text: str, of: str | None, *, bracketed: bool = False) -> Named | None:
    """A body, an office, or a person: two names in brackets, or a known given name before a surname."""
    name = " ".join(text.split()).strip(" .:")
    if not name or name.upper() in _NO_NAME:
        return None
    if found := _body(name):
        return found
    if _OFFICE.match(name) and ("/" in name or authority.resolve(name) is not None):
        return Named(name, "attention", kind="GovernmentBody", affiliation=of)
    words = name.upper().split()
    if _PERSON.match(name) and not set(words) & _NO_NAME and (bracketed or words[0] in given_names()):
        return Named(name, "attention", kind="Person", affiliation=of)
    return None


@lru_cache(maxsize=4096)
def _post(station: str) -> authority.Entry | None:
    return authority.post(station)


def _body(name: str) -> Named | None:
    """A post or a department that the authority knows."""
    name = " ".join(name.split()).strip(" .:")
    station = known_station(name)
    post = _post(station) if station else None
    if post is None or station is None:
        return None
    kind: ActorKind = "Post" if post.kind == "Post" else "GovernmentBody"
    return Named(name, "attention", kind=kind, station=station)
