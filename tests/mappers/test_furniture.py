import pytest

from mappers.rules.furniture import RULES, furniture, publisher_of


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule in RULES for line in rule.matches])
def test_a_rule_matches_the_whole_line_of_its_evidence(rule, line) -> None:
    assert rule.pattern.fullmatch(line), rule.name


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule in RULES for line in rule.refuses])
def test_prose_that_resembles_furniture_is_kept(rule, line) -> None:
    assert furniture(line) is None, rule.name


def test_a_newsletter_line_names_the_publisher() -> None:
    lines = (
        "Skip to main content",
        "Sign up for Zenda Review's free weekly newsletter. Support Zenda Review: Give.",
    )
    assert publisher_of(lines) == "Zenda Review"


@pytest.mark.parametrize("line", ["Donate Now", "Subscribe to our newsletter", "All rights reserved."])
def test_a_line_without_a_name_establishes_no_publisher(line: str) -> None:
    assert publisher_of([line]) is None


def test_a_hostile_line_is_judged_in_linear_time() -> None:
    for line in (
        "A" * 200_000,
        "Sign up for " + "Ab " * 60_000,
        "© " + "A. " * 60_000,
        "share this " * 20_000,
    ):
        furniture(line)
