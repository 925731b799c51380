from __future__ import annotations

from pathlib import Path

import pytest

from mappers.draft import new_draft


def test_a_draft_is_an_empty_folder_of_the_dataset_and_gone_afterwards(tmp_path: Path) -> None:
    with new_draft(tmp_path / "dataset") as draft:
        assert draft.parent == tmp_path / "dataset" / "drafts"
        assert [path.name for path in draft.iterdir()] == [".lock"]
    assert not draft.exists()


def test_a_draft_is_gone_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), new_draft(tmp_path) as draft:
        (draft / "parts").mkdir()
        raise RuntimeError
    assert not draft.exists()


def test_what_a_dead_build_left_is_swept_and_a_living_build_is_left_alone(tmp_path: Path) -> None:
    dead = tmp_path / "drafts" / "build-dead"
    (dead / "parts").mkdir(parents=True)
    with new_draft(tmp_path) as living, new_draft(tmp_path) as mine:
        assert not dead.exists()
        assert living.exists()
        assert mine != living


def test_the_drafts_of_others_are_none_of_its_business(tmp_path: Path) -> None:
    other = tmp_path / "drafts" / "release-half"
    other.mkdir(parents=True)
    with new_draft(tmp_path):
        assert other.exists()
