"""Bookmarks as clients hold them: signed, so that the database waits for none that no server over it has given."""

import hashlib
import hmac
import logging
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from typing import Final

from graph.database.runner import Runner
from graph.errors import InvalidInput, TimedOut, Unavailable

BOOKMARKS: Final = "Danyuan-Bookmarks"
"""Header: what an answer has seen, parted by spaces; sent back, the next answer, of any server, sees that too."""
FORM: Final = re.compile(r"(FB:[A-Za-z0-9+/]{1,300}={0,2})\.([A-Za-z0-9_-]{22})")
"""A bookmark, and its signature."""
MOST_BOOKMARKS: Final = 20

log = logging.getLogger("danyuan.api")


class Signing:
    """Signs bookmarks with the secret of the graph, which all servers over it share."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._secret: bytes | None = None

    async def header(self, bookmarks: Iterable[str]) -> str:
        """Bookmarks, signed; none where the secret of the graph cannot be read: what is answered stays answered."""
        found = sorted(bookmarks)
        try:
            secret = await self._read() if found else None
        except (TimedOut, Unavailable) as fault:
            log.warning("an answer tells no bookmarks", exc_info=fault)
            return ""
        return "" if secret is None else " ".join(f"{each}.{_signature(secret, each)}" for each in found)

    async def bookmarks(self, header: str) -> tuple[str, ...]:
        """The bookmarks of a header.

        Raises InvalidInput where they are too many, or one was given by no server; TimedOut and Unavailable.
        """
        given = header.split()
        found = [match.groups() for each in given if (match := FORM.fullmatch(each))]
        if len(given) > MOST_BOOKMARKS or len(found) < len(given):
            raise InvalidInput(BOOKMARKS, "input.bookmarks")
        secret = await self._read() if found else None
        for bookmark, signature in found:
            if secret is None or not hmac.compare_digest(signature, _signature(secret, bookmark)):
                raise InvalidInput(BOOKMARKS, "input.bookmarks")
        return tuple(bookmark for bookmark, _ in found)

    async def _read(self) -> bytes | None:
        if self._secret is None:
            rows = (await self._runner.read(self._runner.catalog["schema/secret"], {})).rows
            self._secret = rows[0].encode() if rows else None
        return self._secret


def _signature(secret: bytes, bookmark: str) -> str:
    """16 bytes, in 22 characters."""
    return urlsafe_b64encode(hmac.digest(secret, bookmark.encode(), hashlib.sha256)[:16]).decode().rstrip("=")
