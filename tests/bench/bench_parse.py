"""How fast cables are read and parsed, and whether hostile ones take time in proportion to their length.

    python tests/bench/bench_parse.py [--rounds 15] [--map]

Three tables. (1) Cables a second of ``../shared/corpus/cables`` in one process, reading and parsing without
extraction or RDF, beside the time that ``lxml.html`` takes merely to read and parse the same files: the
best of several rounds for each file, round about, so that a busy machine hurts both. (2) The slowest cable
against the median. (3) Microseconds a kilobyte of hostile cables of 64 kB, 256 kB and 1 MB; with ``--map``
of the whole way to triples. Exits with 1 when parsing takes longer than the bare HTML parse, when a cable
takes more than twenty times the median, or when the largest hostile cable takes three times as long a
kilobyte as the smallest.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median

import lxml.html

from mappers.cable.parse import parse_cable
from mappers.document import Document, read_document
from mappers.errors import MappingError
from mappers.mapping import map_document
from ontology.iris import Names

CABLES = Path(__file__).parents[3] / "shared" / "corpus" / "cables"
SIZES = (64_000, 256_000, 1_024_000)
MOST_OF_HTML, MOST_OF_MEDIAN, MOST_GROWTH = 1.0, 20.0, 3.0
_HEADER = "VZCZCXRO0466\nO R 061240Z APR 09\nFM AMEMBASSY STRELSAU\nTO RUEHC/SECSTATE WASHDC\n"
_BANNER = "UNCLAS STRELSAU 000451\n\n"
_CONTROL = "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n"
_BODY = _HEADER + _BANNER + _CONTROL + "\n1. (U) "
PLACES: dict[str, tuple[str, str]] = {
    "spaces in the text": (_BODY, " "),
    "digits": (_BODY, "4"),
    "capitals": (_BODY, "A"),
    "small letters": (_BODY, "a"),
    "brackets": (_BODY, "("),
    "dashes": (_BODY, "-"),
    "dashes on lines": (_BODY, "-----\n"),
    "empty lines": (_BODY, "\n"),
    "page lines": (_BODY, "STRELSAU 00000451  002 OF 003 "),
    "one endless line of words": (_BODY, "the band of the Duke played until noon, "),
    "sentences": (_BODY, "The Duke of Malta opposed the dam. "),
    "paragraphs": (_BODY, "\n\n2. (C) The Duke of Malta opposed the dam."),
    "headings": (_BODY, "\n\nThe Crowd\n---------\n"),
    "banners": (_BODY, "\nUNCLAS SECTION 02 OF 03 STRELSAU 000451\n"),
    "surnames": (_BODY, "\nRASSENDYLL"),
    "pilcrows": (_BODY, "¶"),
    "marks": (_BODY, "(S/REL TO "),
    "references": (_BANNER + _CONTROL + "REF: ", "A. DHAKA 12 "),
    "references without letters": (_BANNER + _CONTROL + "REF: ", "DHAKA 12, "),
    "serials": (_BANNER + _CONTROL + "REF: A. DHAKA 12", ", 13"),
    "letters of references": (_BANNER + _CONTROL + "REF: ", "A. "),
    "labels": (_BANNER, "TAGS: "),
    "tags": (_BANNER + "TAGS: ", "PREL, "),
    "tags run together": (_BANNER + "TAGS: ", "PREL"),
    "subject": (_BANNER + "SUBJECT: ", "THE DUKE\n"),
    "classified by": (_BANNER + _CONTROL + "CLASSIFIED BY: ", "DCM JOHN "),
    "orders": (_BANNER + "E.O. 12958: ", "DECL: "),
    "captions": (_BANNER + _CONTROL + _BANNER, "SIPDIS\n"),
    "attention": (_BANNER + _CONTROL + _BANNER, "DEPT FOR EUR AND S/CT\n"),
    "addressees": (_HEADER, "RUEHZZ/AMEMBASSY ZENDA PRIORITY 0162\n"),
    "addressees on one line": (_HEADER, "RUEHZZ/AMEMBASSY ZENDA "),
    "relays": ("VZCZCXRO0466\n", "RUEHAA "),
    "open tags of a page": ("<h3>Viewing cable 09STRELSAU451, X</h3><table class='cable'><pre>", "<a "),
}


def seconds(run: Callable[[], object]) -> float:
    """Seconds of one run; what cannot be mapped is refused, and that counts too."""
    start = time.perf_counter()
    with suppress(MappingError):
        run()
    return time.perf_counter() - start


def _read_and_parse(file: Path) -> object:
    return parse_cable(read_document(file))


def compare(rounds: int) -> bool:
    """Tables 1 and 2."""
    files = sorted(CABLES.iterdir())
    ours = dict.fromkeys(range(len(files)), 9.0)
    bare = dict(ours)
    for _ in range(rounds):
        for place, file in enumerate(files):
            bare[place] = min(bare[place], seconds(partial(lxml.html.parse, file)))
        for place, file in enumerate(files):
            ours[place] = min(ours[place], seconds(partial(_read_and_parse, file)))
    pages = [place for place, file in enumerate(files) if file.suffix == ".html"]
    share = sum(ours[place] for place in pages) / sum(bare[place] for place in pages)
    slowest = max(ours, key=lambda place: ours[place])
    times = ours[slowest] / median(ours.values())
    print(f"{len(files) / sum(ours.values()):8.0f} cables a second, {len(files)} cables")
    print(f"{sum(ours[p] for p in pages) * 1000:8.1f} ms for {len(pages)} pages, read and parsed as cables")
    print(f"{sum(bare[p] for p in pages) * 1000:8.1f} ms for the same pages, merely parsed by lxml.html")
    print(f"{share:8.2f} of the bare parse (at most {MOST_OF_HTML})")
    print(f"{times:8.2f} times the median: {files[slowest].name}, the slowest (at most {MOST_OF_MEDIAN})")
    return share <= MOST_OF_HTML and times <= MOST_OF_MEDIAN


def growth(run: Callable[[Document], object]) -> bool:
    """Table 3."""
    print(f"{'microseconds a kilobyte of':28}" + "".join(f"{size // 1000:>8} kB" for size in SIZES))
    flat = True
    for name, (head, filler) in PLACES.items():
        taken = []
        for size in SIZES:
            data = (head + filler * (size // len(filler))).encode()
            taken.append(seconds(partial(run, Document("09STRELSAU451.txt", data))) * 1e9 / len(data))
        steep = taken[-1] > MOST_GROWTH * taken[0] + 1
        flat = flat and not steep
        print(f"{name:28}" + "".join(f"{each:11.1f}" for each in taken) + ("  STEEP" if steep else ""))
    return flat


def _map(document: Document) -> object:
    return map_document(document, Names()).triples


def main() -> int:
    """The tables; the exit status is 1 when a limit is exceeded."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--rounds", type=int, default=15)
    options.add_argument("--map", action="store_true", help="hostile cables: the whole way to triples")
    chosen = options.parse_args()
    if not CABLES.exists():
        print("../shared/corpus/cables is not beside the checkout: hostile cables only")
    quick = not CABLES.exists() or compare(chosen.rounds)
    return 0 if growth(_map if chosen.map else parse_cable) and quick else 1


if __name__ == "__main__":
    sys.exit(main())
