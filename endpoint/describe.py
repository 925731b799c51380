"""What the dataset says about an IRI: a bounded description, and where the IRI is described.

A description holds the thing's own statements; for a document everything its graph states; for a named
graph its content; the parts that have no meaning apart from the thing (memberships, evidence, selectors,
deliveries, references, mentions); the labels of what it points to; and how many statements point to it, by
property (a thing that is only pointed to gets those statements themselves). Statements about the description
itself name its topic, dataset and licence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from endpoint.answers import Select
from endpoint.links import vocabulary_iri
from endpoint.metadata import dataset_iri, graph_iri
from endpoint.negotiation import EXTENSIONS
from ontology.iris import digest
from ontology.terms import CG, DCTERMS, FOAF, OA, ORG, RDF, RDFS, SKOS, VOCABULARY, VOID, XSD

LONGEST = 20_000
"""Statements of one description, at most; what is left out is announced in it."""
MOST_POINTERS = 500
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+")
PARTS = "|".join(
    f"<{term}>"
    for term in (
        ORG.hasMembership, CG.evidence, OA.hasSelector, CG.delivery, CG.reference, CG.citation, CG.mention,
    )
)  # fmt: skip
LABELS = "|".join(f"<{term}>" for term in (RDFS.label, SKOS.prefLabel, DCTERMS.title))


@dataclass(frozen=True, slots=True)
class Place:
    """What a path of this server asks for: candidate IRIs, and the extension when a document is named."""

    iris: tuple[str, ...]
    extension: str | None = None

    @property
    def media_type(self) -> str | None:
        """The media type that the extension names."""
        return EXTENSIONS[self.extension] if self.extension else None


def locate(raw_path: str, base: str) -> Place:
    """Read a percent-encoded path, as it was sent, relative to the dataset's base IRI.

    An IRI may hold percent signs or the characters they stand for: both spellings are candidates.

    >>> locate("/cable/09TASHKENT451.ttl", "http://example.org/")
    Place(iris=('http://example.org/cable/09TASHKENT451',), extension='ttl')
    """
    path = raw_path.lstrip("/")
    own = urlsplit(base).path.lstrip("/")
    path = path.removeprefix(own) if own else path
    stem, dot, extension = path.rpartition(".")
    if dot and extension in EXTENSIONS and stem:
        return Place(_candidates(stem, base), extension)
    return Place(_candidates(path, base))


def _candidates(path: str, base: str) -> tuple[str, ...]:
    decoded = _decoded(path)
    vocabulary, prefix = path.startswith("vocabulary/"), len("vocabulary/")
    spellings = [
        vocabulary_iri(one[prefix:]) if vocabulary else base + one
        for one in (path, decoded, quote(decoded, safe="/%-._~!$&'()*+,;=:@"))
    ]
    return tuple(dict.fromkeys(iri for iri in spellings if IRI.fullmatch(iri)))


def _decoded(path: str) -> str:
    try:
        return unquote(path, errors="strict")
    except UnicodeDecodeError:
        return path


async def find(place: Place, select: Select) -> str | None:
    """The first candidate that the dataset describes: as a subject, or as a named graph."""
    for iri in place.iris:
        if await is_known(iri, select):
            return iri
    return None


async def is_known(iri: str, select: Select) -> bool:
    """Whether the dataset says anything about an IRI, points to it, or has a graph of that name.

    What is only pointed to, such as a cable that is cited but not here, has a description that says so.
    """
    if not IRI.fullmatch(iri):
        return False
    ways = (f"<{iri}> ?known ?o", f"?s ?known <{iri}>", f"GRAPH <{iri}> {{ ?s ?known ?o }}")
    return bool(await select(f"SELECT ?known {{ {{ {' } UNION { '.join(ways)} }} }} LIMIT 1"))


def query_of(iri: str, base: str) -> str:
    """The CONSTRUCT query of a description.

    What is named by fragments of one IRI is described together, in that IRI's document: the parts of the
    dataset's description, and the terms of the ontology.
    """
    whole = {str(dataset_iri(base)): graph_iri(base), VOCABULARY + "ontology": base + "graph/ontology"}
    return f"""CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ BIND(<{iri}> AS ?s) ?s ?p ?o }}
  UNION {{ GRAPH <{iri}/graph> {{ ?s ?p ?o }} }}
  UNION {{ GRAPH <{whole.get(iri, iri)}> {{ ?s ?p ?o }} }}
  UNION {{ <{iri}> {PARTS} ?s . ?s ?p ?o }}
  UNION {{ <{iri}> ({PARTS})/({PARTS}) ?s . ?s ?p ?o }}
  UNION {{
    {{ SELECT DISTINCT ?s {{ <{iri}> ?to ?s FILTER(ISIRI(?s)) }} LIMIT 500 }}
    ?s {LABELS} ?o . ?s ?p ?o FILTER(?p IN ({LABELS.replace("|", ", ")}))
  }}
}} LIMIT {LONGEST + 1}"""


def query_of_incoming(iri: str) -> str:
    """How many statements point to a thing, by property."""
    return f"SELECT ?p (COUNT(?s) AS ?n) {{ ?s ?p <{iri}> }} GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 100"


def query_of_pointers(iri: str) -> str:
    """Which statements point to a thing: all there is to say of one that nothing describes."""
    return f"SELECT DISTINCT ?s ?p {{ ?s ?p <{iri}> }} ORDER BY ?s ?p LIMIT {MOST_POINTERS}"


async def complete(iri: str, lines: list[bytes], base: str, select: Select) -> list[bytes]:
    """The description's distinct statements with those about the description itself, sorted.

    A thing that is only pointed to is given the statements that point to it.
    """
    document = f"{base}resource?iri={quote(iri, safe='')}"
    about: list[tuple[str, str, str]] = [
        (document, FOAF.primaryTopic, f"<{iri}>"),
        (document, RDF.type, f"<{FOAF.Document}>"),
        (document, VOID.inDataset, f"<{dataset_iri(base)}>"),
    ]
    for row in await select(f"SELECT ?l {{ <{dataset_iri(base)}> <{DCTERMS.license}> ?l }}"):
        about.append((document, DCTERMS.license, f"<{row['l'].value}>"))
    for row in await select(query_of_incoming(iri)):
        about += _incoming(document, iri, row["p"].value, row["n"].value)
    for row in await select(query_of_pointers(iri)) if not lines else ():
        about.append((row["s"].value, row["p"].value, f"<{iri}>"))
    kept = sorted(set(lines))
    if len(kept) > LONGEST:
        kept = kept[:LONGEST]
        about.append((document, RDFS.comment, f'"Only the first {LONGEST} statements are given here."@en'))
    return sorted(set(kept) | {f"<{s}> <{p}> {o} .\n".encode() for s, p, o in about})


def _incoming(document: str, iri: str, property_: str, count: str) -> list[tuple[str, str, str]]:
    part = f"{document}#linked-by-{digest(property_)}"
    return [
        (document, DCTERMS.hasPart, f"<{part}>"),
        (part, RDFS.label, f'"how many statements have this property and <{iri}> as their object"@en'),
        (part, VOID.property, f"<{property_}>"),
        (part, VOID.triples, f'"{count}"^^<{XSD.integer}>'),
    ]


def local_path(iri: str, base: str) -> str | None:
    """The path on this server under which an IRI dereferences; None when it is elsewhere's."""
    if iri.startswith(VOCABULARY):
        return "/vocabulary/" + iri.removeprefix(VOCABULARY).replace("ontology#", "ontology/", 1)
    if iri.startswith(base):
        return "/" + iri.removeprefix(base)
    return None
