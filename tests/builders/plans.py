"""Plans of steps as they are written."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from graph.restructuring.plans import Plan, plan


def planned(
    steps: Sequence[Mapping[str, Any]], at: datetime | None = None, title: str = "调整", reason: str = "人手不足"
) -> Plan:
    """A plan of these steps, from an instant on."""
    return plan({"title": title, "reason": reason, "effectiveAt": at, "steps": steps})
