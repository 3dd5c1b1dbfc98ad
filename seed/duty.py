"""Who was on duty at which post on a day of February 2020, and what the militia counted, as far as the article tells.

From the article: Zhu Yanting's timetable, the three checkpoints and the placement site, Wang Gang's sixteen hours, the
two soldiers at both, the militia's figures with the words beside them. Invented, where it prints none: the day, that
the posts are open round the clock, who stands at which of them at which hours, that the headquarters keeps the
isolation point, and the key of each figure. Nobody is said to have rostered or counted it.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from graph.days import start_of
from graph.vocabulary import OPEN, OrganizationKind, PostKind, Qualifier
from seed.codes import post_code
from seed.draft import Draft
from seed.instants import ARTICLE, DUTY_DAY, OUTBREAK, SYSTEM_BUILT
from seed.registers import TownRegister

POSTS: Final = {
    "金义东线卡口": (PostKind.CHECKPOINT, OrganizationKind.MILITIA),
    "义武线卡口": (PostKind.CHECKPOINT, OrganizationKind.MILITIA),
    "佛堂高速路卡口": (PostKind.CHECKPOINT, OrganizationKind.MILITIA),
    "集中安置点": (PostKind.PLACEMENT_SITE, OrganizationKind.MILITIA),
    "重点地区巡逻": (PostKind.PATROL, OrganizationKind.MILITIA),
    "隔离点": (PostKind.ISOLATION_POINT, OrganizationKind.HEADQUARTERS),
}
"""The town's posts, with the kind of body that keeps each; the first is where Zhu Yanting has her afternoon."""
ERRANDS: Final = "山盆村"
"""The village whose errand run is a post too."""
Hours = tuple[float, float | None]
DUTIES: Final[tuple[tuple[str, str, str, Hours], ...]] = (
    ("朱艳婷", "山盆村代跑", "代跑", (8.5, 13)),
    ("朱艳婷", "金义东线卡口", "卡口值勤（机动组）", (15, None)),
    ("朱艳婷", "隔离点", "隔离点值班", (18, 24)),
    ("王刚", "金义东线卡口", "测量体温", (6, 11)),
    ("王刚", "义武线卡口", "测量体温", (11, 17)),
    ("王刚", "佛堂高速路卡口", "测量体温", (17, 22)),
    ("陈俊涛", "佛堂高速路卡口", "卡口执勤", (8, 16)),
    ("陈俊峰", "集中安置点", "集中安置点执勤", (8, 16)),
)
"""Who is on duty where, doing what, from and until which hour of the day; the second of Zhu Yanting's has no end."""
COUNTED: Final = (
    ("joint_control", "参与军地疫情联防联控", "人次", 1700, Qualifier.NEARLY, "近1700多人次"),
    ("suspicious_people", "协助地方排查报告可疑人员", "人次", 30_000, Qualifier.NEARLY, "近3万人次"),
    ("vehicles", "协助地方排查报告车辆", "辆次", 20_000, Qualifier.NEARLY, "近2万辆次"),
    ("households_visited", "参与走访摸排住户", "户", 3400, Qualifier.OVER, "3400多户"),
    ("services", "提供跑腿代购等为民服务", "件次", 1000, Qualifier.OVER, "1000多件次"),
    ("workers_fetched", "到全国各地接送复工人员", "名", 10_000, Qualifier.UPWARDS_OF, "上万名"),
)
"""What the militia counted; the last is of Wang Gang's squad."""


def roster(draft: Draft, town: TownRegister) -> None:
    """Open the posts, roster the day, and tell the figures; people must have their names."""
    codes = _open_posts(draft, town)
    people = {
        person.name: person.id for village in town.villages for person in village.residents if not person.synthetic
    }
    for number, (name, post, duty, (first, last)) in enumerate(DUTIES):
        draft.tell(
            "Shift",
            id=draft.opaque("shift", str(number)),
            at=start_of(DUTY_DAY),
            post=codes[post],
            person=people[name],
            duty=duty,
            start=_at(first),
            latest=_at(24 if last is None else last),
            **({} if last is None else {"end": _at(last)}),
        )
    militia = _body(draft, OrganizationKind.MILITIA)
    for key, label, unit, value, qualifier, printed in COUNTED:
        draft.tell(
            "Tally",
            id=draft.opaque("tally", key),
            at=start_of(ARTICLE),
            of=f"Organization:{militia}",
            key=key,
            label=label,
            unit=unit,
            value=value * 1000,
            qualifier=qualifier.value,
            printed=printed,
            until=OPEN,
            **{"from": OUTBREAK, "to": ARTICLE - timedelta(days=1)},
        )


def _open_posts(draft: Draft, town: TownRegister) -> dict[str, str]:
    """The code of each post by its name."""
    village = next(each for each in town.villages if each.plan.name == ERRANDS)
    deed = draft.deed(f"posts {town.code}", SYSTEM_BUILT, f"设立{town.plan.name}各卡口、隔离点和集中安置点")
    codes: dict[str, str] = {}
    for name, kind, body in _posts(draft):
        codes[name] = code = post_code(town.code, deed.serial("post"))
        deed.add("Post", code=code, name=name, kind=kind.value)
        deed.tie("Post", code, "IN_TOWN", "Town", town.code)
        deed.tie("Post", code, "KEPT_BY", "Organization", body)
        if kind is PostKind.ERRAND_RUN:
            deed.tie("Post", code, "LIES_IN", "Village", village.plan.code)
    return codes


def _posts(draft: Draft) -> Iterator[tuple[str, PostKind, str]]:
    for name, (kind, body) in POSTS.items():
        yield name, kind, _body(draft, body)
    yield f"{ERRANDS}代跑", PostKind.ERRAND_RUN, _body(draft, OrganizationKind.ERRAND_TEAM, ERRANDS)


def _body(draft: Draft, kind: OrganizationKind, named: str = "") -> str:
    """The code of the only body of a kind whose name begins so."""
    bodies: list[dict[str, Any]] = draft.nodes["Organization"]
    (code,) = (each["code"] for each in bodies if each["kind"] == kind.value and each["name"].startswith(named))
    return str(code)


def _at(hours: float) -> datetime:
    return start_of(DUTY_DAY) + timedelta(hours=hours)
