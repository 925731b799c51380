"""Who wrote it: bylines above a text and notes about the author below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mappers.document import Named
from mappers.rules.press import AUTHOR_ROLES, AUTHOR_VERBS, MEDIA, NOT_A_PERSON

_TITLES = "Dr Prof Professor Mr Mrs Ms Sir Dame Rev Father Sister Amb Ambassador Gen General Col Colonel"
_TITLE = rf"(?:(?:{_TITLES.replace(' ', '|')})\.? )?"
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]{0,30}"
_PARTICLE = r"(?:(?:de|da|do|dos|du|van|von|der|den|bin|ibn|al|el|la|le|y|e|ul|of) ){0,2}"
NAME = rf"{_WORD}(?: {_PARTICLE}{_WORD}){{1,4}}"
_PERSON = re.compile(rf"{_TITLE}({NAME})")
_BYLINE = re.compile(
    r"(?:(?:story|report|reporting|text|words|written|posted|analysis|commentary|opinion) )?by:?"
    r" (?P<names>\S.{0,150})",
    re.IGNORECASE,
)
_AFTER_NAMES = re.compile(
    r"(?: in | for | from | reporting |, (?!(?:and )?[A-Z][\w'’-]+ (?:[A-Z]|and ))"
    r"| [|•·–—-] |\s?\(|\s\S+@|/).*"
)
_BETWEEN_NAMES = re.compile(r",? and |, | & |; ?")
_NOTE = re.compile(
    rf"(?:The (?:author|writer)|{_TITLE}(?P<name>{NAME}))(?:, (?P<aside>[^,;.]{{3,90}}),)?"
    rf" (?P<verb>is|was|has been|{'|'.join(AUTHOR_VERBS)})\b ?(?P<rest>.{{0,500}})"
)
_ROLE = re.compile(
    r"(?:currently |now )?(?:an? |the )?(?P<role>.{3,120}?)"
    r"(?=[,.;:(]|$| who | whose | and (?:an? |the |author )| speciali[sz]| based | covering | writing | focus"
    r"| at | with | for the | for [A-Z]| in [A-Z])"
)
_BODY = re.compile(
    rf"\b(?:of|at|for|with|by|directs|heads|leads|chairs|edits|runs|founded|co-founded|advises|represents|manages)"
    rf" (?:the )?((?:{_WORD})(?: (?:(?:of|for|and|the|on|de|du|des|&) ){{0,2}}{_WORD}){{0,8}})"
    r"(?=[.,;:)]|$| (?:in|and|who|which|where|from|at|as|based)\b)"
)
_OWN_BODY = re.compile(
    r"\b[Mm]y (?:own )?(?:organi[sz]ation|institute|institution|group|think tank|foundation|cent(?:er|re))"
    rf", (?:the )?((?:{_WORD})(?: (?:(?:of|for|and|the|on) ){{0,2}}{_WORD}){{0,8}}),"
)
_NEXT_NOTE = re.compile(r"(?<=[a-z)]\.) (?=[A-Z])")
_LONGEST_NOTE = 600


@dataclass(frozen=True, slots=True)
class Author:
    """An author as a byline or a note gives them; no name when the text keeps it ("The author is …")."""

    name: str | None
    role: str | None = None
    affiliation: str | None = None


def is_person_name(text: str) -> bool:
    """Whether a line could be nothing but a person's name, with or without a title."""
    if not _PERSON.fullmatch(text) or NOT_A_PERSON.search(text):
        return False
    return MEDIA.isdisjoint(text.lower().split()[1:])


def byline_names(line: str) -> tuple[str, ...] | None:
    """The people of a line that starts with "By"; empty when it names none ("By our staff").

    None when the line is no byline. A name in capitals is written as names are.
    """
    match = _BYLINE.fullmatch(line)
    if match is None:
        return None
    names = people(match["names"])
    return names if names or NOT_A_PERSON.search(line) else None


def people(names: str) -> tuple[str, ...]:
    """The people of a list such as "A and B", without what follows ("in Zenda", "| Zenda Review")."""
    parts = map(_cased, _BETWEEN_NAMES.split(_AFTER_NAMES.sub("", names).rstrip(".")))
    return tuple(part for part in parts if is_person_name(part))


def read_note(line: str) -> Author | None:
    """The author that a closing line tells about; None when it does not."""
    match = _NOTE.fullmatch(line) if len(line) <= _LONGEST_NOTE else None
    if match is None:
        return None
    rest = f"{match['verb']} {match['rest']}"
    verb_role = AUTHOR_VERBS.get(match["verb"])
    if match["verb"] not in AUTHOR_VERBS and not AUTHOR_ROLES.search(f"{match['aside']} {rest}"):
        return None
    role = verb_role or _role(match["rest"] if match["verb"] not in AUTHOR_VERBS else match["aside"] or "")
    body = _BODY.search(rest)
    return Author(match["name"], role, body[1].rstrip(".,") if body else None)


def own_organization(text: str) -> str | None:
    """The organisation that an author calls "my organization, …" in the text."""
    match = _OWN_BODY.search(text)
    return match[1] if match else None


def _role(rest: str) -> str | None:
    match = _ROLE.match(rest)
    return match["role"] if match else None


def _cased(name: str) -> str:
    name = name.strip()
    return name.title() if name.isupper() and " " in name else name


def describe(authors: tuple[Author, ...], body: Sequence[str]) -> tuple[tuple[Author, ...], str | None]:
    """The authors with role and organisation from a note in the last two paragraphs, and that note."""
    for place in range(len(body) - 1, max(len(body) - 3, 0), -1):
        notes = [note for text in _NEXT_NOTE.split(body[place].strip("*_ ")) if (note := read_note(text))]
        known = [note for note in notes if _is_author(note, authors, body[:place])]
        if known and known[0] is notes[0]:
            return _with_notes(authors, known), body[place]
    if len(authors) <= 1 and (own := own_organization(" ".join(body))):
        author = authors[0] if authors else Author(None)
        return (replace(author, affiliation=own),), None
    return authors, None


def _with_notes(authors: tuple[Author, ...], notes: Sequence[Author]) -> tuple[Author, ...]:
    """The authors in the order of the byline, described by the notes; without a byline those of the notes.

    A note on "the author" describes the one person of the byline.
    """
    if not authors:
        return tuple(notes)
    if notes[0].name is None:
        return (replace(notes[0], name=authors[0].name),) if len(authors) == 1 else authors
    return tuple(
        next((replace(note, name=a.name) for note in notes if _same(a.name, note.name)), a) for a in authors
    )


def _is_author(note: Author, authors: tuple[Author, ...], before: Sequence[str]) -> bool:
    """A note names an author of the byline, or somebody of whom the text above never speaks."""
    if note.name is None:
        return True
    if authors and authors[0].name:
        return any(_same(author.name, note.name) for author in authors)
    surname = note.name.split()[-1]
    return not any(surname in text for text in before)


def _same(one: str | None, other: str | None) -> bool:
    """Whether two names have the same surname."""
    return one is not None and other is not None and one.split()[-1].lower() == other.split()[-1].lower()


def name_authors(authors: tuple[Author, ...]) -> tuple[Named, ...]:
    """The voice and the authors that have a name, as the header of a record names them."""
    known = (author for author in authors if author.name)
    named = (Named(a.name or "", "author", "Person", a.role, a.affiliation) for a in known)
    return (_voice(authors), *named)


def _voice(authors: tuple[Author, ...]) -> Named:
    """Whose "I" it is: the one author's, else that of "the author" or "the authors"."""
    if len(authors) > 1:
        return Named("the authors", "voice", "Group")
    author = authors[0] if authors else Author(None)
    return Named(author.name or "the author", "voice", "Person", author.role, author.affiliation)
