"""Work for several processes that end when their parent does, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from endpoint.errors import ReleaseError

LOST = (
    "a process that was making the release was killed (out of memory?) or could not start "
    "(a script that makes releases needs if __name__ == '__main__', or processes=1)"
)
T = TypeVar("T")
R = TypeVar("R")


class Do(Protocol):
    """Applies a function to tasks; the results come in the order of the tasks."""

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T], /) -> Iterator[R]:
        """What the function returns for each task. Raises what it raises."""


@contextmanager
def processes(count: int) -> Iterator[Do]:
    """So many processes while it lasts; one is this process itself.

    Raises ``ReleaseError`` when a process is killed.
    """
    if count == 1:
        yield map
        return
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), _begin)
    try:
        yield pool.map
    except BrokenProcessPool as error:
        raise ReleaseError(LOST) from error
    finally:
        pool.shutdown(cancel_futures=True)


def end_with_parent(clear: Callable[[], Any] = lambda: None) -> None:
    """In a child: clear up and end soon after the parent is gone, as one that is killed stops nobody."""
    threading.Thread(target=_watch, args=[os.getppid(), clear], daemon=True).start()


def _watch(parent: int, clear: Callable[[], Any]) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    clear()
    os._exit(0)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent
    end_with_parent()
