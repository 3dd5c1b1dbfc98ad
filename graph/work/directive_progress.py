"""How far a directive has come."""

from graph.records import DirectiveProgress, UnitProgress
from graph.snapshot import Reading


async def progress_of(reading: Reading, directive: str) -> DirectiveProgress | None:
    """That of a directive, as far as the viewer stands over it; None where it is out of scope."""
    await reading.begin()
    found: dict[str, DirectiveProgress] = await reading.batch(
        reading.catalog["directives/progress"], None, {}, [directive]
    )
    return found.get(directive)


async def progress_beneath(reading: Reading, progress: DirectiveProgress, unit: str | None) -> tuple[UnitProgress, ...]:
    """The units right beneath one, or beneath the issuer, each with its subtree, in code order.

    What was read of level 3 is added up in level 2, so units beneath that are read anew.
    """
    found = progress.beneath(unit)
    if found or unit is None:
        return found
    near: DirectiveProgress | None = await reading.one("directives/progress_beneath", id=progress.key, beneath=unit)
    return () if near is None else near.beneath(unit)
