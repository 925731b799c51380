"""The policy positions of a document: who is for or against what, in which sentence, by which rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mappers.cable.record import Cable
from mappers.extraction import dates, stances, topics
from mappers.extraction.about import measure_of, topics_about
from mappers.extraction.clauses import clause_around
from mappers.extraction.content import Actor, Mention, Position, Reading, Sentence
from mappers.extraction.expressions import POSITIVE, VOICE, Expression
from mappers.extraction.holders import holders
from mappers.extraction.scenes import Cast, Scene, scene_of
from mappers.extraction.stated import stated_on
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import LONGEST, parse
from mappers.extraction.voices import holders_of, note_speaker
from mappers.rules import confidence

_DIRECT = 2


def find_positions(reading: Reading) -> tuple[tuple[Position, ...], tuple[Actor, ...]]:
    """The positions of a document, and the actors without a name that became their holders."""
    by_passage: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        by_passage[mention.span.passage].append(mention)
    tags = tuple(tag.code for tag in reading.record.tags) if isinstance(reading.record, Cable) else ()
    texts = (reading.record.title or "", *(p.text for p in reading.record.passages))
    created = reading.record.created or reading.record.issued
    cast = Cast(
        reading,
        calendar=dates.calendar_of(created, " ".join(texts[1:])),
        addressee=_addressee(reading),
        topics=topics.of_document(texts, tags),
    )
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
            for holder in holders_of(reading, cast, scene, expression):
                for target in _addressees(scene, expression, holder):
                    key = (holder, expression.stance, expression.object, target)
                    found.setdefault(key, _position(scene, cast, expression, holder, target))
    found = {key: position for key, position in found.items() if not _repeats(position, found.values())}
    cast.idle = 0 if found else cast.idle + 1
    if cast.idle > 1:
        cast.measure = None
    subjects = _subjects(scene, cast)
    note_speaker(cast, scene)
    cast.remember(scene, subjects)
    return list(found.values())


def _repeats(position: Position, found: Iterable[Position]) -> bool:
    """Whether a position that is only read from a word of judgement repeats one that a clause expresses."""
    if position.rule == "noun":
        said = (p for p in found if p.rule not in (*_WITHOUT_OBJECT, "noun") and p.holder == position.holder)
        return any((p.stance, p.targets) == (position.stance, position.targets) for p in said)
    if position.rule not in _WITHOUT_OBJECT:
        return False
    side = position.stance in POSITIVE
    said = (p for p in found if p.rule not in _WITHOUT_OBJECT and p.holder == position.holder)
    return any((p.stance in POSITIVE) == side for p in said)


def _subjects(scene: Scene, cast: Cast) -> tuple[str, ...]:
    """The actors that are the subject of the sentence's first finite verb."""
    for i, tag in enumerate(scene.parsed.tags):
        if tag in "ZVEBHM" and i:
            span = subject(scene.parsed, i)
            if span is not None:
                return holders(scene, cast, span, None)
    return ()


def _position(scene: Scene, cast: Cast, expression: Expression, holder: str, target: str | None) -> Position:
    targets = (target,) if target else _targets(scene, expression, holder)
    label = measure_of(scene, cast, expression, holder, targets)
    return Position(
        holder=holder,
        stance=expression.stance,
        topics=topics_about(scene, cast, label, expression),
        proposition=_proposition(scene, expression),
        evidence=(scene.sentence.span,),
        reported=holder != cast.reading.voice,
        confidence=confidence.of(expression.rule, expression.stance),
        rule=expression.rule,
        topic_label=label if label and not topics.is_topic(label) else None,
        targets=targets,
        stated_on=stated_on(scene, cast, expression, holder),
    )


def _proposition(scene: Scene, expression: Expression) -> str:
    """The clause that states the stance, verbatim."""
    if expression.rule in _WITHOUT_OBJECT:
        return scene.parsed.slice(*clause_around(scene.parsed, expression.cue)).strip(" ,;.")
    start = min(expression.cue, expression.object[0])
    if expression.subject != VOICE:
        start = min(start, expression.subject[0])
    return scene.parsed.slice(max(0, start), max(expression.object[1], expression.cue + 1)).strip(" ,;.")


_WITHOUT_OBJECT = frozenset(("judgement", "abuse", "objection"))


def _addressees(scene: Scene, expression: Expression, holder: str) -> list[str | None]:
    """Several who are asked for the same, one by one ("We ask Velden and Sella to")."""
    start, end = expression.object
    to = next((i for i in range(start, end) if scene.parsed.tags[i] == "I"), start)
    inside = scene.within(start, to)
    asked = [n.actor for n in inside if n.actor != holder]
    direct = bool(inside) and inside[0].start <= start + _DIRECT
    if direct and expression.addressee and len(asked) > 1 and "C" in scene.parsed.tags[start:to]:
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
