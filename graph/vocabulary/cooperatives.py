"""The enumerations of setting up cooperatives."""

from enum import StrEnum


class CooperativeStage(StrEnum):
    """How far the setting-up of a cooperative has come."""

    PROPOSED = "PROPOSED"
    CANVASSING = "CANVASSING"
    PREPARING = "PREPARING"
    ASSEMBLED = "ASSEMBLED"
    FILED = "FILED"
    REGISTERED = "REGISTERED"
    REJECTED = "REJECTED"
    WITHDRAWN = "WITHDRAWN"


class MemberKind(StrEnum):
    """What a member of a cooperative is, as the law tells members apart."""

    FARMER = "FARMER"
    CITIZEN = "CITIZEN"
    ENTERPRISE = "ENTERPRISE"
    INSTITUTION = "INSTITUTION"
    SOCIAL_ORGANIZATION = "SOCIAL_ORGANIZATION"


class PledgeState(StrEnum):
    """What somebody says to joining."""

    WILLING = "WILLING"
    UNDECIDED = "UNDECIDED"
    UNWILLING = "UNWILLING"


class ContributionKind(StrEnum):
    """What somebody would bring in; the law does not take all of it."""

    CASH = "CASH"
    GOODS = "GOODS"
    INTELLECTUAL_PROPERTY = "INTELLECTUAL_PROPERTY"
    LAND_OPERATION_RIGHT = "LAND_OPERATION_RIGHT"
    FOREST_RIGHT = "FOREST_RIGHT"
    LABOUR = "LABOUR"
    CREDIT = "CREDIT"
    PERSONAL_NAME = "PERSONAL_NAME"
    GOODWILL = "GOODWILL"
    FRANCHISE = "FRANCHISE"
    ENCUMBERED_PROPERTY = "ENCUMBERED_PROPERTY"
    CLAIM = "CLAIM"


class CooperativePosition(StrEnum):
    """The posts of a cooperative itself; the command roles of its set-up are another thing."""

    CHAIRPERSON = "CHAIRPERSON"
    DIRECTOR = "DIRECTOR"
    EXECUTIVE_SUPERVISOR = "EXECUTIVE_SUPERVISOR"
    SUPERVISOR = "SUPERVISOR"
    MANAGER = "MANAGER"
    FINANCE = "FINANCE"


class RegistrationDocument(StrEnum):
    """What is handed in for registration."""

    APPLICATION = "APPLICATION"
    ASSEMBLY_MINUTES = "ASSEMBLY_MINUTES"
    CHARTER = "CHARTER"
    OFFICERS_AND_IDENTIFICATION = "OFFICERS_AND_IDENTIFICATION"
    CONTRIBUTION_LIST = "CONTRIBUTION_LIST"
    DOMICILE_PROOF = "DOMICILE_PROOF"
    MEMBER_ROSTER = "MEMBER_ROSTER"
    AGENT_AUTHORITY = "AGENT_AUTHORITY"
    REAL_NAME_CHECK = "REAL_NAME_CHECK"
