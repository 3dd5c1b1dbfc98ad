"""What a set of papers says, read back by the libraries that offices read them with, and whether it agrees."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

import docx
from docx.document import Document
from docx.table import Table
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from graph.cooperatives.papers import PAPERS
from graph.office import Paper

FIRST: Final = 4
"""The first row of a list."""
SIGNED: Final = ("minutes.docx", "charter.docx", "authority.docx")
"""What all founders sign."""
CITIZEN_NUMBER: Final = re.compile(r"(?<![0-9A-Z])[0-9]{17}[0-9X](?![0-9A-Z])")


def by_name(papers: tuple[Paper, ...]) -> dict[str, bytes]:
    """What is in papers, by the names that they are asked for."""
    return {name: each.content for name, each in zip(PAPERS, papers, strict=True)}


def document(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def sheet(content: bytes, values: bool = False) -> Worksheet:
    """The sheet of a list: with its formulas, or the values that they come to."""
    return load_workbook(BytesIO(content), data_only=values).worksheets[0]


def said(of: Document) -> list[str]:
    return [each.text for each in of.paragraphs]


def cells(table: Table, heads: int = 1) -> list[tuple[str, ...]]:
    """Those under the head."""
    return [tuple(cell.text for cell in row.cells) for row in table.rows][heads:]


def fields(table: Table) -> dict[str, str]:
    """What stands beside each label of a form, after the name of its part."""
    found: dict[str, str] = {}
    part = ""
    for row in table.rows:
        texts = [cell.text for cell in row.cells]
        if len(set(texts)) == 1:
            part = texts[0]
        else:
            pairs = [(texts[0], texts[1]), *([(texts[2], texts[3])] if texts[1] != texts[2] else [])]
            found |= {f"{part}/{label}": text for label, text in pairs}
    return found


def listed(page: Worksheet) -> list[tuple[Any, ...]]:
    """The numbered rows of a list."""
    return [row for row in page.iter_rows(min_row=FIRST, values_only=True) if isinstance(row[0], int)]


@dataclass(frozen=True)
class Told:
    """What the papers of a set say, each by the name of the paper where several do."""

    members: list[tuple[str, str, str | None]]
    contributions: list[tuple[str, str | None, Decimal | None]]
    totals: dict[str, str]
    signing: dict[str, list[str]]
    officers: dict[str, list[tuple[str, str]]]
    domiciles: dict[str, str]
    adopted: str
    chapters: dict[str, list[str]]
    application: dict[str, str]
    proofs: dict[str, tuple[str, str]]

    def agrees(self) -> None:
        """Assert that no paper says anything else than another one."""
        names = [name for name, _, _ in self.members]
        assert self.signing == dict.fromkeys(SIGNED, names)
        assert [name for name, _, _ in self.contributions if name not in names] == []
        assert len(set(self.totals.values())) == 1, self.totals
        assert self.officers["minutes.docx"] == self.officers["appointments.docx"]
        assert len(set(self.domiciles.values())) == 1, self.domiciles
        assert self.application["基本情况/成员总数（名）"] == str(len(names))
        chairs = [name for position, name in self.officers["minutes.docx"] if position.startswith("理事长")]
        assert [self.application["法定代表人/姓名"]] == chairs
        people = {*names, *(name for _, name in self.officers["minutes.docx"])}
        assert people <= self.proofs.keys()


def read_back(papers: Mapping[str, bytes]) -> Told:
    """What a set says; no citizen's number is anywhere in it."""
    documents = {name: document(content) for name, content in papers.items() if name.endswith("docx")}
    for name, each in documents.items():
        assert not CITIZEN_NUMBER.search(each.element.xml), name
    minutes, application = documents["minutes.docx"], fields(documents["application.docx"].tables[0])
    contributions = sheet(papers["contributions.xlsx"], values=True)
    return Told(
        members=[(row[1], row[2], row[3]) for row in listed(sheet(papers["roster.xlsx"]))],
        contributions=[(row[1], row[2], _amount(row[3])) for row in listed(contributions)],
        totals={
            "application.docx": application["基本情况/成员出资总额（元）"],
            "minutes.docx": _between(minutes, "出资总额", "元"),
            "contributions.xlsx": f"{_amount(_total(contributions)):,.2f}",
        },
        signing={name: [row[1] for row in cells(documents[name].tables[-1], 2)] for name in SIGNED},
        officers={
            "minutes.docx": [(row[0], row[1]) for row in cells(minutes.tables[0]) if row[1]],
            "appointments.docx": [(row[0], row[1]) for row in cells(documents["appointments.docx"].tables[0])],
        },
        domiciles={
            "application.docx": application["基本情况/住所"],
            "minutes.docx": _between(minutes, "确定住所为", "。"),
            "domicile.docx": _between(documents["domicile.docx"], "坐落：", "。"),
        },
        adopted=said(documents["charter.docx"])[1],
        chapters=_chapters(documents["charter.docx"]),
        application=application,
        proofs={row[1]: (row[2], row[3]) for row in cells(documents["identities.docx"].tables[0])},
    )


def _total(page: Worksheet) -> Any:
    """What the list of contributions comes to: the only total there is."""
    (row,) = [row for row in page.iter_rows(min_row=FIRST, values_only=True) if str(row[1]).startswith("出资总额")]
    return row[3]


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _between(of: Document, before: str, after: str) -> str:
    """What stands between two words in the one paragraph that has the first."""
    (text,) = [each for each in said(of) if before in each]
    return text.partition(before)[2].partition(after)[0]


def _chapters(of: Document) -> dict[str, list[str]]:
    """Paragraphs by the heading that they are under."""
    found: dict[str, list[str]] = {}
    under: list[str] = []
    for each in of.paragraphs:
        if each.style is not None and each.style.name == "Heading 1":
            under = found.setdefault(each.text.partition("　")[2] or each.text.partition("、")[2], [])
        else:
            under.append(each.text)
    return found
