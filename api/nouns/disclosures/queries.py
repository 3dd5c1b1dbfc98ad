"""The log of disclosures at the root."""

import strawberry

from api.disclosures.entries import beginning
from api.fields.arguments import Argument, instant, person
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.factories import listing
from api.fields.scalars import DateTime
from api.nouns.disclosures.types import Disclosure


def moment(name: str, value: str) -> str:
    """What ids of disclosures of this time begin with; InvalidInput for what is no time."""
    return beginning(instant(name, value))


@strawberry.type
class DisclosureQueries:
    """披露."""

    disclosures: Connection[Disclosure] = listing(
        "disclosures/disclosures",
        "Whose personal fields were read, by whom and for what, oldest first; for auditors, empty for others. 披露记录",
        Argument("about", strawberry.ID | None, "Only of this person's fields. 当事人", person),
        Argument("by", strawberry.ID | None, "Only to this person. 查看人", person),
        Argument("from_", DateTime | None, "At this time or later. 起", moment, parameter="beginning"),
        Argument("to", DateTime | None, "Before this time. 止", moment, parameter="ending"),
        everything="disclosures_of_all",
        starts=(Start("about", "disclosures_of_subject"), Start("by", "disclosures_of_viewer")),
    )
