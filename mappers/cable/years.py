"""The year of a cited cable: given, the citing cable's own, or inferred (cable-anatomy.md, section 8.1)."""

from __future__ import annotations

from dataclasses import dataclass

from mappers.cable.identifiers import CableId, full_year
from mappers.cable.record import YearSource
from mappers.cable.serials import out_of_reach


@dataclass(frozen=True, slots=True)
class Years:
    """What is known of the citing cable when a year has to be found: its year (two digits), month, its own
    station and serial, and the identifiers of cables that its publisher says it cites."""

    year: str
    month: int | None = None
    own_station: str | None = None
    own_serial: int | None = None
    cited: frozenset[str] = frozenset()

    @property
    def own_id(self) -> str | None:
        """The citing cable's own identifier."""
        if self.own_station is None or self.own_serial is None:
            return None
        return str(CableId(self.year, self.own_station, self.own_serial))

    def is_past(self, two_digits: str) -> bool:
        """Whether a year is no later than the cable's own and not before cables were kept (1966)."""
        return full_year(two_digits) <= full_year(self.year)

    def of(self, station: str, serial: int, given: str | None) -> tuple[str, YearSource]:
        """The year of a serial and where it comes from: the text, the publisher's list, else the year before
        the cable's own when the station cannot have reached the serial by then."""
        if given is None:
            given = self._listed(station, serial)
        if given is not None:
            return given, "given"
        if self._too_high(station, serial):
            return f"{(int(self.year) - 1) % 100:02}", "inferred"
        return self.year, "own"

    def _listed(self, station: str, serial: int) -> str | None:
        """The year with which the publisher lists a serial, unless it does so with two."""
        known = [identifier[:2] for identifier in self.cited if identifier[2:] == f"{station}{serial}"]
        return known[0] if len(known) == 1 and self.is_past(known[0]) else None

    def _too_high(self, station: str, serial: int) -> bool:
        if station == self.own_station and self.own_serial is not None:
            return serial > self.own_serial
        return self.month is not None and out_of_reach(station, self.year, serial, self.month)
