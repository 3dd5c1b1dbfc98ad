"""The questions: as they are asked of danyuan, and what of its answer the floor has to give too."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from seed.dataset import Dataset

Rows = list[list[Any]]


@dataclass(frozen=True)
class Question:
    """A question about a code; `rows` brings danyuan's `data` to the floor's rows, `codes` is what can be asked.

    The key of a `noun` is not asked of the naive server. What `writes` asks for each code once, in their order.
    """

    name: str
    document: str
    codes: Callable[[Dataset], list[str]]
    rows: Callable[[Any], Rows]
    noun: str = ""
    writes: bool = False

    def given(self, code: str) -> str:
        """The code as danyuan is given it: of a noun its id."""
        return f"{self.noun}:{code}" if self.noun else code


def _households(town: Dataset) -> list[str]:
    return [node["code"] for node in town.nodes["Household"]]


def _enterprises(town: Dataset) -> list[str]:
    return [node["code"] for node in town.nodes["Enterprise"]]


def _villages(town: Dataset) -> list[str]:
    return [node["code"] for node in town.nodes["Village"]]


def _parts_of_names(town: Dataset) -> list[str]:
    return sorted({node["name"][:2] for node in town.nodes["Person"]})


def _village_units(town: Dataset) -> list[str]:
    return [node["code"] for node in town.nodes["Unit"] if node["code"].startswith("EC2")]


def _chain(data: Any) -> Rows:
    (chain,) = data["household"]["answerChains"]
    return [
        [
            link["level"],
            *(link["unit"][name] for name in ("code", "name")),
            *(link["commander"][name] for name in ("id", "name", "phone")),
            [[liaison["id"], liaison["name"]] for liaison in link["liaisons"]],
        ]
        for link in chain["links"]
    ]


def _coverage(data: Any) -> Rows:
    return [
        [
            *(each[name] for name in ("level", "purpose", "reason")),
            each["unit"]["code"],
            each["unit"]["commander"]["name"],
            each["via"]["code"],
            datetime.fromisoformat(each["since"]),
        ]
        for each in data["enterprise"]["coverage"]
    ]


def _roster(data: Any) -> Rows:
    return [
        [unit["code"], unit["name"], unit["commander"]["id"], unit["commander"]["name"], unit["covers"]["totalCount"]]
        for unit in data["unit"]["children"]["nodes"]
    ]


def _page(data: Any) -> Rows:
    return [
        [
            home["code"],
            [[each["name"], each["birthYear"], each["phone"]] for each in home["residents"]],
            [link["commander"]["name"] for link in home["answerChains"][0]["links"] if link["level"] == 3],
        ]
        for home in data["village"]["households"]["nodes"]
    ]


def _people(data: Any) -> Rows:
    return [[person["id"], person["name"], person["phone"]] for person in data["people"]["nodes"]]


QUESTIONS: Final = (
    Question(
        "answer_chain",
        "query($code: String!) { household(code: $code) { code answerChains(purpose: EPIDEMIC_CONTROL) {"
        " links { level unit { code name } commander { id name phone } liaisons { id name } } } } }",
        _households,
        _chain,
    ),
    Question(
        "coverage",
        "query($code: String!) { enterprise(code: $code) { code coverage {"
        " level purpose reason unit { code commander { name } } via { code } since } } }",
        _enterprises,
        _coverage,
    ),
    Question(
        "roster",
        "query($code: String!) { unit(code: $code) { code children(first: 50) {"
        " nodes { code name commander { id name } covers { totalCount } } } } }",
        _village_units,
        _roster,
    ),
    Question(
        "page",
        "query($code: String!) { village(code: $code) { households(first: 100) { nodes { code"
        " residents { name birthYear phone }"
        " answerChains(purpose: EPIDEMIC_CONTROL) { links { level commander { name } } } } } } }",
        _villages,
        _page,
    ),
    Question(
        "people",
        "query($code: String!) { people(filter: {text: $code}, first: 50) { nodes { id name phone } } }",
        _parts_of_names,
        _people,
    ),
)
