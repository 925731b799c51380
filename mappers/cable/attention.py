"""Attention and pass lines: ``DEPT FOR EUR/ZZ AND S/CT``, ``AMEMBASSY ZENDA PASS TO AMCONSUL HENTZAU``
(cable-anatomy.md, section 4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from mappers.cable.stations import known_station
from mappers.document import ActorKind, Named
from ontology import authority

_VERB = re.compile(
    r"^(?P<who>[A-Z][A-Z0-9 .,/'-]*?)?\s*\b(?:(?:PLS |PLEASE )?PASS(?: TO)?|ALSO FOR|FOR|INFORM|DELIVER TO)\b"
    r"\s*(?P<whom>.+)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,;]|\bAND\b|&)\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)?|\s+-+\s+(.*)$")
_OFFICE = re.compile(r"(?=.*[/-])[A-Z]{1,6}(?:[/-][A-Z]{1,6}){1,3}$|[A-Z]{2,5}$")
_PERSON = re.compile(r"[A-Z][A-Za-z'.-]*(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'-]{2,})$")
_NO_NAME = frozenset(
    {
        "DEPT", "DEPARTMENT", "STATE", "ALL", "POSTS", "POST", "EMBASSY", "OFFICE", "OFFICER", "STAFF",
        "ATTACHE", "DESK", "ADVISORS", "CHIEF", "THE",
    }
)  # fmt: skip

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
        for item in _items(match["whom"]):
            found = _item(item, body.name if body else who or None)
            if found:
                yield found


def _items(text: str) -> Iterator[str]:
    for match in _BRACKETS.finditer(text):
        yield from _BETWEEN.split(match[1] or match[2] or "")
    yield from _BETWEEN.split(_BRACKETS.sub(" ", text))


def _item(text: str, of: str | None) -> Named | None:
    name = " ".join(text.split()).strip(" .:")
    if not name or name.upper() in _NO_NAME:
        return None
    if found := _body(name):
        return found
    if _OFFICE.match(name) and ("/" in name or authority.resolve(name) is not None):
        return Named(name, "attention", kind="GovernmentBody", affiliation=of)
    if _PERSON.match(name) and not set(name.upper().split()) & _NO_NAME:
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
