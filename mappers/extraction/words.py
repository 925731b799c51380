"""Runs of capitalised words, as words with their places: where names are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mappers.extraction.gazetteer import fold_word
from mappers.rules.names import POSSESSIVES

_CAPITAL = (
    r"(?:(?:U\.S\.A|U\.S|U\.N|U\.K|E\.U|U\.A\.E)\.?"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Amb|Gov|Prof|Rev|St)\."
    r"|(?:(?:al|el|ul|ut|ad|as|ar|at|ash|an)[-’'])?[A-ZÀ-ÖØ-Þ](?:\.(?=[ A-Z])"
    r"|[^\W_]*(?:(?:['’`ʻ](?![sS]\b)|[-/&+.–](?=[^\W_]))[^\W_]+){0,8}\+?\d*))"
)
_LINK = (
    r"(?: (?:of|for|on|and|the|to|in|at|against|&|de|da|do|dos|del|della|van|von|der|bin|ibn|al|el|ul|ut|y|e"
    r"|es|general|la|las|los|le|du|des|di|das|et|para|por|pour)\b|,(?= (?:LLC|Inc|Ltd|Jr)\b)| [–-](?= ))"
)
_OWNS = r"(?:['’]s\b|(?<=s)['’](?= [A-Z]))?"
RUN = re.compile(
    rf"(?<![\w])[\"“]?{_CAPITAL}{_OWNS}"
    rf"(?:{_LINK}{{0,3}} [\"“‘]?{_CAPITAL}(?:[\"”]|’(?![sS]\b))?{_OWNS}){{0,40}}"
)
_WORD = re.compile(rf"{_CAPITAL}|[a-z&–-]+|['’]s\b|(?<=s)['’](?= [A-Z])|[\"“”‘’,]")
NICKNAME = re.compile(r"(?<=\w) ?[\"“‘](?P<nickname>[A-ZÀ-Þ][\w’' -]{1,24})[\"”’] ?(?=[A-ZÀ-Þ][\w’-]+)")
"""A nickname in quotation marks between a person's first and last name."""


_BREAKS = frozenset(["'s", "’s", '"', "“", "”", "‘", "’", "'", ","])
_OWNING = frozenset(["'s", "’s", "'", "’"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run: as written, folded for the look-up, where it stands, whether it is capitalised, and
    in small letters without a final full stop."""

    text: str
    folded: str
    start: int
    end: int
    capital: bool
    lower: str


def runs(text: str) -> Iterator[list[Word]]:
    """The runs of a text, each split at quotation marks and after possessives, not at a nickname."""
    nicknames = {m.start(): m.end() for m in NICKNAME.finditer(text)} if '"' in text or "“" in text else {}
    for run in RUN.finditer(text):
        words: list[Word] = []
        skip = 0
        for match in _WORD.finditer(text, run.start(), run.end()):
            if nicknames and words and skip <= match.start() and words[-1].capital:
                skip = nicknames.get(words[-1].end, 0)
            if match.start() < skip:
                continue
            if match[0] in _OWNING and words and words[-1].lower in POSSESSIVES:
                last = words[-1]
                words[-1] = _joined(last, match)
            elif match[0] in _BREAKS:
                yield from ([words] if words else ())
                words = []
            else:
                words.append(_word(match))
        yield from ([words] if words else ())


def _word(match: re.Match[str]) -> Word:
    text = match[0]
    small = text.lower()
    return Word(text, fold_word(text), match.start(), match.end(), small != text, small.rstrip("."))


def _joined(word: Word, match: re.Match[str]) -> Word:
    """A word with the apostrophe, or apostrophe and s, behind it."""
    text = word.text + match[0]
    return Word(text, word.folded + match[0].strip("'’"), word.start, match.end(), True, text.lower())
