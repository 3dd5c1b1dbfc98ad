"""The spool: disclosures on this machine's disk until they are in the graph.

Each process has a slot of the folder, held by a lock that the system releases however the process ends. It appends
lines to one segment of its slot at a time; whoever holds a slot may copy the segments that are sealed and remove them.
"""

import asyncio
import errno
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import FileIO
from pathlib import Path
from threading import RLock
from typing import Final
from uuid import uuid4

from graph.embedded.folder import secret
from graph.embedded.locking import Locked, exclusive

LARGEST: Final = 1 << 22
"""Bytes, about, after which a segment is sealed."""


KEY: Final = "key"
"""The file of the key by which ids of entries are made, in the folder."""
SEGMENT: Final = re.compile(r"(\d+)-[0-9a-f]{32}\.jsonl")
"""The name of a segment: its slot, and an id of its own."""


class SpoolUnusable(Exception):
    """Disclosures cannot be written down, so personal fields could not be answered."""


class Spool:
    """One process's slot of the folder.

    A line that was appended outlasts the process; `durable`, it outlasts a loss of power, at the price of waiting for
    the disk with each answer that discloses something. Threads take turns: whatever touches the disk is to be called in
    one, so that the event loop never waits for it.
    """

    def __init__(self, data: Path, durable: bool = False) -> None:
        self.folder = folder_in(data)
        self._durable = durable
        self._slot = 0
        self._segment: FileIO | None = None
        self._path: Path | None = None
        self._size = 0
        self._turn = RLock()
        self._waiting: list[tuple[bytes, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None
        self.key = b""
        """Of the ids of entries: of all processes that share the folder."""

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Holds the first slot that nobody holds; SpoolUnusable as of `prepare`."""
        self.key = prepare(self.folder)
        with ExitStack() as stack:
            while not self._lock_slot(stack, self._slot):
                self._slot += 1
            stack.callback(self.seal)
            yield

    async def write(self, lines: bytes) -> None:
        """Append whole lines in a thread, together with those of others who wait; they are there once this returns.

        OSError as of `append`.
        """
        written = asyncio.get_running_loop().create_future()
        self._waiting.append((lines, written))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_waiting())
        await written

    async def _write_waiting(self) -> None:
        """Append what is waited for until nobody waits; belongs to nobody, so whoever leaves ends it for none."""
        try:
            while self._waiting:
                waiting, self._waiting = self._waiting, []
                fault: Exception | None = None
                try:
                    await asyncio.to_thread(self.append, b"".join(lines for lines, _ in waiting))
                except Exception as raised:
                    fault = raised
                for _, written in waiting:
                    if written.done():
                        continue
                    if fault is None:
                        written.set_result(None)
                    else:
                        written.set_exception(fault)
        finally:
            self._writing = None

    def append(self, lines: bytes) -> None:
        """Append whole lines; OSError where they cannot be, and then none of them is kept."""
        with self._turn:
            segment = self._segment or self._begun()
            try:
                if segment.write(lines) != len(lines):
                    raise OSError(errno.ENOSPC, "the disk took but a part of the lines")
                if self._durable:
                    os.fsync(segment.fileno())
            except OSError:
                self._take_back(segment)
                raise
            self._size += len(lines)
            if self._size >= LARGEST:
                self.seal()

    def seal(self) -> None:
        """Leave the segment that was appended to; the next line begins another."""
        with self._turn:
            segment, self._segment, self._path = self._segment, None, None
            if segment is not None:
                segment.close()

    def sealed(self) -> list[Path]:
        """The segments of this slot that are not appended to any more."""
        with self._turn:
            return [path for path in self._segments(self._slot) if path != self._path]

    @contextmanager
    def abandoned(self) -> Iterator[list[Path]]:
        """Segments of slots that nobody holds, which are held as long as the block runs."""
        slots = {slot for slot, _ in _segments(self.folder)} - {self._slot}
        with ExitStack() as stack:
            yield [path for slot in sorted(slots) if self._lock_slot(stack, slot) for path in self._segments(slot)]

    def _lock_slot(self, stack: ExitStack, slot: int) -> bool:
        try:
            stack.enter_context(exclusive(self.folder / f"{slot}.lock"))
        except Locked:
            return False
        return True

    def _segments(self, slot: int) -> list[Path]:
        return sorted(path for of, path in _segments(self.folder) if of == slot)

    def _begun(self) -> FileIO:
        self._path = self.folder / f"{self._slot}-{uuid4().hex}.jsonl"
        self._segment, self._size = self._path.open("ab", buffering=0), 0
        if self._durable and os.name == "posix":
            descriptor = os.open(self.folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        return self._segment

    def _take_back(self, segment: FileIO) -> None:
        """Leave no half line for the next one to be glued to."""
        try:
            segment.truncate(self._size)
        except OSError:
            self.seal()
            raise


def folder_in(data: Path) -> Path:
    """The spool's folder in a data folder."""
    return data.expanduser() / "disclosures"


def prepare(folder: Path) -> bytes:
    """Make the folder, for its owner only, where it is not there; the key by which ids of entries are made in it.

    Raises SpoolUnusable where nothing can be written in it, or the key is damaged.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "0.lock").touch(0o600)
        (folder / "0.lock").open("ab").close()  # what cannot be opened was touched all the same
        return secret(folder / KEY)
    except OSError as fault:
        raise SpoolUnusable(f"Disclosures cannot be written down in {folder}: {fault.strerror}.") from fault
    except ValueError as fault:
        help = "Put it back as it was, or delete it: then entries of this hour may stand in the log twice."
        raise SpoolUnusable(f"The key of the disclosures {fault}. {help}") from fault


def _segments(folder: Path) -> list[tuple[int, Path]]:
    """The segments of a folder, each with its slot; what is called otherwise, or is no file, is somebody else's."""
    found = ((SEGMENT.fullmatch(path.name), path) for path in folder.glob("*.jsonl"))
    return [(int(name[1]), path) for name, path in found if name and path.is_file()]


def backlog(folder: Path) -> int:
    """Bytes in the segments of every process."""
    found = 0
    for path in folder.glob("*.jsonl"):
        with suppress(FileNotFoundError):  # copied and removed since
            found += path.stat().st_size
    return found
