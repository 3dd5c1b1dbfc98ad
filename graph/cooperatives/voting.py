"""The votes of an assembly: how many there are, how many must be present, how many carry a decision."""

from dataclasses import dataclass
from typing import Self

from graph.records.cases import Case, CaseAssembly


@dataclass(frozen=True, slots=True)
class Votes:
    """The votes of an assembly: one of each member and additional ones (法22), the quorum and the majorities (法30).

    `basic` counts the members, `present` those of them who are present, `present_votes` all the votes that these have.
    """

    basic: int
    additional: int
    present: int
    present_votes: int

    @classmethod
    def of(cls, assembly: CaseAssembly) -> Self:
        """The votes at a founding assembly, whose founders are the members; who is none of them has no vote there."""
        present = set(assembly.founders).intersection(assembly.present)
        theirs = sum(each.votes for each in assembly.additional if each.member in present)
        additional = sum(each.votes for each in assembly.additional)
        return cls(len(set(assembly.founders)), additional, len(present), len(present) + theirs)

    @property
    def total(self) -> int:
        """All the votes of all members."""
        return self.basic + self.additional

    @property
    def bounded(self) -> bool:
        """Whether additional votes are at most a fifth of the basic ones (法22)."""
        return self.additional * 5 <= self.basic

    @property
    def most_additional(self) -> int:
        """The most additional votes that there may be (法22)."""
        return self.basic // 5

    @property
    def quorum(self) -> int:
        """The least number of members who must be present: two thirds (法30)."""
        return (self.basic * 2 + 2) // 3

    @property
    def quorate(self) -> bool:
        """Whether as many as that are present."""
        return self.present * 3 >= self.basic * 2

    @property
    def majority(self) -> int:
        """The least votes that elect and decide: more than half of all (法30)."""
        return self.total // 2 + 1

    @property
    def two_thirds(self) -> int:
        """The least votes that change the charter, merge, split or dissolve: two thirds of all (法30)."""
        return (self.total * 2 + 2) // 3


def founding(case: Case) -> CaseAssembly:
    """The founding assembly of a case; until there has been one, that of all its members, with nobody present."""
    founders = tuple(each.member for each in case.members)
    nobody = CaseAssembly(case.reached, founders, (), 0, (), term_years=None, agent=None, liaison=None)
    return case.assembly or nobody
