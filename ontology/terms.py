"""Every IRI of the vocabularies that the code uses, spelled as in Turtle.

Standard vocabularies come from rdflib; those that it lacks are declared here with only the
terms in use. An attribute that is not declared raises ``AttributeError``, so that code cannot
invent a term; a test compares ``CG`` with ``ontology.ttl``.
"""

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import (
    DCAT,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SDO,
    SKOS,
    VOID,
    XSD,
    DefinedNamespace,
)
from rdflib.term import Node

__all__ = [
    "CG", "DCAT", "DCTERMS", "FOAF", "GEO", "OA", "ORG", "OWL", "PREFIXES", "PROV", "RDF", "RDFS", "SD",
    "SDO", "SEM", "SKOS", "SPDX", "VOCABULARY", "VOID", "XSD", "Triple",
]  # fmt: skip

Triple = tuple[Node, Node, Node]
"""One statement, as everything that makes or checks RDF here passes it on."""

VOCABULARY = "https://w3id.org/cablegraph/"


class CG(DefinedNamespace):
    """The cablegraph ontology."""

    _NS = Namespace(VOCABULARY + "ontology#")
    _fail = True

    # documents
    Document: URIRef
    Cable: URIRef
    Article: URIRef
    Letter: URIRef
    OpinionPiece: URIRef
    Passage: URIRef
    Citation: URIRef
    Mention: URIRef
    ordinal: URIRef
    paragraphNumber: URIRef
    text: URIRef
    heading: URIRef
    portionMarking: URIRef
    publishedAs: URIRef
    mentions: URIRef
    mention: URIRef
    actor: URIRef
    sourceFile: URIRef
    sha256: URIRef
    addressee: URIRef
    signatory: URIRef
    citation: URIRef
    citedAs: URIRef
    citedDocument: URIRef

    # cables
    Delivery: URIRef
    Reference: URIRef
    origin: URIRef
    classification: URIRef
    bannerClassification: URIRef
    handling: URIRef
    tag: URIRef
    tagAsWritten: URIRef
    probableTag: URIRef
    UnlistedTag: URIRef
    precedence: URIRef
    infoPrecedence: URIRef
    dateTimeGroup: URIRef
    transmissionId: URIRef
    executiveOrder: URIRef
    declassifyOn: URIRef
    declassifyEvent: URIRef
    classifiedBy: URIRef
    classificationReason: URIRef
    sectionCount: URIRef
    delivery: URIRef
    recipient: URIRef
    exempted: URIRef
    deliveryType: URIRef
    routingIndicator: URIRef
    serialNumber: URIRef
    reference: URIRef
    referenceLabel: URIRef
    referenceKind: URIRef
    referenceNote: URIRef
    summary: URIRef
    comment: URIRef
    signedBy: URIRef
    attention: URIRef
    subjectMarking: URIRef
    redactionCount: URIRef
    headReading: URIRef
    unreadLine: URIRef

    # actors
    Actor: URIRef
    Person: URIRef
    Organization: URIRef
    GovernmentBody: URIRef
    State: URIRef
    Post: URIRef
    Group: URIRef
    roleTitle: URIRef
    country: URIRef
    station: URIRef
    demonym: URIRef
    cablespeak: URIRef
    possibleCablespeak: URIRef
    capital: URIRef

    # events
    Event: URIRef
    Place: URIRef
    eventType: URIRef
    eventSubtype: URIRef
    ploverCode: URIRef
    cameoCode: URIRef
    date: URIRef
    endDate: URIRef
    dateText: URIRef
    place: URIRef
    participant: URIRef
    reportedIn: URIRef
    sameEventAs: URIRef

    # policy positions
    PolicyPosition: URIRef
    holder: URIRef
    stance: URIRef
    topic: URIRef
    topicLabel: URIRef
    target: URIRef
    proposition: URIRef
    expressedIn: URIRef
    reported: URIRef
    statedOn: URIRef
    confidence: URIRef

    # evidence and provenance
    evidence: URIRef
    rule: URIRef
    release: URIRef


class OA(DefinedNamespace):
    """Web Annotation vocabulary, https://www.w3.org/TR/annotation-vocab/."""

    _NS = Namespace("http://www.w3.org/ns/oa#")
    _fail = True
    SpecificResource: URIRef
    TextQuoteSelector: URIRef
    TextPositionSelector: URIRef
    hasSource: URIRef
    hasSelector: URIRef
    exact: URIRef
    start: URIRef
    end: URIRef


class SEM(DefinedNamespace):
    """Simple Event Model."""

    _NS = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
    _fail = True
    Event: URIRef


class GEO(DefinedNamespace):
    """W3C Basic Geo, WGS84 positions in decimal degrees."""

    _NS = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
    _fail = True
    lat: URIRef
    long: URIRef


class SPDX(DefinedNamespace):
    """SPDX terms that DCAT 3 uses for checksums, https://www.w3.org/TR/vocab-dcat-3/#Class:Checksum."""

    _NS = Namespace("http://spdx.org/rdf/terms#")
    _fail = True
    Checksum: URIRef
    checksum: URIRef
    algorithm: URIRef
    checksumValue: URIRef
    checksumAlgorithm_sha256: URIRef


class SD(DefinedNamespace):
    """SPARQL 1.1 Service Description, https://www.w3.org/TR/sparql11-service-description/."""

    _NS = Namespace("http://www.w3.org/ns/sparql-service-description#")
    _fail = True
    Service: URIRef
    Dataset: URIRef
    Graph: URIRef
    NamedGraph: URIRef
    endpoint: URIRef
    supportedLanguage: URIRef
    SPARQL11Query: URIRef
    resultFormat: URIRef
    feature: URIRef
    UnionDefaultGraph: URIRef
    defaultDataset: URIRef
    defaultGraph: URIRef
    namedGraph: URIRef
    name: URIRef
    graph: URIRef


PREFIXES: dict[str, str] = {
    "cg": str(CG._NS),
    "dcat": str(DCAT._NS),
    "dcterms": str(DCTERMS._NS),
    "foaf": str(FOAF._NS),
    "geo": str(GEO._NS),
    "oa": str(OA._NS),
    "org": str(ORG._NS),
    "owl": str(OWL._NS),
    "prov": str(PROV._NS),
    "rdf": str(RDF._NS),
    "rdfs": str(RDFS._NS),
    "schema": str(SDO._NS),
    "sd": str(SD._NS),
    "sem": str(SEM._NS),
    "skos": str(SKOS._NS),
    "void": str(VOID._NS),
    "xsd": str(XSD._NS),
}
"""The prefixes of the vocabulary contract, for serializers and the query page."""
