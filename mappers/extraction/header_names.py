"""The actors that header, address block, byline or signature name, before any prose is read."""

from __future__ import annotations

from mappers.document import Named, Record
from mappers.extraction.cast import Cast
from mappers.extraction.content import Role
from mappers.extraction.gazetteer import resolve_body
from mappers.extraction.people import office_holder
from ontology import authority, iris
from ontology.entries import Entry

US = "actor/united-states"
_NOT_MENTIONED = frozenset({"collective", "exempted"})


def enter_named(record: Record, cast: Cast) -> tuple[dict[Named, str], str]:
    """Which actor each name of the header is, and whose voice the document has."""
    paths = {named: _path(named, record, cast) for named in record.named}
    for named, path in paths.items():
        if named.role:
            cast.bears(path, Role(named.role, _affiliation(named, cast)))
    voice = next((paths[n] for n in record.named if n.function == "voice"), None)
    return paths, voice or cast.local("the author", "Person")


def unmentioned(paths: dict[Named, str]) -> frozenset[str]:
    """Those that the document sends to or leaves out, without naming them as actors: collectives."""
    others = {path for named, path in paths.items() if named.function not in _NOT_MENTIONED}
    return frozenset(path for named, path in paths.items() if path not in others)


def _path(named: Named, record: Record, cast: Cast) -> str:
    entry = _entry(named, record)
    if entry:
        return cast.known(entry, named.name)
    if named.station:  # a post that no authority knows is named by its station all the same
        return cast.shared(iris.post_path(named.station), named.name, "Post")
    if named.function == "collective":
        return cast.shared(iris.actor_path(named.name), named.name, "Group")
    return cast.local(named.name, named.kind or "Organization")


def _entry(named: Named, record: Record) -> Entry | None:
    """The authority's entry: posts by station, bureaus of the Department among those of the United States."""
    if named.station:
        return authority.post(named.station)
    if named.kind == "Person":
        return _person(named, record)
    if named.kind == "Group" or named.function == "collective":
        return None
    country = US if named.function in ("attention", "addressee") and record.genre == "cable" else None
    found = resolve_body(named.name, country)
    return found or (authority.post(named.name) if record.genre == "cable" else None)


def _person(named: Named, record: Record) -> Entry | None:
    """A full name that one public figure bears, or the surname of the ambassador at the post that year."""
    kinds = frozenset({"Person"})
    if " " in named.name:
        return authority.resolve(named.name, kinds=kinds)
    origin = next((n.station for n in record.named if n.function == "origin" and n.station), None)
    post = authority.post(origin) if origin and named.function == "signer" else None
    host = authority.entry(post.country) if post and post.country else None
    return office_holder(named.name, f"Ambassador to {host.label}", record.created) if host else None


def _affiliation(named: Named, cast: Cast) -> str | None:
    if named.affiliation is None:
        return None
    known = cast.named(named.affiliation)
    entry = None if known else resolve_body(named.affiliation)
    return known or (
        cast.known(entry, named.affiliation) if entry else cast.local(named.affiliation, "Organization")
    )
