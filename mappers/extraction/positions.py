"""The policy positions of a document: who is for or against what, in which sentence, by which rule."""

from __future__ import annotations

import re
from collections import defaultdict

from mappers.cable.record import Cable
from mappers.extraction import stances, topics
from mappers.extraction.content import Actor, Mention, Position, Reading, Sentence
from mappers.extraction.expressions import VOICE, Expression
from mappers.extraction.frames import frames as find_frames
from mappers.extraction.holders import holders
from mappers.extraction.measures import measure
from mappers.extraction.scenes import Cast, Scene, scene_of
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import LONGEST, parse
from mappers.rules import confidence

_MOST_TARGETS = 3


def find_positions(reading: Reading) -> tuple[tuple[Position, ...], tuple[Actor, ...]]:
    """The positions of a document, and the actors without a name that became their holders."""
    by_passage: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        by_passage[mention.span.passage].append(mention)
    tags = tuple(tag.code for tag in reading.record.tags) if isinstance(reading.record, Cable) else ()
    texts = (reading.record.title or "", *(p.text for p in reading.record.passages))
    cast = Cast(reading, addressee=_addressee(reading), topics=topics.of_document(texts, tags))
    found: list[Position] = []
    for sentence in reading.sentences:
        found += _in_sentence(reading, cast, sentence, by_passage[sentence.span.passage])
    used = {position.holder for position in found}
    return tuple(found), tuple(actor for path, actor in sorted(cast.made.items()) if path in used)


def _addressee(reading: Reading) -> str | None:
    """The actor to whom the document is addressed, for its "you"."""
    names = {named.name for named in reading.record.named if named.function == "addressee"}
    for path, actor in reading.actors.items():
        if actor.label in names or names & set(actor.names):
            return path
    return None


def _in_sentence(reading: Reading, cast: Cast, sentence: Sentence, mentions: list[Mention]) -> list[Position]:
    if len(sentence.text) > LONGEST:
        return []
    parsed = parse(sentence.text)
    scene = scene_of(sentence, parsed, mentions)
    found: dict[tuple[str, str, tuple[int, int], str | None], Position] = {}
    subjects: tuple[str, ...] = ()
    if stances.may_express(parsed.words):
        for expression in stances.expressions(parsed, reading.record.genre):
            for holder in _holders(reading, cast, scene, expression):
                for target in _addressees(scene, expression, holder):
                    key = (holder, expression.stance, expression.object, target)
                    found.setdefault(key, _position(scene, cast, expression, holder, target))
    subjects = _subjects(scene, cast)
    _note_speaker(cast, scene)
    cast.remember(scene, subjects)
    return list(found.values())


def _note_speaker(cast: Cast, scene: Scene) -> None:
    """Remember who spoke in this sentence: quoted words and lists that follow are his or hers (§5.2.4)."""
    if scene.sentence.span.passage != cast.place and cast.reading.record.genre != "article":
        cast.place, cast.speaker = scene.sentence.span.passage, None
    for frame in find_frames(scene.parsed)[:1]:
        found = holders(scene, cast, frame.subject, None)
        cast.speaker = found[0] if found and found[0] != cast.reading.voice else None
        return
    kept = _QUOTED.search(scene.sentence.text) or _lists(cast, scene)
    if not kept and cast.reading.record.genre != "article":
        cast.speaker = None


def _subjects(scene: Scene, cast: Cast) -> tuple[str, ...]:
    """The actors that are the subject of the sentence's first finite verb."""
    for i, tag in enumerate(scene.parsed.tags):
        if tag in "ZVEBHM" and i:
            span = subject(scene.parsed, i)
            if span is not None:
                return holders(scene, cast, span, None)
    return ()


_QUOTED = re.compile(r"[\"“](?:[^\"”“ ]+ ){4}")
_ORDINALS = frozenset(("first", "second", "third", "fourth", "finally", "lastly"))


def _lists(cast: Cast, scene: Scene) -> bool:
    """Whether a sentence is an item of a list that somebody in a report announced (GUIDELINES §5, 16)."""
    return scene.parsed.words[0] in _ORDINALS and cast.reading.record.genre in ("cable", "article")


def _speakers(cast: Cast, scene: Scene, expression: Expression) -> tuple[str, ...]:
    """Whose reported words the expression stands in; nobody when they are the document's own."""
    frame = expression.frame
    quotable = cast.many[:1] if cast.reading.record.genre == "article" else ()
    last = (cast.speaker,) if cast.speaker else quotable
    if frame is not None:
        return holders(scene, cast, frame.subject, None) or last
    if _QUOTED.search(scene.sentence.text) or _lists(cast, scene):
        return last
    return ()


def _holders(reading: Reading, cast: Cast, scene: Scene, expression: Expression) -> tuple[str, ...]:
    """The holders of a stance: of its subject, or of the voice in which it stands."""
    speakers = _speakers(cast, scene, expression)
    if expression.subject == VOICE:
        return speakers or _own_voice(reading, expression)
    found = holders(scene, cast, expression.subject, speakers[0] if speakers else None)
    if expression.rule == "undertaking" and expression.frame is not None:
        found = tuple(h for h in found if h in speakers or cast.kind(h) in _UNDERTAKING)
    if not found and expression.frame is not None and expression.stance in ("rejects", "criticises"):
        return speakers
    return found


def _own_voice(reading: Reading, expression: Expression) -> tuple[str, ...]:
    """The document's voice; a news article's does not judge and recommend, its sources do."""
    reports = reading.record.genre == "article" and expression.frame is None
    return () if reports and expression.rule in _NOT_NEWS else (reading.voice,)


_UNDERTAKING = frozenset(("State", "GovernmentBody", "Organization", "Post"))
"""Who binds itself by a "will" that somebody else reports (GUIDELINES §5.4)."""
_NOT_NEWS = frozenset(
    ("judgement", "abuse", "harm", "recommendation", "impersonal", "contrast", "accusation")
)


def _position(scene: Scene, cast: Cast, expression: Expression, holder: str, target: str | None) -> Position:
    targets = (target,) if target else _targets(scene, expression, holder)
    label = _measure(scene, cast, expression, targets)
    return Position(
        holder=holder,
        stance=expression.stance,
        topics=_topics(scene, cast, label, expression),
        proposition=_proposition(scene, expression),
        evidence=(scene.sentence.span,),
        reported=holder != cast.reading.voice,
        confidence=confidence.of(expression.rule, expression.stance),
        rule=expression.rule,
        topic_label=label if label and not topics.is_topic(label) else None,
        targets=targets,
    )


def _topics(scene: Scene, cast: Cast, label: str | None, expression: Expression) -> tuple[str, ...]:
    """The nearest topics of the scheme: of the measure, the sentence, the paragraph so far, the document."""
    place, words = scene.sentence.span.passage, scene.parsed.words
    found = topics.nearest(label, words[slice(*expression.object)], words)
    if found:
        cast.near = (place, found[:1])
        return found
    return cast.near[1] if cast.near[0] == place else cast.topics


def _measure(scene: Scene, cast: Cast, expression: Expression, targets: tuple[str, ...]) -> str | None:
    """The name of the measure, with the state whose measure it is where the words name nobody; where the
    sentence has no name, that of the position before (GUIDELINES §5, 24)."""
    found = measure(scene.parsed, expression, tuple((n.start, n.end) for n in scene.named))
    if found and len(found.split()) <= _SHORT:
        state = _state(scene, cast, targets)
        found = f"{found} in {state}" if state and not _names_somebody(scene, found) else found
    cast.measure = found or cast.measure
    return cast.measure


_SHORT = 5


def _names_somebody(scene: Scene, label: str) -> bool:
    return any(scene.parsed.slice(n.start, n.end) in label for n in scene.named)


def _state(scene: Scene, cast: Cast, targets: tuple[str, ...]) -> str | None:
    """The one state that a sentence is about: its target, or the only one it names."""
    states = [path for path in targets if cast.kind(path) == "State"]
    named = list(dict.fromkeys(n.actor for n in scene.named if cast.kind(n.actor) == "State"))
    found = states or (named if len(named) == 1 else [])
    actor = cast.reading.actors.get(found[0]) if found else None
    return actor.label if actor else None


def _proposition(scene: Scene, expression: Expression) -> str:
    """The clause that states the stance, verbatim."""
    start = min(expression.cue, expression.object[0])
    if expression.subject != VOICE:
        start = min(start, expression.subject[0])
    return scene.parsed.slice(max(0, start), max(expression.object[1], expression.cue + 1)).strip(" ,;.")


def _addressees(scene: Scene, expression: Expression, holder: str) -> list[str | None]:
    """Several who are asked for the same, one by one ("We ask Velden and Sella to")."""
    start, end = expression.object
    to = next((i for i in range(start, end) if scene.parsed.tags[i] == "I"), start)
    asked = [n.actor for n in scene.within(start, to) if n.actor != holder]
    if expression.addressee and len(asked) > 1 and "C" in scene.parsed.tags[start:to]:
        return list(dict.fromkeys(asked))
    return [None]


def _targets(scene: Scene, expression: Expression, holder: str) -> tuple[str, ...]:
    """The first actor named in what the stance is about, else in the sentence, who does not hold it too."""
    beside = {holder, *(n.actor for n in scene.within(*expression.subject))}
    if expression.frame is not None:
        beside |= {n.actor for n in scene.within(*expression.frame.subject)}
    for area in (expression.object, (0, len(scene.parsed.words))):
        found = [n.actor for n in scene.within(*area) if n.actor not in beside]
        if found:
            return (found[0],)
    return ()
