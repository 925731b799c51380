"""Whom header and signature name, in the form that the resolution of names works on."""

from __future__ import annotations

import re
from functools import lru_cache

from mappers.cable.addressees import is_collective
from mappers.cable.record import Addressee, Classifier
from mappers.cable.stations import known_station
from mappers.document import ActorKind, Named
from ontology import authority

_POST = re.compile(
    r"(?:AM(?:ERICAN )?EMBASSY|AMCONSUL|USMISSION|USOFFICE|USINT|AIT |USEU|USUN|USNATO|USOSCE|USLO)\b",
    re.IGNORECASE,
)


def origin(station: str) -> Named:
    """The post that sent a cable."""
    return Named(_label(station), "origin", kind=_kind(station), station=station)


def voice(station: str) -> Named:
    """Whose the words of a cable are: its post's."""
    return Named(_label(station), "voice", kind=_kind(station), station=station)


def recipient(addressee: Addressee) -> Named:
    """An addressee: a collective, a post, or an agency."""
    if is_collective(addressee.name):
        return Named(addressee.name, "collective", kind="Group")
    post = _post(addressee.name) or _post(addressee.name.partition("//")[0])
    if post:
        station = known_station(addressee.name) or next(iter(post.stations), None)
        known: ActorKind = "GovernmentBody" if post.kind == "GovernmentBody" else "Post"
        return Named(addressee.name, "addressee", kind=known, station=station)
    kind: ActorKind = "Post" if _POST.match(addressee.name) else "GovernmentBody"
    return Named(addressee.name, "addressee", kind=kind)


def exempted(name: str) -> Named:
    """A post that an XMT line leaves out."""
    return Named(name, "exempted", kind="Post", station=known_station(name))


def classifier(person: Classifier) -> Named:
    """Who classified the cable."""
    return Named(person.name, "classifier", kind="Person", role=person.title)


def signer(name: str) -> Named:
    """Who signed."""
    return Named(name, "signer", kind="Person")


def tagged(name: str) -> Named:
    """A person among the TAGS: ``SAPT, FRITZ``."""
    surname, _, given = name.partition(", ")
    return Named(f"{given} {surname}".strip().title(), "tagged", kind="Person")


@lru_cache(maxsize=4096)
def _post(name: str) -> authority.Entry | None:
    return authority.post(name)


def _label(station: str) -> str:
    post = _post(station)
    return post.label if post else station


def _kind(station: str) -> ActorKind:
    post = _post(station)
    return "GovernmentBody" if post and post.kind == "GovernmentBody" else "Post"
