"""The edges of the rules on registration."""

from dataclasses import replace
from datetime import date
from typing import Final

from graph.vocabulary import RegistrationDocument
from tests.builders.cases import BOTH, NOW, ONCE, PLEDGES, SOUND, assembly, case, filed, founders
from tests.graph.cooperatives.edges.form import Edge, edges

BASIC: Final = list(RegistrationDocument)[:6]
MORE: Final = {
    "MEMBER_ROSTER": (False, False),
    "AGENT_AUTHORITY": (False, True),
    "REAL_NAME_CHECK": (True, False),
}
"""Whether they can be left out, once and now."""
REGISTRATION: Final = [
    *edges("DOCUMENTS", ("all", True, SOUND), ("not filed", False, case(filing=None)), days=BOTH),
    *edges("DOCUMENTS", *((each, False, case(filing=filed(each))) for each in BASIC), days=BOTH),
    *edges("MORE_DOCUMENTS", ("all", True, SOUND), days=BOTH),
    *(
        Edge("MORE_DOCUMENTS", name, passed, case(filing=filed(RegistrationDocument(name))), day)
        for name, both in MORE.items()
        for day, passed in zip(BOTH, both, strict=True)
    ),
    *edges("NAME", ("has the words", True, SOUND), ("lacks them", False, case(name="五柳柑桔合作社")), days=BOTH),
    *edges("DOMICILE", ("known", True, SOUND), ("not known", False, case(domicile=None)), days=BOTH),
    *edges(
        "REGISTRY_LIAISON",
        ("named", True, SOUND),
        ("not named", False, case(assembly=replace(assembly(founders(PLEDGES)), liaison=None))),
        ("not assembled", False, case(assembly=None)),
    ),
    *edges(
        "LICENSED_SCOPE",
        ("none needed", True, SOUND),
        ("approved", True, case(business_scope="农药销售")),
        ("not approved", False, case(business_scope="农药销售", filing=filed(RegistrationDocument.APPROVAL))),
        days=BOTH,
    ),
    *(
        Edge("TIME_TO_DECIDE", f"filed {filing}", passed, case(filing=filed(day=filing)), day)
        for filing, day, passed in (
            (date(2022, 2, 8), ONCE, True),
            (date(2022, 2, 7), ONCE, True),  # its last day, a Sunday, moves on
            (date(2022, 2, 5), ONCE, False),
            (date(2022, 2, 8), NOW, False),
            (date(2022, 2, 28), date(2022, 3, 21), True),  # goes on running by the law of its acceptance
            (date(2022, 2, 28), date(2022, 3, 22), False),
            (date(2023, 9, 28), date(2023, 10, 9), True),  # National Day, and a weekend made up for it
            (date(2023, 9, 28), date(2023, 10, 10), False),
            (date(2026, 12, 28), date(2026, 12, 31), True),
            (date(2026, 12, 28), date(2027, 1, 1), False),
            (date(2026, 12, 30), date(2026, 12, 31), False),  # the days off of 2027 are not known
            (date(2022, 3, 4), date(2022, 3, 9), True),
            (date(2022, 3, 4), date(2022, 3, 10), False),
            (date(2022, 3, 4), date(2022, 3, 4), True),
        )
    ),
    *(
        Edge("TIME_TO_DECIDE", about, passed, case(filing=filed(day=date(2022, 3, 1), accepted=accepted)), day)
        for about, accepted, day, passed in (
            ("accepted later", date(2022, 3, 4), date(2022, 3, 9), True),
            ("accepted later, and late", date(2022, 3, 4), date(2022, 3, 10), False),
        )
    ),
    *(
        Edge("TIME_TO_DECIDE", f"prolonged, {day}", passed, case(filing=filed(day=filing, prolonged=True)), day)
        for filing, day, passed in (
            (date(2022, 3, 4), date(2022, 3, 14), True),
            (date(2022, 3, 4), date(2022, 3, 15), False),
            (date(2022, 3, 7), date(2022, 3, 15), True),
            (date(2022, 3, 7), date(2022, 3, 16), False),
            (date(2023, 9, 28), date(2023, 10, 12), True),
            (date(2023, 9, 28), date(2023, 10, 13), False),
            (date(2022, 2, 28), date(2022, 3, 22), False),  # could not be prolonged then
        )
    ),
    Edge("TIME_TO_DECIDE", "not filed", True, case(filing=None), ONCE),
]
