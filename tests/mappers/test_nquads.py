import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, XSD

from mappers.nquads import to_nquads, to_ntriples

DOCUMENT = URIRef("http://example.org/cable/09ZENDA1")
GRAPH = URIRef("http://example.org/cable/09ZENDA1/graph")


def test_lines_are_sorted_and_each_stands_once() -> None:
    triples = [
        (DOCUMENT, DCTERMS.title, Literal("b")),
        (DOCUMENT, DCTERMS.title, Literal("a")),
        (DOCUMENT, DCTERMS.title, Literal("b")),
    ]
    assert to_nquads(triples, GRAPH) == [
        f'<{DOCUMENT}> <{DCTERMS.title}> "a" <{GRAPH}> .',
        f'<{DOCUMENT}> <{DCTERMS.title}> "b" <{GRAPH}> .',
    ]


@pytest.mark.parametrize(
    ("literal", "written"),
    [
        (Literal("plain"), '"plain"'),
        (Literal("typed", datatype=XSD.string), '"typed"'),
        (Literal("2009", datatype=XSD.gYear), f'"2009"^^<{XSD.gYear}>'),
        (Literal("deux", lang="fr"), '"deux"@fr'),
        (Literal('a "b" \\ c\n\r\t'), '"a \\"b\\" \\\\ c\\n\\r\\t"'),
        (Literal("\x01\x7f é ¶"), '"\\u0001\\u007F é ¶"'),
    ],
)
def test_only_what_must_be_escaped_is(literal: Literal, written: str) -> None:
    lines = to_ntriples([(DOCUMENT, DCTERMS.title, literal)])
    assert lines == [f"<{DOCUMENT}> <{DCTERMS.title}> {written} ."]


def test_a_blank_node_is_refused() -> None:
    with pytest.raises(ValueError, match="no blank nodes"):
        to_ntriples([(DOCUMENT, DCTERMS.creator, BNode())])


@pytest.mark.parametrize("iri", ["relative/path", "http://example.org/a b", "http://example.org/<x>"])
def test_what_is_no_iri_is_refused(iri: str) -> None:
    with pytest.raises(ValueError, match="not an absolute IRI"):
        to_ntriples([(URIRef(iri), DCTERMS.title, Literal("x"))])


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=20), max_size=5))
def test_rdflib_reads_back_what_was_written(texts: list[str]) -> None:
    graph = Graph()
    for text in texts:
        graph.add((DOCUMENT, DCTERMS.title, Literal(text)))
    read = Graph().parse(data="\n".join(to_ntriples(graph)) + "\n", format="nt")
    assert isomorphic(graph, read)
