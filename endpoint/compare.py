"""Two actors side by side: on which topics both take a side, and in which words."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from endpoint.answers import Term
from endpoint.asking import Asking
from endpoint.cards import Card, Cards, in_time
from endpoint.fetching import positions
from endpoint.filters import Wish, named
from endpoint.rendering import render

MOST = 200


@dataclass(frozen=True, slots=True)
class Shared:
    """A topic on which both have positions, those of each in order of time."""

    topic: Term
    one: list[Card]
    other: list[Card]

    @property
    def verdict(self) -> str:
        """How they stand to each other: ``same side``, ``opposite sides``, or ``mixed``."""
        tones = {card.tone for card in self.one}, {card.tone for card in self.other}
        if max(map(len, tones)) > 1:
            return "mixed"
        return "same side" if tones[0] == tones[1] else "opposite sides"


async def compare_page(asking: Asking, wish: Wish) -> str:
    """The topics that both actors have positions on; who to compare comes from the address as two IRIs."""
    one, other = named(wish.get("a"), ""), named(wish.get("b"), "")
    held = await asyncio.gather(*(held_by(asking, iri) for iri in (one, other)))
    await asking.name_iris(iri for iri in (one, other) if iri)
    return render(
        "compare.html",
        asking,
        title="Two actors compared",
        actors=[Term("iri", iri) if iri else None for iri in (one, other)],
        shared=shared(*held),
        held=held,
        most=MOST,
    )


async def held_by(asking: Asking, iri: str | None) -> Cards:
    """The surest positions of an actor."""
    return await positions(asking, "?position cg:holder ?this .", iri, limit=MOST) if iri else Cards([], 0)


def shared(one: Cards, other: Cards) -> list[Shared]:
    """The topics both have positions on, those with the most first."""
    sides = [on_topics(cards) for cards in (one, other)]
    both = [Shared(topic, sides[0][topic], sides[1][topic]) for topic in sides[0] if topic in sides[1]]
    return sorted(both, key=lambda found: (-min(len(found.one), len(found.other)), found.topic.value))


def on_topics(cards: Cards) -> dict[Term, list[Card]]:
    """Positions under every topic of the scheme that they are about."""
    topics: dict[Term, list[Card]] = {}
    for card in sorted(cards.shown, key=in_time):
        for topic in card.topics:
            topics.setdefault(topic, []).append(card)
    return topics
