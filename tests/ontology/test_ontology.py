"""The ontology file: complete, equal to the terms in code, and inside OWL 2 DL."""

from itertools import chain
from pathlib import Path

import pytest
from rdflib import BNode, Graph, Literal, URIRef

from ontology import terms
from ontology.terms import CG, OWL, PREFIXES, RDF, RDFS, SKOS, VOCABULARY, XSD

HERE = Path(terms.__file__).parent
ONTOLOGY = Graph().parse(HERE / "ontology.ttl")
ALIGNMENTS = Graph().parse(HERE / "alignments.ttl")
BOTH = ONTOLOGY + ALIGNMENTS
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
OWL2_DATATYPES = {RDFS.Literal, XSD.string, XSD.integer, XSD.decimal, XSD.boolean, XSD.dateTime, XSD.anyURI}
OURS = sorted(s for s in set(ONTOLOGY.subjects()) if s.startswith(CG._NS))
SCHEME_PREFIXES = {
    scheme: f"{VOCABULARY}{scheme}/"
    for scheme in ["classification", "event-type", "handling", "precedence", "stance", "tag", "topic"]
}


def kinds(term, graph=BOTH):
    return [kind for kind in KINDS if (term, RDF.type, kind) in graph]


def example(term):
    """The example of a term, as Turtle under some base."""
    head = "".join(f"@prefix {p}: <{n}> .\n" for p, n in (PREFIXES | SCHEME_PREFIXES).items())
    text = head + str(ONTOLOGY.value(term, SKOS.example))
    return Graph().parse(data=text, format="turtle", publicID="http://example.org/")


def test_the_code_knows_every_term_of_the_ontology_and_no_other():
    in_code = {CG._NS + name for name in CG.__annotations__ if not name.startswith("_")}
    assert in_code == {str(term) for term in OURS}


@pytest.mark.parametrize("term", OURS)
def test_every_term_has_label_comment_example_and_home(term):
    for needed in (RDFS.label, RDFS.comment, SKOS.example, RDFS.isDefinedBy):
        assert len(list(ONTOLOGY.objects(term, needed))) == 1, needed
    assert ONTOLOGY.value(term, RDFS.label).language == "en"
    assert ONTOLOGY.value(term, RDFS.isDefinedBy) == URIRef(VOCABULARY + "ontology")


@pytest.mark.parametrize("term", OURS)
def test_an_example_is_turtle_that_uses_its_term_and_only_terms_that_exist(term):
    graph = example(term)
    used = {t for triple in graph for t in triple if t.startswith(CG._NS)}
    if term != CG.Document:  # nothing is a document and nothing more
        assert term in used or term == CG.Actor
    assert used <= set(OURS)
    assert not any(isinstance(t, BNode) for triple in graph for t in triple)


def test_labels_are_unique():
    labels = [str(ONTOLOGY.value(term, RDFS.label)) for term in OURS]
    names = [(kinds(t)[0] == OWL.Class, label) for t, label in zip(OURS, labels, strict=True)]
    assert len(set(names)) == len(names)


def test_published_vocabularies_have_no_blank_nodes():
    assert not [t for triple in BOTH for t in triple if isinstance(t, BNode)]


def test_version_and_licence_are_stated():
    for graph, name in ((ONTOLOGY, "ontology"), (ALIGNMENTS, "alignments")):
        this = URIRef(VOCABULARY + name)
        version = str(graph.value(this, OWL.versionInfo))
        assert graph.value(this, OWL.versionIRI) == URIRef(f"{VOCABULARY}{name}/{version}")
        assert graph.value(this, terms.DCTERMS.license)


# -- OWL 2 DL (https://www.w3.org/TR/owl2-syntax/#Ontologies): what can be checked without a reasoner


def test_every_class_and_property_is_declared_with_exactly_one_kind():
    """Section 5.8.2, typing constraints: no punning of classes with properties or of property kinds."""
    wrong = {term: kinds(term) for term in set(BOTH.subjects(RDF.type)) if len(kinds(term)) > 1}
    assert wrong == {}
    assert all(len(kinds(term)) == 1 for term in OURS)


def test_axioms_use_declared_entities_of_the_right_kind():
    for sub, sup in BOTH.subject_objects(RDFS.subClassOf):
        assert kinds(sub) == kinds(sup) == [OWL.Class], (sub, sup)
    for sub, sup in BOTH.subject_objects(RDFS.subPropertyOf):
        assert kinds(sub) == kinds(sup) != [], (sub, sup)
    for one, other in BOTH.subject_objects(OWL.disjointWith):
        assert kinds(one) == kinds(other) == [OWL.Class], (one, other)


def test_domains_are_classes_and_ranges_fit_the_kind_of_property():
    for prop, domain in BOTH.subject_objects(RDFS.domain):
        assert kinds(domain) == [OWL.Class], prop
    for prop, range_ in BOTH.subject_objects(RDFS.range):
        fits = (
            range_ in OWL2_DATATYPES
            if kinds(prop) == [OWL.DatatypeProperty]
            else kinds(range_) == [OWL.Class]
        )
        assert fits, prop


def test_annotations_use_declared_annotation_properties():
    builtin = {RDFS.label, RDFS.comment, RDFS.isDefinedBy, OWL.versionInfo, OWL.versionIRI}
    axioms = {RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith}
    for predicate in set(BOTH.predicates()) - builtin - axioms:
        assert kinds(predicate) == [OWL.AnnotationProperty], predicate


def test_only_object_properties_are_symmetric():
    assert all(kinds(p) == [OWL.ObjectProperty] for p in BOTH.subjects(RDF.type, OWL.SymmetricProperty))


# -- alignments


def test_alignments_say_something_of_our_terms_and_never_of_anybody_elses():
    said = chain(ALIGNMENTS.subject_objects(RDFS.subClassOf), ALIGNMENTS.subject_objects(RDFS.subPropertyOf))
    for ours, theirs in said:
        assert ours in OURS
        assert theirs not in OURS


def test_nothing_foreign_is_declared_that_no_axiom_uses():
    used = {o for p in (RDFS.subClassOf, RDFS.subPropertyOf) for o in ALIGNMENTS.objects(None, p)}
    declared = {s for kind in KINDS[:3] for s in ALIGNMENTS.subjects(RDF.type, kind)}
    assert declared == used


@pytest.mark.parametrize("namespace", ["FOAF", "ORG", "PROV", "SDO"])
def test_terms_aligned_to_exist_in_their_vocabulary(namespace):
    known = getattr(terms, namespace)
    theirs = {t for t in set(ALIGNMENTS.objects()) if t.startswith(str(known._NS))}
    assert theirs
    for term in theirs:
        assert term in known, term


def test_examples_of_datatype_properties_give_values_of_their_range():
    for prop in (p for p in OURS if kinds(p) == [OWL.DatatypeProperty]):
        range_ = ONTOLOGY.value(prop, RDFS.range)
        for value in example(prop).objects(None, prop):
            assert isinstance(value, Literal)
            assert range_ == RDFS.Literal or (value.datatype or XSD.string) == range_, prop
