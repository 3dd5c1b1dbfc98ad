"""People at the root."""

import strawberry

from api.fields.arguments import AS_OF, Argument, codes, person
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.enums import UnitRole
from api.fields.factories import lookup, scoped_listing
from api.fields.filters import condition, filtered
from api.fields.ordering import PersonOrder, ordered
from api.fields.sought import sought
from api.nouns.people.types import Person


@strawberry.input(description="Which people. 人的筛选")
class PersonFilter:
    """人的筛选."""

    village: list[str] | None = condition("Codes of villages where they live. 村编码")
    unit: list[str] | None = condition("Codes of units that they are in. 单元编码")
    role: UnitRole | None = condition("What they are in those units, or in any. 角色")
    party_member: bool | None = condition("Whether they are members of the Party. 是否党员")
    text: str | None = condition("Part of the name. 文字")


def is_rare(text: str) -> bool:
    """Whether a text, as the index has it, has more than one character: others are in too many names to be fetched."""
    return len(text.split()) > 1


@strawberry.type
class PersonQueries:
    """人."""

    person: Person | None = lookup(
        "people/person",
        "The person of an id. 人",
        Argument("id", strawberry.ID, "Its id. 标识", person, ...),
        AS_OF,
    )
    people: Connection[Person] | None = scoped_listing(
        "people/people",
        "People who pass the filter. 各人",
        AS_OF,
        filtered(PersonFilter, village=codes, unit=codes, text=sought),
        ordered(PersonOrder, "In which order; absent: by their ids. 排序"),
        noun="person",
        starts=(
            Start("unit", "people_of_unit"),
            Start("village", "people_of_village"),
            Start("text", "people_of_text", wide=True, fits=is_rare),
        ),
    )
