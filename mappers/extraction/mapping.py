"""From what prose says to triples: actors, mentions, memberships, events, positions, citations, evidence.

Everything taken from prose carries evidence: a quote and its offsets into a passage (vocabulary contract,
"Evidence"; Web Annotation Data Model §4.2.4 and §4.2.6). No blank nodes: every node's IRI derives from
what it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from rdflib import Literal, URIRef

from mappers.document import Record
from mappers.extraction.content import Actor, Citation, Content, Event, Mention, Position, Role, Span
from ontology import authority, iris
from ontology.iris import Names, concept, part_of, passage_of
from ontology.terms import CG, DCTERMS, OA, ORG, RDF, RDFS, SKOS, XSD, Triple

_DATE_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def map_content(document: URIRef, record: Record, content: Content, names: Names) -> Iterator[Triple]:
    """Everything extracted from one document, as triples of its graph; a triple may come twice."""
    texts = {passage.ordinal: passage.text for passage in record.passages}
    for actor in content.actors:
        if actor.mentioned:
            yield document, CG.mentions, names.iri(actor.path)
        yield from map_actor(actor, document, names)
    for mention in _one_per_passage(content.mentions):
        yield from map_mention(mention, document, names)
    for event in content.events:
        yield from map_event(event, document, names)
    for position in _surest(content.positions):
        yield from map_position(position, document, names)
    for citation in content.citations:
        yield from map_citation(citation, document, names)
    for span in sorted(_spans(content)):
        yield from map_evidence(span, texts[span.passage], document)


def map_actor(actor: Actor, document: URIRef, names: Names) -> Iterator[Triple]:
    """What an actor is and is called, so that a document's graph stands alone."""
    node = names.iri(actor.path)
    yield node, RDF.type, CG[actor.kind]
    yield node, RDFS.label, Literal(actor.label)
    for name in actor.names:
        yield node, SKOS.altLabel, Literal(name)
    if actor.country and actor.country != actor.path:
        yield node, CG.country, names.iri(actor.country)
        yield from _known_state(actor.country, names)
    for role in actor.roles:
        yield from _map_role(node, role, document, names)


def _known_state(path: str, names: Names) -> Iterator[Triple]:
    state = authority.entry(path)
    if state:
        yield names.iri(path), RDF.type, CG[state.kind]
        yield names.iri(path), RDFS.label, Literal(state.label)


def _map_role(actor: URIRef, role: Role, document: URIRef, names: Names) -> Iterator[Triple]:
    """A membership: the title, the organisation and where it is said."""
    node = part_of(document, "membership", actor.removeprefix(names.base), role.title, role.organization)
    yield actor, ORG.hasMembership, node
    yield node, RDF.type, ORG.Membership
    yield node, CG.roleTitle, Literal(role.title)
    if role.organization:
        yield node, ORG.organization, names.iri(role.organization)
    if role.span:
        yield node, CG.evidence, evidence_of(document, role.span)


def map_mention(mention: Mention, document: URIRef, names: Names) -> Iterator[Triple]:
    """That a passage names an actor."""
    node = part_of(document, "mention", mention.span.passage, mention.actor)
    yield document, CG.mention, node
    yield node, RDF.type, CG.Mention
    yield node, CG.actor, names.iri(mention.actor)
    yield node, CG.evidence, evidence_of(document, mention.span)


def _one_per_passage(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The longest form of each actor in each passage, the first of equals."""
    best: dict[tuple[int, str], Mention] = {}
    for mention in mentions:
        key = mention.span.passage, mention.actor
        if key not in best or len(mention.text) > len(best[key].text):
            best[key] = mention
    yield from best.values()


def map_event(event: Event, document: URIRef, names: Names) -> Iterator[Triple]:
    """An event; its IRI derives from type, label, date and evidence."""
    node = part_of(document, "event", event.type, event.label, event.date, *event.evidence)
    yield node, RDF.type, CG.Event
    yield node, RDFS.label, Literal(event.label)
    yield node, CG.eventType, concept("event-type", event.type)
    yield node, CG.reportedIn, document
    if event.subtype:
        yield node, CG.eventSubtype, concept("event-type", event.subtype)
    for term, date in ((CG.date, event.date), (CG.endDate, event.end_date)):
        if date:
            yield node, term, date_literal(date)
    for term, text in ((CG.dateText, event.date_text), (CG.rule, event.rule)):
        if text:
            yield node, term, Literal(text)
    for participant in event.participants:
        yield node, CG.participant, names.iri(participant)
    if event.place:
        yield from _map_place(node, event.place, names)
    yield from ((node, CG.evidence, evidence_of(document, span)) for span in event.evidence)


def _map_place(event: URIRef, name: str, names: Names) -> Iterator[Triple]:
    known = authority.place(name)
    place = names.iri(known.path if known else iris.place_path(name))
    yield event, CG.place, place
    yield place, RDF.type, CG.Place
    yield place, RDFS.label, Literal(known.label if known else name)


def _surest(positions: Iterable[Position]) -> Iterator[Position]:
    """Each position once: the surest where two rules found the same in the same sentence."""
    best: dict[tuple[object, ...], Position] = {}
    for position in positions:
        known = best.get(_identity(position))
        if known is None or position.confidence > known.confidence:
            best[_identity(position)] = position
    yield from best.values()


def _identity(position: Position) -> tuple[object, ...]:
    """What makes two positions one: holder, stance, topics, targets and evidence."""
    content = (position.holder, position.stance, position.topics, position.topic_label, position.targets)
    return (*content, *position.evidence)


def map_position(position: Position, document: URIRef, names: Names) -> Iterator[Triple]:
    """A policy position; its IRI derives from holder, stance, topics, targets and evidence."""
    node = part_of(document, "position", *_identity(position))
    yield node, RDF.type, CG.PolicyPosition
    yield node, CG.holder, names.iri(position.holder)
    yield node, CG.stance, concept("stance", position.stance)
    yield node, CG.proposition, Literal(position.proposition)
    yield node, CG.expressedIn, document
    yield node, CG.reported, Literal(position.reported)
    yield node, CG.confidence, Literal(Decimal(str(round(position.confidence, 3))))
    yield node, CG.rule, Literal(position.rule)
    yield from ((node, CG.topic, concept("topic", topic)) for topic in position.topics)
    if position.topic_label:
        yield node, CG.topicLabel, Literal(position.topic_label)
        yield from _map_own_topic(node, position.topic_label, position.topics, names)
    yield from ((node, CG.target, names.iri(target)) for target in position.targets)
    if position.stated_on:
        yield node, CG.statedOn, date_literal(position.stated_on)
    yield from ((node, CG.evidence, evidence_of(document, span)) for span in position.evidence)


def _map_own_topic(node: URIRef, label: str, nearest: tuple[str, ...], names: Names) -> Iterator[Triple]:
    """The measure as a concept of the dataset, narrower than the nearest topic of the scheme."""
    topic = names.iri(iris.topic_path(label))
    yield node, CG.topic, topic
    yield topic, RDF.type, SKOS.Concept
    yield topic, SKOS.prefLabel, Literal(label, lang="en")
    yield from ((topic, SKOS.broader, concept("topic", broader)) for broader in nearest[:1])


def map_citation(citation: Citation, document: URIRef, names: Names) -> Iterator[Triple]:
    """A citation in prose, and a reference when the cable cited is known."""
    span = citation.evidence
    node = part_of(document, "citation", span.passage, span.start, span.end)
    yield document, CG.citation, node
    yield node, RDF.type, CG.Citation
    yield node, CG.citedAs, Literal(citation.cited_as)
    yield node, CG.evidence, evidence_of(document, span)
    if citation.rule:
        yield node, CG.rule, Literal(citation.rule)
    if citation.document:
        cited = names.document("cable", citation.document)
        yield node, CG.citedDocument, cited
        yield document, DCTERMS.references, cited


def evidence_of(document: URIRef, span: Span) -> URIRef:
    """The IRI of the evidence node of a span."""
    return part_of(document, "evidence", span.passage, span.start, span.end)


def map_evidence(span: Span, text: str, document: URIRef) -> Iterator[Triple]:
    """The quote and where it stands; ``text`` is the passage's."""
    node = evidence_of(document, span)
    selector = part_of(document, "selector", span.passage, span.start, span.end)
    yield node, RDF.type, OA.SpecificResource
    yield node, OA.hasSource, passage_of(document, span.passage)
    yield node, OA.hasSelector, selector
    yield selector, RDF.type, OA.TextQuoteSelector
    yield selector, RDF.type, OA.TextPositionSelector
    yield selector, OA.exact, Literal(text[span.start : span.end])
    yield selector, OA.start, Literal(span.start, datatype=XSD.nonNegativeInteger)
    yield selector, OA.end, Literal(span.end, datatype=XSD.nonNegativeInteger)


def _spans(content: Content) -> set[Span]:
    """Every span that something published rests on."""
    roles = (role.span for actor in content.actors for role in actor.roles if role.span)
    mentions = (mention.span for mention in _one_per_passage(content.mentions))
    events = (span for event in content.events for span in event.evidence)
    positions = (span for position in content.positions for span in position.evidence)
    return {*roles, *mentions, *events, *positions, *(citation.evidence for citation in content.citations)}


def date_literal(date: str) -> Literal:
    """An ISO 8601 date with the datatype of its precision: year, month, day, or moment."""
    return Literal(date, datatype=_DATE_TYPES.get(len(date), XSD.dateTime), normalize=False)
