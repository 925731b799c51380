"""What a cable's record becomes."""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import XSD

from mappers.cable.mapping import map_cable
from mappers.cable.record import Addressee, Cable, Classifier, Reference, Tag
from mappers.extraction.content import Content
from ontology.iris import Names, concept
from ontology.terms import CG, DCTERMS, RDF, RDFS, SKOS

CABLE = Cable(
    identifier="09STRELSAU451",
    station="STRELSAU",
    classification="CONFIDENTIAL",
    handling=("NOFORN",),
    precedence="PRIORITY",
    addressees=(Addressee("ELBE COLLECTIVE", "info", "RUCNZZZ", exempted=("AMCONSUL HENTZAU",)),),
    tags=(Tag("PREL"), Tag("PHUMMM", probable="PHUM"), Tag("ECON", written="ECONEFIN")),
    references=(
        Reference("DHAKA 12", "cable", "A", "09DHAKA12", "own", "THE RIVER", ("NOTAL",)),
        Reference("A CALL", "call", "B"),
    ),
    classifiers=(Classifier("Rudolf Rassendyll", "DCM"),),
    declassify_on="2019-04-06",
    reasons=("1.4(B)",),
    subject_marking="C/NF",
)
NAMES = Names("http://example.org/")
IRI = NAMES.document("cable", "09STRELSAU451")


def graph():
    found = Graph()
    for triple in map_cable(CABLE, IRI, Content(), NAMES):
        found.add(triple)
    return found


def test_marks_are_concepts_and_dates_are_dates():
    found = graph()
    assert (IRI, CG.classification, concept("classification", "CONFIDENTIAL")) in found
    assert (IRI, CG.handling, concept("handling", "NOFORN")) in found
    assert (IRI, CG.precedence, concept("precedence", "PRIORITY")) in found
    assert (IRI, CG.declassifyOn, Literal("2019-04-06", datatype=XSD.date)) in found
    assert found.value(IRI, CG.subjectMarking) == URIRef("https://w3id.org/cablegraph/classification/C-NF")


def test_a_tag_that_no_list_has_is_described_with_the_tag_it_probably_means():
    found = graph()
    unlisted = concept("tag", "PHUMMM")
    assert (IRI, CG.tag, unlisted) in found
    assert (unlisted, RDF.type, CG.UnlistedTag) in found
    assert (unlisted, CG.probableTag, concept("tag", "PHUM")) in found
    assert (concept("tag", "PREL"), RDF.type, CG.UnlistedTag) not in found
    assert {str(o) for o in found.objects(None, SKOS.notation)} == {"PREL", "PHUMMM", "ECON"}
    assert found.value(IRI, CG.tagAsWritten) == Literal("ECONEFIN")


def test_a_delivery_names_recipient_kind_route_and_exemption():
    found = graph()
    delivery = found.value(IRI, CG.delivery)
    assert found.value(delivery, CG.deliveryType) == Literal("info")
    assert found.value(delivery, CG.routingIndicator) == Literal("RUCNZZZ")
    recipient = found.value(delivery, CG.recipient)
    assert (recipient, RDF.type, CG.Group) in found
    assert found.value(recipient, RDFS.label) == Literal("ELBE COLLECTIVE")
    assert found.value(delivery, CG.exempted) is not None


def test_a_reference_points_to_the_cable_cited_with_the_confidence_of_its_year():
    found = graph()
    cited = NAMES.document("cable", "09DHAKA12")
    reference = found.value(None, CG.citedDocument, cited)
    assert found.value(reference, CG.referenceLabel) == Literal("A")
    assert found.value(reference, CG.citedAs) == Literal("DHAKA 12")
    assert str(found.value(reference, CG.confidence)) == "0.95"
    assert found.value(reference, DCTERMS.title) == Literal("THE RIVER")
    assert list(found.subject_objects(CG.referenceNote)) == [(reference, Literal("NOTAL"))]
    assert list(found.objects(IRI, DCTERMS.references)) == [cited]


def test_whom_extraction_left_out_is_described_by_the_header():
    found = graph()
    person = found.value(IRI, CG.classifiedBy)
    assert (person, RDF.type, CG.Person) in found
    assert found.value(person, RDFS.label) == Literal("Rudolf Rassendyll")
    assert found.value(IRI, CG.origin) == NAMES.iri("post/STRELSAU")


def test_no_blank_node_is_published():
    assert all(isinstance(term, URIRef | Literal) for triple in graph() for term in triple)
