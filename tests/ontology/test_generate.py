"""The committed authorities are what the tables give, and fit to be published."""

import re
from pathlib import Path

import pytest
from rdflib import BNode, Graph, Literal, URIRef

from ontology import generate, schemes
from ontology import tables as tables_module
from ontology.terms import CG, DCTERMS, FOAF, OWL, PREFIXES, RDF, RDFS, SKOS, VOCABULARY, VOID

TABLES = Path(__file__).parents[3] / "shared" / "authority"
BASE = "http://example.org/"
FILES = sorted(generate.AUTHORITIES.glob("*.ttl"))
GRAPHS = {path.stem: Graph().parse(path, publicID=BASE) for path in FILES}
ALL = Graph()
for _graph in GRAPHS.values():
    ALL += _graph
MAPPINGS = (SKOS.closeMatch, SKOS.relatedMatch, SKOS.broadMatch, SKOS.exactMatch)


@pytest.fixture(scope="module")
def tables():
    if not TABLES.is_dir():
        pytest.skip(f"the authority tables are not at {TABLES.name}/ beside the checkout's folder")
    return tables_module.read_tables(TABLES)


@pytest.mark.parametrize("name", sorted(generate.GRAPHS))
def test_the_committed_turtle_is_byte_for_byte_what_the_tables_give(name, tables):
    assert (generate.AUTHORITIES / f"{name}.ttl").read_text(encoding="utf-8") == generate.turtle(name, tables)


def test_there_is_one_file_for_each_authority():
    assert [path.stem for path in FILES] == sorted(generate.GRAPHS)


@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_every_graph_states_its_title_its_licence_and_its_sources(name):
    this = URIRef(f"{BASE}graph/authority/{name}")
    assert (this, RDF.type, VOID.Dataset) in GRAPHS[name]
    assert GRAPHS[name].value(this, DCTERMS.title)
    assert str(GRAPHS[name].value(this, DCTERMS.license)).startswith("https://")
    assert list(GRAPHS[name].objects(this, DCTERMS.rights))


def test_share_alike_sources_bind_the_graphs_that_use_them():
    licences = {
        name: str(g.value(URIRef(f"{BASE}graph/authority/{name}"), DCTERMS.license))
        for name, g in GRAPHS.items()
    }
    assert "odbl" in licences["countries"], "mledoze/countries is under the ODbL"
    assert "by-sa" in licences["event-types"], "PLOVER and schema.org are under CC BY-SA"


def test_authorities_have_no_blank_nodes():
    assert not [t for triple in ALL for t in triple if isinstance(t, BNode)]


def test_instances_have_iris_relative_to_any_base():
    for path in FILES:
        for iri in re.findall(r"^<([^>]*)>", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert iri.startswith(("actor/", "post/", "place/", "graph/authority/", VOCABULARY)), iri


def test_every_concept_has_one_english_label_a_notation_and_a_scheme():
    for concept in ALL.subjects(RDF.type, SKOS.Concept):
        labels = list(ALL.objects(concept, SKOS.prefLabel))
        assert len(labels) == 1, concept
        assert labels[0].language == "en", concept
        assert len(list(ALL.objects(concept, SKOS.notation))) == 1, concept
        assert ALL.value(concept, SKOS.inScheme), concept


def test_no_label_is_preferred_and_alternative_at_once():
    """SKOS Reference, S13."""
    for kind in (SKOS.prefLabel, RDFS.label):
        for thing, label in ALL.subject_objects(kind):
            assert (thing, SKOS.altLabel, label) not in ALL, (thing, label)
    for thing, label in ALL.subject_objects(SKOS.hiddenLabel):
        assert (thing, SKOS.altLabel, label) not in ALL, (thing, label)


def test_broader_concepts_exist_and_never_run_in_a_circle():
    for concept, broader in ALL.subject_objects(SKOS.broader):
        assert (broader, RDF.type, SKOS.Concept) in ALL, (concept, broader)
        assert concept not in ALL.transitive_objects(broader, SKOS.broader), concept


def test_what_authorities_point_to_inside_the_dataset_exists():
    for subject, predicate, thing in ALL:
        if isinstance(thing, URIRef) and thing.startswith((BASE, VOCABULARY)) and predicate != RDF.type:
            assert (thing, RDF.type, None) in ALL, (subject, predicate, thing)


def test_every_actor_and_place_has_one_label():
    for kind in (CG.Person, CG.Organization, CG.GovernmentBody, CG.State, CG.Post, CG.Place):
        things = list(ALL.subjects(RDF.type, kind))
        assert things
        for thing in things:
            labels = list(ALL.objects(thing, RDFS.label))
            assert len(labels) == 1, thing
            assert labels[0] == Literal(str(labels[0])), "names of actors carry no language"


def test_no_outside_identifier_stands_for_two_things():
    seen = {}
    for thing, same in ALL.subject_objects(OWL.sameAs):
        assert seen.setdefault(same, thing) == thing, (same, thing, seen[same])


def test_a_post_is_never_said_to_be_its_city():
    cities = {same for place in ALL.subjects(RDF.type, CG.Place) for same in ALL.objects(place, OWL.sameAs)}
    assert cities
    for post in ALL.subjects(RDF.type, CG.Post):
        assert not cities & set(ALL.objects(post, OWL.sameAs)), post


def test_home_pages_name_one_organisation_each():
    pages = list(ALL.objects(None, FOAF.homepage))
    assert len(pages) == len(set(pages))


def test_observed_codes_are_no_concepts_and_point_to_a_listed_tag_at_most():
    unlisted = set(ALL.subjects(RDF.type, CG.UnlistedTag))
    assert len(unlisted) > 500
    for code in unlisted:
        assert (code, RDF.type, SKOS.Concept) not in ALL
        assert not list(ALL.objects(code, SKOS.prefLabel))
        for probable in ALL.objects(code, CG.probableTag):
            assert (probable, RDF.type, SKOS.Concept) in ALL


def restricted(sources):
    return sources and all(
        s.strip().startswith(("Microsoft News", "OpenSanctions (curated")) for s in sources.split(";")
    )


def test_identifiers_that_rest_on_a_restricted_licence_alone_are_not_taken(tables):
    rows = [*tables["organizations"], *tables["people"]]
    refused = [row for row in rows if row["wikidata"] and restricted(row["wikidata_source"])]
    assert refused
    for row in refused:
        assert not list(ALL.subjects(OWL.sameAs, URIRef("http://www.wikidata.org/entity/" + row["wikidata"])))


def test_people_whom_only_a_restricted_source_names_are_not_taken(tables):
    refused = [
        r for r in tables["people"] if restricted(r["name_sources"]) and restricted(r["wikidata_source"])
    ]
    assert refused
    people = {str(ALL.value(person, RDFS.label)) for person in ALL.subjects(RDF.type, CG.Person)}
    assert not people & {row["name"] for row in refused}
    assert len(people) == len(tables["people"]) - len(refused)


def test_every_finer_event_type_of_the_table_has_a_broader_one(tables):
    broader = schemes.broader_event_types()
    assert {row["id"] for row in tables["event_types"]} == set(broader)
    assert set(broader.values()) <= {row.notation for row in schemes.rows("event-type")}


def test_every_row_of_the_other_tables_is_published(tables):
    assert len(set(ALL.subjects(RDF.type, CG.State))) == len(tables["countries"])
    stations = {str(o) for o in ALL.objects(None, CG.station)}
    assert stations == {row["station"] for row in tables["posts"]}
    notations = {str(o) for o in ALL.objects(None, SKOS.notation)}
    assert {row["code"] for row in tables["tags"]} <= notations
    assert {row["id"] for row in tables["topics"]} <= notations


def test_authorities_use_only_prefixes_that_a_reader_knows():
    declared = {
        p for path in FILES for p in re.findall(r"@prefix ([\w-]+):", path.read_text(encoding="utf-8"))
    }
    assert declared <= set(PREFIXES) | set(generate.SCHEMES)
    assert set(MAPPINGS) & set(ALL.predicates())
