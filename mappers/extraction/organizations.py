"""Organisations, government bodies and posts in prose: full names, acronyms, "the Commission"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mappers.document import Record
from mappers.extraction.cast import Cast, folded
from mappers.extraction.content import Mention, Span
from mappers.extraction.mentions import Candidate
from mappers.extraction.naming import Context
from mappers.rules.names import BODIES_IN_SMALL_LETTERS, ORGANIZATION_HEADS, POST_HEADS, STATE_BODIES
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
_EMBASSY = re.compile(
    r"\b(?P<nation>[A-Z][\w.]+) (?P<post>[Ee]mbassy|[Cc]onsulate|[Mm]ission)\b(?: (?:in|to) (?P<city>[A-Z][\w-]+(?: [A-Z][\w-]+| es [A-Z][\w-]+)?))?"
)


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
        introduced = {short: name for short, name in self.context.acronyms.items()}
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

    def _may_be_body(self, candidate: Candidate) -> bool:
        return candidate.kind in (None, "Organization", "GovernmentBody", "Post") and bool(candidate.name)

    def _mention(self, candidate: Candidate, path: str) -> Mention:
        short = self.context.introduced(candidate)
        if short:
            self.cast.call(path, short)
        return Mention(Span(candidate.passage, candidate.start, candidate.end), candidate.name, path)

    def _full(self, candidate: Candidate) -> str | None:
        entry = self._entry(candidate)
        if entry:
            return self.cast.known(entry, candidate.name) if entry.kind not in ("Person", "State") else None
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
            post = (
                authority.post(candidate.name)
                if candidate.state is None or candidate.state.path == "actor/united-states"
                else None
            )
            return post
        entries = candidate.entries or self._national(candidate)
        if len(entries) == 1:
            one = entries[0]
            foreign = (
                one.country
                and one.kind == "GovernmentBody"
                and one.country not in (self.main, self.home, "actor/united-states")
            )
            generic = foreign and one.country and not _names_state(candidate.name, one)
            return None if generic else one
        for country in (candidate.state.path if candidate.state else None, self.main, self.home):
            fitting = [e for e in entries if country and e.country == country]
            if len(fitting) == 1:
                return fitting[0]
        return None

    def _national(self, candidate: Candidate) -> tuple[Entry, ...]:
        """"Marisian Foreign Ministry", "U.S. State Department": the name without the state's."""
        if candidate.state is None or candidate.kind is None:
            return ()
        rest = candidate.name.split(" ", 1)[-1]
        entry = authority.resolve(rest, kinds=_BODIES, country=candidate.state.path)
        return (entry,) if entry and entry.country == candidate.state.path else ()

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

    def _in_small_letters(self) -> Iterator[Mention]:
        for ordinal, text in self.context.texts.items():
            for match in _SMALL.finditer(text):
                name = re.sub(r"^the ", "", match[0], flags=re.IGNORECASE)
                path = self.cast.named(name) or self.cast.local(name, "GovernmentBody", self.main)
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)


_BODIES = frozenset({"GovernmentBody", "Organization"})
_HEAD_SET = frozenset(_HEADS)


def _names_state(name: str, entry: Entry) -> bool:
    """Whether a body's name as written says more than its kind: it has its state's name, or is its full one."""
    return set(folded(entry.label)) == set(folded(name)) or not entry.label.casefold().endswith(
        f"of {(entry.country or '').split('/')[-1]}"
    )
