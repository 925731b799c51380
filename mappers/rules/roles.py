"""Words that begin, bound or end what somebody is said to be."""

from __future__ import annotations

from mappers.rules.lexicon import words

LEADS = (
    "heads",
    "leads",
    "chairs",
    "directs",
    "runs",
    "headed",
    "led",
    "chaired",
    "directed",
    "founded",
    "manages",
)
"""Verbs of "who heads the Harbour Trust"."""

LED_BY: dict[str, str] = {
    "led": "leader", "headed": "head", "chaired": "chair", "directed": "director", "founded": "founder",
    "represented": "representative", "edited": "editor",
}  # fmt: skip
"""Participles of "the Harbour Trust, led by Pavel Duro", and what that makes the person."""

ENDS_ROLE = words(
    """said says told stated reported noted added explained argued asked warned urged insisted believes
    claimed is was were are has had have will would who which that whom whose and but met visited called
    claims announced commented lamented stressed described expressed recently speaking confirmed accused"""
)
"""Words at which an apposition ends."""

STOPS_BEFORE_ROLE = words(
    """the a an his her its their our my your this that by of from to with and or but as for in on at told
    met said when while if because including against between was is were are be been after before one
    two three four five six seven eight nine ten several some many both all no any other another where
    what how why not who like dear than then also about into over"""
)
"""Words that do not belong to the noun phrase that names a role."""
