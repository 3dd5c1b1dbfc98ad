"""The console's questions and deeds: one operation a file, named as its file is, known to the server by its SHA-256."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "operations"
_NAMED: Final = re.compile(r"(?:query|mutation|subscription) (\w+)")


@cache
def names() -> dict[str, tuple[str, str]]:
    """Id and text of each operation, by the operation's name; in the order of the files."""
    found = {}
    for path in sorted(FOLDER.glob("*.graphql")):
        text = path.read_text("utf-8")
        (name,) = _NAMED.findall(text)
        found[name] = (f"sha256:{sha256(text.encode()).hexdigest()}", text)
    return found


@cache
def documents() -> tuple[tuple[str, str], ...]:
    """Id and text of each operation; a server takes these whatever else it takes."""
    return tuple(names().values())
