"""The canonical identifier of a cable: two digits of the year, station, serial (cable-anatomy.md, section 2).

What published identifiers got wrong is mended by rule (2.3); identifiers that no rule can mend are
facts, listed in ``MENDED``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mappers.cable.stations import known_station, squeeze, station_of

MENDED: dict[str, str] = {
    "06ASTANA": "06ASTANA204",
    "06MINSI225": "06MINSK225",
    "08SECTION01GF02BISHIEK21": "08BISHKEK1021",
    "092OF5": "09STATE126780",
    "09SECTION01OF03BRUSSELS1234": "09USEUBRUSSELS1234",
    "09BRUSELS1292": "09USEUBRUSSELS1292",
    "09USEUBRUSEELS1292": "09USEUBRUSSELS1292",
}
"""Published identifiers whose station or serial only the cable itself shows
(peer test cases of cablemap, BSD licence)."""

_SHAPE = re.compile(r"(?P<year>(?:19|20)\d{2}(?=[A-Z])|\d{2})(?P<rest>[A-Z0-9]*[A-Z])(?P<serial>\d+)$")
_ARCHIVE = re.compile(r"(?:19|20)(\d\d)([A-Z]{2,})(\d{5,6})(?:[A-D])?$")
_DUPLICATE = re.compile(r"^(\d\d[A-Z]+)\d+SUSPECTEDDUPLICATE(\d+)$")
_SERVICE = re.compile(r"(?<=\d)(?:Z[A-Z]{2}|TOSEC|SECTO|DEPTO|SUSPECTEDDUPLICATE)\d*$")
_COLLECTION = re.compile(r"_[a-d]$", re.IGNORECASE)
_YEAR_TWICE = re.compile(r"^(\d\d)\1(?=[A-Z])")
_SECTION = re.compile(r"^S?[A-Z]{0,6}[NOQ]?[0O]?\d?[0-9QO]?\d?[OG0Q]?F\d\d(?=[A-Z])")
_SECTION_LOST_O = re.compile(r"^S?E?[A-Z]{0,6}\d\dO?\d\d(?=[A-Z])|^\d\d[OG]F\d\d(?=[A-Z])")
_SWALLOWED = re.compile(r"^(?:EFTO|NOFORN|SIFIED|UNCLAS|FSC|SENSITIVE|SECRET|CONFIDENTIAL)(?=[A-Z]{3})")


@dataclass(frozen=True, slots=True)
class CableId:
    """An identifier in its parts; ``str()`` gives the canonical form."""

    year: str
    station: str
    serial: int

    def __str__(self) -> str:
        return f"{self.year}{self.station}{self.serial}"

    @property
    def full_year(self) -> int:
        """66–99 are of the last century, 00–65 of this one."""
        return full_year(self.year)


def full_year(two_digits: str) -> int:
    """The year that two digits mean.

    >>> full_year("66"), full_year("10")
    (1966, 2010)
    """
    year = int(two_digits)
    return 1900 + year if year >= 66 else 2000 + year


def canonical_id(published: str) -> str:
    """The canonical form of an identifier as published; what cannot be read is returned squeezed."""
    parsed = parse_id(published)
    return str(parsed) if parsed else squeeze(published)


def parse_id(published: str) -> CableId | None:
    """The parts of an identifier as published, mended; None when it has not the shape of one."""
    plain = squeeze(_COLLECTION.sub("", published.strip()))
    plain = MENDED.get(plain, plain)
    if archive := _ARCHIVE.match(plain):
        plain = "".join(archive.groups())
    plain = _DUPLICATE.sub(r"\1\2", _YEAR_TWICE.sub(r"\1", plain))
    plain = _SERVICE.sub("", plain)
    match = _SHAPE.match(plain)
    if match is None:
        return None
    name = _unswallow(match["rest"])
    station = station_of(name) or name
    return CableId(match["year"][-2:], station, int(match["serial"]))


def _unswallow(name: str) -> str:
    """The station in what stands between year and serial: section words and captions dropped."""
    if known_station(name):
        return name
    for pattern in (_SECTION, _SECTION_LOST_O, _SWALLOWED):
        name = pattern.sub("", name)
    return re.sub(r"^AMEMBASSY|^AMCONSUL|^EMBASSY|^USMISSION", "", name) or name
