"""From a document to the record of a cable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from string import ascii_uppercase

from mappers.cable import naming
from mappers.cable.attention import named_in, take_voice
from mappers.cable.banner import CAPTIONS
from mappers.cable.body import parse_body
from mappers.cable.classification import Authority, parse_classification
from mappers.cable.control import Control, read_control
from mappers.cable.declassification import parse_declassification
from mappers.cable.header import Transmission, parse_transmission
from mappers.cable.identifiers import CableId, parse_id
from mappers.cable.marks import take_mark
from mappers.cable.parts import find_comment, find_summary
from mappers.cable.record import Addressee, Cable, Classifier, ReadLine, Reference
from mappers.cable.references import parse_references
from mappers.cable.signature import Signature, take_signature
from mappers.cable.stations import squeeze, station_of
from mappers.cable.tags import parse_tags
from mappers.cable.years import Years
from mappers.document import Document, Named
from mappers.errors import MappingError
from mappers.readers.cable_forms import read_cable_page
from mappers.readers.cable_page import PARTIAL, CablePage

_REDACTION = re.compile(r"[Xx\u0425\u0445]{4,}")
_X_RUNS = ("xx", "XX", "xXx", "\u0425", "\u0445")
_HYPHEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
_CUT = re.compile(r"\.\.\.\s*$")
_PAGE_HANDLING = {"NOFORN": "NOFORN", "FOR OFFICIAL USE ONLY": "FOUO"}
_CLASSIFYING_PARAGRAPHS = 3


def parse_cable(document: Document) -> Cable:
    """The record of a cable.

    Raises ``UnreadableDocument`` when the document is in no form of a cable, ``MappingError`` when nothing
    in it, nor its file's name, tells which cable it is.
    """
    page = read_cable_page(document)
    transmission = parse_transmission(page.header, _year(page))
    control = read_control(page.body, 1 + len(transmission.lines) if page.header else 1)
    identifier = _identifier(page, transmission, control)
    if identifier is None:
        raise MappingError(document.name, "nothing tells the cable's station, year and serial", "identifier")
    return _cable(page, transmission, control, identifier)


def _cable(page: CablePage, transmission: Transmission, control: Control, identifier: CableId) -> Cable:
    signature = take_signature(control.body)
    passages, body_lines = parse_body(signature.lines)
    created = _created(page, transmission)
    declassification = parse_declassification(control.last("order"))
    authority = _authority(
        control, (p.text for p in passages[:_CLASSIFYING_PARAGRAPHS]), declassification.classifier
    )
    tags = parse_tags(*control.fields.get("tags", []))
    title = title_of(page, control)
    level, handling = _classification(page, control)
    attention, voice = take_voice(_attention(control))
    named = _named(
        identifier.station,
        voice or identifier.station,
        transmission.addressees,
        attention,
        authority.classifiers,
        tags.people,
        signature.names,
    )
    return Cable(
        identifier=str(identifier),
        published_as=tuple(p for p in [page.published_id] if p and p != str(identifier)),
        form=page.form,
        title=title,
        subject_marking=take_mark(title).mark if title else None,
        created=created,
        issued=page.released,
        station=identifier.station,
        sender=transmission.sender,
        classification=level,
        banner_classification=_differing(level, control),
        handling=handling,
        precedence=transmission.precedence,
        info_precedence=transmission.info_precedence,
        date_time_group=transmission.date_time_group,
        transmission_id=transmission.transmission_id,
        section_count=control.banner.sections if control.banner else None,
        addressees=transmission.addressees,
        attention=attention,
        executive_order=declassification.order,
        declassify_on=declassification.on,
        declassify_event=declassification.event,
        tags=tags.codes,
        tagged_people=tags.people,
        references=_references(control, identifier, created, page.cited),
        classifiers=authority.classifiers,
        reasons=authority.reasons,
        summary=find_summary(passages),
        comment=find_comment(passages),
        signers=signature.names,
        redaction_count=_redactions(page.body),
        partial=page.header.lstrip().startswith(PARTIAL),
        passages=passages,
        named=tuple(dict.fromkeys(named)),
        lines=_lines(transmission, control, body_lines, signature),
    )


def _named(  # noqa: PLR0913, PLR0917 - the fields that hold names
    station: str,
    voice: str,
    addressees: tuple[Addressee, ...],
    attention: tuple[str, ...],
    classifiers: tuple[Classifier, ...],
    tagged: tuple[str, ...],
    signers: tuple[str, ...],
) -> Iterator[Named]:
    """Whom the header and the signature name."""
    yield naming.origin(station)
    yield naming.voice(voice)
    for addressee in addressees:
        yield naming.recipient(addressee)
        yield from map(naming.exempted, addressee.exempted)
    yield from named_in(attention)
    yield from map(naming.classifier, classifiers)
    yield from map(naming.tagged, tagged)
    yield from map(naming.signer, signers)


def _redactions(text: str) -> int:
    """How many runs of x or X, of whichever alphabet, stand for words; most cables have none."""
    return len(_REDACTION.findall(text)) if any(run in text for run in _X_RUNS) else 0


# -- identity and time ------------------------------------------------------------


def _year(page: CablePage) -> int | None:
    if page.created:
        return int(page.created[:4])
    published = parse_id(page.published_id or "")
    return published.full_year if published else None


def _identifier(page: CablePage, transmission: Transmission, control: Control) -> CableId | None:
    """The published id, mended; without one, what banner and date-time group say."""
    if published := parse_id(page.published_id or ""):
        return published
    banner = control.banner
    date = transmission.created or page.created
    if banner is None or banner.station is None or banner.serial is None or date is None:
        return None
    return CableId(date[2:4], station_of(banner.station) or squeeze(banner.station), banner.serial)


def _created(page: CablePage, transmission: Transmission) -> str | None:
    """The date-time group; else the page's time, of which the minutes count only when they do not repeat
    the hour on a twelve-hour clock, as pages released in 2010 and early 2011 do."""
    if transmission.created:
        return transmission.created
    if page.created and "T" in page.created:
        hour, minute = int(page.created[11:13]), int(page.created[14:16])
        return page.created[:10] if minute == (hour % 12 or 12) else page.created
    return page.created


# -- header fields ----------------------------------------------------------------


def title_of(page: CablePage, control: Control) -> str | None:
    """The subject on one line, the longest copy unless it was cut; the page's title where there is none."""
    subjects = [" ".join(_HYPHEN.sub("-", text).split()) for text in control.fields.get("subject", [])]
    whole = [text for text in subjects if text and not _CUT.search(text)] or [
        text for text in subjects if text
    ]
    if whole:
        return whole[-1]
    return " ".join(page.title.split()) if page.title else None


def _classification(page: CablePage, control: Control) -> tuple[str | None, tuple[str, ...]]:
    """Level and handling captions: the page's, then the text's in order of appearance."""
    level, _, caveat = (page.classification or "").partition("//")
    first = [_PAGE_HANDLING[caveat]] if caveat in _PAGE_HANDLING else []
    banner = control.banner.level if control.banner else None
    handling = tuple(dict.fromkeys([*first, *control.captions]))
    if not level and banner == "LIMITED OFFICIAL USE":
        return "UNCLASSIFIED", tuple(dict.fromkeys(["LOU", *handling]))
    return level or banner, handling


def _differing(level: str | None, control: Control) -> str | None:
    """The level of the banner where it is not the page's (cable-anatomy.md, section 4: "keep both")."""
    banner = control.banner.level if control.banner else None
    same = banner is None or banner == level or (banner, level) == ("LIMITED OFFICIAL USE", "UNCLASSIFIED")
    return None if same else banner


def _attention(control: Control) -> tuple[str, ...]:
    """Attention lines, a line that ends in a comma or AND joined with the next."""
    joined: list[str] = []
    for line in control.attention:
        text = " ".join(line.split())
        if joined and re.search(r"(?:[,;(]|\bAND|\bFOR|-)$", joined[-1]):
            joined[-1] += " " + text
        elif text.strip(" -/") and text.upper() not in CAPTIONS:
            joined.append(text)
    return tuple(joined)


def _references(
    control: Control, identifier: CableId, created: str | None, cited: Iterable[str]
) -> tuple[Reference, ...]:
    """The union of the lists in every copy of the control lines; a cut copy gives way to a whole one."""
    month = int(created[5:7]) if created and len(created) >= 7 and created[2:4] == identifier.year else None
    listed = frozenset(str(known) for known in map(parse_id, cited) if known)
    years = Years(identifier.year, month, identifier.station, identifier.serial, listed)
    found: dict[tuple[str | None, str], Reference] = {}
    for text in control.fields.get("refs", []):
        for reference in parse_references(_CUT.sub("", text), years):
            found.setdefault((reference.label, reference.document or reference.cited_as), reference)
    return _lettered(tuple(found.values()))


def _lettered(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """A list of several without printed letters is called by letters in order ("ref B") all the same."""
    if len(references) < 2 or len(references) > len(ascii_uppercase) or any(r.label for r in references):
        return references
    return tuple(replace(r, label=letter) for r, letter in zip(references, ascii_uppercase, strict=False))


def _authority(control: Control, first_paragraphs: Iterable[str], scheduled_by: str | None) -> Authority:
    """What the classification line says, else one of the first paragraphs, else the order's line."""
    for text in [control.last("classified"), *first_paragraphs]:
        found = parse_classification(text[:1000])
        if found.classifiers or found.reasons:
            return found
    return Authority((Classifier(scheduled_by),) if scheduled_by else (), ())


def _lines(
    transmission: Transmission, control: Control, body: Iterable[ReadLine], signature: Signature
) -> tuple[ReadLine, ...]:
    signed = (ReadLine(n, _closing(text, signature.names), text.strip()) for n, text in signature.dropped)
    return (*transmission.lines, *control.lines, *body, *signed)


def _closing(text: str, names: Iterable[str]) -> str:
    """What a line from the signature on is: a name, or what is printed after it (``NNNN``, a stamp)."""
    if not text.strip():
        return "blank"
    return "signature" if any(name in text.upper() for name in names) else "closing"
