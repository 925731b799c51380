"""What a position is about."""

from mappers.extraction.phrases import Phrases
from mappers.extraction.tagging import parse
from mappers.extraction.topics import topic_label, topics_in


def test_topics_are_found_by_their_phrases():
    assert "child-labor" in topics_in(parse("They must end child labor.").words)
    assert topics_in(parse("They walk home.").words) == ()


def test_the_label_is_the_noun_phrase_without_the_words_around_it():
    parsed = parse("We urge the council to reopen the old harbour, and soon.")
    assert topic_label(parsed, 5, 9) == "reopen the old harbour"


def test_the_longest_phrase_wins_and_phrases_do_not_overlap():
    phrases = Phrases([("old harbour", 1), ("old harbour bridge", 2), ("bridge", 3)])
    assert list(phrases.find(["the", "old", "harbour", "bridge", "bridge"])) == [(1, 4, 2), (4, 5, 3)]
