"""From a name to the thing it names, and never to the wrong one."""

import subprocess
import sys
import time

import pytest

from ontology import authority, labels
from ontology.iris import concept

# -- actors


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Human Rights Watch", "actor/human-rights-watch"),
        ("HRW", "actor/human-rights-watch"),
        ("the European Union", "actor/european-union"),
        ("HIZB UT-TAHRIR", "actor/hizb-ut-tahrir"),
        ("Medecins Sans Frontieres", "actor/medecins-sans-frontieres"),
        ("O‘zbekiston Respublikasi", "actor/uzbekistan"),
        ("Republic of Uzbekistan", "actor/uzbekistan"),
        ("U.S.", "actor/united-states"),
        ("the State Department", "post/STATE"),
        ("CIA", "post/CIA"),
        ("Hillary Rodham Clinton", "actor/hillary-clinton"),
        ("HMG", "actor/united-kingdom"),
        ("US Embassy Tashkent", "post/TASHKENT"),
    ],
)
def test_a_label_of_any_kind_names_its_actor(name, path):
    found = authority.resolve(name)
    assert found is not None
    assert found.path == path


@pytest.mark.parametrize("name", ["GOU", "EC", "MFA", "DRC", "GOI", "IDB"])
def test_a_label_that_names_two_things_names_none(name):
    assert len(authority.candidates(name)) > 1
    assert authority.resolve(name) is None


@pytest.mark.parametrize(
    ("name", "country", "path"),
    [
        ("GOU", "actor/uganda", "actor/uganda"),
        ("GOU", "actor/uzbekistan", "actor/uzbekistan"),
        ("MFA", "actor/tajikistan", "actor/ministry-of-foreign-affairs-of-tajikistan"),
        ("Ministry of Justice", "actor/uzbekistan", "actor/ministry-of-justice-of-uzbekistan"),
    ],
)
def test_a_country_decides_between_things_of_one_name(name, country, path):
    found = authority.resolve(name, country=country)
    assert found is not None
    assert found.path == path


def test_a_country_that_none_of_them_belongs_to_decides_nothing():
    assert authority.resolve("MFA", country="actor/peru") is None


@pytest.mark.parametrize(
    "name", ["us", "un", "who", "fund", "congress", "care", "", "  ", "Nobody At All", "Thai"]
)
def test_common_words_and_strangers_name_nobody(name):
    assert authority.resolve(name) is None


@pytest.mark.parametrize("name", ["Mexico", "Panama", "Kuwait", "Singapore", "Grenada", "Djibouti"])
def test_a_country_is_not_taken_for_the_post_that_is_called_like_it(name):
    found = authority.resolve(name)
    assert found is not None
    assert found.kind == "State"


def test_kinds_keep_out_what_is_of_another_kind():
    assert authority.resolve("CIA", kinds=frozenset({"Organization"})) is None
    assert authority.resolve("US Embassy Tashkent", kinds=frozenset({"Person"})) is None
    found = authority.resolve("DRC", kinds=frozenset({"State"}))
    assert found is not None
    assert found.path == "actor/democratic-republic-of-the-congo"


def test_every_actor_is_found_by_its_label_unless_another_bears_it():
    for table in (authority.countries(), authority.organizations(), authority.people(), authority.posts()):
        for entry in table:
            assert entry in authority.candidates(entry.label), entry


def test_paths_are_unique_and_lead_back():
    tables = (authority.countries(), authority.posts(), authority.organizations(), authority.people())
    paths = [entry.path for table in tables for entry in table]
    assert len(paths) == len(set(paths))
    assert all(authority.entry(path) for path in paths)
    assert authority.entry("actor/nobody") is None


def test_a_state_knows_its_adjectives_its_capital_and_its_cablespeak():
    state = authority.entry("actor/uzbekistan")
    assert state is not None
    assert {"Uzbek", "Uzbeks"} <= set(state.adjectives)
    assert state.capital == "Tashkent"
    assert state.cablespeak == ("GOU",)
    assert state.type == "sovereign state"


def test_offices_of_a_person_have_their_years():
    person = authority.entry("actor/hillary-clinton")
    assert person is not None
    assert person.roles == ("United States Secretary of State (2009–2013)",)
    assert person.country == "actor/united-states"


def test_parts_of_a_state_are_government_bodies_and_the_rest_are_organisations():
    kinds = {e.type: e.kind for e in authority.organizations() if e.country}
    assert kinds["ministry"] == kinds["US government"] == kinds["legislature"] == "GovernmentBody"
    assert kinds["NGO"] == kinds["company"] == "Organization"
    court = authority.entry("actor/international-criminal-court")
    assert court is not None
    assert court.kind == "Organization"


# -- posts


def spellings():
    for entry in authority.posts():
        for station in entry.stations:
            yield station, entry.path


@pytest.mark.parametrize("prefix", ["", "AMEMBASSY ", "USMISSION ", "AMCONSUL "])
def test_every_post_is_found_by_every_station_name(prefix):
    for name, path in spellings():
        found = authority.post(prefix + name)
        assert found is not None, name
        assert found.path == path, name


def test_every_post_is_found_by_every_spelling_and_label_that_no_other_claims():
    claimed = {station for station, _ in spellings()}
    for entry in authority.posts():
        for name in (*entry.spellings, entry.label, *entry.names):
            found = authority.post(name)
            if labels.station(name) not in claimed:
                assert found is None or found == entry, (name, found)
                assert found is not None or name.startswith(("US Mission", "Mission")), name


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("SECSTATE WASHDC", "post/STATE"),
        ("USUN NEW YORK", "post/USUNNEWYORK"),
        ("USMISSION USNATO", "post/USNATO"),
        ("USEU BRUSSELS", "post/USEUBRUSSELS"),
        ("AMCONSUL ST. PETERSBURG", "post/STPETERSBURG"),
        ("KIEV", "post/KYIV"),
        ("AMEMBASSY PORT-AU-PRINCE", "post/PORTAUPRINCE"),
        ("AMEMBASSY N'DJAMENA", "post/NDJAMENA"),
        ("the U.S. Embassy in Tashkent", "post/TASHKENT"),
        ("American Embassy Mexico City", "post/MEXICO"),
        ("CDC ATLANTA GA", "post/CDCATLANTAGA"),
        ("SECDEF WASHDC//USDP", "post/SECDEF"),
        ("HQ USCENTCOM MACDILL AFB FL", "post/USCENTCOM"),
        ("DEPT OF TREASURY WASHINGTON DC", "post/TREASURY"),
    ],
)
def test_an_address_names_its_post(name, path):
    found = authority.post(name)
    assert found is not None
    assert found.path == path


@pytest.mark.parametrize(
    "name", ["STATE PASS USTR", "Uzbek Embassy in Washington", "RUEHC", "", "EMBASSY", "Strelsau"]
)
def test_what_is_no_address_of_a_known_post_names_none(name):
    assert authority.post(name) is None


def test_departments_are_government_bodies_and_missions_are_posts():
    state, mission = authority.post("SECSTATE WASHDC"), authority.post("USUN NEW YORK")
    assert state is not None
    assert mission is not None
    assert (state.kind, mission.kind) == ("GovernmentBody", "Post")


def test_a_routing_indicator_names_its_post_unless_several_share_it():
    found = authority.post_by_routing("RUEHNT")
    assert found is not None
    assert found.path == "post/TASHKENT"
    assert authority.post_by_routing("RUEHBS") is None
    assert authority.post_by_routing("RUEHZZ") is None


# -- places


def test_a_city_is_found_by_its_name_and_refused_when_two_states_have_one():
    tashkent, kingston = authority.place("Tashkent"), authority.place("Kingston")
    assert tashkent is not None
    assert (tashkent.path, tashkent.country) == ("place/tashkent.uz", "actor/uzbekistan")
    assert tashkent.lat is not None
    assert kingston is None
    in_jamaica = authority.place("Kingston", "actor/jamaica")
    assert in_jamaica is not None
    assert in_jamaica.path == "place/kingston.jm"


# -- concepts


def test_tags_know_their_field_and_observed_codes_the_tag_they_misspell():
    listed, observed = authority.tag("phum"), authority.tag("AESC")
    assert listed is not None
    assert observed is not None
    assert (listed.label, listed.broader, listed.listed, listed.near) == ("Human Rights", "P", True, None)
    assert (observed.listed, observed.near) == (False, "ASEC")
    assert authority.tag("QQQQ") is None


def test_a_geographical_tag_stands_for_its_state_not_for_the_iso_code():
    expected = {
        "UZ": "uzbekistan",
        "RS": "russia",
        "SZ": "switzerland",
        "IZ": "iraq",
        "TU": "turkey",
        "GM": "germany",
    }
    for code, name in expected.items():
        state = authority.country_of_tag(code)
        assert state is not None
        assert state.path == f"actor/{name}"
    assert authority.country_of_tag("XA") is None
    assert authority.country_of_tag("PHUM") is None


@pytest.mark.parametrize(
    ("mark", "notation"),
    [
        ("(C)", "CONFIDENTIAL"),
        ("U", "UNCLASSIFIED"),
        ("UNCLAS", "UNCLASSIFIED"),
        ("(SBU)", "SBU"),
        ("(SBU/NF)", "SBU//NF"),
        ("S/NF", "S//NF"),
        ("SECRET//NOFORN", "S//NF"),
        ("(C//REL TO USA, NATO)", "C//REL"),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "FOUO"),
        ("top secret", "TOP SECRET"),
    ],
)
def test_a_mark_as_printed_names_its_classification(mark, notation):
    found = authority.classification(mark)
    assert found is not None
    assert found.notation == notation


def test_what_is_no_mark_names_no_classification():
    assert [authority.classification(mark) for mark in ("", "()", "X", "Summary", "C/X")] == [None] * 5


def test_stances_have_a_direction():
    directions = {c.notation: c.broader for c in authority.stances() if c.broader}
    assert directions == dict.fromkeys(
        ("supports", "urges", "praises", "commits"), "positive"
    ) | dict.fromkeys(("opposes", "rejects", "criticises", "warns"), "negative")


def test_finer_event_types_stand_under_a_type_of_the_guidelines():
    top = {c.notation for c in authority.event_types() if not c.broader}
    assert {"Meeting", "Election", "StatementOrReport", "Other"} <= top
    assert len(top) == 20
    assert {c.broader for c in authority.event_types() if c.broader} <= top


def test_topics_have_phrases_and_captions_and_precedence_their_short_forms():
    topics = {c.notation: c for c in authority.topics()}
    assert "biometric passport" in topics["passports-documents"].names
    assert {"O", "OO"} <= set(next(c for c in authority.precedences() if c.notation == "IMMEDIATE").names)
    assert {"SIPDIS", "NOFORN", "EXDIS", "NODIS"} <= {c.notation for c in authority.handlings()}


def test_iris_of_concepts_are_those_that_are_minted_from_their_notations():
    schemes = {
        "tag": authority.tags(), "topic": authority.topics(), "event-type": authority.event_types(),
        "stance": authority.stances(), "classification": authority.classifications(),
        "handling": authority.handlings(), "precedence": authority.precedences(),
    }  # fmt: skip
    for scheme, concepts in schemes.items():
        assert concepts
        assert all(c.iri == str(concept(scheme, c.notation)) for c in concepts), scheme
        assert len({c.iri for c in concepts}) == len(concepts), scheme


# -- speed


def test_a_file_is_read_when_somebody_asks_and_all_of_them_in_little_time():
    code = "import ontology.authority as a; a.stances(); print(a.descriptions.cache_info().currsize)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert int(out) == 1
    code = (
        "import ontology.authority as a, time; t = time.process_time(); "
        "a.resolve('HRW'); a.post('PARIS'); a.tags(); a.topics(); a.event_types(); "
        "print(time.process_time() - t)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert float(out) < 0.6


def test_a_hostile_name_costs_no_time():
    authority.resolve("HRW"), authority.post("PARIS")
    start = time.process_time()
    assert authority.resolve("A." * 250_000 + " the " * 100_000) is None
    assert authority.post("US EMBASSY " * 50_000) is None
    assert authority.classification("(" * 500_000) is None
    assert time.process_time() - start < 1
