"""The site's pages over a small dataset that follows the vocabulary contract."""

from __future__ import annotations

import asyncio
import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi import FastAPI
from lxml import html
from starlette.testclient import TestClient

from endpoint.answers import Solution, Term, parse_results
from endpoint.asking import Asking
from endpoint.errors import QuerySyntaxError, QueryTimeout
from endpoint.links import Links
from endpoint.pages import VIEWS, render_page
from endpoint.rendering import HEADERS
from endpoint.site import site_router

BASE = "http://localhost:8000/"
FIXTURE = Path(__file__).parent / "site" / "elbonia.trig"
THINGS = {
    "cable": "cable/08MUDVILLE12", "letter": "letter/mud-letter", "article": "article/mud-news",
    "opinion": "opinion/mud-view", "post": "post/MUDVILLE", "person": "actor/vox.08mudville12",
    "state": "actor/elbonia", "group": "actor/friends.mud-letter",
    "position": "cable/08MUDVILLE12/position/1",
    "event": "cable/08MUDVILLE12/event/1", "place": "place/mudville.el",
    "passage": "cable/08MUDVILLE12/passage/2", "evidence": "cable/08MUDVILLE12/evidence/1",
}  # fmt: skip
CONCEPTS = [
    "tag/PHUM", "topic/sanctions", "topic/international-relations", "stance/urges", "stance/positive",
    "classification/SBU", "event-type/Meeting",
]  # fmt: skip
PATHS = [
    "/", "/about", "/ontology", "/query", "/query?example=15", "/documents", "/documents?genre=letter",
    "/actors", "/actors?kind=state", "/actors?name=vox", "/topics", "/positions",
    "/positions?stance=urges&topic=sanctions", "/positions/matrix", "/positions/matrix?topic=sanctions",
    f"/positions?holder={BASE}post/MUDVILLE", "/events", "/events?type=Meeting", "/documents?page=9",
    "/compare",
]  # fmt: skip


@cache
def store() -> ox.Store:
    """The dataset, its default graph the union of all graphs, as a release has it."""
    loaded = ox.Store()
    loaded.load(path=FIXTURE, format=ox.RdfFormat.TRIG)
    loaded.extend([ox.Quad(q.subject, q.predicate, q.object) for q in loaded])
    return loaded


async def select(query: str) -> list[Solution]:
    try:
        results = store().query(query)
    except SyntaxError as error:
        raise QuerySyntaxError(str(error)) from error
    return parse_results(results.serialize(format=ox.QueryResultsFormat.JSON))


def page(path: str, base: str = BASE) -> str:
    iri = path if path.startswith("http") else base + path
    rendered = asyncio.run(render_page(iri, select, base=base))
    assert rendered is not None
    return rendered


def words(markup: str) -> str:
    """The text of a page, one space between the pieces of it."""
    return re.sub(r"\s+", " ", " ".join(html.fromstring(markup).itertext()))


@pytest.fixture(scope="module")
def client() -> TestClient:
    app = FastAPI()
    app.include_router(site_router(select, lambda: BASE))
    return TestClient(app)


@pytest.fixture(scope="module")
def every_page(client: TestClient) -> dict[str, str]:
    found = {path: page(path) for path in THINGS.values()}
    found |= {name: page(f"https://w3id.org/cablegraph/{name}") for name in CONCEPTS}
    return found | {path: client.get(path).text for path in PATHS}


def test_every_kind_of_thing_has_a_page_with_its_label_data_and_citation(every_page: dict[str, str]) -> None:
    for path in THINGS.values():
        document = html.fromstring(every_page[path])
        assert document.xpath("normalize-space(//h1)"), path
        formats = {link.get("href") for link in document.iterfind(".//link[@rel='alternate']")}
        assert formats == {f"/{path}.ttl", f"/{path}.nt", f"/{path}.jsonld"}
        assert BASE + path in words(every_page[path])
        assert "Cite as" in words(every_page[path])
        assert document.xpath("//details//a[starts-with(@href, '/query?query=')]"), path


def test_every_view_names_a_template_that_is_there() -> None:
    folder = Path(__file__).parents[2] / "endpoint" / "templates"
    assert {template for _, template in VIEWS.values()} <= {path.name for path in folder.iterdir()}


def test_a_cables_header_names_every_value_with_a_link() -> None:
    text = words(page("cable/08MUDVILLE12"))
    for part in (
        "4 March 2008, 10:20 UTC",
        "Embassy Mudville",
        "Confidential",
        "Not for foreign nationals",
        "PHUM",
    ):
        assert part in text
    links = {a.get("href") for a in html.fromstring(page("cable/08MUDVILLE12")).iterfind(".//table//a")}
    assert {"/post/MUDVILLE", "/vocabulary/tag/PHUM", "/vocabulary/classification/CONFIDENTIAL"} <= links


def test_a_title_that_differs_by_capitals_is_not_said_twice() -> None:
    text = words(page("cable/08MUDVILLE12"))
    assert "Also titled The mud cable Identifier" in text
    assert "Mud Trade and" not in text


def test_a_cable_shows_who_received_it_for_action_and_for_information() -> None:
    text = words(page("cable/08MUDVILLE12"))
    assert re.search(r"For action 1 Department of State Immediate RUEHC 0012 For information 1 Elbonia", text)
    assert "Elbonia except Embassy Mudville" in text


def test_a_cable_shows_its_other_publications_and_how_to_see_it_line_by_line() -> None:
    text = words(page("cable/08MUDVILLE12"))
    assert "cablegraph map 08MUDVILLE12.txt --explain" in text
    assert "Line by line" in text
    assert "1 transmission id VZCZCABO0123" in text
    assert re.search(r"Published again 08ECTION01OF02MUDVILLE12 30 August 2011", text)


def test_a_reference_says_whether_the_cited_document_is_here() -> None:
    text = words(page("cable/08MUDVILLE12"))
    assert re.search(r"A MUDVILLE 11 08MUDVILLE11 not here year inferred, 95 % sure", text)
    assert "C OKRO-VOX EMAIL e-mail" in text
    assert re.search(r"B THE LETTER A letter about mud here ?(?!year)", text)


def test_the_evidence_is_marked_in_the_text_in_the_colour_of_its_side() -> None:
    document = html.fromstring(page("cable/08MUDVILLE12"))
    (marked,) = document.xpath("//section[@class='text']//span[@class='mark positive' and ancestor::p[@id]]")
    assert marked.text_content() == "We urged Elbonia to lift its sanctions on mud."
    assert marked.xpath(".//a[@href='/actor/elbonia']/text()") == ["Elbonia"]
    (flag,) = marked.xpath("following-sibling::a[contains(@class, 'flag')]")
    assert flag.get("href") == "/cable/08MUDVILLE12/position/1"


def test_what_a_paragraph_holds_stands_in_its_margin_in_words_and_with_a_sign() -> None:
    document = html.fromstring(page("cable/08MUDVILLE12"))
    (margin,) = document.xpath("//p[@id='p1']/following-sibling::ul[@class='margin']")
    notes = [note.xpath("normalize-space()") for note in margin.iterfind("li")]
    assert notes == ["▲ Embassy Mudville urges Sanctions", "● Meeting with Minister Vox 3 March 2008"]
    assert not document.xpath("//p[@id='p2']/following-sibling::ul[@class='margin']")
    (flag,) = document.xpath("//p[@id='p1']//a[contains(@class, 'flag positive')]")
    assert flag.get("aria-label") == "position: Embassy Mudville urges lifting of the sanctions on mud"


def test_a_position_is_shown_with_its_sentence_rule_and_confidence() -> None:
    text = words(page("cable/08MUDVILLE12/position/1"))
    assert "Embassy Mudville ▲ urges lifting of the sanctions on mud" in text
    assert "We urged Elbonia to lift its sanctions on mud." in text
    assert "urge-to" in text
    assert "about 80 in 100 are right" in text


def test_an_actors_page_says_where_it_stands_in_which_words() -> None:
    text = words(page("post/MUDVILLE"))
    assert (
        "lifting of the sanctions on mud We urged Elbonia to lift its sanctions on mud. 08MUDVILLE12 ¶ 1"
        in text
    )


def test_positions_of_an_actor_are_told_year_by_year_beside_who_else_takes_a_side() -> None:
    shown = html.fromstring(page("post/MUDVILLE"))
    assert shown.xpath("normalize-space(//p[contains(@class, 'years')])") == "2008 ▲ 1 for"
    (others,) = shown.xpath("//div[contains(@class, 'others')]")
    assert (
        words(html.tostring(others, encoding="unicode")).strip() == "▼ Others against something: Mud Watch 2"
    )
    assert others.xpath(".//a/@href") == [
        "/positions?holder=http%3A%2F%2Flocalhost%3A8000%2Factor%2Fmud-watch.mud-letter"
        "&topic=sanctions&stance=negative"
    ]


def test_an_actor_of_the_same_name_in_another_document_is_one_click_away() -> None:
    text = words(page("actor/vox.08mudville12"))
    assert re.search(r"Also named so .*in A letter about mud The same name in another document", text)


def test_a_finer_topic_stands_first_and_the_lists_group_by_the_scheme(client: TestClient) -> None:
    text = words(page("letter/mud-letter/position/2"))
    assert "Mud Watch ▼ opposes tolls on mud roads" in text
    finer = words(page("topic/tolls-on-mud-roads"))
    assert re.search(r"part of Sanctions .*Against 1 Mud Watch ", finer)
    assert "tolls on mud roads" in words(page("https://w3id.org/cablegraph/topic/sanctions"))
    assert "tolls on mud roads" not in words(client.get("/topics").text)


def test_the_page_of_a_person_whom_no_authority_knows_asks_for_care() -> None:
    shown = html.fromstring(page("actor/vox.08mudville12"))
    assert shown.xpath("//section[@class='caution']//a/@href") == ["/about#care"]
    assert not html.fromstring(page("actor/elbonia")).xpath("//section[@class='caution']")


def test_a_persons_role_is_shown_with_the_words_it_rests_on() -> None:
    assert "Minister of Mud , Elbonia 08MUDVILLE12 ¶ 1 Minister Vox" in words(page("actor/vox.08mudville12"))


def test_a_topic_sets_those_for_it_beside_those_against_it() -> None:
    for topic in ("topic/sanctions", "topic/international-relations"):
        text = words(page(f"https://w3id.org/cablegraph/{topic}"))
        assert re.search(r"For 1 Embassy Mudville .* Against 2 Mud Watch ", text), topic


def cells(client: TestClient, address: str) -> dict[str, list[str]]:
    """The matrix: for each actor the text of its cells."""
    shown = html.fromstring(client.get(address).text)
    rows = shown.xpath("//table[@class='matrix']//tr")
    return {
        row.xpath("normalize-space(th[1])"): [cell.xpath("normalize-space()") for cell in row.xpath("*")[1:]]
        for row in rows
    }


def test_the_matrix_counts_for_and_against_by_sign_and_each_cell_leads_to_its_sentences(
    client: TestClient,
) -> None:
    everyone = {"Actor": ["Sanctions"], "Mud Watch": ["▼2"], "Embassy Mudville": ["▲1"]}
    assert cells(client, "/positions/matrix") == everyone
    shown = html.fromstring(client.get("/positions/matrix").text)
    for cell in shown.xpath("//td/a"):
        found = words(client.get(cell.get("href")).text)
        count = sum(map(int, re.findall(r"\d+", cell.get("aria-label"))))
        assert f"Positions {count} " in found


def test_the_matrix_is_narrowed_by_year_kind_and_topic(client: TestClient) -> None:
    assert set(cells(client, "/positions/matrix?year=2008")) == {"Actor", "Embassy Mudville"}
    assert set(cells(client, "/positions/matrix?kind=organisation")) == {"Actor", "Mud Watch"}
    assert cells(client, "/positions/matrix?topic=international-relations")["Actor"] == ["Sanctions"]
    assert "Nothing fits" in client.get("/positions/matrix?year=1999").text
    assert "Positions 1 " in words(client.get("/positions?year=2008").text)


def test_the_page_about_the_dataset_names_licences_limits_and_the_risk_to_people(client: TestClient) -> None:
    text = words(client.get("/about").text)
    for part in (
        "Apache License 2.0",
        "countries.ttl ) Open Database License 1.0",
        "event-types.ttl ) CC BY-SA 4.0",
        "CC BY 4.0",
        "a finding aid, not a finding",
        "people who can be harmed by being found",
        "Known limits",
    ):
        assert part in text, part


def test_a_list_offers_what_it_can_be_narrowed_by_and_shows_what_it_was(client: TestClient) -> None:
    shown = html.fromstring(client.get("/positions").text)
    offers = {nav.get("aria-label"): nav.xpath("a/text()") for nav in shown.xpath("//nav[@class='filter']")}
    assert offers["Who"] == ["all", "Embassy Mudville", "Mud Watch"]
    assert offers["Topic"] == ["all", "Sanctions"]
    assert offers["Year"] == ["all", "2008", "2009"]
    assert not shown.xpath("//details[@class='further'][@open]")
    (year,) = shown.xpath("//nav[@aria-label='Year']/a[text()='2008']/@href")
    narrowed = html.fromstring(client.get(year).text)
    assert narrowed.xpath("//details[@class='further'][@open]//a[@aria-current]/text()").count("2008") == 1
    assert not narrowed.xpath("//p[@class='narrowed']")


def test_who_asks_for_a_name_that_is_being_fetched_waits_for_it() -> None:
    async def slow(query: str) -> list[Solution]:
        await asyncio.sleep(0.01)
        return await select(query)

    async def label_twice() -> list[str]:
        asking, iri = Asking(slow, Links(BASE)), BASE + "post/MUDVILLE"

        async def label() -> str:
            await asking.name_iris([iri])
            return asking.label(iri)

        return list(await asyncio.gather(label(), label()))

    assert asyncio.run(label_twice()) == ["Embassy Mudville"] * 2


def test_what_happened_in_a_country_includes_what_happened_at_its_places(client: TestClient) -> None:
    for wish, number in ((f"country={BASE}actor/elbonia", 1), ("year=2008", 1), ("year=2001", 0)):
        assert f"Events {number} " in words(client.get(f"/events?{wish}").text), wish


def test_two_actors_are_set_side_by_side_on_the_topics_they_share(client: TestClient) -> None:
    (form,) = html.fromstring(page("post/MUDVILLE")).xpath("//form[@class='compare']")
    wish = dict(form.fields) | {"b": form.xpath(".//option/@value")[0]}
    text = words(client.get("/compare", params=wish).text)
    assert "Embassy Mudville and Mud Watch Both take a side on 1 topic." in text
    assert re.search(r"Sanctions ≠ opposite sides Embassy Mudville 1 ▲ urges .* Mud Watch 2 ▼ opposes", text)
    assert "No topic here" in client.get("/compare", params=wish | {"b": BASE + "actor/elbonia"}).text
    assert "Choose the second actor" in client.get("/compare?a=nonsense&b=%22").text


def test_documents_are_narrowed_by_what_their_header_says(client: TestClient) -> None:
    origin = f"{BASE}post/MUDVILLE"
    for wish, number in (
        (f"origin={origin}&year=2008&tag=PHUM&classification=CONFIDENTIAL&handling=NOFORN", 1),
        (f"origin={origin}&year=2009", 0),
        ("tag=PREL", 0),
        ("year=2009", 1),
        ("year=9", 4),
    ):
        assert f"Documents {number} " in words(client.get(f"/documents?{wish}").text), wish
    links = html.fromstring(page("cable/08MUDVILLE12")).xpath("//aside//a/@href")
    assert "/documents?origin=http%3A%2F%2Flocalhost%3A8000%2Fpost%2FMUDVILLE&year=2008" in links


def test_a_letter_names_its_addressee_and_signatories() -> None:
    text = words(page("letter/mud-letter"))
    assert "Letter to Minister Vox · May 2009" in text
    assert "Signatories 2 Friends of Mud Mud Watch" in text


def test_text_from_documents_is_never_markup(every_page: dict[str, str]) -> None:
    for path, markup in every_page.items():
        assert "<script>alert" not in markup, path
        assert "<img" not in markup, path
        assert "RIGHTS</b>" not in markup, path


def test_a_hostile_query_is_shown_as_text(client: TestClient) -> None:
    answer = client.get("/query", params={"query": "</textarea><script>alert(1)</script>", "run": "1"})
    assert answer.status_code == 400
    assert "<script>alert" not in answer.text


def test_nothing_is_fetched_from_another_host_and_nothing_is_inline(every_page: dict[str, str]) -> None:
    for path, markup in every_page.items():
        document = html.fromstring(markup)
        fetched = [
            *document.xpath("//@src"),
            *document.xpath("//link[@rel='stylesheet' or @rel='icon']/@href"),
        ]
        assert fetched, path
        assert all(address.startswith("/static/") for address in fetched), path
        assert not document.xpath(
            "//style | //script[not(@src)] | //@style | //@*[starts-with(name(), 'on')]"
        ), path


def test_the_stylesheet_and_the_script_ask_nothing_of_another_host() -> None:
    static = Path(__file__).parents[2] / "endpoint" / "static"
    for path in (static / "site.css", static / "query.js"):
        assert "//" not in re.sub(r"(?m)^\s*//.*|; // .*$", "", path.read_text("utf-8")), path


def test_every_page_is_sent_with_a_policy_that_forbids_inline_code(client: TestClient) -> None:
    for path in PATHS:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_a_page_can_be_asked_for_its_headers_alone(client: TestClient) -> None:
    for path in (*PATHS, "/static/site.css"):
        answer = client.head(path)
        assert (answer.status_code, answer.headers["content-type"].split(";")[0]) in {
            (200, "text/html"),
            (200, "text/css"),
        }, path


def test_a_citation_leads_to_the_cited_cable_only_when_it_is_here() -> None:
    document = html.fromstring(page("cable/08MUDVILLE12"))
    (cited,) = document.xpath("//section[@class='text']//a[text()='the 2007 mud report']/@href")
    assert cited == "/cable/08MUDVILLE12/citation/1"


def test_a_document_says_who_cites_it_and_under_which_letter() -> None:
    text = words(page("letter/mud-letter"))
    assert re.search(r"Cited by ELBONIA: MUD TRADE AND <b>RIGHTS</b> as reference B", text)


def test_a_cable_that_is_only_cited_says_so_and_by_whom() -> None:
    text = words(page("cable/08MUDVILLE11"))
    assert "cable, not in this dataset" in text
    assert re.search(
        r"Where it is cited 1 ELBONIA: MUD TRADE .* as reference A in the words MUDVILLE 11", text
    )
    assert "year inferred, 95 % sure" in text


def test_a_thing_that_is_named_but_not_cited_is_shown_with_what_names_it() -> None:
    text = words(page("https://w3id.org/cablegraph/precedence/ROUTINE"))
    assert "does not describe it; it is only named" in text
    assert re.search(r"What refers to it 1 cg:infoPrecedence ELBONIA: MUD TRADE", text)


def test_every_link_within_the_site_leads_to_a_thing_or_a_route(every_page: dict[str, str]) -> None:
    known = re.compile(
        r"/($|\?|#|static/|documents|actors|topics|positions|events|compare|query|about|ontology|sparql|dumps|\.well-known/void"
        r"|(cable|letter|article|opinion|actor|post|place|topic|vocabulary|graph|mapper|file)(/|$|\.))"
    )
    for path, markup in every_page.items():
        for href in html.fromstring(markup).xpath("//a/@href"):
            assert href.startswith(("#", "http")) or known.match(href), (path, href)


def test_links_follow_the_dataset_not_the_host_it_was_built_for() -> None:
    assert 'href="/vocabulary/tag/PHUM"' in page("cable/08MUDVILLE12")
    assert 'href="http://localhost:8000/post/MUDVILLE"' not in page("cable/08MUDVILLE12")


def test_a_thing_that_is_not_described_has_no_page() -> None:
    for iri in (
        BASE + "cable/99NOWHERE1",
        'http://localhost:8000/a"b',
        "javascript:alert(1)",
        BASE + "a> ?p ?o . <",
    ):
        assert asyncio.run(render_page(iri, select, base=BASE)) is None


def test_a_page_costs_a_fixed_number_of_bounded_queries() -> None:
    asked: list[str] = []

    async def counting(query: str) -> list[Solution]:
        asked.append(query)
        return await select(query)

    for path in THINGS.values():
        asked.clear()
        asyncio.run(render_page(BASE + path, counting, base=BASE))
        assert len(asked) <= 30, (path, len(asked))
        assert all("LIMIT" in query or "COUNT(" in query for query in asked), path


def test_the_query_page_runs_an_example_and_keeps_the_question_in_its_address(client: TestClient) -> None:
    query = 'SELECT ?name WHERE { ?x a cg:Post ; rdfs:label ?name } # "quoted"'
    shown = client.get("/query", params={"query": query})
    assert html.fromstring(shown.text).xpath("string(//textarea)").strip() == query
    assert "<table" not in shown.text
    prefixed = "PREFIX cg: <https://w3id.org/cablegraph/ontology#> SELECT ?x WHERE { ?x a cg:Post }"
    ran = client.get("/query", params={"query": prefixed, "run": "1"})
    assert "Embassy Mudville" in words(ran.text)


def test_the_first_page_is_there_when_its_largest_count_takes_too_long() -> None:
    async def slow_topics(query: str) -> list[Solution]:
        if "?against" in query:
            raise QueryTimeout("stopped after 10 s")
        return await select(query)

    app = FastAPI()
    app.include_router(site_router(slow_topics, lambda: BASE))
    answer = TestClient(app).get("/")
    assert answer.status_code == 200
    assert "Embassy Mudville" in words(answer.text)


def test_a_question_is_asked_with_the_values_that_have_an_answer_in_this_dataset() -> None:
    async def only_malta(query: str) -> list[Solution]:
        return [{"id": Term("literal", "09X1")}] if '"VALLETTA"' in query else []

    app = FastAPI()
    app.include_router(site_router(only_malta, lambda: BASE))
    shown = html.fromstring(TestClient(app).get("/query?example=01").text)
    assert '("VALLETTA" "ELAB" "2009")' in shown.xpath("string(//textarea)")
    assert shown.xpath("//table[@class='results']//td/text()") == ["09X1"]


def test_columns_stand_in_the_order_of_select_though_the_first_row_lacks_one(client: TestClient) -> None:
    query = """SELECT ?x ?date ?label {
      { VALUES ?x { 1 } BIND ("first" AS ?label) } UNION { VALUES (?x ?date) { (2 "2009") } }
    } ORDER BY ?x"""
    shown = html.fromstring(client.get("/query", params={"query": query, "run": "1"}).text)
    assert shown.xpath("//table[@class='results']//th/text()") == ["x", "date", "label"]


def test_a_question_has_fields_to_change_without_knowing_sparql(client: TestClient) -> None:
    shown = html.fromstring(client.get("/query?example=15&id=08MUDVILLE12").text)
    form = next(form for form in shown.forms if form.get("class") == "ask")
    assert dict(form.fields) == {"example": "15", "id": "08MUDVILLE12"}
    assert "Department of State" in shown.text_content()
    assert not shown.xpath("//details[@open]")


def test_what_is_put_into_a_field_stays_a_value(client: TestClient) -> None:
    hostile = '") } ?s ?p ?o . VALUES ?x { ("\\'
    shown = html.fromstring(client.get("/query", params={"example": "15", "id": hostile}).text)
    assert shown.xpath("//form[@class='ask']//input[@name='id']/@value") == [hostile]
    assert "No rows" in shown.text_content()
    number = client.get("/query", params={"example": "10", "atLeast": "1) } # "})
    assert "VALUES (?atLeast) { (1) }" in number.text


def test_a_wrong_query_gets_its_fault_on_the_page(client: TestClient) -> None:
    answer = client.get("/query", params={"query": "SELECT WHERE {", "run": "1"})
    assert answer.status_code == 400
    assert "The query is not valid SPARQL" in words(answer.text)


def test_a_query_for_a_graph_or_a_truth_goes_to_the_endpoint(client: TestClient) -> None:
    answer = client.get("/query", params={"query": "ASK { ?s ?p ?o }", "run": "1"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/sparql?query=ASK+%7B+%3Fs+%3Fp+%3Fo+%7D",
    )


def test_a_filter_that_is_no_notation_or_iri_is_ignored(client: TestClient) -> None:
    for hostile in (
        "stance=%3E%20%7D",
        "holder=not+an+iri",
        "holder=http://x/%22%3E",
        "topic=a/../b",
        "page=x",
    ):
        assert client.get(f"/positions?{hostile}").status_code == 200
    assert "Positions 3" in words(client.get("/positions?holder=nonsense").text)
    assert client.get("/actors", params={"name": '")) } # \\'}).status_code == 200


def test_static_files_have_an_etag_and_nothing_else_is_served(client: TestClient) -> None:
    answer = client.get("/static/site.css")
    assert answer.headers["content-type"].startswith("text/css")
    again = client.get("/static/site.css", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert client.get("/static/..%2Fsite.py").status_code == 404
    assert client.get("/static/nothing.css").status_code == 404
