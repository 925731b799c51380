"""Who a document names: persons, bodies, states, and who is refused."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappers.document import Named, Passage, Record
from mappers.extraction.actors import find_actors
from mappers.extraction.content import Actor
from mappers.extraction.sentences import cut
from mappers.rules.states import EVIDENCE as STATES


def record(
    *texts: str, genre: str = "article", named: tuple[Named, ...] = (), created: str | None = None
) -> Record:
    passages = tuple(Passage(i, text) for i, text in enumerate(texts, 1))
    return Record(genre=genre, identifier="velden-news", passages=passages, named=named, created=created)


def actors(*texts: str, **kwargs) -> dict[str, Actor]:
    """The mentioned actors by label."""
    read = record(*texts, **kwargs)
    found = find_actors(read, cut(read.passages))
    mentioned = {mention.actor for mention in found.mentions}
    return {a.label: a for a in found.actors.values() if a.path in mentioned}


def mentions(*texts: str) -> list[tuple[str, str]]:
    read = record(*texts)
    return [(m.text, m.actor) for m in find_actors(read, cut(read.passages)).mentions]


def cable(*texts: str) -> dict[str, Actor]:
    named = (
        Named("Embassy Tallinn", "origin", "Post", station="TALLINN"),
        Named("Embassy Tallinn", "voice", "Post", station="TALLINN"),
    )
    return actors(*texts, genre="cable", named=named, created="2007-03-01")


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Deputy Minister of Labor Pavel Duro spoke.", "Pavel Duro", "Deputy Minister of Labor"),
        ("Yesterday Fisheries Minister Pavel Duro spoke.", "Pavel Duro", "Fisheries Minister"),
        ("Pavel Duro, director of the Harbour Trust, spoke.", "Pavel Duro", "director of the Harbour Trust"),
        ("Pavel Duro, who heads the Harbour Trust, spoke.", "Pavel Duro", "heads the Harbour Trust"),
        ("Its coordinator, Pavel Duro, spoke.", "Pavel Duro", "coordinator"),
        ("We met the harbour expert Pavel Duro.", "Pavel Duro", "harbour expert"),
        (
            "Its agent and representative in Velden, Pavel Duro, spoke.",
            "Pavel Duro",
            "representative in Velden",
        ),
        ("-- Minister of Justice: Pavel Duro (Coast Party).", "Pavel Duro", "Minister of Justice"),
    ],
)
def test_titles_and_appositions_become_roles_with_their_span(text, name, title):
    found = actors(text)[name]
    assert title in [role.title for role in found.roles]
    for role in found.roles:
        assert role.span is not None
        assert text[role.span.start : role.span.end].endswith(role.title)


def test_an_honorific_is_no_role():
    assert actors("Mr. Pavel Duro said so.")["Pavel Duro"].roles == ()


def test_a_role_names_the_organisation_it_is_in():
    found = actors("Pavel Duro, director of the Harbour Trust, spoke.")
    assert [role.organization for role in found["Pavel Duro"].roles] == [found["Harbour Trust"].path]


def test_a_surname_alone_is_the_person_named_before():
    found = actors("Economy Minister Pavel Duro spoke.", "Duro promised ships. Minister Duro left.")
    assert [a.label for a in found.values() if a.kind == "Person"] == ["Pavel Duro"]
    assert {"Duro", "Minister Duro"} <= set(found["Pavel Duro"].names)


def test_an_organisation_in_somebodys_title_is_not_that_persons_name():
    found = actors("CPV Chairman Pavel Duro spoke.", "The CPV said it agreed.")
    assert "CPV" not in found["Pavel Duro"].names


def test_who_leads_a_body_is_its_leader():
    found = actors("The Harbour Trust, led by the fisherman Pavel Duro, protested.")
    role = next(role for role in found["Pavel Duro"].roles if role.title == "leader")
    assert role.organization == found["Harbour Trust"].path


def test_an_apposition_ends_with_its_sentence():
    found = actors("We met Pavel Duro, director of the port. Velden is small.")
    assert [role.title for role in found["Pavel Duro"].roles] == ["director of the port"]


def test_two_people_of_one_surname_are_kept_apart():
    text = "Governor Pavel Duro met the lawyer Anna Duro. Governor Duro agreed."
    found = actors(text)
    assert {"Pavel Duro", "Anna Duro"} <= set(found)
    assert "Governor Duro" in found["Pavel Duro"].names
    assert "Governor Duro" not in found["Anna Duro"].names


def test_an_acronym_introduced_in_brackets_stands_for_the_full_name_before_it():
    found = actors("The Coastal Rescue Association (CRA) protested.", "CRA said it would stay.")
    assert "CRA" in found["Coastal Rescue Association"].names
    assert "CRA" not in found


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("The Ministry of Harbours and the Coast Guard agreed.", "Ministry of Harbours", "GovernmentBody"),
        ("The Velden Foundation agreed.", "Velden Foundation", "Organization"),
        ("The National Harbour Commission agreed.", "National Harbour Commission", "GovernmentBody"),
        ("Human Rights Watch agreed.", "Human Rights Watch", "Organization"),
        ("The U.S. State Department agreed.", "United States Department of State", "GovernmentBody"),
        ("They blame the group Velden Libre for it.", "Velden Libre", "Organization"),
    ],
)
def test_bodies_are_known_by_authority_head_word_or_what_the_text_calls_them(text, label, kind):
    assert actors(text)[label].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "They signed the Harbour Accord in Velden Valley.",
        "The Independence Day parade was cancelled.",
        "It rained on Monday and in March.",
        "Trafficking in Persons (TIP) is a crime.",
        "They walked along Liberty Street to Founders Square.",
    ],
)
def test_documents_occasions_places_and_dates_are_no_actors(text):
    assert actors(text) == {}


@pytest.mark.parametrize("text", STATES["acts"])
def test_a_state_that_acts_speaks_or_is_addressed_is_an_actor(text):
    assert actors(text)["Chad"].kind == "State"


@pytest.mark.parametrize("text", STATES["place"])
def test_a_country_that_is_only_a_place_is_no_actor(text):
    assert "Chad" not in actors(text)


def test_the_government_is_that_of_the_state_spoken_of():
    assert mentions("Chadian officials closed the port.", "The government denied it.") == [
        ("Chadian officials", "actor/chad"),
        ("The government", "actor/chad"),
    ]


def test_the_government_is_no_name_of_a_state():
    found = actors("Chadian officials closed the port.", "The government denied it.")
    assert found["Chad"].names == ("Chadian officials",)


def test_where_no_state_is_meant_throughout_the_government_is_of_the_state_named_before():
    found = mentions(
        "Chad closed the port.",
        "Niger refused. The government there denied it.",
        "Mali agreed. The regime said so.",
    )
    assert ("The government", "actor/niger") in found
    assert ("The regime", "actor/mali") in found


def test_a_capital_that_acts_is_its_government_and_otherwise_a_city():
    assert "Estonia" in actors("Tallinn refused to sign.")
    assert "Estonia" not in actors("He was born in Tallinn and died in Tallinn.")


def test_cable_speak_stands_for_the_host_state_and_the_posts_diplomats():
    found = cable("The GOE told poloff that MFA officials disagree.")
    assert found["Estonia"].names == ("GOE",)
    assert found["Poloff"].kind == "Person"


def test_cable_speak_that_several_states_share_names_none_without_a_host():
    assert not any(a.kind == "State" for a in actors("The GOC told us so.").values())


def test_the_ambassador_of_a_cable_acts_without_a_name():
    assert cable("We noted that the Ambassador would visit.")["the Ambassador"].kind == "Person"


def test_a_cables_post_that_believes_is_the_post_that_writes():
    found = cable("The port is closed. Post believes it will stay so.")
    assert "Post" in found["Embassy Tallinn"].names


def test_a_collective_without_a_name_is_an_actor_where_it_acts():
    assert (
        actors("The calls by the international community failed.")["international community"].kind == "Group"
    )
    assert actors("He told the international community so.") == {}


def test_a_states_army_and_embassy_are_bodies_by_their_kind():
    found = actors("The Chadian army left, and the Chadian embassy closed.")
    assert found["Chadian army"].kind == "GovernmentBody"
    assert found["Chadian embassy"].kind == "Post"


def test_your_ministry_is_named_after_the_title_of_the_minister_addressed():
    minister = Named("Pavel Duro", "addressee", "Person", "Minister for Home Affairs")
    found = actors("We ask your ministry to act.", genre="letter", named=(minister,))
    assert found["Ministry for Home Affairs"].names == ("your ministry",)


def test_run_in_headings_name_nobody():
    assert actors("Harbour Defence Plans: The port is closed.") == {}


def test_in_capitals_only_known_names_and_names_behind_titles_are_taken():
    found = actors("MINISTER DURO TOLD NATO THAT THE PORT OF VELDEN WOULD SOON BE CLOSED TO ALL SHIPS.")
    assert {a.label for a in found.values()} == {"DURO", "North Atlantic Treaty Organization"}


def test_every_name_of_the_header_becomes_an_actor_and_collectives_are_not_mentioned():
    named = (
        Named("AMEMBASSY TALLINN", "origin", "Post", station="TALLINN"),
        Named("SECSTATE WASHDC", "addressee", station="STATE"),
        Named("NATO EU COLLECTIVE", "collective"),
        Named("DURO", "signer", "Person"),
        Named("AMEMBASSY TALLINN", "voice", "Post", station="TALLINN"),
    )
    read = record("Nothing happened.", genre="cable", named=named)
    found = find_actors(read, cut(read.passages))
    assert set(found.named) == set(named)
    assert found.voice == "post/TALLINN"
    assert {found.actors[p].label: found.actors[p].mentioned for p in found.named.values()} == {
        "Embassy Tallinn": True,
        "United States Department of State": True,
        "NATO EU COLLECTIVE": False,
        "DURO": True,
    }


def test_an_unnamed_author_of_an_article_is_a_voice_but_no_actor_of_the_text():
    voice = Named("the author", "voice", "Person")
    read = record("Nothing happened.", named=(voice,))
    assert (
        not find_actors(read, cut(read.passages))
        .actors[find_actors(read, cut(read.passages)).voice]
        .mentioned
    )


@given(st.text(alphabet="Ab GofU.S'’-&/, Mr Minister\"“”()é", max_size=200))
@settings(deadline=None)
def test_mentions_stand_verbatim_in_their_passage_and_never_overlap(text):
    read = record(" ".join(text.split()))
    last = 0
    for mention in find_actors(read, cut(read.passages)).mentions:
        assert read.passages[0].text[mention.span.start : mention.span.end] == mention.text
        assert mention.span.start >= last
        last = mention.span.end


@pytest.mark.parametrize(
    "filler", ["A", "Ab ", "of ", "Ab of the ", "Chad, ", "Mr. ", "“A ", "al-A", "Minister of "]
)
def test_hostile_text_is_read_in_time_that_grows_with_its_length(filler):
    read = record("Ab " + filler * (60_000 // len(filler)))
    started = time.process_time()
    find_actors(read, cut(read.passages))
    assert time.process_time() - started < 20


def test_a_chamber_is_that_of_the_united_states_only_where_these_are_spoken_of():
    levy = "The Senate rejected the fuel levy on Monday."
    assert "United States Senate" in actors(levy, "The United States needs a fuel levy.")
    assert "United States Senate" not in actors(levy, "Nigeria needs a fuel levy.")
