"""What became of every file of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from mappers.chunk import Fate
from mappers.errors import CablegraphError


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is no document of its own, and why: an edition of another, in quarantine, a duplicate, or
    not read at all."""

    name: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The summary of a build; ``published + editions + quarantined + duplicates + unread`` are all ``files``.

    ``genres`` counts published documents, ``warnings`` how often which requirement was not met;
    ``triples`` counts those of the documents, ``shared_triples`` those of ontology and authorities;
    ``missing`` are files that a metadata table names in vain.
    """

    base: str
    files: int
    published: int
    genres: Mapping[str, int]
    triples: int
    shared_triples: int
    editions: tuple[Refused, ...]
    quarantined: tuple[Refused, ...]
    duplicates: tuple[Refused, ...]
    unread: tuple[Refused, ...]
    warnings: Mapping[str, int]
    missing: tuple[str, ...]
    seconds: float

    def facts(self) -> dict[str, Any]:
        """Everything but the time it took, for JSON: two builds of the same files state the same facts."""
        facts = asdict(self)
        del facts["seconds"]
        return facts


class Tally:
    """Takes fates one after the other and counts them."""

    def __init__(self, base: str, shared_triples: int) -> None:
        self.base, self.shared_triples = base, shared_triples
        self.files = 0
        self.genres: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.triples = 0
        statuses = ("edition", "quarantined", "duplicate", "unread")
        self.refused: dict[str, list[Refused]] = {status: [] for status in statuses}

    def add(self, files: int, fates: Iterable[Fate]) -> None:
        """Count what became of some files."""
        self.files += files
        for fate in fates:
            self.triples += fate.triples
            if fate.status == "published":
                self.genres[fate.genre] += 1
                self.warnings.update(fate.warnings)
            else:
                self.refused[fate.status].append(Refused(fate.name, fate.reasons))

    def report(self, missing: tuple[str, ...], seconds: float) -> BuildReport:
        """The report. Raises ``CablegraphError`` when a file is not accounted for."""
        refused = {status: tuple(each) for status, each in self.refused.items()}
        published = self.genres.total()
        counted = published + sum(map(len, refused.values()))
        if counted != self.files:
            raise CablegraphError(f"of {self.files} files only {counted} are accounted for")
        return BuildReport(
            base=self.base,
            files=self.files,
            published=published,
            genres=dict(sorted(self.genres.items())),
            triples=self.triples,
            shared_triples=self.shared_triples,
            editions=refused["edition"],
            quarantined=refused["quarantined"],
            duplicates=refused["duplicate"],
            unread=refused["unread"],
            warnings=dict(sorted(self.warnings.items())),
            missing=missing,
            seconds=seconds,
        )
