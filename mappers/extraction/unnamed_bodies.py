"""Bodies that prose names by their kind alone: "the Commission", "Chadian army", "Post", "your ministry"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mappers.document import ActorKind, Record
from mappers.extraction.cast import Cast
from mappers.extraction.content import Mention, Span
from mappers.extraction.judging import Context
from mappers.extraction.quick import passages_with
from mappers.extraction.states import state_of
from mappers.rules.fields import PARLIAMENTS
from mappers.rules.names import (
    BODIES_IN_SMALL_LETTERS,
    GROUPS,
    ORGANIZATION_HEADS,
    POST_HEADS,
    REPORTING,
    STATE_BODIES,
)
from mappers.rules.states import ACTS_AFTER
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
_SMALL_FORMS = tuple(
    form.removeprefix("the ")
    for name in BODIES_IN_SMALL_LETTERS
    for form in (name, name.title(), name.capitalize(), name.title().replace(" Of ", " of "), name.upper())
)
US = "actor/united-states"
_ADMINISTRATION = re.compile(r"\b(?:[Tt]he (?:new |current |present )?|new )Administration\b")
_NATIONAL_NOUNS = (
    " army", " military", " forces", " police", " navy", " parliament", " embassy", " consulate", " mission",
    " delegation", " service", " judiciary", " guard",
)  # fmt: skip
_NATIONAL_BODY = re.compile(
    r"\b(?!(?:The|An?|In|By|Both|Its|Their|Our) )(?P<nation>[A-Z][\w.]{1,30}(?: [A-Z][a-z]{2,20})?)"
    r"(?:[’']s)? (?P<body>army|military|armed forces|police|navy|parliament|embassy|consulate|mission"
    r"|delegation|security forces|intelligence service|judiciary|coast guard)\b"
    r"(?! (?:officials?|officers?|aid"
    r"|assistance|relationship|cooperation|action|campaign|base|exercises?|operations?|spending|supplies|coup|rule))"
)
_MINISTER = re.compile(r"\bMinister ((?:of|for) .+)$")
_YOUR_MINISTRY = re.compile(r"\b[Yy]our ministry\b")
_GROUP = re.compile(rf"\b(?P<group>{'|'.join(sorted(GROUPS))})\b(?: (?P<verb>[a-z]+))?")
_DEPARTMENT = re.compile(
    r"(?:(?P<the>\b[Tt]he |\b[Ii]n )|(?:^|[.;,:] |\b(?:and|that|requests?|asks?|urges?) ))"
    r"(?P<department>Department)(?! of\b)(?! [A-Z])(?! [Oo]f)(?:['’]s)?(?: (?P<verb>[a-z]+))?"
)
_PARLIAMENT = re.compile(rf"\b(?:{'|'.join(sorted(PARLIAMENTS, key=len, reverse=True))})\b(?! [A-Z])")
_LOCAL_GOVERNMENT = re.compile(
    r"\b(?!The |In |An? )(?P<place>[A-Z][\w’-]{2,30}(?: [A-Z][\w’-]{2,30}){0,2}) "
    r"(?:state |provincial |regional |city |local )?(?:[Gg]overnment|authorities)\b"
)
_OWN_POST = re.compile(
    r"(?:^|[.;,] )(?P<post>Post|(?:The |the )?(?:Embassy|Consulate|Mission)) (?P<verb>[a-z]+)"
)
_ARMED = ("army", "military")
_ADJECTIVAL = frozenset({"UN", "U.N.", "EU", "E.U."})


class UnnamedBodies:
    """The bodies of one document where they are called by their kind."""

    def __init__(self, record: Record, cast: Cast, context: Context, main: str | None) -> None:
        self.record, self.cast, self.context, self.main = record, cast, context, main

    def mentions(self) -> Iterator[Mention]:
        """Where such bodies are mentioned; they are entered in the cast."""
        yield from self._short_forms()
        yield from self._in_small_letters()
        yield from self._your_ministry()
        yield from self._groups()
        yield from self._own_post()
        yield from self._departments()
        yield from self._parliaments()
        yield from self._governments()

    def _departments(self) -> Iterator[Mention]:
        """A cable's "Department" is the one that all cables are sent to."""
        entry = authority.post("SECSTATE WASHDC") if self.record.genre == "cable" else None
        for ordinal, text in self._passages_with("Department") if entry else ():
            for match in _DEPARTMENT.finditer(text):
                acts = match["verb"] in ACTS_AFTER or match["verb"] in REPORTING or match["the"]
                if entry and acts:
                    path = self.cast.known(entry, match["department"])
                    yield Mention(Span(ordinal, *match.span("department")), match["department"], path)

    def _parliaments(self) -> Iterator[Mention]:
        """Parliaments by their own names."""
        for ordinal, text in self._passages_with(*PARLIAMENTS):
            for match in _PARLIAMENT.finditer(text):
                path = self.cast.local(match[0], "GovernmentBody")
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)

    def _governments(self) -> Iterator[Mention]:
        """The government of a province or city: of what is a place elsewhere in the text."""
        for ordinal, text in self._passages_with("overnment", "authorities"):
            for match in _LOCAL_GOVERNMENT.finditer(text):
                place = match["place"]
                known = place in self.context.places or authority.place(place)
                if known and not state_of(place) and not self.cast.named(place):
                    name = f"{place} government"
                    path = self.cast.local(name, "GovernmentBody")
                    yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)

    def _short_forms(self) -> Iterator[Mention]:
        """ "the Commission": the body with that head named last, when the document names one."""
        by_head: dict[str, list[str]] = {}
        for part in self.cast.parts.values():
            if part.kind in ("Organization", "GovernmentBody", "Post"):
                for word in {w for form in part.forms for w in (form[0], form[-1]) if w in _HEAD_SET}:
                    by_head.setdefault(word, []).append(part.path)
        if self.record.genre == "cable":
            by_head.pop("department", None)
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
                path = self._same_forces(match["body"], state) or self.cast.local(
                    match[0], kind, state.path if state else None
                )
                self.cast.call(path, match[0])
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)

    def _same_forces(self, body: str, state: Entry | None) -> str | None:
        """The parliament, or the army or military of the same state, that is already known."""
        if body == "parliament":
            return self.cast.named(body)
        same = _ARMED if body in _ARMED else ()
        return next(
            (
                p.path
                for p in self.cast.parts.values()
                if state and p.country == state.path and p.forms[0][-1] in same
            ),
            None,
        )

    def _groups(self) -> Iterator[Mention]:
        """Collectives without a name, where they act."""
        for ordinal, text in self._passages_with(*GROUPS):
            for match in _GROUP.finditer(text):
                acts = match["verb"] in ACTS_AFTER or match["verb"] in REPORTING
                if acts or text[: match.start()].endswith("by the "):
                    path = self.cast.local(match["group"], "Group")
                    yield Mention(Span(ordinal, *match.span("group")), match["group"], path)

    def _own_post(self) -> Iterator[Mention]:
        """A cable's "Post", "Embassy" and "the Embassy" before a verb: the post that writes."""
        voice = next((n for n in self.record.named if n.function == "voice" and n.kind == "Post"), None)
        path = self.cast.named(voice.name) if voice and self.record.genre == "cable" else None
        for ordinal, text in self._passages_with("Post ", "Embassy", "Consulate", "Mission") if path else ():
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
        for ordinal, text in self._passages_with("Administration", *_NATIONAL_NOUNS, *_SMALL_FORMS):
            yield from self._national_bodies(ordinal, text)
            for match in _ADMINISTRATION.finditer(text):
                path = self.cast.local("the Administration", "GovernmentBody", US)
                self.cast.call(path, match[0])
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)
            for match in _SMALL.finditer(text):
                name = re.sub(r"^the ", "", match[0], flags=re.IGNORECASE)
                path = self.cast.named(name) or self.cast.local(name, "GovernmentBody", self.main)
                yield Mention(Span(ordinal, match.start(), match.end()), match[0], path)

    def _passages_with(self, *words: str) -> Iterator[tuple[int, str]]:
        return passages_with(self.context.texts, words)


_HEAD_SET = frozenset(_HEADS)
