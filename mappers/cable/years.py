"""The year of a cited cable: given, the citing cable's own, or inferred (cable-anatomy.md, section 8.1)."""

from __future__ import annotations

from dataclasses import dataclass

from mappers.cable.identifiers import CableId, full_year
from mappers.cable.record import YearSource
from mappers.cable.serials import out_of_reach


@dataclass(frozen=True, slots=True)
class Years:
    """What is known of the citing cable when a year has to be found: its year (two digits), month, and
    its own station and serial."""

    year: str
    month: int | None = None
    own_station: str | None = None
    own_serial: int | None = None

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
        """The year of a serial and where it comes from: the year before the cable's own when the station
        cannot have reached the serial by then."""
        if given is not None:
            return given, "given"
        if self._too_high(station, serial):
            return f"{(int(self.year) - 1) % 100:02}", "inferred"
        return self.year, "own"

    def _too_high(self, station: str, serial: int) -> bool:
        if station == self.own_station and self.own_serial is not None:
            return serial > self.own_serial
        return self.month is not None and out_of_reach(station, self.year, serial, self.month)
