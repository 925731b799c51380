"""From the tables to actors: states, posts, organisations, people, and the cities of posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import Graph, Literal, URIRef

from ontology import schemes
from ontology.iris import actor_path, city_path, concept, part_of, post_path, slug
from ontology.tables import (
    EUROVOC,
    GEONAMES,
    VIAF,
    WIKIDATA,
    Row,
    Tables,
    actor_paths,
    add_actor,
    add_all,
    add_same,
    add_type,
    country_paths,
    free,
    free_people,
    values,
)  # fmt: skip
from ontology.terms import CG, DCTERMS, FOAF, GEO, ORG, RDF, RDFS, SDO, SKOS, VOCABULARY, XSD

HISTORIAN = "https://history.state.gov/departmenthistory/people/"
DEPARTMENT = URIRef(post_path("STATE"))
BODIES = {
    "US State Department bureau or office", "US government", "court", "government", "legislature", "ministry",
    "security service",
}  # fmt: skip
INTERNATIONAL = {"court", "legislature"}  # of no state: organisations rather than parts of a government
DEPARTMENTS = {"Department", "Command"}
CODED = re.compile(r"[A-Z]{2}-[A-Z]{2}")
ROLE = re.compile(r"(?P<title>.+?)(?: \((?P<start>\d{4})?–(?P<end>\d{4})?\))?")


def actor_types(tables: Tables) -> Graph:
    """The kinds that the tables of states, posts and organisations distinguish."""
    graph, of = Graph(), URIRef(VOCABULARY + "actor-type")
    graph.add((of, RDF.type, SKOS.ConceptScheme))
    graph.add((of, SKOS.prefLabel, Literal("Kinds of actors", "en")))
    graph.add((of, DCTERMS.title, Literal("Kinds of actors", "en")))
    columns = (("countries", "status"), ("organizations", "type"), ("posts", "kind"))
    for kind in {row[column] for table, column in columns for row in tables[table]}:
        iri = concept("actor-type", slug(kind))
        graph.add((iri, RDF.type, SKOS.Concept))
        graph.add((iri, SKOS.inScheme, of))
        graph.add((iri, SKOS.topConceptOf, of))
        graph.add((of, SKOS.hasTopConcept, iri))
        graph.add((iri, SKOS.notation, Literal(slug(kind))))
        graph.add((iri, SKOS.prefLabel, Literal(kind, "en")))
    return graph


def countries(tables: Tables) -> Graph:
    """States and territories with their names, adjectives and what cables call their governments."""
    graph, paths = Graph(), country_paths(tables)
    for row in tables["countries"]:
        iri = add_actor(graph, paths[row["iso2"]], CG.State, row["name"], state_names(row))
        add_type(graph, iri, row["status"])
        add_all(graph, iri, CG.demonym, values(row["adjectives_demonyms"]))
        add_all(graph, iri, CG.cablespeak, values(row["cablespeak"]))
        add_all(graph, iri, CG.possibleCablespeak, values(row["cablespeak_ambiguous"]))
        add_all(graph, iri, DCTERMS.identifier, (row["iso2"], row["iso3"]))
        for city in capitals(row):
            graph.add((iri, CG.capital, URIRef(city_path(city, row["iso2"]))))
        add_same(graph, iri, row, wikidata=WIKIDATA, geonames=GEONAMES)
    return graph


def state_names(row: Row) -> list[str]:
    """Alternative names without codes of subdivisions and without what names no state."""
    own = schemes.OWN_STATE_NAMES.get(row["iso2"], ())
    kept = (n for n in values(row["alternative_names"]) if n not in schemes.REFUSED_STATE_NAMES)
    return [*own, *(name for name in kept if not CODED.fullmatch(name))]


def capitals(row: Row) -> list[str]:
    """The capitals of a state, spelled as the table of posts spells them."""
    return [schemes.CITY_SPELLINGS.get((row["iso2"], city), city) for city in values(row["capital"])]


def places(tables: Tables) -> Graph:
    """Cities of posts, and capitals."""
    graph, paths = Graph(), country_paths(tables)
    states = {row["wikidata"] for row in tables["countries"]}
    for row in tables["countries"]:
        for city in capitals(row):
            add_place(graph, city, row["iso2"], paths)
    for row in tables["posts"]:
        if row["city"]:
            iri = add_place(graph, row["city"], row["country_iso2"], paths)
            add_position(graph, iri, row)
            add_same(graph, iri, row, geonames=GEONAMES)
            if row["wikidata"] not in states:  # Wikidata has one item for a city-state, we have two things
                add_same(graph, iri, row, wikidata=WIKIDATA)
    return graph


def add_place(graph: Graph, city: str, iso2: str, paths: dict[str, str]) -> URIRef:
    """A city of a state: two cities of one name in two states are two places. Another spelling of a city
    that is there already becomes its other name."""
    iri = URIRef(city_path(city, iso2))
    graph.add((iri, RDF.type, CG.Place))
    known = graph.value(iri, RDFS.label)
    if known != Literal(city):
        graph.add((iri, SKOS.altLabel if known else RDFS.label, Literal(city)))
    graph.add((iri, CG.country, URIRef(paths[iso2])))
    return iri


def add_position(graph: Graph, iri: URIRef, row: Row) -> None:
    """Latitude and longitude of the city, in decimal degrees as in the table."""
    for term, column in ((GEO.lat, "lat"), (GEO.long, "lon")):
        if row[column]:
            graph.add((iri, term, Literal(row[column], datatype=XSD.decimal)))


def posts(tables: Tables) -> Graph:
    """Posts, departments and commands; a station's variants are spellings of the canonical one."""
    graph, paths = Graph(), country_paths(tables)
    bodies = {row["id"]: row for row in tables["organizations"]}
    for station, rows in stations(tables["posts"]).items():
        add_post(graph, station, rows, paths)
        body = bodies.get(schemes.POST_ORGANIZATIONS.get(station, ""))
        if body:
            add_organization(graph, URIRef(post_path(station)), body, paths)
    for iri, spelling in list(graph.subject_objects(SKOS.hiddenLabel)):
        if spelling in {*graph.objects(iri, SKOS.altLabel), *graph.objects(iri, RDFS.label)}:
            graph.remove((iri, SKOS.hiddenLabel, spelling))
    return graph


def stations(rows: list[Row]) -> dict[str, list[Row]]:
    """Canonical station → its row, then those of its variants."""
    found: dict[str, list[Row]] = {
        row["station"]: [row] for row in rows if row["station"] == row["canonical_station"]
    }
    for row in rows:
        if row["station"] != row["canonical_station"]:
            found[row["canonical_station"]].append(row)
    return found


def add_post(graph: Graph, station: str, rows: list[Row], paths: dict[str, str]) -> None:
    """One post from the rows of its spellings. A department is labelled by the organisations table: the
    telegraph calls it by its head ("Secretary of State"), who is somebody else in prose."""
    first, own = rows[0], schemes.POST_ORGANIZATIONS.get(station)
    names = {row[column] for row in rows for column in ("label", "wikileaks_label")} - {"", first["label"]}
    iri = URIRef(post_path(station))
    graph.add((iri, RDF.type, CG.GovernmentBody if first["kind"] in DEPARTMENTS else CG.Post))
    add_all(graph, iri, SKOS.hiddenLabel if own else RDFS.label, [first["label"]])
    add_all(graph, iri, SKOS.hiddenLabel if own else SKOS.altLabel, names)
    add_all(graph, iri, CG.station, (row["station"] for row in rows))
    spellings = {form for row in rows for form in values(row["alt_spellings"])}
    add_all(graph, iri, SKOS.hiddenLabel, spellings - {row["station"] for row in rows})
    add_all(
        graph, iri, CG.routingIndicator, {code for row in rows for code in values(row["routing_indicators"])}
    )
    if not own:
        add_type(graph, iri, first["kind"])
    add_seat(graph, iri, first, paths)


def add_seat(graph: Graph, iri: URIRef, row: Row, paths: dict[str, str]) -> None:
    """Where a post is and what it belongs to. A city's identifiers are the city's, never the post's."""
    if row["country_iso2"] and row["station"] not in schemes.POST_ORGANIZATIONS:
        graph.add((iri, CG.country, URIRef(paths[row["country_iso2"]])))
    if row["city"]:
        graph.add((iri, CG.place, URIRef(city_path(row["city"], row["country_iso2"]))))
        add_position(graph, iri, row)
    if row["kind"] not in DEPARTMENTS:
        graph.add((iri, ORG.subOrganizationOf, DEPARTMENT))


def organizations(tables: Tables) -> Graph:
    """Organisations and bodies that are no station of the telegraph."""
    graph, paths = Graph(), country_paths(tables)
    of_posts = set(schemes.POST_ORGANIZATIONS.values())
    for row in tables["organizations"]:
        if row["id"] not in of_posts:
            add_organization(graph, URIRef(actor_path(row["id"])), row, paths)
    return graph


def add_organization(graph: Graph, iri: URIRef, row: Row, paths: dict[str, str]) -> None:
    """Names, kind, state and links of one organisation."""
    names = [*values(row["acronyms"]), *values(row["alternative_names"])]
    if not iri.startswith("post/"):
        graph.add((iri, RDF.type, CG.GovernmentBody if is_body(row) else CG.Organization))
    graph.add((iri, RDFS.label, Literal(row["name"])))
    add_all(graph, iri, SKOS.altLabel, set(names) - {row["name"]})
    add_type(graph, iri, row["type"])
    if row["country_iso2"]:
        graph.add((iri, CG.country, URIRef(paths[row["country_iso2"]])))
    if row["type"] == "US State Department bureau or office":
        graph.add((iri, ORG.subOrganizationOf, DEPARTMENT))
    add_links(graph, iri, row)


def is_body(row: Row) -> bool:
    """Whether an organisation is a part of a state."""
    return row["type"] in BODIES and not (row["type"] in INTERNATIONAL and not row["country_iso2"])


def add_links(graph: Graph, iri: URIRef, row: Row) -> None:
    """Wikidata, EuroVoc and home page of an organisation."""
    if free(row["wikidata_source"]):
        add_same(graph, iri, row, wikidata=WIKIDATA)
    for value in values(row["eurovoc"]):
        graph.add((iri, RDFS.seeAlso, URIRef(EUROVOC + value)))
    for value in values(row["homepage"]):
        graph.add((iri, FOAF.homepage, URIRef(value)))


def people(tables: Tables) -> Graph:
    """Public figures with the offices they held."""
    graph, paths, states = Graph(), actor_paths(tables), country_paths(tables)
    for row in free_people(tables):
        iri = add_actor(graph, paths[row["id"]], CG.Person, row["name"], values(row["aliases"]))
        if row["country_iso2"]:
            graph.add((iri, CG.country, URIRef(states[row["country_iso2"]])))
        add_same(graph, iri, row, viaf=VIAF)
        if free(row["wikidata_source"]):
            add_same(graph, iri, row, wikidata=WIKIDATA)
        if row["pocom_id"]:
            graph.add((iri, RDFS.seeAlso, URIRef(HISTORIAN + row["pocom_id"])))
        for membership in memberships(iri, row):
            graph.add(membership)
    return graph


def memberships(person: URIRef, row: Row) -> Iterator[tuple[URIRef, URIRef, URIRef | Literal]]:
    """Offices as memberships with an IRI each, their title, and their years where the table has them."""
    for text in values(row["roles"]):
        match = ROLE.fullmatch(text)
        assert match is not None, text
        iri = part_of(person, "membership", text)
        yield person, ORG.hasMembership, iri
        yield iri, RDF.type, ORG.Membership
        yield iri, CG.roleTitle, Literal(match["title"])
        for term, group in ((SDO.startDate, "start"), (SDO.endDate, "end")):
            if match[group]:
                yield iri, term, Literal(match[group], datatype=XSD.gYear)
