"""The labels of the graph.

Statements and checks ask here: `labels("covered")` are the labels that a unit can cover, and `// each: label =
@labels(covered)` in the header of a statement stands for them.
"""

import re
from typing import Final

from graph.vocabulary.codes import UNIT
from graph.vocabulary.facts import FACTS
from graph.vocabulary.label import Label

FOUND_BY: Final = ("folded", "pinyin")
"""The properties by which search finds a node, made of what it is called."""

LABELS: Final = (
    Label("Town", "code", ("name",), code=r"\d{9}", columns="place", scope="place_holds", structure=True, touched=True),
    Label(
        "Area",
        "code",
        ("name",),
        code=r"\d{9}A\d{2}",
        containment="IN_TOWN",
        columns="place",
        scope="place_holds",
        coverage="area_coverage",
        anchors="anchors_of_place",
        lies="IN_AREA",
        structure=True,
        touched=True,
    ),
    Label(
        "Village",
        "code",
        ("name", "kind", "describedSince", *FOUND_BY),
        code=r"\d{12}",
        containment="IN_AREA",
        called="name",
        columns="village",
        scope="place_holds",
        coverage="village_coverage",
        anchors="anchors_of_place",
        lies="IN_VILLAGE",
        structure=True,
        lineage=True,
        searched=True,
        touched=True,
    ),
    Label(
        "Grid",
        "code",
        ("name",),
        code=r"\d{15}",
        containment="IN_VILLAGE",
        columns="place",
        scope="place_holds",
        coverage="place_coverage",
        anchors="anchors_of_place",
        structure=True,
        touched=True,
    ),
    Label(
        "Household",
        "code",
        ("address", "synthetic", "describedSince", *FOUND_BY),
        code=r"\d{12}H\d{4}",
        containment="IN_VILLAGE",
        called="address",
        columns="household",
        scope="household_holds",
        reaches="household_reaches",
        coverage="place_coverage",
        anchors="anchors_of_home",
        member=True,
        lineage=True,
        searched=True,
        touched=True,
    ),
    Label(
        "Person",
        "id",
        (
            *("name", "birthYear", "phone", "partyMember", "publicServant"),
            *("synthetic", "erasedAt", "describedSince", *FOUND_BY),
        ),
        called="name",
        columns="person",
        scope="person_holds",
        reaches="person_reaches",
        checked="person_holds",
        anchors="anchors_of_person",
        gone="departed",
        member=True,
        lineage=True,
        searched=True,
        touched=True,
    ),
    Label(
        "Unit",
        "code",
        ("name", "level", "purpose", "describedSince", *FOUND_BY),
        code=UNIT,
        containment="IN_TOWN",
        called="name",
        columns="unit",
        scope="unit_holds",
        anchors="anchors_of_unit",
        structure=True,
        lineage=True,
        searched=True,
        touched=True,
    ),
    Label(
        "Enterprise",
        "code",
        ("name", "kind", "synthetic", *FOUND_BY),
        code=r"[0-9A-Z]{18}|\d{12}G\d{4}",
        containment="IN_VILLAGE",
        columns="kinded",
        scope="enterprise_holds",
        reaches="enterprise_reaches",
        coverage="place_coverage",
        anchors="anchors_of_place",
        member=True,
        searched=True,
        touched=True,
    ),
    Label(
        "Organization",
        "code",
        ("name", "kind"),
        code=r"(\d{9}|\d{9}A\d{2}|\d{12})O\d{3}",
        containment="IN_TOWN",
        columns="kinded",
        scope="place_holds",
        anchors="anchors_of_body",
        structure=True,
        member=True,
        touched=True,
    ),
    Label(
        "Post",
        "code",
        ("name", "kind", "opens", "closes"),
        code=r"\d{9}P\d{3}",
        containment="IN_TOWN",
        columns="post",
        scope="place_holds",
        anchors="anchors_of_post",
        structure=True,
        touched=True,
    ),
    Label(
        "Cooperative",
        "code",
        ("name", "product", "businessScope", "domicile", *FOUND_BY),
        code=r"\d{12}C\d{3}",
        containment="IN_VILLAGE",
        columns="cooperative",
        scope="cooperative_holds",
        coverage="place_coverage",
        anchors="anchors_of_place",
        lies="GROWS",
        searched=True,
        touched=True,
    ),
    Label("Description", "id", ("name", "kind", "address", "partyMember", *FOUND_BY)),
    Label(
        "Change",
        "id",
        (
            *("seq", "at", "effectiveAt", "actor", "kind", "reason", "reasonCode", "restructuring"),
            *("told", "due", "neverHeld", "standsFor", "undoes", "withheld"),
        ),
        also_unique=("seq",),
        columns="change",
        scope="change_holds",
        touched_things="told",
    ),
    Label("Head", "id", ("at", "pending")),
    Label("Lock", "id", ("seq", "next")),
    Label("Schema", "id", ("version", "secret", "backedUpAt")),
    Label(
        "Disclosure",
        "id",
        ("at", "lastAt", "times", "viewer", "subject", "fields", "purpose", "operation"),
        columns="disclosure",
        scope="disclosure_holds",
    ),
    Label("CopiedBatch", "id"),
    Label(
        "Restructuring",
        "id",
        (
            *("title", "reason", "status", "effectiveAt", "version", "steps"),
            *("draftedBy", "draftedAt", "appliedBy", "appliedAt", "undoneBy", "undoneAt", "undoReason"),
            *("people", "enterprises"),
            *("source", "rows", "whose", "overwritten", "overwrittenOf"),
        ),
        columns="restructuring",
        scope="restructuring_holds",
    ),
    Label(
        "Milestone",
        "id",
        (
            *("stage", "at", "recordedAt", "by", "note", "on", "charterVotes", "termYears", "agent", "liaison"),
            *("documents", "acceptedOn", "prolonged", "creditCode"),
        ),
    ),
    Label("Charter", "id", ("at", "recordedAt", "by", "texts", "domicile", "adoptedAt")),
    Label(
        "Resolution",
        "id",
        (
            *("kind", "at", "recordedAt", "by", "on", "present", "votesFor", "delegates", "termYears"),
            *("rules", "member", "votedAt"),
        ),
    ),
    *FACTS,
    Label("Request", "key", ("viewer", "hash", "at", "about", "changes", "moved", "written"), within="viewer"),
)

DESCRIBING: Final = frozenset(next(label.properties for label in LABELS if label.name == "Description"))
"""The properties of which a description keeps earlier values."""
KEYS: Final = {label.name: label.key for label in LABELS}
CONTAINMENT: Final = {label.name: label.containment for label in LABELS if label.containment is not None}
"""The tenure whose unbroken run is the life of a node."""


def labels(trait: str) -> tuple[str, ...]:
    """The names of the labels of which something is true, in their order: `covered`, `member`, `touched`, …"""
    return tuple(label.name for label in LABELS if getattr(label, trait))


def label_of(code: str) -> str:
    """The label of whatever has a code of this form; that of enterprises, whose codes others give, where none fits."""
    forms = ((label.name, label.code) for label in LABELS if label.code is not None)
    return next((name for name, form in forms if re.fullmatch(form, code)), "Enterprise")
