"""The text of a cable as paragraphs: cable-anatomy.md, section 10.

Section joints are taken out and sentences that they cut are joined again; each block of text becomes a
passage; the first block of a numbered paragraph carries the number and the mark, a heading goes to the
passage after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mappers.cable.banner import is_banner, without_page_lines
from mappers.cable.blocks import (
    Block,
    Numbered,
    ends_sentence,
    is_item,
    is_joint_line,
    is_section_head,
    is_title,
    repeated_header,
)
from mappers.cable.counting import Count, Label, Place, read_label
from mappers.cable.marks import take_mark, take_printed_mark
from mappers.cable.record import ReadLine
from mappers.document import Passage

_PILCROW = re.compile(r"(?<!\S)¶ ?(?=[\dA-Za-z])")
_RULE = re.compile(r"\s*[-=_*~‐–—]{3,}[\s\-=_*~‐–—]*$")
_RULES = re.compile(r"[-=_]{5,}")
_LAST_SENTENCE = re.compile(r"(.*[.!?][\"”')]*)\s+([A-Z][^.!?]{2,70})$")
_SUMMARY_MARK = re.compile(r"((?:BEGIN )?SUMMARY[A-Z/ ]{0,30}[.:-]*)\s+(?=\()", re.IGNORECASE)
_IN_PASSAGE = frozenset({"text", "paragraph", "heading"})
_HEADING_LENGTH, _HEADING_LINES = 150, 3
_LONG_LINE = 45


def parse_body(lines: list[Numbered]) -> tuple[tuple[Passage, ...], tuple[ReadLine, ...]]:
    """The passages of a cable's text without its signature, and what each line was read as."""
    builder = _Builder(lines)
    builder.build()
    passages: list[Passage] = []
    ordinals: list[int] = []
    for block in builder.blocks:
        ordinals.append(len(passages) + 1)
        if text := block.text:
            passages.append(Passage(len(passages) + 1, text, block.number, block.heading, block.mark))
    if len(passages) == len(ordinals):
        return tuple(passages), tuple(builder.read)
    return tuple(passages), tuple(_placed(builder.read, ordinals))


def _placed(read: list[ReadLine], ordinals: list[int]) -> Iterator[ReadLine]:
    """The lines read, with the ordinals of their paragraphs after blocks without text were left out."""
    for line in read:
        block = line.passage
        yield line._replace(passage=ordinals[block - 1]) if block and block <= len(ordinals) else line


def _has_sign(line: str) -> bool:
    """Whether a line may be more than text: a joint, a row, a paragraph, the beginning or end of a quotation.
    Asked of every line, hence without a pattern or a loop."""
    return (
        line[-1] in "-=_"
        or " OF " in line
        or "PAGE " in line
        or "¶" in line
        or "QUOTE" in line
        or "TEXT" in line
        or "text" in line
        or "TAG" in line
        or "BEGIN" in line
    )


class _Builder:
    """Goes down the lines once. ``blank`` and ``seam`` tell what stood since the last line of text."""

    def __init__(self, lines: list[Numbered]) -> None:
        self.lines = lines
        self.blocks: list[Block] = []
        self.read: list[ReadLine] = []  # with the place of their block where the passage stands later
        self.heading: str | None = None
        self.count = Count()
        self.blank = True
        self.seam = False
        self.fresh = True  # a heading or a rule stood since the last line of text

    def build(self) -> None:
        """Read every line, then put a heading that nothing follows back into the text."""
        index = 0
        while index < len(self.lines):
            number, raw = self.lines[index]
            if self._goes_on(raw):
                self.blocks[-1].lines.append(raw.rstrip(" \t\\"))
                self.read.append(ReadLine(number, "text", raw.strip(), len(self.blocks)))
                index += 1
                continue
            skipped = repeated_header(self.lines, index)
            if skipped:
                self.read.extend(
                    ReadLine(n, "repeated header", t.strip()) for n, t in self.lines[index : index + skipped]
                )
                self.seam = True
                index += skipped
                continue
            name = self._take(raw, index)
            block = len(self.blocks) + (name == "heading") if name in _IN_PASSAGE else None
            self.read.append(ReadLine(number, name, raw.strip(), block))
            index += 1
        if self.heading:
            self.blocks.append(Block([self.heading]))
            self.heading = None

    def _take(self, raw: str, index: int) -> str:
        line = raw.rstrip(" \t\\")
        if not line:
            self.blank = True
            return "blank"
        rest = "" if is_joint_line(line) else without_page_lines(line)
        self.seam = self.seam or rest != line
        return self._take_rest(rest, index) if rest.strip() else "page line"

    def _take_rest(self, line: str, index: int) -> str:
        """A line with words, what a section joint left on it taken off."""
        if _RULE.match(line):
            return self._rule(index)
        if line.rstrip().endswith(("-----", "=====", "_____")):
            return self._ruled_line(line)
        return self._text(line, index)

    def _goes_on(self, line: str) -> bool:
        """Whether a line can only go on with the text before it: most lines are such, and are not looked at
        any closer. It begins with a word in small letters, or with a capital where no sentence has ended."""
        first = line[:1]
        if not first.isalpha() or self.blank or self.seam or self.fresh or not self.blocks:
            return False
        before = self.blocks[-1].lines
        if not before or not (first.islower() or (line[1:2].islower() and before[-1][-1:].isalnum())):
            return False
        return not (_has_sign(line) or is_banner(line))

    def _text(self, line: str, index: int) -> str:
        if self._paragraph(line):
            return "paragraph"
        if "¶" in line:
            line = _PILCROW.sub("", line)
        if self._is_heading(line, index):
            self._set_heading(line)
            return "heading"
        if self._continues(line):
            self._continue(line)
        else:
            self._open(line)
        self.count.note_quote(line)
        self.blank = self.seam = self.fresh = False
        return "text"

    def _continue(self, line: str) -> None:
        """More of a paragraph; the mark stands here where the number had a line of its own."""
        block = self.blocks[-1]
        if not block.lines and block.number is not None and block.mark is None:
            block.mark, line = take_printed_mark(line.lstrip())
        block.lines.append(line)

    def _open(self, line: str, number: int | None = None) -> None:
        block = Block(number=number, heading=self.heading)
        self.heading = None
        text = line.strip()
        label = _SUMMARY_MARK.match(text)
        if label:
            mark, rest = take_mark(text[label.end() :])
            block.mark, text = mark, f"{label[1]} {rest}" if mark else text
        else:
            block.mark, text = take_mark(text) if number is None else take_printed_mark(text)
        if text:
            block.lines.append(text)
        self.blocks.append(block)

    def _paragraph(self, line: str) -> bool:
        label = read_label(line, self.blank)
        if label is None or not self.count.goes_on(label, self._place(label)):
            return False
        self.count.take(label)
        self._open(label.rest, label.number)
        self.blocks[-1].printed = label.rest.strip()
        self.count.note_quote(label.rest)
        self.blank = self.seam = self.fresh = False
        return True

    def _place(self, label: Label) -> Place:
        apart = self.blank or self.seam or self.fresh or self._ended()
        section = label.number == 1 and self._after_section_head()
        return Place(apart=apart, blank=self.blank, first=not self.blocks, section=section)

    def _after_section_head(self) -> bool:
        """A count starts again under a lettered or numbered section."""
        previous = self.heading or (" ".join(self.blocks[-1].lines[-3:]) if self.blocks else "")
        return is_section_head(previous)

    def _ended(self) -> bool:
        if not self.blocks or not self.blocks[-1].lines:
            return True
        return ends_sentence(self.blocks[-1].lines[-1])

    def _continues(self, line: str) -> bool:
        """Whether a line belongs to the block before it."""
        if not self.blocks or self.fresh or self.heading:
            return bool(self.blocks) and not self.blocks[-1].lines and not self.heading
        block = self.blocks[-1]
        if not block.lines or not (self.blank or self.seam):
            return True
        if self._ended() or is_item(line):
            return not self.blank and not self._ended()
        return self.seam or len(block.lines[-1]) > _LONG_LINE or line.lstrip()[:1].islower()

    def _is_heading(self, line: str, index: int) -> bool:
        """A short line apart, over a rule, a paragraph's number or text, that ends no sentence."""
        if not (self.blank or self.fresh or self._ended()):
            return False
        text = line.strip()
        longest = _HEADING_LENGTH if text.isupper() else 75
        ended = ends_sentence(text) and not text.endswith("...")
        if len(text) > longest or ended:
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
        titled = sum(c.isupper() for c in letters) * 2 > len(letters) or is_title(text)
        return titled and len(letters) > 3 and not is_item(line)

    def _next(self, index: int) -> Numbered | None:
        """The next line that is not blank: its index and text, three lines ahead at most."""
        for later in range(index + 1, min(index + 6, len(self.lines))):
            if self.lines[later][1].strip():
                return later, self.lines[later][1]
        return None

    def _heads(self, index: int) -> bool:
        """Whether a row has a line of text and another row below it."""
        below = self._next(index)
        after = self._next(below[0]) if below else None
        return bool(below and after and not _RULE.match(below[1]) and _RULE.match(after[1]))

    def _set_heading(self, text: str) -> None:
        text = take_mark(" ".join(text.split()).strip("-=_ ")).text
        text = text.strip("/ ") if text.startswith("//") else text
        if self.heading and self.fresh and len(self.heading) + len(text) < _HEADING_LENGTH:
            text = f"{self.heading} {text}"
        elif self.heading:
            self.blocks.append(Block([self.heading]))
        self.heading = text or None
        self.blank = self.seam = False
        self.fresh = True

    def _rule(self, index: int) -> str:
        """A row of dashes: what stood over it, if short and apart, was a heading, unless the row is the first
        of two around another."""
        first_of_two = self.blank and self._heads(index)
        if self.blocks and not self.heading and not self.fresh and not first_of_two:
            block = self.blocks[-1]
            text = block.text if len(block.lines) <= _HEADING_LINES else ""
            if 0 < len(text) <= _HEADING_LENGTH and not text.endswith((".", ",")):
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
            return self._rule(len(self.lines))
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
