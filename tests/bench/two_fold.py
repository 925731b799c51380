"""What positions and events lose where the lexicons know no word from the documents they are measured on.

    python tests/bench/two_fold.py

The annotated documents are cut in two halves. For each half, every entry of the lexicons of stance,
judgement and happening that occurs in it and not in the other half is taken out, as if only the other half
had ever been read; then the half is scored. Nothing else is taken out: rules of grammar are not of one
document. Needs
``../shared``; the scores are those of ``evaluate/score.py``.
"""

from __future__ import annotations

import dataclasses
import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
import calibrate  # type: ignore[import-not-found]

from mappers.document import Document
from mappers.extraction import cues, judgements, recommendations, stances, tellings
from mappers.mapping import map_document
from mappers.nquads import to_nquads
from mappers.rules import stances as rules
from mappers.rules import verbs
from mappers.rules.events import TRIGGERS
from ontology.iris import Names, graph_of

GOLD = calibrate.SHARED / "corpus" / "gold" / "content"
MEASURES = ("positions_sentence", "positions", "stance", "events", "event_type")
LISTS = ("NEGATIVE_JUDGEMENTS", "POSITIVE_JUDGEMENTS", "BENEFIT", "HARM", "ABUSES", "IMPERSONAL")
CUES = ("PREDICATES", "ADJECTIVES", "NOUNS")
CACHES = (
    cues.verb_cues, cues.other_cues, cues.abuses,
    judgements.judgements, judgements.benefits, judgements.harms,
    recommendations.impersonal, stances._triggers, tellings.by_word,
)  # fmt: skip


def occurs(entry: str, text: str, *, verb: bool) -> bool:
    """Whether an entry, a verb in any of its forms, stands in a text of lower-case words between spaces."""
    head, *rest = entry.split()
    forms = [form for form, _ in verbs.forms(head)] if verb else [head]
    return any(f" {' '.join((form, *rest))} " in text for form in forms)


def unlearned(entries: Iterable[str], own: str, other: str, *, verb: bool = False) -> frozenset[str]:
    """The entries without those that only the measured half (``own``) could have taught."""
    return frozenset(e for e in entries if not occurs(e, own, verb=verb) or occurs(e, other, verb=verb))


def unlearn(own: str, other: str) -> int:
    """Takes from the lexicons what only ``own`` has; tells how many entries went."""
    gone = 0
    for name in LISTS:
        kept = unlearned(getattr(rules, name), own, other)
        gone += len(getattr(rules, name)) - len(kept)
        setattr(rules, name, kept)
    for name in CUES:
        found = []
        for cue in getattr(rules, name):
            kept = unlearned(cue.phrases, own, other, verb=cue.kind == "verb")
            gone += len(cue.phrases) - len(kept)
            found.append(dataclasses.replace(cue, phrases=kept))
        setattr(rules, name, tuple(found))
    triggers = []
    for trigger in TRIGGERS:
        kept_verbs = unlearned(trigger.verbs, own, other, verb=True)
        kept_nouns = unlearned(trigger.nouns, own, other)
        gone += len(trigger.verbs) - len(kept_verbs) + len(trigger.nouns) - len(kept_nouns)
        triggers.append(dataclasses.replace(trigger, verbs=kept_verbs, nouns=kept_nouns))
    tellings.TRIGGERS = tuple(triggers)  # type: ignore[attr-defined]
    for cache in CACHES:
        cache.cache_clear()
    return gone


def scores(score: ModuleType, half: list[tuple[Document, dict[str, Any]]]) -> dict[str, float]:
    """The F1 figures of some documents."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "half.nq").open("w", encoding="utf-8") as out:
            for document, gold in half:
                mapped = map_document(document, Names(), gold["kind"])
                out.writelines(
                    f"{line.rstrip()}\n" for line in to_nquads(mapped.triples, graph_of(mapped.iri))
                )
        (folder / "gold").mkdir()
        for _, gold in half:
            shutil.copy(GOLD / f"{gold['document']}.json", folder / "gold")
        found = score.score_content(score.Dataset(score.load(folder / "half.nq")), folder / "gold", [])
        content = score.combine(found) if "positions" not in found else found
        return {measure: content[measure]["f1"] for measure in MEASURES}


def words_of(half: list[tuple[Document, dict[str, Any]]]) -> str:
    """All text of some documents, as lower-case words between single spaces."""
    texts = (map_document(document, Names(), gold["kind"]).record.passages for document, gold in half)
    text = " ".join(passage.text for passages in texts for passage in passages)
    return " " + " ".join("".join(c if c.isalnum() or c in "-'" else " " for c in text.lower()).split()) + " "


def main() -> None:
    """Prints, for each half, the figures with all entries and without those that only it has."""
    score = calibrate.load_score()
    everything = list(calibrate.documents())
    halves = (everything[::2], everything[1::2])
    texts = [words_of(half) for half in halves]
    kept = {name: getattr(rules, name) for name in (*LISTS, *CUES)}
    for i, half in enumerate(halves):
        tuned = scores(score, half)
        gone = unlearn(texts[i], texts[1 - i])
        untuned = scores(score, half)
        print(json.dumps({"half": i + 1, "documents": len(half), "entries taken out": gone}))
        for measure in MEASURES:
            print(f"  {measure:20} {tuned[measure]:.3f} -> {untuned[measure]:.3f}")
        for name, value in kept.items():
            setattr(rules, name, value)
        tellings.TRIGGERS = TRIGGERS  # type: ignore[attr-defined]
        for cache in CACHES:
            cache.cache_clear()


if __name__ == "__main__":
    main()
