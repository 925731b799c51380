"""How a name as written is compared with a label: pure functions, no data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

POST_WORDS = frozenset({
    "US", "U", "S", "UNITED", "STATES", "AMERICAN", "AMEMBASSY", "EMBASSY", "USMISSION", "MISSION",
    "AMCONSUL", "CONSULATE", "CONSUL", "GENERAL", "USINT", "USLO", "USOFFICE", "OFFICE", "BRANCH",
    "IN", "TO", "THE", "AT", "OF", "DEPT", "DEPARTMENT", "HQ", "CDR",
})  # fmt: skip
"""Words before a station's name that say what kind of post it is."""
WASHINGTON = frozenset({"WASHDC", "WASHINGTON", "DC", "D", "C"})
EMBASSY = re.compile(r"\b(?:embassy|consulate|mission|amembassy|amconsul|usmission)\b", re.IGNORECASE)


def fold(name: str) -> str:
    """A name for comparison: no accents, marks or leading article; case is kept.

    >>> fold("The  Médecins Sans Frontières’")
    'Medecins Sans Frontieres'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    joined = re.sub(r"['\u2018\u2019\u02bb\u02bc`]", "", re.sub(r"(?<=\b[A-Za-z])\.", "", plain))
    words = re.sub(r"[^\w+&/]+", " ", joined).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() == "the" else words)


def is_acronym(label: str) -> bool:
    """Whether a label is one short word with two capitals, such as "NATO", "CoE" or "G/TIP"."""
    return " " not in label and len(label) <= 10 and sum(c.isupper() for c in label) > 1


def same_case(form: str, label: str) -> bool:
    """Whether a folded form may stand for a folded label that differs from it in case at most.

    Headers print capitals, prose keeps a name's capital letter: "fund" is not "the Fund", and "un" is
    not "UN".
    """
    if form == label:
        return True
    if is_acronym(label):
        return form.isupper()
    return form[:1].isupper() or not label[:1].isupper() or " " in label


def station(name: str) -> str:
    """Capitals and digits alone: the form in which stations are compared.

    >>> station("Port-au-Prince")
    'PORTAUPRINCE'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Z0-9]", "", plain.upper())


def station_keys(name: str) -> Iterator[str]:
    """The stations that an address may name, likeliest first: whole, then without the words that say
    what kind of post it is, then without Washington at its end.

    >>> list(station_keys("U.S. Embassy in Tashkent"))[-1]
    'TASHKENT'
    """
    words = [station(word) for word in re.split(r"[\s/,()-]+", name) if station(word)]
    yield "".join(words)
    while len(words) > 1 and (words[0] in POST_WORDS):
        words = words[1:]
        yield "".join(words)
    while len(words) > 1 and words[-1] in WASHINGTON:
        words = words[:-1]
        yield "".join(words)


def leading_keys(name: str) -> Iterator[str]:
    """The first two words and the first word of an address, without the kind of post: commands and
    departments are followed by where they sit ("CDR USCENTCOM MACDILL AFB FL")."""
    words = [station(word) for word in re.split(r"[\s/,()-]+", name) if station(word)]
    while len(words) > 1 and words[0] in POST_WORDS:
        words = words[1:]
    yield "".join(words[:2])
    yield "".join(words[:1])
