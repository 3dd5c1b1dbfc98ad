"""The papers of a cooperative, read back: what they say, that they agree, and how they are set."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest

from api.texts.catalogs import catalogue
from graph.cooperatives.charter import HEADINGS
from graph.cooperatives.papers import paper, papers, together
from graph.cooperatives.papers.data import PaperAssembly, PaperOfficer
from graph.cooperatives.papers.paper import Blank
from graph.cooperatives.papers.words import CONTRIBUTIONS, KINDS, POSITIONS, yuan
from graph.office import moment
from graph.vocabulary import ContributionKind, CooperativePosition, MemberKind
from tests.builders.cases import at
from tests.builders.papers import CHARTER, FOUNDED, ONCE, PLACE, member, person
from tests.graph.cooperatives.papers.sets import SETS, drawn, opened
from tests.graph.cooperatives.papers.told import (
    cells,
    document,
    listed,
    read_back,
    said,
    sheet,
)


def test_they_are_numbered_in_the_order_in_which_they_are_handed_in() -> None:
    assert [each.name for each in papers(FOUNDED)] == [
        "330782101249C001-1-设立登记申请书.docx",
        "330782101249C001-2-设立大会纪要.docx",
        "330782101249C001-3-章程.docx",
        "330782101249C001-4-任职文件.docx",
        "330782101249C001-5-出资清单.xlsx",
        "330782101249C001-6-成员名册.xlsx",
        "330782101249C001-7-住所使用证明.docx",
        "330782101249C001-8-委托代理人证明.docx",
        "330782101249C001-9-身份证明附件清单.docx",
    ]


def test_the_archive_has_all_of_them() -> None:
    with ZipFile(BytesIO(together(FOUNDED).content)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            each.name: each.content for each in papers(FOUNDED)
        }


def test_the_same_data_give_the_same_bytes_and_no_clock_is_in_them() -> None:
    assert papers(FOUNDED) == papers(FOUNDED)
    assert together(FOUNDED) == together(FOUNDED)
    for each in papers(FOUNDED):
        with ZipFile(BytesIO(each.content)) as archive:
            assert archive.testzip() is None
            assert {part.date_time for part in archive.infolist()} == {(2023, 5, 7, 12, 0, 0)}
            core = archive.read("docProps/core.xml").decode()
        assert core.count("2023-05-07T04:00:00Z</dcterms:") == 2


@pytest.mark.parametrize("which", ["founded", "once"])
def test_the_papers_say_what_the_data_say_and_agree(which: str) -> None:
    data, told = SETS[which], read_back(drawn(which))
    told.agrees()
    assert told.members == [(each.name, KINDS[each.kind], each.address) for each in data.members if each.kind]
    assert told.contributions == [
        (each.name, CONTRIBUTIONS[each.contribution_kind], each.contribution)
        for each in data.members
        if each.contribution_kind
    ]
    assert set(told.totals.values()) == {yuan(data.total)}
    assert told.officers["minutes.docx"] == [(POSITIONS[each.position], each.person.name) for each in data.officers]
    assert set(told.domiciles.values()) == {data.domicile or PLACE + Blank.FILL}
    elected = cells(document(drawn(which)["minutes.docx"]).tables[0])
    assert [row[2] for row in elected] == ["37", *[""] * (len(elected) - 1)]
    assert told.chapters.keys() == set(HEADINGS)
    assert told.chapters[HEADINGS[3]] == CHARTER[4].splitlines()


def test_whoever_is_known_is_named_where_the_law_of_the_day_asks_for_them() -> None:
    now, once = read_back(drawn("founded")), read_back(drawn("once"))
    assert now.application["法定代表人/联系电话"] == "13800000001"
    assert now.application["登记联络员/姓名"] == person(2).name
    assert now.application["登记联络员/移动电话"] == "13800000002"
    assert not any(label.startswith("登记联络员") for label in once.application)
    minutes = {which: said(document(drawn(which)["minutes.docx"])) for which in ("founded", "once")}
    assert f"（五）授权{person(5).name}向登记机关办理设立登记，提交、补正和领取有关文件。" in minutes["founded"]
    assert f"（六）指定{person(2).name}为登记联络员。" in minutes["founded"]
    assert "（四）选举和聘任下列人员，任期3年：" in minutes["founded"]
    assert f"（四）选举和聘任下列人员，任期{Blank.SHORT}年：" in minutes["once"]
    assert not any("联络员" in each for each in minutes["once"])
    authority = {which: document(drawn(which)["authority.docx"]) for which in ("founded", "once")}
    assert authority["founded"].tables[0].rows[0].cells[1].text == person(5).name
    assert [each.paragraphs[0].text for each in authority.values()] == [
        "全体设立人授权委托书",
        "全体设立人指定代表或者委托代理人的证明",
    ]


def test_each_paper_tells_whose_number_it_shows() -> None:
    shown = {each.name.split("-")[2].partition(".")[0]: set(each.numbers) for each in papers(FOUNDED) if each.numbers}
    assert shown == {"设立登记申请书": {"p1", "p2"}, "委托代理人证明": {"p5"}}
    assert together(FOUNDED).numbers == {"p1", "p2", "p5"}
    for each in papers(FOUNDED):
        with ZipFile(BytesIO(each.content)) as archive:
            told = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8", "ignore")
        assert {f"p{number}" for number in range(1, 10) if f"1380000000{number}" in told} == set(each.numbers)
    assert paper("application.docx", replace(ONCE, liaison=person(2, phone="13800000002"))).numbers == {"p1"}


def test_what_is_attached_and_what_is_cited_is_of_the_law_of_the_day() -> None:
    told = {which: "\n".join(said(document(drawn(which)["application.docx"]))) for which in ("founded", "once")}
    assert told["once"].startswith("农民专业合作社设立登记申请书")
    assert told["founded"].startswith("农民专业合作社登记（备案）申请书")
    assert "《农民专业合作社登记管理条例》" in told["once"]
    assert "《市场主体登记管理条例》" in told["founded"]
    assert "成员名册及成员身份证明" in told["once"]
    assert "自然人身份证明" in told["founded"]
    last = replace(FOUNDED, day=date(2022, 2, 28))
    assert opened("application.docx", last).paragraphs[0].text == "农民专业合作社设立登记申请书"
    first = replace(FOUNDED, day=date(2022, 3, 1))
    assert opened("application.docx", first).paragraphs[0].text == "农民专业合作社登记（备案）申请书"


def test_no_quorum_is_told_at_the_founding_assembly() -> None:
    for which in SETS:
        told = "\n".join(said(document(drawn(which)["minutes.docx"])))
        assert "三分之二" not in told
        assert "法定出席" not in told
    assert "应到设立人37名，实到设立人37名。" in said(document(drawn("founded")["minutes.docx"]))
    assert "赞成的设立人37名，全体设立人一致通过。" in said(document(drawn("founded")["minutes.docx"]))


def test_an_assembly_that_was_not_lawful_is_not_told_as_one_that_was() -> None:
    some = (replace(member(1), present=False, votes=1), member(2), member(3), member(4), member(5))
    amiss = replace(ONCE, members=some, assembly=PaperAssembly(datetime(2020, 6, 1, 1, tzinfo=UTC), 4))
    told = said(opened("minutes.docx", amiss))
    assert "应到设立人5名，实到设立人4名。" in told
    assert not any("符合《农民专业合作社法》第十四条" in each for each in told)
    assert "赞成的设立人4名，未获全体设立人一致通过。" in told
    assert f"成员每人一票基本表决权，计5票；附加表决权1票：{person(1).name}1票。" in told
    assert opened("charter.docx", amiss).paragraphs[0].text == "义乌市五柳柑桔专业合作社章程（草案）"


def test_the_charter_is_a_draft_until_it_is_adopted_and_then_has_its_day() -> None:
    adopted = document(drawn("founded")["charter.docx"])
    assert said(adopted)[:2] == [
        "义乌市五柳柑桔专业合作社章程",
        "（2023年5月6日设立大会由全体设立人一致通过）",
    ]
    draft = said(document(drawn("empty")["charter.docx"]))
    assert draft[:2] == ["义乌市五柳柑桔专业合作社章程（草案）", f"（提请设立大会审议，{Blank.DAY}）"]


def test_there_is_one_total_with_its_value_and_its_formula() -> None:
    page = sheet(drawn("founded")["contributions.xlsx"])
    cell = page["D41"]
    assert (cell.value, cell.data_type) == ("=SUM(D4:D40)", "f")
    value = sheet(drawn("founded")["contributions.xlsx"], values=True)["D41"].value
    assert Decimal(str(value)) == FOUNDED.total == Decimal("703003.70")
    formulas = [each for row in page.iter_rows() for each in row if each.data_type == "f"]
    assert formulas == [cell]


def test_how_what_is_no_money_was_valued_is_told_or_left_to_fill_in() -> None:
    told = {
        which: [row[4] for row in listed(sheet(drawn(which)["contributions.xlsx"]))][:3]
        for which in ("founded", "once")
    }
    assert told == {"founded": ["—", "—", "全体成员作价"], "once": ["—", "—", "全体成员作价"]}
    unstated = replace(FOUNDED, members=(replace(member(3), valuation=None),))
    assert listed(sheet(paper("contributions.xlsx", unstated).content))[0][4] is None


def test_papers_to_attach_are_those_of_each_kind_of_member_and_day() -> None:
    now, once = read_back(drawn("founded")).proofs, read_back(drawn("once")).proofs
    assert now[person(1).name] == ("成员、理事长（法定代表人）", "居民身份证复印件")
    assert now[person(2).name] == ("成员、理事、登记联络员", "居民身份证复印件")
    assert now[person(5).name] == ("成员、代理人", "居民身份证复印件")
    assert now["义乌市五柳果业有限公司"] == ("成员", "营业执照或其他登记证书复印件")
    assert now["李会计"] == ("财务会计人员", "居民身份证复印件")
    assert once[person(6).name] == ("成员", "农业人口户口簿复印件（注）")
    assert len(now) == 38


def test_a_household_whose_head_is_an_officer_is_proved_once() -> None:
    who = person(1)
    home = replace(member(1), id="Household:330782101249H0001")
    data = replace(ONCE, members=(home, member(2)), officers=(PaperOfficer(who, CooperativePosition.CHAIRPERSON),))
    assert [row[1:3] for row in cells(opened("identities.docx", data).tables[0])] == [
        (who.name, "成员、理事长（法定代表人）"),
        (member(2).name, "成员"),
    ]


def test_two_thousand_members_are_all_there() -> None:
    data = replace(FOUNDED, members=tuple(member(number, name=f"成员{number}") for number in range(1, 2001)))
    expected = [f"成员{number}" for number in range(1, 2001)]
    assert [row[1] for row in listed(sheet(paper("roster.xlsx", data).content))] == expected
    rows = opened("minutes.docx", data).tables[-1]._tbl.tr_lst
    assert ["".join(row.tc_lst[1].xpath(".//w:t/text()")) for row in rows[2:]] == expected


def test_instants_are_told_in_shanghai() -> None:
    assert moment(datetime(2020, 5, 31, 16, 5, tzinfo=UTC)) == "2020年6月1日0时05分"
    assert moment(at(date(2020, 6, 1), 9)) == "2020年6月1日9时00分"


def test_every_word_of_the_graph_has_its_word() -> None:
    assert CONTRIBUTIONS.keys() == set(ContributionKind)
    assert KINDS.keys() == set(MemberKind)
    assert POSITIONS.keys() == set(CooperativePosition)
    kept = catalogue("zh")
    for words in (CONTRIBUTIONS, KINDS):
        for word, told in words.items():
            assert kept.get(f"word.{word}", told) == told


def test_the_charter_is_headed_alike_in_papers_and_answers() -> None:
    assert tuple(catalogue("zh")[f"charter.{number}"] for number in range(1, 13)) == HEADINGS
