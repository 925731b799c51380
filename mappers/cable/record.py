"""What a cable says of itself, field by field, before it becomes triples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mappers.document import Record

DeliveryKind = Literal["action", "info"]
ReferenceKind = Literal[
    "cable", "email", "call", "report", "message", "press", "document", "meeting", "other"
]
YearSource = Literal["given", "own", "inferred"]


@dataclass(frozen=True, slots=True)
class Addressee:
    """One line under TO (``action``) or INFO: ``RUEHC/SECSTATE WASHDC PRIORITY 0699``.

    ``exempted`` are the members that an XMT line leaves out of a collective.
    """

    name: str
    kind: DeliveryKind
    routing: str | None = None
    precedence: str | None = None
    serial: str | None = None
    exempted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """One of the TAGS: ``code`` in canonical form, ``written`` as printed where that differs; ``probable``
    is the listed code that an unlisted one most likely misspells."""

    code: str
    written: str | None = None
    probable: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """One item of the REF list. ``document`` is a cable's canonical id; ``year_source`` tells whether its
    year was given, is the cable's own, or was inferred because the station had not sent so many yet."""

    cited_as: str
    kind: ReferenceKind
    label: str | None = None
    document: str | None = None
    year_source: YearSource | None = None
    title: str | None = None
    flags: tuple[str, ...] = ()

    @property
    def confidence(self) -> str | None:
        """How sure the year is, as a decimal; None where no cable is cited."""
        return _YEAR_CONFIDENCE[self.year_source] if self.year_source else None


_YEAR_CONFIDENCE = {"given": "1.0", "own": "0.95", "inferred": "0.9"}


@dataclass(frozen=True, slots=True)
class Classifier:
    """Who classified the cable, and the office held."""

    name: str
    title: str | None = None


class ReadLine(NamedTuple):
    """What a line of a cable was read as: its number in header and body together from 1, a field's name
    (``subject``, ``page line``), and ``unread`` for what nothing could be made of; of the text also the
    ordinal of the paragraph that it went into."""

    number: int
    field: str
    text: str
    passage: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cable(Record):
    """A cable. Empty fields are fields that the source does not have.

    ``title`` is the subject on one line, portion mark included; ``subject_marking`` repeats the mark alone.
    ``banner_classification`` is what the text's own classification line says where the page says otherwise.
    """

    genre: str = "cable"
    form: str | None = None
    station: str | None = None
    sender: str | None = None
    classification: str | None = None
    banner_classification: str | None = None
    handling: tuple[str, ...] = ()
    precedence: str | None = None
    info_precedence: str | None = None
    date_time_group: str | None = None
    transmission_id: str | None = None
    section_count: int | None = None
    addressees: tuple[Addressee, ...] = ()
    attention: tuple[str, ...] = ()
    executive_order: str | None = None
    declassify_on: str | None = None
    declassify_event: str | None = None
    tags: tuple[Tag, ...] = ()
    tagged_people: tuple[str, ...] = ()
    subject_marking: str | None = None
    references: tuple[Reference, ...] = ()
    classifiers: tuple[Classifier, ...] = ()
    reasons: tuple[str, ...] = ()
    summary: str | None = None
    comment: str | None = None
    signers: tuple[str, ...] = ()
    redaction_count: int = 0
    partial: bool = False
    lines: tuple[ReadLine, ...] = ()

    @property
    def unread(self) -> tuple[ReadLine, ...]:
        """The lines that nothing could be made of."""
        return tuple(line for line in self.lines if line.field == "unread")
