"""Whose reported words a stretch of a sentence gives."""

import pytest

from mappers.extraction.frames import frame_at, frames
from mappers.extraction.tagging import parse


@pytest.mark.parametrize(
    ("text", "inside", "speaker"),
    [
        ("Duro said the toll must go.", "must", "Duro"),
        ("According to Ana Sella, the toll must go.", "must", "Ana Sella"),
        ('"The toll must go," Duro said.', "must", "Duro"),
        ("As documented by Harbour Watch, the toll is illegal.", "illegal", "Harbour Watch"),
        ("Duro said Sella believes the toll must go.", "must", "Sella"),
    ],
)
def test_the_innermost_speaker_is_found(text, inside, speaker):
    parsed = parse(text)
    frame = frame_at(frames(parsed), parsed.words.index(inside))
    assert frame is not None
    assert parsed.slice(*frame.subject).strip('" ') == speaker


def test_a_sentence_without_reporting_has_no_frame():
    assert frames(parse("The toll must go.")) == ()
