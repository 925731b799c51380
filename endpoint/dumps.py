"""The dumps of the releases at hand, and dumps in other formats on demand."""

from __future__ import annotations

import gzip
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import IO, cast

import zstandard

import endpoint.store as stores
from endpoint.errors import NoRelease, ReleaseError
from endpoint.metadata import Dump
from endpoint.negotiation import EXTENSIONS
from endpoint.release import Release, current, read_release

LATEST = "latest"
QUADS = {"nq", "trig"}


def find_dump(dataset: Path, release: str, name: str) -> tuple[Release, Dump] | None:
    """A dump file by its address ``/dumps/{release}/{name}``; ``latest`` is the current release."""
    try:
        found = current(dataset) if release == LATEST else _of(dataset, release)
    except NoRelease:
        return None
    return next(((found, dump) for dump in found.dumps if dump.name == name), None)


def write_dump(release: Release, target: Path) -> None:
    """Write the dataset to a file whose name tells its format and packing; it appears whole or not at all.

    Formats: .ttl .nt .nq .trig .jsonld .rdf; packings: none, .gz, .zst. Raises ``ReleaseError`` for others.
    """
    packing = target.suffix if target.suffix in {".gz", ".zst"} else ""
    extension = Path(target.name.removesuffix(packing)).suffix.removeprefix(".")
    if extension not in EXTENSIONS or extension == "html":
        raise ReleaseError(
            f"{target}: the name must end in .ttl .nt .nq .trig .jsonld or .rdf, then .gz or .zst"
        )
    draft = target.with_name(f".{target.name}.part")
    try:
        with ExitStack() as stack:
            out = stack.enter_context(_packed(draft, packing, stack))
            _copy(release, extension, out)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _copy(release: Release, extension: str, out: IO[bytes]) -> None:
    ready = release.folder / "dumps" / f"dataset.{extension}.gz"
    source = "nq" if extension in QUADS | {"jsonld"} else "nt"
    path = ready if ready.is_file() else ready.with_name(f"dataset.{source}.gz")
    with gzip.open(path) as stream:
        plain = cast("IO[bytes]", stream)
        if ready.is_file():
            shutil.copyfileobj(plain, out, 1 << 18)
        else:
            stores.convert(plain, out, EXTENSIONS[extension])


def _packed(path: Path, packing: str, stack: ExitStack) -> IO[bytes]:
    file = stack.enter_context(path.open("wb"))
    if packing == ".gz":
        return cast("IO[bytes]", gzip.GzipFile("", "wb", 6, file, mtime=0))
    if packing == ".zst":
        return cast("IO[bytes]", zstandard.ZstdCompressor(level=10).stream_writer(file, closefd=False))
    return file


def _of(dataset: Path, release: str) -> Release:
    if not release or "/" in release or release.startswith("."):
        raise NoRelease(f"{release!r} is not the name of a release")
    return read_release(dataset / "releases" / release)
