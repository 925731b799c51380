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
    r"|es|general)\b|,(?= (?:LLC|Inc|Ltd|Jr)\b)| [–-](?= ))"
)
RUN = re.compile(
    rf"(?<![\w])[\"“]?{_CAPITAL}(?:['’]s\b)?"
    rf"(?:{_LINK}{{0,3}} [\"“‘]?{_CAPITAL}[\"”’]?(?:['’]s\b)?){{0,40}}"
)
_WORD = re.compile(rf"{_CAPITAL}|[a-z&–-]+|['’]s\b|[\"“”‘’,]")


_BREAKS = frozenset(["'s", "’s", '"', "“", "”", "‘", "’", ","])


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run: as written, folded for the look-up, where it stands, whether it is capitalised."""

    text: str
    folded: str
    start: int
    end: int
    capital: bool

    @property
    def lower(self) -> str:
        """The word in small letters, without a final full stop."""
        return self.text.lower().rstrip(".")


def runs(text: str) -> Iterator[list[Word]]:
    """The runs of a text, each split at quotation marks and after possessives."""
    for run in RUN.finditer(text):
        words: list[Word] = []
        for match in _WORD.finditer(text, run.start(), run.end()):
            if match[0] in ("'s", "’s") and words and words[-1].lower in POSSESSIVES:
                last = words[-1]
                words[-1] = Word(last.text + match[0], last.folded + "s", last.start, match.end(), True)
            elif match[0] in _BREAKS:
                yield from ([words] if words else ())
                words = []
            else:
                words.append(_word(match))
        yield from ([words] if words else ())


def _word(match: re.Match[str]) -> Word:
    text = match[0]
    return Word(text, fold_word(text), match.start(), match.end(), any(map(str.isupper, text)))
