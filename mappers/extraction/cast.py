"""The actors of one document while it is read: who is known, under which names, in which roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from mappers.document import ActorKind
from mappers.extraction.content import Actor, Role
from mappers.extraction.gazetteer import fold_word
from ontology import iris
from ontology.entries import Entry


@dataclass(slots=True)
class Part:
    """One actor, still growing. ``names`` keeps the order in which forms were met."""

    path: str
    kind: ActorKind
    label: str
    resolved: bool = False
    country: str | None = None
    names: dict[str, None] = field(default_factory=dict)
    roles: dict[tuple[str, str | None], Role] = field(default_factory=dict)

    @property
    def forms(self) -> list[tuple[str, ...]]:
        """The folded words of every form."""
        return [folded(name) for name in (self.label, *self.names)]

    def frozen(self) -> Actor:
        """The finished record."""
        others = tuple(sorted(name for name in self.names if name != self.label))
        return Actor(
            self.path, self.kind, self.label, others, self.resolved, self.country, tuple(self.roles.values())
        )


@lru_cache(maxsize=4096)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: no accents, small letters."""
    return tuple(fold_word(word).casefold() for word in name.split())


class Cast:
    """The actors of a document by path, and persons by each word of their names."""

    def __init__(self, document: str) -> None:
        self.document = document
        self.parts: dict[str, Part] = {}
        self._people: dict[str, list[str]] = {}
        self._names: dict[str, str] = {}

    def known(self, entry: Entry, form: str | None = None) -> str:
        """The path of an actor that an authority knows, named ``form`` here."""
        if entry.path not in self.parts:
            self._enter(Part(entry.path, entry.kind, entry.label, True, _country(entry)))
        if form:
            self.call(entry.path, form)
        return entry.path

    def local(self, name: str, kind: ActorKind, country: str | None = None) -> str:
        """The path of an actor that only this document knows."""
        path = self._names.get(_key(name)) or iris.local_actor_path(name, self.document)
        if path not in self.parts:
            self._enter(Part(path, kind, name, False, country))
        self.call(path, name)
        return path

    def shared(self, path: str, name: str, kind: ActorKind) -> str:
        """The path of an actor that no authority describes, but every document calls the same."""
        if path not in self.parts:
            self._enter(Part(path, kind, name))
        self.call(path, name)
        return path

    def _enter(self, part: Part) -> None:
        self.parts[part.path] = part
        self._index(part.path, part.label)

    def call(self, path: str, form: str, *, titled: bool = False) -> None:
        """Notes another form of an actor's name; the words of a ``titled`` form are not all names."""
        if form not in self.parts[path].names:
            self.parts[path].names[form] = None
            self._index(path, form, words=not titled)

    def _index(self, path: str, form: str, *, words: bool = True) -> None:
        self._names.setdefault(_key(form), path)
        if words and self.parts[path].kind == "Person":
            for word in folded(form):
                known = self._people.setdefault(word, [])
                if path not in known:
                    known.append(path)

    def bears(self, path: str, role: Role) -> None:
        """Notes a role; the same title of the same organisation is noted once."""
        self.parts[path].roles.setdefault((role.title.casefold(), role.organization), role)

    def named(self, form: str) -> str | None:
        """The actor already called exactly this."""
        return self._names.get(_key(form))

    def people_called(self, word: str) -> list[str]:
        """The persons one of whose names contains this word, in the order in which they were met."""
        return self._people.get(fold_word(word).casefold(), [])

    def surnamed(self, word: str) -> list[str]:
        """The persons whose last name is this word."""
        wanted = fold_word(word).casefold()
        return [
            path
            for path in self.people_called(word)
            if any(f[-1:] == (wanted,) for f in self.parts[path].forms)
        ]

    def frozen(self, paths: Iterable[str]) -> tuple[Actor, ...]:
        """The finished records of these actors, by path."""
        return tuple(self.parts[path].frozen() for path in sorted(set(paths)))


def _country(entry: Entry) -> str | None:
    return entry.path if entry.kind == "State" else entry.country


def _key(name: str) -> str:
    words = folded(name)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names may be one person's: one has all words of the other, initials allowed."""
    short, long = sorted((one, other), key=len)
    if not short or short[-1] != long[-1]:
        return False
    rest = list(long[:-1])
    return all(
        any(w == r or (len(w) == 1 and r.startswith(w)) or (len(r) == 1 and w.startswith(r)) for r in rest)
        for w in short[:-1]
    )
