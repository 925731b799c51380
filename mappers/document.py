"""A file or a row before anyone has read it, and the record that every genre's parser makes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

ActorKind = Literal["Person", "Organization", "GovernmentBody", "State", "Post", "Group"]
Function = Literal[
    "origin", "addressee", "collective", "exempted", "attention", "signer", "classifier", "tagged",
    "author", "publisher", "signatory", "voice",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one document and what is known about it from outside.

    ``name`` is the file's name (or ``dump.csv#row-17``), ``metadata`` its row of ``metadata.csv``
    (keys ``kind title creator date publisher url language``; absent when empty).
    """

    name: str
    data: bytes
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        """The name without folders and without its extension."""
        return Path(self.name).stem

    @property
    def identifier(self) -> str:
        """The stem as an identifier, which holds no white space."""
        return "-".join(self.stem.split()) or "unnamed"

    @property
    def sha256(self) -> str:
        """The digest of the bytes, 64 hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


def read_document(path: Path, metadata: Mapping[str, str] | None = None) -> Document:
    """Read a file from disk. Raises ``OSError`` when it cannot be read."""
    return Document(path.name, path.read_bytes(), metadata or {})


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its place from 1, its text on one line, and what was printed before it.

    ``text`` excludes the printed number and portion marking (they are fields) and has hard wraps
    undone: every run of white space is one space. All evidence counts characters of this text.
    """

    ordinal: int
    text: str
    number: int | None = None
    heading: str | None = None
    portion_marking: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """An actor that header, address block, byline or signature names, before any prose is read.

    ``station`` is the canonical station of a post; ``passage`` the ordinal of the passage that prints
    the name, where it is part of the body (a letter's address block).
    """

    name: str
    function: Function
    kind: ActorKind | None = None
    role: str | None = None
    affiliation: str | None = None
    station: str | None = None
    passage: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a parser makes of a document, in the document's own words; each genre adds its fields.

    Dates are ISO 8601 strings, as precise as the source and no more: ``2009``, ``2009-04``,
    ``2009-04-06`` or ``2009-04-06T12:40:00Z``. Exactly one ``Named`` has the function ``voice``: whose
    the words "we" and "I" are (a cable's post, an article's or opinion piece's author, a letter's
    undersigned).
    """

    genre: str
    identifier: str
    title: str | None = None
    created: str | None = None
    issued: str | None = None
    language: str = "en"
    url: str | None = None
    published_as: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    named: tuple[Named, ...] = ()
