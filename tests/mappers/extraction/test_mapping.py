"""Extracted content becomes triples of the vocabulary contract."""

from rdflib import Graph, Literal, URIRef
from rdflib.compare import to_isomorphic

from mappers.document import Passage, Record
from mappers.extraction.content import Actor, Citation, Content, Event, Mention, Position, Role, Span
from mappers.extraction.find import find_content
from mappers.extraction.mapping import date_literal, map_content
from ontology.iris import Names, concept, passage_of
from ontology.terms import CG, DCTERMS, OA, ORG, RDF, RDFS, SKOS, XSD

NAMES = Names("http://example.org/")
TEXT = "Minister Pavel Duro opposed the harbour tax on May 3."
RECORD = Record(genre="article", identifier="tax", passages=(Passage(1, TEXT),))
DOCUMENT = NAMES.document("article", "tax")
SPAN = Span(1, 0, len(TEXT))
DURO = Actor(
    "actor/duro.tax", "Person", "Pavel Duro", ("Duro",), roles=(Role("Minister", None, Span(1, 0, 8)),)
)


def graph(**content) -> Graph:
    found = Graph()
    for triple in map_content(DOCUMENT, RECORD, Content(actors=(DURO,), **content), NAMES):
        found.add(triple)
    return found


def test_an_actor_carries_its_kind_label_other_names_and_roles():
    found, duro = graph(), NAMES.iri(DURO.path)
    assert (DOCUMENT, CG.mentions, duro) in found
    assert (duro, RDF.type, CG.Person) in found
    assert (duro, RDFS.label, Literal("Pavel Duro")) in found
    assert (duro, SKOS.altLabel, Literal("Duro")) in found
    membership = found.value(duro, ORG.hasMembership)
    assert found.value(membership, CG.roleTitle) == Literal("Minister")
    assert found.value(membership, CG.evidence) is not None


def test_an_actor_that_is_not_mentioned_is_described_but_not_mentioned():
    crowd = Actor("actor/crowd", "Group", "CROWD COLLECTIVE", mentioned=False)
    found = Graph()
    for triple in map_content(DOCUMENT, RECORD, Content(actors=(crowd,)), NAMES):
        found.add(triple)
    assert (NAMES.iri("actor/crowd"), RDF.type, CG.Group) in found
    assert not list(found.objects(DOCUMENT, CG.mentions))


def test_evidence_quotes_the_passage_at_its_offsets():
    found = graph(mentions=(Mention(Span(1, 9, 19), "Pavel Duro", DURO.path),))
    for evidence in found.subjects(RDF.type, OA.SpecificResource):
        assert found.value(evidence, OA.hasSource) == passage_of(DOCUMENT, 1)
        selector = found.value(evidence, OA.hasSelector)
        start, end = (found.value(selector, term).toPython() for term in (OA.start, OA.end))
        assert TEXT[start:end] == str(found.value(selector, OA.exact))
        assert set(found.objects(selector, RDF.type)) == {OA.TextQuoteSelector, OA.TextPositionSelector}


def test_an_actor_is_mentioned_once_in_a_passage_by_its_longest_form():
    short, full = (
        Mention(Span(1, 15, 19), "Duro", DURO.path),
        Mention(Span(1, 9, 19), "Pavel Duro", DURO.path),
    )
    found = graph(mentions=(short, full))
    (mention,) = found.objects(DOCUMENT, CG.mention)
    selector = found.value(found.value(mention, CG.evidence), OA.hasSelector)
    assert found.value(selector, OA.exact) == Literal("Pavel Duro")


def test_a_position_says_who_wants_what_in_which_words():
    position = Position(
        DURO.path,
        "opposes",
        ("taxation",),
        "opposed the harbour tax",
        (SPAN,),
        True,
        0.7,
        "verb",
        "harbour tax",
    )
    found = graph(positions=(position,))
    (node,) = found.subjects(RDF.type, CG.PolicyPosition)
    assert found.value(node, CG.holder) == NAMES.iri(DURO.path)
    assert found.value(node, CG.stance) == concept("stance", "opposes")
    assert found.value(node, CG.topic) == concept("topic", "taxation")
    assert found.value(node, CG.expressedIn) == DOCUMENT
    assert found.value(node, CG.reported) == Literal(True)
    assert found.value(node, CG.confidence).datatype == XSD.decimal
    assert found.value(node, CG.rule) == Literal("verb")


def test_a_position_found_by_two_rules_is_one_with_the_surer_confidence():
    def found_by(rule: str, confidence: float) -> Position:
        return Position(DURO.path, "opposes", ("taxation",), "opposed it", (SPAN,), True, confidence, rule)

    found = graph(positions=(found_by("verb", 0.6), found_by("noun", 0.8)))
    (node,) = found.subjects(RDF.type, CG.PolicyPosition)
    assert list(found.objects(node, CG.rule)) == [Literal("noun")]


def test_an_event_has_its_date_as_precise_as_the_text():
    event = Event(
        "Protest", "harbour protest", (SPAN,), date="2007-05", participants=(DURO.path,), place="Velden"
    )
    found = graph(events=(event,))
    (node,) = found.subjects(RDF.type, CG.Event)
    assert found.value(node, CG.date) == Literal("2007-05", datatype=XSD.gYearMonth)
    assert found.value(node, CG.eventType) == concept("event-type", "Protest")
    assert found.value(found.value(node, CG.place), RDFS.label) == Literal("Velden")


def test_only_a_cable_that_is_known_is_referenced():
    known = Citation("07TALLINN45", Span(1, 0, 4), "07TALLINN45", "id")
    unknown = Citation("a cable", Span(1, 5, 9), None, "date")
    found = graph(citations=(known, unknown))
    assert list(found.objects(DOCUMENT, DCTERMS.references)) == [NAMES.document("cable", "07TALLINN45")]
    assert len(list(found.subjects(RDF.type, CG.Citation))) == 2


def test_dates_keep_their_precision():
    kinds = {
        "2007": XSD.gYear,
        "2007-05": XSD.gYearMonth,
        "2007-05-03": XSD.date,
        "2007-05-03T10:00:00Z": XSD.dateTime,
    }
    assert {date: date_literal(date).datatype for date in kinds} == kinds


def test_nothing_is_a_blank_node_and_the_same_text_gives_the_same_triples():
    def triples() -> Graph:
        found = Graph()
        for triple in map_content(DOCUMENT, RECORD, find_content(RECORD), NAMES):
            assert all(isinstance(term, URIRef | Literal) for term in triple)
            found.add(triple)
        return found

    assert to_isomorphic(triples()) == to_isomorphic(triples())
