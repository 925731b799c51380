"""Names that say what they name: "Ministry of Labor", "Coastal Trust", "Truth and Memory Commission".

A head word tells that capitalised words are a body's; this module finds where such a name ends and what
kind of body it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from mappers.document import ActorKind
from mappers.extraction.heads import capitals_end, is_field, is_head, name_at, state_at
from mappers.extraction.words import Word
from mappers.rules.fields import (
    COMPANY_ENDINGS,
    FIRM_ENDINGS,
    FOREIGN_HEADS,
    FOREIGN_STATE_HEADS,
    INTERNATIONAL,
    OFFICIAL_WORDS,
    ON_HEADS,
    PLURALS,
)
from mappers.rules.names import (
    ADJECTIVES,
    COMMON_ENDING,
    FIRST_HEADS,
    NOT_NAMES,
    OFFICIAL_HEADS,
    PARTICLES,
    PORTFOLIOS,
    POST_HEADS,
    REFUSED_HEADS,
    STATE_BODIES,
    STATE_WORDS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)

_NOT_FIRST = NOT_NAMES - STATE_WORDS - ADJECTIVES
_NOT_INSIDE = NOT_NAMES - ADJECTIVES - PORTFOLIOS
Body = tuple[int, ActorKind]
"""The word after a body's name, and what kind of body it is."""
_NATIONAL = frozenset(("ministry", "department", "directorate", "police", "cabinet", "prosecutor"))
_MEDIA = frozenset(("news", "press", "radio", "television", "broadcasting"))
_REBELS = frozenset(("liberation", "resistance", "rebel", "free", "salvation", "redemption"))
_CHAMBERS = ("chamber", "house", "council", "cabinet")


def body_at(run: Sequence[Word], i: int) -> Body | None:
    """The body whose name begins at word ``i`` and says what it is."""
    return _foreign(run, i) or _firm(run, i) or _headed(run, i)


def _headed(run: Sequence[Word], i: int) -> Body | None:
    """ "U.S. Embassy in Velden", "Freedom and Harvest Party": the last head word of the capitals."""
    j = _joined_end(run, i)
    head = next((k for k in range(j - 1, i - 1, -1) if is_head(run[k].lower)), None)
    if head is None or _refused(run, i, j, head):
        return None
    end = _body_end(run, i, head + 1, run[head].lower)
    if end == i + 1 and not name_at(run, i):
        return None
    return end, body_kind(run[i:end], run[head].lower, state_at(run, i) is not None)


def _refused(run: Sequence[Word], i: int, j: int, head: int) -> bool:
    first, last = run[i].lower, run[j - 1].lower
    if last in REFUSED_HEADS or first in _NOT_FIRST:
        return True
    return _is_modifier(run, head, j) or (head == i and first not in FIRST_HEADS)


def _is_modifier(run: Sequence[Word], head: int, j: int) -> bool:
    """Whether a head only describes a plain noun after it: "Military Education", "Customs Enforcement"."""
    following = run[head + 1].lower if head + 1 < j else ""
    plain = following in PORTFOLIOS or COMMON_ENDING.search(following) is not None
    return plain and following not in TITLE_HEADS and following not in TITLE_MODIFIERS


def _joined_end(run: Sequence[Word], i: int) -> int:
    """The word after the capitals, those after "and" among them when only together they are a name."""
    j = capitals_end(run, i)
    known = name_at(run, i)
    if known and i + known.words >= j:
        return j
    while (
        j + 1 < len(run) and run[j].text in ("and", "&") and is_field(run[j - 1].lower) and run[j + 1].capital
    ):
        after = capitals_end(run, j + 1)
        headless = not any(is_head(word.lower) for word in run[i:j] if not is_field(word.lower))
        if not headless or not any(is_head(word.lower) for word in run[j + 1 : after]):
            break
        j = after
    return j


def _body_end(run: Sequence[Word], i: int, j: int, head: str) -> int:
    """The word after a body's name: its "of …", "for …" and what is joined to that by "and"."""
    links = _links(head)
    while j + 1 < len(run) and run[j].text in links:
        k = j + 1
        while k < len(run) and run[k].text == "the":
            k += 1
        if k >= len(run) or not _may_follow(run[k], head) or _is_another(run, i, j, k):
            break
        j = _name_words_end(run, k)
        while j + 1 < len(run) and run[j].text in ("and", "&") and _joins(run, j + 1):
            j = capitals_end(run, j + 1)
    return j


def _may_follow(word: Word, head: str) -> bool:
    if head in _CHAMBERS and word.lower in PLURALS:
        return True
    return word.capital and word.lower not in _NOT_INSIDE


def _is_another(run: Sequence[Word], i: int, j: int, k: int) -> bool:
    """Whether "of the" names a body of its own after a named one: "Harbour Unit of the Coast Police"."""
    if j - i < 2 or k == j + 1:
        return False
    first = run[k].lower
    return (first in FIRST_HEADS and run[k + 1 : k + 2] != [] and run[k + 1].text == "of") or (
        is_head(run[capitals_end(run, k) - 1].lower) and capitals_end(run, k) - k > 1
    )


def _name_words_end(run: Sequence[Word], j: int) -> int:
    """The word after capitalised words and the particles between them ("Dar es Salaam")."""
    j = k = capitals_end(run, j)
    while k < len(run) and run[k].text in PARTICLES:
        k += 1
        if k < len(run) and run[k].capital:
            j = k = capitals_end(run, k)
    return j


def _links(head: str) -> tuple[str, ...]:
    """The prepositions that may follow a head within a name."""
    if head in POST_HEADS:
        return "of", "in", "to", "at"
    return ("of", "for", "on") if head in ON_HEADS else ("of", "for")


def _joins(run: Sequence[Word], j: int) -> bool:
    """Whether what follows "and" continues a body's name: a field, no name of its own."""
    words = run[j : capitals_end(run, j)]
    if not words or words[0].lower in TITLE_HEADS or name_at(run, j):
        return False
    return (is_field(words[0].lower) or (len(words) > 1 and is_field(words[-1].lower))) and not any(
        is_head(word.lower) or word.lower in TITLE_HEADS for word in words if not is_field(word.lower)
    )


def _foreign(run: Sequence[Word], i: int) -> Body | None:
    """ "Grupo Velden", "Partido de los Puertos": the head comes first."""
    first = run[i].lower
    if first not in FOREIGN_HEADS:
        return None
    end = _name_words_end(run, i)
    kind: ActorKind = "GovernmentBody" if first in FOREIGN_STATE_HEADS else "Organization"
    return (end, kind) if end > i + 1 else None


def _firm(run: Sequence[Word], i: int) -> Body | None:
    """ "Velden Shipping SA", "Kestrel Energy": what only firms' names end in."""
    end = capitals_end(run, i)
    for k in range(i + 1, end):
        if run[k].lower in COMPANY_ENDINGS and run[i].lower not in NOT_NAMES:
            return k + 1, "Organization"
    own = end - i in (2, 3) and run[end - 1].lower in FIRM_ENDINGS
    if own and not any(_is_ordinary(run, k) for k in range(i, end - 1)):
        return end, "Organization"
    return None


def _is_ordinary(run: Sequence[Word], k: int) -> bool:
    lower = run[k].lower
    refused = lower in NOT_NAMES or lower in REFUSED_HEADS or lower in TITLE_HEADS or is_head(lower)
    return refused or is_field(run[k].lower) or state_at(run, k) is not None


def body_kind(words: Sequence[Word], head: str, national: bool) -> ActorKind:
    """What a body with this head is: a post, a body of a state, or an organisation."""
    lower = {word.lower for word in words}
    if head in ("mission", "delegation") and len(words) > 1 and not national and "permanent" not in lower:
        return "Organization"
    if head in POST_HEADS:
        return "Post"
    if (not national and lower & INTERNATIONAL and head not in _NATIONAL) or (
        head == "army" and lower & _REBELS
    ):
        return "Organization"
    if lower & _MEDIA and head not in STATE_BODIES:
        return "Organization"
    official = head in OFFICIAL_HEADS and (national or lower & STATE_WORDS or lower & OFFICIAL_WORDS)
    return "GovernmentBody" if head in STATE_BODIES or official or _is_chamber(words) else "Organization"


def _is_chamber(words: Sequence[Word]) -> bool:
    return words[0].lower in _CHAMBERS and words[-1].lower in PLURALS
