"""Invented names and telephone numbers.

The characters for given names leave out enough of those of the article's people that none of them is ever made up.
Firms are called after the sexagenary cycle, so that they are told apart and nobody takes them for real ones.
"""

from random import Random
from typing import Final

from graph.vocabulary import EnterpriseKind

SURNAMES: Final = "王陈吴金朱楼骆龚毛张黄何方丁刘李杨徐傅虞冯鲍宗叶施蒋"
GIVEN: Final = "建国明华芳丽军平英红伟强敏静秀兰文志海燕春梅永康福生晓东玉林雪松小宝德祥云飞月娥惠仙根土"
STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
TRADES: Final = ("针织", "饰品", "印刷", "箱包", "拉链", "玩具", "五金", "工艺品")
CROPS: Final = ("果蔬", "粮油", "茶叶", "苗木", "花卉", "水产", "药材", "食用菌")
ENDINGS: Final = {
    EnterpriseKind.ABOVE_SCALE: "有限公司",
    EnterpriseKind.AGRICULTURAL: "农业开发有限公司",
    EnterpriseKind.MICRO: "加工厂",
}


def surname(rng: Random) -> str:
    """A family name."""
    return rng.choice(SURNAMES)


def given_name(rng: Random) -> str:
    """A given name of two characters, more rarely of one."""
    first = rng.choice(GIVEN)
    return first if rng.random() < 0.15 else first + rng.choice(GIVEN)


def telephone(number: int) -> str:
    """The telephone number of the nth person: of the right form, unlike any other's, and nobody's.

    154 is assigned to no mobile network (public numbering metadata leave it out of the valid mobile prefixes), and it
    does not begin with a short number that a telephone would dial at once, as 110 or 120 would.
    """
    return f"154{number * 48_271 % 10**8:08d}"


def firm_name(town: str, number: int, kind: EnterpriseKind) -> str:
    """The name of the nth firm of a town: place, term of the sexagenary cycle, trade; unlike the 479 before it."""
    cycle = STEMS[number % len(STEMS)] + BRANCHES[number % len(BRANCHES)]
    trades, ending = CROPS if kind is EnterpriseKind.AGRICULTURAL else TRADES, ENDINGS[kind]
    return f"{town.removesuffix('镇')}{cycle}{trades[(number + number // 60) % len(trades)]}{ending}"
