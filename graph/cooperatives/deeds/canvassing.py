"""What is said to joining, and what the charter is to say: recorded in any case."""

from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator

from graph.cooperatives.deeds.case_deed import CaseDeed, ref_of
from graph.cooperatives.stages import PREPARE, Transition
from graph.errors import DeedRefused, Forbidden
from graph.forms.form import form
from graph.forms.texts import Lines
from graph.forms.values import Area, MemberId
from graph.records import Case, Recorder
from graph.records.cooperatives import ITEMS
from graph.vocabulary import ContributionKind, MemberKind, PledgeState
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref
from graph.writing.lookups import Lookups

KINDS: Final = {
    MemberKind.FARMER: ("Household", "Person"),
    MemberKind.CITIZEN: ("Household", "Person"),
    MemberKind.ENTERPRISE: ("Enterprise",),
    MemberKind.INSTITUTION: ("Organization",),
    MemberKind.SOCIAL_ORGANIZATION: ("Organization",),
}
"""What can be a member of each kind."""

Yuan = Annotated[float, Field(gt=0, le=1e9, allow_inf_nan=False)]


@form("What somebody says to joining; it takes the place of what they said before. 入社意愿")
class RecordPledge(CaseDeed):
    kind: ClassVar = "RECORD_PLEDGE"
    recording: ClassVar = True

    member: MemberId = Field(description="Id of a household, person, enterprise or organization. 意向成员")
    sort: MemberKind = Field(alias="kind", description="What it would be as a member. 成员类别")
    state: PledgeState = Field(description="What it says. 意愿")
    contribution: Yuan | None = Field(default=None, description="What it would bring in, in yuan. 出资额（元）")
    contribution_kind: ContributionKind | None = Field(default=None, description="What kind of thing that is. 出资方式")
    planted_area: Area | None = Field(default=None, description="The area that it plants, in mu. 种植面积（亩）")

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.member.partition(":")[0] not in KINDS[self.sort]:
            raise ValueError("a kind that such a member cannot be of")
        if (self.contribution is None) != (self.contribution_kind is None):
            raise ValueError("a contribution and its kind, or neither")
        return self

    @property
    def transition(self) -> Transition:
        """To PREPARING, with the pledge that meets the guard."""
        return PREPARE

    async def permit(self, lookups: Lookups) -> None:
        """DeedRefused: UNKNOWN; Forbidden to whoever does not canvass the member."""
        member, cooperative = ref_of(self.member), Ref("Cooperative", self.cooperative)
        statement = lookups.reading.catalog.choose("cooperatives/recorder", label=member.label)
        asked = {"code": cooperative.key, "member": member.key}
        rows, _ = await lookups.reading.rows(statement, lookups.at, asked)
        recorder: Recorder | None = statement.read(rows)
        if recorder is None or not recorder.known:
            unknown = member if recorder else cooperative
            raise DeedRefused("UNKNOWN", kind=unknown.label, code=unknown.key)
        if not recorder.permitted:
            raise Forbidden("error.canvassers")

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Record it."""
        member, cooperative = ref_of(self.member), Ref("Cooperative", case.code)
        said = (await ledger.tenures(member.label, [member.key], "PLEDGES"))[member.key]
        ledger.end(each for each in said if each.target_key == case.code)
        ledger.open("PLEDGES", member, cooperative, **self._properties)

    @property
    def _properties(self) -> dict[str, object]:
        properties = {
            "kind": self.sort.value,
            "state": self.state.value,
            "contribution": self.contribution,
            "contributionKind": self.contribution_kind and self.contribution_kind.value,
            "plantedArea": self.planted_area,
        }
        return {name: value for name, value in properties.items() if value is not None}


@form("An item of the charter. 章程条目")
class CharterItem:
    number: int = Field(ge=1, le=ITEMS, description="1 to 12, in the order of 法15. 序号")
    text: Lines = Field(min_length=1, max_length=10_000, description="Its text, 1 to 10,000 characters. 内容")


@form("Items of the charter are drafted; the others stay as they are. 起草章程")
class DraftCharter(CaseDeed):
    kind: ClassVar = "DRAFT_CHARTER"
    recording: ClassVar = True

    items: tuple[CharterItem, ...] = Field(min_length=1, max_length=ITEMS, description="The items. 条目")

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Draft them."""
        cooperative = Ref("Cooperative", case.code)
        texts = {each.number: each.text for each in case.charter} | {each.number: each.text for each in self.items}
        drafted = [texts.get(number, "") for number in range(1, ITEMS + 1)]
        by = ledger.viewer.person or None
        await ledger.add("cooperatives/draft", cooperative, texts=drafted, at=ledger.at, by=by)
