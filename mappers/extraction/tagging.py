"""Gives every word of a sentence a tag of one letter, by closed classes, verb forms and neighbours.

A stretch of words is then a string, and a construction is a pattern over it. The tags:
``D`` determiner, ``R`` pronoun, ``W`` relative, ``T`` that, ``P`` preposition, ``C`` co-ordinator,
``S`` subordinator, ``M`` modal, ``B`` be, ``H`` have, ``O`` do, ``N`` negation, ``I`` to, ``A`` adverb,
``V``/``Z``/``E``/``G`` base, -s, past and -ing form of a verb, ``X`` any other word, ``,`` comma,
``;`` semicolon or colon, ``(`` ``)`` brackets, ``q`` quotation mark, ``-`` dash, ``.`` other signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from mappers.rules import verbs
from mappers.rules.groups import GROUPS, ROLES
from mappers.rules.measures import VAGUE_HEADS
from mappers.rules.stances import PREDICATES

LONGEST = 4_000
"""Characters: what is longer without a full stop is a table or a list of names, not a sentence to analyse."""
Words = tuple[int, int]
"""A stretch of words of a sentence: the first, and the one after the last."""

_TOKEN = re.compile(r"(?:\w+(?:['’\-&/.]\w+)*|[^\w\s])")
_KEPT = 1_024
"""Sentences whose analysis is kept, because positions and events look at the same ones in turn."""
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_ADJECTIVAL = ("ive", "ous", "able", "ible", "ful", "ular", "ilar", "clear", "ical", "ional", "key", "new")
_VERBAL = frozenset("ZEBHMVO")
_BEFORE_VERB = frozenset("MNI-")
_FLOATING = ("both", "all", "each")
"""Behind a noun or an auxiliary these are adverbs ("the two have both declined")."""
_SIGNS = {
    ",": ",", ";": ";", ":": ";", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-",
    '"': "q", "“": "q", "”": "q", "&": "C", "*": "-", "•": "-", "·": "-",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """The words of a sentence in lower case, their offsets in its text, and their tags as one string."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tags: str

    def slice(self, start: int, end: int) -> str:
        """The text from word ``start`` to before word ``end``."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


@cache
def _tags_of_words() -> dict[str, str]:
    table: dict[str, str] = {}
    lemmas = verbs.REPORTING | verbs.COMMON | {word for entry in PREDICATES for word in entry.lemmas}
    for lemma in sorted(lemmas):
        for form, tag in verbs.forms(lemma):
            table.setdefault(form, tag)
    closed = (
        ("A", verbs.ADVERBS), ("D", verbs.DETERMINERS), ("R", verbs.PRONOUNS), ("P", verbs.PREPOSITIONS),
        ("C", verbs.COORDINATORS), ("S", verbs.SUBORDINATORS), ("M", verbs.MODALS), ("B", verbs.BE),
        ("H", verbs.HAVE), ("O", verbs.DO), ("N", verbs.NEGATIONS), ("W", verbs.RELATIVES),
    )  # fmt: skip
    for tag, members in closed:
        table.update(dict.fromkeys(members, tag))
    table.update({"that": "T", "to": "I", "there": "R"})
    return table


@cache
def lemma_of() -> dict[str, str]:
    """Inflected form → lemma, for every verb known to the rules."""
    known = verbs.REPORTING | verbs.COMMON | {word for entry in PREDICATES for word in entry.lemmas}
    return {form: lemma for lemma in sorted(known, reverse=True) for form, _ in verbs.forms(lemma)}


@cache
def _noun_forms() -> frozenset[str]:
    return frozenset(form for lemma in verbs.NOUNS_TOO for form, tag in verbs.forms(lemma) if tag in "VZ")


@lru_cache(maxsize=_KEPT)
def parse(text: str) -> Parsed:
    """Words, offsets and tags of a sentence."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    tokens = [text[start:end] for start, end in spans]
    words = [token.lower().replace("’", "'") for token in tokens]
    seen = words if text.isupper() else tokens
    return Parsed(text, tuple(words), tuple(starts), tuple(ends), _tag(seen, words))


def _tag(tokens: list[str], words: list[str]) -> str:
    table, noun_forms = _tags_of_words(), _noun_forms()
    tags: list[str] = []
    for i, word in enumerate(words):
        tag = "X" if tokens[i] == "May" and i else table.get(word) or _guess(tokens[i], word)
        previous = tags[-1] if tags else ""
        if tag in "VZ" and word in noun_forms and _is_noun(tag, previous, words, tags):
            tag = "X"
        elif (
            tag in "XP"
            and previous in _BEFORE_VERB
            and _wants_verb(tags, words, i)
            and tokens[i][0].islower()
        ):
            tag = "V"
        elif (tag in "VZEG" and tokens[i][0].isupper() and i and previous in "XDP" and tag != "E") or (
            tag == "E" and previous in "DP"
        ):
            tag = "X"
        elif tag == "D" and word in _FLOATING and previous in tuple("XHB)"):
            tag = "A"
        elif word == "longer" and words[i - 1 : i] == ["no"]:
            tags[-1], tag = "N", "A"
        tags.append(tag)
    return "".join(tags)


def _wants_verb(tags: list[str], words: list[str], i: int) -> bool:
    """Whether an unknown word is a verb here: after a modal, or after "to" and before a determiner or after
    a noun that asks for one ("a decision to")."""
    if tags[-1:] == ["M"] or tags[-2:] == ["M", "N"]:
        return True
    if tags[-2:] == [";", "-"] and tags[i - 3 : i - 2] == ["I"]:
        return True
    asked = bool(VAGUE_HEADS.intersection(words[i - 2 : i - 1]))
    return tags[-1:] == ["I"] and (asked or not verbs.DETERMINERS.isdisjoint(words[i + 1 : i + 2]))


@lru_cache(maxsize=16_384)
def _guess(token: str, word: str) -> str:
    if not token[0].isalnum():
        return _SIGNS.get(token, ".")
    if word.endswith("ly") and len(word) > 4 and word not in verbs.NO_ADVERBS:
        return "A"
    if token[0].islower() and word.endswith("ed") and len(word) > 4:
        return "E"
    if token[0].islower() and word.endswith("ing") and len(word) > 5:
        return "G"
    return "X"


def _is_noun(tag: str, previous: str, words: list[str], tags: list[str]) -> bool:
    """Whether a word that may be noun or verb is a noun here, by what stands before it."""
    if previous in ("D", "P", "G", "E", "B") or not previous:
        return True
    if previous in "IMRNAOWT":
        return False
    if previous == "X":
        following = words[len(tags) + 1] if len(tags) + 1 < len(words) else "."
        governs = _tags_of_words().get(following, "X") not in "EZMBHO" and following not in ",.;"
        return _is_noun_after(tag, words[len(tags) - 1]) or (tag == "Z" and not governs)
    if previous == "C":
        return _is_noun_before_coordinator(tags)
    if previous == "," and not set(tags) & _VERBAL:
        return False
    following = words[len(tags) + 1] if len(tags) + 1 < len(words) else ""
    return previous in ",(q;-." and tag == "Z" and following not in verbs.DETERMINERS


def _is_noun_after(tag: str, before: str) -> bool:
    """After another word that is no verb: a noun when it is an adjective, an owner, or a plural."""
    if (
        before in ("united", "member")
        or before.endswith(_POSSESSIVE)
        or (before.endswith(_ADJECTIVAL) and before not in GROUPS | ROLES)
    ):
        return True
    plural = before.endswith("s") and not before.endswith("ss")
    return plural if tag == "Z" else not plural


def _is_noun_before_coordinator(tags: list[str]) -> bool:
    """After "and": a noun when no verb has been seen in the same stretch of words."""
    for tag in reversed(tags[:-1]):
        if tag in "VZEI":
            return False
        if tag in ",;":
            break
    return True


@cache
def reporting_forms() -> frozenset[str]:
    """The forms of the verbs that report what somebody says or thinks."""
    return frozenset(form for lemma in verbs.REPORTING for form, _ in verbs.forms(lemma))
