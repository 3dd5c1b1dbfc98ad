"""What statements can be given whatever is in the town."""

from datetime import UTC, datetime
from typing import Any, Final

from graph.vocabulary import CONTAINMENT, labels

NOTHING: Final = "0"
"""A key that nothing has."""
EARLY: Final = datetime(1970, 1, 1, tzinfo=UTC)
PAGE: Final[dict[str, Any]] = {"after": "", "before": "\U0010ffff", "limit": 50, "order": "", "down": False}
GIVEN: Final[dict[str, Any]] = {
    **PAGE,
    "span": 1,
    "version": 1,
    "next": EARLY,
    "types": sorted({*CONTAINMENT.values(), "COVERS", "COMMANDS", "HOLDS", "LIVES_IN", "PART_OF"}),
    "kinds": list(labels("searched")),
    **dict.fromkeys(("change", "undone", "batch", "viewer", "key", "hash", "report"), NOTHING),
    "credit_code": "X1330782000000270Y",
    **{name: [] for name in ("enterprises", "rows", "deeds", "values", "labels", "units", "decimals")},
    **{name: [] for name in ("whose", "overwritten", "overwritten_of")},
    "source": "PLAN",
    **dict.fromkeys(("effective_at", "written", "note", "replaces", "due_at")),
    **dict.fromkeys(("title", "reason"), "重组"),
    "steps": "[]",
    "status": "DRAFT",
    "town": "330782101",
    "towns": ["330782101"],
    "moved": False,
    "given": {"title": "排查", "body": "逐户排查"},
    "to_level": 3,
}
