"""Text made to be slow must not be: reading takes time that grows with the length, not with its square."""

import time

import pytest

from mappers.document import Document
from mappers.errors import MappingError
from mappers.genres import GENRES, detect

HOSTILE = {
    "short lines": "Ada Corvin\n",
    "blank lines": "Ada Corvin\n\n",
    "list items": "- a\n",
    "capitals": "Word ",
    "commas": "Director, ",
    "bylines": "By Ada Corvin and ",
    "open quotes": 'He said "a " ',
    "own organisations": "my organization, A ",
    "dates": "3 May 2009 ",
    "markup": "<html><div><p>x",
}


def seconds(unit: str, size: int) -> float:
    document = Document("x.txt", (unit * (size // len(unit))).encode())
    start = time.perf_counter()
    for read in (detect, GENRES["article"].parse, GENRES["letter"].parse, GENRES["opinion"].parse):
        try:
            read(document)
        except MappingError:
            continue
    return time.perf_counter() - start


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_four_times_the_text_takes_no_more_than_eight_times_as_long(unit: str) -> None:
    seconds(unit, 2_000)
    small = min(seconds(unit, 50_000) for _ in range(2))
    assert seconds(unit, 200_000) < 8 * small + 0.5
