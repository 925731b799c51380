"""Where documents go that cannot be published: a copy, the reasons in sentences, the SHACL report if any."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path, PurePath

from mappers.durable import written
from mappers.source import Source

SENTENCES, REPORT = ".report.txt", ".report.ttl"
LONGEST = 200
"""Bytes of a part of a name, of which file systems take 255."""


def quarantine(folder: Path, source: Source, reasons: Iterable[str], report: str | None = None) -> None:
    """Copy a source below ``folder`` under its name, with its reasons and the report (Turtle) beside it.

    A source that has vanished since it was read, or was not kept, leaves its reasons alone. Raises
    ``OSError`` when ``folder`` cannot be written.
    """
    target = folder.joinpath(*map(_short, PurePath(source.name).parts))
    target.parent.mkdir(parents=True, exist_ok=True)
    sentences = "".join(f"{reason}\n" for reason in reasons)
    _write(target.with_name(target.name + SENTENCES), sentences.encode("utf-8", "replace"))
    if report is not None:
        _write(target.with_name(target.name + REPORT), report.encode("utf-8"))
    try:
        data = source.lying()
    except OSError:
        return
    if data is not None:
        _write(target, data)


def _short(part: str) -> str:
    """A part of a name, cut where no file system would have room for it and for the endings above."""
    encoded = part.encode("utf-8")
    if len(encoded) <= LONGEST:
        return part
    digest = hashlib.sha256(encoded).hexdigest()[:16]
    return f"{encoded[: LONGEST - 17].decode('utf-8', 'ignore')}~{digest}"


def _write(path: Path, data: bytes) -> None:
    with written(path) as out:
        out.write(data)
