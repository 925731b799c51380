"""What can go wrong between a document and its triples.

CablegraphError (a ``ValueError``: one sentence, naming file, place and fault)
└── MappingError            this document cannot be mapped; it is quarantined, the others go on
    ├── UnreadableDocument  the bytes cannot be read as text or as any known form
    └── UnknownGenre        no genre fits, or the one that was given does not exist
"""

from __future__ import annotations


class CablegraphError(ValueError):
    """One clear sentence about what went wrong, and where."""


class MappingError(CablegraphError):
    """A document cannot be mapped.

    ``file`` is the document's name, ``place`` a line or field of it, ``fault`` what is wrong there.
    """

    def __init__(self, file: str, fault: str, place: str | None = None) -> None:
        self.file, self.fault, self.place = file, fault, place
        super().__init__(f"{file}{', ' + place if place else ''}: {fault}")

    def __reduce__(self) -> tuple[type[MappingError], tuple[str, str, str | None]]:
        return type(self), (self.file, self.fault, self.place)


class UnreadableDocument(MappingError):
    """The bytes cannot be read as text, or the text as any known form."""


class UnknownGenre(MappingError):
    """No genre fits the text, or the genre given does not exist."""
