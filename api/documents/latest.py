"""Keeps what was used latest, bounded by its number and by its size."""

from collections import OrderedDict
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """At most `most` values, of together at most `room` bytes, by texts; the one longest unused goes first."""

    def __init__(self, most: int, room: int) -> None:
        self._most = most
        self._room = room
        self._taken = 0
        self._kept: OrderedDict[str, tuple[T, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: str) -> T | None:
        """The value under this key, which is now the latest; None where it is not kept."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def put(self, key: str, value: T, size: int) -> None:
        """Keep a value of this size in bytes; not one that is larger than all the room."""
        _, before = self._kept.pop(key, (None, 0))
        if size > self._room:
            self._taken -= before
            return
        self._kept[key] = value, size
        self._taken += size - before
        while len(self._kept) > self._most or self._taken > self._room:
            _, (_, freed) = self._kept.popitem(last=False)
            self._taken -= freed

    def resize(self, key: str, size: int) -> None:
        """Count a value, where it is kept, as of another size by now."""
        if key in self._kept:
            self.put(key, self._kept[key][0], size)
