"""From a name as written to the thing it names: the authorities, loaded from ``authorities/*.ttl``.

Every file is read once, when somebody first asks for it. A label that names two things names nothing:
``resolve`` and ``post`` then return ``None``, because a wrong link is worse than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from ontology import entries, iris, labels
from ontology.entries import Concept, Description, Entry, Place
from ontology.terms import FOAF, VOCABULARY

__all__ = [
    "Concept", "Entry", "Place", "candidates", "classification", "classifications", "countries",
    "country_of_tag", "descriptions", "entry", "event_types", "handlings", "organizations", "people",
    "place", "places", "post", "post_by_routing", "posts", "precedences", "resolve", "stances", "tag",
    "tags", "topics", "topics_of_tag",
]  # fmt: skip

AUTHORITIES = Path(__file__).parent / "authorities"
LONGEST = 250
"""Characters of the longest text that is looked up: nothing longer is a name."""
BASE = "http://localhost/"
"""Only for parsing: the paths below it are what we keep."""


@cache
def descriptions(name: str) -> dict[str, Description]:
    """What ``authorities/{name}.ttl`` says: subject → property → values, relative IRIs as paths."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    path = AUTHORITIES / f"{name}.ttl"
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=BASE):
        found[_value(quad.subject)][_value(quad.predicate)].append(_value(quad.object))
    return {subject: {k: tuple(v) for k, v in said.items()} for subject, said in found.items()}


def _value(term: object) -> str:
    assert isinstance(term, ox.NamedNode | ox.Literal), term  # authorities have no blank nodes
    return term.value.removeprefix(BASE)


# -- actors ---------------------------------------------------------------------


@cache
def countries() -> tuple[Entry, ...]:
    """States and territories."""
    return _actors("countries")


@cache
def posts() -> tuple[Entry, ...]:
    """Posts, and the departments and commands that cables name like posts."""
    return _actors("posts")


@cache
def organizations() -> tuple[Entry, ...]:
    """Organisations and government bodies that are no station of the telegraph."""
    return _actors("organizations")


@cache
def people() -> tuple[Entry, ...]:
    """Public figures with the offices they held."""
    return _actors("people")


@cache
def places() -> tuple[Place, ...]:
    """Cities of posts, and capitals."""
    return entries.cities(descriptions("places"))


def entry(path: str) -> Entry | None:
    """The actor at a path."""
    return _by_path().get(path)


@cache
def _by_path() -> dict[str, Entry]:
    return {e.path: e for table in (countries(), posts(), organizations(), people()) for e in table}


def _actors(name: str) -> tuple[Entry, ...]:
    return entries.actors(descriptions(name), descriptions("places"), descriptions("actor-types"))


# -- names ----------------------------------------------------------------------


def resolve(name: str, *, kinds: frozenset[str] | None = None, country: str | None = None) -> Entry | None:
    """The actor that a name names, or ``None`` when no label is equal to it or the label names two.

    ``kinds`` keeps only actors of these kinds; ``country`` (the path of a State) decides between
    several of one name, and what "GOU" or "Ministry of Justice" stands for in it.
    """
    found = [e for e in candidates(name) or _national(name, country) if kinds is None or e.kind in kinds]
    if len(found) > 1 and country:
        found = [e for e in found if country in (e.path, e.country)]
    if len(found) == 1:
        return found[0]
    embassy = post(name) if not found and labels.EMBASSY.search(name) else None
    return embassy if embassy and (kinds is None or embassy.kind in kinds) else None


def _national(name: str, country: str | None) -> tuple[Entry, ...]:
    state = entry(country) if country else None
    return candidates(f"{name} of {state.label}") if state else ()


def candidates(name: str) -> tuple[Entry, ...]:
    """Every actor that a name may name, in the order of their paths."""
    if len(name) > LONGEST:
        return ()
    form = labels.fold(name)
    found = {e.path: e for label, e in _labels().get(form.casefold(), ()) if labels.same_case(form, label)}
    return tuple(found[path] for path in sorted(found))


@cache
def _labels() -> dict[str, list[tuple[str, Entry]]]:
    found: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for e in _by_path().values():
        for label in dict.fromkeys(labels.fold(n) for n in (e.label, *e.names, *e.cablespeak, *e.ambiguous)):
            found[label.casefold()].append((label, e))
    return dict(found)


def place(name: str, country: str | None = None) -> Place | None:
    """The known city of this name, or ``None`` when there is none or, in the state given, not one."""
    found = [p for p in _cities().get(iris.slug(name), ()) if country in (None, p.country)]
    return found[0] if len(found) == 1 else None


@cache
def _cities() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for city in places():
        found[iris.slug(city.label)].append(city)
    return dict(found)


# -- posts ----------------------------------------------------------------------


def post(name: str) -> Entry | None:
    """The post or department that an address names: its station or any spelling of it.

    Accepts "TASHKENT", "AMEMBASSY TASHKENT", "U.S. Embassy in Tashkent", "SECSTATE WASHDC", "USUN NEW
    YORK", "CDC ATLANTA GA". A spelling that two posts claim names none.
    """
    known = _stations()
    if len(name) > LONGEST:
        return None
    for key in labels.station_keys(name):
        if key in known:
            return _only(known[key])
    for key in labels.leading_keys(name):
        found = _only(known.get(key, ()))
        if found and found.kind == "GovernmentBody" and key != "STATE":  # "STATE PASS …" is an instruction
            return found
    return None


def post_by_routing(indicator: str) -> Entry | None:
    """The post that a routing indicator stands for; several share some, which then name none."""
    return _only(_routes().get(indicator.strip().upper(), ()))


def _only(entries: Sequence[Entry]) -> Entry | None:
    return entries[0] if len(entries) == 1 else None


@cache
def _stations() -> dict[str, tuple[Entry, ...]]:
    """Stations first, then spellings, labels and cities of embassies that are no station's name."""
    found = {labels.station(name): (e,) for e in posts() for name in e.stations}
    more: dict[str, dict[str, Entry]] = defaultdict(dict)
    for e in posts():
        for name in (*e.spellings, e.label, *e.names, *_city_of(e)):
            for key in labels.station_keys(name):
                more[key][e.path] = e
    return {key: tuple(more[key].values()) for key in more} | found


def _city_of(e: Entry) -> tuple[str, ...]:
    """An embassy is called by its city; missions and offices share one with an embassy."""
    return (entries.label(descriptions("places")[e.place]),) if e.place and e.type == "Embassy" else ()


@cache
def _routes() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = defaultdict(tuple)
    for e in posts():
        for indicator in e.routing:
            found[indicator] += (e,)
    return dict(found)


# -- concepts -------------------------------------------------------------------


@cache
def tags() -> tuple[Concept, ...]:
    """TAGS, and the codes that were only observed (``listed`` is false)."""
    return entries.concepts(descriptions("tags"), VOCABULARY + "tag/")


@cache
def classifications() -> tuple[Concept, ...]:
    """Levels and portion marks."""
    return entries.concepts(descriptions("classifications"), VOCABULARY + "classification/")


@cache
def handlings() -> tuple[Concept, ...]:
    """Handling captions."""
    return entries.concepts(descriptions("handlings"), VOCABULARY + "handling/")


@cache
def precedences() -> tuple[Concept, ...]:
    """Degrees of precedence; ``names`` are the letter and digraph of the date-time line."""
    return entries.concepts(descriptions("precedences"), VOCABULARY + "precedence/")


@cache
def stances() -> tuple[Concept, ...]:
    """Eight stances and, broader than they, ``positive`` and ``negative``."""
    return entries.concepts(descriptions("stances"), VOCABULARY + "stance/")


@cache
def topics() -> tuple[Concept, ...]:
    """Policy topics; ``names`` are the phrases that name them in prose."""
    return entries.concepts(descriptions("topics"), VOCABULARY + "topic/")


@cache
def event_types() -> tuple[Concept, ...]:
    """The types of the guidelines (no ``broader``) and the finer ones (``broader`` is one of those)."""
    return entries.concepts(descriptions("event-types"), VOCABULARY + "event-type/")


@cache
def topics_of_tag(code: str) -> tuple[Concept, ...]:
    """The policy topics about which cables with a tag are."""
    return tuple(topic for topic in topics() if code in topic.related)


def tag(code: str) -> Concept | None:
    """The tag of a code, listed or only observed."""
    return _tags().get(code.strip().upper())


@cache
def _tags() -> dict[str, Concept]:
    return {t.notation.upper(): t for t in tags()}


def country_of_tag(code: str) -> Entry | None:
    """The state that a geographical tag stands for; ``None`` for regions and what is no country."""
    found = (
        descriptions("tags").get(str(iris.concept("tag", code.strip().upper())), {}).get(str(FOAF.focus), ())
    )
    states = [e for e in map(entry, found) if e and e.kind == "State"]
    return _only(states)


def classification(mark: str) -> Concept | None:
    """The level or portion mark that a source prints: ``(SBU)``, ``S/NF``, ``SECRET//NOFORN``,
    ``(C//REL TO USA, NATO)``; ``None`` when it is none."""
    parts = [p.strip() for p in mark.upper().replace("REL TO", "REL").strip("() ").split("/") if p.strip()]
    short = [p.split()[0] if p.startswith("REL") else p for p in parts]
    return _marks().get("//".join(short))


@cache
def _marks() -> dict[str, Concept]:
    return {form.upper().removesuffix(" TO"): c for c in classifications() for form in (c.notation, *c.names)}
