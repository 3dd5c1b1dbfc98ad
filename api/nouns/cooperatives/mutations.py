"""What is done to set up a cooperative."""

from datetime import UTC, datetime
from typing import Final

from api.fields.arguments import Argument
from api.fields.declarations import Given
from api.fields.enums import RegistrationDocument
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.session import Session
from api.nouns.cooperatives.board import GrowersBoard
from api.nouns.cooperatives.doing import COOPERATIVE, ON, ON_OR_TODAY, done
from api.nouns.cooperatives.inputs import (
    AssemblyInput,
    CharterItemInput,
    PledgeInput,
    ProposeCooperativeInput,
    SetupRolesInput,
)
from api.nouns.cooperatives.lasting import MembersBoard
from api.nouns.cooperatives.payloads import CooperativeDeed, cooperative
from graph.cooperatives.advancing import Advanced, refuse_future
from graph.cooperatives.deeds import (
    AcceptRegistration,
    AssignSetupRoles,
    CorrectAssembly,
    DecideRegistration,
    DraftCharter,
    FileRegistration,
    ProposeCooperative,
    RecordAssembly,
    RecordCreditCode,
    RecordPledge,
    WithdrawCooperative,
)
from graph.registers.recording import record
from graph.vocabulary import labels
from graph.writing.ledger_entries import Ref
from graph.writing.refusals import Arguments

JOINING: Final = tuple(each for each in labels("member") if each != "Household")


async def proposed(session: Session, given: Given) -> Advanced:
    """A cooperative, proposed."""
    deed, about = given["input"], Ref("Cooperative", given["input"].code)
    refuse_future(deed.on, datetime.now(UTC), "input.on")
    arguments = Arguments({"Village": "input.village", "Household": "input.growers"})
    done_on, span = deed.on, session.span
    made = await record(
        session.runner, session.viewer, deed, about, arguments, span, on=done_on, request=session.request
    )
    return Advanced(made.about, made.changes, made.seen, made.moved)


@mutations
class CooperativeMutations(GrowersBoard, MembersBoard):
    """合作社筹建."""

    propose_cooperative: CooperativeDeed = deed(
        proposed,
        cooperative,
        "Proposes a cooperative, with the growers that are to be talked to. 拟设合作社",
        Argument("input", ProposeCooperativeInput, "The cooperative. 合作社", reader(ProposeCooperative), ...),
    )
    assign_setup_roles: CooperativeDeed = deed(
        done(AssignSetupRoles, "input.on", Person="input", Household="input.level3Commanders"),
        cooperative,
        "Gives out the four roles, as units of purpose COOPERATIVE_SETUP. 筹建任命",
        COOPERATIVE,
        Argument("input", SetupRolesInput, "The four roles. 四种角色", default=...),
    )
    record_pledge: CooperativeDeed = deed(
        done(RecordPledge, "input.on", Household="input.grower", **dict.fromkeys(JOINING, "input.member")),
        cooperative,
        "Records what somebody says to joining, in any case; the one that completes the canvass moves the stage on. "
        "For the household itself, its level-3 commander, instructors, those above, and organisers. 登记入社意愿",
        COOPERATIVE,
        Argument("input", PledgeInput, "What they say. 意愿", default=...),
    )
    draft_charter: CooperativeDeed = deed(
        done(DraftCharter),
        cooperative,
        "Drafts items of the charter, in any case; the others stay as they are. 起草章程",
        COOPERATIVE,
        Argument("items", list[CharterItemInput], "The items. 条目", default=...),
        Argument("domicile", str | None, "Its domicile, as the charter has it; left out it stays as it is. 住所"),
        ON_OR_TODAY,
    )
    record_assembly: CooperativeDeed = deed(
        done(RecordAssembly, Person="input.officers", date="input.heldAt"),
        cooperative,
        "Records the founding assembly, where it kept the law; nothing is changed where it did not. 登记设立大会",
        COOPERATIVE,
        Argument("input", AssemblyInput, "The assembly. 设立大会", default=...),
    )
    correct_assembly: CooperativeDeed = deed(
        done(CorrectAssembly, Person="input.officers", date="input.heldAt"),
        cooperative,
        "Puts the founding assembly right, until it is filed. 更正设立大会",
        COOPERATIVE,
        Argument("input", AssemblyInput, "The assembly, all of it. 设立大会", default=...),
    )
    file_registration: CooperativeDeed = deed(
        done(FileRegistration),
        cooperative,
        "Applies for registration, where all the documents are there. 申请设立登记",
        COOPERATIVE,
        Argument("documents", list[RegistrationDocument], "What is handed in. 申请文件", default=...),
        ON,
    )
    accept_registration: CooperativeDeed = deed(
        done(AcceptRegistration),
        cooperative,
        "Notes the day from which the office's time runs, and whether it was prolonged. 受理",
        COOPERATIVE,
        ON,
        Argument("prolonged", bool, "Whether the time was prolonged. 是否延长", default=False, empty=False),
    )
    decide_registration: CooperativeDeed = deed(
        done(DecideRegistration),
        cooperative,
        "Records what the authority decided; a rejected one may be filed again. 登记机关决定",
        COOPERATIVE,
        Argument("approved", bool, "Whether it is registered. 是否准予登记", default=...),
        ON,
        Argument("credit_code", str | None, "Its code, where it is registered. 统一社会信用代码"),
        Argument("note", str | None, "What the authority says, 1 to 1,000 characters. 说明"),
    )
    record_credit_code: CooperativeDeed = deed(
        done(RecordCreditCode),
        cooperative,
        "Notes the credit code of one that was registered without it, or puts it right. 补记统一社会信用代码",
        COOPERATIVE,
        Argument("credit_code", str, "Its code. 统一社会信用代码", default=...),
    )
    withdraw_cooperative: CooperativeDeed = deed(
        done(WithdrawCooperative),
        cooperative,
        "Gives a set-up up: its units end, and nobody grows for it or is pledged to it any more. 终止筹建",
        COOPERATIVE,
        Argument("reason", str, "Why, 1 to 1,000 characters. 原因", default=...),
        ON_OR_TODAY,
    )
