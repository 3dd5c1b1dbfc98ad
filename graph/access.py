"""What a viewer may see at one version of the graph: read once, and taken by every statement that stands there."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final, Self

from graph.records import Permit, Permits
from graph.viewer import Viewer

Version = str
"""When the graph was last published, and its own instant, as it writes them: access changes where one of them does."""
Place = tuple[Viewer, frozenset[str], datetime | None]
"""Whose access is read, which bookmarks it sees, and at which instant, where that is fixed."""
NUMBER: Final = 2
"""How much is seen of whose telephone number is."""
VERSIONS: Final = 4
"""Versions of a viewer's access that are kept: a follower of a cluster may be behind."""
VIEWERS: Final = 4_096
"""Viewers whose access is kept: those who asked last."""


@dataclass(frozen=True, slots=True)
class Access:
    """What statements take of it, by the names of their parameters, and the version it is of; None for any."""

    version: Version | None
    parameters: Mapping[str, Any]

    @classmethod
    def of(cls, permits: Permits, version: Version | None) -> Self:
        """The access that the graph's answer gives: of a code that it names twice, the most.

        Of who leads a unit beneath the number is seen in any case.
        """
        raised = [Permit(each.code, NUMBER) for each in permits.members]
        return cls(
            version,
            {
                "mine": list(permits.mine),
                "homes": list(permits.homes),
                "sees_households": _most(permits.households),
                "sees_villages": _most(permits.villages),
                "sees_firms": list(dict.fromkeys(permits.firms)),
                "sees_firm_villages": list(dict.fromkeys(permits.firm_villages)),
                "sees_places": list(dict.fromkeys(permits.places)),
                "sees_cooperatives": _most(permits.cooperatives),
                "sees_setups": list(dict.fromkeys(permits.setups)),
                "sees_members": _most(permits.members),
                "sees_leaders": _most(permits.members, permits.leaders, raised),
                "answers_for": list(dict.fromkeys(permits.answers_for)),
                "leads": list(permits.leads),
                "isolates_homes": list(dict.fromkeys(permits.isolates_homes)),
                "isolates_villages": list(dict.fromkeys(permits.isolates_villages)),
                "selves": list(permits.selves),
                "errand_homes": _most(permits.errand_homes),
                "errand_villages": _most(permits.errand_villages),
            },
        )


def _most(*lists: Iterable[Permit]) -> dict[str, int]:
    found: dict[str, int] = {}
    for permits in lists:
        for permit in permits:
            found[permit.code] = max(permit.tier, found.get(permit.code, 0))
    return found


UNASKED: Final = Access.of(Permits(*[()] * len(fields(Permits))), None)
"""Of whoever sees everything: nothing is asked of the graph, at any version of it."""


class Accesses:
    """Access that was read already, and access that is being read: once for all who wait for the same.

    Where it is not `shared`, each reads their own in their own task: in a transaction, or with another patience.
    """

    def __init__(self, shared: bool = True) -> None:
        self._shared = shared
        self._kept: OrderedDict[Viewer, dict[Version, Access]] = OrderedDict()
        self._under_way: dict[Place, asyncio.Task[Access]] = {}

    def latest(self, viewer: Viewer) -> Access | None:
        """The access that was read last."""
        versions = self._kept.get(viewer)
        return next(reversed(versions.values())) if versions else None

    def of(self, viewer: Viewer, version: Version | None) -> Access | None:
        """The access of a version, where it is kept."""
        return self._kept.get(viewer, {}).get(version or "")

    async def read(self, place: Place, read: Callable[[], Awaitable[Access]]) -> Access:
        """Access as `read` finds it, or as it is being read already by somebody for the same; it is kept.

        Whoever leaves while it is read takes it from nobody else.
        """
        if not self._shared:
            return self._keep(place, await read())
        task = self._under_way.get(place)
        if task is None:
            task = self._under_way[place] = asyncio.ensure_future(self._read(place, read))
        return await asyncio.shield(task)

    async def _read(self, place: Place, read: Callable[[], Awaitable[Access]]) -> Access:
        try:
            return self._keep(place, await read())
        finally:
            del self._under_way[place]

    def _keep(self, place: Place, access: Access) -> Access:
        viewer, *_ = place
        if access.version is not None:
            versions = self._kept.setdefault(viewer, {})
            versions.pop(access.version, None)
            versions[access.version] = access
            while len(versions) > VERSIONS:
                versions.pop(next(iter(versions)))
            self._kept.move_to_end(viewer)
            while len(self._kept) > VIEWERS:
                self._kept.popitem(last=False)
        return access
