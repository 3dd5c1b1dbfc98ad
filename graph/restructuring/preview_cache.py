"""A cache of previews, for whoever pages through their lines."""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from graph.errors import InvalidInput
from graph.records import Preview

LIFETIME: Final = 600.0
"""Seconds for which a preview is kept."""
MOST_LINES: Final = 100_000
"""Lines that are kept in all; the latest preview is, however many it has."""

Place = tuple[str, str, int, str]
"""Whose a preview is, of which plan and version, and its mark."""


@dataclass(frozen=True, slots=True)
class PreviewCache:
    """The previews that a process keeps.

    A cursor names the preview that it is of by its mark. Where that is no longer kept, or by another process, the plan
    is looked at anew, and the cursor is good if nothing has changed meanwhile.
    """

    clock: Callable[[], float] = time.monotonic
    _previews: OrderedDict[Place, tuple[float, Preview]] = field(default_factory=OrderedDict)

    async def paged(
        self, whose: str, plan: str, version: int, look: Callable[[], Awaitable[Preview]], cursors: Mapping[str, str]
    ) -> Preview:
        """The preview that cursors are of, which are given by what they name; a new one where there are none.

        Raises InvalidInput for a cursor of another preview, and what `look` does.
        """
        marks = {cursor[: Preview.MARK]: (cursor, argument) for cursor, argument in cursors.items()}
        if len(marks) == 1:
            (mark,) = marks
            until, found = self._previews.get((whose, plan, version, mark), (0.0, None))
            if found is not None and self.clock() < until:
                return found
        found = await look()
        for mark, (cursor, argument) in marks.items():
            if mark != found.mark:
                raise InvalidInput(argument, "input.cursor", value=cursor)
        self._put((whose, plan, version, found.mark), found)
        return found

    def _put(self, place: Place, preview: Preview) -> None:
        self._previews.pop(place, None)
        self._previews[place] = (self.clock() + LIFETIME, preview)
        lines = sum(len(each.diff) for _, each in self._previews.values())
        while len(self._previews) > 1 and (lines > MOST_LINES or next(iter(self._previews.values()))[0] < self.clock()):
            _, (_, oldest) = self._previews.popitem(last=False)
            lines -= len(oldest.diff)
