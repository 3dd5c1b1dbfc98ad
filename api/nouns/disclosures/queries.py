"""The log of disclosures at the root."""

from datetime import datetime

import strawberry

from api.disclosures.entries import beginning, hour_of
from api.fields.arguments import Argument, instant, person
from api.fields.connections import Connection
from api.fields.declarations import Start
from api.fields.factories import listing
from api.fields.scalars import DateTime
from api.nouns.disclosures.types import Disclosure


def since(at: datetime | None) -> str | None:
    """What ids of the hour of a time begin with."""
    return None if at is None else beginning(hour_of(at))


def until(at: datetime | None) -> str | None:
    """What ids of a time begin with: all of earlier hours are less."""
    return None if at is None else beginning(at)


@strawberry.type
class DisclosureQueries:
    """披露."""

    disclosures: Connection[Disclosure] | None = listing(
        "disclosures/disclosures",
        "Whose personal fields were read, by whom and for what, oldest first; for auditors, empty for others. 披露记录",
        Argument("about", strawberry.ID | None, "Only of this person's fields. 当事人", person),
        Argument("by", strawberry.ID | None, "Only to this person. 查看人", person),
        Argument("from_", DateTime | None, "Shown at this time or later. 起", instant, derived={"beginning": since}),
        Argument("to", DateTime | None, "Shown before this time. 止", instant, derived={"ending": until}),
        everything="disclosures_of_all",
        starts=(Start("about", "disclosures_of_subject"), Start("by", "disclosures_of_viewer")),
    )
