"""What is done to set up a cooperative."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from api.fields.arguments import Argument, code, day
from api.fields.declarations import Given
from api.fields.enums import RegistrationDocument
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.scalars import Date
from api.fields.session import Session
from api.nouns.cooperatives.inputs import (
    AssemblyInput,
    CharterItemInput,
    PledgeInput,
    ProposeCooperativeInput,
    SetupRolesInput,
)
from api.nouns.cooperatives.payloads import CooperativeDeed, cooperative
from graph.cooperatives.advancing import Advanced, advance
from graph.cooperatives.deeds import (
    AssignSetupRoles,
    DecideRegistration,
    DraftCharter,
    FileRegistration,
    ProposeCooperative,
    RecordAssembly,
    RecordPledge,
    WithdrawCooperative,
)
from graph.cooperatives.deeds.case_deed import CaseDeed
from graph.forms.naming import occurrences
from graph.registers.recording import record
from graph.vocabulary import labels
from graph.writing.ledger_entries import Ref
from graph.writing.refusals import Arguments

COOPERATIVE: Final = Argument("cooperative", str, "The cooperative's code. 合作社", code, ...)
ON: Final = Argument("on", Date, "The day on which it was done; not one to come. 日期", day, default=...)


def naming(deed: CaseDeed, argument: str, date: str, named: Mapping[str, str]) -> Arguments:
    """The arguments that name things to a deed; the cooperative is one of its own beside `argument`."""
    within = [each for each in occurrences(deed, argument) if each.label != "Cooperative"]
    return Arguments({"Cooperative": "cooperative", **named}, within, date)


def done(kind: type, date: str = "on", **named: str) -> Callable[[Session, Given], Awaitable[Advanced]]:
    """A deed of this kind on a case, which `date` dates; `named` are the arguments that name things, by label."""
    read = reader(kind)

    async def perform(session: Session, given: Given) -> Advanced:
        outer = dict(given)
        within = outer.pop("input", {})
        argument = "input" if within else ""
        deed = read(argument, outer | within)
        arguments, standards = naming(deed, argument, date, named), (session.span, session.large_grower)
        return await advance(session.runner, session.viewer, deed, arguments, *standards, session.request)

    return perform


async def proposed(session: Session, given: Given) -> Advanced:
    """A cooperative, proposed."""
    deed, about = given["input"], Ref("Cooperative", given["input"].code)
    arguments = Arguments({"Village": "input.village", "Household": "input.growers"})
    made = await record(session.runner, session.viewer, deed, about, arguments, session.span, request=session.request)
    return Advanced(made.about, made.changes, made.seen, made.moved)


@mutations
class CooperativeMutations:
    """合作社筹建."""

    propose_cooperative: CooperativeDeed = deed(
        proposed,
        cooperative,
        "Proposes a cooperative, with the growers that are to be talked to. 拟设合作社",
        Argument("input", ProposeCooperativeInput, "The cooperative. 合作社", reader(ProposeCooperative), ...),
    )
    assign_setup_roles: CooperativeDeed = deed(
        done(AssignSetupRoles, Person="input", Household="input.level3Commanders"),
        cooperative,
        "Gives out the four roles, as units of purpose COOPERATIVE_SETUP. 筹建任命",
        COOPERATIVE,
        Argument("input", SetupRolesInput, "The four roles. 四种角色", default=...),
    )
    record_pledge: CooperativeDeed = deed(
        done(RecordPledge, **dict.fromkeys(labels("member"), "input.member")),
        cooperative,
        "Records what somebody says to joining, in any case; the one that completes the canvass moves the stage on. "
        "For the level-3 commander of the grower, those above, and organisers. 登记入社意愿",
        COOPERATIVE,
        Argument("input", PledgeInput, "What they say. 意愿", default=...),
    )
    draft_charter: CooperativeDeed = deed(
        done(DraftCharter),
        cooperative,
        "Drafts items of the charter, in any case; the others stay as they are. 起草章程",
        COOPERATIVE,
        Argument("items", list[CharterItemInput], "The items. 条目", default=...),
    )
    record_assembly: CooperativeDeed = deed(
        done(RecordAssembly, Person="input.officers", date="input.heldAt"),
        cooperative,
        "Records the founding assembly, where it kept the law; nothing is changed where it did not. 登记设立大会",
        COOPERATIVE,
        Argument("input", AssemblyInput, "The assembly. 设立大会", default=...),
    )
    file_registration: CooperativeDeed = deed(
        done(FileRegistration),
        cooperative,
        "Applies for registration, where all the documents are there. 申请设立登记",
        COOPERATIVE,
        Argument("documents", list[RegistrationDocument], "What is handed in. 申请文件", default=...),
        ON,
    )
    decide_registration: CooperativeDeed = deed(
        done(DecideRegistration),
        cooperative,
        "Records what the authority decided; a rejected one may be filed again. 登记机关决定",
        COOPERATIVE,
        Argument("approved", bool, "Whether it is registered. 是否准予登记", default=...),
        ON,
        Argument("note", str | None, "What the authority says, 1 to 1,000 characters. 说明"),
    )
    withdraw_cooperative: CooperativeDeed = deed(
        done(WithdrawCooperative),
        cooperative,
        "Gives a set-up up: its units end, and nobody grows for it or is pledged to it any more. 终止筹建",
        COOPERATIVE,
        Argument("reason", str, "Why, 1 to 1,000 characters. 原因", default=...),
    )
