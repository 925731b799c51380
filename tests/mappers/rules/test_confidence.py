"""Confidence comes from counts, drawn toward what is usual where they are few."""

from mappers.rules import confidence


def test_confidence_is_a_probability_for_every_rule_that_was_counted():
    for rule, stance in confidence._counts():
        assert 0.1 <= confidence.of(rule, stance) <= 0.95


def test_a_rule_never_seen_gets_the_rate_of_all_rules():
    right = sum(r for r, _ in confidence._counts().values())
    found = sum(n for _, n in confidence._counts().values())
    assert abs(confidence.of("no-such-rule", "urges") - confidence.UNTUNED * right / found) < 0.02


def test_few_observations_move_the_rate_little():
    assert abs(confidence._rate(1, 1, 0.6) - 0.6) < 0.05
    assert abs(confidence._rate(90, 100, 0.6) - 0.9) < 0.05
