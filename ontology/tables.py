"""The authority tables as rows, the paths of what they name, and what every description of an actor needs."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from rdflib import Graph, Literal, URIRef

from ontology import schemes
from ontology.iris import actor_path, concept, post_path, slug
from ontology.terms import ORG, OWL, RDF, RDFS, SKOS

Row = dict[str, str]
Tables = dict[str, list[Row]]

NAMES = ("countries", "event_types", "organizations", "people", "posts", "tags", "topics")
WIKIDATA = "http://www.wikidata.org/entity/"
GEONAMES = "https://sws.geonames.org/"
VIAF = "http://viaf.org/viaf/"
EUROVOC = "http://eurovoc.europa.eu/"
RESTRICTED = ("Microsoft News", "OpenSanctions (curated")
"""Sources for research alone, or not for commerce: what rests on nothing else is not taken."""


def read_tables(folder: Path) -> Tables:
    """The authority tables by name. Raises ``OSError`` when one is missing."""
    return {name: read_table(folder / f"{name}.csv") for name in NAMES}


def read_table(path: Path) -> list[Row]:
    """The rows of one CSV file (RFC 4180, UTF-8)."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def values(cell: str) -> list[str]:
    """The values of a cell, parted by ``|``."""
    return [value.strip() for value in cell.split("|") if value.strip()]


def free(sources: str) -> list[str]:
    """The sources in a cell that anybody may use for anything."""
    return [s for s in map(str.strip, sources.split(";")) if s and not s.startswith(RESTRICTED)]


def free_people(tables: Tables) -> list[Row]:
    """The people that a free source names."""
    return [row for row in tables["people"] if free(row["name_sources"]) or free(row["wikidata_source"])]


def country_paths(tables: Tables) -> dict[str, str]:
    """ISO code → path of the state or territory."""
    return {row["iso2"]: actor_path(row["name"]) for row in tables["countries"]}


def actor_paths(tables: Tables) -> dict[str, str]:
    """Id of an organisation or person → path. What a station also names lives under ``post/``; a person
    whose slug is taken already gets the id behind it."""
    stations = {body: post_path(station) for station, body in schemes.POST_ORGANIZATIONS.items()}
    paths = {row["id"]: stations.get(row["id"]) or actor_path(row["id"]) for row in tables["organizations"]}
    taken = {*paths.values(), *country_paths(tables).values()}
    for row in free_people(tables):
        path = actor_path(row["name"])
        paths[row["id"]] = path if path not in taken else actor_path(f"{row['name']} {row['id']}")
        taken.add(paths[row["id"]])
    return paths


def add_all(graph: Graph, subject: URIRef, term: URIRef, texts: Iterable[str]) -> None:
    """One literal per text."""
    for text in texts:
        graph.add((subject, term, Literal(text)))


def add_actor(graph: Graph, path: str, kind: URIRef, label: str, names: Iterable[str] = ()) -> URIRef:
    """Type, label and other names of an actor."""
    iri = URIRef(path)
    graph.add((iri, RDF.type, kind))
    graph.add((iri, RDFS.label, Literal(label)))
    add_all(graph, iri, SKOS.altLabel, set(names) - {label})
    return iri


def add_same(graph: Graph, iri: URIRef, row: Row, **namespaces: str) -> None:
    """``owl:sameAs`` for each column that has an identifier."""
    for column, namespace in namespaces.items():
        for value in values(row[column]):
            graph.add((iri, OWL.sameAs, URIRef(namespace + value + ("/" if column == "geonames" else ""))))


def add_type(graph: Graph, iri: URIRef, kind: str) -> None:
    """The kind as the table has it, as a concept."""
    graph.add((iri, ORG.classification, concept("actor-type", slug(kind))))
