"""Whose voice a stance stands in: the document's own, a speaker's, a subject's (GUIDELINES §5.2)."""

from __future__ import annotations

import re

from mappers.extraction.content import Reading
from mappers.extraction.expressions import VOICE, Expression
from mappers.extraction.frames import Frame
from mappers.extraction.frames import frames as find_frames
from mappers.extraction.holders import holders
from mappers.extraction.scenes import Cast, Scene
from mappers.extraction.tagging import Words
from mappers.rules.policies import FIGURES, FORECASTS, LEADING, PLAIN, POLICIES
from mappers.rules.stances import OWN_WORDS


def note_speaker(cast: Cast, scene: Scene) -> None:
    """Remember who spoke in this sentence: quoted words and lists that follow are his or hers (§5.2.4)."""
    if scene.sentence.span.passage != cast.place and cast.reading.record.genre != "article":
        cast.place, cast.speaker = scene.sentence.span.passage, None
    for frame in find_frames(scene.parsed)[:1]:
        found = holders(scene, cast, frame.subject, None)
        cast.speaker = found[0] if found and found[0] != cast.reading.voice else None
        return
    kept = _QUOTED.search(scene.sentence.text) or _lists(cast, scene)
    if not kept and cast.reading.record.genre != "article":
        cast.speaker = None


_QUOTED = re.compile(r"[\"“](?:[^\"”“ ]+ ){4}")
_ORDINALS = frozenset(("first", "second", "third", "fourth", "finally", "lastly"))


def _lists(cast: Cast, scene: Scene) -> bool:
    """Whether a sentence is an item of a list that somebody in a report announced (GUIDELINES §5, 16)."""
    return scene.parsed.words[0] in _ORDINALS and cast.reading.record.genre in ("cable", "article")


def _speakers(cast: Cast, scene: Scene, expression: Expression) -> tuple[str, ...]:
    """Whose reported words the expression stands in; nobody when they are the document's own."""
    frame = expression.frame
    quotable = cast.many[:1] if cast.reading.record.genre == "article" else ()
    last = (cast.speaker,) if cast.speaker else quotable
    if frame is not None:
        return holders(scene, cast, frame.subject, None) or (last if _is_pronoun(scene, frame) else ())
    if _QUOTED.search(scene.sentence.text) or _lists(cast, scene):
        return last
    return ()


def holders_of(reading: Reading, cast: Cast, scene: Scene, expression: Expression) -> tuple[str, ...]:
    """The holders of a stance: of its subject, or of the voice in which it stands."""
    speakers = _speakers(cast, scene, expression)
    if expression.rule == "abuse" and reading.record.genre != "letter":
        speakers = tuple(s for s in speakers if s not in cast.made or cast.kind(s) != "Person")
    if expression.subject == VOICE:
        own = expression.frame is None or _is_pronoun(scene, expression.frame)
        return speakers or (_own_voice(reading, scene, expression) if own else ())
    frame, start = expression.frame, expression.subject[0]
    if (
        frame is not None
        and not speakers
        and scene.parsed.tags[start] == "R"
        and not _is_pronoun(scene, frame)
    ):
        return ()
    if expression.rule in _EXPECTING and _is_forecast(scene, expression):
        return ()
    found = holders(scene, cast, expression.subject, speakers[0] if speakers else None)
    found = tuple(dict.fromkeys((*found, *_leaders(scene, expression.subject))))
    if expression.rule == "undertaking" and expression.frame is not None:
        found = tuple(h for h in found if h in speakers or cast.kind(h) in _UNDERTAKING)
    if not found and expression.frame is not None and expression.stance in ("rejects", "criticises"):
        return speakers
    return found


def _own_voice(reading: Reading, scene: Scene, expression: Expression) -> tuple[str, ...]:
    """The document's voice.

    A news article's does not judge and recommend, its sources do. A cable that tells figures, weather and
    crime judges nobody: a judgement of its own is about somebody named or about a matter of policy.
    """
    genre = reading.record.genre
    if genre == "article" and expression.frame is None and expression.rule in _NOT_NEWS:
        return ()
    factual = genre == "cable" and expression.rule in _JUDGING and not _is_policy(scene, expression.cue)
    return () if factual else (reading.voice,)


_EXPECTING = frozenset(("attitude", "warn", "harm", "benefit"))


def _is_forecast(scene: Scene, expression: Expression) -> bool:
    """Whether what is hoped, feared or foretold is a figure of an economy, not a measure."""
    about = set(scene.parsed.words[slice(*expression.object)])
    expected = "M" in scene.parsed.tags[slice(*expression.object)] or bool(about & FORECASTS)
    return expected and bool(about & FIGURES) and not about & POLICIES


_JUDGING = frozenset(("judgement", "accusation", "abuse", "harm", "benefit", "objection"))


def _is_policy(scene: Scene, cue: int) -> bool:
    """Whether a sentence is about what somebody named does, or about a policy, and not about figures."""
    words_ = set(scene.parsed.words)
    if any(n.start <= cue < n.end for n in scene.named) or (words_ & FIGURES and not words_ & POLICIES):
        return False
    if scene.parsed.words[cue] not in PLAIN:
        return True
    bodies = [n for n in scene.named if n.start < cue <= n.end + _NEAR or cue < n.start <= cue + _NEAR]
    return bool(bodies or words_ & (POLICIES | OWN_WORDS))


_NEAR = 8
"""Words within which somebody named is likely to be whom a word of judgement is about."""


def _is_pronoun(scene: Scene, frame: Frame) -> bool:
    """Whether a speaker is only "he", "it" or "they", or a body or paper referred back to."""
    start, end = frame.subject
    back = scene.parsed.tags[start] == "R" or scene.parsed.words[start] in _POINTING
    return end - start <= _BACK and (back or start == end)


_BACK = 2
_POINTING = frozenset(("the", "this", "that", "these", "those", "its", "his", "her", "their"))


def _leaders(scene: Scene, subject_: Words) -> tuple[str, ...]:
    """Who leads or represents a body and so shares its stance: "A, led by B" (GUIDELINES §5, 20)."""
    _, end = subject_
    comma, leading, by = (*scene.parsed.words[end : end + 3], "", "", "")[:3]
    if comma != "," or leading not in LEADING or by != "by":
        return ()
    return tuple(n.actor for n in scene.named if end + 3 <= n.start <= end + 6)[:1]


_UNDERTAKING = frozenset(("State", "GovernmentBody", "Organization", "Post"))
"""Who binds itself by a "will" that somebody else reports (GUIDELINES §5.4)."""
_NOT_NEWS = frozenset(
    ("judgement", "abuse", "harm", "recommendation", "impersonal", "contrast", "accusation")
)
