"""Cuts passages into sentences: the unit of every quote.

What is cut off is what GUIDELINES §1 of the gold annotation says: the labels ``Summary:`` and ``Note:``
with their bracket, run-in headings, list dashes, ``End note.`` and the like. Offsets are exact: for each
sentence ``passage.text[span.start:span.end] == text``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mappers.document import Passage
from mappers.extraction.content import Sentence, Span
from mappers.rules.lexicon import words
from mappers.rules.sentences import BEFORE_NUMBER, LABELS, MAY_BE_LAST, NEVER_LAST, STARTERS

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«(\\["
_STOP = re.compile(rf"[.!?…]+[{_CLOSERS}]{{0,4}}(?=[ ]|$|[{_OPENERS}]?[A-Z][a-z])")
_NEXT = re.compile(rf" ?(?:[-–—•*]{{1,3}} ?)?[{_OPENERS}]{{0,3}}([A-Za-z]+|[0-9]|)")
_WORD_BEFORE = re.compile(r"[^ \-–—(\[\"“‘/]*$")
_NOTE = re.compile(
    r"(?P<open>[(\[] ?(?:(?:bio(?:graphic(?:al)?)? )?note|comment|fyi)\b ?[:.\-–])"
    r"|(?P<close>\bend (?:of )?(?:note|comment|fyi)\b\.? ?[)\]]?\.?(?![\w]))",
    re.IGNORECASE,
)
_LABELS = "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True))
_LABEL = re.compile(
    rf"[(\[]? ?(?:{_LABELS}) ?(?:[:.]|--?|[–—])+[)\]]? *",
    re.IGNORECASE,
)
_END_LABEL = re.compile(
    r"[( \[]*\bend (?:of )?(?:summary|note|comment|text|quote|fyi|bio note|action request)"
    r"(?: and (?:comment|introduction))?[.)\] ]*$",
    re.IGNORECASE,
)
_RUN_IN = re.compile(r"([A-Z][^.:;!?\"“”()]{2,70})([:.])(?: ?-- ?| )(?=[\"“'‘(\[]?[A-Z0-9])")
_IN_CAPITALS = re.compile(
    r"(?:[-–—*] ?)?(?:[A-Z0-9][A-Z0-9’'/&.-]*[:;]? |[\"“(]+[A-Z][A-Z0-9’' -]{1,60}[)\"”:]{1,3} ){4,30}"
    r"(?:[-–—:*]+ )?(?=[\"“(\[]?(?:[A-Z]?[a-z]|A [a-z]))"
)
_ITEM = r"(?:[-–—•*·]{1,2}|\(?[0-9a-h][.)]) "
_DEMANDS = re.compile(
    rf"\b(?:to|that|must|should)(?: \w+)?: ?{_ITEM}(?:[^.!?]{{1,600}}[.!?;] ?{_ITEM}){{1,20}}"
)
"""A list of demands after "We urge you to:", one sentence with its items (GUIDELINES, refinement 3)."""
_SMALL_LETTERS = re.compile(r"(?:\b[a-z]+ ){4}")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:, [^-–—()]{2,40})?(?: ?\([^()]{2,60}\))? ?[-–—]{1,2} (?=[\"“]?[A-Z][a-z])"
)
_LEADING = re.compile(
    r"(?:[-–—•*·>#|~_ ]|[\"“”](?= )|\((?:U|C|S|TS|SBU|FOUO|(?:U|C|S|SBU)//?(?:NF|FOUO|NOFORN|SBU))\))*"
)
_SMALL_WORDS = words("a an and as at but by for from in into of on or over the to under vs with")
_MINIMUM = 2


def cut(passages: Iterable[Passage]) -> tuple[Sentence, ...]:
    """The sentences of the passages, in order, none of them empty."""
    return tuple(sentence for passage in passages for sentence in cut_passage(passage))


def cut_passage(passage: Passage) -> Iterator[Sentence]:
    """The sentences of one passage."""
    start = _after_run_in_heading(passage.text)
    for end in _boundaries(passage.text, start):
        sentence = _trimmed(passage, start, end)
        if sentence is not None:
            yield sentence
        start = end


def _boundaries(text: str, start: int) -> Iterator[int]:
    """Where sentences end: after a stop that is none of an abbreviation's, and around notes."""
    ends = {match.end() for match in _STOP.finditer(text, start) if _ends_sentence(text, match)}
    for listed in _DEMANDS.finditer(text, start):
        ends -= set(range(listed.start(), listed.end()))
    for match in _NOTE.finditer(text, start):
        ends.add(match.start() if match["open"] else match.end())
    ends.discard(start)
    yield from sorted(ends)
    yield len(text)


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    word = following[1] if following else ""
    if stop.end() < len(text) and text[stop.end()] != " ":
        return _is_glued(text, stop)
    if word and word[0].islower():
        return False
    mark = stop[0].rstrip("\"'”’»)]")
    return mark != "." or stop.end() == len(text) or _full_stop_ends(text, stop, word)


def _full_stop_ends(text: str, stop: re.Match[str], following: str) -> bool:
    """Whether a single full stop before ``following`` ends a sentence (GUIDELINES §1.3, refinement 4)."""
    before = _WORD_BEFORE.search(text, max(0, stop.start() - 30), stop.start())
    word = before[0].lower() if before else ""
    if stop[0] != ".":
        return True
    if word in NEVER_LAST:
        return False
    if word in BEFORE_NUMBER:
        return not following[:1].isdigit()
    if word in MAY_BE_LAST or (len(word) == 1 and word.isalpha() and word != "i"):
        return following.lower() in STARTERS
    return True


def _is_glued(text: str, stop: re.Match[str]) -> bool:
    """ "bodies.According": two small letters before the stop, a capitalised word after it."""
    before = text[max(0, stop.start() - 2) : stop.start()]
    return len(before) == 2 and before.isalpha() and before.islower() and stop[0][0] in ".!?"


def _after_run_in_heading(text: str) -> int:
    """Where the text begins after a dateline or a heading that starts its first line, otherwise 0."""
    dateline = _DATELINE.match(text)
    if dateline:
        return dateline.end()
    capitals = _IN_CAPITALS.match(text)
    if capitals and _SMALL_LETTERS.search(text, capitals.end()):
        return capitals.end()
    heading = _RUN_IN.match(text)
    if heading is None or _LABEL.match(text):
        return 0
    words = heading[1].split()
    titled = all(word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS for word in words)
    long_enough = len(words) >= (1 if heading[2] == ":" else 2)
    return heading.end() if titled and long_enough and not _is_abbreviated(words[-1]) else 0


def _is_abbreviated(word: str) -> bool:
    folded = word.lower()
    return folded in NEVER_LAST or folded in MAY_BE_LAST or folded in BEFORE_NUMBER or len(word) == 1


def _trimmed(passage: Passage, start: int, end: int) -> Sentence | None:
    """The sentence between two boundaries without label, list dash and closing label."""
    text = passage.text
    start = _skip(text, start, end)
    label = _LABEL.match(text, start, end)
    if label:
        start = _skip(text, label.end(), end)
    closing = _END_LABEL.search(text, max(start, end - 60), end)
    end = closing.start() if closing else end
    while end > start and text[end - 1] in " |~_*":
        end -= 1
    start, end = _without_lone_brackets(text, start, end)
    if sum(map(str.isalnum, text[start:end])) < _MINIMUM:
        return None
    return Sentence(Span(passage.ordinal, start, end), text[start:end])


def _without_lone_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Cuts off a bracket that was opened or is closed in another sentence."""
    for opening, closing in ("()", "[]"):
        opened, closed = text.count(opening, start, end), text.count(closing, start, end)
        if closed > opened and text[end - 1 : end] == closing:
            end -= 1
        if opened > closed and text[start : start + 1] == opening:
            start += 1
    return start, end


def _skip(text: str, start: int, end: int) -> int:
    match = _LEADING.match(text, start, end)
    return match.end() if match else start
