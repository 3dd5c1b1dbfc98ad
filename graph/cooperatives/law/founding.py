"""The founding assembly (设立大会) and the charter that it adopts (法14, 15)."""

from typing import Final

from graph.cooperatives.law.law import LAW, Found, Rule, found
from graph.cooperatives.voting import Votes, founding
from graph.records.cases import Case, Standard
from graph.records.cooperatives import ITEMS

NUMBERS: Final = range(1, ITEMS + 1)
"""Of what a charter must say: name and domicile; scope; membership; rights and duties; bodies;
contributions; finance, surplus and loss; amendment; dissolution and liquidation; notices; additional votes; other."""


def founders_present(case: Case, standard: Standard) -> Found:
    """All founders are present (法14)."""
    votes = Votes.of(founding(case))
    return found("FOUNDERS_PRESENT", votes.present == votes.basic, founders=votes.basic, present=votes.present)


def charter_unanimous(case: Case, standard: Standard) -> Found:
    """The charter is adopted by all founders (法14), of whom each counts once whatever additional votes they have."""
    founders, count = Votes.of(founding(case)).basic, founding(case).charter_votes
    return found("CHARTER_UNANIMOUS", count == founders, founders=founders, votes=count)


def charter_items(case: Case, standard: Standard) -> Found:
    """The charter says something on each of the twelve items (法15)."""
    said = {each.number for each in case.charter if each.text.strip()}
    missing = tuple(str(number) for number in NUMBERS if number not in said)
    return found("CHARTER_ITEMS", not missing, items=ITEMS, missing=missing)


FOUNDING: Final = (
    Rule("FOUNDERS_PRESENT", f"{LAW}第十四条", founders_present),
    Rule("CHARTER_UNANIMOUS", f"{LAW}第十四条", charter_unanimous),
    Rule("CHARTER_ITEMS", f"{LAW}第十五条", charter_items),
)
