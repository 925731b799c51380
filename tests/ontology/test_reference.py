"""The reference page explains every term where its IRI points."""

from collections import Counter

import lxml.html
import pytest

from ontology import reference
from ontology.context import own_terms
from ontology.terms import CG


@pytest.fixture(scope="module")
def page():
    return lxml.html.document_fromstring(reference.render_reference())


def test_the_fragment_of_every_term_is_a_section_of_the_page(page):
    sections = {section.get("id") for section in page.iter("section")}
    assert {iri.removeprefix(CG._NS) for iri in own_terms()} <= sections


def test_no_two_things_have_one_anchor(page):
    anchors = Counter(element.get("id") for element in page.iter() if element.get("id"))
    assert [anchor for anchor, count in anchors.items() if count > 1] == []


def test_every_link_inside_the_page_leads_somewhere(page):
    anchors = {element.get("id") for element in page.iter()}
    inside = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")}
    assert inside
    assert inside <= anchors


def test_the_page_needs_nothing_from_elsewhere(page):
    assert page.xpath("//script | //img | //link[@rel='stylesheet'] | //iframe") == []


def test_examples_are_shown_as_text(page):
    shown = page.xpath("//section[@id='Cable']/pre/text()")
    assert shown
    assert shown[0].startswith("<cable/")


def test_the_section_on_reading_a_cable_explains_each_line_of_its_example(page):
    heading = page.xpath("//h2[@id='how-to-read-a-cable']")[0]
    explained = set()
    for element in heading.itersiblings():
        if element.tag == "h2":
            break
        explained |= {href[1:] for href in element.xpath(".//a/@href")}
    needed = {
        "origin",
        "Delivery",
        "dateTimeGroup",
        "precedence",
        "classification",
        "handling",
        "portionMarking",
    }
    assert needed | {"tag", "Reference", "classifiedBy", "declassifyOn", "summary", "signedBy"} <= explained


def test_the_body_alone_is_what_the_page_holds():
    assert reference.render_body() in reference.render_reference()


def test_the_page_is_the_same_every_time():
    assert reference.render_reference() == reference.render_reference()
