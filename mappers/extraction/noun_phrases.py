"""The noun phrase at a place in a sentence, cut to what a name needs: no clause, no date, eight words."""

from __future__ import annotations

from mappers.extraction.tagging import Parsed, Words
from mappers.rules.measures import EMPTY_HEADS, INNER_PREPOSITIONS, TEMPORAL

LONGEST = 8
_FEW = 2
_LEADING = "DRAPqTCIN.,-;(S"
_TRAILING = "PDCIAq.,;-(SN"


def noun_phrase(parsed: Parsed, start: int, end: int, *, vague: bool = False) -> Words | None:
    """The words of the noun phrase that begins in ``start``–``end``, or ``None`` when they name nothing.

    With ``vague`` also words that name nothing by themselves, such as "steps".
    """
    end = min(end, len(parsed.tags))
    while start < end and (parsed.tags[start] in _LEADING or parsed.words[start].isdigit()):
        start += 1
    stop = start
    while stop < end and _goes_on(parsed, start, stop, end):
        stop += 1
    stop = _cut(parsed, start, stop)
    while stop > start and parsed.tags[stop - 1] in _TRAILING:
        stop -= 1
    if stop <= start or not (vague or _says_something(parsed, start, stop)):
        return None
    return start, stop


def _goes_on(parsed: Parsed, start: int, i: int, end: int) -> bool:
    """Whether word ``i`` belongs to the noun phrase that begins at ``start``."""
    tag = parsed.tags[i]
    before, following = parsed.tags[i - 1] if i > start else "", parsed.tags[i + 1 : i + 2]
    if tag in _OPENERS:
        return i > start and _opens_more(parsed, start, i, end)
    if tag in "VZ":
        return _is_noun_here(parsed, start, i)
    if tag == "G":
        return before in ("", "P", "C", "D", "A") or (before == "X" and (following == "X" or i + 1 >= end))
    if tag == "E":
        return following in ("X", "E", "G") and before in ("", "D", "P", "X", "A", "C", "q", ",")
    if tag == "A":
        return following in ("X", "E", "A", "G")
    return tag == "X" or (tag == "D" and before in ("P", "C", "I", "q", "D", "G"))


def _is_noun_here(parsed: Parsed, start: int, i: int) -> bool:
    """Whether a word that may be a verb is a noun of the name: by what stands before and after it."""
    tag, following = parsed.tags[i], parsed.tags[i + 1 : i + 2]
    before = parsed.tags[i - 1 : i]
    closes = following in _CLOSERS or tag + following == "ZP"
    if i == start:
        return before in ("D", "P", "G") or (tag == "Z" and closes)
    return before in ("D", "P", "q") or (before == "X" and closes)


_OPENERS = "PIC,.q"
_CLOSERS = ("", ".", ",", ";", "C", "-", "q")


def _opens_more(parsed: Parsed, start: int, i: int, end: int) -> bool:
    """Whether a preposition, a co-ordinator or a sign goes on with the name."""
    tag, following = parsed.tags[i], parsed.tags[i + 1 : i + 2]
    if tag in "PI":
        return _links(parsed, i, end)
    if tag == "C":
        return parsed.words[i] in ("and", "or") and following in ("X", "D", "E", "G", "A")
    if tag == ",":
        quoted = "q" in parsed.tags[max(0, start - 1) : i]
        return following in ("X", "E") and (quoted or _is_list(parsed, i, end))
    if tag == ".":
        sign, last = parsed.text[parsed.starts[i]], parsed.words[i - 1]
        return (sign == "." and "." in last and i + 1 < end) or (sign in "'’" and last.endswith("s"))
    return True


def _links(parsed: Parsed, i: int, end: int) -> bool:
    """Whether a preposition goes on with the name: not with a time, an aim or an infinitive."""
    following = parsed.tags[i + 1 : i + 2]
    if parsed.words[i] not in INNER_PREPOSITIONS or i + 1 >= end:
        return False
    if parsed.tags[i] == "I" and following not in ("X", "D"):
        return False
    ahead = parsed.words[i + 1 : min(i + 4, end)]
    timed = ahead[0].isdigit() or ahead[0] in TEMPORAL
    if parsed.tags[i + 1] in "DA" or ahead[0] in ("next", "last", "early", "late"):
        timed = timed or any(word in TEMPORAL for word in ahead[1:])
    return following in ("X", "D", "G", "A", "E", "q") and not timed


def _is_list(parsed: Parsed, comma: int, end: int) -> bool:
    """Whether a comma stands in "A, B and C"."""
    for i in range(comma + 1, min(comma + 6, end)):
        if parsed.tags[i] == "C":
            return True
        if parsed.tags[i] not in "XEA,":
            return False
    return False


def _cut(parsed: Parsed, start: int, stop: int) -> int:
    """The last place at which a phrase longer than eight words can end."""
    words = [i for i in range(start, stop) if parsed.tags[i] not in ".,q"]
    if len(words) <= LONGEST:
        return stop
    limit = words[LONGEST]
    breaks = [i for i in range(start + 2, limit + 1) if parsed.tags[i] in "PC,I"]
    return breaks[-1] if breaks else limit


def _says_something(parsed: Parsed, start: int, stop: int) -> bool:
    nouns = [parsed.words[i] for i in range(start, stop) if parsed.tags[i] in "XVZGE"]
    return (
        any(word not in EMPTY_HEADS and not word.isdigit() for word in nouns[-1:] or nouns)
        or len(nouns) > _FEW
    )


def plain(parsed: Parsed, start: int, stop: int) -> str:
    """The words as a name: white space single, no quotation marks around or inside."""
    text = " ".join(parsed.slice(start, stop).split())
    for sign in '"“”':
        text = text.replace(sign, "")
    text = text.strip(" ,;:.'’-")
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    return text
