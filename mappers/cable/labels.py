"""The labels of control lines, and what a line among them can be (cable-anatomy.md, sections 4 to 9)."""

from __future__ import annotations

import re

from mappers.cable.banner import is_banner, is_joint, parse_banner, take_captions, without_page_lines

Numbered = tuple[int, str]

LABEL = re.compile(
    r"[\s¶\-/(]{0,4}(?:"
    r"(?P<order>E\.? ?[O0]\.? {0,2}:? ?1\d{3,4}|E\. ?O\. ?:|O\. 1\d{4})"
    r"|(?P<tags>(?:TAGS?|TAGES|TABS|TGS|TAS|AGS)\b ?[:;,.]?)"
    r"|(?P<subject>(?:S?UBJ[ECT]{0,4}|SUBECT|SUJECT)\b ?[:;.]?)"
    r"|(?P<refs>(?:[A-Z][.)] *)?REF(?:ERENCE)?S?(?:TELS?)?(?:\(S\)|TEL\(S\))?(?=[\s:;.(]|$) ?[:;.]?)"
    r"|(?P<classified>(?:\d{1,2} ?\. *)?(?:\([A-Z/]{1,8}\) *)?(?:THIS (?:CABLE|MESSAGE) (?:IS |WAS )?)?"
    r"(?:CLAS\w{1,8} BY|DERIVED FROM)\b)"
    r"|(?P<reason>REA?S[O0]NS?\b ?:?)"
    r")",
    re.IGNORECASE,
)
INLINE = re.compile(
    r"E(?<=\sE)\.? ?[O0]\.? ?1\d{4}\b"
    r"|T(?<=\sT)(?:AGS?|ags?) ?[:;](?=\s)"
    r"|A(?<=\sA)GS ?[:;](?=\s)"
    r"|S(?<=\sS)(?:UBJECT|ubject|UBJ|ubj) ?:"
    r"|R(?<=[\sA-Z?.!]R)(?:EFTELS?|EFS?|eftels?|efs?)(?:\(s\)|\(S\))? ?:"
    r"|R(?<=\sR)EF A[.):]"
    r"|C(?<=[\sA-Z?.!]C)(?:LASSIFIED|lassified|las[a-z]{2,7}) (?:BY|By)\b"
    r"|1(?<=\s1)\. ?\((?:U|C|S|SBU|C/NF|S/NF|SBU/NF|S//NF|C//NF)\)"
    r"|¶(?<=\s¶)1\. ?\((?:U|C|S|SBU|C/NF|S/NF|SBU/NF|S//NF|C//NF)\)"
    r"|S(?<=\sS)(?:ensitive|ENSITIVE) (?:but|But|BUT)\b"
)
"""Labels inside a line. Each alternative begins with a letter, and looks behind it afterwards: so the engine
skips what no label begins with."""
FIRST_PARAGRAPH = re.compile(r"\s*(?:¶ ?)?1 ?\.(?!\d)")
PARAGRAPH = re.compile(r"\s*(?:¶ ?)?\d{1,2} ?\.(?!\d)")
LETTER_ONLY = re.compile(r"\W*(?:REF\w*\W*)?[A-Z][.)]\s*$", re.IGNORECASE)
_MARKED_PARAGRAPH = re.compile(r"\s*(?:¶ ?)?\d{1,2} ?\. *\((?:U|C|S|SBU)[)/]")
RULE = re.compile(r"\s*[-=_*]{3,}")
SUMMARY = re.compile(r"\s*(?:\([A-Z/]+\) *)?(?:BEGIN )?SUMMARY\b", re.IGNORECASE)
NOTICE = re.compile(
    r"[\s(]*(?:\(?(?:U|SBU)\) *)?(?:SENSITIVE,? ?BUT|SBU\b|NOT FOR INTERNET|UNCLASSIFIED\b"
    r"|THIS (?:CABLE|MESSAGE|DOCUMENT|TELEGRAM) (?:IS|CONTAINS|SHOULD)\b"
    r"|(?:PLEASE|PLS) (?:PROTECT|HANDLE|TREAT))",
    re.IGNORECASE,
)
ATTENTION = re.compile(
    r"\s*(?:[A-Z][A-Z0-9/&., '()-]{0,60}\b(?:FOR|PASS(?: TO)?)\s|INFORM CONSULS)(?=[A-Z/]|$)"
)
CORRECTION = re.compile(r"[\s-]*C ?O ?R ?R ?E ?C ?T ?E ?D *C ?O ?P ?Y", re.IGNORECASE)
REF_ITEM = re.compile(
    r"\s*(?:[-¶]\s*)?(?:[\[(]?[A-Za-z](?:[.)\]:]|\.\))|\d{2,7}\b(?!\.)|AND (?:PREVIOUS|\d)"
    r"|\((?:NOTAL|EXDIS|[A-Z]\)))",
    re.IGNORECASE,
)
REF_CABLE = re.compile(r"\s*'?(?:\d{2,4} ?-? ?)?([A-Z][A-Z .'-]{2,30}?)[ #:,]*\d{2,7}\b", re.IGNORECASE)
OPEN_REF = re.compile(r"(?:[A-Z.']{3,}|\b\d{2}|[A-Z][.)]|,|;|AND|&)\s*$", re.IGNORECASE)
_LOOKAHEAD = 40
LONGEST_FIELD = 20_000
_SAMPLE = 200


def last_label(lines: list[Numbered]) -> int:
    """The last line that can be a control line: a second copy of the control lines reaches down to
    paragraph 1, and no further than some lines below the first copy when there is no such paragraph."""
    first = last = -1
    for index, (_, line) in enumerate(lines):
        if first >= 0 and FIRST_PARAGRAPH.match(line):
            return max(last, _copy_after(lines, index))
        if clear_label(line) in {"order", "tags", "subject"} or is_banner(line):
            first = index if first < 0 else first
            last = index
        if first >= 0 and index > last + _LOOKAHEAD:
            break
    return last


def _copy_after(lines: list[Numbered], index: int) -> int:
    """Where the control lines end when only the beginning of paragraph 1 was printed between two copies."""
    for later in range(index + 1, min(index + 6, len(lines))):
        banner = parse_banner(lines[later][1]) if is_banner(lines[later][1]) else None
        if banner and (banner.section or 1) == 1:
            block = range(later, min(later + 12, len(lines)))
            labels = [i for i in block if _labelled(lines[i][1])]
            return max(labels, default=-1)
    return -1


def _labelled(line: str) -> bool:
    return clear_label(line) is not None or is_banner(line)


def clear_label(line: str) -> str | None:
    """The label that a line begins with, in capitals or with a colon: "Subject to approval" has none."""
    match = LABEL.match(line)
    name = match.lastgroup if match else None
    if match is None or name is None or name in {"order", "classified"}:
        return name
    written = match[name].strip()
    return name if written.isupper() or written[-1] in ":;.," else None


def aside(piece: str) -> bool:
    """A line that belongs neither to a field nor to the text."""
    stripped = piece.strip()
    return bool(
        NOTICE.match(piece) or CORRECTION.match(piece) or is_joint(piece)
        or not without_page_lines(piece).strip() or not take_captions(stripped)[1]
    )  # fmt: skip


def ends_field(name: str, piece: str, so_far: str) -> bool:
    """Whether a line that follows a field's line without a blank between does not continue it."""
    if NOTICE.match(piece) or _MARKED_PARAGRAPH.match(piece):
        return True
    if name == "subject":
        return bool(RULE.match(piece) or (_is_upper(so_far[-_SAMPLE:]) and is_prose(piece[:_SAMPLE])))
    if name == "order":
        return not take_captions(piece)[1] or " FOR " in piece
    return name == "tags" and not take_captions(piece)[1]


def _is_upper(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.islower() for c in letters) * 10 < len(letters)


def is_prose(text: str) -> bool:
    """Whether a text is mostly in small letters, and long enough to tell."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.islower() for c in letters) * 2 > len(letters)
