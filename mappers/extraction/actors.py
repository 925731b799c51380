"""Decides which actors a document speaks of: names resolved against the authorities and each other.

The header's names come first, then full names, then short forms, each tied to a full form before it. What
is left without evidence is refused: a name less is better than an actor that does not exist.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mappers.document import Named, Record
from mappers.extraction.cast import Cast
from mappers.extraction.content import Actor, Mention, Role, Sentence, Span
from mappers.extraction.header_names import enter_named, unmentioned
from mappers.extraction.judging import Context
from mappers.extraction.mentions import Candidate, find_candidates
from mappers.extraction.naming import small_words, without_first_word
from mappers.extraction.organizations import Bodies
from mappers.extraction.people import People
from mappers.extraction.roles import titles_around
from mappers.extraction.states import StateMention, find_states, main_state
from mappers.extraction.title_bodies import enter_bodies_of_titles
from ontology import authority
from ontology.entries import Entry

US = "actor/united-states"
_OF = re.compile(r"\b(?:of|to|for|under|by|with|at) (?:the )?$")
_BRACKET = 3
_OFTEN = 2.0
"""What the weights of a state's mentions must add up to where none of them shows it acting."""


@dataclass(frozen=True, slots=True)
class Found:
    """The actors of a document, where each is mentioned, what became of the header's names, the voice."""

    actors: Mapping[str, Actor]
    mentions: tuple[Mention, ...]
    named: Mapping[Named, str]
    voice: str


def find_actors(record: Record, sentences: Sequence[Sentence]) -> Found:
    """Everybody whom header and prose of a record name as acting, speaking or addressed."""
    cast = Cast(record.identifier)
    named, voice = enter_named(record, cast)
    small = small_words(passage.text for passage in record.passages)
    candidates = _in_sentences(record, sentences, small)
    states = {p.ordinal: tuple(find_states(p, candidates[p.ordinal])) for p in record.passages}
    host = _host(record)
    often, dominant = main_state(states, US if record.genre != "article" else None)
    main = host or often
    throughout = main if host or dominant else None
    context = Context(record, candidates, small)
    people = list(People(record, cast, context, main).mentions(candidates))
    bodies = list(Bodies(record, cast, context, main, _home(record)).mentions(candidates))
    kept = _without_overlaps([*_state_mentions(states, main, throughout, cast, context), *people, *bodies])
    _add_roles(kept, cast, context)
    enter_bodies_of_titles(cast, {m.actor for m in kept})
    hidden = unmentioned(named) | _unnamed_author(record, named)
    actors = cast.frozen(
        {m.actor for m in kept} | set(named.values()) | {voice} | _organizations(cast, kept, named)
    )
    shown = (replace(a, mentioned=a.path not in hidden) for a in actors)
    return Found({a.path: a for a in shown}, kept, named, voice)


def _unnamed_author(record: Record, named: Mapping[Named, str]) -> frozenset[str]:
    """The author of an article that does not name one: a voice, but nobody whom it mentions."""
    voices = {path for n, path in named.items() if n.function == "voice" and n.name.startswith("the ")}
    return frozenset(voices if record.genre == "article" else ())


def _in_sentences(
    record: Record, sentences: Sequence[Sentence], small: frozenset[str]
) -> dict[int, tuple[Candidate, ...]]:
    """The candidates of each passage that stand within a sentence: not in run-in headings and datelines."""
    begins: dict[int, int] = {}
    for sentence in reversed(sentences):
        begins[sentence.span.passage] = sentence.span.start
    starts = frozenset((s.span.passage, s.span.start) for s in sentences)
    return {
        p.ordinal: tuple(
            without_first_word(c, small) if (p.ordinal, c.start) in starts else c
            for c in find_candidates(p)
            if c.end > begins.get(p.ordinal, len(p.text))
        )
        for p in record.passages
    }


def _host(record: Record) -> Entry | None:
    """The state in which a cable's post stands, unless that is the United States."""
    origin = next((n.station for n in record.named if n.function == "origin" and n.station), None)
    post = authority.post(origin) if origin else None
    return authority.entry(post.country) if post and post.country and post.country != US else None


def _home(record: Record) -> str | None:
    return US if record.genre == "cable" else None


# -- states -------------------------------------------------------------------------


def _state_mentions(
    states: Mapping[int, Sequence[StateMention]],
    main: Entry | None,
    throughout: Entry | None,
    cast: Cast,
    context: Context,
) -> Iterable[Mention]:
    """The mentions of the states that act somewhere in the document; where none is meant ``throughout``,
    "the government" is that of the state named last in the same passage."""
    meant = [
        (ordinal, m, _meant(m, throughout or _last_before(m, found) or main))
        for ordinal, found in states.items()
        for m in found
    ]
    acts: dict[str, list[float]] = {}
    for _, mention, state in meant:
        if state:
            acts.setdefault(state.path, []).append(mention.acts)
    acting = {path for path, each in acts.items() if max(each) >= 1 or sum(each) >= _OFTEN}
    for ordinal, mention, state in meant:
        if state and state.path in acting:
            text = context.texts[ordinal][mention.start : mention.end]
            named = (mention.entries or mention.initials) and text.count("(") == text.count(")")
            form = text if named else None  # "the government" is no name
            yield Mention(Span(ordinal, mention.start, mention.end), text, cast.known(state, form))


def _last_before(mention: StateMention, found: Sequence[StateMention]) -> Entry | None:
    """The foreign state named last before a mention in its passage."""
    if mention.entries:
        return None
    before = [m for m in found if m.end <= mention.start and len(m.entries) == 1 and m.entries[0].path != US]
    return max(before, key=lambda m: m.end).entries[0] if before else None


def _meant(mention: StateMention, main: Entry | None) -> Entry | None:
    """The state that words mean: their only one, or the state spoken of when they may mean several."""
    if mention.initials and not mention.entries:
        return main if main and _initials(main.label).startswith(mention.initials[:1]) else None
    if not mention.entries:
        return main
    if len(mention.entries) == 1:
        return mention.entries[0]
    return main if main in mention.entries else None


def _initials(label: str) -> str:
    return "".join(word[0] for word in label.split()).upper()


# -- overlaps and roles -------------------------------------------------------------


def _without_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The longest of overlapping mentions, in the order of the text (GUIDELINES §3)."""
    taken: dict[int, list[Span]] = {}
    kept = []
    for mention in sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.span, m.actor)):
        spans = taken.setdefault(mention.span.passage, [])
        at = bisect(spans, mention.span)
        free_before = at == 0 or spans[at - 1].end <= mention.span.start
        if free_before and (at == len(spans) or mention.span.end <= spans[at].start):
            spans.insert(at, mention.span)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.span))


def _add_roles(mentions: Sequence[Mention], cast: Cast, context: Context) -> None:
    """What stands around persons' names, with the organisation that the words name."""
    for mention in mentions:
        if cast.parts[mention.actor].kind == "Person":
            text = context.texts[mention.span.passage]
            for title in titles_around(text, mention.span.start, mention.span.end):
                span = Span(mention.span.passage, title.start, title.end)
                if _is_anothers(span, mention, mentions, cast, text):
                    continue
                cast.bears(mention.actor, Role(title.text, _organization(span, mentions, cast), span))


def _is_anothers(span: Span, mention: Mention, mentions: Sequence[Mention], cast: Cast, text: str) -> bool:
    """Whether an apposition is the next person of a list ("Duro, Mayor Pavel Kastor, and"), or stands before
    a name that has a title of its own."""
    if span.end <= mention.span.start:
        return text[span.end : mention.span.start].startswith(",") and _has_title(mention, cast)
    return any(
        m.span.passage == span.passage
        and span.start <= m.span.start < span.end <= m.span.end
        and cast.parts[m.actor].kind == "Person"
        and not _OF.search(text, max(0, m.span.start - 12), m.span.start)
        for m in mentions
    )


def _has_title(mention: Mention, cast: Cast) -> bool:
    return any(mention.text.startswith(role.title) for role in cast.parts[mention.actor].roles.values())


def _organization(span: Span, mentions: Iterable[Mention], cast: Cast) -> str | None:
    """The organisation or state named within the words of a role, the last of several."""
    inside = [
        m.actor
        for m in mentions
        if m.span.passage == span.passage
        and span.start - 3 <= m.span.start
        and m.span.end <= span.end
        and cast.parts[m.actor].kind not in ("Person", "Group")
    ]
    return inside[-1] if inside else _just_before(span, mentions, cast)


def _just_before(span: Span, mentions: Iterable[Mention], cast: Cast) -> str | None:
    """The organisation that ends right before "led by", with no more than an acronym in brackets between."""
    ending = [
        m.actor
        for m in mentions
        if m.span.passage == span.passage
        and 0 < span.start - m.span.end <= _BRACKET
        and cast.parts[m.actor].kind not in ("Person", "Group", "State")
    ]
    return ending[-1] if ending else None


def _organizations(cast: Cast, mentions: Sequence[Mention], named: Mapping[Named, str]) -> set[str]:
    """The organisations in which the actors bear roles."""
    shown = {m.actor for m in mentions} | set(named.values())
    return {r.organization for path in shown for r in cast.parts[path].roles.values() if r.organization}
