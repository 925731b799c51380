"""The JSON-LD context says what the ontology says."""

import json
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.namespace import XSD

from ontology import context
from ontology.terms import CG, RDF, RDFS

COMMITTED = Path(context.__file__).parent / "context.jsonld"


def test_the_committed_context_is_the_one_that_the_ontology_gives():
    assert COMMITTED.read_text(encoding="utf-8") == context.text()


def test_every_term_of_the_ontology_has_its_name_in_the_context():
    terms = json.loads(COMMITTED.read_text(encoding="utf-8"))["@context"]
    names = {iri.removeprefix(CG._NS) for iri in context.own_terms()}
    assert names <= set(terms)
    assert not names & set(context.COMMON), "a term of ours would hide a term of another vocabulary"


def test_json_written_with_the_context_means_what_the_turtle_means():
    node = {
        "id": "http://example.org/cable/09STRELSAU451",
        "type": "Cable",
        "label": "A cable",
        "origin": "http://example.org/post/STRELSAU",
        "sectionCount": 3,
        "portionMarking": "http://example.org/x",
    }
    data = json.loads(COMMITTED.read_text(encoding="utf-8")) | node
    graph = Graph().parse(data=json.dumps(data), format="json-ld")
    cable = URIRef(node["id"])
    assert graph.value(cable, RDF.type) == CG.Cable
    assert graph.value(cable, CG.origin) == URIRef("http://example.org/post/STRELSAU")
    assert graph.value(cable, CG.sectionCount).datatype == XSD.integer
    assert str(graph.value(cable, RDFS.label)) == "A cable"
