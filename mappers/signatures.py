"""Names in a letter's address block and under its text: who is written to, and who signs.

A line may hold a person, an office, an organisation, or all three with commas between; the spelling of
the line is kept beside what is read from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mappers.authors import is_person_name
from mappers.document import ActorKind
from mappers.extraction.gazetteer import fold_word, given_names
from mappers.rules.letters import (
    BODY,
    GOVERNMENT,
    HONORIFIC,
    ORGANIZATION,
    PLACE,
    POST_NOMINALS,
    ROLE,
    STATE,
    SUFFIX,
    TITLE,
)

_COMMA_KEPT = "\x00"
_COUNTRY = re.compile(r" \([A-Z][a-z][\w .’'-]{1,30}\)$")
"""The country in brackets behind an organisation's name."""
_TO = re.compile(r"(?:To|TO|Attn\.?|Attention):? (?:the )?")


@dataclass(frozen=True, slots=True)
class Signatory:
    """One entry of the list under a letter; ``printed`` as it stands there, ``line`` its first line."""

    printed: str
    line: int
    person: str | None = None
    role: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody a letter is written to: the person, the office, and the bodies of the address block.

    ``bodies`` are pairs of name and the line that prints it; ``line`` is that of the person or office.
    """

    line: int
    name: str | None = None
    role: str | None = None
    bodies: tuple[tuple[str, int], ...] = ()


def bare_name(text: str) -> str:
    """A person's name without the honorific before it and the degrees after it."""
    while match := HONORIFIC.match(text):
        text = text[match.end() :]
    return POST_NOMINALS.sub("", text.split(",")[0].strip())


def read_addressees(lines: Sequence[str]) -> tuple[Addressee, ...]:
    """The addressees of an address block, in order; a name opens the next one."""
    found: list[Addressee] = []
    for place, line in enumerate(lines):
        parts = _split(_TO.sub("", line))
        name, role = _person(parts[0])
        below = parts[1] if len(parts) > 1 else lines[place + 1] if place + 1 < len(lines) else ""
        if name and (role or HONORIFIC.match(parts[0]) or ROLE.search(below)):
            found.append(Addressee(place, name, role))
            parts = parts[1:]
        elif _TO.match(line):
            found.append(Addressee(place))
        for part in parts:
            if not _name_office(found, part, place):
                _add_part(found, part, place)
    return tuple(addressee for addressee in found if addressee.name or addressee.role or addressee.bodies)


def _name_office(found: list[Addressee], part: str, place: int) -> bool:
    """A person named behind the office on the same line: "To the Minister of Ferries, Mr. Duro"."""
    if not found or found[-1].name or found[-1].line != place or not HONORIFIC.match(part):
        return False
    last = found[-1]
    found[-1] = Addressee(last.line, bare_name(part), last.role, last.bodies)
    return True


def _add_part(found: list[Addressee], part: str, place: int) -> None:
    """An office or a body, added to the addressee that is open; buildings and cities are passed over."""
    is_body = _is_body(part)
    if not is_body and not ROLE.search(part):
        return
    last = found[-1] if found else None
    if last is None or (
        not is_body and last.role and last.line != place and (last.name is None or last.bodies)
    ):
        last = Addressee(place)
        found.append(last)
    if not is_body:
        role = f"{last.role}, {part}" if last.role and last.role not in part else part
        found[-1] = Addressee(last.line, last.name, role, last.bodies)
    else:
        found[-1] = Addressee(last.line, last.name, last.role, (*last.bodies, (part, place)))


def _is_body(part: str) -> bool:
    """Whether a part of an address names a body: never a role ("Secretary, …"), a street or a city."""
    if STATE.fullmatch(part):
        return True
    return bool(BODY.search(part)) and not PLACE.search(part) and not _starts_with_role(part)


def _starts_with_role(part: str) -> bool:
    """An office may hold the name of a body ("Head of Delegation", "Minister in the Office of …")."""
    role = ROLE.search(part)
    return role is not None and (" of " in part or " for " in part or role.end() == len(part))


def body_kind(name: str) -> ActorKind:
    """What a body of an address block is: a state, a part of one, or another organisation."""
    if STATE.fullmatch(name):
        return "State"
    return "GovernmentBody" if GOVERNMENT.search(name) else "Organization"


def read_signatories(lines: Sequence[str], people: bool = False) -> tuple[Signatory, ...]:
    """The entries of a list of signatories; ``people``: whether a bare name is rather a person's.

    A person, an office and an organisation on lines of their own are one entry.
    """
    return tuple(_entries(lines, people))


def _entries(lines: Sequence[str], people: bool) -> Iterator[Signatory]:
    place = 0
    while place < len(lines):
        end = _end_of_entry(lines, place)
        printed = ", ".join(lines[place:end])
        for part in printed.split("; ") if end == place + 1 else [printed]:
            yield _read_entry(part.strip(" ;"), place, people)
        place = end


def _end_of_entry(lines: Sequence[str], place: int) -> int:
    """After a bare name: the line with the office, and the organisation when the office names none."""
    if not _is_bare_name(lines[place]) or place + 1 >= len(lines):
        return place + 1
    following = lines[place + 1]
    if not ROLE.search(following.split(", ")[0]) or HONORIFIC.match(following):
        return place + 1
    if "," in following or place + 2 >= len(lines) or _opens_entry(lines, place + 2):
        return place + 2
    return place + 3


def _is_bare_name(line: str) -> bool:
    """A person's name with nothing behind it, and no organisation's."""
    name = bare_name(line)
    return "," not in line and is_person_name(name) and (name != line or not ORGANIZATION.search(line))


def _opens_entry(lines: Sequence[str], place: int) -> bool:
    """Whether a line is the name of the next signatory: an office stands below it."""
    if HONORIFIC.match(lines[place]):
        return True
    below = lines[place + 1] if place + 1 < len(lines) else ""
    return is_person_name(lines[place]) and bool(ROLE.search(below)) and not ORGANIZATION.search(lines[place])


def _read_entry(printed: str, line: int, people: bool) -> Signatory:
    parts = _split(printed)
    if _is_person(parts, people):
        roles = [part for part in parts[1:] if _is_role(part)]
        rest = [part for part in parts[1:] if part not in roles and (_is_organization(part) or " " in part)]
        name, title = _person(parts[0])
        role = ", ".join(roles) or title
        return Signatory(printed, line, name or bare_name(parts[0]), role, rest[0] if rest else None)
    keeps_whole = len(parts) > 1 and not _is_organization(parts[0])
    name = _COUNTRY.sub("", printed if keeps_whole else parts[0])
    return Signatory(printed, line, organization=name)


def _is_role(part: str) -> bool:
    role = ROLE.search(part)
    return role is not None and (not _is_organization(part) or part.endswith(role[0]))


def _is_person(parts: Sequence[str], people: bool) -> bool:
    """A person by the honorific, by the office or organisation behind the name, or by the list's kind."""
    first = parts[0]
    if HONORIFIC.match(first):
        return True
    if _is_organization(first) or not is_person_name(bare_name(first)):
        return False
    if len(parts) > 1:
        return (
            bool(ROLE.search(parts[1]))
            or any(map(_is_organization, parts[1:]))
            or people
            or _has_given_name(first)
        )
    return people


def _has_given_name(name: str) -> bool:
    return fold_word(bare_name(name).split()[0]) in given_names()


def _is_organization(part: str) -> bool:
    return bool(ORGANIZATION.search(part)) or part.isupper()


def _person(part: str) -> tuple[str | None, str | None]:
    """Name and title of a line that holds a person: by an honorific, a title, or its form alone."""
    if (title := TITLE.match(part)) and is_person_name(rest := bare_name(part[title.end() :])):
        return rest, title[1]
    honoured = HONORIFIC.match(part) is not None
    name = bare_name(part)
    if (title := TITLE.match(name)) and honoured:
        return name[title.end() :], title[1]
    if honoured and not ROLE.search(name):
        return name, None
    if is_person_name(name) and not ROLE.search(name) and not BODY.search(name) and not PLACE.search(name):
        return name, None
    return None, None


def _split(line: str) -> list[str]:
    """At commas, but not before "LLC" and its like."""
    kept = SUFFIX.sub(_COMMA_KEPT, line)
    parts = [part.replace(_COMMA_KEPT, ", ").strip() for part in kept.replace(" - ", ", ").split(", ")]
    return [part for part in parts if part] or [line]
