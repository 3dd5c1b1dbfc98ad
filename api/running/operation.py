"""One operation under way."""

import asyncio
from dataclasses import dataclass, field, replace
from typing import Any

from graphql.execution.values import VariableValues

from api.disclosures.log import DisclosureLog
from api.fields.session import Session
from api.planning.plan import Plan, SelectedField
from api.running.lookouts import Lookouts
from api.running.run import Run
from api.running.watching import Watch
from api.texts.catalogs import Texts
from graph.errors import Message


@dataclass
class Operation:
    """What one operation has at hand: its access to the graph, its language, and what has to be noted of it.

    `disclosed` are the personal fields that it shows, by the key of whose they are; `cost` is what it costs by the rule
    of `api.documents.cost`. Each event of a subscription is an operation of its own; `event` is what has happened.
    """

    session: Session
    texts: Texts
    disclosures: DisclosureLog
    watch: Watch
    lookouts: Lookouts
    plan: Plan | None = None
    variables: VariableValues = field(default_factory=lambda: VariableValues({}, {}))
    event: Any = None
    cost: int = 0
    disclosed: dict[str, set[str]] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    loading: asyncio.Future[None] | None = None

    @property
    def viewer(self) -> str:
        """The key of whoever asks."""
        return self.session.viewer.person

    @property
    def name(self) -> str | None:
        """The name of the operation, where it has one."""
        node = self.plan.operation.name if self.plan else None
        return node.value if node else None

    @property
    def purpose(self) -> str | None:
        """The purpose that the operation names, where it names one and no other."""
        named = {each.purpose for each in self.runs}
        return named.pop() if len(named) == 1 else None

    def begin(self) -> Run:
        """A run of its root fields."""
        if self.plan is None:
            raise ValueError("the operation has no plan")
        self.session.runner.reads.plans.begin_all(self.plan.statements)
        run = Run(self.plan.root, self.session, self.variables, self.event)
        self.runs.append(run)
        return run

    def for_event(self, session: Session, event: Any) -> "Operation":
        """An operation of its own for an event of this one."""
        return replace(self, session=session, event=event, disclosed={}, runs=[], loading=None)

    def render(self, message: Message) -> str:
        """A message in words."""
        return self.texts.render(message)

    def note(self, key: str, field: str) -> None:
        """That a personal field of somebody is shown."""
        self.disclosed.setdefault(key, set()).add(field)


def root_field(plan: Plan, key: str) -> SelectedField:
    """The root field under a response key."""
    found = plan.root.fields[key]
    if found is None:
        raise KeyError(key)
    return found
