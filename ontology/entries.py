"""What an authority knows, as records: actors, places, concepts, and how each is read from RDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ontology.terms import CG, GEO, ORG, OWL, RDF, RDFS, SDO, SKOS

Kind = Literal["Person", "Organization", "GovernmentBody", "State", "Post", "Group"]
Description = Mapping[str, tuple[str, ...]]
Descriptions = Mapping[str, Description]


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
    ``related`` are the notations of concepts of other schemes, such as the tags of a topic.
    """

    iri: str
    notation: str
    label: str
    names: tuple[str, ...] = ()
    broader: str | None = None
    definition: str | None = None
    near: str | None = None
    listed: bool = True
    related: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    str(CG.Person): "Person",
    str(CG.Organization): "Organization",
    str(CG.GovernmentBody): "GovernmentBody",
    str(CG.State): "State",
    str(CG.Post): "Post",
}


def actors(graph: Descriptions, places: Descriptions, types: Descriptions) -> tuple[Entry, ...]:
    """The actors that a graph describes, in its order."""
    kinds = ((path, KINDS.get(one(graph[path], RDF.type) or "")) for path in graph)
    return tuple(actor(path, kind, graph, places, types) for path, kind in kinds if kind)


def actor(path: str, kind: Kind, graph: Descriptions, places: Descriptions, types: Descriptions) -> Entry:
    """One actor; the labels of its cities and of its type stand in other graphs."""
    said = graph[path]
    form = one(said, ORG.classification)
    return Entry(
        path=path,
        kind=kind,
        label=label(said),
        names=every(said, SKOS.altLabel),
        type=label(types[form]) if form else None,
        country=one(said, CG.country),
        adjectives=every(said, CG.demonym),
        cablespeak=every(said, CG.cablespeak),
        ambiguous=every(said, CG.possibleCablespeak),
        capitals=tuple(label(places[city]) for city in every(said, CG.capital)),
        place=one(said, CG.place),
        roles=tuple(role(graph[node]) for node in every(said, ORG.hasMembership)),
        stations=every(said, CG.station),
        spellings=every(said, SKOS.hiddenLabel),
        routing=every(said, CG.routingIndicator),
        same_as=every(said, OWL.sameAs),
    )


def role(said: Description) -> str:
    """The title of a membership with its years."""
    start, end = one(said, SDO.startDate), one(said, SDO.endDate)
    years = f" ({start or ''}–{end or ''})" if start or end else ""
    return said[str(CG.roleTitle)][0] + years


def cities(graph: Descriptions) -> tuple[Place, ...]:
    """The places that a graph describes."""
    return tuple(
        Place(path, label(said), one(said, CG.country), one(said, GEO.lat), one(said, GEO.long))
        for path, said in graph.items()
        if str(CG.Place) in said.get(str(RDF.type), ())
    )


def concepts(graph: Descriptions, prefix: str) -> tuple[Concept, ...]:
    """The concepts of a graph whose IRIs begin with the prefix of their scheme."""
    return tuple(concept(iri, graph[iri]) for iri in graph if iri.startswith(prefix))


def concept(iri: str, said: Description) -> Concept:
    """One concept, or one code that is in no list (it has no ``skos:prefLabel``)."""
    return Concept(
        iri=iri,
        notation=said[str(SKOS.notation)][0],
        label=label(said),
        names=every(said, SKOS.altLabel, SKOS.hiddenLabel),
        broader=last_step(one(said, SKOS.broader)),
        definition=one(said, SKOS.definition),
        near=last_step(one(said, CG.probableTag)),
        listed=str(SKOS.prefLabel) in said,
        related=tuple(iri.rpartition("/")[2] for iri in every(said, SKOS.relatedMatch)),
    )


def label(said: Description) -> str:
    """The label of anything described."""
    return every(said, SKOS.prefLabel, RDFS.label)[0]


def one(said: Description, term: str) -> str | None:
    """The first value of a property, if there is one."""
    return next(iter(said.get(str(term), ())), None)


def every(said: Description, *terms: str) -> tuple[str, ...]:
    """All values of some properties."""
    return tuple(value for term in terms for value in said.get(str(term), ()))


def last_step(iri: str | None) -> str | None:
    """What follows the last slash."""
    return iri and iri.rpartition("/")[2]
