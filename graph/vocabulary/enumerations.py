"""The enumerations of the graph: what its properties may hold."""

from enum import StrEnum


class Purpose(StrEnum):
    """What a unit is for."""

    EPIDEMIC_CONTROL = "EPIDEMIC_CONTROL"
    WORK_RESUMPTION = "WORK_RESUMPTION"
    COOPERATIVE_SETUP = "COOPERATIVE_SETUP"
    GENERAL_SERVICE = "GENERAL_SERVICE"


class UnitRole(StrEnum):
    """What a person is in a unit."""

    COMMANDER = "COMMANDER"
    LIAISON = "LIAISON"
    GRID_WORKER = "GRID_WORKER"
    DOCTOR = "DOCTOR"
    COMMITTEE_MEMBER = "COMMITTEE_MEMBER"
    PARTY_MEMBER = "PARTY_MEMBER"
    INSTRUCTOR = "INSTRUCTOR"
    RESIDENT = "RESIDENT"


class VillageKind(StrEnum):
    """Whether a division is a village or an urban community."""

    VILLAGE = "VILLAGE"
    COMMUNITY = "COMMUNITY"


class EnterpriseKind(StrEnum):
    """The kinds of firms, growers and trades that are told apart."""

    ABOVE_SCALE = "ABOVE_SCALE"
    AGRICULTURAL = "AGRICULTURAL"
    MICRO = "MICRO"
    GRAIN_GROWER = "GRAIN_GROWER"
    SMALL_TRADE = "SMALL_TRADE"


class OrganizationKind(StrEnum):
    """The kinds of bodies a town has."""

    PARTY_BRANCH = "PARTY_BRANCH"
    VILLAGE_COMMITTEE = "VILLAGE_COMMITTEE"
    WORKING_GROUP = "WORKING_GROUP"
    HEADQUARTERS = "HEADQUARTERS"
    LEADING_GROUP = "LEADING_GROUP"
    OFFICE = "OFFICE"
    HEALTH_CENTRE = "HEALTH_CENTRE"
    TRADE_UNION = "TRADE_UNION"
    MILITIA = "MILITIA"
    ERRAND_TEAM = "ERRAND_TEAM"
    GUIDANCE_SQUAD = "GUIDANCE_SQUAD"


class Position(StrEnum):
    """What a person is in an organization."""

    PARTY_SECRETARY = "PARTY_SECRETARY"
    COMMITTEE_MEMBER = "COMMITTEE_MEMBER"
    CONTACT_LEADER = "CONTACT_LEADER"
    HEAD = "HEAD"
    DEPUTY_HEAD = "DEPUTY_HEAD"
    LEADER = "LEADER"
    MEMBER = "MEMBER"


class CoverageReason(StrEnum):
    """The ways a unit comes to cover a thing; the first that applies counts."""

    DIRECT = "DIRECT"
    GRID = "GRID"
    VILLAGE = "VILLAGE"
    AREA = "AREA"
    ANCESTOR = "ANCESTOR"


class SearchKind(StrEnum):
    """What can be searched for."""

    PERSON = "PERSON"
    HOUSEHOLD = "HOUSEHOLD"
    VILLAGE = "VILLAGE"
    UNIT = "UNIT"
    ENTERPRISE = "ENTERPRISE"
    COOPERATIVE = "COOPERATIVE"


class RestructuringStatus(StrEnum):
    """What a restructuring has come to."""

    DRAFT = "DRAFT"
    APPLIED = "APPLIED"
    UNDONE = "UNDONE"
    ABANDONED = "ABANDONED"


class DiffAction(StrEnum):
    """What a line of a preview tells of."""

    SEAT = "SEAT"
    UNSEAT = "UNSEAT"
    CREATE = "CREATE"
    DISSOLVE = "DISSOLVE"
    APPOINT = "APPOINT"
    RELEASE = "RELEASE"
    COVER = "COVER"
    UNCOVER = "UNCOVER"
    MOVE = "MOVE"
    MERGE = "MERGE"
    SPLIT = "SPLIT"
    RENAME = "RENAME"


class Departure(StrEnum):
    """Why a person is a resident no more."""

    MOVED_AWAY = "MOVED_AWAY"
    DECEASED = "DECEASED"


class ViewerRole(StrEnum):
    """What whoever asks is: by their token, or by their place in the graph."""

    ADMIN = "ADMIN"
    ORGANISER = "ORGANISER"
    AUDITOR = "AUDITOR"
    OFFICER = "OFFICER"
    RESIDENT = "RESIDENT"


class SearchMatch(StrEnum):
    """How a text was found; the better first."""

    EXACT = "EXACT"
    BEGINNING = "BEGINNING"
    PART = "PART"


class Severity(StrEnum):
    """Whether what breaks a rule refuses a plan."""

    ERROR = "ERROR"
    WARNING = "WARNING"
