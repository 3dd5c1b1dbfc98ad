"""The edges of the rules on registration."""

from datetime import date
from typing import Final

from graph.vocabulary import RegistrationDocument
from tests.builders.cases import BOTH, NOW, ONCE, SOUND, case, filed
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
    *(
        Edge("TIME_TO_DECIDE", f"filed {filing}", passed, case(filing=filed(day=filing)), day)
        for filing, day, passed in (
            (date(2022, 2, 8), ONCE, True),
            (date(2022, 2, 7), ONCE, True),  # its last day, a Sunday, moves on
            (date(2022, 2, 5), ONCE, False),
            (date(2022, 2, 8), NOW, False),
            (date(2022, 2, 28), date(2022, 3, 21), True),  # goes on running by the law of its acceptance
            (date(2022, 2, 28), date(2022, 3, 22), False),
            (date(2023, 9, 28), date(2023, 10, 12), True),  # National Day, and a weekend made up for it
            (date(2023, 9, 28), date(2023, 10, 13), False),
            (date(2026, 12, 28), date(2026, 12, 31), True),
            (date(2026, 12, 28), date(2027, 1, 1), False),  # whose days off are not known
            (date(2022, 3, 4), date(2022, 3, 9), True),
            (date(2022, 3, 4), date(2022, 3, 14), True),
            (date(2022, 3, 4), date(2022, 3, 15), False),
            (date(2022, 3, 4), date(2022, 3, 4), True),
            (date(2022, 3, 7), date(2022, 3, 15), True),
            (date(2022, 3, 7), date(2022, 3, 16), False),
        )
    ),
    Edge("TIME_TO_DECIDE", "not filed", True, case(filing=None), ONCE),
]
