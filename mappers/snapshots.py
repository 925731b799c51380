"""Snapshots: each example document's graph beside it, as sorted N-Triples.

``python -m mappers.snapshots [FOLDER]`` writes ``<ref>.nt`` beside each document of a folder (by default
``tests/corpus``) and removes those whose document is gone. The difference of an ``.nt`` in version control
is the change of meaning; lines about the mapper's version are left out, as they change with every release.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mappers.document import read_document
from mappers.mapping import map_document
from mappers.metadata import read_metadata
from mappers.nquads import to_ntriples
from ontology.iris import Names

CORPUS = Path("tests/corpus")
DOCUMENTS = frozenset({".txt", ".html"})
_SOFTWARE = "/software/"


def documents(folder: Path) -> tuple[Path, ...]:
    """The documents of a folder of examples, in order."""
    return tuple(path for path in sorted(folder.rglob("*")) if path.suffix in DOCUMENTS)


def snapshot(path: Path, folder: Path) -> str:
    """The graph of a document of the folder as sorted N-Triples, under the default base IRI.

    Raises ``MappingError`` when it cannot be mapped.
    """
    metadata = read_metadata(folder).get(path.relative_to(folder).as_posix())
    lines = to_ntriples(map_document(read_document(path, metadata), Names()).triples)
    return "".join(f"{line}\n" for line in lines if _SOFTWARE not in line)


def write_snapshots(folder: Path) -> int:
    """Writes all snapshots of a folder; how many of them are new or changed."""
    written = {path.with_suffix(".nt"): snapshot(path, folder) for path in documents(folder)}
    for stale in set(folder.rglob("*.nt")) - set(written):
        stale.unlink()
    changed = [path for path, text in written.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in changed:
        path.write_text(written[path], encoding="utf-8", newline="\n")
    return len(changed)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    print(f"{write_snapshots(target)} snapshots written below {target}")
