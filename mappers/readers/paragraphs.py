"""From text to paragraphs: hard wraps undone, lists kept with the clause that introduces them.

Some sources put a blank line between paragraphs, others one paragraph on each line, others wrap at
some seventy characters; address blocks and lists of signatories are short lines that belong apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

_SPACE = re.compile(r"\s+")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_BULLET = re.compile(r"(?:[-–—•*·▪◦‣o]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_WRAPPED_AT = range(40, 131)
_FULL = 0.72  # share of the width from which a line counts as full
_BROKEN = re.compile(r"(?<=\w-)\n(?=\w)")
_LEAST_SPACES = 15  # between the words of a block that is prose
_FINAL = (".", "!", "?", '."', ".”", "?”", "!”", ".’", ".)")
_ENDS = (*_FINAL, ":", ";", "; and", "—", "–")

Block = tuple[str, ...]
"""Lines that stand together, between blank lines; each without outer white space and not empty."""


def one_line(text: str) -> str:
    """The text with every run of white space as one space, as all passages have it."""
    return _SPACE.sub(" ", text).strip()


def blocks(text: str) -> tuple[Block, ...]:
    """The lines of a text in the groups that blank lines divide."""
    groups = (tuple(one_line(line) for line in group.split("\n")) for group in _BLANK.split(text))
    filled = (tuple(line for line in group if line) for group in groups)
    return tuple(group for group in filled if group)


def paragraphs(groups: Iterable[Block]) -> tuple[str, ...]:
    """The paragraphs of the blocks: wrapped lines joined, lists joined to the clause before them."""
    return tuple(_with_lists([paragraph for group in groups for paragraph in _split(group)]))


def is_list_item(line: str) -> bool:
    """Whether a line starts with a bullet, a dash, or a number or letter in brackets or with a stop."""
    return _BULLET.match(line) is not None


def unwrap(group: Block) -> Block:
    """The paragraphs of a block of wrapped prose; any other block as it is (addresses, signatures)."""
    text = " ".join(group)
    is_prose = text.endswith(_ENDS) and text.count(" ") > _LEAST_SPACES
    return tuple(_split(group)) if is_prose and is_wrapped(group) else group


def _split(group: Block) -> Iterator[str]:
    """One paragraph for wrapped lines, one for each line otherwise.

    Among wrapped lines a list item starts a paragraph, and a short line that ends a sentence ends one.
    """
    if not is_wrapped(group):
        yield from group
        return
    width = max(map(len, group))
    lines: list[str] = []
    for line in group:
        if lines and (is_list_item(line) or _ends_paragraph(lines[-1], width)):
            yield _join(lines)
            lines = []
        lines.append(line)
    yield _join(lines)


def _join(lines: Sequence[str]) -> str:
    """Wrapped lines as one; a word that was broken at its hyphen stays one word."""
    return _BROKEN.sub("", "\n".join(lines)).replace("\n", " ")


def _ends_paragraph(line: str, width: int) -> bool:
    return len(line) < _FULL * width and line.endswith(_FINAL)


def is_wrapped(group: Sequence[str]) -> bool:
    """Whether the lines were one paragraph before somebody wrapped them: all but the last nearly full."""
    lengths = [len(line) for line in group]
    if len(lengths) < 2 or max(lengths) not in _WRAPPED_AT:
        return False
    return median(lengths[:-1]) >= _FULL * max(lengths)


def _with_lists(parts: Sequence[str]) -> Iterator[str]:
    """A list whose introduction ends in a colon is one sentence with it (GUIDELINES, Refinements 3)."""
    position = 0
    while position < len(parts):
        end = position + 1
        if parts[position].endswith(":"):
            while end < len(parts) and is_list_item(parts[end]):
                end += 1
        yield " ".join(parts[position:end])
        position = end
