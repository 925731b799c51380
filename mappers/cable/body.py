"""The text of a cable as paragraphs: cable-anatomy.md, section 10.

Section joints are taken out and sentences that they cut are joined again; each block of text becomes a
passage; the first block of a numbered paragraph carries the number and the mark, a heading goes to the
passage after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mappers.cable.banner import is_banner, is_joint, without_page_lines
from mappers.cable.marks import take_mark
from mappers.cable.record import ReadLine
from mappers.document import Passage

Numbered = tuple[int, str]

_NUMBER = re.compile(r"\s*(?P<pilcrow>¶ ?)?(?P<number>\d{1,3})\s?(?P<dot>[.)])?\s*(?P<rest>.*)$")
_PILCROW = re.compile(r"(?<!\S)¶ ?(?=[\dA-Za-z])")
_RULE = re.compile(r"\s*[-=_*~‐–—]{3,}[\s\-=_*~‐–—]*$")
_CUT_PAGE_LINE = re.compile(r"\s*[A-Z][A-Z .'-]{1,28} 0\d{6,7}\s+\d{0,3}\S*(?: OF.*)?$")
_STRAY_TAGS = re.compile(r"\s*(?:\w+ )?TAGS?: ?[A-Z]{2,5}(?:,? [A-Z]{2,5})*$")
_CONTROL = re.compile(
    r"\s*(?:E\.? ?O\.? ?1\d{4}|TAGS?\b ?[:;]?|SUBJ(?:ECT)?\b ?[:.]?|REF(?:TEL)?S? ?:|CLASSIFIED BY\b)",
    re.IGNORECASE,
)
_RULES = re.compile(r"[-=_]{5,}")
_LAST_SENTENCE = re.compile(r"(.*[.!?][\"”')]*)\s+([A-Z][^.!?]{2,70})$")
_ENDED = re.compile(r"[.!?:;][\"”'’)\]]*\s*$|[)\]\"”]\s*$|-{2,}\s*$")
_ITEM = re.compile(r"\s*(?:--?|\*|•|o |\(?[a-z0-9]{1,3}[.)])\s")
_SECTION_HEAD = re.compile(r"(?:^|\s)(?:¶ ?)?(?:[A-Z]|[IVX]{1,5})\.\s[A-Z][A-Z ,&/'-]{3,}\.?$")
_QUOTE_BEGINS = re.compile(
    r"\bBEGIN (?:\w+ ){0,4}(?:TEXT|QUOTE|NOTE VERBALE|LETTER)\b|\bQUOTE:?\s*$", re.IGNORECASE
)
_QUOTE_ENDS = re.compile(r"\bEND (?:OF )?(?:\w+ ){0,4}(?:TEXT|QUOTE|LETTER)\b|\bUNQUOTE\b", re.IGNORECASE)
_SUMMARY_MARK = re.compile(r"((?:BEGIN )?SUMMARY[A-Z/ ]{0,30}[.:-]*)\s+(?=\()", re.IGNORECASE)
_HEADING_LENGTH, _HEADING_LINES, _JUMP = 150, 3, 3
_REPEATED_HEADER = 30
_LONG_LINE = 45


@dataclass(slots=True)
class Block:
    """A run of lines that becomes a passage."""

    lines: list[str] = field(default_factory=list)
    number: int | None = None
    mark: str | None = None
    heading: str | None = None
    printed: str = ""

    @property
    def text(self) -> str:
        """The lines as one; of a paragraph that is a mark alone, ``(C - ENTIRE TEXT)``, the mark."""
        return " ".join(" ".join(self.lines or [self.printed]).split())


def parse_body(lines: list[Numbered]) -> tuple[tuple[Passage, ...], tuple[ReadLine, ...]]:
    """The passages of a cable's text without its signature, and what each line was read as."""
    builder = _Builder(lines)
    builder.build()
    blocks = [block for block in builder.blocks if block.text]
    passages = tuple(
        Passage(ordinal, block.text, block.number, block.heading, block.mark)
        for ordinal, block in enumerate(blocks, start=1)
    )
    return passages, tuple(builder.read)


class _Builder:
    """Goes down the lines once. ``blank`` and ``seam`` tell what stood since the last line of text."""

    def __init__(self, lines: list[Numbered]) -> None:
        self.lines = lines
        self.blocks: list[Block] = []
        self.read: list[ReadLine] = []
        self.heading: str | None = None
        self.last = 0
        self.quoted = False
        self.blank = True
        self.seam = False
        self.fresh = True  # a heading or a rule stood since the last line of text

    def build(self) -> None:
        """Read every line, then put a heading that nothing follows back into the text."""
        index = 0
        while index < len(self.lines):
            number, raw = self.lines[index]
            skipped = self._repeated_header(index)
            if skipped:
                self.read.extend(
                    ReadLine(n, "repeated header", t.strip()) for n, t in self.lines[index : index + skipped]
                )
                self.seam = True
                index += skipped
                continue
            self.read.append(ReadLine(number, self._take(raw, index), raw.strip()))
            index += 1
        if self.heading:
            self.blocks.append(Block([self.heading]))
            self.heading = None

    def _take(self, raw: str, index: int) -> str:
        line = raw.rstrip(" \t\\")
        if not line:
            self.blank = True
            return "blank"
        if line[0].islower() and not (self.blank or self.seam or self.fresh) and self._is_plain(line):
            self.blocks[-1].lines.append(line)
            return "text"
        rest = "" if _is_joint(line) else without_page_lines(line)
        self.seam = self.seam or rest != line
        return self._take_rest(rest, index) if rest.strip() else "page line"

    def _take_rest(self, line: str, index: int) -> str:
        """A line with words, what a section joint left on it taken off."""
        if _RULE.match(line):
            return self._rule()
        if line.rstrip().endswith(("-----", "=====", "_____")):
            return self._ruled_line(line)
        return self._text(line, index)

    def _is_plain(self, line: str) -> bool:
        """A line that goes on with the text before it and has no marks in it: most lines are such."""
        return bool(
            self.blocks
            and self.blocks[-1].lines
            and line[-1] not in "-=_"
            and " OF " not in line
            and "PAGE " not in line
            and "¶" not in line
            and "QUOTE" not in line
            and "TEXT" not in line
            and "text" not in line
        )

    def _text(self, line: str, index: int) -> str:
        if self._paragraph(line):
            return "paragraph"
        if "¶" in line:
            line = _PILCROW.sub("", line)
        if self._is_heading(line, index):
            self._set_heading(line)
            return "heading"
        if self._continues(line):
            self.blocks[-1].lines.append(line)
        else:
            self._open(line)
        self._note_quote(line)
        self.blank = self.seam = self.fresh = False
        return "text"

    def _open(self, line: str, number: int | None = None) -> None:
        block = Block(number=number, heading=self.heading)
        self.heading = None
        text = line.strip()
        label = _SUMMARY_MARK.match(text)
        if label:
            mark, rest = take_mark(text[label.end() :])
            block.mark, text = mark, f"{label[1]} {rest}" if mark else text
        else:
            block.mark, text = take_mark(text)
        if text:
            block.lines.append(text)
        self.blocks.append(block)

    def _paragraph(self, line: str) -> bool:
        match = _NUMBER.match(line)
        if match is None:
            return False
        number, rest = int(match["number"]), match["rest"]
        marked = take_mark(rest).mark is not None
        if match["dot"] != "." and not (marked and (match["pilcrow"] or self.blank)):
            return False
        if match["dot"] and rest[:1].isdigit() and line[match.start("dot") + 1 :][:1].isdigit():
            return False
        if not self._in_turn(number, marked, match["pilcrow"] is not None):
            return False
        self.last = number
        self._open(rest, number)
        self.blocks[-1].printed = rest.strip()
        self._note_quote(rest)
        self.blank = self.seam = self.fresh = False
        return True

    def _in_turn(self, number: int, marked: bool, pilcrow: bool) -> bool:
        """Whether a number carries on the count of paragraphs."""
        apart = self.blank or self.seam or self.fresh or self._ended()
        if not apart and not marked:
            return False
        if number == self.last + 1:
            return True
        if not self.blocks or self.last == 0:
            return number <= 2 or marked
        if marked and apart and not self.quoted:
            return number <= self.last + _JUMP
        if self.last < number <= self.last + 2 and pilcrow and apart and not self.quoted:
            return self.blank
        return number == 1 and self.blank and not self.quoted and self._after_section_head()

    def _after_section_head(self) -> bool:
        """A count starts again under a lettered or numbered section."""
        previous = self.heading or (" ".join(self.blocks[-1].lines[-3:])[-200:] if self.blocks else "")
        return _SECTION_HEAD.search(previous) is not None

    def _ended(self) -> bool:
        if not self.blocks or not self.blocks[-1].lines:
            return True
        return _ENDED.search(self.blocks[-1].lines[-1][-12:]) is not None

    def _continues(self, line: str) -> bool:
        """Whether a line belongs to the block before it."""
        if not self.blocks or self.fresh or self.heading:
            return bool(self.blocks) and self._is_empty(self.blocks[-1]) and not self.heading
        block = self.blocks[-1]
        if self._is_empty(block) or not (self.blank or self.seam):
            return True
        if self._ended() or _ITEM.match(line):
            return not self.blank and not self._ended()
        return self.seam or len(block.lines[-1]) > _LONG_LINE or line.lstrip()[:1].islower()

    @staticmethod
    def _is_empty(block: Block) -> bool:
        return not block.lines

    def _is_heading(self, line: str, index: int) -> bool:
        """A short line apart, over a rule, a paragraph's number or text, that ends no sentence."""
        text = line.strip()
        longest = _HEADING_LENGTH if text.isupper() else 75
        ended = _ENDED.search(text) and not text.endswith("...")
        if not (self.blank or self.fresh or self._ended()) or len(text) > longest or ended:
            return False
        after = self._next(index)
        if after is None:
            return False
        position, following = after
        if _RULE.match(following):
            return self.blank or self.fresh or position == index + 1
        if not self.blank or position == index + 1:
            return False
        letters = [c for c in text if c.isalpha()]
        titled = sum(c.isupper() for c in letters) * 2 > len(letters) or _is_title(text)
        return titled and len(letters) > 3 and not _ITEM.match(line)

    def _next(self, index: int) -> Numbered | None:
        """The next line that is not blank: its index and text, three lines ahead at most."""
        for later in range(index + 1, min(index + 6, len(self.lines))):
            if self.lines[later][1].strip():
                return later, self.lines[later][1]
        return None

    def _set_heading(self, text: str) -> None:
        text = take_mark(" ".join(text.split()).strip("-=_ ")).text
        joined = f"{self.heading} {text}" if self.heading and self.fresh else text
        if self.heading and not self.fresh:
            self.blocks.append(Block([self.heading]))
        self.heading = joined[:_HEADING_LENGTH] or None
        self.blank = self.seam = False
        self.fresh = True

    def _rule(self) -> str:
        """A row of dashes: what stood over it, if short and apart, was a heading."""
        if self.blocks and not self.heading and not self.fresh:
            block = self.blocks[-1]
            text = block.text
            if (
                len(block.lines) <= _HEADING_LINES
                and 0 < len(text) <= _HEADING_LENGTH
                and not text.endswith((".", ","))
            ):
                self._turn_to_heading(block)
        self.fresh, self.blank = True, True
        return "rule"

    def _turn_to_heading(self, block: Block) -> None:
        if block.number is None:
            self.blocks.pop()
            self.heading = " ".join(filter(None, (block.heading, block.text)))
        else:
            block.heading, block.lines = block.text, []

    def _ruled_line(self, line: str) -> str:
        """``Heading -------`` on one line, alone or after the end of a paragraph."""
        parts = [part.strip(" -=_") for part in _RULES.split(line) if part.strip(" -=_")]
        if not parts:
            return self._rule()
        *texts, last = parts
        tail = _LAST_SENTENCE.match(last)
        if tail and not texts:
            texts, last = [tail[1]], tail[2]
        for text in texts:
            self._text(text, len(self.lines))
        if len(last) > _HEADING_LENGTH:
            return self._text(last, len(self.lines))
        self._set_heading(last)
        return "heading"

    def _repeated_header(self, index: int) -> int:
        """How many lines of a section's repeated banner and control lines begin here."""
        if not is_banner(self.lines[index][1]):
            return 0
        end = index + 1
        reach = min(index + _REPEATED_HEADER, len(self.lines))
        labels = [i for i in range(index + 1, reach) if _CONTROL.match(self.lines[i][1])]
        if labels:
            end = labels[-1] + 1
            while end < reach and self.lines[end][1].strip():
                end += 1
        return end - index

    def _note_quote(self, text: str) -> None:
        upper = text.upper()
        if ("BEGIN" in upper or "QUOTE" in upper) and _QUOTE_BEGINS.search(text):
            self.quoted = True
        if ("END " in upper or "UNQUOTE" in upper) and _QUOTE_ENDS.search(text):
            self.quoted = False


def _is_joint(line: str) -> bool:
    """Whether a line belongs to a section joint alone."""
    return is_joint(line) or bool(_CUT_PAGE_LINE.match(line) or _STRAY_TAGS.match(line))


def _is_title(text: str) -> bool:
    """Most words of some length begin with a capital."""
    words = [word for word in re.findall(r"[A-Za-z'’-]+", text) if len(word) > 3]
    return (
        bool(words) and text[:1].isupper() and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2
    )
