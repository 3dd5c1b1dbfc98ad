"""The labels of facts: what people say in the day's work, joined to each other and not to the structure."""

from typing import Final

from graph.vocabulary.label import Label

FACTS: Final = (
    Label(
        "Directive",
        "id",
        (
            *("at", "by", "town", "from", "title", "body", "purpose", "task", "toLevel", "dueAt"),
            *("keys", "labels", "units", "decimals", "closedAt", "closedBy", "closedReason"),
        ),
        columns="directive",
        scope="directive_holds",
        fact=True,
    ),
    Label(
        "Delivery",
        "id",
        (
            *("at", "directive", "unit", "level", "asked", "changedAt"),
            *("acknowledgedAt", "acknowledgedBy", "acknowledgedFor"),
        ),
        columns="delivery",
        scope="delivery_holds",
        fact=True,
    ),
    Label(
        "Report",
        "id",
        ("at", "by", "unit", "part", "values", "note", "until"),
        columns="report",
        scope="report_holds",
        fact=True,
    ),
    Label(
        "Shift",
        "id",
        (
            *("at", "by", "post", "person", "duty", "start", "end", "latest"),
            *("withdrawnAt", "withdrawnReason", "withdrawnBy"),
        ),
        columns="shift",
        scope="shift_holds",
        fact=True,
    ),
    Label(
        "Tally",
        "id",
        (
            *("at", "by", "of", "key", "label", "unit", "value", "qualifier", "printed"),
            *("from", "to", "until"),
        ),
        columns="tally",
        scope="tally_holds",
        fact=True,
    ),
    Label(
        "Errand",
        "id",
        (
            *("at", "by", "household", "village", "contact", "channel", "on", "toTheDoor"),
            *("names", "folded", "measures", "quantities", "missing", "paid"),
            *("state", "runner", "changedAt", "claimedAt", "purchasedAt", "deliveredAt"),
        ),
        columns="errand",
        scope="errand_holds",
        fact=True,
    ),
    Label("ErrandFact", "id", ("at", "by", "state", "runner", "reason"), fact=True),
    Label(
        "Isolation",
        "id",
        (
            *("at", "by", "changedAt", "openFor", "person", "post", "reason", "since", "retainUntil"),
            *("plannedAt", "plannedUntil", "endedAt", "endedBy", "endToldAt"),
        ),
        also_unique=("openFor",),
        columns="isolation",
        scope="isolation_holds",
        fact=True,
    ),
    Label(
        "GuidanceVisit",
        "id",
        ("at", "by", "enterprise", "mode", "heldAt", "topics", "results", "notes", "until"),
        columns="visit",
        scope="guidance_holds",
        fact=True,
    ),
    Label(
        "ContingencyPlan",
        "id",
        ("at", "by", "enterprise", "on", "note", "until"),
        columns="plan",
        scope="guidance_holds",
        fact=True,
    ),
    Label("StandingFact", "id", ("at", "by", "enterprise", "state", "on", "to", "reason", "until"), fact=True),
    Label("Standing", "enterprise", ("at",)),
    Label("Rota", "person", ("at",)),
    Label("TallySheet", "of", ("at",)),
)
