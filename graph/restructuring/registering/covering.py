"""How what is registered comes to be covered by units."""

from collections.abc import Collection, Iterable

from graph.errors import DeedRefused
from graph.vocabulary import Purpose
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


async def cover(ledger: Ledger, thing: Ref, units: Iterable[str], purposes: Collection[Purpose]) -> None:
    """Units of level 3 cover it; DeedRefused: MISFIT of one of another level or purpose, UNKNOWN, ENDED."""
    for unit in (await ledger.things("Unit", units)).values():
        if unit.level != 3 or unit.purpose not in purposes:
            raise DeedRefused("MISFIT", kind="Unit", code=unit.code, other=thing.key)
        ledger.open("COVERS", Ref("Unit", unit.code), thing)


async def require_new_code(ledger: Ledger, thing: Ref, village: str, beginning: str) -> None:
    """It may be given its code in a village; DeedRefused (UNKNOWN, ENDED, CODE, TAKEN) where it may not."""
    await ledger.thing("Village", village)
    if not thing.key.startswith(beginning):
        raise DeedRefused("CODE", kind=thing.label, code=thing.key, beginning=beginning)
    await ledger.free(thing.label, [thing.key])
