"""What a position is about: topics of the scheme, nearest first."""

from mappers.extraction.phrases import Phrases
from mappers.extraction.tagging import parse
from mappers.extraction.topics import GENERAL, is_topic, nearest, of_document, topics_in


def test_topics_are_found_by_their_phrases():
    assert "child-labor" in topics_in(parse("They must end child labor.").words)
    assert topics_in(parse("They walk home.").words) == ()


def test_the_words_of_the_measure_count_before_those_of_the_sentence():
    sentence = parse("After the elections we urge an end to child labor.").words
    assert nearest("child labor", (), sentence) == ("child-labor", "elections")


def test_nothing_near_is_no_topic_rather_than_a_far_one():
    assert nearest("colour of the bridge", (), parse("We like the colour of the bridge.").words) == ()


def test_a_label_that_is_a_topic_of_the_scheme_needs_no_concept_of_its_own():
    assert is_topic("child labor")
    assert not is_topic("child labor in the salt pans of Velden")


def test_the_tag_of_the_fewest_topics_says_what_a_cable_is_about():
    assert of_document((), ("PREL", "KTIP")) == ("human-trafficking",)


def test_a_text_is_about_the_topic_it_names_most_if_it_names_one_often():
    often = ("The elections were held. No elections were free. Elections cost money.",)
    assert of_document(often, ()) == ("elections",)
    assert of_document(("The elections were held.",), ()) == (GENERAL,)


def test_the_longest_phrase_wins_and_phrases_do_not_overlap():
    phrases = Phrases([("old harbour", 1), ("old harbour bridge", 2), ("bridge", 3)])
    assert list(phrases.find(["the", "old", "harbour", "bridge", "bridge"])) == [(1, 4, 2), (4, 5, 3)]
