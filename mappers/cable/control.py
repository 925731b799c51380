"""The lines above the text: banner, captions, E.O., TAGS, SUBJECT, REF, classification authority
(cable-anatomy.md, sections 4 to 9). Every line is given the field that it was read into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mappers.cable.banner import Banner, is_banner, is_joint, parse_banner, take_captions, without_page_lines
from mappers.cable.record import ReadLine
from mappers.cable.stations import station_of

Numbered = tuple[int, str]

_LABEL = re.compile(
    r"[\s¶\-/(]{0,4}(?:"
    r"(?P<order>E\.? ?[O0]\.? {0,2}:? ?1\d{3,4}|E\. ?O\. ?:|O\. 1\d{4})"
    r"|(?P<tags>(?:TAGS?|TAGES|TABS|TGS|TAS|AGS)\b ?[:;,.]?)"
    r"|(?P<subject>(?:S?UB(?:JECT|JCT|ECT)|SUBJ)\b ?[:;.]?)"
    r"|(?P<refs>(?:[A-Z][.)] *)?REF(?:ERENCE)?S?(?:TELS?)?(?:\(S\)|TEL\(S\))?(?=[\s:;.(]|$) ?[:;.]?)"
    r"|(?P<classified>(?:\d{1,2} ?\. *)?(?:\([A-Z/]{1,8}\) *)?(?:THIS (?:CABLE|MESSAGE) (?:IS |WAS )?)?"
    r"(?:CLAS\w{1,8} BY|DERIVED FROM)\b)"
    r"|(?P<reason>REA?S[O0]NS?\b ?:?)"
    r")",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?<=\s)E\.? ?[O0]\.? ?1\d{4}\b"
    r"|(?<=\s)(?:TAGS?|AGS|Tags?) ?[:;](?=\s)"
    r"|(?<=\s)(?:SUBJECT|Subject|SUBJ|Subj) ?:"
    r"|(?<=[\sA-Z?.!])(?:REFTELS?|REFS?|Reftels?|Refs?)(?:\(s\)|\(S\))? ?:"
    r"|(?<=\s)REF A[.):]"
    r"|(?<=[\sA-Z?.!])(?:CLASSIFIED|Classified|Clas[a-z]{2,7}) (?:BY|By)\b"
    r"|(?<=\s)¶?1\. ?\((?:U|C|S|SBU|C/NF|S/NF|SBU/NF|S//NF|C//NF)\)"
    r"|(?<=\s)(?:Sensitive|SENSITIVE) (?:but|But|BUT)\b"
)
_FIRST_PARAGRAPH = re.compile(r"\s*(?:¶ ?)?1 ?\.(?!\d)")
_PARAGRAPH = re.compile(r"\s*(?:¶ ?)?\d{1,2} ?\.(?!\d)")
_LETTER_ONLY = re.compile(r"\W*(?:REF\w*\W*)?[A-Z][.)]\s*$", re.IGNORECASE)
_MARKED_PARAGRAPH = re.compile(r"\s*(?:¶ ?)?\d{1,2} ?\. *\((?:U|C|S|SBU)[)/]")
_RULE = re.compile(r"\s*[-=_*]{3,}")
_SUMMARY = re.compile(r"\s*(?:\([A-Z/]+\) *)?(?:BEGIN )?SUMMARY\b", re.IGNORECASE)
_NOTICE = re.compile(
    r"[\s(]*(?:\(?(?:U|SBU)\) *)?(?:SENSITIVE,? ?BUT|SBU\b|THIS (?:CABLE|MESSAGE|DOCUMENT|TELEGRAM) (?:IS|CONTAINS|SHOULD)\b"
    r"|NOT FOR INTERNET|(?:PLEASE|PLS) (?:PROTECT|HANDLE|TREAT)|UNCLASSIFIED\b)",
    re.IGNORECASE,
)
_CORRECTION = re.compile(r"[\s-]*C ?O ?R ?R ?E ?C ?T ?E ?D *C ?O ?P ?Y", re.IGNORECASE)
_REF_ITEM = re.compile(
    r"\s*(?:[-¶]\s*)?(?:[\[(]?[A-Za-z](?:[.)\]:]|\.\))|\d{2,7}\b(?!\.)|AND (?:PREVIOUS|\d)|\((?:NOTAL|EXDIS|[A-Z]\)))",
    re.IGNORECASE,
)
_REF_CABLE = re.compile(r"\s*'?(?:\d{2,4} ?-? ?)?([A-Z][A-Z .'-]{2,30}?)[ #:,]*\d{2,7}\b", re.IGNORECASE)
_OPEN_REF = re.compile(r"(?:[A-Z.']{3,}|\b\d{2}|[A-Z][.)]|,|;|AND|&)\s*$", re.IGNORECASE)
_LOOKAHEAD = 40
_LONGEST_FIELD = 20_000


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


def read_control(text: str) -> Control:
    """The control lines of a cable's body, and the lines of its text after them."""
    lines = [(n, line.rstrip(" \t\\")) for n, line in enumerate(text.split("\n"), start=1)]
    return _Reader(lines).read()


class _Reader:
    """Goes down the lines once, remembering which field is open."""

    def __init__(self, lines: list[Numbered]) -> None:
        self.lines = lines
        self.control = Control()
        self.open: str | None = None
        self.blank_before = True
        self.last_label = _last_label(lines)

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
        known = self.control.fields
        if _LABEL.match(piece) and not _FIRST_PARAGRAPH.match(piece):
            return False
        if _FIRST_PARAGRAPH.match(piece):
            return bool(known or self.control.banner)
        if not known.keys() & {"subject", "classified", "tags", "refs"}:
            return False
        if _RULE.match(piece) or _SUMMARY.match(piece):
            return True
        if self.open == "refs":
            return self.blank_before and not self._continues_refs(piece) and not _aside(piece)
        if self.open == "subject" and not self.blank_before:
            return _PARAGRAPH.match(piece) is not None
        return self.open is None and not _aside(piece) and not is_banner(piece)

    def _continues_refs(self, piece: str) -> bool:
        if not self.blank_before or _REF_ITEM.match(piece):
            return True
        cable = _REF_CABLE.match(piece)
        if cable and station_of(cable[1]):
            return True
        so_far = self.control.fields["refs"][-1]
        return not so_far.strip() or _OPEN_REF.search(so_far.rstrip()) is not None

    def _take(self, piece: str) -> str:
        """Read a piece of a line into a field; the field's name."""
        label = _LABEL.match(piece)
        if label and label.lastgroup:
            return self._start(label.lastgroup, piece, label)
        if not piece.strip():
            return self._blank()
        if is_joint(piece):
            return self._joint(piece)
        if (rest := without_page_lines(piece)) != piece:
            if not rest.strip():
                return "page line"
            piece = rest
        if is_banner(piece) or (self.control.banner is None and parse_banner(piece)):
            return self._banner(piece)
        if self.open and self._goes_on(self.open, piece):
            self.control.fields[self.open][-1] += "\n" + piece
            return self.open
        return self._other(piece)

    def _goes_on(self, name: str, piece: str) -> bool:
        text = self.control.fields[name][-1]
        return len(text) < _LONGEST_FIELD and not _ends_field(name, piece, text)

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
        self.open = "refs" if self.open == "refs" and _NOTICE.match(piece) else None
        if _CORRECTION.match(piece):
            return "correction"
        if _NOTICE.match(piece):
            return "notice"
        if "order" in self.control.fields or "tags" in self.control.fields:
            return "stray"
        return self._captions_or_attention(piece)

    def _captions_or_attention(self, piece: str) -> str:
        captions, rest = take_captions(piece)
        self.control.captions.extend(captions)
        if rest:
            self.control.attention.append(rest)
        return "attention" if rest else "captions"


def _pieces(line: str) -> Iterator[str]:
    """A line cut before the labels that stand inside it."""
    start = 0
    if len(line) > 12:
        label = _LABEL.match(line)
        classified = label is not None and label.lastgroup == "classified"
        for match in _INLINE.finditer(line, 1):
            if _LETTER_ONLY.match(line[start : match.start()]) or (classified and match[0][:1] in "Cc"):
                continue
            yield line[start : match.start()]
            start = match.start()
    yield line[start:]


def _last_label(lines: list[Numbered]) -> int:
    """The last line that can be a control line: a second copy of the control lines reaches down to
    paragraph 1, and no further than some lines below the first copy when there is no such paragraph."""
    first = last = -1
    for index, (_, line) in enumerate(lines):
        if first >= 0 and _FIRST_PARAGRAPH.match(line):
            return max(last, _copy_after(lines, index))
        label = _LABEL.match(line)
        if (label and label.lastgroup in {"order", "tags", "subject"}) or is_banner(line):
            first = index if first < 0 else first
            last = index
        if first >= 0 and index > last + _LOOKAHEAD:
            break
    return last


def _copy_after(lines: list[Numbered], index: int) -> int:
    """Where the control lines end when only the beginning of paragraph 1 was printed between two copies."""
    for later in range(index + 1, min(index + 6, len(lines))):
        if is_banner(lines[later][1]):
            block = range(later, min(later + 12, len(lines)))
            labels = [i for i in block if _labelled(lines[i][1])]
            return max(labels, default=-1)
    return -1


def _labelled(line: str) -> bool:
    return _LABEL.match(line) is not None or is_banner(line)


def _aside(piece: str) -> bool:
    """A line that belongs neither to a field nor to the text."""
    stripped = piece.strip()
    return bool(
        _NOTICE.match(piece) or _CORRECTION.match(piece) or is_joint(piece)
        or not without_page_lines(piece).strip() or not take_captions(stripped)[1]
    )  # fmt: skip


def _ends_field(name: str, piece: str, so_far: str) -> bool:
    """Whether a line that follows a field's line without a blank between does not continue it."""
    if _NOTICE.match(piece) or _MARKED_PARAGRAPH.match(piece):
        return True
    if name == "subject":
        return bool(_RULE.match(piece) or (_is_upper(so_far) and _is_prose(piece)))
    if name == "order":
        return not take_captions(piece)[1] or " FOR " in piece
    return name == "tags" and not take_captions(piece)[1]


def _is_upper(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.islower() for c in letters) * 10 < len(letters)


def _is_prose(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.islower() for c in letters) * 2 > len(letters)
