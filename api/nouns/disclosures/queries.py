"""The log of disclosures at the root."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry

from api.disclosures.entries import beginning
from api.fields.arguments import Argument, instant, person
from api.fields.connections import Connection
from api.fields.declarations import root
from api.fields.paging import PAGING
from api.fields.scalars import DateTime
from api.nouns.disclosures.types import Disclosure
from api.roots import paged, parameters

if TYPE_CHECKING:
    from api.loading import Loading
    from api.selection import Selected


def moment(name: str, value: str) -> str:
    """What ids of disclosures of this time begin with; InvalidInput for what is no time."""
    return beginning(instant(name, value))


async def of_the_log(loading: "Loading", selected: "Selected") -> tuple[Any, datetime]:
    """A page of the log, or of what it says of one person or another."""
    given = parameters(selected.given)
    given["beginning"], given["ending"] = given.pop("from_"), given.pop("to")
    start = "subject" if given["about"] else "viewer" if given["by"] else "all"
    return await paged(loading, selected, "disclosures/disclosures", f"disclosures_of_{start}", given)


@strawberry.type
class DisclosureQueries:
    """披露."""

    disclosures: Connection[Disclosure] = root(
        of_the_log,
        "Whose personal fields were read, by whom and for what, oldest first; for auditors, empty for others. 披露记录",
        Argument("about", strawberry.ID | None, "Only of this person's fields. 当事人", person),
        Argument("by", strawberry.ID | None, "Only to this person. 查看人", person),
        Argument("from_", DateTime | None, "At this time or later. 起", moment),
        Argument("to", DateTime | None, "Before this time. 止", moment),
        *PAGING,
    )
