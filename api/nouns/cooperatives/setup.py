"""合作社筹建：四种角色、种植户、入社意愿."""

import strawberry

from api.fields.enums import Severity
from api.fields.factories import carried, column, computed, sentence
from api.nouns.references import HouseholdLink, PersonLink, UnitLink


@strawberry.type(description="A rule held against the case of a cooperative. 规则核对")
class RuleCheck:
    """规则核对."""

    rule: str = column("The rule's name. 规则")
    article: str = column("The article of law, or the source, that it comes from. 条款")
    requirement: str = sentence("What it asks for. 要求")
    actual: str = sentence("What there is. 实际")
    passed: bool = column("Whether that is enough. 是否符合")
    severity: Severity = column("Whether it stands in the way, or is a warning. 严重程度")


@strawberry.type(description="A level-3 commander with the growers whom he or she canvasses. 三级指挥长及其种植户")
class GrowerLead:
    """三级指挥长及其种植户."""

    commander: PersonLink = carried("The commander. 三级指挥长")
    liaison: PersonLink | None = carried("The liaison officer. 联络员")
    unit: UnitLink = carried("The level-3 unit. 三级作战单元")
    households: list[HouseholdLink] = carried("The growers within the viewer's scope, in code order. 种植户", rows=8)
    pledged: int = column("Of these, how many are willing. 愿意入社户数")
    canvassed: int = column("Of these, how many have said anything yet. 已走访户数")


@strawberry.type(
    description="The four command roles of a set-up, which are not the posts of the cooperative itself: level-1 "
    "commander, level-2 commander, instructors, level-3 commanders. 一级指挥长、二级指挥长、指导员、三级指挥长"
)
class SetupRoles:
    """筹建的四种角色."""

    level1_commander: PersonLink | None = carried(
        "Contact leader or head of the area's working group. 一级指挥长", name="level1Commander"
    )
    level1_liaison: PersonLink | None = carried("The liaison officer on level 1. 一级联络员", name="level1Liaison")
    level2_commander: PersonLink | None = carried("Party secretary of the village. 二级指挥长", name="level2Commander")
    level2_liaison: PersonLink | None = carried("The liaison officer on level 2. 二级联络员", name="level2Liaison")
    instructors: list[PersonLink] = carried("The grid workers concerned, by id. 指导员", rows=3)
    level3_commanders: list[GrowerLead] = carried(
        "Party members among the large growers, each with own growers. 三级指挥长", rows=5, name="level3Commanders"
    )
    complete: bool = computed("Whether all four are filled and each grower has exactly one lead. 是否齐备")
