"""Who may record what is said at a grower's door, and who lives there."""

from graph.errors import DeedRefused, Forbidden
from graph.records import Recorder, Tenure
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups


async def permit_recording(lookups: Lookups, cooperative: str, asked: Ref, *, own: bool = False) -> None:
    """DeedRefused: UNKNOWN; Forbidden to whoever does not canvass whoever is asked.

    With `own`, whoever is asked may record it too, and so may those who live there.
    """
    statement = lookups.reading.catalog.choose("cooperatives/recorder", label=asked.label)
    rows, _ = await lookups.reading.rows(statement, lookups.at, {"code": cooperative, "member": asked.key})
    recorder: Recorder | None = statement.read(rows)
    if recorder is None or not recorder.known:
        unknown = asked if recorder else Ref("Cooperative", cooperative)
        raise DeedRefused("UNKNOWN", kind=unknown.label, code=unknown.key)
    if not (recorder.permitted or (own and recorder.own)):
        raise Forbidden("error.canvassers")


async def residents(ledger: Ledger, household: str) -> list[Tenure]:
    """Who lives in a household, whoever asks."""
    await ledger.flush()
    statement = ledger.whole.catalog.choose("ledger/tenures", label="Household", key="code", when="holds")
    found = await ledger.whole.batch(statement, ledger.at, {"types": ["LIVES_IN"]}, [household])
    return list(found.get(household, ()))
