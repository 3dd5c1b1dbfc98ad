"""A directive of 16 February 2020, from the headquarters to every unit of epidemic control, and what came of it.

The article tells that directives went down and figures came up and were added together (rows 8 and 9). The directive,
who heads the headquarters and the leading group, and all figures but those of households and residents are invented.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from graph.vocabulary import OPEN, InPlaceTask, OrganizationKind, Position, Purpose
from graph.work.issuing import directive_id
from seed.draft import Draft
from seed.instants import SQUADS_FORMED, SYSTEM_BUILT
from seed.organizations import seat
from seed.registers import TownRegister

SENT: Final = SYSTEM_BUILT + timedelta(days=1, hours=8)
DUE: Final = SENT + timedelta(hours=12)
MEASURES: Final = (
    ("households", "排查户数", "户"),
    ("people", "排查人数", "人"),
    ("returned", "重点地区返回人数", "人"),
)
HEADS: Final = (
    (OrganizationKind.HEADQUARTERS, SYSTEM_BUILT, "总指挥"),
    (OrganizationKind.LEADING_GROUP, SQUADS_FORMED, "组长"),
)
LOWEST: Final = 3
SILENT: Final = 12
"""Units on the lowest level that have not answered by the evening."""
CORRECTED: Final = timedelta(minutes=25)
"""After which the first of them that answers puts its figures right."""
THOUSANDTHS: Final = 1000


def issue_screening(draft: Draft, town: TownRegister, rng: Random) -> None:
    """Seat the two heads, and let the directive go down and the figures come up; all units must have been raised."""
    head, *_ = [_seat_head(draft, town, rng, *each) for each in HEADS]
    units = [each for each in draft.nodes["Unit"] if each["purpose"] == Purpose.EPIDEMIC_CONTROL]
    commanders = {link.target: link.source for link in draft.links["Person", "COMMANDS", "Unit"]}
    screening = _Screening(draft, _issue(draft, town.code, head), *_covered(draft, {each["code"] for each in units}))
    lowest = [each["code"] for each in units if each["level"] == LOWEST]
    silent = rng.sample(lowest, SILENT)
    corrected = next(code for code in lowest if code not in silent)
    for unit in units:
        code, level = unit["code"], unit["level"]
        by = commanders[code]
        if level < LOWEST:
            screening.deliver(code, level, by, SENT + timedelta(minutes=rng.randrange(5, 90)))
        elif code in silent:
            screening.deliver(code, level, by, None)
        else:
            answered, returned = SENT + timedelta(minutes=rng.randrange(60, 690)), rng.choice((0, 0, 0, 0, 1, 2))
            screening.deliver(code, level, by, answered, CORRECTED if code == corrected else None)
            screening.report(code, by, answered, returned, CORRECTED if code == corrected else None)


@dataclass(frozen=True)
class _Screening:
    """The directive as it comes to units: how many households each of them covers, and how many people."""

    draft: Draft
    directive: str
    households: Counter[str]
    people: Counter[str]

    def deliver(
        self, unit: str, level: int, by: str, answered: datetime | None, later: timedelta | None = None
    ) -> None:
        """It comes to a unit, which has answered or not."""
        id = self._delivery(unit)
        acknowledged = {"acknowledgedAt": answered, "acknowledgedBy": by, "acknowledgedFor": unit}
        self.draft.say(
            "Delivery",
            id=id,
            directive=self.directive,
            at=SENT,
            changedAt=(answered or SENT) + (later or timedelta()),
            unit=unit,
            level=level,
            asked=level == LOWEST,
            **(acknowledged if answered else {}),
        )
        self.draft.join(("Directive", self.directive), "DELIVERED_AS", ("Delivery", id))

    def report(self, unit: str, by: str, at: datetime, returned: int, later: timedelta | None) -> None:
        """A unit tells its figures; where it puts them right later, it had counted one too many at first."""
        if later is None:
            self._say(unit, by, at, returned, OPEN)
            return
        first, second = (
            self._say(unit, by, at, returned + 1, at + later),
            self._say(unit, by, at + later, returned, OPEN),
        )
        self.draft.join(("Report", second), "REPLACES", ("Report", first))

    def _say(self, unit: str, by: str, at: datetime, returned: int, until: datetime) -> str:
        id = self.draft.opaque("report", unit, at.isoformat())
        values = [figure * THOUSANDTHS for figure in (self.households[unit], self.people[unit], returned)]
        self.draft.say("Report", id=id, at=at, by=by, unit=unit, part="", values=values, until=until)
        self.draft.join(("Report", id), "ON", ("Delivery", self._delivery(unit)))
        return id

    def _delivery(self, unit: str) -> str:
        return f"{self.directive}-{unit}"


def _seat_head(
    draft: Draft, town: TownRegister, rng: Random, kind: OrganizationKind, since: datetime, title: str
) -> str:
    """An invented head of the town's body of a kind; their id."""
    (body,) = (each for each in draft.nodes["Organization"] if each["kind"] == kind)
    head = town.engage_official(rng, party=True)
    deed = draft.deed(f"head {body['code']}", since, f"任命{body['name']}{title}")
    seat(deed, head, body["code"], Position.HEAD, title)
    return head.id


def _issue(draft: Draft, town: str, head: str) -> str:
    """The directive's id."""
    (body,) = (each["code"] for each in draft.nodes["Organization"] if each["kind"] == OrganizationKind.HEADQUARTERS)
    id = directive_id(SENT, draft.opaque("directive", "screening")[:16])
    keys, labels, units = (list(each) for each in zip(*MEASURES, strict=True))
    texts = {"title": "逐户排查重点地区返回人员", "body": "各三级作战单元逐户排查，当日二十时前反馈；无人返回的填零。"}
    kinds = {"purpose": Purpose.EPIDEMIC_CONTROL.value, "task": InPlaceTask.SCREENING.value, "toLevel": LOWEST}
    measures = {"keys": keys, "labels": labels, "units": units, "decimals": [0] * len(MEASURES)}
    whence = {"at": SENT, "by": head, "town": town, "from": body, "dueAt": DUE}
    draft.say("Directive", id=id, **whence, **texts, **kinds, **measures)
    return id


def _covered(draft: Draft, units: set[str]) -> tuple[Counter[str], Counter[str]]:
    """How many households each of these units covers, and how many people live there."""
    covers = (link for link in draft.links["Unit", "COVERS", "Household"] if link.source in units)
    covering = {link.target: link.source for link in covers}
    people = Counter(covering[link.target] for link in draft.links["Person", "LIVES_IN", "Household"])
    return Counter(covering.values()), people
