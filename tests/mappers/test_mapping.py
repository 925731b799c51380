from pathlib import Path

import pytest
from rdflib import Literal, URIRef

from mappers.document import Document, read_document
from mappers.errors import MappingError
from mappers.mapping import map_document, software_version
from mappers.metadata import read_metadata
from mappers.snapshots import documents
from ontology.iris import Names
from ontology.terms import CG, DCTERMS, PROV, RDF, RDFS, SDO, XSD
from shapes.check import check

CORPUS = Path(__file__).parents[1] / "corpus"
SHARED = Path(__file__).parents[3] / "shared" / "corpus"
NAMES = Names("https://example.org/data/")
ARTICLE = """Salt Tax Divides Zenda

By Ada Corvin
4 March 2010

Ministers of the kingdom met in Zenda on Tuesday to speak about the salt tax, the palace said on Wednesday.
"""


def graph_of(text: str, name: str = "salt-tax.txt", **metadata: str):
    mapped = map_document(Document(name, text.encode(), metadata), NAMES)
    return mapped, mapped.graph()


def test_a_document_says_what_it_is_and_where_it_comes_from() -> None:
    mapped, graph = graph_of(ARTICLE)
    assert mapped.iri == URIRef("https://example.org/data/article/salt-tax")
    assert graph.value(mapped.iri, RDF.type) == CG.Article
    assert graph.value(mapped.iri, DCTERMS.identifier) == Literal("salt-tax")
    assert graph.value(mapped.iri, DCTERMS.title) == Literal("Salt Tax Divides Zenda")
    assert graph.value(mapped.iri, DCTERMS.created) == Literal("2010-03-04", datatype=XSD.date)
    assert graph.value(mapped.iri, DCTERMS.language) == Literal("en")
    assert graph.value(mapped.iri, CG.sourceFile) == Literal("salt-tax.txt")
    assert graph.value(mapped.iri, CG.sha256) == Literal(mapped.document.sha256)


def test_its_author_is_an_actor_that_the_graph_describes() -> None:
    mapped, graph = graph_of(ARTICLE)
    author = graph.value(mapped.iri, DCTERMS.creator)
    assert graph.value(author, RDF.type) == CG.Person
    assert graph.value(author, RDFS.label) == Literal("Ada Corvin")


def test_a_passage_has_its_place_and_text_and_belongs_to_the_document() -> None:
    mapped, graph = graph_of(ARTICLE)
    passage = URIRef(f"{mapped.iri}/passage/1")
    assert graph.value(passage, DCTERMS.isPartOf) == mapped.iri
    assert graph.value(passage, CG.ordinal) == Literal(1)
    assert str(graph.value(passage, CG.text)).startswith("Ministers of the kingdom")


def test_the_graph_says_which_version_made_it_from_which_file() -> None:
    mapped, graph = graph_of(ARTICLE)
    activity = graph.value(mapped.graph_iri, PROV.wasGeneratedBy)
    agent = graph.value(activity, PROV.wasAssociatedWith)
    assert activity == URIRef(f"{mapped.iri}/mapping")
    assert graph.value(activity, PROV.used) == URIRef(f"{mapped.iri}/source")
    assert graph.value(agent, SDO.softwareVersion) == Literal(software_version())


def test_metadata_overrides_what_the_text_says() -> None:
    mapped, graph = graph_of(
        ARTICLE, title="Salt", creator="Ben Duro; Open Rivers", date="2010-03", publisher="Zenda Post",
        url="https://example.org/salt?page=1", language="en-GB",
    )  # fmt: skip
    assert graph.value(mapped.iri, DCTERMS.title) == Literal("Salt")
    assert graph.value(mapped.iri, DCTERMS.created) == Literal("2010-03", datatype=XSD.gYearMonth)
    assert graph.value(mapped.iri, DCTERMS.language) == Literal("en-GB")
    assert graph.value(mapped.iri, DCTERMS.source) == URIRef("https://example.org/salt?page=1")
    creators = {str(graph.value(c, RDFS.label)) for c in graph.objects(mapped.iri, DCTERMS.creator)}
    assert creators == {"Ben Duro", "Open Rivers"}
    assert graph.value(graph.value(mapped.iri, DCTERMS.publisher), RDFS.label) == Literal("Zenda Post")


def test_the_author_of_the_metadata_is_the_voice_of_an_opinion() -> None:
    text = (
        "I think that the salt tax is a mistake. We should not pay it, and our ministers must repeal it now."
    )
    mapped, graph = graph_of(text, kind="opinion", creator="Ben Duro")
    holders = {graph.value(holder, RDFS.label) for holder in graph.objects(None, CG.holder)}
    assert mapped.record.genre == "opinion"
    assert Literal("Ben Duro") in holders


def test_a_letter_links_its_addressee_and_its_signatories_in_the_graph() -> None:
    text = """Dear President Corvin,

We, the undersigned organizations, urge you to lower the salt tax, which has emptied the markets of Zenda.

Sincerely,

Open Rivers League
Ben Duro, Director, Market Women of Zenda"""
    mapped, graph = graph_of(text)
    labels = {str(graph.value(actor, RDFS.label)) for actor in graph.objects(mapped.iri, CG.signatory)}
    assert labels == {"Open Rivers League", "Ben Duro", "Market Women of Zenda"}
    addressee = graph.value(mapped.iri, CG.addressee)
    assert graph.value(addressee, RDFS.label) == Literal("Corvin")
    assert graph.value(mapped.iri, DCTERMS.creator) is not None


def test_a_name_with_blanks_gives_an_identifier_without() -> None:
    mapped, _ = graph_of(ARTICLE, "my salt tax.txt")
    assert mapped.record.identifier == "my-salt-tax"
    assert mapped.iri == URIRef("https://example.org/data/article/my-salt-tax")


def test_a_web_page_address_that_is_no_iri_is_escaped() -> None:
    page = f"""<!DOCTYPE html><html><head><meta property="og:url" content="https://example.org/a b|c">
    <title>x</title></head><body><article><h1>Salt tax divides Zenda</h1>
    <p>{ARTICLE * 3}</p></article></body>"""
    mapped, graph = graph_of(page, "x.html")
    assert " " not in str(graph.value(mapped.iri, DCTERMS.source) or "")
    assert mapped.nquads()


def test_the_same_input_gives_the_same_lines() -> None:
    path = CORPUS / "letter" / "night-crews-letter.txt"
    first, second = (map_document(read_document(path), NAMES).nquads() for _ in range(2))
    assert first == second == sorted(set(first))


def test_a_kind_that_does_not_fit_the_text_is_a_mapping_error_or_a_mapping() -> None:
    with pytest.raises(MappingError):
        map_document(Document("x.txt", b"\n"), NAMES, "letter")


@pytest.mark.parametrize("path", documents(CORPUS), ids=lambda path: path.stem)
def test_every_example_document_conforms_to_the_shapes(path: Path) -> None:
    metadata = read_metadata(CORPUS).get(path.relative_to(CORPUS).as_posix())
    mapped = map_document(read_document(path, metadata), NAMES)
    assert mapped.record.genre == path.parent.name
    assert check(mapped.graph()).violations == ()


def test_the_examples_are_of_all_genres() -> None:
    kinds = [path.parent.name for path in documents(CORPUS)]
    assert all(kinds.count(kind) >= 2 for kind in ("cable", "article", "letter", "opinion"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents of ../shared/corpus are not here")
def test_every_real_document_becomes_a_graph() -> None:
    paths = [*documents(SHARED / "documents"), *documents(SHARED / "cables")]
    genres = {path.stem: map_document(read_document(path), NAMES).record.genre for path in paths}
    assert len(genres) == 51
    for suffix, genre in (("-article", "article"), ("-oped", "opinion"), ("-letter", "letter")):
        assert {genres[stem] for stem in genres if stem.endswith(suffix)} == {genre}
    assert sum(genre == "cable" for genre in genres.values()) == 42


def test_a_post_that_no_authority_knows_is_named_by_its_station() -> None:
    mapped = map_document(read_document(CORPUS / "cable" / "09STRELSAU451.txt"), NAMES)
    post = URIRef("https://example.org/data/post/STRELSAU")
    assert mapped.graph().value(mapped.iri, CG.origin) == post
    assert (post, RDF.type, CG.Post) in mapped.graph()
