"""What was found in a text, sentence by sentence, and by which rule: for reading, not for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from mappers.document import Passage, Record
from mappers.extraction.content import Actor, Content, Event, Position, Span
from mappers.extraction.sentences import cut

INDENT = "      "


def explain(record: Record, content: Content) -> str:
    """A document's paragraphs, sentence by sentence, each with what was found in it."""
    found = explain_passages(record, content)
    lines = [f"{record.identifier}: {record.genre}, {len(record.passages)} paragraphs"]
    for passage in record.passages:
        lines += ["", label_of(passage), *found[passage.ordinal]]
    return "\n".join(lines) + "\n"


def label_of(passage: Passage) -> str:
    """``paragraph 4, printed number 3, (SBU), under "The Crowd"``."""
    number = f"printed number {passage.number}" if passage.number is not None else ""
    mark = f"({passage.portion_marking})" if passage.portion_marking else ""
    heading = f'under "{passage.heading}"' if passage.heading else ""
    return ", ".join(filter(None, (f"paragraph {passage.ordinal}", number, mark, heading)))


def explain_passages(record: Record, content: Content) -> Mapping[int, tuple[str, ...]]:
    """For the ordinal of each paragraph its sentences, and under each what was found in it."""
    notes = sorted(_notes(content), key=lambda note: (note[0].passage, note[0].start))
    by_passage: dict[int, list[str]] = {passage.ordinal: [] for passage in record.passages}
    waiting = _by_passage(notes)
    for sentence in cut(record.passages):
        lines = by_passage[sentence.span.passage]
        lines.append(f"  “{sentence.text}”")
        left = waiting.get(sentence.span.passage, [])
        while left and left[0][0].start < sentence.span.end:
            lines.append(INDENT + left.pop(0)[1])
    for ordinal, left in waiting.items():
        by_passage[ordinal] += [INDENT + text for _, text in left]
    return {ordinal: tuple(lines) for ordinal, lines in by_passage.items()}


def _by_passage(notes: list[tuple[Span, str]]) -> dict[int, list[tuple[Span, str]]]:
    found: dict[int, list[tuple[Span, str]]] = {}
    for note in notes:
        found.setdefault(note[0].passage, []).append(note)
    return found


def _notes(content: Content) -> Iterator[tuple[Span, str]]:
    """Everything found, each with the place at which it is told."""
    actors = {actor.path: actor for actor in content.actors}
    for mention in sorted(content.mentions, key=attrgetter("span")):
        yield mention.span, f"actor     {mention.text} → {_actor(actors.get(mention.actor), mention.actor)}"
    for position in content.positions:
        yield position.evidence[0], f"position  {_position(position, actors)}"
    for event in content.events:
        yield event.evidence[0], f"event     {_event(event, actors)}"
    for citation in content.citations:
        cited = f" → {citation.document}" if citation.document else ""
        yield citation.evidence, f"citation  {citation.cited_as}{cited} {_rule(citation.rule)}"


def _actor(actor: Actor | None, path: str) -> str:
    if actor is None:
        return path
    source = "the authority knows it" if actor.resolved else "only this document names it"
    return f"{actor.label} <{path}> ({actor.kind}; {source})"


def _position(position: Position, actors: Mapping[str, Actor]) -> str:
    topics = ", ".join(position.topics) or position.topic_label or "no topic"
    reported = "reported" if position.reported else "own words"
    return (
        f"{_name(position.holder, actors)} {position.stance} {position.proposition}"
        f" ({topics}; {reported}; confidence {position.confidence:.2f}) {_rule(position.rule)}"
    )


def _event(event: Event, actors: Mapping[str, Actor]) -> str:
    who = ", ".join(_name(path, actors) for path in event.participants)
    parts = (event.type, event.date or event.date_text, who)
    return f"{event.label} ({'; '.join(filter(None, parts))}) {_rule(event.rule)}"


def _name(path: str, actors: Mapping[str, Actor]) -> str:
    return actors[path].label if path in actors else path


def _rule(rule: str | None) -> str:
    return f"[rule: {rule}]" if rule else "[no rule recorded]"
