"""The bodies that titles name: "HLF leader", "Bank Velden Governor", "President of the Harbour Bank"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mappers.extraction.cast import Cast
from mappers.extraction.gazetteer import demonyms, fold_word, longest_name
from mappers.rules.authority_names import NO_ACTORS
from mappers.rules.names import NOT_ACRONYMS, TITLE_HEADS

_BODIES = ("Organization", "GovernmentBody", "Post")
_LONGEST_ACRONYM = 8
_ADJECTIVAL = ("UN", "U.N.", "EU", "E.U.")


def enter_bodies_of_titles(cast: Cast, people: Iterable[str]) -> None:
    """Ties each role without an organisation to the body that begins or ends its title, if one does."""
    for path in sorted(people):
        part = cast.parts[path]
        for key, role in list(part.roles.items()) if part.kind == "Person" else ():
            body = _body(role.title, cast) if role.organization is None else None
            if body:
                part.roles[key] = replace(role, organization=body)


def _body(title: str, cast: Cast) -> str | None:
    words = title.split() if not title.isupper() or " " not in title else []
    of = next((i for i, word in enumerate(words) if word in ("of", "for", "at") and i), None)
    after = [word for word in words[of + 1 :] if word != "the"] if of else []
    if after and after[0][0].isupper():
        return _known(after, cast, whole=True)
    return _known(words[:-1], cast, whole=False)


def _known(words: list[str], cast: Cast, *, whole: bool) -> str | None:
    """The body whose name the words are, or begin with; an acronym that nothing explains is one too."""
    if not whole and words and words[0] in _ADJECTIVAL:
        return None
    for count in range(len(words), 0, -1) if not whole else (len(words),):
        name = " ".join(words[:count])
        known = cast.named(name)
        if known and cast.parts[known].kind in _BODIES:
            return known
        found = longest_name(tuple(fold_word(word) for word in words[:count]))
        one = found.entries[0] if found and found.words == count and len(found.entries) == 1 else None
        if one and one.path in NO_ACTORS:
            return None
        if one and one.kind in _BODIES:
            return cast.known(one, name)
    return cast.local(words[0], "Organization") if words and _is_acronym(words[0]) else None


def _is_acronym(word: str) -> bool:
    plain = word.lower() in NOT_ACRONYMS or word.lower() in TITLE_HEADS or word in demonyms()
    return 2 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper() and not plain
