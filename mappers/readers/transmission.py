"""Where a cable's transmission header ends and its body begins, when both are one text.

A body begins at its classification line, with or without a line break before it
(cable-anatomy.md, sections 3 and 4).
"""

from __future__ import annotations

import re

LEVEL = (
    r"(?:T ?O ?P {1,3})?S{1,2} ?E ?C ?R ?E ?T|C{1,2} ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L"
    r"|U{1,2} ?N ?C ?L ?A ?S ?S ?I ?F ?I ?E ?D|U{1,2}NCLAS|LIMITED OFF(?:ICIAL)? USE|L ?O ?U"
)
BANNER = re.compile(
    rf"(?:{LEVEL})(?![A-Z])(?:[ /][^\n\d]{{0,40}})?(?:\d\d [O0G]F? \d\d [^\n\d]{{0,30}})?"
    r"[A-Z.' -]{2,30} \d{3,7}(?!\d|/(?!/))",
    re.IGNORECASE,
)
"""``UNCLAS SECTION 01 OF 03 STRELSAU 000451``, on a line of its own or glued to the header."""
LABEL = re.compile(r"^\W{0,3}(?:E\.? ?O\.? ?1\d{4}|TAGS?\b|SUBJ[ECT]{0,4}\b)", re.MULTILINE | re.IGNORECASE)
SENDER = re.compile(r"^ *FM \S", re.MULTILINE | re.IGNORECASE)
START = re.compile(
    r"^ *(?:VZCZC\w|[ZOPRY] (?:[ZOPRY] )?\d{6}Z|FM [A-Z][^\n]{2,60}\n *(?:TO|INFO) )",
    re.MULTILINE | re.IGNORECASE,
)
_REACH = 20_000


def split_transmission(text: str) -> tuple[str, str]:
    """The transmission header and the body of one text; the header is empty when there is none."""
    sender = SENDER.search(text[:_REACH])
    first = banner_at(text, sender.end() if sender else 0)
    if sender is None and START.search(text[: first or 400]) is None:
        return "", text
    if first is None:
        label = LABEL.search(text, sender.end() if sender else 0)
        first = label.start() if label else len(text)
    return text[:first].removesuffix("\n"), text[first:]


def banner_at(text: str, start: int = 0) -> int | None:
    """Where the first classification line begins, looking no further than a header can reach."""
    match = BANNER.search(text, start, start + _REACH)
    return match.start() if match else None
