"""A sentence with who is named in it, and the cast of the document so far.

``Scene`` is one sentence with its mentions by words; ``Cast`` remembers whom "he", "it" and "they" of the
next sentence can mean, whose words are being reported, and makes actors of groups that have no name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from mappers.document import ActorKind
from mappers.extraction.content import Actor, Mention, Reading, Sentence
from mappers.extraction.dates import Calendar
from mappers.extraction.tagging import Parsed
from ontology.iris import local_actor_path


@dataclass(frozen=True, slots=True)
class Named:
    """A mention inside a sentence, by its first and last word (exclusive)."""

    start: int
    end: int
    actor: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its words, and who is named in it."""

    sentence: Sentence
    parsed: Parsed
    named: tuple[Named, ...]

    def within(self, start: int, end: int) -> tuple[Named, ...]:
        """The mentions that overlap the words from ``start`` to before ``end``."""
        return tuple(n for n in self.named if n.start < end and n.end > start)


def scene_of(sentence: Sentence, parsed: Parsed, mentions: list[Mention]) -> Scene:
    """The scene of a sentence; ``mentions`` are those of its passage, in the order of the text."""
    offset = sentence.span.start
    found = []
    for place in range(
        bisect_left(mentions, offset, key=_start), bisect_left(mentions, sentence.span.end, key=_start)
    ):
        mention = mentions[place]
        if mention.span.end <= sentence.span.end:
            start, end = mention.span.start - offset, mention.span.end - offset
            first, last = bisect_right(parsed.ends, start), bisect_left(parsed.starts, end)
            if first < last:
                found.append(Named(first, last, mention.actor))
    return Scene(sentence, parsed, tuple(found))


def _start(mention: Mention) -> int:
    return mention.span.start


@dataclass(slots=True)
class Cast:
    """Who has been on the scene, for the pronouns of what follows."""

    reading: Reading
    calendar: Calendar
    person: str | None = None
    body: str | None = None
    many: tuple[str, ...] = ()
    speaker: str | None = None
    post: str | None = None
    addressee: str | None = None
    listing: str | None = None
    place: int = 0
    topics: tuple[str, ...] = ()
    near: tuple[int, tuple[str, ...]] = (0, ())
    measure: str | None = None
    idle: int = 0
    measures: dict[str, str] = field(default_factory=dict)
    made: dict[str, Actor] = field(default_factory=dict)

    def kind(self, path: str) -> ActorKind:
        """The kind of an actor of the document or of one made here."""
        actor = self.reading.actors.get(path) or self.made.get(path)
        return actor.kind if actor else "Organization"

    def remember(self, scene: Scene, subjects: tuple[str, ...]) -> None:
        """Note who was the subject, or else named, in a sentence that has been read."""
        for path in [n.actor for n in reversed(scene.named)] + list(subjects):
            kind = self.kind(path)
            if kind == "Person":
                self.person = path
            elif kind == "Group":
                self.many = (path,)
            else:
                self.body = path
            if kind == "Post":
                self.post = path
        if subjects:
            self.many = subjects

    def make(self, label: str, kind: ActorKind) -> str:
        """The path of an unnamed group or office holder of this document, made when it is new."""
        path = local_actor_path(label, self.reading.record.identifier)
        if path not in self.reading.actors:
            self.made.setdefault(path, Actor(path, kind, label))
        return path
