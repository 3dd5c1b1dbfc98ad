"""Registration: the time that the office has to decide (法16; 条例19), counted from acceptance (受理)."""

from datetime import date
from typing import Final

from graph.cooperatives.law.law import LAW, NEW, NEW_SINCE, OLD_UNTIL, Found, Rule, found
from graph.days import SHANGHAI
from graph.records.cases import Case, Standard
from graph.vocabulary import Severity
from graph.working_days import last_of_days, last_of_working_days

DAYS: Final = 20
WORKING_DAYS: Final = 3
"""Once prolonged by as many."""


def due_on(accepted: date, prolonged: bool) -> date | None:
    """The last day to decide on what was accepted (受理) on a day; None where the days off until then are not known.

    By the law in force on that day, which the time goes on running by: 20 days (法16) until 2022-02-28, which could not
    be prolonged; 3 working days since, 6 where they were prolonged (条例19).
    """
    if accepted <= OLD_UNTIL:
        return last_of_days(accepted, DAYS)
    return last_of_working_days(accepted, WORKING_DAYS * 2 if prolonged else WORKING_DAYS)


def time_to_decide(case: Case, standard: Standard) -> Found:
    """It is decided on by the last day for that (法16, 条例19); where the days off until then are not known, it warns.

    The time runs from acceptance (受理); until that is recorded it is counted from the filing.
    """
    accepted, day = _accepted(case, standard), standard.day
    once = accepted <= OLD_UNTIL
    asked, most = ("DAYS_TO_DECIDE", DAYS) if once else ("WORKING_DAYS_TO_DECIDE", WORKING_DAYS)
    prolonged = case.filing is not None and case.filing.prolonged
    due = due_on(accepted, prolonged)
    if due is None:
        return found(asked, False, like="TIME_TO_DECIDE_UNKNOWN", most=most, accepted=accepted, day=day)
    like = "TIME_TO_DECIDE_PROLONGED" if prolonged and not once else "TIME_TO_DECIDE"
    return found(asked, day <= due, like=like, most=most, accepted=accepted, due=due, day=day)


def _accepted(case: Case, standard: Standard) -> date:
    """The day that the time runs from."""
    if case.filing is None:
        return standard.day
    return (case.filing.accepted_on or case.filing.on).astimezone(SHANGHAI).date()


DECISION: Final = (
    Rule("TIME_TO_DECIDE", f"{LAW}第十六条", time_to_decide, Severity.WARNING, until=OLD_UNTIL),
    Rule("TIME_TO_DECIDE", f"{NEW}第十九条", time_to_decide, Severity.WARNING, NEW_SINCE),
)
