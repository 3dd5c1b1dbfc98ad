"""Registration: the documents, the name, the time to decide (法16; 旧6, 11; 条例19; 细则16, 29)."""

from datetime import date
from functools import partial
from typing import Final

from graph.cooperatives.law.law import DETAILED, LAW, NEW, NEW_SINCE, OLD, OLD_UNTIL, Found, Rule, found
from graph.days import SHANGHAI
from graph.records.cases import Case, Standard
from graph.vocabulary import RegistrationDocument, Severity
from graph.working_days import last_of_days, last_of_working_days

BASIC: Final = (
    RegistrationDocument.APPLICATION,
    RegistrationDocument.ASSEMBLY_MINUTES,
    RegistrationDocument.CHARTER,
    RegistrationDocument.OFFICERS_AND_IDENTIFICATION,
    RegistrationDocument.CONTRIBUTION_LIST,
    RegistrationDocument.DOMICILE_PROOF,
)
MORE_ONCE: Final = (RegistrationDocument.MEMBER_ROSTER, RegistrationDocument.AGENT_AUTHORITY)
MORE_NOW: Final = (RegistrationDocument.MEMBER_ROSTER, RegistrationDocument.REAL_NAME_CHECK)
WORDS: Final = "专业合作社"
DAYS: Final = 20
WORKING_DAYS: Final = 3
"""Once prolonged by as many."""


def documents(asked: tuple[RegistrationDocument, ...], case: Case, standard: Standard) -> Found:
    """All documents of a list are handed in (法16; 旧11; 细则16, 29)."""
    filed = case.filing.documents if case.filing else ()
    missing = tuple(each for each in asked if each not in filed)
    return found("DOCUMENTS", not missing, documents=asked, missing=missing)


def name(case: Case, standard: Standard) -> Found:
    """Its name says that it is a specialised cooperative (旧6)."""
    return found("NAME", WORDS in case.name, words=WORDS, name=case.name)


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

    Whether the time was prolonged is not known to the graph: a decision that came later than it would have without
    passes, and the answer says what that takes.
    """
    accepted, day = _accepted(case, standard), standard.day
    due, last = due_on(accepted, prolonged=False), due_on(accepted, prolonged=True)
    once = accepted <= OLD_UNTIL
    asked, most = ("DAYS_TO_DECIDE", DAYS) if once else ("WORKING_DAYS_TO_DECIDE", WORKING_DAYS)
    if due is not None and day <= due:
        return found(asked, True, like="TIME_TO_DECIDE", most=most, accepted=accepted, due=due, day=day)
    if last is None:
        return found(asked, False, like="TIME_TO_DECIDE_UNKNOWN", most=most, accepted=accepted, day=day)
    like = "TIME_TO_DECIDE" if day > last else "TIME_TO_DECIDE_PROLONGED"
    return found(asked, day <= last, like=like, most=most, accepted=accepted, due=last, day=day)


def _accepted(case: Case, standard: Standard) -> date:
    """The day that the time runs from: that of the filing, for when it was accepted is not known to the graph."""
    return case.filing.on.astimezone(SHANGHAI).date() if case.filing else standard.day


FILING: Final = (
    Rule("DOCUMENTS", f"{LAW}第十六条", partial(documents, BASIC)),
    Rule("MORE_DOCUMENTS", f"{OLD}第十一条", partial(documents, MORE_ONCE), since=None, until=OLD_UNTIL),
    Rule("MORE_DOCUMENTS", f"{DETAILED}第二十九条、第十六条", partial(documents, MORE_NOW), since=NEW_SINCE),
    Rule("NAME", f"{OLD}第六条", name, since=None, until=OLD_UNTIL),
    Rule("NAME", f"{OLD}第六条（已废止）", name, Severity.WARNING, NEW_SINCE),
)
DECISION: Final = (
    Rule("TIME_TO_DECIDE", f"{LAW}第十六条", time_to_decide, Severity.WARNING, until=OLD_UNTIL),
    Rule("TIME_TO_DECIDE", f"{NEW}第十九条", time_to_decide, Severity.WARNING, NEW_SINCE),
)
