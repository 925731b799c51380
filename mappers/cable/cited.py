"""Cables cited in a piece of text, token by token: ``[year] station [filler] serial [year]`` and what
carries on from it (cable-anatomy.md, section 8.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mappers.cable.declassification import MONTHS
from mappers.cable.identifiers import CableId
from mappers.cable.record import YearSource
from mappers.cable.stations import known_station, squeeze, station_of
from mappers.cable.years import Years

_TOKEN = re.compile(r"([A-Za-z]+(?:['’.-]+[A-Za-z]+)*\.?)|'?(\d+)|([^\sA-Za-z0-9])")
_FILLERS = frozenset({"CABLE", "CABLES", "NO", "NO.", "NR", "NUMBER", "TEL", "TELS"})
_BEFORE = frozenset(
    {"UNCLASS", "UNCLAS", "EMBASSY", "AMEMBASSY", "SEE", "ALSO", "AND", "CF", "CIRCULAR", "US"}
)
_SHORT = {"DEPT": "STATE", "DEPARTMENT": "STATE"}
_LONGEST_NAME = 4
_SHORTEST_UNLISTED = 5


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    kind: str  # word, number or mark
    start: int
    end: int


class Cited(NamedTuple):
    """A cable cited: the places of its words, the cable, and where its year comes from."""

    start: int
    end: int
    cable: CableId
    source: YearSource


class CableScanner:
    """Reads cables off a part's tokens, left to right."""

    def __init__(self, text: str, years: Years, carried: str | None) -> None:
        self.tokens = [_token(match) for match in _TOKEN.finditer(text)]
        self.years = years
        self.carried = carried
        self.at = 0
        self.fresh = True  # nothing but separators since the last item

    def scan(self) -> Iterator[Cited]:
        """Start, end, cable and year's source of each cable cited."""
        while self.at < len(self.tokens):
            found = self._item() if self.fresh else None
            if found:
                yield from found
                continue
            token = self.tokens[self.at]
            self.fresh = self._stays_fresh(token)
            self.at += 1

    def _stays_fresh(self, token: _Token) -> bool:
        """Whether an item can begin after a token: separators, fillers, and what may belong to a year."""
        if token.text in ",;:.-/&¶" or token.text.upper() in _BEFORE:
            return True
        of_a_year = token.text in "()'" or self._year_at(self.at) is not None
        return self.fresh and of_a_year

    def _item(self) -> list[Cited] | None:
        start, at = self.at, self.at
        year, at = self._leading_year(at)
        number_first = self._number_first(at)
        if number_first:
            return number_first
        name, at = self._station(at)
        if name is None:
            return self._unlisted(start) or (self._carried_item(start) if start == 0 else None)
        inner, at = self._inner_year(at)
        year = year or inner
        at = self._skip_fillers(at)
        if at >= len(self.tokens) or not self._is_serial(at):
            return None
        return self._serials(start, at, name, year)

    def _number_first(self, at: int) -> list[Cited] | None:
        """``323 STRELSAU``."""
        if not self._is_serial(at) or len(self.tokens[at].text) < 3 or self._year_at(at) is not None:
            return None
        name, after = self._station(at + 1)
        if name is None or (after < len(self.tokens) and self.tokens[after].kind == "number"):
            return None
        self.at = after
        return [self._cable(at, after - 1, name, int(self.tokens[at].text), None)]

    def _unlisted(self, at: int) -> list[Cited] | None:
        """``09 STRELSAU 301``: between a year and a number a name that no list has is a station."""
        year = self._year_at(at)
        names: list[str] = []
        while at + 1 + len(names) < len(self.tokens) and self.tokens[at + 1 + len(names)].kind == "word":
            names.append(self.tokens[at + 1 + len(names)].text)
        name = squeeze("".join(names))
        serial = at + 1 + len(names)
        if year is None or not self.years.is_past(year) or name[:3] in MONTHS:
            return None
        if len(names) > _LONGEST_NAME or len(name) < _SHORTEST_UNLISTED:
            return None
        if not self._is_serial(serial) or len(self.tokens[serial].text) < 2:
            return None
        if serial + 1 < len(self.tokens) and self.tokens[serial + 1].kind != "mark":
            return None
        return self._serials(at, serial, name, year)

    def _carried_item(self, at: int) -> list[Cited] | None:
        """A number alone at the head of a part: of the station before it."""
        if self.carried is None or not self._is_serial(at):
            return None
        if (
            at + 1 < len(self.tokens)
            and self.tokens[at + 1].kind == "word"
            and self.tokens[at + 1].text.upper() != "AND"
        ):
            return None
        return self._serials(at, at, self.carried, None)

    def _serials(self, start: int, at: int, name: str, year: str | None) -> list[Cited]:
        """The serial, and those that carry on: ``12 AND 13``, ``12/13``, ``12, 13``, ``4523-25``."""
        found = []
        while True:
            serial = self.tokens[at].text
            own, after = self._trailing_year(at + 1)
            until, after = self._range(at, after) if own is None else (None, after)
            for number in range(int(serial), (until or int(serial)) + 1):
                found.append(self._cable(start, after - 1, name, number, own or year))
            following = self._continuation(after)
            self.at, self.fresh = after, True
            if following is None:
                return found
            start = at = following

    def _continuation(self, at: int) -> int | None:
        """Where the next serial of the same station stands, if one follows."""
        after = at
        while after < len(self.tokens) and self.tokens[after].text.upper() in {",", "/", "&", "AND"}:
            after += 1
        if after == at or not self._is_serial(after):
            return None
        beyond = after + 1
        if self._station(beyond)[0] is not None or (
            beyond < len(self.tokens) and self.tokens[beyond].text == "-"
        ):
            return None if self._year_at(after) is not None or self._station(beyond)[0] else after
        return after if len(self.tokens[after].text) > 1 else None

    def _range(self, at: int, after: int) -> tuple[int | None, int]:
        """``4523-25``: the last serial of a run, its leading digits left out."""
        if not (self._mark(after, "-") and self._is_serial(after + 1)):
            return None, after
        first, last = self.tokens[at].text, self.tokens[after + 1].text
        if len(last) >= len(first):
            return None, after
        until = int(first[: len(first) - len(last)] + last)
        return (until, after + 2) if 0 < until - int(first) <= 20 else (None, after)

    def _leading_year(self, at: int) -> tuple[str | None, int]:
        """``08``, ``2008``, ``'08``, ``(99)``, ``094`` before a station, with or without a hyphen."""
        bracket = self._mark(at, "(") or self._mark(at, "[")
        place = at + bool(bracket)
        if place >= len(self.tokens) or self.tokens[place].kind != "number":
            return None, at
        year = self._year_at(place)
        after = place + 1 + bool(bracket) + self._mark(place + 1 + bool(bracket), "-")
        if year is None or self._station(after)[0] is None:
            return None, at
        return year, after

    def _inner_year(self, at: int) -> tuple[str | None, int]:
        """``STATE (01) 201265``, ``STATE-09-57``."""
        if (
            self._mark(at, "(")
            and self._mark(at + 2, ")")
            and self._year_at(at + 1)
            and self._is_serial(at + 3)
        ):
            return self._year_at(at + 1), at + 3
        return None, at + (self._mark(at, "-") and self._is_serial(at + 1))

    def _trailing_year(self, at: int) -> tuple[str | None, int]:
        """``-08``, ``/08``, `` 08``, ``(08)``, ``(2008)`` after a serial."""
        if self._mark(at, "(") and self._mark(at + 2, ")"):
            year = self._year_at(at + 1)
            return (year, at + 3) if year else (None, at)
        if self._mark(at, "OF") and self._past_year(at + 1, digits=4):
            return self._year_at(at + 1), at + 2
        if (self._mark(at, "-") or self._mark(at, "/")) and self._past_year(at + 1, digits=2):
            return self._year_at(at + 1), at + 2
        if self._past_year(at) and self._station(at + 1)[0] is None and not self._mark(at + 1, "-"):
            return self._year_at(at), at + 1
        return None, at

    def _past_year(self, at: int, digits: int | None = None) -> bool:
        """A number that is a year no later than the cable's own."""
        year = self._year_at(at)
        if year is None or (digits and len(self.tokens[at].text) != digits):
            return False
        return self.years.is_past(year)

    def _year_at(self, at: int) -> str | None:
        """The two digits of the year that a number can be."""
        if at >= len(self.tokens) or self.tokens[at].kind != "number":
            return None
        text = self.tokens[at].text.lstrip("'")
        if len(text) == 3 and text.startswith("0"):
            return text[1:]
        if len(text) == 4 and text[:2] in {"19", "20"}:
            return text[2:]
        return text if len(text) == 2 else None

    def _station(self, at: int) -> tuple[str | None, int]:
        """The longest run of words from here that names a station, and where it ends."""
        words: list[str] = []
        while at + len(words) < len(self.tokens) and len(words) < _LONGEST_NAME:
            token = self.tokens[at + len(words)]
            if token.kind != "word" and not (words and token.text == "-"):
                break
            words.append(token.text)
        for count in range(len(words), 0, -1):
            station = self._named(words[:count], at + count)
            if station:
                return station, at + count
        return None, at

    def _named(self, words: list[str], after: int) -> str | None:
        name = squeeze("".join(words))
        if words[-1] == "-" or words[0].upper() in _FILLERS or len(name) < 2:
            return None
        if len(words) > 1 and words[-1].upper() in _FILLERS:
            return None
        if name == self.years.own_station:
            return name
        return (
            _SHORT.get(name)
            or known_station(name)
            or (station_of(name) if len(name) >= 4 and self._number_near(after) else None)
        )

    def _number_near(self, at: int) -> bool:
        return any(token.kind == "number" for token in self.tokens[at : at + 2]) or at >= len(self.tokens)

    def _skip_fillers(self, at: int) -> int:
        while at < len(self.tokens):
            if self.tokens[at].text.upper() in _FILLERS or self.tokens[at].text in {"#", ":", ","}:
                at += 1
            elif self._mark(at, "(") and self._mark(at + 2, ")") and self.tokens[at + 1].kind == "word":
                at += 3
            else:
                break
        return at

    def _is_serial(self, at: int) -> bool:
        return (
            at < len(self.tokens) and self.tokens[at].kind == "number" and 1 <= len(self.tokens[at].text) <= 8
        )

    def _mark(self, at: int, mark: str) -> bool:
        return at < len(self.tokens) and self.tokens[at].text == mark

    def _cable(self, start: int, end: int, name: str, serial: int, year: str | None) -> Cited:
        written, source = self.years.of(name, serial, year)
        first, last = self.tokens[start], self.tokens[max(start, end)]
        return Cited(first.start, last.end, CableId(written, name, serial), source)


def _token(match: re.Match[str]) -> _Token:
    kind = "word" if match[1] else "number" if match[2] else "mark"
    text = match[2] or match[0]
    return _Token(text, kind, match.start(), match.end())
