"""What is said to joining, and what the charter is to say: recorded in any case."""

from dataclasses import replace
from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from graph.cooperatives.deeds.case_deed import CaseDeed, case_by_now, each_once, ref_of
from graph.cooperatives.deeds.recorders import permit_recording, residents
from graph.cooperatives.law.membership import AGE_KNOWN, CAPACITY
from graph.cooperatives.stages import PREPARE, Transition, warned
from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Lines, Text
from graph.forms.values import Area, HouseholdCode, MemberId, Yuan
from graph.records import Case, Person, RuleCheck, Standard, Tenure
from graph.records.cases import CaseItem
from graph.records.cooperatives import ITEMS
from graph.snapshot import Reading
from graph.vocabulary import ContributionKind, MemberKind, PledgeState, Valuation
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref, properties_of
from graph.writing.lookups import Lookups

KINDS: Final = {
    MemberKind.FARMER: ("Person",),
    MemberKind.CITIZEN: ("Person",),
    MemberKind.ENTERPRISE: ("Enterprise",),
    MemberKind.INSTITUTION: ("Organization",),
    MemberKind.SOCIAL_ORGANIZATION: ("Organization",),
}
"""What can be a member of each kind (法19): never a household, of which somebody joins."""


def fitting(member: str, kind: MemberKind) -> bool:
    """Whether what an id names can be a member of a kind."""
    return ref_of(member).label in KINDS[kind]


@form("What somebody says to joining; what is left out stays as it was said before. 入社意愿")
class RecordPledge(CaseDeed):
    kind: ClassVar = "RECORD_PLEDGE"
    recording: ClassVar = True

    grower: HouseholdCode | None = Field(
        default=None, description="Code of the household that was asked; none of who does not grow. 种植户"
    )
    member: MemberId | None = Field(
        default=None,
        description="Id of who joins: of a household somebody who lives there, its head where it is willing and nobody "
        "is named; without one a person, enterprise or organization. 入社的人（单位）",
    )
    sort: MemberKind = Field(alias="kind", description="What it would be as a member. 成员类别")
    state: PledgeState = Field(description="What it says. 意愿")
    contribution: Yuan | None = Field(
        default=None, description="What it would bring in, in yuan, with at most two places. 出资额（元）"
    )
    contribution_kind: ContributionKind | None = Field(default=None, description="What kind of thing that is. 出资方式")
    valuation: Valuation | None = Field(default=None, description="How what is not money was valued. 作价方式")
    planted_area: Area | None = Field(
        default=None, description="The area that it plants, in mu, with at most two places. 种植面积（亩）"
    )

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.grower is None and self.member is None:
            raise PydanticCustomError("input.nobody_asked", "nobody asked")
        if self.member is not None and not fitting(self.member, self.sort):
            raise PydanticCustomError("input.member_kind", "another kind", {"value": self.member})
        if self.grower is not None and self.sort not in (MemberKind.FARMER, MemberKind.CITIZEN):
            raise PydanticCustomError("input.member_kind", "another kind", {"value": self.grower})
        return self

    @property
    def transition(self) -> Transition:
        """To PREPARING, with the pledge that meets the guard."""
        return PREPARE

    @property
    def asked(self) -> Ref:
        """Who was asked."""
        return ref_of(self.member or "") if self.grower is None else Ref("Household", self.grower)

    def warnings(self, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """About whoever joins by it: their age."""
        said = tuple(each for each in case_after.pledges if each.asked == self.asked.id)
        return warned(CAPACITY, replace(case_after, pledges=said, assembly=None), standard)

    async def heard(self, reading: Reading, case_after: Case, found: tuple[RuleCheck, ...]) -> tuple[RuleCheck, ...]:
        """Where whoever records it sees the year of birth of whoever joins; that it is not known, where the number."""
        said = [each.member for each in case_after.pledges if each.asked == self.asked.id and each.member is not None]
        joiner: Person | None = await reading.one("people/person", id=ref_of(said[0].member).key) if said else None
        if joiner is None:
            return ()
        if joiner.birth_year is not None or joiner.id == reading.viewer.person:
            return found
        return tuple(each for each in found if each.rule == AGE_KNOWN and joiner.disclosed)

    async def permit(self, lookups: Lookups) -> None:
        """DeedRefused: UNKNOWN; Forbidden to whoever neither canvasses whoever is asked, nor is it or lives there."""
        await permit_recording(lookups, self.cooperative, self.asked, own=True)

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Record it.

        DeedRefused: STRANGER where the household does not grow for it; NOT_THERE of who does not live there; NO_HEAD
        where nobody is named and there is none; GROWER of somebody of a household that grows; AMOUNT where there is a
        contribution without its kind, or a kind without an amount.
        """
        cooperative, asked = Ref("Cooperative", case.code), self.asked
        said = [each for each in await self._said(ledger, asked) if each.target_key == case.code]
        before = properties_of(said[0]) if said else {}
        properties = before | self._given
        if self.grower is None:
            await self._refuse_grower(ledger, case)
        elif (joins := await self._joins(ledger, case, before)) is not None:
            properties["joins"] = joins
        if ("contribution" in properties) != ("contributionKind" in properties):
            raise DeedRefused("AMOUNT", kind=asked.label, code=asked.key)
        ledger.end(said)
        ledger.open("PLEDGES", asked, cooperative, **properties)

    async def _said(self, ledger: Ledger, asked: Ref) -> list[Tenure]:
        return (await ledger.tenures(asked.label, [asked.key], "PLEDGES"))[asked.key]

    async def _joins(self, ledger: Ledger, case: Case, before: dict[str, object]) -> object:
        """The key of who joins of a household: who is named, or was before, or its head where it is willing."""
        household = self.asked.key
        if not any(each.household == household for each in case.growers):
            raise DeedRefused("STRANGER", kind="Household", code=household)
        living = {each.source_key: bool(each.head) for each in await residents(ledger, household)}
        if self.member is not None:
            named = ref_of(self.member).key
            if named not in living:
                raise DeedRefused("NOT_THERE", kind="Household", code=household)
            return named
        if before.get("joins") in living:
            return before["joins"]
        if self.state is not PledgeState.WILLING:
            return None
        head = next((person for person, is_head in living.items() if is_head), None)
        if head is None:
            raise DeedRefused("NO_HEAD", kind="Household", code=household)
        return head

    async def _refuse_grower(self, ledger: Ledger, case: Case) -> None:
        """A household and who lives there are not counted beside each other: of one that grows, it is asked."""
        asked = self.asked
        if asked.label != "Person":
            return
        homes = [each.target_key for each in (await ledger.tenures("Person", [asked.key], "LIVES_IN"))[asked.key]]
        if any(each.household in homes for each in case.growers):
            raise DeedRefused("GROWER", kind="Person", code=asked.key)

    @property
    def _given(self) -> dict[str, object]:
        properties = {
            "kind": self.sort.value,
            "state": self.state.value,
            "contribution": self.contribution,
            "contributionKind": self.contribution_kind and self.contribution_kind.value,
            "valuation": self.valuation and self.valuation.value,
            "plantedArea": self.planted_area,
        }
        return {name: value for name, value in properties.items() if value is not None}


@form("An item of the charter. 章程条目")
class CharterItem:
    number: int = Field(ge=1, le=ITEMS, description="1 to 12, in the order of 法15. 序号")
    text: Lines = Field(min_length=1, max_length=10_000, description="Its text, 1 to 10,000 characters. 内容")


CharterItems = Annotated[tuple[CharterItem, ...], each_once(lambda each: each.number)]


@form("Items of the charter are drafted; the others stay as they are. 起草章程")
class DraftCharter(CaseDeed):
    kind: ClassVar = "DRAFT_CHARTER"
    recording: ClassVar = True

    items: CharterItems = Field(min_length=1, max_length=ITEMS, description="The items. 条目")
    domicile: Text | None = Field(
        default=None, description="Its domicile, as the charter has it; left out it stays as it is. 住所"
    )

    async def write(self, ledger: Ledger, case: Case) -> None:
        """Draft them. DeedRefused: LATER where the charter was drafted on a later day."""
        await draft(ledger, case, case.charter, self.items, self.domicile)


async def draft(
    ledger: Ledger,
    case: Case,
    there: tuple[CaseItem, ...],
    items: tuple[CharterItem, ...],
    domicile: str | None,
    **properties: object,
) -> None:
    """A charter with these items, and the others as they are there; DeedRefused: LATER, for that one lacks them."""
    cooperative = Ref("Cooperative", case.code)
    last = await case_by_now(ledger, case)
    if (last.charter, last.adopted) != (case.charter, case.adopted):
        raise DeedRefused("LATER", kind="Cooperative", code=case.code, type="DRAFTED")
    texts = {each.number: each.text for each in there} | {each.number: each.text for each in items}
    drafted = [texts.get(number, "") for number in range(1, ITEMS + 1)]
    signed = {"at": ledger.at, "recordedAt": ledger.now, "by": ledger.viewer.person or None}
    place = domicile or case.domicile
    await ledger.add("cooperatives/draft", cooperative, texts=drafted, domicile=place, **signed, **properties)
