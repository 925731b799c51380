"""Parts → an immutable release, published in one step or not at all.

A dataset is a folder::

    current                 symlink to the release that is served
    previous                symlink to the one before it, for ``rollback``
    releases/<id>/          store/ dumps/ metadata.ttl quarantine/ release.json
    drafts/release-*/       what is not finished, or died; swept by the next release

``release.json`` is written last: a folder without it is no release. Whatever moment the power fails at,
``current`` names a complete release: everything is synced to disk before it is renamed into place.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from endpoint import assemble, metadata
from endpoint.assemble import Assembled
from endpoint.errors import NoRelease, ReleaseError
from endpoint.metadata import About, Dump
from ontology.iris import Names

DRAFT = "release-"


@dataclass(frozen=True, slots=True)
class Release:
    """A complete release. ``quads`` counts statements with their graph, ``triples`` the union of graphs.

    ``counts`` tells how many things there are of each class; ``digest`` is that of the whole N-Quads.
    """

    folder: Path
    id: str
    base: str
    created: str
    quads: int
    triples: int
    graphs: int
    digest: str
    dumps: tuple[Dump, ...]
    replaces: str | None
    build: Mapping[str, Any]
    counts: Mapping[str, int]

    @property
    def store(self) -> Path:
        """The folder of the store."""
        return self.folder / "store"


def release(  # noqa: PLR0913 - each names a thing to publish
    parts: Iterable[Path],
    dataset: Path,
    *,
    base: str,
    quarantine: Path | None = None,
    build: Mapping[str, Any] | None = None,
    about: About | None = None,
    processes: int | None = None,
) -> Release:
    """Publish N-Quads files (``.nq``, ``.nq.gz``; any order, any spelling) as the dataset's current release.

    ``quarantine`` is a folder that is copied into the release, ``build`` what the build reports of itself;
    ``processes`` share the work (one per processor unless given; the result is the same bytes).
    Raises ``ReleaseError`` (one sentence, with file and line where N-Quads are at fault), and then nothing
    has changed.
    """
    names = Names(base)
    dataset.mkdir(parents=True, exist_ok=True)
    with _locked(dataset), _draft(dataset) as draft:
        made = assemble.assemble(tuple(parts), draft, names.base, about or About(), processes)
        if quarantine is not None and quarantine.is_dir():
            shutil.copytree(quarantine, draft / "quarantine")
        id_ = _finish(draft, dataset, made, build or {})
        return _publish(draft, dataset, id_)


def current(dataset: Path) -> Release:
    """The release that is served. Raises ``NoRelease``."""
    name = _target(dataset / "current")
    if name is None:
        raise NoRelease(f"{dataset}: no release has been published here yet")
    return read_release(dataset / "releases" / name)


def read_release(folder: Path) -> Release:
    """A complete release by its folder. Raises ``NoRelease`` when it is not complete."""
    try:
        facts = json.loads((folder / "release.json").read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise NoRelease(f"{folder}: not a complete release ({error})") from error
    facts["dumps"] = tuple(Dump(**dump) for dump in facts["dumps"])
    return Release(folder=folder.resolve(), **facts)


def rollback(dataset: Path) -> Release:
    """Serve the previous release again; twice returns to where one was. Raises ``NoRelease``."""
    with _locked(dataset):
        now, before = _target(dataset / "current"), _target(dataset / "previous")
        if before is None or before == now:
            raise NoRelease(f"{dataset}: there is no previous release to return to")
        _point(dataset / "current", before)
        if now is not None:
            _point(dataset / "previous", now)
    return current(dataset)


@contextmanager
def _locked(dataset: Path) -> Iterator[None]:
    """One release at a time; the lock ends with the process that holds it."""
    with (dataset / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ReleaseError(
                f"{dataset}: another release is being made; try again when it is done"
            ) from error
        yield


@contextmanager
def _draft(dataset: Path) -> Iterator[Path]:
    drafts = dataset / "drafts"
    drafts.mkdir(exist_ok=True)
    for dead in drafts.glob(DRAFT + "*"):
        shutil.rmtree(dead, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix=DRAFT, dir=drafts))
    draft.chmod(0o755)
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _now() -> datetime:
    """The time of the release: SOURCE_DATE_EPOCH where set (https://reproducible-builds.org/specs/source-date-epoch/)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except ValueError as error:
        raise ReleaseError(f"SOURCE_DATE_EPOCH must be a number of seconds, not {epoch!r}") from error


def _free_id(dataset: Path, created: datetime, digest: str) -> str:
    stem = f"{created:%Y%m%d-%H%M%S}-{digest[:8]}"
    taken = {path.name for path in (dataset / "releases").glob("*")}
    return next(name for name in (stem, *(f"{stem}-{n}" for n in range(2, 10**6))) if name not in taken)


def _finish(draft: Path, dataset: Path, made: Assembled, build: Mapping[str, Any]) -> str:
    """Write ``metadata.ttl``, then ``release.json``: the draft is now complete. Returns the release's id."""
    now = _now()
    id_ = _free_id(dataset, now, made.digest)
    graph = made.metadata + metadata.catalogue(made.base, id_, now, made.dumps)
    (draft / "metadata.ttl").write_bytes(assemble.turtle(metadata.lines(graph), made.base))
    shutil.rmtree(draft / "work")
    facts = {
        "id": id_,
        "base": made.base,
        "created": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "quads": made.statistics.quads,
        "triples": made.statistics.triples,
        "graphs": len(made.statistics.graphs),
        "digest": made.digest,
        "dumps": [asdict(dump) for dump in made.dumps],
        "replaces": _target(dataset / "current"),
        "build": dict(build),
        "counts": dict(sorted(made.statistics.classes.items())),
    }
    text = json.dumps(facts, indent=2, ensure_ascii=False)
    (draft / "release.json").write_text(text + "\n", encoding="utf-8")
    return id_


def _publish(draft: Path, dataset: Path, id_: str) -> Release:
    releases = dataset / "releases"
    releases.mkdir(exist_ok=True)
    _sync(draft)
    draft.rename(releases / id_)
    _sync_file(releases)
    before = _target(dataset / "current")
    if before is not None:
        _point(dataset / "previous", before)
    _point(dataset / "current", id_)
    _prune(releases, {id_, before})
    return read_release(releases / id_)


def _prune(releases: Path, keep: set[str | None]) -> None:
    for path in releases.iterdir():
        if path.name not in keep:
            shutil.rmtree(path, ignore_errors=True)


def _target(link: Path) -> str | None:
    """The release that a link names, if it is complete."""
    try:
        name = Path(link.readlink()).name
    except OSError:
        return None
    return name if (link.parent / "releases" / name / "release.json").is_file() else None


def _point(link: Path, id_: str) -> None:
    """Turn a link in one atomic step."""
    new = link.with_name(f".{link.name}.new")
    new.unlink(missing_ok=True)
    new.symlink_to(Path("releases") / id_)
    new.replace(link)
    _sync_file(link.parent)


def _sync(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        _sync_file(path)
    _sync_file(folder)


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
