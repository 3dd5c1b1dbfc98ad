"""A lock file that the operating system releases when its holder ends, however it ends."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    # Windows locks are mandatory: one byte beyond the text is locked, so that others can read who holds it.
    _BEYOND_THE_TEXT = 1 << 20

    def _acquire(descriptor: int) -> None:
        os.lseek(descriptor, _BEYOND_THE_TEXT, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
else:
    import fcntl

    def _acquire(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_PAUSE_SECONDS = 0.1


class Locked(Exception):
    """Another holder has the lock.

    Attributes:
        pid: the holder's process id, or None where it has not been written yet.
    """

    def __init__(self, pid: int | None) -> None:
        super().__init__(pid)
        self.pid = pid


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Holds the lock file `path` while the block runs, with the holder's process id in it.

    Raises:
        Locked: at once, if anyone else holds it, in this process or another.
        OSError: there is something else in its place.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _acquire(descriptor)
        except OSError as error:
            raise Locked(_holder(path)) from error
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        yield
    finally:
        os.close(descriptor)


@contextmanager
def in_turn(path: Path) -> Iterator[None]:
    """Holds the lock file `path` while the block runs, having waited until nobody else does."""
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(exclusive(path))
                break
            except Locked:
                time.sleep(_PAUSE_SECONDS)
        yield


def _holder(path: Path) -> int | None:
    text = path.read_bytes()
    return int(text) if text.isdigit() else None
