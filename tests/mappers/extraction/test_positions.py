"""Who is for or against what: holders, stances, polarity, voice."""

import time

import pytest

from mappers.document import Named, Passage, Record
from mappers.extraction.content import Actor, Mention, Reading, Role, Span
from mappers.extraction.positions import find_positions
from mappers.extraction.sentences import cut

ACTORS = {
    "actor/velden": Actor("actor/velden", "State", "Velden", ("the government",)),
    "actor/sella": Actor("actor/sella", "Person", "Ana Sella", ("Sella",), country="actor/velden"),
    "actor/duro": Actor(
        "actor/duro", "Person", "Pavel Duro", ("Duro",), roles=(Role("Minister", "actor/ministry"),)
    ),
    "actor/ministry": Actor("actor/ministry", "GovernmentBody", "Ministry of Ports", ("the ministry",)),
    "actor/league": Actor("actor/league", "Organization", "Harbour League", ("the league",)),
    "actor/watch": Actor("actor/watch", "Organization", "Port Watch"),
    "post/OSTRA": Actor("post/OSTRA", "Post", "Embassy Ostra"),
}


def reading(*texts, genre="cable"):
    passages = tuple(Passage(i, text) for i, text in enumerate(texts, 1))
    named = (Named("Pavel Duro", "addressee"),)
    record = Record(genre=genre, identifier="x", created="2009-04-06", passages=passages, named=named)
    return Reading(record, cut(passages), tuple(mentions(passages)), ACTORS, "post/OSTRA")


def mentions(passages):
    forms = [(name, path) for path, actor in ACTORS.items() for name in (actor.label, *actor.names)]
    for passage in passages:
        taken = []
        for name, path in sorted(forms, key=lambda form: -len(form[0])):
            start = passage.text.lower().find(name.lower())
            while start >= 0:
                end = start + len(name)
                if not any(start < b and a < end for a, b in taken):
                    taken.append((start, end))
                    yield Mention(Span(passage.ordinal, start, end), passage.text[start:end], path)
                start = passage.text.lower().find(name.lower(), end)


def found(*texts, genre="cable"):
    positions, _ = find_positions(reading(*texts, genre=genre))
    return [(p.holder, p.stance) for p in positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will urge the government to reopen the port.", ("post/OSTRA", "urges")),
        ("We urge the government not to close the port.", ("post/OSTRA", "opposes")),
        ("We call for an end to the raids.", ("post/OSTRA", "opposes")),
        ("The league urged Velden to withdraw the port bill.", ("actor/league", "opposes")),
        ("Duro said the league opposes the toll.", ("actor/league", "opposes")),
        ("Duro said the toll should be abolished.", ("actor/duro", "opposes")),
        ("Sella refused to sign the charter.", ("actor/sella", "rejects")),
        ("Duro reported that the ministry will publish the list.", ("actor/ministry", "commits")),
        ("Rather than closing the port, we should widen the canal.", ("post/OSTRA", "opposes")),
        ("Rather than closing the port, we should widen the canal.", ("post/OSTRA", "urges")),
        ("A harder line is likely to be counterproductive.", ("post/OSTRA", "criticises")),
        ("The government's refusal to talk is known.", ("actor/velden", "rejects")),
        ("Harbour League, which supports the canal, met in Velden.", ("actor/league", "supports")),
        ("According to the league, the toll is unfair.", ("actor/league", "criticises")),
        ("Sella warned that the toll would close the mills.", ("actor/sella", "warns")),
        ("The league does not support the toll.", ("actor/league", "opposes")),
        ("Sella said her country opposes the toll.", ("actor/velden", "opposes")),
        ("Sella did not believe that the port should stay shut.", ("actor/sella", "opposes")),
        ("Sella promised that the ministry would pay.", ("actor/ministry", "commits")),
        ("A new canal would protect the town, Sella said.", ("actor/sella", "supports")),
        ("The league does not accept the toll.", ("actor/league", "rejects")),
        ("Harbour League met in May and the group opposes the toll.", ("actor/league", "opposes")),
        ("The league no longer wants a toll.", ("actor/league", "opposes")),
        ("The league, led by Ana Sella, opposes the toll.", ("actor/sella", "opposes")),
        ("The spokeswoman in Ostra, Ana Sella, opposes the toll.", ("actor/sella", "opposes")),
        (
            "Port Watch, no friend of the poor, warned that the toll will ruin the town.",
            ("actor/watch", "warns"),
        ),
        ("The league has repeatedly asked for a study of the silt.", ("actor/league", "urges")),
        ("The league & Port Watch both declined to pay the toll.", ("actor/watch", "rejects")),
        ("Post recommends that Velden open the port.", ("post/OSTRA", "urges")),
        ("Velden announced that it would not lift the toll.", ("actor/velden", "rejects")),
        ("We do not believe that the toll is workable.", ("post/OSTRA", "criticises")),
        ("THE LEAGUE PROPOSED A NEW TOLL ON RAFTS.", ("actor/league", "urges")),
        ("Sella said that the league opposes the toll and supports a lottery.", ("actor/league", "supports")),
        ('"Nobody here can pay such a toll," said Ana Sella.', ("actor/sella", "criticises")),
    ],
)
def test_the_holder_is_whose_stance_it_is(text, expected):
    assert expected in found(text)


def test_a_pronoun_stands_for_the_subject_of_the_sentence_before():
    assert ("actor/sella", "urges") in found("Sella met Duro in May. She urged the ministry to act.")


def test_your_ministry_is_the_ministry_of_the_addressee():
    assert ("actor/ministry", "supports") in found("Your ministry supports the toll.", genre="letter")


def test_a_group_without_a_name_becomes_an_actor_of_the_document():
    positions, actors = find_positions(reading("Local fishing groups oppose the toll."))
    assert [(a.kind, a.label, a.path) for a in actors] == [
        ("Group", "Local fishing groups", "actor/local-fishing-groups.x")
    ]
    assert positions[0].holder == actors[0].path


def test_each_of_several_demands_is_a_position_of_its_own():
    assert found(
        "It should suspend the tender, send four auditors and publish the audit.", genre="opinion"
    ) == [
        ("post/OSTRA", "opposes"),
        ("post/OSTRA", "urges"),
        ("post/OSTRA", "urges"),
    ]


def test_each_of_two_addressees_is_the_target_of_its_own_position():
    positions, _ = find_positions(reading("We ask the ministry and Port Watch to meet.", genre="letter"))
    assert sorted(p.targets for p in positions) == [("actor/ministry",), ("actor/watch",)]


def test_the_documents_own_voice_is_not_reported_and_everyone_else_is():
    positions, _ = find_positions(reading("We support the canal.", "The league opposes the canal."))
    assert [(p.holder, p.reported) for p in positions] == [("post/OSTRA", False), ("actor/league", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Sella asked whether the port should be closed.",
        "It should be noted that the port is small.",
        "The council meets on Mondays.",
        "Section 9 obliges brewers to label a barrel.",
        "Better prices lifted copper exports by 9 percent.",
        "Fraudulent letters are common.",
        "The poor of the islands fish at night.",
        "Ana Sella plans to arrive in Ostra on May 3.",
        "Pavel Duro will visit the mills on Monday.",
        "The league is optimistic that output will grow.",
        "The raft attacks, however, drew crowds.",
        "The band hails from Ostra.",
        "Sella read from the pamphlet on Unfair Tolls.",
    ],
)
def test_questions_facts_and_remarks_are_no_positions(text):
    assert found(text) == []


def test_a_news_article_does_not_judge_in_its_own_voice():
    assert found("The toll was flawed and unfair.", genre="article") == []
    assert found("The toll was flawed and unfair.", genre="opinion") == [("post/OSTRA", "criticises")]


def test_a_position_without_a_topic_of_its_own_is_about_what_the_document_is_about():
    text = "Child labor is common. Child labor is old. Child labor costs much."
    positions, _ = find_positions(reading(text, "We welcome the change.", genre="opinion"))
    assert positions[-1].topics == ("child-labor",)


def labels(*texts):
    return [p.topic_label for p in find_positions(reading(*texts))[0]]


def test_the_state_whose_measure_it_is_is_named():
    assert labels("The league opposes the toll on rafts, a measure of Velden.") == ["toll on rafts in Velden"]


def test_an_answer_is_about_what_the_sentence_before_was_about():
    assert labels("The league opposes the toll on rafts.", "Sella disagreed.")[-1] == "toll on rafts"


def test_an_unnamed_group_is_known_by_the_ending_of_its_noun():
    asked = "asked the ministry to abolish the toll."
    assert found(f"Raft growers {asked}") == [("actor/raft-growers.x", "opposes")]
    assert found(f"The old borders {asked}") == []


def test_the_speaker_is_never_somebody_else_when_the_one_named_is_not_known():
    assert found("The league opposes the toll.", "According to a barge, the toll is unfair.")[1:] == []


def test_what_two_words_say_of_one_thing_is_one_position():
    assert found("The league expressed concern about the unfair toll.") == [("actor/league", "criticises")]


def test_the_date_of_the_telling_is_when_it_was_stated():
    positions, _ = find_positions(reading("Sella said on March 3 that the toll should be abolished."))
    assert [p.stated_on for p in positions] == ["2009-03-03"]


def test_the_documents_own_voice_speaks_on_its_date_and_others_on_an_unknown_one():
    positions, _ = find_positions(reading("We oppose the toll.", "The league opposes the toll."))
    assert [p.stated_on for p in positions] == ["2009-04-06", None]


def test_the_name_in_apposition_is_the_holder_and_not_the_target():
    positions, _ = find_positions(reading("Its spokesman in Ostra, Pavel Duro, opposes the toll."))
    assert [(p.holder, p.targets) for p in positions] == [("actor/duro", ())]


def test_a_proposition_is_a_whole_clause():
    (position,), _ = find_positions(
        reading(
            "Sella met the league in May, but its new toll on the rafts of the north was unfair to all.",
            genre="opinion",
        )
    )
    assert position.proposition == "its new toll on the rafts of the north was unfair to all"


def test_an_imperative_asks_in_the_documents_voice():
    assert found("Publish the list.", genre="opinion") == [("post/OSTRA", "urges")]


def test_evidence_is_the_whole_sentence_and_the_proposition_stands_in_it():
    given = reading("In May the league urged the ministry to reopen the port.")
    (position, *_), _ = find_positions(given)
    assert position.evidence == (given.sentences[0].span,)
    assert position.proposition in given.sentences[0].text
    assert position.topics
    assert 0 < position.confidence < 1


def test_a_hostile_sentence_takes_time_in_proportion():
    for text in ("we urge " * 40_000, "he said, " * 40_000, "and support " * 450):
        started = time.perf_counter()
        found(text)
        assert time.perf_counter() - started < 20
