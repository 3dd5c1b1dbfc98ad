"""Files of Office: text that they can hold, instants in words, files that come out alike each time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph.days import SHANGHAI

ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow."""
BREAKS: Final = re.compile(r"[\t\n\r]+")
FORMULAS: Final = ("=", "+", "-", "@")
"""What a text must not begin with lest it is taken for a formula, where it is typed in again."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file: its name, the bytes in it, and the ids of those whose telephone number it shows."""

    name: str
    content: bytes
    numbers: frozenset[str] = frozenset()


def legal(text: str) -> str:
    """The text, with U+FFFD for every character that XML does not allow."""
    return ILLEGAL.sub("\ufffd", text)


def line(text: str) -> str:
    """The same in one line."""
    return BREAKS.sub(" ", legal(text))


def moment(at: datetime) -> str:
    """An instant in words, in Shanghai."""
    local = at.astimezone(SHANGHAI)
    return f"{day(at)}{local.hour}时{local.minute:02}分"


def day(at: datetime) -> str:
    """The day of an instant in words, in Shanghai."""
    local = at.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日"


def packed(written: bytes, at: datetime) -> bytes:
    """A file of Office, a ZIP archive, with every part of it dated alike: its bytes tell its content, and no clock."""
    with ZipFile(BytesIO(written)) as parts:
        return archived({name: parts.read(name) for name in parts.namelist()}, at)


def archived(parts: Mapping[str, bytes], at: datetime) -> bytes:
    """A ZIP archive of parts by their names, each dated with an instant."""
    stamp = at.astimezone(SHANGHAI).timetuple()[:6]
    archived = BytesIO()
    with ZipFile(archived, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            part = ZipInfo(name, stamp)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            archive.writestr(part, content)
    return archived.getvalue()
