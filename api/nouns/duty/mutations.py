"""What is done with posts, rosters and counts."""

import strawberry

from api.fields.arguments import CODE, Argument, NodeId, identified, key_of, text
from api.fields.declarations import Given
from api.fields.factories import deed
from api.fields.inputs import reader
from api.fields.payloads import mutations
from api.fields.session import Session
from api.nouns.duty.inputs import PostInput, ShiftInput, TallyInput
from api.nouns.duty.payloads import PostPayload, RosterPayload, ShiftPayload, TalliesPayload, roster, shift, tallies
from api.nouns.registers.mutations import ON
from api.nouns.registers.payloads import thing
from api.nouns.registers.recording import INPUT, recorded
from graph.errors import InvalidInput
from graph.registers.posts import ClosePost, RegisterPost
from graph.work import rosters
from graph.work.tallies import TallyDraft, record_tallies
from graph.writing.ledger_entries import Ref
from graph.writing.structural import Made

counted_id = identified("Post", "Organization")
_shift_key = key_of("Shift")


def of_id(name: str, value: str) -> NodeId:
    """The id of a post or an organization; InvalidInput for anything else."""
    return counted_id(name, value)


def shift_keys(name: str, value: list[str]) -> list[str]:
    """The keys in ids of shifts; InvalidInput names the one that is none."""
    return [_shift_key(f"{name}[{place}]", each) for place, each in enumerate(value)]


async def registered_post(session: Session, given: Given) -> Made:
    """A post, registered."""
    step: RegisterPost = given["input"]
    named = INPUT | {"Town": "input.code", "Organization": "input.keptBy"}
    return await recorded(session, step, Ref("Post", step.code), named)


async def closed_post(session: Session, given: Given) -> Made:
    """A post, closed; InvalidInput for what is no code of a post."""
    code = given["code"]
    if not code[-3:].isdigit() or code[9:10] != "P":
        raise InvalidInput("code", "input.code", value=code)
    return await recorded(session, ClosePost(code=code), Ref("Post", code), {"Post": "code"}, on=given["on"])


async def rostered_shifts(session: Session, given: Given) -> Made:
    """Shifts, rostered, or refused with what stands in their way."""
    draft = rosters.RosterDraft(given["shifts"], tuple(given["withdraws"]), given["reason"])
    return await rosters.roster(session.runner, session.viewer, draft, session.rest, session.request)


async def withdrawn_shift(session: Session, given: Given) -> Made:
    """A shift, withdrawn."""
    return await rosters.withdraw(session.runner, session.viewer, given["id"], given["reason"], session.request)


async def recorded_tallies(session: Session, given: Given) -> Made:
    """Counts of a post or a body."""
    of: NodeId = given["of"]
    return await record_tallies(
        session.runner, session.viewer, Ref(of.label, of.key), given["tallies"], session.request
    )


@mutations
class DutyMutations:
    """值守."""

    register_post: PostPayload = deed(
        registered_post,
        thing,
        "Registers a post, with the bodies that keep it. By organisers of the town. 登记岗位",
        Argument("input", PostInput, "The post. 岗位", reader(RegisterPost), ...),
    )
    close_post: PostPayload = deed(
        closed_post,
        thing,
        "Ends every tenure of a post; its shifts and counts stay as told. By organisers of the town. 撤销岗位",
        CODE,
        ON,
    )
    withdraw_shift: ShiftPayload = deed(
        withdrawn_shift,
        shift,
        "Withdraws a shift: it counts no more. By who may roster the post. 撤回班次",
        Argument("id", strawberry.ID, "The shift's id. 班次", key_of("Shift"), ...),
        Argument("reason", str, "Why, 1 to 100 characters. 原因", text, ...),
    )
    record_tallies: TalliesPayload = deed(
        recorded_tallies,
        tallies,
        "Tells what a post or a body counted. A key that is told already for that time is replaced only by `replaces`. "
        "By who may roster the post, or is on duty there that day; by who leads the body. 填报统计数",
        Argument("of", strawberry.ID, "Id of the post or of the organization. 统计者", of_id, ...),
        Argument("tallies", list[TallyInput], "The counts, at most 50. 统计数", reader(tuple[TallyDraft, ...]), ...),
    )


@strawberry.type
class RosterMutations:
    """排班."""

    roster_shifts: RosterPayload | None = deed(
        rostered_shifts,
        roster,
        "Makes all of these shifts, at most 200, or with conflicts none. By who leads a body that keeps the post, or "
        "one that commands its town, a commander over the village where it lies, or an organiser. 排班、换班",
        Argument("shifts", list[ShiftInput], "The shifts. 班次", reader(tuple[rosters.ShiftDraft, ...]), ...),
        Argument(
            "withdraws",
            list[strawberry.ID],
            "Ids of shifts that these take the place of. 撤回的班次",
            shift_keys,
            (),
            (),
        ),
        Argument("reason", str | None, "Why these are withdrawn, 1 to 100 characters. 原因", text),
    )
