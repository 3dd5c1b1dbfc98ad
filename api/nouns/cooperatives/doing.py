"""Deeds on the case of a cooperative: what a mutation is given becomes one, with the arguments that name things."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from api.fields.arguments import Argument, camel, code, day
from api.fields.declarations import Given
from api.fields.inputs import reader
from api.fields.scalars import Date
from api.fields.session import Session
from graph.cooperatives.advancing import Advanced, advance
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.forms.naming import occurrences
from graph.writing.refusals import Arguments

COOPERATIVE: Final = Argument("cooperative", str, "The cooperative's code. 合作社", code, ...)
ON: Final = Argument("on", Date, "The day on which it was done; not one to come. 日期", day, default=...)
ON_OR_TODAY: Final = Argument("on", Date | None, "The day on which it was done; today where left out. 日期", day)


def naming(deed: CaseDeed, argument: str, date: str, named: Mapping[str, str]) -> Arguments:
    """The arguments that name things to a deed; the cooperative is one of its own beside `argument`."""
    within = [each for each in occurrences(deed, argument) if each.label != "Cooperative"]
    return Arguments({"Cooperative": "cooperative", **named}, within, date)


def done(kind: type, date: str = "on", **named: str) -> Callable[[Session, Given], Awaitable[Advanced]]:
    """A deed of this kind on a case, which `date` dates; `named` are the arguments that name things, by label."""
    read = reader(kind)

    async def perform(session: Session, given: Given) -> Advanced:
        outer = {camel(name): value for name, value in given.items()}
        within = outer.pop("input", {})
        argument = "input" if within else ""
        deed = read(argument, outer | within)
        arguments = naming(deed, argument, date, named)
        return await advance(session.runner, session.viewer, deed, arguments, session.span, session.request)

    return perform
