"""Who lives where, is isolated until when, and who stands over them: as plain dictionaries."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime

from tests.serving import Frontend


@dataclass(frozen=True)
class Isolated:
    """Somebody's isolation: from when, until when as planned, and until when it was."""

    person: str
    since: datetime
    until: datetime
    at_home: bool
    ended: datetime | None = None

    def told(self) -> tuple[datetime, datetime | None]:
        """What is told of it."""
        return self.until, self.ended


@dataclass
class Places:
    """Where people live, or lived last, and what became of them; by which unit and village each home is reached."""

    lives: dict[str, str]
    units: dict[str, str]
    villages: dict[str, str]
    gone: set[str] = field(default_factory=set)
    """Those who moved away."""
    became: dict[str, str] = field(default_factory=dict)
    """Of those who were registered twice, who they turned out to be."""
    joined: dict[str, str] = field(default_factory=dict)
    """Of homes that became part of another one, which that is."""

    def copy(self) -> "Places":
        return deepcopy(self)

    def undo(self, before: "Places", after: "Places") -> None:
        """What was otherwise before something was done than after it is so again."""
        for name in ("lives", "units", "became", "joined"):
            own, was, came = (getattr(each, name) for each in (self, before, after))
            for key in {key for key in was | came if was.get(key) != came.get(key)}:
                own.pop(key, None)
                own.update({key: was[key]} if key in was else {})
        self.gone = (self.gone - (after.gone - before.gone)) | (before.gone - after.gone)

    def themself(self, person: str) -> str:
        """Who somebody goes on as."""
        return self.themself(self.became[person]) if person in self.became else person

    def home(self, person: str) -> str:
        """Where somebody lives, or lived last."""
        return self.lives[self.themself(person)]

    def now(self, home: str) -> str:
        """The home that one is part of by now."""
        return self.now(self.joined[home]) if home in self.joined else home

    def living(self, home: str | None = None) -> list[str]:
        """Those who live in a home, or anywhere."""
        there = [each for each in self.lives if each not in self.gone and each not in self.became]
        return sorted(each for each in there if home is None or self.lives[each] == home)


@dataclass(frozen=True)
class Viewer:
    """Somebody who asks: who they are, and over which units and villages they stand; an organiser over all."""

    frontend: Frontend
    person: str = ""
    units: frozenset[str] = frozenset()
    villages: frozenset[str] = frozenset()
    organises: bool = False

    def isolates(self, places: Places, home: str) -> bool:
        """Whether they isolate who lives in a home."""
        over = places.units.get(home) in self.units or places.villages.get(home) in self.villages
        return self.organises or over

    def dwells(self, places: Places, home: str) -> bool:
        """Whether it is their own home."""
        return self.person in places.living(home)

    def knows(self, places: Places, home: str) -> bool:
        """Whether they are told who is isolated in a home."""
        return self.isolates(places, home) or self.dwells(places, home)

    def reads(self, places: Places, isolated: Isolated) -> bool:
        """Whether they are told of an isolation, wherever they come from."""
        themself = places.themself(isolated.person)
        return themself == self.person or self.knows(places, places.home(isolated.person))


@dataclass
class Model:
    """What was said of everybody, and where they live."""

    places: Places
    isolations: dict[str, Isolated] = field(default_factory=dict)
    moments: list[tuple[str, Places, dict[str, Isolated]]] = field(default_factory=list)
    """What there was at some instants."""

    def open_of(self, person: str) -> list[str]:
        """Isolations of somebody that go on, those of who became them too."""
        return [
            id
            for id, each in self.isolations.items()
            if each.ended is None and self.places.themself(each.person) == person
        ]

    def remember(self, at: str) -> None:
        """Keep what there is at an instant."""
        self.moments.append((at, self.places.copy(), dict(self.isolations)))

    def forget(self, id: str) -> None:
        """It never was, or is kept no longer: of no instant is it told any more."""
        del self.isolations[id]
        for _, _, then in self.moments:
            then.pop(id, None)

    def isolated_at_home(self, home: str) -> bool:
        """Whether somebody is isolated where a household lives by now."""
        living = self.places.living(self.places.now(home))
        return any(
            each.at_home and each.ended is None and self.places.themself(each.person) in living
            for each in self.isolations.values()
        )
