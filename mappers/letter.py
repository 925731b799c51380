"""Advocacy letters: ``parse_letter`` makes a record of addressee, salutation, body, signatories and annex.

The body that counts reaches from the address block to the end of the annex (GUIDELINES §3); each line of
the address block and of the list of signatories is a passage of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rdflib import URIRef

from mappers.document import Document, Named, Passage, Record
from mappers.extraction.content import Content
from mappers.letter_parts import Parts, divide
from mappers.named import CREATED_BY, map_named
from mappers.press import to_passages
from mappers.readers.dates import find_date
from mappers.readers.language import language_of
from mappers.readers.page import Page
from mappers.readers.paragraphs import paragraphs
from mappers.readers.prose import read_page
from mappers.rules.letters import PEOPLE_NOUNS, TITLE, UNDERSIGNED
from mappers.signatures import (
    Addressee,
    Signatory,
    bare_name,
    body_kind,
    read_addressees,
    read_signatories,
)
from ontology.iris import Names
from ontology.terms import CG, DCTERMS, Triple

_DEAR = re.compile(r"(?:(?:My )?Dear(?:est)?|To) (?P<whom>[^,:]{2,100})[,:]?")
_QUOTED = re.compile(r"[\"“][^\"“”]{0,2000}[\"”]")
_I = re.compile(r"\b(?:I|my|me)\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Record):
    """A letter in its own words; ``signatories`` keep the order and spelling of the list.

    ``addressee_lines`` is the address block as printed, ``annex`` the ordinal of the annex's first passage.
    """

    salutation: str | None = None
    addressee_lines: tuple[str, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    signatories: tuple[str, ...] = ()
    annex: int | None = None
    copies: tuple[str, ...] = ()


def parse_letter(document: Document) -> Letter:
    """The record of a letter, from a text file or a web page.

    Raises ``UnreadableDocument`` when there is no text.
    """
    page = read_page(document)
    parts = divide(page.text)
    addressees = read_addressees(parts.address) or _from_salutation(parts)
    signed = read_signatories(parts.signatures, people=_signed_by_people(parts))
    passages, first_signature, annex = _passages(parts)
    return Letter(
        genre="letter",
        identifier=document.identifier,
        title=parts.title or page.title,
        created=find_date(parts.date or "") or page.date,
        language=page.language or language_of(page.text),
        url=page.url,
        passages=passages,
        named=(
            _voice(parts, signed),
            *_named_addressees(addressees),
            *_named_signatories(signed, first_signature),
            *_publisher(page),
        ),
        salutation=parts.salutation,
        addressee_lines=tuple(parts.address),
        addressees=addressees,
        signatories=tuple(entry.printed for entry in signed),
        annex=annex,
        copies=tuple(parts.copies),
    )


def map_letter(letter: Letter, document: URIRef, content: Content, names: Names) -> Iterator[Triple]:
    """To whom it is addressed, who speaks in it and who signed it.

    The bodies of the address block are addressees when the block names no person.
    """
    links = CREATED_BY | {"voice": DCTERMS.creator, "signatory": CG.signatory}
    yield from map_named(letter, document, content, names, links)
    addressed = [named for named in letter.named if named.function == "addressee"]
    people = [named for named in addressed if named.kind == "Person"]
    for named in people or addressed:
        if path := content.named.get(named):
            yield document, CG.addressee, names.iri(path)


def _passages(parts: Parts) -> tuple[tuple[Passage, ...], int, int | None]:
    """All passages, the ordinal of the first signature and that of the annex."""
    texts = [*parts.address, *([parts.salutation] if parts.salutation else [])]
    head = tuple(Passage(ordinal, text) for ordinal, text in enumerate(texts, 1))
    body = to_passages(paragraphs(parts.body), len(head) + 1)
    first = len(head) + len(body) + 1
    closing = [*([parts.valediction] if parts.valediction else []), *parts.signatures, *parts.copies]
    end = tuple(Passage(ordinal, text) for ordinal, text in enumerate(closing, first))
    annex = to_passages(paragraphs(parts.annex), first + len(end))
    first_signature = first + bool(parts.valediction)
    return (*head, *body, *end, *annex), first_signature, annex[0].ordinal if annex else None


def _publisher(page: Page) -> tuple[Named, ...]:
    return (Named(page.site, "publisher", "Organization"),) if page.site else ()


def _from_salutation(parts: Parts) -> tuple[Addressee, ...]:
    """Without an address block the salutation may name the addressee ("Dear Secretary Corvin")."""
    match = _DEAR.fullmatch(parts.salutation or "")
    if match is None:
        return ()
    whom, line = match["whom"].removeprefix("the "), len(parts.address)
    if title := TITLE.match(whom):
        return (Addressee(line, bare_name(whom[title.end() :]), title[1]),)
    name = bare_name(whom)
    return (Addressee(line, name),) if name != whom else ()


def _named_addressees(addressees: Sequence[Addressee]) -> tuple[Named, ...]:
    """Each person with role and body, and each body by itself; an office without a name is a person too."""
    found: list[Named] = []
    for addressee in addressees:
        body = addressee.bodies[0][0] if addressee.bodies else None
        name = addressee.name or addressee.role
        if name:
            found.append(Named(name, "addressee", "Person", addressee.role, body, passage=addressee.line + 1))
        found += [Named(b, "addressee", body_kind(b), passage=line + 1) for b, line in addressee.bodies]
    return tuple(found)


def _named_signatories(signed: Sequence[Signatory], first: int) -> tuple[Named, ...]:
    """Each signatory, and the organisation for which a person signs, once and in order."""
    found: dict[str, Named] = {}
    for entry in signed:
        passage = first + entry.line
        if entry.person:
            named = Named(
                entry.person, "signatory", "Person", entry.role, entry.organization, passage=passage
            )
            found.setdefault(entry.person, named)
        if entry.organization:
            organization = Named(entry.organization, "signatory", "Organization", passage=passage)
            found.setdefault(entry.organization, organization)
    return tuple(found.values())


def _signed_by_people(parts: Parts) -> bool:
    """Whether the letter calls its signatories scholars, citizens and so on, or speaks as "I"."""
    prose = _prose(parts)
    if match := UNDERSIGNED.search(prose):
        return match["noun"].split()[0] in PEOPLE_NOUNS
    return _speaks_as_one(prose)


def _voice(parts: Parts, signed: Sequence[Signatory]) -> Named:
    """Whose "we" it is: "the undersigned organizations" (or what they call themselves), or the one
    signatory: the person who says "I", the organisation that says "we"."""
    prose = _prose(parts)
    match = UNDERSIGNED.search(prose)
    if len(signed) == 1 and match is None:
        entry = signed[0]
        if entry.person and (_speaks_as_one(prose) or not entry.organization):
            return Named(entry.person, "voice", "Person", entry.role, entry.organization)
        if entry.organization:
            return Named(entry.organization, "voice", "Organization")
    noun = match["noun"] if match and match["noun"].split()[0] in PEOPLE_NOUNS else "organizations"
    return Named(f"the undersigned {noun}", "voice", "Group")


def _prose(parts: Parts) -> str:
    return _QUOTED.sub(" ", " ".join(paragraphs(parts.body)))


def _speaks_as_one(prose: str) -> bool:
    return len(_I.findall(prose)) > len(_WE.findall(prose))
