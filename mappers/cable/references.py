"""The REF list: cable-anatomy.md, section 8.

The list is cut at its letters; in each part the grammar ``[year] station [filler] serial [year]`` is read
token by token, stations by the posts' authority. What is no cable is kept as typed text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mappers.cable.banner import without_page_lines
from mappers.cable.cited import CableScanner
from mappers.cable.record import Reference, ReferenceKind
from mappers.cable.years import Years

_LABEL = re.compile(
    r"(?<![A-Za-z0-9/&])(?:[(\[]([A-Za-z0-9])[)\]][.:]?|([A-Za-z])(?:\.\)|[.):](?![A-Za-z]\.)|\s-(?=\s))"
    r"|([A-Z])(?=\s+(?:'?\d{2,4}\s)?\s?[A-Z][A-Z.' -]{2,24}\s?[#:]?\d))",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"^[\s,;:.\-¶]*(?:(?:REF(?:ERENCE)?S?(?:TELS?)?(?:\s+[A-Z])?|[A-Z])\s*[:.)]+\s*"
    r"|REF(?:TEL)?S?\s+[A-Z]\s+|REF(?:TEL)?S?\s+)?",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\s(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)\s+(?=[A-Z]\.|PAGE |$)|\\n")
_PAGE_SERIAL = re.compile(r"[A-Z][A-Z.' -]{1,28}? 00\d{6}\b")
_ASIDE = re.compile(r"\((?!\s*(?:\d{2}|\d{4}|[A-Z])\s*\))[^()]*\)?")
_FLAG = re.compile(r"\b(NOTAL|EXDIS|NODIS|LIMDIS)\b", re.IGNORECASE)
_JUNK = re.compile(
    r"\b(?=[A-Z\d/-]{0,40}\d)(?:[A-Z]?\d{6}[A-Z]|[A-Z]{1,4}-\d+(?:/[\d-]+)?|[A-Z]\d{3,}|[A-Z]{2,4}\d{9,}"
    r"|\d{1,9}(?:/\d{1,9}){2,8}(?<!\d{3})|[A-Z]{1,9}\.\S{0,40}\d\S{0,40})\b",
    re.IGNORECASE,
)
_O_FOR_ZERO = re.compile(r"(?<![A-Za-z0-9])[Oo](?=\d)")
_ZERO_FOR_O = re.compile(r"(?<=[A-Za-z])0(?=[A-Za-z])|(?<![A-Za-z0-9])0(?=[A-Z]{4})|(?<=[A-Z]{3})0(?=\s)")
_KINDS: tuple[tuple[ReferenceKind, re.Pattern[str]], ...] = (
    ("email", re.compile(r"\bE-?\s?MAILS?\b", re.IGNORECASE)),
    ("call", re.compile(r"\bTEL(?:E)?CONS?\b|\bPHONE|\bTELEPHONE", re.IGNORECASE)),
    ("report", re.compile(r"\bI\.?I\.?R\b|\bTD-?\s?\d|\bREPORTS?\b|\bPOINTS\b|\bSITREP", re.IGNORECASE)),
    ("message", re.compile(r"\bDTG\b|\d{6}Z\b|\bMSG\b|\bMESSAGE", re.IGNORECASE)),
    ("press", re.compile(r"\bOSC\b|\bFBIS\b|\bHTTP|\bWWW\.|\bNEWSPAPER", re.IGNORECASE)),
    (
        "document",
        re.compile(
            r"\bFA[MH]\b|\bNON-?PAPER|\bNOTE\b|\bMEM(?:O|CON)|\bLETTER|\bFAX|\bCFR|\bC?A-\d", re.IGNORECASE
        ),
    ),
    ("meeting", re.compile(r"\bMEETINGS?\b|\bCONVERSATIONS?\b|\bDISCUSSIONS?\b", re.IGNORECASE)),
)  # fmt: skip
_EMPTY = re.compile(
    r"[\s,;:.\-()]*(?:NONE|N/A|AND (?:PREVIOUS|RELATED)|NOTAL|ET AL)?[\s,;:.\-()]*$", re.IGNORECASE
)


_LONGEST_LIST = 20_000


def parse_references(text: str, years: Years) -> tuple[Reference, ...]:
    """The items of a REF list, in order; the cable's own id is no reference."""
    clean = _clean(text[:_LONGEST_LIST])
    found: list[Reference] = []
    station = years.own_station
    for label, part in _parts(clean):
        items, station = _read_part(label, part, years, station)
        found.extend(item for item in items if item.document != years.own_id or item.document is None)
    return tuple(_unique(found))


def _clean(text: str) -> str:
    text = without_page_lines(" ".join(text.replace("¶", " ").split()))
    text = _PAGE_SERIAL.sub(" ", _LEVEL.sub(" ", text))
    return " ".join(_ZERO_FOR_O.sub("O", _O_FOR_ZERO.sub("0", text)).split())


def _parts(text: str) -> Iterator[tuple[str | None, str]]:
    """The list cut at its letters, which must run on: a doubled letter is one letter, and a letter out
    of turn (an initial, a filler) is none."""
    expected, label, start = "A", None, 0
    for match in _LABEL.finditer(text):
        letter = next(group for group in match.groups() if group).upper()
        if not _in_turn(letter, expected, label, match):
            continue
        part = text[start : match.start()]
        if not (letter == label and _bare(part)):
            yield label, part
        label, start = letter, match.end()
        expected = chr(ord(letter) + 1)
    yield label, text[start:]


def _in_turn(letter: str, expected: str, label: str | None, match: re.Match[str]) -> bool:
    """The next letter, one further, or the same again; the first may be a digit."""
    if letter.isdigit():
        return match[1] is not None and (label is None or label.isdigit()) and letter in (expected, "1")
    if label is None:
        return letter in "AB" or (match[1] is not None and not match.string[: match.start()].strip())
    return letter == label or 0 <= ord(letter) - ord(expected) <= 1


def _bare(part: str) -> bool:
    return not part.strip(" .,;:()-") or part.strip(" .:").upper() in {"REF", "REFTEL"}


def _read_part(
    label: str | None, text: str, years: Years, carried: str | None
) -> tuple[list[Reference], str | None]:
    """The references of one part, and the station that carries over to the next."""
    introduced = _INTRODUCED.match(text)
    text = text[introduced.end() :] if introduced and label else _unlabelled(text)
    flags = tuple(dict.fromkeys(flag.upper() for flag in _FLAG.findall(text)))
    title = next(
        (t.strip("() ") for t in _ASIDE.findall(text) if not _FLAG.search(t) and " " in t.strip()), None
    )
    cables = list(CableScanner(_blank(text), years, carried if label else None).scan())
    found = [
        (start, Reference(text[start:end].strip(" ,;"), "cable", label, str(cable), source, title, flags))
        for start, end, cable, source in cables
    ]
    station = cables[-1][2].station if cables else carried
    if not (label and cables):
        found = sorted(
            [*found, *_typed(label, text, [start for start, _ in found], flags)], key=lambda item: item[0]
        )
    return [reference for _, reference in found], station


def _unlabelled(text: str) -> str:
    """Without the second label of ``REF: REFTEL STRELSAU 12``."""
    return re.sub(r"^[\s:.]*(?:REF(?:ERENCE)?S?(?:TELS?)?\b\s*[:.]*\s*)+", "", text, flags=re.IGNORECASE)


def _blank(text: str) -> str:
    """The text with asides and codes that are no serials overwritten by blanks, so that places stay."""
    text = _ASIDE.sub(lambda m: " " * len(m[0]), text)
    return _JUNK.sub(lambda m: "~" * len(m[0]), text)


def _typed(
    label: str | None, text: str, cables: list[int], flags: tuple[str, ...]
) -> Iterator[tuple[int, Reference]]:
    """What is left between the cables (their places), item by item, with its kind where it says so."""
    place = 0
    for piece in [text] if label else text.split(";"):
        start, place = place, place + len(piece) + 1
        if any(start <= cable < place for cable in cables) or _EMPTY.match(piece):
            continue
        kind: ReferenceKind = next((kind for kind, pattern in _KINDS if pattern.search(piece)), "other")
        yield start, Reference(piece.strip(" ,;"), kind, label, None, None, None, flags)


def _unique(references: list[Reference]) -> Iterator[Reference]:
    """Without repetitions of a cable under the same letter, and under none when a letter has it."""
    seen: set[tuple[str | None, str]] = set()
    for reference in references:
        key = (reference.label, reference.document or reference.cited_as)
        if key not in seen:
            seen.add(key)
            yield reference
