"""A light clause analysis of a sentence, without a model.

``parse`` gives every word a tag of one letter, so that a stretch of words is a string and a construction
is a pattern over it. From the tags the functions below find what a stance needs: the verb group around a verb
with its negation, the subject (across relative clauses, appositions, co-ordination and infinitives), the
complement, and the frames of reported speech that stand around it.

Tags: ``D`` determiner, ``R`` pronoun, ``W`` relative, ``T`` that, ``P`` preposition, ``C`` co-ordinator,
``S`` subordinator, ``M`` modal, ``B`` be, ``H`` have, ``O`` do, ``N`` negation, ``I`` to, ``A`` adverb,
``V``/``Z``/``E``/``G`` base, -s, past and -ing form of a verb, ``X`` any other word, ``,`` comma, ``;`` semicolon
or colon, ``(`` ``)`` brackets, ``q`` quotation mark, ``-`` dash, ``.`` other signs.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from mappers.rules import verbs
from mappers.rules.groups import GROUPS, ROLES
from mappers.rules.stances import PREDICATES

_TOKEN = re.compile(r"(?:\w+(?:['’\-&/.]\w+)*|[^\w\s])")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_SIGNS = {
    ",": ",", ";": ";", ":": ";", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-",
    '"': "q", "“": "q", "”": "q",
}  # fmt: skip
FINITE = frozenset("VZEBHOM")
_GROUP = frozenset("MBHONA")
_NOMINAL = frozenset("DRXPACGEqN.(")
_STOPS = frozenset("VZBHOMSWTI;-")
_SIGNIFICANT = 8
_WINDOW = 40


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Frame:
    """Reported speech: whose words (word positions of the subject), the verb, and the words it covers."""

    subject: tuple[int, int]
    verb: int
    start: int
    end: int


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


def parse(text: str) -> Parsed:
    """Words, offsets and tags of a sentence."""
    tokens, starts, ends = [], [], []
    for match in _TOKEN.finditer(text):
        tokens.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    words = [token.lower().replace("’", "'") for token in tokens]
    return Parsed(text, tuple(words), tuple(starts), tuple(ends), _tag(tokens, words))


def _tag(tokens: list[str], words: list[str]) -> str:
    table, noun_forms = _tags_of_words(), _noun_forms()
    tags: list[str] = []
    for i, word in enumerate(words):
        tag = table.get(word) or _guess(tokens[i], word)
        previous = tags[-1] if tags else ""
        if tag in "VZ" and word in noun_forms and _is_noun(tag, previous, words, tags):
            tag = "X"
        elif tag in "XP" and tokens[i][0].islower() and previous in "MN" and _after_modal(tags):
            tag = "V"
        elif (tag in "VZEG" and tokens[i][0].isupper() and i and previous in "XDP" and tag != "E") or (
            tag == "E" and previous in "DP"
        ):
            tag = "X"
        tags.append(tag)
    return "".join(tags)


def _after_modal(tags: list[str]) -> bool:
    """Whether the last tags are a modal, perhaps with a negation: what follows is a verb."""
    return tags[-1:] == ["M"] or tags[-2:] == ["M", "N"]


def _guess(token: str, word: str) -> str:
    if not token[0].isalnum():
        return _SIGNS.get(token, ".")
    if word.endswith("ly") and len(word) > 4:
        return "A"
    if token[0].islower() and word.endswith("ed") and len(word) > 4:
        return "E"
    if token[0].islower() and word.endswith("ing") and len(word) > 5:
        return "G"
    return "X"


def _is_noun(tag: str, previous: str, words: list[str], tags: list[str]) -> bool:
    """Whether a word that may be noun or verb is a noun here, by what stands before it."""
    if previous in ("D", "P", "G", "E") or not previous:
        return True
    if previous in "IMRNAOWT":
        return False
    if previous == "X":
        before = words[len(tags) - 1]
        if before.endswith(_POSSESSIVE):
            return True
        plural = before.endswith("s") and not before.endswith("ss")
        return plural if tag == "Z" else not plural
    if previous == "C":
        return _is_noun_before_coordinator(tags)
    following = words[len(tags) + 1] if len(tags) + 1 < len(words) else ""
    return previous in ",(q;-." and tag == "Z" and following not in verbs.DETERMINERS


def _is_noun_before_coordinator(tags: list[str]) -> bool:
    """After "and": a noun when no verb has been seen in the same stretch of words."""
    for tag in reversed(tags[:-1]):
        if tag in "VZEI":
            return False
        if tag in ",;":
            break
    return True


# -- the verb group ----------------------------------------------------------------


def group_start(parsed: Parsed, verb: int) -> int:
    """The first word of the verb group that ends in ``verb``: auxiliaries, negation, adverbs."""
    start = verb
    while start > 0 and parsed.tags[start - 1] in _GROUP:
        start -= 1
    while start < verb and parsed.tags[start] == "A":
        start += 1
    return start


def is_negated(parsed: Parsed, verb: int) -> bool:
    """Whether the verb group is negated ("did not reject", "never published", "cannot")."""
    group = parsed.words[group_start(parsed, verb) : verb]
    return any(word in verbs.NEGATIONS or word == "cannot" or word.endswith("n't") for word in group)


def is_passive(parsed: Parsed, verb: int) -> bool:
    """Whether the verb is a participle governed by a form of be."""
    return parsed.tags[verb] == "E" and "B" in parsed.tags[group_start(parsed, verb) : verb]


def modal_of(parsed: Parsed, verb: int) -> str | None:
    """The modal verb of the group, if there is one."""
    for word in parsed.words[group_start(parsed, verb) : verb]:
        if word in verbs.MODALS:
            return word
    return None


# -- the subject -------------------------------------------------------------------


def subject(parsed: Parsed, verb: int, depth: int = 0) -> tuple[int, int] | None:
    """The words (start, end) of the subject of ``verb``, or ``None`` when there is none to be found."""
    if depth > 4 or verb < 0:
        return None
    last = group_start(parsed, verb) - 1
    while last >= 0 and parsed.tags[last] in "Aq":
        last -= 1
    if last < 0:
        return _after_opening(parsed, verb, depth) if parsed.tags[verb] == "G" else None
    tag = parsed.tags[last]
    if tag == "I":
        return _controller(parsed, last, depth)
    if tag == "C":
        return _shared(parsed, verb, last, depth)
    if tag in "WT":
        return _antecedent(parsed, last)
    if tag == ",":
        return _before_comma(parsed, verb, last, depth)
    if tag in "P-;S" and parsed.tags[verb] in "GE" and last == group_start(parsed, verb) - 1:
        return _of_main_verb(parsed, last, depth)
    return _noun_phrase_before(parsed, last)


def _after_opening(parsed: Parsed, verb: int, depth: int) -> tuple[int, int] | None:
    """The subject of a participle that opens the sentence is that of the clause after it."""
    comma = parsed.tags.find(",", verb)
    for i in range(comma + 1, len(parsed.tags) if comma > 0 else 0):
        if parsed.tags[i] in "ZEBHM":
            return subject(parsed, i, depth + 1)
    return None


def _controller(parsed: Parsed, to: int, depth: int) -> tuple[int, int] | None:
    """The subject of an infinitive: what its governor's subject or object is."""
    governor = to - 1
    while governor >= 0 and parsed.tags[governor] in "NA":
        governor -= 1
    if governor >= 0 and parsed.tags[governor] in "VZEG":
        return subject(parsed, governor, depth + 1)
    found = _previous(parsed, governor, "VZEBH")
    return subject(parsed, found, depth + 1) if found is not None else None


def _shared(parsed: Parsed, verb: int, conjunction: int, depth: int) -> tuple[int, int] | None:
    """The subject that a co-ordinated predicate shares with one before it, of the same form if there is one."""
    finite = [i for i in range(conjunction) if _is_finite(parsed, i)]
    if not finite:
        return None
    comma = parsed.tags[conjunction - 1] == ","
    alike = [i for i in finite if parsed.tags[i] == parsed.tags[verb] and parsed.tags[verb] in "EZ"]
    spoken = [i for i in finite if _speaks(parsed, i)]
    inner = [i for i in finite if not spoken or i > spoken[-1]] or finite
    return subject(parsed, (alike or inner)[0 if comma else -1], depth + 1)


def _is_finite(parsed: Parsed, i: int) -> bool:
    tag = parsed.tags[i]
    if tag == "V":
        return i > 0 and parsed.tags[i - 1] not in "IMNACO"
    return tag in "ZEBHM" and not _is_attribute(parsed, i) and not is_passive_participle(parsed, i)


def is_passive_participle(parsed: Parsed, i: int) -> bool:
    """Whether a past form is reduced or passive ("rhetoric used by all", "was used")."""
    return parsed.tags[i] == "E" and (parsed.words[i + 1 : i + 2] == ("by",) or is_passive(parsed, i))


def _antecedent(parsed: Parsed, relative: int) -> tuple[int, int] | None:
    """The noun phrase a relative pronoun stands for."""
    last = relative - 1
    while last >= 0 and parsed.tags[last] in ",)(P":
        last -= 1
    phrase = _noun_phrase_before(parsed, last) if last >= 0 else None
    if phrase is None:
        return None
    inner = [i for i in range(*phrase) if parsed.tags[i] == "P" and parsed.words[i] != "of"]
    if inner and parsed.words[inner[0] - 1] not in GROUPS | ROLES and parsed.words[phrase[0]] != "those":
        return inner[-1] + 1, phrase[1]
    return phrase


def _before_comma(parsed: Parsed, verb: int, comma: int, depth: int) -> tuple[int, int] | None:
    """What stands before ", an apposition," or before ", calling for"."""
    bare = "B" not in parsed.tags[group_start(parsed, verb) : verb]
    if bare and (parsed.tags[verb] == "G" or _is_participle(parsed, verb, comma)):
        main = _of_main_verb(parsed, comma, depth)
        if main is not None:
            return main
    segments = _segments(parsed, comma)
    for start, end in segments:
        if start < end and parsed.tags[start] not in "PASGIW" and _names(parsed.tags[start:end]):
            return _noun_phrase_before(parsed, end - 1)
    return _noun_phrase_before(parsed, comma - 1)


def _names(tags: str) -> bool:
    return "X" in tags or tags.startswith("R")


def _is_participle(parsed: Parsed, verb: int, comma: int) -> bool:
    """Whether a past form after a comma is a participle: no noun phrase stands in apposition before it."""
    return parsed.tags[verb] == "E" and parsed.words[verb + 1 : verb + 2] == ("by",) and comma > 0


def _segments(parsed: Parsed, comma: int) -> list[tuple[int, int]]:
    """The stretches between commas before ``comma``, back to where another clause begins, in order."""
    start = comma
    while start > 0 and parsed.tags[start - 1] not in ";S" and not _speaks(parsed, start - 1):
        start -= 1
    commas = [start - 1, *(i for i in range(start, comma + 1) if parsed.tags[i] == ",")]
    return [(a + 1, b) for a, b in itertools.pairwise(commas)]


def _speaks(parsed: Parsed, i: int) -> bool:
    return parsed.tags[i] in "VZE" and parsed.words[i] in _reporting_forms()


def _of_main_verb(parsed: Parsed, before: int, depth: int) -> tuple[int, int] | None:
    """The subject of the first finite verb that stands before a place and has one."""
    for i in range(before):
        if parsed.tags[i] in "ZVEBHM" and i > 0:
            found = subject(parsed, i, depth + 1)
            if found is not None:
                return found
    return None


def _previous(parsed: Parsed, start: int, tags: str) -> int | None:
    for i in range(start, max(-1, start - _WINDOW), -1):
        if parsed.tags[i] in tags:
            return i
    return None


def _noun_phrase_before(parsed: Parsed, last: int) -> tuple[int, int] | None:
    """The noun phrase that ends with word ``last``, a co-ordination of several included."""
    start = last + 1
    if parsed.tags[last] == "R":
        return last, start
    while start > 0:
        tag = parsed.tags[start - 1]
        if tag == ",":
            if not _is_list(parsed, start):
                break
        elif (
            tag in _STOPS
            or (tag not in _NOMINAL and tag != ")")
            or (tag in "EG" and not _is_attribute(parsed, start - 1))
        ):
            break
        start -= 1
    while start <= last and parsed.tags[start] in ",CqA.)":
        start += 1
    return (start, last + 1) if start <= last else None


def _is_list(parsed: Parsed, start: int) -> bool:
    """Whether the comma before word ``start`` separates items of a list ("A, B and C")."""
    return parsed.tags[start : start + 1] == "C"


def _is_attribute(parsed: Parsed, i: int) -> bool:
    """Whether a participle stands inside a noun phrase ("the proposed board", "banned parties in exile")."""
    if parsed.words[i] in _reporting_forms():
        return False
    return parsed.tags[i + 1 : i + 2] in ("X", "E") and (i == 0 or parsed.tags[i - 1] in "DXAPCq")


# -- the complement ----------------------------------------------------------------


def complement(parsed: Parsed, verb: int) -> tuple[int, int]:
    """The words after ``verb`` up to where its clause ends."""
    end = verb + 1
    tags = parsed.tags
    while end < len(tags):
        tag = tags[end]
        if tag == ";" and tags[end + 1 : end + 2] == "-":
            return verb + 1, len(tags)
        if tag in (";", "-") or (tag == "S" and end > verb + 2 and parsed.words[end] in _ENDS_CLAUSE):
            break
        if tag == "," and _ends_at_comma(parsed, end):
            break
        if tag == "C" and _starts_predicate(parsed, end + 1) and end > verb + 2:
            break
        end += 1
    return verb + 1, end


_ENDS_CLAUSE = frozenset(("while", "although", "though", "because", "whereas", "unless", "but"))


def _ends_at_comma(parsed: Parsed, comma: int) -> bool:
    following = parsed.tags[comma + 1 : comma + 3]
    if not following or following[0] in "GWSR":
        return True
    return following[0] == "C" and _starts_predicate(parsed, comma + 2)


def _starts_predicate(parsed: Parsed, start: int) -> bool:
    """Whether a finite verb, or a pronoun or name with one, starts here."""
    tags = parsed.tags[start : start + _SIGNIFICANT]
    return bool(_PREDICATE.match(tags))


_PREDICATE = re.compile(r"A?(?:[ZM]|E|R(?:A|H|B|M|O)?)|[DX]{1,4}[ZMBH]")


def coordinated(parsed: Parsed, start: int, end: int) -> list[tuple[int, int]]:
    """Splits a stretch at the co-ordinated infinitives in it ("withdraw the bill and open talks")."""
    cuts = [start]
    for i in range(start + 1, end):
        if (
            parsed.tags[i] in "VIN"
            and parsed.tags[i - 1] in "C;,"
            and (parsed.tags[i] == "V" or _infinitive(parsed, i))
        ) or (parsed.tags[i] == "V" and parsed.tags[i - 1] in "-q" and i > start + 1):
            cuts.append(i)
    cuts.append(end)
    return [(a, b) for a, b in itertools.pairwise(cuts) if a < b]


def _infinitive(parsed: Parsed, to: int) -> bool:
    return parsed.tags[to : to + 3].lstrip("INA").startswith("V")


# -- reported speech ---------------------------------------------------------------


def frames(parsed: Parsed) -> tuple[Frame, ...]:
    """The frames of reported speech of a sentence, in the order of their verbs."""
    return tuple(_frames(parsed))


@cache
def _reporting_forms() -> frozenset[str]:
    return frozenset(form for lemma in verbs.REPORTING for form, _ in verbs.forms(lemma))


_CLOSING = re.compile(r"[DXRPI]{0,8}(?:,|$)|,")
_OPINIONS = frozenset(
    ("opinion", "view", "belief", "conviction", "argument", "assertion", "declaration", "statement")
)


def _frames(parsed: Parsed) -> Iterable[Frame]:
    size = len(parsed.words)
    for i, word in enumerate(parsed.words):
        cited = parsed.words[i + 1 : i + 2]
        if (word == "according" and cited == ("to",)) or (
            i and cited == ("by",) and parsed.words[i - 1] == "as"
        ):
            end = _phrase_end(parsed, i + 2, "C")
            yield Frame((i + 2, end), i, 0, size)
        elif word in _reporting_forms() and parsed.tags[i] in "VZEG" and not is_passive(parsed, i):
            who = subject(parsed, i)
            if who is not None:
                yield Frame(who, i, *_covered(parsed, i, size))
            elif parsed.tags[i] in "ZE" and i >= 2 and parsed.tags[i - 1] in "q,":
                yield Frame((i + 1, _phrase_end(parsed, i + 1)), i, 0, i)


def _phrase_end(parsed: Parsed, start: int, more: str = "") -> int:
    end = start
    while end < len(parsed.tags) and parsed.tags[end] in "DXPAR.(" + more:
        end += 1
    return end


def _covered(parsed: Parsed, verb: int, size: int) -> tuple[int, int]:
    """The words a reporting verb covers: all before it when it closes the sentence, else all after it."""
    who = subject(parsed, verb)
    if who is None or who[0] == 0 or parsed.tags[who[0] - 1] not in "q,":
        return verb + 1, size
    rest = parsed.tags[verb + 1 :].strip(".q")
    if rest.startswith(";"):
        return 0, size
    if not rest or _CLOSING.match(rest):
        return 0, who[0]
    return verb + 1, size
