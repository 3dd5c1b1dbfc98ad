"""The values of Bolt's messages as bytes: as many kinds of them as a driver's conversation with a cluster has."""

import struct
from dataclasses import dataclass
from typing import Any, Final

LISTS: Final = {0xD4: "B", 0xD5: ">H", 0xD6: ">I"}
TEXTS: Final = {0xD0: "B", 0xD1: ">H", 0xD2: ">I"}
MAPS: Final = {0xD8: "B", 0xD9: ">H", 0xDA: ">I"}
INTEGERS: Final = {0xC8: "b", 0xC9: ">h", 0xCA: ">i", 0xCB: ">q"}


@dataclass(frozen=True)
class Message:
    """A message, or another structure, by its tag."""

    tag: int
    fields: tuple[Any, ...]


def pack(value: Any) -> bytes:
    """A value as bytes."""
    if isinstance(value, Message):
        return bytes([0xB0 + len(value.fields), value.tag]) + b"".join(map(pack, value.fields))
    if value is None or isinstance(value, bool):
        return bytes([{None: 0xC0, False: 0xC2, True: 0xC3}[value]])
    if isinstance(value, int):
        return b"\xcb" + struct.pack(">q", value)
    if isinstance(value, str):
        text = value.encode()
        return b"\xd2" + struct.pack(">I", len(text)) + text
    if isinstance(value, list):
        return b"\xd6" + struct.pack(">I", len(value)) + b"".join(map(pack, value))
    return b"\xda" + struct.pack(">I", len(value)) + b"".join(pack(key) + pack(each) for key, each in value.items())


class Reader:
    """Reads values out of bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._place = 0

    def value(self) -> Any:  # noqa: PLR0911 - a kind of value each
        """The next value."""
        (mark,) = self._take("B")
        high, low = mark & 0xF0, mark & 0x0F
        if mark < 0x80:
            return mark
        if mark >= 0xF0:
            return mark - 0x100
        if high == 0x80 or mark in TEXTS:
            return self._bytes(low if high == 0x80 else self._take(TEXTS[mark])[0]).decode()
        if high == 0x90 or mark in LISTS:
            return [self.value() for _ in range(low if high == 0x90 else self._take(LISTS[mark])[0])]
        if high == 0xA0 or mark in MAPS:
            return {self.value(): self.value() for _ in range(low if high == 0xA0 else self._take(MAPS[mark])[0])}
        if high == 0xB0:
            (tag,) = self._take("B")
            return Message(tag, tuple(self.value() for _ in range(low)))
        if mark in INTEGERS:
            return self._take(INTEGERS[mark])[0]
        return self._take(">d")[0] if mark == 0xC1 else {0xC0: None, 0xC2: False, 0xC3: True}[mark]

    def _take(self, form: str) -> tuple[Any, ...]:
        return struct.unpack(form, self._bytes(struct.calcsize(form)))

    def _bytes(self, count: int) -> bytes:
        self._place += count
        return self._content[self._place - count : self._place]
