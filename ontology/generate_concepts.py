"""From the tables to concept schemes in SKOS: TAGS, topics, event types and the small schemes."""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef

from ontology import schemes
from ontology.iris import concept
from ontology.tables import EUROVOC, WIKIDATA, Row, Tables, actor_paths, country_paths, values
from ontology.terms import CG, DCTERMS, FOAF, RDF, RDFS, SKOS, VOCABULARY

YSO = "http://www.yso.fi/onto/yso/"
MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"
SCHEMA = "https://schema.org/"
MATCHES = {"close": SKOS.closeMatch, "related": SKOS.relatedMatch}


def english(text: str) -> Literal:
    """A label or definition in English."""
    return Literal(text, "en")


def scheme(graph: Graph, name: str, title: str) -> URIRef:
    """Describe a concept scheme; its IRI is that of its concepts without the last step."""
    iri = URIRef(VOCABULARY + name)
    graph.add((iri, RDF.type, SKOS.ConceptScheme))
    graph.add((iri, SKOS.prefLabel, english(title)))
    graph.add((iri, DCTERMS.title, english(title)))
    return iri


def add_concept(
    graph: Graph, name: str, row: schemes.Row, broader: URIRef | None = None, of: str | None = None
) -> URIRef:
    """Describe one concept, ``{name}/{notation}``, of the scheme ``of`` (its own name unless given)."""
    iri, parent = (
        concept(name, row.notation),
        broader or (concept(name, row.broader) if row.broader else None),
    )
    graph.add((iri, RDF.type, SKOS.Concept))
    graph.add((iri, SKOS.inScheme, URIRef(VOCABULARY + (of or name))))
    graph.add((iri, SKOS.notation, Literal(row.notation)))
    graph.add((iri, SKOS.prefLabel, english(row.label)))
    if row.definition:
        graph.add((iri, SKOS.definition, english(row.definition)))
    add_parent(graph, iri, parent, URIRef(VOCABULARY + (of or name)))
    for form in sorted(set(row.names) - {row.label}):
        graph.add((iri, SKOS.altLabel, english(form)))
    return iri


def add_parent(graph: Graph, iri: URIRef, parent: URIRef | None, of: URIRef) -> None:
    """Say what the concept is narrower than, or that it is at the top of its scheme."""
    if parent:
        graph.add((iri, SKOS.broader, parent))
    else:
        graph.add((iri, SKOS.topConceptOf, of))
        graph.add((of, SKOS.hasTopConcept, iri))


def small_scheme(name: str, title: str) -> Graph:
    """A scheme whose concepts are written down in ``schemes.csv``."""
    graph = Graph()
    scheme(graph, name, title)
    for row in schemes.rows(name):
        add_concept(graph, name, row)
    return graph


def classifications(_: Tables) -> Graph:
    """Levels, and the portion marks that combine a level with a restriction."""
    return small_scheme("classification", "Classification levels and portion marks")


def handlings(_: Tables) -> Graph:
    """The words between banner and control lines."""
    return small_scheme("handling", "Handling captions")


def precedences(_: Tables) -> Graph:
    """How soon a telegram is to be delivered and acted on."""
    return small_scheme("precedence", "Precedence of telegrams")


def stances(_: Tables) -> Graph:
    """Eight stances under two directions."""
    return small_scheme("stance", "Stances toward a policy")


def tags(tables: Tables) -> Graph:
    """TAGS with their fields; codes that were only observed become unlisted tags."""
    graph = Graph()
    scheme(graph, "tag", "TAGS: Traffic Analysis by Geography and Subject")
    states, organizations = tag_states(tables), tag_organizations(tables)
    for row in listed_tags(tables["tags"]):
        iri = add_tag(graph, row)
        for path in (
            states.get(row["code"], ()) if row["kind"] == "geography" else organizations.get(row["code"], ())
        ):
            graph.add((iri, FOAF.focus, URIRef(path)))
    for row in tables["tags"]:
        if row["status"] == "observed":
            add_unlisted_tag(graph, row)
    return graph


def listed_tags(rows: list[Row]) -> list[Row]:
    """The tags of published lists. AL and BP are countries; as organisations they are also AL-1 and BP-1."""
    geography = {row["code"] for row in rows if row["kind"] == "geography"}
    return [
        r
        for r in rows
        if r["status"] != "observed" and (r["kind"] == "geography" or r["code"] not in geography)
    ]


def add_tag(graph: Graph, row: Row) -> URIRef:
    """One tag below its field; geography, organisations and programmes are fields too."""
    field = add_concept(graph, "tag-field", schemes.Row(*field_of(row)), of="tag")
    label = row["label"] or row["code"]
    names = tuple(values(row["alt_labels"]))
    return add_concept(graph, "tag", schemes.Row(row["code"], label, row["definition"], None, names), field)


def field_of(row: Row) -> tuple[str, str, str]:
    """Notation, label and definition of the field that a tag belongs to."""
    if row["kind"] == "geography":
        return (
            "geography",
            "Countries and regions",
            "TAGS of two letters, from the Department's own list, not ISO.",
        )
    if row["kind"] == "organization":
        return "organization", "Organisations", "TAGS that name an organisation."
    return row["broader"], row["broader_label"], "TAGS that begin with this letter."


def add_unlisted_tag(graph: Graph, row: Row) -> None:
    """A code seen on cables and in no list: no concept, with the tag that it most likely misspells."""
    iri = concept("tag", row["code"])
    graph.add((iri, RDF.type, CG.UnlistedTag))
    graph.add((iri, SKOS.notation, Literal(row["code"])))
    graph.add((iri, RDFS.label, Literal(row["code"])))
    if row["probable_variant_of"]:
        graph.add((iri, CG.probableTag, concept("tag", row["probable_variant_of"])))


def tag_states(tables: Tables) -> dict[str, list[str]]:
    """Geographical code → paths of the states or territories it stands for."""
    paths, found = country_paths(tables), dict[str, list[str]]()
    for row in tables["countries"]:
        for code in values(row["tags_code"]):
            found.setdefault(code, []).append(paths[row["iso2"]])
    return found


def tag_organizations(tables: Tables) -> dict[str, list[str]]:
    """Organisation code → path of the organisation; the table's first row of a code is its nearest."""
    paths, found = actor_paths(tables), dict[str, list[str]]()
    for row in tables["organizations"]:
        for code in values(row["tags_code"]):
            found.setdefault(code, [paths[row["id"]]])
    return found


def topics(tables: Tables) -> Graph:
    """Policy topics with the phrases that name them and their nearest neighbours elsewhere."""
    graph = Graph()
    scheme(graph, "topic", "Policy topics")
    for row in tables["topics"]:
        names = tuple(values(row["alt_labels"]))
        iri = add_concept(
            graph, "topic", schemes.Row(row["id"], row["label"], "", row["broader"] or None, names)
        )
        for code in values(row["tags_code"]):
            graph.add((iri, SKOS.relatedMatch, concept("tag", code)))
        for other in topic_matches(row):
            graph.add((iri, *other))
    return graph


def topic_matches(row: Row) -> list[tuple[URIRef, URIRef]]:
    """Links of a topic: nearest concepts, never identity."""
    found = []
    if row["wikidata"]:
        found.append((MATCHES[row["wikidata_match"]], URIRef(WIKIDATA + row["wikidata"])))
    for column, namespace in (("eurovoc", EUROVOC), ("yso", YSO), ("iptc_medtop", MEDIA_TOPIC)):
        found += [(SKOS.closeMatch, URIRef(namespace + value)) for value in values(row[column])]
    return found


def event_types(tables: Tables) -> Graph:
    """The types of the guidelines, and below each the finer ones of the table."""
    graph = small_scheme("event-type", "Event types")
    broader = schemes.broader_event_types()
    for row in tables["event_types"]:
        iri = add_concept(graph, "event-type", schemes.Row(row["id"], row["label"], "", broader[row["id"]]))
        for trigger in values(row["triggers"]):
            graph.add((iri, SKOS.hiddenLabel, english(trigger)))
        for term, column in ((CG.ploverCode, "plover"), (CG.cameoCode, "cameo")):
            if row[column]:
                graph.add((iri, term, Literal(row[column])))
        graph.add((iri, SKOS.broadMatch, URIRef(SCHEMA + row["schema_org"])))
        if row["wikidata"]:
            graph.add((iri, SKOS.closeMatch, URIRef(WIKIDATA + row["wikidata"])))
    return graph
