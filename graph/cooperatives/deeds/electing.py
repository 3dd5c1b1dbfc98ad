"""What the assembly of a registered cooperative decides, and what is done with the office thereafter."""

from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from graph.cooperatives.deeds.assembling import Officers, Years, elect, end_offices
from graph.cooperatives.deeds.canvassing import CharterItems, draft
from graph.cooperatives.deeds.case_deed import EachOnce, case_by_now
from graph.cooperatives.deeds.resolving import Resolve, Vote
from graph.cooperatives.law.lasting import FILE_CHARTER, OFFICE, REGISTER
from graph.cooperatives.law.officers import ELECTED, OFFICERS
from graph.cooperatives.stages import hindering, warned
from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Text
from graph.records import Case, RuleCheck, Standard
from graph.records.cooperatives import ITEMS
from graph.vocabulary import ResolutionKind
from graph.writing.ledger import Ledger

REGISTERED: Final = frozenset({1, 2, 6})
"""Items of the charter of which something is registered: name and domicile, scope, contributions."""


def _rule(rule: str) -> str:
    if rule not in OFFICE:
        raise PydanticCustomError("input.obligation", "no such rule", {"value": rule[:100], "rules": ", ".join(OFFICE)})
    return rule


Obliged = Annotated[str, AfterValidator(_rule)]


@form("Officers are elected anew; the others' terms end. 选举任职人员")
class ElectOfficers(Resolve):
    kind: ClassVar = "ELECT_OFFICERS"
    resolution: ClassVar = ResolutionKind.ELECTION

    officers: Officers = Field(min_length=1, description="Who was elected. 当选人")
    by: Vote = Field(alias="vote", description="The vote. 表决")
    term_years: Years | None = Field(default=None, description="For how many years. 任期（年）")

    @property
    def vote(self) -> Vote:
        return self.by

    @property
    def details(self) -> dict[str, object]:
        return {"termYears": self.term_years}

    @property
    def votes(self) -> tuple[int, ...]:
        """Those of the vote, and those for each of whom it was said how many were."""
        return (self.by.votes_for, *(each.votes for each in self.officers if each.votes is not None))

    def hindering(self, before: Case, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        """The vote, and what officers are judged by."""
        return (*Resolve.hindering(self, before, case_after, standard), *hindering(OFFICERS, case_after, standard))

    def warnings(self, case_after: Case, standard: Standard) -> tuple[RuleCheck, ...]:
        return warned(OFFICERS, case_after, standard)

    async def resolve(self, ledger: Ledger, case: Case) -> None:
        """Elect them.

        DeedRefused: UNKNOWN, DEPARTED; LEAVES of who is to have a post of members, and will be none; LATER where others
        were elected on a later day.
        """
        last = await case_by_now(ledger, case)
        if any(each.kind is ResolutionKind.ELECTION and each.at > ledger.at for each in last.votes):
            raise DeedRefused("LATER", kind="Cooperative", code=case.code, type="OFFICER_OF")
        elected = {f"Person:{each.person}" for each in self.officers if each.position in ELECTED}
        for each in (await ledger.tenures("Cooperative", [case.code], "MEMBER_OF"))[case.code]:
            if each.until is not None and f"{each.source}:{each.source_key}" in elected:
                raise DeedRefused("LEAVES", kind=each.source, code=each.source_key)
        await end_offices(ledger, case, "OFFICER_OF")
        await elect(ledger, case, self.officers)


@form("The charter is amended, by two thirds of all votes. 修改章程")
class AmendCharter(Resolve):
    kind: ClassVar = "AMEND_CHARTER"
    resolution: ClassVar = ResolutionKind.AMENDMENT
    thirds: ClassVar = True

    items: CharterItems = Field(min_length=1, max_length=ITEMS, description="The items, as they are then. 条目")
    by: Vote = Field(alias="vote", description="The vote. 表决")
    domicile: Text | None = Field(
        default=None, description="Its domicile, as the charter has it; left out it stays as it is. 住所"
    )

    @property
    def vote(self) -> Vote:
        return self.by

    @property
    def details(self) -> dict[str, object]:
        registered = self.domicile is not None or any(each.number in REGISTERED for each in self.items)
        return {"rules": [REGISTER if registered else FILE_CHARTER]}

    async def resolve(self, ledger: Ledger, case: Case) -> None:
        """Amend what was adopted: of what was drafted since, nothing comes in. DeedRefused: LATER."""
        await draft(ledger, case, case.adopted, self.items, self.domicile, adoptedAt=ledger.at)


@form("What had changed has been registered or filed with the office. 变更登记、备案")
class RecordAlteration(Resolve):
    kind: ClassVar = "RECORD_ALTERATION"
    resolution: ClassVar = ResolutionKind.ALTERATION

    rules: Annotated[tuple[Obliged, ...], EachOnce] = Field(
        min_length=1, description="The rules of the obligations that it meets. 所涉规则"
    )

    @property
    def details(self) -> dict[str, object]:
        return {"rules": list(self.rules)}

    async def resolve(self, ledger: Ledger, case: Case) -> None:
        """Nothing beside that it was done. DeedRefused: UNCHANGED where nothing is to be met."""
        if not any(each.kind is not ResolutionKind.ALTERATION for each in case.resolutions):
            raise DeedRefused("UNCHANGED", kind="Cooperative", code=case.code)
