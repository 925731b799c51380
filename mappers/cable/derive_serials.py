"""Derives ``serials.tsv``: from which serial on a station's cables are later than a month.

    python -m mappers.cable.derive_serials cable-ids.csv.gz

The input has a line ``09STRELSAU451,4`` for each of the 251,287 released cables: identifier and month
of writing (WikiLeaks' cable index; facts, not text). The output has a line for each station and year:
station, year, then for each month the second lowest serial of the cables written in that month or
later (the lowest alone may be misdated). Empty: fewer than two such cables.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

from mappers.cable.serials import TABLE

_ID = re.compile(r"(\d\d)([A-Z]+)(\d{1,7}),(\d{1,2})$")


def derive(lines: list[str]) -> str:
    """The table, from the lines of the index."""
    months: dict[tuple[str, str], list[list[int]]] = defaultdict(lambda: [[] for _ in range(12)])
    for line in lines:
        if match := _ID.match(line.strip()):
            year, station, serial, month = match.groups()
            if "SECTION" not in station and 1 <= int(month) <= 12:
                months[station, year][int(month) - 1].append(int(serial))
    rows = (
        "\t".join((*key, *_floors(months[key]))) for key in sorted(months) if sum(map(len, months[key])) > 1
    )
    return "\n".join(rows) + "\n"


def _floors(months: list[list[int]]) -> list[str]:
    floors: list[str] = []
    lowest: list[int] = []
    for serials in reversed(months):
        lowest = sorted(lowest + serials)[:2]
        floors.append(str(lowest[1]) if len(lowest) > 1 else "")
    return floors[::-1]


def main() -> None:
    """Write the table beside this module."""
    with gzip.open(Path(sys.argv[1]), "rt", encoding="ascii") as stream:
        TABLE.write_text(derive(stream.readlines()), encoding="ascii")


if __name__ == "__main__":
    main()
