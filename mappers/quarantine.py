"""Where documents go that cannot be published: a copy, the reasons in sentences, the SHACL report if any."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mappers.durable import written
from mappers.sources import Source

SENTENCES, REPORT = ".report.txt", ".report.ttl"


def quarantine(folder: Path, source: Source, reasons: Iterable[str], report: str | None = None) -> None:
    """Copy a source below ``folder`` under its name, with its reasons and the report (Turtle) beside it.

    A source that has vanished since it was read leaves its reasons alone. Raises ``OSError`` when ``folder``
    cannot be written.
    """
    target = folder / source.name
    target.parent.mkdir(parents=True, exist_ok=True)
    sentences = "".join(f"{reason}\n" for reason in reasons)
    _write(target.with_name(target.name + SENTENCES), sentences.encode("utf-8", "replace"))
    if report is not None:
        _write(target.with_name(target.name + REPORT), report.encode("utf-8"))
    try:
        data = source.path.read_bytes()
    except OSError:
        return
    _write(target, data)


def _write(path: Path, data: bytes) -> None:
    with written(path) as out:
        out.write(data)
