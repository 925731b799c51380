"""What the prose of one document says, as records: the result of the extraction.

Actors are known by their *path* (``actor/uzbekistan``, ``post/TASHKENT``; see ``ontology.iris``), so
that nothing here depends on the base IRI of a dataset. Every record carries the spans it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mappers.document import ActorKind, Named, Record


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of the text of the passage with this ordinal."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without paragraph label or run-in heading; ``span`` locates ``text`` verbatim."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor, as written."""

    span: Span
    text: str
    actor: str


@dataclass(frozen=True, slots=True)
class Role:
    """A title borne by a person; ``organization`` is an actor's path; no span when the header says it."""

    title: str
    organization: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or holds a position, named by header or prose.

    ``resolved`` tells whether an authority knows it; ``names`` are the other forms found in the document.
    ``mentioned`` is false of collectives that a cable is merely sent to.
    """

    path: str
    kind: ActorKind
    label: str
    names: tuple[str, ...] = ()
    resolved: bool = False
    country: str | None = None
    roles: tuple[Role, ...] = ()
    mentioned: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """An individuated happening. ``date`` is ISO 8601, as precise as the text allows."""

    type: str
    label: str
    evidence: tuple[Span, ...]
    subtype: str | None = None
    date: str | None = None
    end_date: str | None = None
    date_text: str | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """An actor's stance toward a policy.

    ``topics`` are ids of the topic scheme, ``topic_label`` a short noun phrase naming the measure where
    the scheme has no concept for it; ``confidence`` is from 0 to 1; ``rule`` names the rule that found it.
    """

    holder: str
    stance: str
    topics: tuple[str, ...]
    proposition: str
    evidence: tuple[Span, ...]
    reported: bool
    confidence: float
    rule: str
    topic_label: str | None = None
    targets: tuple[str, ...] = ()
    stated_on: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A document, law or report cited in prose; ``document`` is a cable id where the text gives it."""

    cited_as: str
    evidence: Span
    document: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """Everything found in one document. ``named`` tells which actor each ``Named`` became."""

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    citations: tuple[Citation, ...] = ()
    named: Mapping[Named, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A record whose sentences are cut and whose names are resolved: what the finders of events,
    positions and citations work on. ``voice`` is the path of the actor whose "we" it is."""

    record: Record
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    actors: Mapping[str, Actor]
    voice: str
