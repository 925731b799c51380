"""Names of bodies are found whole, and told from what only looks like one."""

import time

import pytest

from mappers.document import Passage, Record
from mappers.extraction.actors import find_actors
from mappers.extraction.content import Actor
from mappers.extraction.initialisms import spelled_out
from mappers.extraction.sentences import cut
from mappers.rules import fields
from mappers.rules.given_names import EVIDENCE as FIRST_NAMES
from mappers.rules.given_names import GIVEN_NAMES
from mappers.rules.self_named import EVIDENCE as SELF_NAMED_EVIDENCE
from mappers.rules.self_named import SELF_NAMED


def actors(*texts: str, genre: str = "article") -> dict[str, Actor]:
    passages = tuple(Passage(i, text) for i, text in enumerate(texts, 1))
    read = Record(genre=genre, identifier="velden-news", passages=passages)
    found = find_actors(read, cut(passages))
    mentioned = {mention.actor for mention in found.mentions}
    return {a.label: a for a in found.actors.values() if a.path in mentioned}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Velden Harbour Commission met.", "Velden Harbour Commission", "Organization"),
        ("The Truth and Memory Commission met.", "Truth and Memory Commission", "Organization"),
        ("The Duro and Harvest Party met.", "Harvest Party", "Organization"),
        ("The Freedom and Unity Party met.", "Freedom and Unity Party", "Organization"),
        (
            "The Maritime and Port Crimes Commission met.",
            "Maritime and Port Crimes Commission",
            "Organization",
        ),
        (
            "The Velden Institute for Peace and Democracy met.",
            "Velden Institute for Peace and Democracy",
            None,
        ),
        (
            "The Ministry of Fisheries and Medical Industry paid.",
            "Ministry of Fisheries and Medical Industry",
            None,
        ),
        ("The Workers' Harbour Union struck.", "Workers' Harbour Union", "Organization"),
        ("The Lord’s Liberation Army fled.", "Lord’s Liberation Army", "Organization"),
        ("It was sold to Velden Maritime SA of Duro.", "Velden Maritime SA", "Organization"),
        ("It was sold to Kestrel Energy yesterday.", "Kestrel Energy", "Organization"),
        ("Grupo Veldeño bought it.", "Grupo Veldeño", "Organization"),
        ("The Partido de los Puertos won.", "Partido de los Puertos", "Organization"),
        ("The Chamber of Deputies voted.", "Chamber of Deputies", "GovernmentBody"),
        ("The Velden Election Board refused.", "Velden Election Board", "GovernmentBody"),
        (
            "The Harbour Assistance Mission in Velden left.",
            "Harbour Assistance Mission in Velden",
            "Organization",
        ),
        ("The Bundestag voted.", "Bundestag", "GovernmentBody"),
    ],
)
def test_a_bodys_name_is_found_whole(text, name, kind):
    found = actors(text)
    assert name in found
    assert kind in (None, found[name].kind)


@pytest.mark.parametrize(
    "text",
    [
        "Customs Enforcement was weak.",
        "He praised Military Education and Training.",
        "The Harbour Safety Program (HSP) was closed.",
        "Trial Procedures Laws were read.",
    ],
)
def test_plain_nouns_in_capitals_are_no_bodies(text):
    assert not actors(text)


def test_a_unit_and_the_body_it_belongs_to_are_two():
    found = actors("The Harbour Unit of the Velden Police Department agreed.")
    assert {"Harbour Unit", "Velden Police Department"} <= set(found)


def test_two_bodies_joined_by_and_are_two():
    found = actors("The Coast Alliance and Lawyers for Open Water agreed.")
    assert {"Coast Alliance", "Lawyers for Open Water"} <= set(found)


def test_an_acronym_in_another_language_belongs_to_the_body_before_it():
    found = actors("The Harbour People's Party (QXZ) won. QXZ members danced.")
    assert found["Harbour People's Party"].names == ("QXZ",)


def test_an_acronym_before_a_role_is_an_organisation_in_which_it_is_held():
    found = actors("HLF leader Pavel Duro spoke.")
    assert [role.organization for role in found["Pavel Duro"].roles] == [found["HLF"].path]


def test_a_title_names_the_organisation_in_which_it_is_held():
    found = actors("QXZ Secretary General Pavel Duro spoke.", "The QXZ leader left.")
    assert [role.organization for role in found["Pavel Duro"].roles] == [found["QXZ"].path]


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of Dark Tide fled. Dark Tide claimed responsibility for the fire.",
        "He reads the Velden Lantern newspaper.",
        "The Harbour Pact party lost.",
    ],
)
def test_what_is_called_a_party_or_claims_an_attack_is_an_organisation(text):
    assert [a.kind for a in actors(text).values()] == ["Organization"]


@pytest.mark.parametrize("name", ["Thandiwe Veldona", "Nguyen Veldo", "Lucía Veldez", "Abdirahman Velda"])
def test_a_first_name_of_any_people_shows_a_person(name):
    assert actors(f"They released {name} yesterday.")[name].kind == "Person"


def test_a_nickname_between_first_and_last_name_is_no_break():
    found = actors("Pavel “Harbour” Duro was arrested.")
    assert [a.label for a in found.values()] == ["Pavel Duro"]


def test_names_that_stand_after_in_are_no_persons_by_repetition_alone():
    assert not actors("It lies in Velden Kastor.", "They like Velden Kastor.", "By Velden Kastor they met.")


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Officials in Chad refused.", {"Chad"}),
        ("He works with counterparts in Chad, Niger and Mali.", {"Chad", "Niger", "Mali"}),
        ("We ask Chad and Niger to agree.", {"Chad", "Niger"}),
        ("Chad and Niger rejected it.", {"Chad", "Niger"}),
        ("The Kremlin denied it.", {"Russia"}),
        ("They met in Chad and Niger.", set()),
        ("A Chad-born sailor left.", set()),
    ],
)
def test_states_act_together_and_through_their_officials(text, labels):
    assert {a.label for a in actors(text).values() if a.kind == "State"} == labels


def test_the_government_of_a_province_is_a_body():
    found = actors("They live in North Velden.", "The North Velden government agreed.")
    assert found["North Velden government"].kind == "GovernmentBody"


def test_a_headline_in_capitals_names_nobody():
    found = actors(
        "HARBOUR POLICE BRIEFED ON NEW LAWS Deputy Minister Pavel Duro told five hundred of his men."
    )
    assert set(found) == {"Pavel Duro"}


def test_the_lists_of_fields_hold_their_words_and_refuse_names():
    lists = {"field": fields.FIELDS, "foreign": fields.FOREIGN_HEADS, "company": fields.COMPANY_ENDINGS}
    for name, (held, refused) in fields.EVIDENCE.items():
        assert set(held) <= lists[name]
        assert not set(refused) & lists[name]


def test_first_names_hold_no_places_and_no_plain_words():
    held, refused = FIRST_NAMES
    assert set(held) <= GIVEN_NAMES
    assert not set(refused) & GIVEN_NAMES


def test_the_next_person_of_a_list_is_no_apposition():
    found = actors("We met Pavel Duro, Harbour Minister Anna Kastor, and Mayor Olga Veldova.")
    assert not found["Pavel Duro"].roles
    assert [role.title for role in found["Anna Kastor"].roles] == ["Harbour Minister"]


def test_a_movement_known_by_its_own_name_is_an_organisation():
    assert actors("They spoke with Hezbollah yesterday.")["Hezbollah"].kind == "Organization"


def test_what_has_a_secretary_general_is_an_organisation():
    assert actors("Velda’s deputy secretary-general left.")["Velda"].kind == "Organization"


def test_the_numeral_of_a_king_belongs_to_his_name():
    assert "Pavel II" in actors("King Pavel II spoke.")


def test_names_that_need_no_head_are_names_of_nothing_else():
    held, refused = SELF_NAMED_EVIDENCE
    assert set(held) <= SELF_NAMED
    assert not set(refused) & SELF_NAMED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Women of the Coast Rise (WCR) there.", "Women of the Coast Rise"),
        ("They met Boats for All Harbours (BAH) there.", "Boats for All Harbours"),
    ],
)
def test_a_name_whose_initials_follow_is_one_name(text, name):
    assert actors(text)[name].names == (name.translate(str.maketrans("", "", "abcdefghijklmnopqrstuvwxyz ")),)


@pytest.mark.parametrize(
    "text", ["He read the Harbour Safety Plan (HSP).", "The Minister for Harbours (MFH) paid."]
)
def test_initials_of_a_paper_or_a_title_make_no_organisation(text):
    assert not [a for a in actors(text).values() if a.kind == "Organization"]


def test_initials_are_matched_in_linear_time():
    started = time.perf_counter()
    assert not list(spelled_out("a a a a a a a a a a a a a a a (AAAAAAA) " * 5000))
    assert time.perf_counter() - started < 5


def test_in_capitals_first_names_and_numerals_show_persons():
    text = "THE CREW SAID THAT ORLANDO VELDO AND POPE PAVEL II’S ENVOY WOULD WRITE TO THE UN ABOUT IT SOON."
    assert {"ORLANDO VELDO", "PAVEL II", "United Nations"} <= set(actors(text))


def test_fields_parted_by_commas_belong_to_the_ministry():
    found = actors("The Ministry of Water, Rural Planning and Construction refused.")
    assert set(found) == {"Ministry of Water, Rural Planning and Construction"}


def test_a_name_that_ends_in_a_state_is_no_person():
    assert actors("That is what Clean Votes Chad said.")["Clean Votes Chad"].kind == "Organization"


def test_what_a_body_is_known_as_is_its_name():
    found = actors("The Velden League for Water, known as Liwado, paid.", "Liwado agreed.")
    assert found["Velden League for Water"].names == ("Liwado",)
    assert "Liwado" not in found


def test_the_administration_of_a_person_is_no_body():
    assert set(actors("President Pavel Duro spoke.", "The Duro Administration agreed.")) == {"Pavel Duro"}
