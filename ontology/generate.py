"""Makes ``authorities/*.ttl`` from the authority tables.

    python -m ontology.generate ../shared/authority

The same tables give the same bytes: every graph is sorted, instances have IRIs relative to whatever
base IRI a dataset has, and there are no blank nodes. The Turtle is committed, so that the project
stands without the tables; ``decisions/0001`` to ``0005`` say why it looks as it does.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from rdflib import Graph, Literal, Namespace, URIRef

from ontology import generate_actors as actors
from ontology import generate_concepts as concepts
from ontology.tables import Tables, read_tables
from ontology.terms import DCTERMS, PREFIXES, RDF, VOCABULARY, VOID

AUTHORITIES = Path(__file__).parent / "authorities"
CC_BY = URIRef("https://creativecommons.org/licenses/by/4.0/")
CC_BY_SA = URIRef("https://creativecommons.org/licenses/by-sa/4.0/")
ODBL = URIRef("https://opendatacommons.org/licenses/odbl/1-0/")
SCHEMES = [
    "actor-type",
    "classification",
    "event-type",
    "handling",
    "precedence",
    "stance",
    "tag",
    "tag-field",
    "topic",
]


class Authority(NamedTuple):
    """One graph: what makes it, its title, its licence, and whose facts it rests on."""

    make: Callable[[Tables], Graph]
    title: str
    license: URIRef
    sources: tuple[str, ...]


OWN = ("cablegraph: own scheme and wording (CC BY 4.0)",)
GEONAMES = "GeoNames, https://www.geonames.org/ (CC BY 4.0)"
NATURAL_EARTH = "Natural Earth, version 4 (public domain)"
CABLEMAP = "heuer/cablemap (BSD)"
TAGS_LIST = "TAGS lists of 5 FAH-3, US Department of State (US Government work, public domain)"
IPTC = "IPTC Media Topics, mapping to Wikidata, October 2023 (CC BY 4.0)"
EUROVOC = "EuroVoc, Publications Office of the European Union (reuse with attribution)"
ELEVANT = "Elevant benchmark files (Apache-2.0)"
WIKIDATA = "Wikidata, identifiers and labels (CC0)"

GRAPHS = {
    "actor-types": Authority(actors.actor_types, "Kinds of organisations, posts and states", CC_BY, OWN),
    "classifications": Authority(concepts.classifications, "Classifications and portion marks", CC_BY, OWN),
    "countries": Authority(actors.countries, "States and territories", ODBL, (
        "mledoze/countries (ODbL 1.0): for its share this graph as a whole is offered under the ODbL",
        "datasets/country-codes (PDDL)", GEONAMES, "rapideditor/country-coder (ISC)",
        "osmlab/name-suggestion-index (BSD-3-Clause)", NATURAL_EARTH, TAGS_LIST, CABLEMAP, WIKIDATA)),
    "event-types": Authority(concepts.event_types, "Event types", CC_BY_SA, (
        "PLOVER 0.8, September 2021, Open Event Data Alliance (CC BY-SA 4.0)",
        "schema.org types (CC BY-SA 3.0)", IPTC, WIKIDATA, *OWN)),
    "handlings": Authority(concepts.handlings, "Handling captions", CC_BY, OWN),
    "organizations": Authority(actors.organizations, "Organisations and government bodies", CC_BY, (
        "ROR (CC0)", "OpenSanctions, organisation registry in its source code (MIT)",
        "EticaAI lsf-cache dictionary (CC0)", "osmlab/name-suggestion-index (BSD-3-Clause)",
        ELEVANT, EUROVOC,
        TAGS_LIST, WIKIDATA)),
    "people": Authority(actors.people, "Public figures", CC_BY, (
        "every-politician-scrapers, office holders from Wikidata (CC0)",
        "HistoryAtState/pocom and people, Office of the Historian (public domain, CC0)",
        "unitedstates/congress-legislators (CC0)",
        ELEVANT, WIKIDATA)),
    "places": Authority(actors.places, "Cities of posts, and capitals", CC_BY, (
        GEONAMES, NATURAL_EARTH, WIKIDATA)),
    "posts": Authority(actors.posts, "US posts and other origins and addressees of cables", CC_BY, (
        CABLEMAP, "HistoryAtState/gsh (CC0)", NATURAL_EARTH, GEONAMES, TAGS_LIST, WIKIDATA)),
    "precedences": Authority(concepts.precedences, "Precedence of telegrams", CC_BY, OWN),
    "stances": Authority(concepts.stances, "Stances toward a policy", CC_BY, OWN),
    "tags": Authority(concepts.tags, "TAGS", CC_BY, (TAGS_LIST, CABLEMAP)),
    "topics": Authority(concepts.topics, "Policy topics", CC_BY, (
        IPTC, EUROVOC,
        "General Finnish Ontology YSO 2019.3 (CC BY 4.0)", ELEVANT, WIKIDATA, *OWN)),
}  # fmt: skip


def turtle(name: str, tables: Tables) -> str:
    """The Turtle of one authority, with the licence and the sources of its graph in it."""
    authority = GRAPHS[name]
    graph = authority.make(tables)
    this = URIRef(f"graph/authority/{name}")
    graph.add((this, RDF.type, VOID.Dataset))
    graph.add((this, DCTERMS.title, Literal(authority.title, "en")))
    graph.add((this, DCTERMS.license, authority.license))
    for source in authority.sources:
        graph.add((this, DCTERMS.rights, Literal(source, "en")))
    return serialize(graph)


def serialize(graph: Graph) -> str:
    """Sorted Turtle with the project's prefixes; relative IRIs stay relative."""
    plain = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        plain.bind(prefix, Namespace(namespace))
    for scheme in SCHEMES:
        plain.bind(scheme, Namespace(f"{VOCABULARY}{scheme}/"))
    for triple in graph:
        plain.add(triple)
    return plain.serialize(format="turtle")


def main(folder: Path, target: Path = AUTHORITIES) -> None:
    """Write every authority graph into ``target``."""
    tables = read_tables(folder)
    target.mkdir(exist_ok=True)
    for name in GRAPHS:
        (target / f"{name}.ttl").write_text(turtle(name, tables), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
