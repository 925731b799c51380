"""Where documents go that cannot be published: a copy, the reasons in sentences, the SHACL report if any."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from mappers.durable import written
from mappers.sources import Source

SENTENCES, REPORT = ".report.txt", ".report.ttl"


def quarantine(folder: Path, source: Source, reasons: Iterable[str], report: str | None = None) -> None:
    """Copy a source below ``folder`` under its name, with its reasons and the report (Turtle) beside it."""
    target = folder / source.name
    target.parent.mkdir(parents=True, exist_ok=True)
    with source.path.open("rb") as data, written(target) as out:
        shutil.copyfileobj(data, out)
    with written(target.with_name(target.name + SENTENCES)) as out:
        out.write("".join(f"{reason}\n" for reason in reasons).encode("utf-8", "replace"))
    if report is not None:
        with written(target.with_name(target.name + REPORT)) as out:
            out.write(report.encode("utf-8"))
