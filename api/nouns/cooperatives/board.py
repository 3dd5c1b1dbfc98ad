"""What is done to the growers of a cooperative: the board of the canvass."""

from typing import Final

from api.fields.arguments import Argument, code, day, note
from api.fields.declarations import Given
from api.fields.factories import deed
from api.fields.payloads import mutations
from api.fields.scalars import Date
from api.fields.session import Session
from api.nouns.cooperatives.doing import COOPERATIVE, ON_OR_TODAY, done
from api.nouns.cooperatives.inputs import AddGrowerInput, HandOverGrowersInput
from api.nouns.cooperatives.payloads import CooperativeDeed, cooperative
from graph.cooperatives.advancing import Advanced
from graph.cooperatives.deeds import AddGrower, CorrectGrower, HandOverGrowers, PlanVisit, RemoveGrower

HOUSEHOLD: Final = Argument("household", str, "The household's code. 户", code, ...)
CLEARED: Final = "null"
"""Stands for a null that was given."""
visit_planned = done(PlanVisit, Household="household")


async def planned(session: Session, given: Given) -> Advanced:
    """A visit, planned: what is left out stays, a null takes it away."""
    rest = dict(given)
    noted = {"nextVisitOn": rest.pop("next_visit_on"), "note": rest.pop("note")}
    visit = {name: None if value is CLEARED else value for name, value in noted.items() if value is not None}
    return await visit_planned(session, {**rest, "visit": visit})


@mutations
class GrowersBoard:
    """合作社种植户."""

    add_grower: CooperativeDeed = deed(
        done(AddGrower, "input.on", Household="input.household", Person="input.lead"),
        cooperative,
        "Adds a household that grows for it, a latecomer too: who is added after the canvass has to be asked before "
        "the assembly. 增加种植户",
        COOPERATIVE,
        Argument("input", AddGrowerInput, "The household. 种植户", default=...),
    )
    remove_grower: CooperativeDeed = deed(
        done(RemoveGrower, Household="household"),
        cooperative,
        "Removes a household that does not grow for it any more, with what it said. 减少种植户",
        COOPERATIVE,
        HOUSEHOLD,
        Argument("reason", str, "Why, 1 to 1,000 characters. 原因", default=...),
        ON_OR_TODAY,
    )
    correct_grower: CooperativeDeed = deed(
        done(CorrectGrower, Household="household"),
        cooperative,
        "Puts right what a household plants for it. 更正种植户",
        COOPERATIVE,
        HOUSEHOLD,
        Argument(
            "planted_area",
            float,
            "The area that it plants, in mu, with at most two places. 种植面积（亩）",
            default=...,
        ),
        ON_OR_TODAY,
    )
    hand_over_growers: CooperativeDeed = deed(
        done(HandOverGrowers, "input.on", Household="input.households", Person="input.to"),
        cooperative,
        "Hands growers to another level-3 commander; for one who leads none yet a unit is opened, and one without "
        "growers ends. 移交种植户",
        COOPERATIVE,
        Argument("input", HandOverGrowersInput, "Which, and to whom. 移交", default=...),
    )
    plan_visit: CooperativeDeed = deed(
        planned,
        cooperative,
        "Notes the day of the next visit to a grower, and what to remember; what is left out stays, null takes it "
        "away. For whoever canvasses it. 约定走访",
        COOPERATIVE,
        HOUSEHOLD,
        Argument("next_visit_on", Date | None, "The day. 下次走访日期", day, null=CLEARED),
        Argument("note", str | None, "What to remember, 1 to 1,000 characters. 备注", note, null=CLEARED),
    )
