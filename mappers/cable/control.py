"""The lines above the text: banner, captions, E.O., TAGS, SUBJECT, REF, classification authority
(cable-anatomy.md, sections 4 to 9). Every line is given the field that it was read into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mappers.cable.banner import Banner, is_banner, is_joint, parse_banner, take_captions, without_page_lines
from mappers.cable.labels import (
    ATTENTION,
    CORRECTION,
    FIRST_PARAGRAPH,
    INLINE,
    LABEL,
    LETTER_ONLY,
    LONGEST_FIELD,
    NOTICE,
    OPEN_REF,
    PARAGRAPH,
    REF_CABLE,
    REF_ITEM,
    RULE,
    SUMMARY,
    aside,
    clear_label,
    ends_field,
    is_prose,
    last_label,
)
from mappers.cable.record import ReadLine
from mappers.cable.stations import station_of

Numbered = tuple[int, str]


_SHORTEST_INLINE = 12
_BEFORE_TEXT = frozenset({"subject", "classified", "tags", "refs"})


@dataclass(slots=True)
class Control:
    """The control lines, label by label: every occurrence is kept, the last nearest to the text."""

    banner: Banner | None = None
    captions: list[str] = field(default_factory=list)
    attention: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    body: list[Numbered] = field(default_factory=list)
    lines: list[ReadLine] = field(default_factory=list)

    def last(self, name: str) -> str:
        """The last filled occurrence of a field."""
        return next((text for text in reversed(self.fields.get(name, [])) if text.strip()), "")

    def first(self, name: str) -> str:
        """The first filled occurrence of a field."""
        return next((text for text in self.fields.get(name, []) if text.strip()), "")


def read_control(text: str, first: int = 1) -> Control:
    """The control lines of a cable's body, and the lines of its text after them; lines are counted from
    ``first``."""
    lines = [(n, line.rstrip(" \t\\")) for n, line in enumerate(text.split("\n"), start=first)]
    return _Reader(lines).read()


class _Reader:
    """Goes down the lines once, remembering which field is open."""

    def __init__(self, lines: list[Numbered]) -> None:
        self.lines = lines
        self.control = Control()
        self.open: str | None = None
        self.blank_before = True
        self.last_label = last_label(lines)

    def read(self) -> Control:
        for index, (number, raw) in enumerate(self.lines):
            pieces = list(_pieces(raw))
            for place, piece in enumerate(pieces):
                if self._is_text(index, place, piece):
                    rest = " ".join(pieces[place:])
                    self.control.body = [(number, rest), *self.lines[index + 1 :]]
                    return self.control
                self._note(number, self._take(piece), piece)
            self.blank_before = not raw.strip()
        return self.control

    def _note(self, number: int, name: str, piece: str) -> None:
        self.control.lines.append(ReadLine(number, name, piece.strip()))

    def _is_text(self, index: int, place: int, piece: str) -> bool:
        """Whether the text of the cable begins with this piece of a line."""
        if not piece.strip() or (index < self.last_label if place else index <= self.last_label):
            return False
        if FIRST_PARAGRAPH.match(piece):
            return bool(self.control.fields or self.control.banner)
        if clear_label(piece) or not self.control.fields.keys() & _BEFORE_TEXT:
            return False
        return bool(RULE.match(piece) or SUMMARY.match(piece)) or self._leaves_field(piece)

    def _leaves_field(self, piece: str) -> bool:
        """Whether a line without a label is text, not more of the field above it."""
        if self.open == "refs":
            return self.blank_before and not self._continues_refs(piece) and not aside(piece)
        if self.open == "subject" and not self.blank_before:
            return PARAGRAPH.match(piece) is not None
        return self.open is None and not aside(piece) and not is_banner(piece)

    def _continues_refs(self, piece: str) -> bool:
        if not self.blank_before or REF_ITEM.match(piece):
            return True
        cable = REF_CABLE.match(piece)
        if cable and station_of(cable[1]):
            return True
        if is_prose(piece) and not any(map(str.isdigit, piece)):
            return False
        so_far = self.control.fields["refs"][-1]
        return not so_far.strip() or OPEN_REF.search(so_far.rstrip()) is not None

    def _take(self, piece: str) -> str:
        """Read a piece of a line into a field; the field's name."""
        label = LABEL.match(piece)
        if label and label.lastgroup:
            return self._start(label.lastgroup, piece, label)
        if not piece.strip():
            return self._blank()
        if is_joint(piece):
            return self._joint(piece)
        piece = without_page_lines(piece)
        if not piece.strip():
            return "page line"
        return self._take_text(piece)

    def _take_text(self, piece: str) -> str:
        """A line with words and without a label."""
        if is_banner(piece) or (self.control.banner is None and parse_banner(piece)):
            return self._banner(piece)
        if self.open and self._goes_on(self.open, piece):
            self.control.fields[self.open][-1] += "\n" + piece
            return self.open
        return self._other(piece)

    def _goes_on(self, name: str, piece: str) -> bool:
        text = self.control.fields[name][-1]
        return len(text) < LONGEST_FIELD and not ends_field(name, piece, text)

    def _start(self, name: str, piece: str, label: re.Match[str]) -> str:
        if name == "order" and self.open == "classified" and "DECL" not in piece.upper():
            self.control.fields["classified"][-1] += " " + piece
            return "classified"
        if name == "reason":
            if "classified" in self.control.fields:
                self.control.fields["classified"][-1] += "\n" + piece
            self.open = "classified" if "classified" in self.control.fields else None
            return "classified"
        kept = piece if name in {"order", "classified"} else piece[label.end() :]
        if name == "refs" and label[0].lstrip()[1:2] in {".", ")"}:
            kept = label[0].lstrip()[:2] + " " + kept
        self.control.fields.setdefault(name, []).append(kept.strip())
        self.open = name
        return name

    def _blank(self) -> str:
        if self.open in {"refs", "classified"}:
            if not self.control.fields[self.open][-1].endswith("\n"):
                self.control.fields[self.open][-1] += "\n"
            self.open = "refs" if self.open == "refs" else None
        elif not (self.open == "subject" and not self.control.fields["subject"][-1].strip()):
            self.open = None
        return "blank"

    def _banner(self, piece: str) -> str:
        self.open = None
        banner = parse_banner(piece)
        if banner is None:
            return "unread"
        if self.control.banner is None:
            self.control.banner = banner
        if "order" not in self.control.fields:
            self.control.captions.extend(banner.captions)
            self._captions_or_attention(banner.rest)
        return "banner"

    def _joint(self, piece: str) -> str:
        captions, _ = take_captions(piece)
        if self.open is None and "order" not in self.control.fields:
            self.control.captions.extend(captions)
        return "captions" if captions else "page line"

    def _other(self, piece: str) -> str:
        self.open = "refs" if self.open == "refs" and NOTICE.match(piece) else None
        if CORRECTION.match(piece):
            return "correction"
        if NOTICE.match(piece):
            return "notice"
        if "order" in self.control.fields or "tags" in self.control.fields:
            return self._late(piece)
        return self._captions_or_attention(piece)

    def _late(self, piece: str) -> str:
        """A line below the order or the TAGS: an attention line, often a second copy's, or nothing known."""
        if not ATTENTION.match(piece):
            return "unread"
        if piece.strip() not in self.control.attention:
            self.control.attention.append(piece.strip())
        return "attention"

    def _captions_or_attention(self, piece: str) -> str:
        captions, rest = take_captions(piece)
        self.control.captions.extend(captions)
        if not captions and not any(map(str.isalnum, rest)):
            return "rule"
        if rest:
            self.control.attention.append(rest)
        return "attention" if rest else "captions"


def _after_letter(line: str, start: int, end: int) -> bool:
    """Whether only a list's letter stands before a label: ``REF: A. REF ZENDA 7``."""
    return end - start < 20 and LETTER_ONLY.match(line[start:end]) is not None


def _pieces(line: str) -> Iterator[str]:
    """A line cut before the labels that stand inside it."""
    start = 0
    if len(line) > _SHORTEST_INLINE:
        label = LABEL.match(line)
        classified = label is not None and label.lastgroup == "classified"
        for match in INLINE.finditer(line, 1):
            if (classified and match[0][:1] in "Cc") or _after_letter(line, start, match.start()):
                continue
            yield line[start : match.start()]
            start = match.start()
    yield line[start:]
