"""Whose stance it is: from the words of a subject to the actors they name.

A subject is a name, a pronoun, the document's own "we", an office or group without a name, or a writing that
speaks for its author (GUIDELINES §5.2).
"""

from __future__ import annotations

from mappers.document import ActorKind
from mappers.extraction.scenes import Cast, Named, Scene
from mappers.extraction.tagging import Parsed
from mappers.rules.groups import GROUPS, ROLES, SPOKESPEOPLE, WRITINGS, is_of_people
from mappers.rules.lexicon import words
from mappers.rules.stances import OWN_WORDS

_HE = words("he she him her his")
_IT = words("it its itself")
_THEY = words("they them their themselves these those both")
_YOU = words("you your")
_LONGEST_NAME = 9
_POST = (("post",), ("embassy",), ("this", "post"), ("this", "embassy"), ("this", "mission"), ("mission",))
"""How a cable names its own post."""


def holders(scene: Scene, cast: Cast, span: tuple[int, int], speaker: str | None) -> tuple[str, ...]:
    """The actors that the words of ``span`` name; ``speaker`` is whose reported words they are."""
    parsed = scene.parsed
    start, end = _without_introduction(scene, *span)
    words_ = parsed.words[start:end]
    if not words_:
        return ()
    owned = _owned(scene, cast, words_, start, speaker)
    if owned:
        return owned
    if words_[0] in OWN_WORDS or (words_ in _POST and cast.reading.record.genre == "cable"):
        return (_own(cast, speaker),)
    if words_[0] == "your" and cast.addressee:
        return _of_addressee(cast)
    if len(words_) <= 2 and parsed.tags[start] != "G" and words_[-1] in _HE | _IT | _THEY | _YOU:
        return _pronoun(scene, cast, words_[-1], start)
    return _by_noun(scene, cast, start, end)


def _by_noun(scene: Scene, cast: Cast, start: int, end: int) -> tuple[str, ...]:
    return (
        _named(scene, cast, start, end)
        or _written(scene, cast, start, end)
        or _unnamed(scene, cast, start, end)
    )


def _own(cast: Cast, speaker: str | None) -> str:
    """Whose "we" it is: the document's, or in reported words that of the speaker's body (§5, 15)."""
    if speaker is None or speaker == cast.reading.voice:
        return cast.reading.voice
    actor = cast.reading.actors.get(speaker)
    if actor is not None and actor.kind == "Person":
        for role in actor.roles:
            if role.organization:
                return role.organization
        return actor.country or speaker
    return speaker


def _owned(
    scene: Scene, cast: Cast, words_: tuple[str, ...], start: int, speaker: str | None
) -> tuple[str, ...]:
    """ "His country" and "her organisation"."""
    if words_[-1] == "country" and words_[0] in ("his", "her", "my", "our", "their"):
        return _country(scene, cast, words_[0], start, speaker)
    if len(words_) == 2 and words_[0] in _HE and words_[1] in _BODIES:
        return _body_of(scene, cast, words_[0], start)
    return ()


def _country(scene: Scene, cast: Cast, word: str, start: int, speaker: str | None) -> tuple[str, ...]:
    """The state of the person before: "his country"."""
    people = (speaker,) if speaker else _pronoun(scene, cast, word, start) if word in _HE else ()
    found = [cast.reading.actors[p].country for p in people if p in cast.reading.actors]
    return tuple(country for country in found if country)


def _body_of(scene: Scene, cast: Cast, word: str, start: int) -> tuple[str, ...]:
    """The body to which the person before belongs: "her organisation"."""
    actors = [cast.reading.actors.get(path) for path in _pronoun(scene, cast, word, start)]
    bodies = [role.organization for actor in actors if actor for role in actor.roles if role.organization]
    return (bodies[0],) if bodies else ((cast.body,) if cast.body else ())


def _of_addressee(cast: Cast) -> tuple[str, ...]:
    """What "your ministry" and "your government" are: the addressee's body, or his state."""
    actor = cast.reading.actors.get(cast.addressee or "")
    if actor is None:
        return ()
    bodies = [role.organization for role in actor.roles if role.organization]
    return (bodies[0] if bodies else actor.country or actor.path,)


def _without_introduction(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Leaves out a prepositional phrase before the subject proper ("In 2010 Mr. Duro")."""
    parsed = scene.parsed
    if parsed.tags[start : start + 1] == "P":
        inside = [n for n in scene.within(start, end) if n.end == end or parsed.tags[n.start - 1] not in "PD"]
        if inside:
            return inside[-1].start, end
    return start, end


def _pronoun(scene: Scene, cast: Cast, word: str, before: int) -> tuple[str, ...]:
    earlier = [n.actor for n in scene.named if n.end <= before]
    if word in ("you", "your"):
        return (cast.addressee,) if cast.addressee else ()
    if word in _HE:
        people = [path for path in earlier if cast.kind(path) == "Person"]
        heads = [n.actor for n in scene.named if n.end <= before and _stands_free(scene, n)]
        people = [path for path in heads if cast.kind(path) == "Person"] or people
        return (people[0],) if people else ((cast.person,) if cast.person else ())
    if word in _IT:
        bodies = [path for path in earlier if cast.kind(path) != "Person"]
        return (bodies[0],) if bodies else ((cast.body,) if cast.body else ())
    groups = [path for path in earlier if cast.kind(path) != "Person"]
    return (groups[0],) if groups else cast.many or ((cast.body,) if cast.body else ())


def _stands_free(scene: Scene, named: Named) -> bool:
    """Whether a name is not the object of a preposition, a title before it left aside."""
    before = named.start - 1
    while before >= 0 and scene.parsed.tags[before] in "XD":
        before -= 1
    return before < 0 or scene.parsed.tags[before] != "P"


def _named(scene: Scene, cast: Cast, start: int, end: int) -> tuple[str, ...]:
    """The named actors at the head of a noun phrase, each item of a co-ordination, and "X like A" members."""
    parsed = scene.parsed
    inside = scene.within(start, end)
    heads = []
    for named in inside:
        before = named.start - 1
        while before > start and parsed.tags[before] in "DXAq" and not _ends_name(inside, before):
            before -= 1
        tag = parsed.tags[before] if before >= start and named.start > start else ""
        inner = tag == "P" and parsed.words[before] not in ("like", "including")
        if not (inner or _owns(parsed, named, end) or _qualifies(scene, cast, named, end)):
            heads.append(named.actor)
    if not heads and inside and _speaks_for(parsed, start, inside[0].start):
        heads = [_government(cast, inside[0].actor) or inside[0].actor]
    return tuple(dict.fromkeys(heads))


def _government(cast: Cast, path: str) -> str | None:
    """The state of a person, whose government is spoken of ("the government of Prime Minister Duro")."""
    actor = cast.reading.actors.get(path)
    return actor.country if actor is not None and actor.kind == "Person" else None


def _ends_name(inside: tuple[Named, ...], word: int) -> bool:
    return any(n.start <= word < n.end for n in inside)


def _owns(parsed: Parsed, named: Named, end: int) -> bool:
    """Whether the name only owns or qualifies the head ("Velden's critics", "Velden exiles")."""
    rest = [
        w
        for w, t in zip(parsed.words[named.end : end], parsed.tags[named.end : end], strict=True)
        if t in "XE"
    ]
    first = parsed.tags[named.end : named.end + 1]
    owned = parsed.words[named.end - 1].endswith(("'s", "s'")) or first == "X"
    return (
        owned
        and bool(rest)
        and rest[-1] not in SPOKESPEOPLE
        and bool(set(rest) & (GROUPS | ROLES | WRITINGS))
    )


def _qualifies(scene: Scene, cast: Cast, named: Named, end: int) -> bool:
    """Whether a state's name only qualifies a noun that does not speak for it ("UK citizens")."""
    parsed = scene.parsed
    following = parsed.tags[named.end : named.end + 1]
    if cast.kind(named.actor) != "State" or following != "X" or named.end >= end:
        return False
    return not set(parsed.words[named.end : end]) & SPOKESPEOPLE and not scene.within(
        named.end, named.end + 1
    )


def _speaks_for(parsed: Parsed, start: int, before: int) -> bool:
    """Whether the head before "of X" speaks for X ("negotiators from Velden", "a report by Velden")."""
    return any(word in SPOKESPEOPLE or word in WRITINGS for word in parsed.words[start:before])


def _written(scene: Scene, cast: Cast, start: int, end: int) -> tuple[str, ...]:
    """Writings, and bodies with a pronoun before them ("her organisation", "the report")."""
    words_ = scene.parsed.words[start:end]
    if set(words_[:3]) & WRITINGS:
        if "cable" in words_ or "cables" in words_:
            found = cast.post or cast.reading.voice
        else:
            found = cast.body or cast.speaker or ""
        return (found,) if found else ()
    return ()


def _unnamed(scene: Scene, cast: Cast, start: int, end: int) -> tuple[str, ...]:
    """A group or office holder without a name, or the one that "the group" refers back to."""
    parsed = scene.parsed
    while start < end - 1 and parsed.tags[start] in "PC":
        start += 1
    head = next((i for i in range(start, end) if parsed.tags[i] in "P,(W" and i > start), end)
    noun, short = parsed.words[head - 1], head - start <= _SHORT
    if parsed.words[start] == "the" and noun in _BODIES and short:
        return _body_before(scene, cast, start)
    if parsed.words[start] in ("the", "these") and noun in GROUPS & SPOKESPEOPLE and head - start <= _BARE:
        return cast.many[:1] or ((cast.body,) if cast.body else ())
    kind = _kind_of(parsed, start, head)
    first = start + (parsed.tags[start] in "D")
    label = parsed.slice(first, _label_end(parsed, head, end, first)).strip(' ,"“”')
    return (cast.make(label, kind),) if label and kind else ()


def _kind_of(parsed: Parsed, start: int, head: int) -> ActorKind | None:
    """What kind of actor a noun phrase without a name is, if it is one."""
    noun, capital = parsed.words[head - 1], parsed.text[parsed.starts[head - 1]].isupper()
    if parsed.words[start] in ("neither", "no", "none", "nobody"):
        return None
    if noun in GROUPS or parsed.words[start] == "those" or _quantified(parsed, head) or is_of_people(noun):
        return "Group"
    if noun in ROLES:
        return "Person"
    lower = any(parsed.text[parsed.starts[i]].islower() for i in range(start, head - 1))
    return "Group" if capital and noun.endswith("s") and lower else None


def _label_end(parsed: Parsed, head: int, end: int, first: int) -> int:
    """Where the name of a group ends: before a phrase that tells more than who it is."""
    stop = next(
        (i for i in range(head, end) if parsed.tags[i] in ",(W;" or parsed.words[i] in _TELLING_MORE), end
    )
    return min(stop, first + _LONGEST_NAME)


_TELLING_MORE = words("with for by on about including despite during over under after before")
_BARE = 2
_BODIES = words(
    """group organization organisation party movement bloc company association union body ngo
    council commission committee agency board"""
)
_SHORT = 3
_BODY_KINDS = ("Organization", "GovernmentBody")


def _body_before(scene: Scene, cast: Cast, before: int) -> tuple[str, ...]:
    """The organisation that "the group" or "the terrorist group" refers back to."""
    earlier = [n.actor for n in scene.named if n.end <= before and cast.kind(n.actor) in _BODY_KINDS]
    found = earlier[-1] if earlier else cast.body
    return (found,) if found else ()


_QUANTITIES = words("number majority group range several many some most")


def _quantified(parsed: Parsed, head: int) -> bool:
    """ "a number of activists", "a majority of farmers"."""
    return parsed.words[head - 1] in _QUANTITIES and any(word in GROUPS for word in parsed.words[head:])
