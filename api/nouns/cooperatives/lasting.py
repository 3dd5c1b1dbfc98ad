"""What is done once a cooperative is registered: members come and go, officers are elected, the charter is amended."""

from typing import Final

import strawberry

from api.fields.arguments import Argument, day, same
from api.fields.factories import deed
from api.fields.payloads import mutations
from api.fields.scalars import Date
from api.nouns.cooperatives.doing import COOPERATIVE, ON, done
from api.nouns.cooperatives.inputs import AdmitMemberInput, CharterItemInput, OfficerInput, VoteInput
from api.nouns.cooperatives.payloads import CooperativeDeed, cooperative
from graph.cooperatives.deeds import (
    AdmitMember,
    AmendCharter,
    ElectOfficers,
    ExpelMember,
    RecordAlteration,
    WithdrawMember,
)
from graph.vocabulary import labels

MEMBER: Final = Argument("member", strawberry.ID, "Id of a person, an enterprise or an organization. 成员", same, ...)
VOTE: Final = Argument("vote", VoteInput, "The vote on it. 表决", default=...)
MEMBERS: Final = {each: "member" for each in labels("member") if each != "Household"}


@mutations
class MembersBoard:
    """合作社登记后的事项."""

    admit_member: CooperativeDeed = deed(
        done(AdmitMember, "input.vote.on", Household="input.grower", **dict.fromkeys(MEMBERS, "input.member")),
        cooperative,
        "Admits a member to a registered cooperative: a written application and a vote (法24). 入社",
        COOPERATIVE,
        Argument("input", AdmitMemberInput, "Who, and how. 入社", default=...),
    )
    withdraw_member: CooperativeDeed = deed(
        done(WithdrawMember, "appliedOn", **MEMBERS),
        cooperative,
        "A member tells in writing that they leave: it ends with the financial year, told too late for this one with "
        "the next (法25). 退社",
        COOPERATIVE,
        MEMBER,
        Argument("applied_on", Date, "The day on which they told; not one to come. 申请日期", day, ...),
    )
    expel_member: CooperativeDeed = deed(
        done(ExpelMember, "vote.on", **MEMBERS),
        cooperative,
        "Expels a member, who has been heard, by a vote; it ends with the financial year (法26). 除名",
        COOPERATIVE,
        MEMBER,
        Argument("heard_on", Date, "The day on which they were heard. 申辩日期", day, ...),
        VOTE,
    )
    elect_officers: CooperativeDeed = deed(
        done(ElectOfficers, "vote.on", Person="officers"),
        cooperative,
        "Elects officers anew; the others' terms end. 选举任职人员",
        COOPERATIVE,
        Argument("officers", list[OfficerInput], "Who was elected. 当选人", default=...),
        VOTE,
        Argument("term_years", int | None, "For how many years, 1 to 10. 任期（年）"),
    )
    amend_charter: CooperativeDeed = deed(
        done(AmendCharter, "vote.on"),
        cooperative,
        "Amends the charter, by two thirds of all votes; the other items stay as they are. 修改章程",
        COOPERATIVE,
        Argument("items", list[CharterItemInput], "The items, as they are then. 条目", default=...),
        VOTE,
        Argument("domicile", str | None, "Its domicile, as the charter has it; left out it stays as it is. 住所"),
    )
    record_alteration: CooperativeDeed = deed(
        done(RecordAlteration),
        cooperative,
        "Notes that what had changed has been registered or filed with the office: it meets obligations by their "
        "rules. 变更登记、备案",
        COOPERATIVE,
        Argument("rules", list[str], "The rules of the obligations that it meets. 所涉规则", default=...),
        ON,
    )
