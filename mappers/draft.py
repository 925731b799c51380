"""Where a build works until it is published: a folder below ``DIR/drafts`` that no reader looks at.

A draft is locked while its build lives; the lock ends with the process, however it dies. The next build
removes the drafts that nobody holds.
"""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

DRAFTS, PREFIX, LOCK = "drafts", "build-", ".lock"


@contextmanager
def new_draft(dataset: Path) -> Iterator[Path]:
    """An empty folder to build in, removed at the end. Sweeps what dead builds have left.

    Raises ``OSError`` when the dataset's folder cannot be written.
    """
    drafts = dataset / DRAFTS
    drafts.mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        with (drafts / LOCK).open(
            "w"
        ) as lock:  # so that nobody sweeps a draft between its making and locking
            fcntl.flock(lock, fcntl.LOCK_EX)
            _sweep(drafts)
            draft = Path(tempfile.mkdtemp(prefix=PREFIX, dir=drafts))
            held.callback(shutil.rmtree, draft, ignore_errors=True)
            _hold(held.enter_context((draft / LOCK).open("w")))
        yield draft


def _sweep(drafts: Path) -> None:
    for draft in sorted(drafts.glob(PREFIX + "*")):
        try:
            with (draft / LOCK).open("a") as lock:
                dead = _hold(lock)
        except OSError:  # another build has just removed it
            continue
        if dead:
            shutil.rmtree(draft, ignore_errors=True)


def _hold(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
