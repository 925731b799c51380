"""The lexicons of names agree with each other and with the authorities."""

import pytest

from mappers.extraction.people import office_holder, title_words
from mappers.rules import authority_names, names, roles, small_words, states
from mappers.rules.lexicon import phrases, words
from ontology import authority


@pytest.mark.parametrize("module", [names, states, roles, small_words])
def test_word_lists_are_in_small_letters(module):
    lists = {name: value for name, value in vars(module).items() if isinstance(value, frozenset)}
    lists.pop("FORMER_STATES", None)
    assert lists
    for name, entries in lists.items():
        assert all(entry == entry.lower() for entry in entries), name


def test_programmes_that_are_no_actors_are_known_to_the_authority():
    assert all(authority.entry(path) for path in authority_names.NO_ACTORS)


def test_no_title_is_also_a_word_that_begins_no_name():
    assert not names.TITLE_HEADS & names.NOT_NAMES


def test_a_refused_head_is_no_head_of_a_body():
    assert not names.REFUSED_HEADS & (names.ORGANIZATION_HEADS | names.STATE_BODIES | names.POST_HEADS)


def test_phrases_are_parted_by_semicolons_and_words_by_blanks():
    assert phrases("prime minister;\n  deputy\n  minister") == {"prime minister", "deputy minister"}
    assert words("amb dr", "gen") == {"amb", "dr", "gen"}


def test_an_office_is_held_by_one_public_figure_in_its_years():
    held = office_holder("Obama", "President", "2010-02-03")
    assert held is not None
    assert held.path == "actor/barack-obama"
    assert office_holder("Obama", "President", "1985-02-03") is None
    assert office_holder("Obama", "President", "2010-02-03", "actor/estonia") is None
    assert office_holder("Nobodyson", "President", "2010-02-03") is None


def test_abbreviated_titles_are_written_out_for_comparison():
    assert title_words("FM") == ["foreign", "minister"]
