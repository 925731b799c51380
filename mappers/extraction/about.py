"""What a position is about: the name of its measure and the topics of the scheme, in their context."""

from __future__ import annotations

from mappers.extraction import topics
from mappers.extraction.expressions import Expression
from mappers.extraction.measures import measure
from mappers.extraction.scenes import Cast, Scene
from mappers.rules.measures import INNER_PREPOSITIONS, REFERRING


def topics_about(scene: Scene, cast: Cast, label: str | None, expression: Expression) -> tuple[str, ...]:
    """The nearest topics of the scheme: of the measure, the sentence, the paragraph so far, the document."""
    place, words = scene.sentence.span.passage, scene.parsed.words
    named = {i for n in scene.named if cast.kind(n.actor) != "State" for i in range(n.start, n.end)}
    words = tuple("" if i in named else word for i, word in enumerate(words))
    found = topics.nearest(label, words[slice(*expression.object)], words)
    if found:
        cast.near = (place, found[:1])
        return found
    return cast.near[1] if cast.near[0] == place else cast.topics


def measure_of(
    scene: Scene, cast: Cast, expression: Expression, holder: str, targets: tuple[str, ...]
) -> str | None:
    """The name of the measure, with the state whose measure it is where the words name nobody; where the
    sentence has no name, that of the position before (GUIDELINES §5, 24)."""
    found = measure(scene.parsed, expression, tuple((n.start, n.end) for n in scene.named))
    if found and len(found.split()) <= _SHORT:
        state = _state(scene, cast, expression, holder, targets)
        found = f"{found} {state}" if state and not _names_somebody(scene, found) else found
    found = _earlier(cast, found) if found else cast.measure
    cast.measure = found
    return found


def _earlier(cast: Cast, label: str) -> str:
    """The fuller name that a document has used before for what is now only "the bill" or "the plan"."""
    words = label.split()
    head = next((words[i - 1] for i, word in enumerate(words) if i and word in INNER_PREPOSITIONS), words[-1])
    if len(words) > 1:
        cast.measures.setdefault(head.lower(), label)
        return label
    known = cast.measures.get(head.lower())
    return known or (cast.measure or label if head in REFERRING else label)


_SHORT = 5


def _names_somebody(scene: Scene, label: str) -> bool:
    return any(scene.parsed.slice(n.start, n.end) in label for n in scene.named)


def _state(
    scene: Scene, cast: Cast, expression: Expression, holder: str, targets: tuple[str, ...]
) -> str | None:
    """The one state that a sentence is about, its target or the only one it names, with a preposition."""
    states = [path for path in targets if cast.kind(path) == "State"]
    beside = {holder, *(n.actor for n in scene.within(*expression.subject))}
    states = [path for path in states if path != holder]
    named = [n for n in scene.named if cast.kind(n.actor) == "State" and n.actor not in beside]
    paths = list(dict.fromkeys(n.actor for n in named))
    found = states or (paths if len(paths) == 1 else [])
    actor = cast.reading.actors.get(found[0]) if found else None
    if actor is None:
        return None
    inside = [n for n in scene.within(*expression.object) if n.actor == found[0] and n.start]
    before = {scene.parsed.words[n.start - 1] for n in inside}
    article = "the " if actor.label.endswith(_WITH_ARTICLE) else ""
    return f"{next(iter(sorted(before & _TOWARD)), 'in')} {article}{actor.label}"


_WITH_ARTICLE = (
    "States", "Kingdom", "Emirates", "Republic", "Islands", "Netherlands", "Philippines", "Bahamas", "Gambia",
    "Maldives", "Comoros", "Seychelles", "Union", "Federation",
)  # fmt: skip
"""How the names of states end before which "the" is said."""
_TOWARD = frozenset(("to", "from", "with", "against", "toward", "towards", "on"))
