"""How names are compared, and how instances of authorities are named."""

import doctest

import pytest

from ontology import iris, labels


@pytest.mark.parametrize("module", [labels, iris])
def test_the_examples_in_the_documentation_hold(module):
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the European Union", "European Union"),
        ("U.S.", "US"),
        ("Women's Committee", "Womens Committee"),
        ("O‘zbekiston", "Oʻzbekiston"),
        ("Türkiye", "Turkiye"),
        ("Port-au-Prince", "Port au Prince"),
        ("  Human\nRights  Watch ", "Human Rights Watch"),
    ],
)
def test_marks_accents_and_articles_make_no_difference(one, other):
    assert labels.fold(one) == labels.fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("G/TIP", "GTIP"), ("C5+1", "C51"), ("AT&T", "ATT"), ("The", ""), ("カイルベク", "")]
)
def test_marks_that_tell_names_apart_are_kept(one, other):
    assert labels.fold(one) != labels.fold(other)


@pytest.mark.parametrize(
    ("form", "label", "same"),
    [
        ("UZBEKISTAN", "Uzbekistan", True),
        ("uzbekistan", "Uzbekistan", False),
        ("human rights watch", "Human Rights Watch", True),
        ("NATO", "NATO", True),
        ("Nato", "NATO", False),
        ("COE", "CoE", True),
        ("who", "WHO", False),
        ("Who", "WHO", False),
    ],
)
def test_case_matters_where_a_word_would_be_taken_for_a_name(form, label, same):
    assert labels.same_case(form, label) is same


def test_two_cities_of_one_name_in_two_states_have_two_paths():
    assert iris.city_path("Kingston", "JM") != iris.city_path("Kingston", "NF")
    assert iris.city_path("Kingston", "JM") != iris.place_path("Kingston")
