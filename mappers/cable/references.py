"""The REF list: cable-anatomy.md, section 8.

The list is cut at its letters; in each part the grammar ``[year] station [filler] serial [year]`` is read
token by token, stations by the posts' authority. What is no cable is kept as typed text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mappers.cable.banner import without_page_lines
from mappers.cable.identifiers import CableId
from mappers.cable.record import Reference, ReferenceKind, YearSource
from mappers.cable.stations import known_station, squeeze, station_of
from mappers.cable.years import Years

_LABEL = re.compile(
    r"(?<![A-Za-z0-9/&])(?:[(\[]([A-Za-z0-9])[)\]][.:]?|([A-Za-z])(?:\.\)|[.):](?![A-Za-z]\.)|\s-(?=\s))"
    r"|([A-Z])(?=\s+(?:'?\d{2,4}\s)?\s?[A-Z][A-Z.' -]{2,24}\s?[#:]?\d))",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"^[\s,;:.\-¶]*(?:(?:REF(?:ERENCE)?S?(?:TELS?)?(?:\s+[A-Z])?|[A-Z])\s*[:.)]+\s*|REF(?:TEL)?S?\s+[A-Z]\s+|REF(?:TEL)?S?\s+)?",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\s(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)\s+(?=[A-Z]\.|PAGE |$)|\\n")
_PAGE_SERIAL = re.compile(r"[A-Z][A-Z.' -]{1,28}? 00\d{6}\b")
_ASIDE = re.compile(r"\((?!\s*(?:\d{2}|\d{4}|[A-Z])\s*\))[^()]*\)?")
_FLAG = re.compile(r"\b(NOTAL|EXDIS|NODIS|LIMDIS)\b", re.IGNORECASE)
_TOKEN = re.compile(r"([A-Za-z]+(?:['’.-]+[A-Za-z]+)*\.?)|'?(\d+)|([^\sA-Za-z0-9])")
_JUNK = re.compile(
    r"\b(?=[A-Z\d/-]*\d)(?:[A-Z]?\d{6}[A-Z]|[A-Z]{1,4}-\d+(?:/[\d-]+)?|[A-Z]\d{3,}|[A-Z]{2,4}\d{9,}|\d+(?:/\d+){2,}(?<!\d{3})|[A-Z]+\.\S*\d\S*)\b",
    re.IGNORECASE,
)
_O_FOR_ZERO = re.compile(r"(?<![A-Za-z0-9])[Oo](?=\d)")
_ZERO_FOR_O = re.compile(r"(?<=[A-Za-z])0(?=[A-Za-z])|(?<![A-Za-z0-9])0(?=[A-Z]{4})|(?<=[A-Z]{3})0(?=\s)")
_FILLERS = frozenset({"CABLE", "CABLES", "NO", "NO.", "NR", "NUMBER", "TEL", "TELS"})
_BEFORE = frozenset(
    {"UNCLASS", "UNCLAS", "EMBASSY", "AMEMBASSY", "SEE", "ALSO", "AND", "CF", "CIRCULAR", "US"}
)
_KINDS: tuple[tuple[ReferenceKind, re.Pattern[str]], ...] = (
    ("email", re.compile(r"\bE-?\s?MAILS?\b", re.IGNORECASE)),
    ("call", re.compile(r"\bTEL(?:E)?CONS?\b|\bPHONE|\bTELEPHONE", re.IGNORECASE)),
    ("report", re.compile(r"\bI\.?I\.?R\b|\bTD-?\s?\d|\bREPORTS?\b|\bPOINTS\b|\bSITREP", re.IGNORECASE)),
    ("message", re.compile(r"\bDTG\b|\d{6}Z\b|\bMSG\b|\bMESSAGE", re.IGNORECASE)),
    ("press", re.compile(r"\bOSC\b|\bFBIS\b|\bHTTP|\bWWW\.|\bNEWSPAPER", re.IGNORECASE)),
    ("document", re.compile(r"\bF[AM]{1,2}[HM]?\b|\bNON-?PAPER|\bNOTE\b|\bMEMO|\bLETTER|\bFAX|\bAPPENDIX|\bCFR\b", re.IGNORECASE)),
    ("meeting", re.compile(r"\bMEETINGS?\b|\bCONVERSATIONS?\b|\bDISCUSSIONS?\b", re.IGNORECASE)),
)  # fmt: skip
_EMPTY = re.compile(
    r"[\s,;:.\-()]*(?:NONE|N/A|AND (?:PREVIOUS|RELATED)|NOTAL|ET AL)?[\s,;:.\-()]*$", re.IGNORECASE
)
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    kind: str  # word, number or mark
    start: int
    end: int


def parse_references(text: str, years: Years) -> tuple[Reference, ...]:
    """The items of a REF list, in order; the cable's own id is no reference."""
    clean = _clean(text)
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
    cables = list(_Scanner(_blank(text), years, carried if label else None).scan())
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


class _Scanner:
    """Reads cables off a part's tokens, left to right."""

    def __init__(self, text: str, years: Years, carried: str | None) -> None:
        self.tokens = [_token(match) for match in _TOKEN.finditer(text)]
        self.years = years
        self.carried = carried
        self.at = 0
        self.fresh = True  # nothing but separators since the last item

    def scan(self) -> Iterator[tuple[int, int, CableId, YearSource]]:
        """Start, end, cable and year's source of each cable cited."""
        while self.at < len(self.tokens):
            found = self._item() if self.fresh else None
            if found:
                yield from found
                continue
            token = self.tokens[self.at]
            self.fresh = token.text in ",;:.-/&¶" or token.text.upper() in _BEFORE or (
                self.fresh and (token.kind == "number" and self._year_at(self.at) is not None or token.text in "()'")
            )  # fmt: skip
            self.at += 1

    def _item(self) -> list[tuple[int, int, CableId, YearSource]] | None:
        start, at = self.at, self.at
        year, at = self._leading_year(at)
        number_first = self._number_first(at)
        if number_first:
            return number_first
        name, at = self._station(at)
        if name is None:
            return self._carried_item(start) if start == 0 else None
        inner, at = self._inner_year(at)
        year = year or inner
        at = self._skip_fillers(at)
        if at >= len(self.tokens) or not self._is_serial(at):
            return None
        return self._serials(start, at, name, year)

    def _number_first(self, at: int) -> list[tuple[int, int, CableId, YearSource]] | None:
        """``323 STRELSAU``."""
        if not self._is_serial(at) or len(self.tokens[at].text) < 3 or self._year_at(at) is not None:
            return None
        name, after = self._station(at + 1)
        if name is None or (after < len(self.tokens) and self.tokens[after].kind == "number"):
            return None
        self.at = after
        return [self._cable(at, after - 1, name, int(self.tokens[at].text), None)]

    def _carried_item(self, at: int) -> list[tuple[int, int, CableId, YearSource]] | None:
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

    def _serials(
        self, start: int, at: int, name: str, year: str | None
    ) -> list[tuple[int, int, CableId, YearSource]]:
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
        return known_station(name) or (
            station_of(name) if len(name) >= 4 and self._number_near(after) else None
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

    def _cable(
        self, start: int, end: int, name: str, serial: int, year: str | None
    ) -> tuple[int, int, CableId, YearSource]:
        written, source = self.years.of(name, serial, year)
        first, last = self.tokens[start], self.tokens[max(start, end)]
        return first.start, last.end, CableId(written, name, serial), source


def _token(match: re.Match[str]) -> _Token:
    kind = "word" if match[1] else "number" if match[2] else "mark"
    text = match[2] or match[0]
    return _Token(text, kind, match.start(), match.end())


def _unique(references: list[Reference]) -> Iterator[Reference]:
    """Without repetitions of a cable under the same letter, and under none when a letter has it."""
    seen: set[tuple[str | None, str]] = set()
    for reference in references:
        key = (reference.label, reference.document or reference.cited_as)
        if key not in seen:
            seen.add(key)
            yield reference
