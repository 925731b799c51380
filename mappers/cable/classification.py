"""Who classified a cable and why, by the grammar of the line: cable-anatomy.md, sections 5.1 and 9.

    Classified By: [office …] NAME [, office …] [for reasons 1.4 (b) and (d)]

The line is cut where the reasons begin; what is left is an office and a name in either order. A name is
two to four words, initials among them; an office is known by its words' shapes and stems, spelt as badly
as they come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mappers.cable.offices import PREPOSITIONS, is_office
from mappers.cable.record import Classifier
from mappers.cable.tags import given_names

_LABEL = re.compile(
    r"(?:THIS (?:CABLE|MESSAGE) (?:IS |WAS )?)?CLAS\w{1,8}\s+BY\b\s*[:.\-]*|DERIVED FROM\s*:?", re.IGNORECASE
)
_REASONS = re.compile(
    r"(?:[\s,;:.(?-]|(?<=[a-z]))*(?<![A-Za-z])"
    r"(?:(?:FO?0?R|PER|UNDER|DUE TO|BASED UP?[O0]N|BASED [O0]N|BY|FOR FOR)\b[\s,:]*)*(?:THE (?:FOLLOWING )?)?"
    r"(?:REA?S[O0]NS?\b|REA?ONS?\b|RASONS?\b|REAS|REA\b|SEA3ON|(?<=FOR )RE(?=[^A-Z\s])|PARA\b|SECTIONS? \d"
    r"|E\.? ?O\.? ?(?:1|,|\.|REASON)|12958|\(?1 ?[.,] ?[2-6])",
    re.IGNORECASE,
)
_CODE = re.compile(r"1\s?[.,]\s?([2-6])(?!\d)")
_LETTERS = re.compile(
    r"[\s.]*((?:[\s,;/&+()\[\]-]|AND(?![A-Z])|OR(?![A-Z])|[A-H](?![A-Z0-9]))+)", re.IGNORECASE
)
_LETTER = re.compile(r"(?<![A-Z])([A-H])(?:\)? ?- ?\(?([A-H]))?(?![A-Z])")
_HARD_WRAP = 71
_LONGEST = 1_000
_BRACKETED = re.compile(r"\([^()]*\)?")
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}\s*\.)?\s*(?:\([A-Z/]{1,6}\))?\s*")
_INITIAL = re.compile(r"[A-Z0]\.?$")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]?\.?$")
_SUFFIX = re.compile(r"(?:JR|SR|II|III|IV)\.?$", re.IGNORECASE)
_NAME_WORD = re.compile(r"[A-Z][A-Za-z0'’.-]*[A-Za-z.]$|[a-z]{1,3}$")
_BETWEEN = re.compile(
    r"\bAND\s+(?=[A-Z]+/[A-Z]+\s|(?-i:(?:[A-Z]{2,5}|Ambassador|Charge|Consul)\s+[A-Z]))", re.IGNORECASE
)
_PARTICLES = frozenset({"de", "da", "di", "du", "la", "le", "van", "von", "der", "den"})
_PARTS = re.compile(r"\s*[,;:]\s*|\s+-+\s*|\s*-+\s+|\s+\?\s+|\s+--\s*")


class Authority(NamedTuple):
    """Who classified, and the reasons as section and letter: ``1.4(B)``."""

    classifiers: tuple[Classifier, ...]
    reasons: tuple[str, ...]


def parse_classification(text: str) -> Authority:
    """The classification authority that a text states, the last one when the phrase occurs twice."""
    upper = text[:_LONGEST].upper()
    if "CLAS" not in upper and "DERIVED" not in upper:
        return Authority((), ())
    joined = _joined(upper if text.islower() else text[:_LONGEST])
    labels = list(_LABEL.finditer(joined))
    if not labels:
        return Authority((), ())
    said = _NUMBERED.sub("", joined[labels[-1].end() :].lstrip())
    cut = _REASONS.search(said)
    who = said[: cut.start()] if cut else said.split("\n", 1)[0]
    return Authority(tuple(_classifiers(who)), tuple(_reasons(said[cut.start() if cut else 0 :])))


def _joined(text: str) -> str:
    """The lines as one; a line of exactly 71 characters was cut there, inside a word or not."""
    out = ""
    for line in text.split("\n"):
        cut = len(out.rpartition("\n")[2].removesuffix(" ")) == _HARD_WRAP
        blank = not line.strip()
        out = out.removesuffix(" ") if cut else out
        out += line if cut else ("\n\n" if blank else "\n" + line)
    paragraphs = [" ".join(part.split()) for part in out.split("\n\n")]
    return "\n".join(part for part in paragraphs if part)


def _reasons(text: str) -> Iterator[str]:
    """Section and letters: ``1.4 (b) and (d)``, ``1.4 b/d``, ``1,4 (C)``, ``1. 4 (b``."""
    seen: set[str] = set()
    for match in _CODE.finditer(text):
        letters = _LETTERS.match(text, match.end())
        for letter in _letters(letters[1].upper()) if letters else ():
            reason = f"1.{match[1]}({letter})"
            if reason not in seen:
                seen.add(reason)
                yield reason


def _letters(text: str) -> Iterator[str]:
    """The letters named, those between two with a hyphen as well."""
    for first, last in _LETTER.findall(text):
        yield from map(chr, range(ord(first), ord(last or first) + 1))


def _classifiers(who: str) -> Iterator[Classifier]:
    """The persons named: one, or two joined by AND with an office each."""
    text = _BRACKETED.sub(" ", who).replace("\\", "")
    text = re.sub(r"(?<=[a-zA-Z]),(?=[a-zA-Z]{1,9}\b(?!,))", "'", text) if "d,A" in text else text
    for part in _BETWEEN.split(text):
        found = _classifier(part)
        if found:
            yield found


def _classifier(text: str) -> Classifier | None:
    parts = [part.strip(" .") for part in _PARTS.split(_split_slash(text)) if part.strip(" .-")]
    parts = _with_suffixes(parts)
    for place, part in enumerate(parts):
        words = part.split()
        office = _office_length(words)
        name = _without_interim(words[office:])
        if not _is_name(name):
            continue
        given = parts[place + 1 : place + 2] if len(name) == 1 else []
        if given and given[0].split()[0].upper() in given_names():
            name = [*given[0].split(), *name]
            parts = [*parts[: place + 1], *parts[place + 2 :]]
        titles = [*parts[:place], " ".join(words[:office]), *parts[place + 1 :]]
        return Classifier(_person(name), ", ".join(t for t in titles if t) or None)
    return None


def _without_interim(words: list[str]) -> list[str]:
    """Without ``a.i.`` and the like after a name."""
    while len(words) > 1 and re.match(r"[a-z]\.?[a-z]?\.?$", words[-1]):
        words = words[:-1]
    return words


def _split_slash(text: str) -> str:
    """``DCM/Ted Osius``: a slash between an office in capitals and a name."""
    return re.sub(r"\b([A-Z]{2,5})/(?=[A-Z][a-z]+ [A-Z][a-z]+)", r"\1 ", text)


def _with_suffixes(parts: list[str]) -> list[str]:
    """``THOMAS W. SIMONS`` ``JR.`` belong together."""
    out: list[str] = []
    for part in parts:
        first, _, rest = part.partition(" ")
        if out and _SUFFIX.match(first):
            dot = "." if first.upper().startswith(("JR", "SR")) and not first.endswith(".") else ""
            out[-1] += f", {first}{dot}"
            out.extend([rest] if rest else [])
        else:
            out.append(part)
    return out


def _office_length(words: list[str]) -> int:
    """How many words at the front are an office."""
    start = _name_start(words)
    if start is not None:
        return start
    last = (
        max((i for i, word in enumerate(words) if is_office(word) and not _in_name(words, i)), default=-1) + 1
    )
    rest = len(words) - last
    after_preposition = last > 0 and words[last - 1].upper() in PREPOSITIONS
    if rest > 2 and (last > 0 or rest > 4) and (after_preposition or rest > 3):
        return len(words) - 2 - _suffixes(words)
    return last


def _in_name(words: list[str], place: int) -> bool:
    """Whether a small word stands between two words of a name: ``Antoinette de Mauban``."""
    if words[place] not in _PARTICLES or not 0 < place < len(words) - 1:
        return False
    return not is_office(words[place - 1]) and not is_office(words[place + 1])


def _suffixes(words: list[str]) -> int:
    return sum(bool(_SUFFIX.match(word)) for word in words[-1:])


def _name_start(words: list[str]) -> int | None:
    """Where a name with initials begins: one word before the initial, or at an initial before two words."""
    for i in range(len(words) - 1, -1, -1):
        word = words[i].rstrip(",")
        if (
            not (_INITIAL.match(word) or _INITIALS.match(word))
            or i == len(words) - 1
            or word.upper() in {"U.S.", "U.N.", "A.I."}
        ):
            continue
        if not word.endswith(".") and (len(word) > 1 or (is_office(word) and i == 0)):
            continue
        while i > 0 and words[i - 1].endswith(".") and _INITIAL.match(words[i - 1]):
            i -= 1  # noqa: PLW2901 - the first of several initials
        if i > 0 and not is_office(words[i - 1]) and _NAME_WORD.match(words[i - 1]):
            return i - 1
        return i
    return None


def _is_name(words: list[str]) -> bool:
    plain = [word.rstrip(",") for word in words]
    return 0 < len(words) <= 6 and any(len(w.strip(".")) > 2 for w in plain) and all(
        _NAME_WORD.match(w) or _INITIAL.match(w) or _INITIALS.match(w) or _SUFFIX.match(w) for w in plain
    )  # fmt: skip


def _person(words: list[str]) -> str:
    return " ".join(words).rstrip(",")
