"""What statements about visits to firms, their plans and states can be given, taken from a town."""

from datetime import timedelta
from typing import Any, Final

from seed.dataset import Dataset

ABOUT: Final = {
    **dict.fromkeys(("visit", "replaced", "replacing"), "GuidanceVisit"),
    "plan": "ContingencyPlan",
    "said": "StandingFact",
}
"""The labels of the ids that they take, where these are not firms'."""


def given(town: Dataset) -> dict[str, Any]:
    """A visit, a firm and a state of it, and the ninety days from that on."""
    visit, fact = town.facts["GuidanceVisit"][0], town.facts["StandingFact"][0]
    return {
        **{name: visit[name] for name in ("enterprise", "mode", "topics", "results", "notes")},
        "held_at": visit["heldAt"],
        "by": None,
        "state": fact["state"],
        "on": fact["on"],
        "from_": fact["on"],
        "to": fact["on"] + timedelta(days=90),
        "then": False,
    }
