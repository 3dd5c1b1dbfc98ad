"""A step about coverage."""

from collections import defaultdict
from typing import ClassVar

from pydantic import Field
from pydantic.dataclasses import dataclass

from graph.errors import DeedRefused
from graph.restructuring.steps.step import FORM, Code, Codes, Step
from graph.restructuring.steps.succession import fitting
from graph.vocabulary import label_of
from graph.writing.ledger import Ledger, Ref


@dataclass(frozen=True, config=FORM)
class MoveCoverage(Step):
    """Things are covered by another unit, or by one where no unit of its level and purpose covered them."""

    kind: ClassVar = "MOVE_COVERAGE"

    targets: Codes
    to: Code
    from_: Code | None = Field(default=None, alias="from")

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
            held = await ledger.held(label, codes, "COVERS")
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
        """How many things, and the units' codes."""
        return {"count": len(self.targets), "from": self.from_ or "–", "to": self.to}
