"""HermiT proves the ontology consistent, with its examples and all authorities as data."""

import shutil
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from ontology import terms
from ontology.terms import CG, GEO, ORG, OWL, RDF, SKOS, VOID, XSD

HERE = Path(terms.__file__).parent
BASE = "http://example.org/"
CORPUS = Path(__file__).parents[1] / "corpus"
SCHEMES = ("classification", "event-type", "handling", "precedence", "stance", "tag", "topic")
OWL2 = {XSD.string, XSD.integer, XSD.decimal, XSD.boolean, XSD.dateTime, None}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java, and no java is on the PATH"),
]
owlready2 = pytest.importorskip("owlready2", reason="owlready2 brings HermiT")

FOREIGN_CLASSES = (ORG.Membership, SKOS.ConceptScheme, VOID.Dataset)
FOREIGN_OBJECT_PROPERTIES = (
    ORG.classification, ORG.hasMembership, ORG.subOrganizationOf, SKOS.broader, SKOS.hasTopConcept,
    SKOS.inScheme, SKOS.topConceptOf,
)  # fmt: skip
FOREIGN_DATATYPE_PROPERTIES = (GEO.lat, GEO.long)


def vocabulary() -> Graph:
    """Ontology and alignments, with the declarations that the data's foreign terms need."""
    graph = Graph().parse(HERE / "ontology.ttl").parse(HERE / "alignments.ttl")
    for iri in list(graph.subjects(RDF.type, OWL.Ontology)):
        graph.remove((iri, None, None))
    for kind, foreign in (
        (OWL.Class, FOREIGN_CLASSES),
        (OWL.ObjectProperty, FOREIGN_OBJECT_PROPERTIES),
        (OWL.DatatypeProperty, FOREIGN_DATATYPE_PROPERTIES),
    ):
        for term in foreign:
            graph.add((term, RDF.type, kind))
    return graph


def logical(data: Graph, known: Graph) -> Graph:
    """What a reasoner reads of the data: no annotations, and no literal outside the OWL 2 datatype map."""
    said = Graph()
    properties = {p for k in (OWL.ObjectProperty, OWL.DatatypeProperty) for p in known.subjects(RDF.type, k)}
    for s, p, o in data:
        if p in properties and isinstance(o, Literal) and o.datatype not in OWL2:
            said.add((s, p, Literal(str(o))))
        elif p in properties or p in (RDF.type, OWL.sameAs):
            said.add((s, p, o))
    return said


def examples(known: Graph) -> Graph:
    """The examples of all terms, read together: they tell one story."""
    head = "".join(f"@prefix {p}: <{n}> .\n" for p, n in terms.PREFIXES.items())
    head += "".join(f"@prefix {s}: <{terms.VOCABULARY}{s}/> .\n" for s in SCHEMES)
    texts = "\n".join(str(o) for o in sorted(known.objects(None, SKOS.example)))
    return Graph().parse(data=head + texts, format="turtle", publicID=BASE)


def authorities() -> Graph:
    """Everything that the authorities of actors and the schemes used above say."""
    graph = Graph()
    for path in sorted((HERE / "authorities").glob("*.ttl")):
        graph.parse(path, publicID=BASE)
    return graph


def reason(graph: Graph, folder: Path) -> list[str]:
    """The unsatisfiable classes. Raises ``OwlReadyInconsistentOntologyError`` when there is no model."""
    path = folder / "all.nt"
    graph.serialize(path, format="nt", encoding="utf-8")
    world = owlready2.World()
    with path.open("rb") as stream:
        world.get_ontology("http://example.org/all").load(fileobj=stream, format="ntriples")
    owlready2.sync_reasoner_hermit(world, debug=0)
    return sorted(c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing)


def test_the_ontology_with_its_alignments_has_a_model_and_no_empty_class(tmp_path):
    assert reason(vocabulary(), tmp_path) == []


def test_the_examples_and_the_authorities_contradict_nothing(tmp_path):
    known = vocabulary()
    data = logical(examples(known) + authorities(), known)
    assert len(data) > 10_000
    assert reason(known + data, tmp_path) == []


def test_the_sample_documents_contradict_nothing(tmp_path):
    snapshots = sorted(CORPUS.rglob("*.nt"))
    if not snapshots:
        pytest.skip("there are no snapshots of sample documents in tests/corpus")
    known, data = vocabulary(), Graph()
    for path in snapshots:
        data.parse(path)
    assert reason(known + logical(data, known), tmp_path) == []


@pytest.mark.parametrize(
    ("subject", "first", "second"),
    [("actor/x", CG.Person, CG.State), ("place/x", CG.Place, CG.Post), ("cable/x", CG.Cable, CG.Letter)],
)
def test_a_thing_of_two_kinds_that_exclude_each_other_is_found_out(subject, first, second, tmp_path):
    graph = vocabulary()
    for kind in (first, second):
        graph.add((URIRef(BASE + subject), RDF.type, kind))
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(graph, tmp_path)


def test_a_city_and_a_state_that_are_said_to_be_the_same_are_found_out(tmp_path):
    graph, wikidata = vocabulary(), URIRef("http://www.wikidata.org/entity/Q1")
    for path, kind in (("actor/x", CG.State), ("place/x", CG.Place)):
        graph.add((URIRef(BASE + path), RDF.type, kind))
        graph.add((URIRef(BASE + path), OWL.sameAs, wikidata))
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(graph, tmp_path)
