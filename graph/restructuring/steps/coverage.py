"""A step about coverage."""

from collections import defaultdict
from typing import ClassVar

from pydantic import Field

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.values import CoveredCode, UnitCode
from graph.restructuring.steps.step import Step
from graph.restructuring.steps.succession import fitting
from graph.vocabulary import label_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref


@form("Things come to be covered by another unit. 调整覆盖")
class MoveCoverage(Step):
    kind: ClassVar = "MOVE_COVERAGE"

    targets: tuple[CoveredCode, ...] = Field(min_length=1, description="Codes of the things. 覆盖对象")
    from_: UnitCode | None = Field(
        default=None,
        alias="from",
        description="The unit that covers them; absent: none of that level and purpose does yet. 原单元",
    )
    to: UnitCode = Field(description="The unit that is to cover them. 现单元")

    async def carry_out(self, ledger: Ledger) -> None:
        """Move it.

        DeedRefused: UNHELD where the unit does not cover a thing; COVERED where no unit is named and one covers it;
        MISFIT where the units are not of one level and purpose; UNKNOWN, ENDED.
        """
        to = await ledger.thing("Unit", self.to)
        if self.from_ is not None:
            await fitting(ledger, to, self.from_)
        by_label: defaultdict[str, list[str]] = defaultdict(list)
        for code in dict.fromkeys(self.targets):
            by_label[label_of(code)].append(code)
        for label, codes in by_label.items():
            await ledger.things(label, codes)
            held = await ledger.tenures(label, codes, "COVERS")
            units = await ledger.things("Unit", [each.source_key for of in held.values() for each in of])
            for code, tenures in held.items():
                alike = [
                    each
                    for each in tenures
                    if (units[each.source_key].level, units[each.source_key].purpose) == (to.level, to.purpose)
                ]
                own = [each for each in alike if each.source_key == self.from_]
                if self.from_ is not None and not own:
                    raise DeedRefused("UNHELD", kind=label, code=code, role=self.from_)
                if self.from_ is None and alike:
                    raise DeedRefused("COVERED", kind=label, code=code, other=alike[0].source_key)
                ledger.end(own)
                ledger.open("COVERS", Ref("Unit", self.to), Ref(label, code))

    @property
    def values(self) -> dict[str, object]:
        return {"count": len(self.targets), "from": self.from_ or "–", "to": self.to}
