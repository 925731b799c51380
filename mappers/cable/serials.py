"""When a station reached a serial: facts about the released cables, in ``serials.tsv``.

Serials rise through the year. If two cables of a station with lower serials were written in a later
month, a higher serial cannot have been cited yet. ``derive_serials`` makes the table and says from what.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "serials.tsv"
_SLACK, _SLACK_SHARE = 20, 1.1


def out_of_reach(station: str, year: str, serial: int, month: int) -> bool:
    """Whether a station cannot have sent this serial of a year (two digits) by the end of a month.

    Serials are sent a few days out of order, hence some slack; False where nothing is known.
    """
    floors = _floors().get((station, year))
    floor = floors[month] if floors and 1 <= month < 12 else None
    return floor is not None and serial > floor * _SLACK_SHARE + _SLACK


@cache
def _floors() -> Mapping[tuple[str, str], tuple[int | None, ...]]:
    rows = (line.split("\t") for line in TABLE.read_text(encoding="ascii").splitlines())
    return {(row[0], row[1]): tuple(int(cell) if cell else None for cell in row[2:]) for row in rows}
