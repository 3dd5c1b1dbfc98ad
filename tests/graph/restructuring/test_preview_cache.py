"""How long previews are kept, and how many."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from graph.errors import InvalidInput
from graph.records import Preview
from graph.restructuring.preview_cache import LIFETIME, PreviewCache

PREVIEW = Preview("a" * Preview.MARK, datetime(2020, 2, 1, tzinfo=UTC), True, (), (), 0, 0, 0, 0, 0)
OTHER = replace(PREVIEW, mark="b" * Preview.MARK)


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def looks(found: Preview, seen: list[Preview]) -> Callable[[], Awaitable[Preview]]:
    async def look() -> Preview:
        seen.append(found)
        return found

    return look


async def test_what_is_kept_is_not_looked_at_again_for_ten_minutes() -> None:
    clock, seen = Clock(), list[Preview]()
    previews = PreviewCache(clock)
    cursor = {PREVIEW.mark + "000004": "after"}
    await previews.paged("a", "plan", 1, looks(PREVIEW, seen), {})
    clock.now = LIFETIME - 1
    assert await previews.paged("a", "plan", 1, looks(OTHER, seen), cursor) is PREVIEW
    clock.now = LIFETIME
    with pytest.raises(InvalidInput):
        await previews.paged("a", "plan", 1, looks(OTHER, seen), cursor)
    assert seen == [PREVIEW, OTHER]


@pytest.mark.parametrize(("whose", "plan", "version"), [("b", "plan", 1), ("a", "other", 1), ("a", "plan", 2)])
async def test_it_is_kept_for_its_viewer_plan_and_version(whose: str, plan: str, version: int) -> None:
    previews, seen = PreviewCache(), list[Preview]()
    await previews.paged("a", "plan", 1, looks(PREVIEW, seen), {})
    with pytest.raises(InvalidInput):
        await previews.paged(whose, plan, version, looks(OTHER, seen), {PREVIEW.mark + "000004": "after"})


async def test_cursors_of_two_previews_do_not_go_together() -> None:
    with pytest.raises(InvalidInput):
        await PreviewCache().paged("a", "plan", 1, looks(PREVIEW, []), {PREVIEW.mark: "after", OTHER.mark: "before"})


async def test_only_so_many_lines_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.restructuring.preview_cache.MOST_LINES", 0)
    previews, seen = PreviewCache(), list[Preview]()
    long = [replace(each, diff=(None,)) for each in (PREVIEW, OTHER)]  # type: ignore[arg-type]
    for each in long:
        await previews.paged("a", "plan", 1, looks(each, seen), {})
    await previews.paged("a", "plan", 1, looks(long[1], seen), {OTHER.mark: "after"})
    await previews.paged("a", "plan", 1, looks(long[0], seen), {PREVIEW.mark: "after"})
    assert seen == [*long, long[0]]
