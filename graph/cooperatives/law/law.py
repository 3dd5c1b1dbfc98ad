"""What a rule is, which sources rules cite, and from when until when these were in force."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.errors import Message
from graph.records.cases import Case, RuleCheck, Standard
from graph.vocabulary import Severity

LAW: Final = "《农民专业合作社法》"
"""法: the revision of 2017."""
OLD: Final = "《农民专业合作社登记管理条例》"
"""旧: the regulation of 2014."""
NEW: Final = "《市场主体登记管理条例》"
"""条例, which came in its place."""
DETAILED: Final = "《市场主体登记管理条例实施细则》"
"""细则: its detailed rules."""
NAMES: Final = "《企业名称登记管理规定》"
GENERAL_RULES: Final = "《民法总则》"
"""Which the 民法典 replaced."""
CIVIL_CODE: Final = "《民法典》"
SYSTEM: Final = "三级作战体系"
"""No law, but how the town goes about it: the set-up's three levels (town.md, row 22)."""

LAW_SINCE: Final = date(2018, 7, 1)
OLD_UNTIL: Final = date(2022, 2, 28)
"""The last day of 旧."""
NEW_SINCE: Final = date(2022, 3, 1)
CIVIL_UNTIL: Final = date(2020, 12, 31)
CIVIL_SINCE: Final = date(2021, 1, 1)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule asks for, what there is, and whether that is enough."""

    requirement: Message
    actual: Message
    passed: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the law, in force from one day until another, both of them days of it; None where there is no bound."""

    name: str
    article: str
    check: Callable[[Case, Standard], Found]
    severity: Severity = Severity.ERROR
    since: date | None = LAW_SINCE
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether it was in force on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def judge(self, case: Case, standard: Standard) -> RuleCheck:
        """The rule held against a case."""
        found = self.check(case, standard)
        return RuleCheck(self.name, self.article, found.requirement, found.actual, found.passed, self.severity)


def found(name: str, passed: bool, /, *, like: str | None = None, **values: object) -> Found:
    """What a check found, told by the messages of its name; what there is in the words of another one where named."""
    requirement = Message(f"check.{name}.requirement", values)
    return Found(requirement, Message(f"check.{like or name}.actual", values), passed)
