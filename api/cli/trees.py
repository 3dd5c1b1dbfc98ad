"""Answers as small trees."""

from collections.abc import Iterable

from rich.markup import escape
from rich.tree import Tree

from api.texts.catalogs import Texts
from graph.errors import Message
from graph.records import AnsweredHousehold, AnswerLink, Coverage, CoveredEnterprise, Person


def answering(household: AnsweredHousehold, texts: Texts) -> Tree:
    """Who answers for a household: a branch for each chain, level 3, 2, 1."""
    tree = Tree(f"[bold]{escape(household.address)}[/] {household.code}")
    for chain in household.answer_chains:
        branch = tree.add(f"[cyan]{chain.purpose}[/]")
        for link in chain.links:
            branch.add(_level(link, texts))
    return tree


def _level(link: AnswerLink, texts: Texts) -> str:
    unit = f"{escape(link.unit.name)} {link.unit.code}" if link.unit else texts.render(Message("terminal.no_unit"))
    stands_in = texts.render(Message("terminal.inherited")) if link.inherited else ""
    return f"{link.level}  [bold]{named([link.commander] if link.commander else [])}[/]{stands_in}  {unit}"


def covering(enterprise: CoveredEnterprise) -> Tree:
    """Which units cover an enterprise, nearest first, each with the reason."""
    tree = Tree(f"[bold]{escape(enterprise.name)}[/] {enterprise.code}")
    for coverage in enterprise.coverage:
        tree.add(_way(coverage))
    return tree


def _way(coverage: Coverage) -> str:
    unit = coverage.unit
    commander = named([unit.commander] if unit.commander else [])
    via = "" if coverage.reason == "DIRECT" else f" ({escape(coverage.via.label)})"
    return f"{unit.level}  [bold]{commander}[/]  {escape(unit.name)} {unit.code}  [cyan]{coverage.reason}[/]{via}"


def named(people: Iterable[Person]) -> str:
    """People by name and telephone number, a dash for none."""
    return escape(", ".join(f"{person.name} {person.phone or ''}".strip() for person in people)) or "–"
