"""Registration: the documents, the name, the time to decide (法16; 旧6, 11; 条例19; 细则16, 29)."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from graph.cooperatives.law.law import DETAILED, LAW, NEW, NEW_SINCE, OLD, OLD_UNTIL, Found, Rule, found
from graph.days import SHANGHAI
from graph.records.cases import Case, Standard
from graph.vocabulary import RegistrationDocument, Severity

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
SATURDAY: Final = 5


def documents(asked: tuple[RegistrationDocument, ...], case: Case, standard: Standard) -> Found:
    """All documents of a list are handed in (法16; 旧11; 细则16, 29)."""
    filed = case.filing.documents if case.filing else ()
    missing = tuple(each for each in asked if each not in filed)
    return found("DOCUMENTS", not missing, documents=asked, missing=missing)


def name(case: Case, standard: Standard) -> Found:
    """Its name says that it is a specialised cooperative (旧6)."""
    return found("NAME", WORDS in case.name, words=WORDS, name=case.name)


def days_to_decide(case: Case, standard: Standard) -> Found:
    """It is decided on within twenty days of the filing (法16)."""
    days = (standard.day - _filed(case, standard)).days
    return found("DAYS_TO_DECIDE", days <= DAYS, most=DAYS, days=days)


def working_days_to_decide(case: Case, standard: Standard) -> Found:
    """It is decided on within three working days of the filing; within six, where it has been prolonged (条例19).

    Working days are Monday to Friday here: public holidays, and the weekends worked for them, are not known to the
    graph. That is one reason why the rule only warns.
    """
    days = _working_days(_filed(case, standard), standard.day)
    like = "DAYS_TO_DECIDE_PROLONGED" if WORKING_DAYS < days <= WORKING_DAYS * 2 else None
    return found("WORKING_DAYS_TO_DECIDE", days <= WORKING_DAYS * 2, like=like, most=WORKING_DAYS, days=days)


def _filed(case: Case, standard: Standard) -> date:
    return case.filing.on.astimezone(SHANGHAI).date() if case.filing else standard.day


def _working_days(after: date, until: date) -> int:
    """Working days after a day up to another one."""
    days = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
    return sum(day.weekday() < SATURDAY for day in days)


FILING: Final = (
    Rule("DOCUMENTS", f"{LAW}第十六条", partial(documents, BASIC)),
    Rule("MORE_DOCUMENTS", f"{OLD}第十一条", partial(documents, MORE_ONCE), since=None, until=OLD_UNTIL),
    Rule("MORE_DOCUMENTS", f"{DETAILED}第二十九条、第十六条", partial(documents, MORE_NOW), since=NEW_SINCE),
    Rule("NAME", f"{OLD}第六条", name, since=None, until=OLD_UNTIL),
    Rule("NAME", f"{OLD}第六条（已废止）", name, Severity.WARNING, NEW_SINCE),
)
DECISION: Final = (
    Rule("TIME_TO_DECIDE", f"{LAW}第十六条", days_to_decide, Severity.WARNING, until=OLD_UNTIL),
    Rule("TIME_TO_DECIDE", f"{NEW}第十九条", working_days_to_decide, Severity.WARNING, NEW_SINCE),
)
