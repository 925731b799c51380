"""From a name as written to the thing it names: the authorities, loaded from ``authorities/*.ttl``.

Every file is read once, when somebody first asks for it. A label that names two things names nothing:
``resolve`` and ``post`` then return ``None``, because a wrong link is worse than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from ontology import labels
from ontology.iris import concept as iris_concept
from ontology.iris import slug
from ontology.terms import CG, FOAF, GEO, ORG, OWL, RDF, RDFS, SDO, SKOS, VOCABULARY

AUTHORITIES = Path(__file__).parent / "authorities"
BASE = "http://localhost/"
"""Only for parsing: the paths below it are what we keep."""

Kind = Literal["Person", "Organization", "GovernmentBody", "State", "Post", "Group"]
Description = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor that an authority knows, by its path under the base IRI (``actor/uzbekistan``).

    ``names`` are its other names in prose, ``stations`` and ``spellings`` the telegraph's (only ``post``
    looks at them). ``country`` is the path of its State; of a post, the state in which it stands. States have
    ``adjectives`` (Uzbek, Uzbeks), ``cablespeak`` (GOU) and ``ambiguous`` cablespeak, which fits several
    states. ``roles`` of people read "Minister of Finance of Ruritania (2007–2009)".
    """

    path: str
    kind: Kind
    label: str
    names: tuple[str, ...] = ()
    type: str | None = None
    country: str | None = None
    adjectives: tuple[str, ...] = ()
    cablespeak: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    place: str | None = None
    roles: tuple[str, ...] = ()
    stations: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    routing: tuple[str, ...] = ()
    same_as: tuple[str, ...] = field(default=(), repr=False)

    @property
    def capital(self) -> str | None:
        """The capital of a state, when there is exactly one."""
        return self.capitals[0] if len(self.capitals) == 1 else None


@dataclass(frozen=True, slots=True)
class Place:
    """A city that an authority knows, by its path (``place/tashkent.uz``)."""

    path: str
    label: str
    country: str | None
    lat: str | None = None
    long: str | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme. ``broader`` is the notation of the next broader concept.

    ``names`` are other forms: portion marks, phrases of a topic, trigger words of an event type. Of a
    code that was only observed on cables ``listed`` is false and ``near`` the tag it most likely misspells.
    """

    iri: str
    notation: str
    label: str
    names: tuple[str, ...] = ()
    broader: str | None = None
    definition: str | None = None
    near: str | None = None
    listed: bool = True


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


def _one(said: Description, term: str) -> str | None:
    return next(iter(said.get(str(term), ())), None)


def _all(said: Description, *terms: str) -> tuple[str, ...]:
    return tuple(value for term in terms for value in said.get(str(term), ()))


# -- actors ---------------------------------------------------------------------

KINDS: dict[str, Kind] = {
    str(CG.Person): "Person",
    str(CG.Organization): "Organization",
    str(CG.GovernmentBody): "GovernmentBody",
    str(CG.State): "State",
    str(CG.Post): "Post",
}


@cache
def countries() -> tuple[Entry, ...]:
    """States and territories."""
    return _entries("countries")


@cache
def posts() -> tuple[Entry, ...]:
    """Posts, and the departments and commands that cables name like posts."""
    return _entries("posts")


@cache
def organizations() -> tuple[Entry, ...]:
    """Organisations and government bodies that are no station of the telegraph."""
    return _entries("organizations")


@cache
def people() -> tuple[Entry, ...]:
    """Public figures with the offices they held."""
    return _entries("people")


@cache
def places() -> tuple[Place, ...]:
    """Cities of posts, and capitals."""
    return tuple(
        Place(
            path, said[str(RDFS.label)][0], _one(said, CG.country), _one(said, GEO.lat), _one(said, GEO.long)
        )
        for path, said in descriptions("places").items()
        if str(CG.Place) in said.get(str(RDF.type), ())
    )


def entry(path: str) -> Entry | None:
    """The actor at a path."""
    return _by_path().get(path)


@cache
def _by_path() -> dict[str, Entry]:
    return {e.path: e for table in (countries(), posts(), organizations(), people()) for e in table}


def _entries(name: str) -> tuple[Entry, ...]:
    said = descriptions(name)
    kinds = ((path, KINDS.get(said[path].get(str(RDF.type), ("",))[0])) for path in said)
    return tuple(_entry(path, kind, said) for path, kind in kinds if kind)


def _entry(path: str, kind: Kind, graph: Mapping[str, Description]) -> Entry:
    said = graph[path]
    return Entry(
        path=path,
        kind=kind,
        label=said[str(RDFS.label)][0],
        names=_all(said, SKOS.altLabel),
        type=_type(said),
        country=_one(said, CG.country),
        adjectives=_all(said, CG.demonym),
        cablespeak=_all(said, CG.cablespeak),
        ambiguous=_all(said, CG.possibleCablespeak),
        capitals=tuple(descriptions("places")[city][str(RDFS.label)][0] for city in _all(said, CG.capital)),
        place=_one(said, CG.place),
        roles=tuple(_role(graph[node]) for node in _all(said, ORG.hasMembership)),
        stations=_all(said, CG.station),
        spellings=_all(said, SKOS.hiddenLabel),
        routing=_all(said, CG.routingIndicator),
        same_as=_all(said, OWL.sameAs),
    )


def _type(said: Description) -> str | None:
    iri = _one(said, ORG.classification)
    return descriptions("actor-types")[iri][str(SKOS.prefLabel)][0] if iri else None


def _role(said: Description) -> str:
    title, start, end = said[str(CG.roleTitle)][0], _one(said, SDO.startDate), _one(said, SDO.endDate)
    return f"{title} ({start or ''}–{end or ''})" if start or end else title


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
    found = [p for p in _cities().get(slug(name), ()) if country in (None, p.country)]
    return found[0] if len(found) == 1 else None


@cache
def _cities() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for city in places():
        found[slug(city.label)].append(city)
    return dict(found)


# -- posts ----------------------------------------------------------------------


def post(name: str) -> Entry | None:
    """The post or department that an address names: its station or any spelling of it.

    Accepts "TASHKENT", "AMEMBASSY TASHKENT", "U.S. Embassy in Tashkent", "SECSTATE WASHDC", "USUN NEW
    YORK", "CDC ATLANTA GA". A spelling that two posts claim names none.
    """
    known = _stations()
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
    return (descriptions("places")[e.place][str(RDFS.label)][0],) if e.place and e.type == "Embassy" else ()


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
    return _concepts("tags", "tag")


@cache
def classifications() -> tuple[Concept, ...]:
    """Levels and portion marks."""
    return _concepts("classifications", "classification")


@cache
def handlings() -> tuple[Concept, ...]:
    """Handling captions."""
    return _concepts("handlings", "handling")


@cache
def precedences() -> tuple[Concept, ...]:
    """Degrees of precedence; ``names`` are the letter and digraph of the date-time line."""
    return _concepts("precedences", "precedence")


@cache
def stances() -> tuple[Concept, ...]:
    """Eight stances and, broader than they, ``positive`` and ``negative``."""
    return _concepts("stances", "stance")


@cache
def topics() -> tuple[Concept, ...]:
    """Policy topics; ``names`` are the phrases that name them in prose."""
    return _concepts("topics", "topic")


@cache
def event_types() -> tuple[Concept, ...]:
    """The types of the guidelines (no ``broader``) and the finer ones (``broader`` is one of those)."""
    return _concepts("event-types", "event-type")


def _concepts(file: str, scheme: str) -> tuple[Concept, ...]:
    prefix = f"{VOCABULARY}{scheme}/"
    said = descriptions(file)
    return tuple(_concept(iri, said[iri]) for iri in said if iri.startswith(prefix))


def _concept(iri: str, said: Description) -> Concept:
    label = _one(said, SKOS.prefLabel)
    return Concept(
        iri=iri,
        notation=said[str(SKOS.notation)][0],
        label=label or said[str(RDFS.label)][0],
        names=_all(said, SKOS.altLabel, SKOS.hiddenLabel),
        broader=_last_step(_one(said, SKOS.broader)),
        definition=_one(said, SKOS.definition),
        near=_last_step(_one(said, CG.probableTag)),
        listed=label is not None,
    )


def _last_step(iri: str | None) -> str | None:
    return iri and iri.rpartition("/")[2]


def tag(code: str) -> Concept | None:
    """The tag of a code, listed or only observed."""
    return _tags().get(code.strip().upper())


@cache
def _tags() -> dict[str, Concept]:
    return {t.notation.upper(): t for t in tags()}


def country_of_tag(code: str) -> Entry | None:
    """The state that a geographical tag stands for; ``None`` for regions and what is no country."""
    found = (
        descriptions("tags").get(str(iris_concept("tag", code.strip().upper())), {}).get(str(FOAF.focus), ())
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
