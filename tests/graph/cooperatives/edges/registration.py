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
            (date(2022, 2, 7), ONCE, False),
            (date(2022, 2, 8), NOW, False),
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
