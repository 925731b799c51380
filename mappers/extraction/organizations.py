"""Organisations, government bodies and posts in prose: full names, acronyms, "the Commission"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mappers.document import ActorKind, Record
from mappers.extraction.cast import Cast, folded
from mappers.extraction.content import Mention, Span
from mappers.extraction.gazetteer import resolve_body
from mappers.extraction.mentions import Candidate
from mappers.extraction.naming import Context
from mappers.extraction.states import state_of
from mappers.rules.authority_names import NO_ACTORS
from mappers.rules.lexicon import words
from mappers.rules.names import (
    BODIES_IN_SMALL_LETTERS,
    GROUPS,
    ORGANIZATION_HEADS,
    POST_HEADS,
    REPORTING,
    STATE_BODIES,
)
from mappers.rules.states import ACTS_AFTER, FORMER_STATES
from ontology import authority
from ontology.entries import Entry

_HEADS = sorted(ORGANIZATION_HEADS | STATE_BODIES | POST_HEADS, key=len, reverse=True)
_SHORT = re.compile(
    rf"\b(?:[Tt]he|[Yy]our|[Ii]ts|[Oo]ur) (?P<head>{'|'.join(map(re.escape, _HEADS))})\b(?![ -][A-Z])",
    re.IGNORECASE,
)
_SMALL = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(BODIES_IN_SMALL_LETTERS, key=len, reverse=True))})\b", re.IGNORECASE
)
US = "actor/united-states"
_ADMINISTRATION = re.compile(r"\b(?:[Tt]he (?:new |current |present )?|new )Administration\b")
_NATIONAL_BODY = re.compile(
    r"\b(?!(?:The|An?|In|By|Both|Its|Their|Our) )(?P<nation>[A-Z][\w.]{1,30}(?: [A-Z][a-z]{2,20})?) "
    r"(?P<body>army|military|armed forces|police|navy|parliament|embassy|consulate|mission|delegation"
    r"|security forces|intelligence service|judiciary|coast guard)\b(?! (?:officials?|officers?|aid"
    r"|assistance|relationship|cooperation|action|campaign|base|exercises?|operations?|spending|supplies|coup|rule))"
)
_MINISTER = re.compile(r"\bMinister ((?:of|for) .+)$")
_YOUR_MINISTRY = re.compile(r"\b[Yy]our ministry\b")
_GROUP = re.compile(rf"\b(?P<group>{'|'.join(sorted(GROUPS))})\b(?: (?P<verb>[a-z]+))?")
_OWN_POST = re.compile(
    r"(?:^|[.;,] )(?P<post>Post|(?:The |the )?(?:Embassy|Consulate|Mission)) (?P<verb>[a-z]+)"
)
_ADJECTIVAL = frozenset({"UN", "U.N.", "EU", "E.U."})
_NOUN = re.compile(r" ([a-z][a-z-]+)")
_SMALL_WORDS = words(
    "and or but to in on at for of with by as that which who when while if because than from into before",
    "after through under over since during about so not it they we he she its their",
)
_NOT_NOUNS = ACTS_AFTER | REPORTING | _SMALL_WORDS


class Bodies:
    """The organisations of one document."""

    def __init__(
        self, record: Record, cast: Cast, context: Context, main: Entry | None, home: str | None
    ) -> None:
        self.record, self.cast, self.context = record, cast, context
        self.main = main.path if main else None
        self.home = home

    def mentions(self, candidates: Mapping[int, Sequence[Candidate]]) -> Iterator[Mention]:
        """Where organisations are mentioned; they are entered in the cast."""
        every = [c for found in candidates.values() for c in found if self._may_be_body(c)]
        introduced = self.context.acronyms
        for candidate in every:
            if candidate.name in introduced and candidate.kind is None:
                continue
            path = self._full(candidate)
            if path:
                yield self._mention(candidate, path)
        for candidate in every:
            path = self.cast.named(candidate.name) if candidate.name in introduced else None
            if path:
                yield self._mention(candidate, path)
        yield from self._short_forms()
        yield from self._in_small_letters()
        yield from self._your_ministry()
        yield from self._groups()
        yield from self._own_post()

    def _may_be_body(self, candidate: Candidate) -> bool:
        if any(entry.path in NO_ACTORS for entry in candidate.entries) or self._is_adjective(candidate):
            return False
        return candidate.kind in (None, "Organization", "GovernmentBody", "Post") and bool(candidate.name)

    def _is_adjective(self, candidate: Candidate) -> bool:
        """ "UN experts", "EU policy": an acronym before a noun names nobody (GUIDELINES §3, mentions)."""
        following = _NOUN.match(self.context.texts[candidate.passage], candidate.end)
        return following is not None and candidate.name in _ADJECTIVAL and following[1] not in _NOT_NOUNS

    def _mention(self, candidate: Candidate, path: str) -> Mention:
        short = self.context.introduced(candidate)
        if short:
            self.cast.call(path, short)
        return Mention(Span(candidate.passage, candidate.start, candidate.end), candidate.name, path)

    def _full(self, candidate: Candidate) -> str | None:
        entry = self._entry(candidate)
        if entry:
            return self.cast.known(entry, candidate.name) if entry.kind not in ("Person", "State") else None
        if candidate.name in FORMER_STATES:
            return self.cast.local(candidate.name, "State")
        known = self.cast.named(candidate.name) or (self._longer_form(candidate) if candidate.kind else None)
        if known:
            self.cast.call(known, candidate.name)
            return known if self.cast.parts[known].kind not in ("Person", "State") else None
        if candidate.kind is None:
            return self.cast.local(candidate.name, "Organization") if self._is_body(candidate) else None
        country = candidate.state.path if candidate.state else self.main
        return self.cast.local(
            candidate.name, candidate.kind, country if candidate.kind == "GovernmentBody" else None
        )

    def _longer_form(self, candidate: Candidate) -> str | None:
        """The one body whose name has all words of this one, or the reverse, with the same head."""
        words = set(folded(candidate.name))
        heads = words & _HEAD_SET
        fitting = {
            part.path
            for part in self.cast.parts.values()
            if part.kind in ("Organization", "GovernmentBody", "Post") and len(words) > 1
            for form in part.forms
            if len(form) > 1 and (words < set(form) or set(form) < words) and heads == set(form) & _HEAD_SET
        }
        return fitting.pop() if len(fitting) == 1 else None

    def _is_body(self, candidate: Candidate) -> bool:
        return not candidate.entries and self.context.judge(candidate) == "body"

    def _entry(self, candidate: Candidate) -> Entry | None:
        """The authority's entry: the only one of that name, or the one of the state spoken of."""
        if candidate.kind == "Post":
            own = candidate.state is None or candidate.state.path == US
            return authority.post(candidate.name) if own else None
        entries = candidate.entries or self._national(candidate)
        if len(entries) == 1:
            one = entries[0]
            foreign = (
                one.country and one.kind == "GovernmentBody" and one.country not in (self.main, self.home, US)
            )
            generic = foreign and one.country and not _names_state(candidate.name, one)
            return None if generic else one
        for country in (candidate.state.path if candidate.state else None, self.main, self.home):
            fitting = [e for e in entries if country and e.country == country]
            if len(fitting) == 1:
                return fitting[0]
        return None

    def _national(self, candidate: Candidate) -> tuple[Entry, ...]:
        """ "Marisian Foreign Ministry", "U.S. State Department": the name without the state's."""
        if candidate.state is None or candidate.kind is None:
            return ()
        entry = resolve_body(candidate.name)
        return (entry,) if entry else ()

    # -- short forms ----------------------------------------------------------------

    def _short_forms(self) -> Iterator[Mention]:
        """ "the Commission": the body with that head named last, when the document names one."""
        by_head: dict[str, list[str]] = {}
        for part in self.cast.parts.values():
            if part.kind in ("Organization", "GovernmentBody", "Post"):
                for word in {w for form in part.forms for w in (form[0], form[-1]) if w in _HEAD_SET}:
                    by_head.setdefault(word, []).append(part.path)
        for ordinal, text in self.context.texts.items():
            for match in _SHORT.finditer(text):
                known = by_head.get(match["head"].casefold(), [])
                if len(known) == 1:
                    self.cast.call(known[0], match[0][0].lower() + match[0][1:])
                    yield Mention(Span(ordinal, match.start(), match.end()), match[0], known[0])

    def _national_bodies(self, ordinal: int, text: str) -> Iterator[Mention]:
        """ "Chadian army", "the Spanish embassy", "EU delegation": a state's body by its kind."""
        for match in _NATIONAL_BODY.finditer(text):
            state, union = state_of(match["nation"]), match["nation"] in _ADJECTIVAL
            if union or (state and match["body"] != "delegation"):
                kind: ActorKind = "Post" if match["body"] in POST_HEADS else "GovernmentBody"
                known = self.cast.named(match["body"]) if match["body"] == "parliament" else None
                path = known or self.cast.local(match[0], kind, state.path if state else None)
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)

    def _groups(self) -> Iterator[Mention]:
        """Collectives without a name, where they act."""
        for ordinal, text in self.context.texts.items():
            for match in _GROUP.finditer(text):
                acts = match["verb"] in ACTS_AFTER or match["verb"] in REPORTING
                if acts or text[: match.start()].endswith("by the "):
                    path = self.cast.local(match["group"], "Group")
                    yield Mention(Span(ordinal, *match.span("group")), match["group"], path)

    def _own_post(self) -> Iterator[Mention]:
        """A cable's "Post", "Embassy" and "the Embassy" before a verb: the post that writes."""
        voice = next((n for n in self.record.named if n.function == "voice" and n.kind == "Post"), None)
        path = self.cast.named(voice.name) if voice and self.record.genre == "cable" else None
        for ordinal, text in self.context.texts.items() if path else ():
            for match in _OWN_POST.finditer(text):
                if path and (match["verb"] in ACTS_AFTER or match["verb"] in REPORTING):
                    self.cast.call(path, match["post"])
                    yield Mention(Span(ordinal, match.start("post"), match.end("post")), match["post"], path)

    def _your_ministry(self) -> Iterator[Mention]:
        """A letter's "your ministry", named after its minister's title (GUIDELINES, refinement 6)."""
        offices = (n.role or "" for n in self.record.named if n.function == "addressee")
        fields = [match[1] for office in offices if (match := _MINISTER.search(office))]
        for ordinal, text in self.context.texts.items():
            for match in _YOUR_MINISTRY.finditer(text) if fields else ():
                path = self.cast.local(f"Ministry {fields[0]}", "GovernmentBody", self.main)
                self.cast.call(path, match[0][0].lower() + match[0][1:])
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)

    def _in_small_letters(self) -> Iterator[Mention]:
        for ordinal, text in self.context.texts.items():
            yield from self._national_bodies(ordinal, text)
            for match in _ADMINISTRATION.finditer(text):
                path = self.cast.local("the Administration", "GovernmentBody", US)
                self.cast.call(path, match[0])
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)
            for match in _SMALL.finditer(text):
                name = re.sub(r"^the ", "", match[0], flags=re.IGNORECASE)
                path = self.cast.named(name) or self.cast.local(name, "GovernmentBody", self.main)
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)


_HEAD_SET = frozenset(_HEADS)


def _names_state(name: str, entry: Entry) -> bool:
    """Whether a body's name says whose it is: it is the full label, or that has no state's name."""
    label, state = entry.label.casefold(), (entry.country or "").rpartition("/")[2]
    return set(folded(entry.label)) == set(folded(name)) or not label.endswith(f"of {state}")
