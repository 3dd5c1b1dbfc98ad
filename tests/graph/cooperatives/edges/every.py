"""Every rule and every edge, and what a rule says at an edge."""

from graph.cooperatives.law.law import Rule
from graph.cooperatives.stages import TRANSITIONS, rules_at
from graph.records.cases import RuleCheck
from graph.vocabulary import CooperativeStage
from tests.builders.cases import on
from tests.graph.cooperatives.edges.assembly import FOUNDING, VOTING
from tests.graph.cooperatives.edges.form import Edge
from tests.graph.cooperatives.edges.membership import CONTRIBUTIONS, MEMBERSHIP
from tests.graph.cooperatives.edges.officers import POSTS
from tests.graph.cooperatives.edges.registration import REGISTRATION
from tests.graph.cooperatives.edges.setup import SETUP

EDGES = [*SETUP, *MEMBERSHIP, *CONTRIBUTIONS, *FOUNDING, *VOTING, *POSTS, *REGISTRATION]
RULES: tuple[Rule, ...] = tuple(
    dict.fromkeys(
        rule
        for rules in (
            *(each.rules for each in TRANSITIONS),
            *(rules_at(stage) for stage in CooperativeStage),
        )
        for rule in rules
    )
)


def applying(edge: Edge) -> Rule:
    """The one rule of the name that is in force on the day."""
    (rule,) = (each for each in RULES if each.name == edge.rule and each.in_force(edge.day))
    return rule


def judged(edge: Edge) -> RuleCheck:
    return applying(edge).judge(edge.case, on(edge.day))
