"""What deeds look up before they write: things and people, in being or not, and the tenures that tie them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from graph.errors import DeedRefused
from graph.records import Someone, Tenure, Thing
from graph.snapshot import Reading
from graph.vocabulary import KEYS
from graph.writing.ledger_entries import Ref


class Lookups:
    """Looks up by a reading that knows its instant, as it is at another."""

    def __init__(self, reading: Reading, at: datetime) -> None:
        self.reading = reading
        self.at = at

    async def thing(self, label: str, code: str) -> Thing:
        """The thing of a code, in being and in a town organised; DeedRefused (UNKNOWN, ENDED) where it is not."""
        return (await self.things(label, [code]))[code]

    async def things(self, label: str, codes: Iterable[str]) -> dict[str, Thing]:
        """The things of these codes, in being; DeedRefused (UNKNOWN, ENDED) names the first that is not."""
        asked = list(dict.fromkeys(codes))
        found = await self._batch("ledger/things", asked, label=label)
        for code in asked:
            thing = found.get(code)
            if thing is None or not thing.organised:
                raise DeedRefused("UNKNOWN", kind=label, code=code)
            if not thing.being:
                raise DeedRefused("ENDED", kind=label, code=code, name=thing.name)
        return found

    async def person(self, id: str) -> Someone:
        """The person of an id; DeedRefused (UNKNOWN, DEPARTED) where there is none, or not of a town organised."""
        return (await self.people([id]))[id]

    async def people(self, ids: Iterable[str]) -> dict[str, Someone]:
        """The people of these ids; DeedRefused (UNKNOWN, DEPARTED) names the first that there is not."""
        found = await self.known(ids)
        for someone in found.values():
            _require_there(someone)
        return found

    async def known(self, ids: Iterable[str]) -> dict[str, Someone]:
        """The people of these ids, departed or not; DeedRefused (UNKNOWN) names the first that there is not."""
        asked = list(dict.fromkeys(ids))
        found: dict[str, Someone] = await self.found("Person", asked)
        people: dict[str, Someone] = {}
        for id in asked:
            someone = found.get(id)
            if someone is None or not someone.organised:
                raise DeedRefused("UNKNOWN", kind="Person", code=id)
            people[id] = someone
        return people

    async def resident(self, id: str, *, departed: bool = False) -> Someone:
        """A person whose entry is kept by whoever asks; DeedRefused (UNKNOWN, and DEPARTED unless they may be).

        It is kept where they live, or lived last, wherever they serve; of who never lived anywhere, where they serve.
        """
        someone = (await self.known([id]))[id]
        require_kept(someone)
        if not departed:
            _require_there(someone)
        return someone

    async def organised(self, label: str, keys: Iterable[str]) -> set[str]:
        """Those of these keys of a label that are of people, or of things, of a town organised."""
        return {key for key, each in (await self.found(label, keys)).items() if each.organised}

    async def found(self, label: str, keys: Iterable[str]) -> dict[str, Any]:
        """The people (Someone) or things (Thing) that there are of these keys, in whatever town and state."""
        asked = list(dict.fromkeys(keys))
        if label == "Person":
            found = await self._batch("ledger/people", asked)
        else:
            found = await self._batch("ledger/things", asked, label=label)
        return {key: each for key, each in found.items() if each is not None}

    async def free(self, label: str, codes: Iterable[str]) -> None:
        """DeedRefused (TAKEN) where a code has been given to something, whether that is in being or not."""
        for code in await self.given(label, codes):
            raise DeedRefused("TAKEN", kind=label, code=code)

    async def given(self, label: str, codes: Iterable[str]) -> set[str]:
        """Those of these codes that have been given to something, whether that is in being or not."""
        return set(await self.found(label, codes))

    async def town(self, ref: Ref) -> Ref:
        """The town where a thing in being lies."""
        return Ref("Town", (await self._batch("ledger/town", [ref.key], label=ref.label))[ref.key])

    async def tenures(self, label: str, keys: Iterable[str], *types: str) -> dict[str, list[Tenure]]:
        """Tenures of these types that hold at the instant and begin or end at each node, by type, ends and role."""
        asked = list(dict.fromkeys(keys))
        found = await self._batch(
            "ledger/tenures", asked, {"types": list(types)}, label=label, key=KEYS[label], when="holds"
        )
        return {key: list(found.get(key, ())) for key in asked}

    async def _batch(
        self, name: str, keys: list[str], parameters: Mapping[str, Any] | None = None, **choice: str
    ) -> dict[str, Any]:
        if not keys:
            return {}
        statement = self.reading.catalog.choose(name, **choice)
        return await self.reading.batch(statement, self.at, parameters or {}, keys)


def require_kept(someone: Someone) -> None:
    """DeedRefused (UNKNOWN) unless the entry of somebody is kept by whoever asks."""
    if not someone.kept:
        raise DeedRefused("UNKNOWN", kind="Person", code=someone.id)


def _require_there(someone: Someone) -> None:
    if someone.departed:
        raise DeedRefused("DEPARTED", kind="Person", code=someone.id, name=someone.name)
