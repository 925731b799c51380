"""The individuated happenings a document tells: type, date, place, participants, and where it says so.

A trigger in a clause that tells - past, perfect, passive or scheduled, not recommended, denied or habitual -
is an event when it has a date, or names who took part (GUIDELINES §4). The same happening told in two
sentences is one event with both as evidence.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache

from mappers.extraction import clauses, dates
from mappers.extraction.content import Event, Mention, Reading, Sentence
from mappers.extraction.dates import Calendar, Dated
from mappers.extraction.phrases import Phrases
from mappers.extraction.scenes import Scene, scene_of
from mappers.extraction.subjects import subject
from mappers.extraction.tagging import LONGEST, Parsed, parse
from mappers.extraction.tellings import (
    Telling,
    by_word,
    dated_acts,
    dates_writing,
    names_thing,
    one_per_act,
    tellings,
)
from mappers.rules.events import REPEATED, VAGUE
from ontology import authority

_PLACES = frozenset(("in", "at", "near", "off", "outside"))
_LONGEST_LABEL = 10


def find_events(reading: Reading) -> tuple[Event, ...]:
    """The events of a document, in the order in which they are first told."""
    text = " ".join(p.text for p in reading.record.passages)
    created = reading.record.created or reading.record.issued
    calendar = dates.calendar_of(created, text)
    by_passage: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        by_passage[mention.span.passage].append(mention)
    found: list[Event] = []
    for sentence in reading.sentences:
        for event in _in_sentence(reading, sentence, by_passage[sentence.span.passage], calendar):
            _add(found, event)
    return tuple(found)


def _add(found: list[Event], event: Event) -> None:
    """Joins an event to the same one told before: same type and date, and somebody in common."""
    for i, known in enumerate(found):
        if known.type == event.type and _same(known, event):
            spans = tuple(dict.fromkeys((*known.evidence, *event.evidence)))
            people = tuple(dict.fromkeys((*known.participants, *event.participants)))
            better = known if len(known.date or "") >= len(event.date or "") else event
            found[i] = replace(better, evidence=spans, participants=people, place=known.place or event.place)
            return
    found.append(event)


def _same(known: Event, event: Event) -> bool:
    if known.evidence == event.evidence:
        return known.date == event.date
    if known.date is None or known.date != event.date or len(known.date) < len("2000-01"):
        return False
    return bool(set(known.participants) & set(event.participants)) or known.place == event.place is not None


def _in_sentence(
    reading: Reading, sentence: Sentence, mentions: list[Mention], calendar: Calendar
) -> list[Event]:
    if len(sentence.text) > LONGEST:
        return []
    found_dates = dates.find_dates(sentence.text, calendar)
    lowered = sentence.text.lower().replace(",", " ").replace(".", " ").split()
    if not found_dates and by_word().keys().isdisjoint(lowered):
        return []
    parsed = parse(sentence.text)
    scene = scene_of(sentence, parsed, mentions)
    found_dates = tuple(d for d in found_dates if not (dates_writing(parsed, d) or names_thing(parsed, d)))
    events: dict[tuple[str, str | None], Event] = {}
    for telling in one_per_act(parsed, tellings(parsed)):
        at = parsed.starts[telling.word]
        if any(d.start <= at < d.end for d in found_dates) or _is_name(scene, telling):
            continue
        dated = _date_of(parsed, telling, found_dates)
        if _is_individual(reading, scene, telling, dated):
            event = _event(reading, scene, telling, dated)
            events.setdefault((event.type, event.date), event)
    if not events:
        for telling in dated_acts(scene, found_dates):
            event = _event(reading, scene, telling, _date_of(parsed, telling, found_dates))
            events.setdefault((event.type, event.date), event)
    return list(events.values())


def _is_name(scene: Scene, telling: Telling) -> bool:
    """Whether a noun only stands in the name of somebody ("Foundation for the Arts")."""
    return telling.noun and any(n.start <= telling.word < n.end for n in scene.named)


def _date_of(parsed: Parsed, telling: Telling, found: tuple[Dated, ...]) -> Dated | None:
    """The date nearest to the trigger, one after it before one that is as near in front."""
    if not found:
        return None
    at = parsed.starts[telling.word]
    return min(found, key=lambda d: (abs(d.start - at), d.start < at))


def _is_individual(reading: Reading, scene: Scene, telling: Telling, dated: Dated | None) -> bool:
    parsed = scene.parsed
    if set(parsed.words[telling.start : telling.end]) & REPEATED:
        return False
    if dated is not None:
        return True
    if not telling.trigger.strong:
        return False
    if telling.noun:
        before = set(parsed.words[max(0, telling.word - 4) : telling.word])
        return bool(before & VAGUE) and bool(_participants(scene, telling))
    kinds = [reading.actors[path].kind for path in _participants(scene, telling) if path in reading.actors]
    if telling.trigger.type == "Meeting":
        return kinds.count("Person") > 1
    return bool({"Person", "Organization"} & set(kinds)) or _acts_itself(scene, telling)


def _acts_itself(scene: Scene, telling: Telling) -> bool:
    """Whether somebody named is the subject of an active verb in the past ("Velden ratified the treaty")."""
    who = subject(scene.parsed, telling.word)
    passive = clauses.is_passive(scene.parsed, telling.word)
    return (
        who is not None
        and not passive
        and bool(scene.within(*who))
        and scene.parsed.tags[telling.word] == "E"
    )


def _participants(scene: Scene, telling: Telling) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n.actor for n in scene.within(telling.start, telling.end)))


def _event(reading: Reading, scene: Scene, telling: Telling, dated: Dated | None) -> Event:
    del reading
    return Event(
        type=telling.trigger.type,
        label=_label(scene, telling),
        evidence=(scene.sentence.span,),
        date=dated.iso if dated else None,
        end_date=dated.end_iso if dated else None,
        date_text=dated.text if dated else None,
        place=_place(scene, telling),
        participants=_participants(scene, telling),
        subtype=_subtype(scene.parsed, telling),
        rule=("noun" if telling.noun else "verb") + ":" + telling.trigger.type,
    )


def _label(scene: Scene, telling: Telling) -> str:
    """The clause of the trigger in the text's words, its first letter a capital."""
    parsed = scene.parsed
    if telling.noun:
        start = telling.word
        while start > 0 and parsed.tags[start - 1] in "XDA" and telling.word - start < 3:
            start -= 1
    else:
        who = subject(parsed, telling.word)
        start = who[0] if who and who[1] - who[0] <= _LONGEST_LABEL else telling.word
    end = max(
        telling.word + 1, min(clauses.complement(parsed, telling.word)[1], telling.word + _LONGEST_LABEL)
    )
    while end > telling.word + 1 and parsed.tags[end - 1] in "PDCIT,q.;S-(":
        end -= 1
    opened = parsed.tags.rfind("(", start, end)
    if opened > start and ")" not in parsed.tags[opened:end]:
        end = opened
    label = parsed.slice(start, end)
    return label[:1].upper() + label[1:]


def _place(scene: Scene, telling: Telling) -> str | None:
    """A capitalised name after "in" or "at" that an authority knows as a place or a state."""
    parsed = scene.parsed
    for i in range(telling.start, min(telling.end + 6, len(parsed.words) - 1)):
        if parsed.words[i] not in _PLACES or not parsed.text[parsed.starts[i + 1]].isupper():
            continue
        end = i + 1
        while (
            end < len(parsed.words) and parsed.tags[end] == "X" and parsed.text[parsed.starts[end]].isupper()
        ):
            end += 1
        name = parsed.slice(i + 1, end)
        if name and (authority.place(name) or authority.resolve(name, kinds=frozenset(("State",)))):
            return name
    return None


@cache
def _subtypes() -> Phrases[str]:
    return Phrases(
        (name.lower(), concept.notation)
        for concept in authority.event_types()
        if concept.broader
        for name in concept.names
        if name
    )


@cache
def _broader() -> dict[str, str | None]:
    return {concept.notation: concept.broader for concept in authority.event_types()}


def _subtype(parsed: Parsed, telling: Telling) -> str | None:
    """A finer type whose phrase stands at the trigger and whose broader type is the event's."""
    found = _subtypes().at(parsed.words, telling.word)
    if found is None:
        return None
    broader = _broader()
    step: str | None = found[1]
    while step is not None and step != telling.trigger.type:
        step = broader.get(step) or None
        if step == telling.trigger.type:
            return found[1]
    return None
