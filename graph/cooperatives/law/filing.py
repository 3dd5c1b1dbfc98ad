"""What is filed: the documents, the name, the domicile, the liaison, a scope with a licence of its own (法12, 16)."""

from functools import partial
from typing import Final

from graph.cooperatives.law.law import DETAILED, LAW, NAMES, NEW, NEW_SINCE, OLD, OLD_UNTIL, Found, Rule, found
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
LICENSED: Final = (
    *("农药", "种子", "种苗", "种畜", "种禽", "兽药", "饲料生产", "食品", "屠宰", "烟草", "危险化学品"),
    *("道路运输", "水产苗种", "林木种苗", "餐饮", "民宿"),
)
"""Words of a scope that needs a licence of its own before it is registered."""


def documents(asked: tuple[RegistrationDocument, ...], case: Case, standard: Standard) -> Found:
    """All documents of a list are handed in (法16; 旧11; 细则16, 29)."""
    filed = case.filing.documents if case.filing else ()
    missing = tuple(each for each in asked if each not in filed)
    return found("DOCUMENTS", not missing, documents=asked, missing=missing)


def name(case: Case, standard: Standard) -> Found:
    """Its name says that it is a specialised cooperative (旧6; 名称规定10, 25)."""
    return found("NAME", WORDS in case.name, words=WORDS, name=case.name)


def domicile(case: Case, standard: Standard) -> Found:
    """It has a name and a domicile (法12(4))."""
    return found("DOMICILE", bool(case.domicile and case.name), name=case.name, domicile=case.domicile or "–")


def liaison(case: Case, standard: Standard) -> Found:
    """Somebody is named who keeps contact with the office (条例9(7), 细则7(5))."""
    named = case.assembly.liaison if case.assembly else None
    return found("REGISTRY_LIAISON", named is not None, liaison=named or "–")


def licensed_scope(case: Case, standard: Standard) -> Found:
    """What of its scope needs a licence of its own has it before (旧11, 条例14); the approval is handed in."""
    words = tuple(each for each in LICENSED if each in case.business_scope)
    approved = case.filing is not None and RegistrationDocument.APPROVAL in case.filing.documents
    return found("LICENSED_SCOPE", not words or approved, scopes=words)


FILING: Final = (
    Rule("DOCUMENTS", f"{LAW}第十六条", partial(documents, BASIC)),
    Rule("MORE_DOCUMENTS", f"{OLD}第十一条", partial(documents, MORE_ONCE), since=None, until=OLD_UNTIL),
    Rule("MORE_DOCUMENTS", f"{DETAILED}第二十九条、第十六条", partial(documents, MORE_NOW), since=NEW_SINCE),
    Rule("NAME", f"{OLD}第六条", name, since=None, until=OLD_UNTIL),
    Rule("NAME", f"{NAMES}第十条、第二十五条", name, Severity.WARNING, NEW_SINCE),
    Rule("DOMICILE", f"{LAW}第十二条", domicile),
    Rule("REGISTRY_LIAISON", f"{NEW}第九条、{DETAILED}第七条", liaison, since=NEW_SINCE),
    Rule("LICENSED_SCOPE", f"{OLD}第十一条", licensed_scope, Severity.WARNING, None, OLD_UNTIL),
    Rule("LICENSED_SCOPE", f"{NEW}第十四条", licensed_scope, Severity.WARNING, NEW_SINCE),
)
