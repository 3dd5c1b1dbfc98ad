"""What is done with the registers."""

from typing import Final

import strawberry

from api.fields.arguments import CODE, Argument, code, day, identified, instant, key_of, text
from api.fields.enums import Departure, Position
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.scalars import Date, DateTime
from api.nouns.registers.deeds import (
    changed_address,
    changed_person,
    closed_enterprise,
    closed_household,
    corrected_person,
    departed_person,
    merged_people,
    moved_person,
    registered_enterprise,
    registered_household,
    registered_person,
    returned_person,
    seated_person,
    undone_change,
    unseated_person,
)
from api.nouns.registers.inputs import EnterpriseInput, HouseholdInput, PersonInput, PersonPatch
from api.nouns.registers.payloads import (
    EnterprisePayload,
    HouseholdPayload,
    NewPersonPayload,
    PersonPayload,
    UndoPayload,
    person,
    thing,
    undoing,
)
from graph.restructuring.registering.enterprises import RegisterEnterprise
from graph.restructuring.registering.households import RegisterHousehold
from graph.restructuring.registering.people import Patch, RegisterPerson


def person_id(name: str, value: str) -> str:
    """The id of a person as it was given; InvalidInput for anything else."""
    identified("Person")(name, value)
    return value


ID: Final = Argument("id", strawberry.ID, "The person's id. 人", person_id, ...)
PERSON: Final = Argument("person", strawberry.ID, "The person's id. 人", person_id, ...)
HOUSEHOLD: Final = Argument("household", str, "The household's code. 户", code, ...)
HEAD: Final = Argument("head", bool, "Whether as its head, in place of the sitting one. 是否户主", default=False)
ORGANIZATION: Final = Argument("organization", str, "The organization's code. 组织", code, ...)
EFFECTIVE_AT: Final = Argument("effective_at", DateTime | None, "From when on; absent: from now on. 生效时间", instant)
POSITION: Final = Argument("position", Position, "Which post. 职务", default=...)
REASON: Final = Argument("reason", str, "Why, 1 to 100 characters; told in the log. 原因", text, ...)
ON: Final = Argument(
    "on", Date, "The day at whose end it takes effect; where it is today, at once. 日期", day, default=...
)


@mutations
class RegisterMutations:
    """登记."""

    register_household: HouseholdPayload = deed(
        registered_household,
        thing,
        "Registers a household, with the units that answer for it. 登记户",
        Argument("input", HouseholdInput, "The household. 户", reader(RegisterHousehold), ...),
    )
    close_household: HouseholdPayload = deed(
        closed_household,
        thing,
        "Ends every tenure of a household; refused while somebody lives there. 销户",
        CODE,
        ON,
    )
    change_address: HouseholdPayload = deed(
        changed_address,
        thing,
        "Gives a household another address, and keeps the earlier one. 变更地址",
        HOUSEHOLD,
        Argument("address", str, "The new address, 1 to 100 characters. 地址", text, ...),
        EFFECTIVE_AT,
    )
    register_person: NewPersonPayload = deed(
        registered_person,
        person,
        "Registers a person; whoever is no administrator has to name a household. 登记人员",
        Argument("input", PersonInput, "The person. 人", reader(RegisterPerson), ...),
    )
    correct_person: PersonPayload = deed(
        corrected_person,
        person,
        "Puts right what is written down of a person, of who has departed too, and as if it had always been so. "
        "更正人员信息",
        ID,
        Argument("input", PersonPatch, "What is put right. 更正内容", reader(Patch), ...),
    )
    change_person: PersonPayload = deed(
        changed_person,
        person,
        "Tells what is so of a person from an instant on: a new name, joining the Party. 变更人员信息",
        ID,
        Argument("input", PersonPatch, "Of it `name` and `partyMember`. 变更内容", reader(Patch), ...),
        EFFECTIVE_AT,
    )
    move_person: PersonPayload = deed(
        moved_person,
        person,
        "Lets a person live in another household, or head their own. 迁户",
        ID,
        HOUSEHOLD,
        HEAD,
        EFFECTIVE_AT,
    )
    depart_person: PersonPayload = deed(
        departed_person,
        person,
        "Ends every tenure of a person; a commander has to be replaced first. Of who moved away tells a later death. "
        "注销人员",
        ID,
        Argument("reason", Departure, "Why. 原因", default=...),
        ON,
    )
    return_person: PersonPayload = deed(
        returned_person,
        person,
        "Lets a person who moved away live here again. 迁回",
        ID,
        HOUSEHOLD,
        HEAD,
        EFFECTIVE_AT,
    )
    merge_people: PersonPayload = deed(
        merged_people,
        person,
        "Makes one of two entries that are one person, from now on: the one is given what the other has and it lacks, "
        "and the other leads there ever after. Refused where they live in two households, command two units of one "
        "purpose, or hold one office for one in two bodies. 合并重复登记",
        Argument("from_", strawberry.ID, "Who becomes part of the other; may have moved away. 并入者", person_id, ...),
        Argument("into", strawberry.ID, "Who goes on. 保留者", person_id, ...),
        REASON,
    )
    seat_person: PersonPayload = deed(
        seated_person,
        person,
        "Lets a person take a post in an organization: of the offices for one (PARTY_SECRETARY, HEAD, CONTACT_LEADER) "
        "one that is empty, or else in place of the sitting one. 任职",
        PERSON,
        ORGANIZATION,
        POSITION,
        Argument("title", str | None, "What the post is called. 职衔", text),
        Argument("replacing", bool, "Whether in place of whoever holds an office for one. 是否接替现任", default=False),
        EFFECTIVE_AT,
    )
    unseat_person: PersonPayload = deed(
        unseated_person,
        person,
        "Lets a person leave a post in an organization. 免职",
        PERSON,
        ORGANIZATION,
        POSITION,
        EFFECTIVE_AT,
    )
    register_enterprise: EnterprisePayload = deed(
        registered_enterprise,
        thing,
        "Registers an enterprise, with the unit that takes it. 登记企业",
        Argument("input", EnterpriseInput, "The enterprise. 企业", reader(RegisterEnterprise), ...),
    )
    close_enterprise: EnterprisePayload = deed(
        closed_enterprise, thing, "Ends every tenure of an enterprise. 注销企业", CODE, ON
    )
    undo_change: UndoPayload = deed(
        undone_change,
        undoing,
        "Puts back what one deed of a register changed, from now on, and keeps the history; calls it off where it is "
        "not in force yet. Refused where a later change built on it. 撤销变更",
        Argument("id", strawberry.ID, "The change's id. 变更", key_of("Change"), ...),
        REASON,
    )
