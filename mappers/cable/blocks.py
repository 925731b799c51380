"""Blocks of text, and what a line between them can be (cable-anatomy.md, sections 10.1 to 10.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mappers.cable.banner import is_banner, is_joint

Numbered = tuple[int, str]

_CUT_PAGE_LINE = re.compile(r"\s*[A-Z][A-Z .'-]{1,28} 0\d{6,7}\s+\d{0,3}\S*(?: OF.*)?$")
_STRAY_TAGS = re.compile(r"\s*(?:\w+ )?TAGS?: ?[A-Z]{2,5}(?:,? [A-Z]{2,5})*$")
_CONTROL = re.compile(
    r"\s*(?:E\.? ?O\.? ?1\d{4}|TAGS?\b ?[:;]?|SUBJ(?:ECT)?\b ?[:.]?|REF(?:TEL)?S? ?:|CLASSIFIED BY\b)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:;][\"”'’)\]]*\s*$|[)\]\"”]\s*$|-{2,}\s*$")
_ITEM = re.compile(r"\s*(?:--?|\*|•|o |\(?[a-z0-9]{1,3}[.)])\s")
_SECTION_HEAD = re.compile(r"(?:^|\s)(?:¶ ?)?(?:[A-Z]|[IVX]{1,5})\.\s[A-Z][A-Z ,&/'-]{3,}\.?$")
_QUOTE_BEGINS = re.compile(
    r"\bBEGIN (?:\w+ ){0,4}(?:TEXT|QUOTE|NOTE VERBALE|LETTER)\b|\bQUOTE:?\s*$", re.IGNORECASE
)
_QUOTE_ENDS = re.compile(r"\bEND (?:OF )?(?:\w+ ){0,4}(?:TEXT|QUOTE|LETTER)\b|\bUNQUOTE\b", re.IGNORECASE)
_REACH = 30


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


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, or with a bracket, a quotation or a dash."""
    return _ENDED.search(text[-12:]) is not None


def is_item(line: str) -> bool:
    """Whether a line begins like an item of a list."""
    return _ITEM.match(line) is not None


def is_section_head(text: str) -> bool:
    """Whether a text ends in a lettered or numbered head in capitals: ``B. TRAINING``."""
    return _SECTION_HEAD.search(text[-200:]) is not None


def is_joint_line(line: str) -> bool:
    """Whether a line belongs to a section joint alone."""
    return is_joint(line) or bool(_CUT_PAGE_LINE.match(line) or _STRAY_TAGS.match(line))


def is_title(text: str) -> bool:
    """Most words of some length begin with a capital."""
    words = [word for word in re.findall(r"[A-Za-z'’-]+", text) if len(word) > 3]
    return (
        bool(words) and text[:1].isupper() and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2
    )


def quoted_after(text: str, quoted: bool) -> bool:
    """Whether what follows a line belongs to a text quoted at length."""
    upper = text.upper()
    quoting = "QUOTE" in upper
    if not (quoting or "TEXT" in upper or "LETTER" in upper or "NOTE V" in upper):
        return quoted
    if (quoting or "BEGIN" in upper) and _QUOTE_BEGINS.search(text):
        quoted = True
    if (quoting or "END " in upper) and _QUOTE_ENDS.search(text):
        quoted = False
    return quoted


def repeated_header(lines: list[Numbered], index: int) -> int:
    """How many lines of a section's repeated banner and control lines begin here."""
    if not is_banner(lines[index][1]):
        return 0
    end = index + 1
    reach = min(index + _REACH, len(lines))
    labels = [i for i in range(index + 1, reach) if _CONTROL.match(lines[i][1])]
    if labels:
        end = labels[-1] + 1
        while end < reach and lines[end][1].strip():
            end += 1
    return end - index
