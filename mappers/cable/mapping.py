"""From the record of a cable to the triples that only cables have (vocabulary contract, "Cables")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rdflib import Literal, URIRef

from mappers.cable import naming
from mappers.cable.explain import explain_head
from mappers.cable.marks import take_mark
from mappers.cable.record import Addressee, Cable, Reference, Tag
from mappers.cable.title import title_case
from mappers.document import Named
from mappers.extraction.content import Content
from ontology import authority, iris
from ontology.iris import Names, concept, part_of
from ontology.terms import CG, DCTERMS, RDF, RDFS, SKOS, XSD, Triple


def map_cable(cable: Cable, document: URIRef, content: Content, names: Names) -> Iterator[Triple]:
    """Everything that a cable's header says; ``content.named`` tells which actor each name became."""
    actors = _Actors(cable, content, names)
    yield from _map_marks(cable, document)
    yield from _map_strings(cable, document)
    yield from _map_tags(cable.tags, document)
    yield from _map_people(cable, document, actors)
    for addressee in cable.addressees:
        yield from _map_delivery(addressee, document, actors)
    for reference in cable.references:
        yield from _map_reference(reference, document, names)


class _Actors:
    """The IRIs of those whom the header names, with a description of those that extraction left out."""

    def __init__(self, cable: Cable, content: Content, names: Names) -> None:
        self.cable, self.content, self.names = cable, content, names

    def link(self, subject: URIRef, term: URIRef, named: Named) -> Iterator[Triple]:
        """That a subject points to an actor."""
        path = self.content.named.get(named)
        if path is not None:
            yield subject, term, self.names.iri(path)
            return
        post = authority.post(named.station) if named.station else None
        node = self.names.iri(post.path if post else self._path(named))
        yield subject, term, node
        yield node, RDF.type, CG[post.kind if post else named.kind or "Organization"]
        yield node, RDFS.label, Literal(post.label if post else named.name)

    def _path(self, named: Named) -> str:
        if named.station:
            return iris.post_path(named.station)
        return iris.local_actor_path(named.name, self.cable.identifier)


def _map_marks(cable: Cable, document: URIRef) -> Iterator[Triple]:
    """Fields whose values are concepts."""
    if cable.classification:
        yield document, CG.classification, concept("classification", cable.classification)
    if cable.banner_classification:
        yield document, CG.bannerClassification, concept("classification", cable.banner_classification)
    for caption in cable.handling:
        yield document, CG.handling, concept("handling", caption)
    for term, degree in ((CG.precedence, cable.precedence), (CG.infoPrecedence, cable.info_precedence)):
        if degree:
            yield document, term, concept("precedence", degree)
    if cable.subject_marking:
        known = authority.classification(cable.subject_marking)
        marking = URIRef(known.iri) if known else concept("classification", cable.subject_marking)
        yield document, CG.subjectMarking, marking


def _map_strings(cable: Cable, document: URIRef) -> Iterator[Triple]:
    """Fields whose values are texts, numbers and dates."""
    texts = {
        CG.dateTimeGroup: cable.date_time_group,
        CG.transmissionId: cable.transmission_id,
        CG.executiveOrder: cable.executive_order,
        CG.declassifyEvent: cable.declassify_event,
        CG.summary: cable.summary,
        CG.comment: cable.comment,
    }
    yield from ((document, term, Literal(text)) for term, text in texts.items() if text)
    yield from ((document, CG.classificationReason, Literal(reason)) for reason in cable.reasons)
    if cable.title and (printed := title_case(take_mark(cable.title).text)) != cable.title:
        yield document, SKOS.altLabel, Literal(printed)
    if cable.declassify_on:
        yield document, CG.declassifyOn, Literal(cable.declassify_on, datatype=XSD.date, normalize=False)
    if cable.section_count:
        yield document, CG.sectionCount, Literal(cable.section_count)
    if cable.redaction_count:
        yield document, CG.redactionCount, Literal(cable.redaction_count)
    if cable.lines:
        yield document, CG.headReading, Literal(explain_head(cable))
    for line in cable.unread:
        yield document, CG.unreadLine, Literal(f"{line.number}: {line.text}")


def _map_tags(tags: tuple[Tag, ...], document: URIRef) -> Iterator[Triple]:
    """Each tag with its notation; one that no list has is described here."""
    for tag in tags:
        node = concept("tag", tag.code)
        yield document, CG.tag, node
        yield node, SKOS.notation, Literal(tag.code)
        if authority.tag(tag.code) is None:
            yield node, RDF.type, CG.UnlistedTag
            if tag.probable:
                yield node, CG.probableTag, concept("tag", tag.probable)
        if tag.written:
            yield document, CG.tagAsWritten, Literal(tag.written)


def _map_people(cable: Cable, document: URIRef, actors: _Actors) -> Iterator[Triple]:
    """Sender, classifier, signer, and whom the attention lines name."""
    if cable.station:
        yield from actors.link(document, CG.origin, naming.origin(cable.station))
    for classifier in cable.classifiers:
        yield from actors.link(document, CG.classifiedBy, naming.classifier(classifier))
    for signer in cable.signers:
        yield from actors.link(document, CG.signedBy, naming.signer(signer))
    for named in cable.named:
        if named.function == "attention":
            yield from actors.link(document, CG.attention, named)


def _map_delivery(addressee: Addressee, document: URIRef, actors: _Actors) -> Iterator[Triple]:
    """One copy of the cable."""
    node = part_of(document, "delivery", addressee.kind, addressee.routing, addressee.name, addressee.serial)
    yield document, CG.delivery, node
    yield node, RDF.type, CG.Delivery
    yield node, CG.deliveryType, Literal(addressee.kind)
    yield from actors.link(node, CG.recipient, naming.recipient(addressee))
    for name in addressee.exempted:
        yield from actors.link(node, CG.exempted, naming.exempted(name))
    if addressee.precedence:
        yield node, CG.precedence, concept("precedence", addressee.precedence)
    for term, text in ((CG.routingIndicator, addressee.routing), (CG.serialNumber, addressee.serial)):
        if text:
            yield node, term, Literal(text)


def _map_reference(reference: Reference, document: URIRef, names: Names) -> Iterator[Triple]:
    """One item of the REF list."""
    node = part_of(document, "reference", reference.label, reference.document or reference.cited_as)
    yield document, CG.reference, node
    yield node, RDF.type, CG.Reference
    yield node, CG.citedAs, Literal(reference.cited_as)
    yield node, CG.referenceKind, Literal(reference.kind)
    if reference.label:
        yield node, CG.referenceLabel, Literal(reference.label)
    if reference.title:
        yield node, DCTERMS.title, Literal(reference.title)
    yield from ((node, CG.referenceNote, Literal(flag)) for flag in reference.flags)
    if reference.document:
        cited = names.document("cable", reference.document)
        yield node, CG.citedDocument, cited
        yield document, DCTERMS.references, cited
    if reference.confidence:
        yield node, CG.confidence, Literal(Decimal(reference.confidence))
