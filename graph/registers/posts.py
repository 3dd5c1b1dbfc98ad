"""The register of posts: checkpoints, isolation points, wherever people are on duty (岗位)."""

import re
from collections.abc import Iterable
from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from graph.errors import DeedRefused
from graph.forms.form import form
from graph.forms.texts import Text
from graph.forms.values import OrganizationCode, PostCode, VillageCode
from graph.restructuring.steps.step import Step
from graph.vocabulary import PostKind, tenures_of
from graph.writing.ledger import Ledger
from graph.writing.ledger_entries import Ref

CLOCK: Final = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")
MIDNIGHT: Final = "24:00"
"""The end of a day, at which something may close and nothing opens."""


def _opening(value: str) -> str:
    if not CLOCK.fullmatch(value):
        raise PydanticCustomError("input.clock", "not HH:MM", {"value": value})
    return value


def _closing(value: str) -> str:
    return value if value == MIDNIGHT else _opening(value)


@form("A post that has not been. 新岗位")
class RegisterPost(Step):
    kind: ClassVar = "REGISTER_POST"

    code: PostCode = Field(description="Its code: that of the town, P and three digits. 编码")
    name: Text = Field(description="Its name. 名称")
    sort: PostKind = Field(alias="kind", description="Its kind. 类别")
    village: VillageCode | None = Field(
        default=None, description="Code of the village where it lies; absent where it is the town's. 村"
    )
    opens: Annotated[str, AfterValidator(_opening)] | None = Field(
        default=None, description="When it opens, local clock HH:MM; absent, with `closes`: round the clock. 开放时间"
    )
    closes: Annotated[str, AfterValidator(_closing)] | None = Field(
        default=None,
        validate_default=True,
        description="When it closes, up to 24:00; at or before `opens`: past midnight. 关闭时间",
    )
    kept_by: tuple[OrganizationCode, ...] = Field(
        default=(), max_length=20, description="Codes of the bodies that keep it. 负责队伍"
    )

    @field_validator("closes")
    @classmethod
    def _both(cls, closes: str | None, info: ValidationInfo) -> str | None:
        """Both are given, or none; one that is off was told already."""
        if "opens" in info.data and (closes is None) != (info.data["opens"] is None):
            raise PydanticCustomError("input.hours", "one of opens and closes alone")
        return closes

    async def carry_out(self, ledger: Ledger) -> None:
        """Register it. DeedRefused: TAKEN; MISFIT of a village or body of another town; UNKNOWN, ENDED."""
        post, town = Ref("Post", self.code), await self._town(ledger)
        await ledger.free("Post", [self.code])
        bodies = [Ref("Organization", code) for code in dict.fromkeys(self.kept_by)]
        village = [Ref("Village", self.village)] if self.village else []
        await self._require_within(ledger, town, (*village, *bodies))
        hours = {} if self.opens is None else {"opens": self.opens, "closes": self.closes}
        ledger.create(post, name=self.name, kind=self.sort.value, **hours)
        ledger.open("IN_TOWN", post, town)
        for each in village:
            ledger.open("LIES_IN", post, each)
        for each in bodies:
            ledger.open("KEPT_BY", post, each)

    async def _town(self, ledger: Ledger) -> Ref:
        """The town that the code begins with, which whoever asks organises."""
        town = self.code.partition("P")[0]
        organised = ledger.viewer.everything or town in ledger.viewer.towns
        if not organised or await ledger.reading.one("towns/town", code=town) is None:
            raise DeedRefused("UNKNOWN", kind="Town", code=town)
        return Ref("Town", town)

    async def _require_within(self, ledger: Ledger, town: Ref, refs: Iterable[Ref]) -> None:
        for ref in refs:
            await ledger.thing(ref.label, ref.key)
            if await ledger.town(ref) != town:
                raise DeedRefused("MISFIT", kind=ref.label, code=ref.key, other=town.key)

    @property
    def values(self) -> dict[str, object]:
        return {"code": self.code, "name": self.name}


@form("A post is no more, and every tenure of it ends. 撤销岗位")
class ClosePost(Step):
    kind: ClassVar = "CLOSE_POST"

    code: PostCode = Field(description="Its code. 编码")

    async def carry_out(self, ledger: Ledger) -> None:
        """Close it; shifts and counts stay as they were told. DeedRefused: UNKNOWN, ENDED."""
        post = await ledger.thing("Post", self.code)
        ledger.end((await ledger.tenures("Post", [post.code], *tenures_of("Post")))[post.code])

    @property
    def values(self) -> dict[str, object]:
        return {"code": self.code}
