"""Which station a spelling means: cable-anatomy.md, section 2.2.

The spellings are those of the posts' authority; what it does not list is read as a cut or mistyped
form of exactly one station, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from ontology import authority

_KIND_OF_POST = re.compile(
    r"^(?:US|AM(?:ERICAN)?)?(?:EMBASSY|EMB|CONSULATE|CONSUL|CONGEN|MISSION|INT|LO|OFFICE)(?:GENERAL)?(?=[A-Z]{3})"
)
_OTHER = re.compile(r"[^A-Z0-9]")
_LOOK_ALIKES = str.maketrans({"0": "O", "1": "I", "5": "S"})
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SHORTEST_CUT, _SHORTEST_SLIP, _LONGEST = 4, 5, 30


@cache
def spellings() -> Mapping[str, str]:
    """Every spelling the authority lists, in capitals without blanks → station.

    A post that was renamed keeps its old station's name in old identifiers (06KIEV1, 07KYIV1), so that
    each station of a post stands for itself; departments have one name.
    """
    found: dict[str, str] = {}
    for post in authority.posts():
        canonical = post.path.rpartition("/")[2]
        for name in (*post.spellings, post.label, *post.names):
            found.setdefault(squeeze(name), canonical)
    for post in authority.posts():
        for station in post.stations:
            found[station] = station if post.kind == "Post" else post.path.rpartition("/")[2]
    return found


def squeeze(name: str) -> str:
    """A name in capitals without blanks or punctuation.

    >>> squeeze("Port-au-Prince")
    'PORTAUPRINCE'
    """
    return _OTHER.sub("", name.upper())


@lru_cache(maxsize=8192)
def known_station(name: str) -> str | None:
    """The canonical station of a spelling that the authority lists, with or without a word for the
    kind of post before it; None otherwise."""
    plain = squeeze(name)
    listed = spellings()
    return listed.get(plain) or listed.get(_KIND_OF_POST.sub("", plain))


@lru_cache(maxsize=8192)
def station_of(name: str) -> str | None:
    """The canonical station that a spelling means, allowing for look-alikes, cut names and one slip
    of the keyboard, each only where it leads to one station; None otherwise."""
    if found := known_station(name):
        return found
    plain = _KIND_OF_POST.sub("", squeeze(name))
    if len(plain) > _LONGEST:
        return None
    if found := known_station(plain.translate(_LOOK_ALIKES)):
        return found
    return _cut(plain) or _slip(plain)


def _cut(plain: str) -> str | None:
    """A name cut short: the beginning of the names of one station."""
    if len(plain) < _SHORTEST_CUT:
        return None
    return _only({station for spelling, station in spellings().items() if spelling.startswith(plain)})


def _slip(plain: str) -> str | None:
    """One letter lost, doubled, swapped or replaced."""
    if len(plain) < _SHORTEST_SLIP - 1:
        return None
    listed = spellings()
    near = {listed[form] for form in _one_away(plain) if len(form) >= _SHORTEST_SLIP and form in listed}
    return _only(near)


def _one_away(word: str) -> set[str]:
    pairs = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    lost = {a + c + b for a, b in pairs for c in _LETTERS}
    doubled = {a + b[1:] for a, b in pairs if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in pairs if len(b) > 1}
    replaced = {a + c + b[1:] for a, b in pairs if b for c in _LETTERS}
    return lost | doubled | swapped | replaced


def _only(stations: set[str]) -> str | None:
    return next(iter(stations)) if len(stations) == 1 else None
