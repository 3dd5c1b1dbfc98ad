"""Names in Chinese by their pinyin: in full, by initials, or the first characters in full and the others by initials.

`wangchangqing`, `wcq` and `wangcq` find 王长青. Characters that are read in several ways in names are found by each of
them (单 by shan and by dan). Tones are left out; ü is v, u or yu, as people type it and as passports have it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from itertools import islice, pairwise, product
from typing import Final

READINGS: Final[dict[str, list[str]]] = {
    character: readings.split()
    for character, readings in (
        # Surnames.
        *(("单", "shan dan chan"), ("曾", "zeng ceng"), ("仇", "qiu chou"), ("解", "xie jie"), ("区", "ou qu")),
        *(("查", "zha cha"), ("朴", "piao pu"), ("翟", "zhai di"), ("盖", "ge gai"), ("缪", "miao mou")),
        *(("繁", "po fan"), ("折", "she zhe"), ("员", "yun yuan"), ("尉", "wei yu"), ("覃", "qin tan")),
        *(("召", "shao zhao"), ("洗", "xian xi"), ("秘", "bi mi"), ("种", "chong zhong"), ("祭", "zhai ji")),
        *(("谌", "chen shen"), ("乜", "nie mie"), ("澹", "tan dan"), ("隗", "wei kui"), ("郇", "xun huan")),
        *(("牟", "mu mou"), ("宓", "mi fu"), ("能", "nai neng"), ("句", "gou ju"), ("郗", "xi chi")),
        *(("炅", "gui jiong"), ("薄", "bo bao"), ("柏", "bai bo"), ("卜", "bu bo"), ("阚", "kan han")),
        *(("都", "du dou"), ("费", "fei bi"), ("谷", "gu yu"), ("那", "na nuo"), ("宿", "su xiu"), ("俞", "yu shu")),
        *(("於", "yu wu"), ("佴", "nai er"), ("粘", "nian zhan"), ("隽", "juan jun"), ("颉", "xie jie")),
        *(("么", "yao me"), ("郄", "qie xi"), ("参", "shen can"), ("扎", "zha za"), ("奇", "qi ji"), ("吁", "yu xu")),
        *(("冒", "mao mo"), ("校", "jiao xiao"), ("褚", "chu zhu")),
        # Given names and places.
        *(("乐", "yue le"), ("长", "chang zhang"), ("行", "xing hang"), ("重", "zhong chong"), ("朝", "chao zhao")),
        *(("盛", "sheng cheng"), ("晟", "sheng cheng"), ("茜", "qian xi"), ("莘", "shen xin"), ("传", "chuan zhuan")),
        *(("调", "diao tiao"), ("藏", "cang zang"), ("蔚", "wei yu"), ("六", "liu lu"), ("泊", "bo po")),
        *(("涡", "wo guo"), ("铅", "qian yan"), ("厦", "sha xia")),
        *(("圩", "xu wei"), ("埔", "pu bu"), ("堡", "bao bu pu"), ("陂", "bei pi po"), ("浒", "hu xu")),
        *(("峙", "zhi shi"), ("侗", "dong tong")),
    )
}
"""Characters of names that are read in more than one way, with their readings (现代汉语词典)."""
COMBINED: Final = 8
"""So many readings of a whole name at the most."""
UMLAUTS: Final = ("v", "u", "yu")
"""How ü is typed."""
APART: Final = "'"
"""Between the syllables of the spelling by which names are ordered; nobody types it (`typed`)."""
SYLLABLES: Final = 8
"""So many characters of a name are typed at the most."""
TYPED: Final = re.compile(r"(?=.*[a-z])[a-z0-9]{2,}")
"""What may be pinyin, once folded, with a v for ü and neither tones nor anything between syllables (xi'an)."""
TONES: Final = "[\u0304\u0301\u030c\u0300]"
"""The marks of the four tones, apart from their letters."""


@lru_cache(maxsize=10_000)
def spelled(name: str) -> str | None:
    """The spellings of a name from each of its characters on, with white space around each; None without Chinese.

    A spelling that another one begins with is left out: a name is found by the beginnings of its spellings. Before them
    stands that by which names are ordered: the likeliest, of a surname as a surname, with its syllables apart
    (`wang'chang'qing`), so that those of one family stand together.
    """
    readings = _readings(name)
    if not readings:
        return None
    found = sorted({each for syllables in readings for way in _typed(syllables) for each in _spellings(way)})
    kept = [each for each, next in pairwise([*found, ""]) if not next.startswith(each)]
    surname, *others = readings[0][:SYLLABLES]
    ordered = APART.join([*READINGS.get(name[0], [surname])[:1], *others])
    return f" {' '.join([ordered, *kept])} "


def typed(folded: str) -> str | None:
    """What a folded text is as the beginning of a spelling; None where it cannot be one."""
    bare = re.sub(TONES, "", unicodedata.normalize("NFD", folded)).replace("u\u0308", "v")
    letters = re.sub("['’]", "", bare)
    return letters if TYPED.fullmatch(letters) else None


def _spellings(syllables: tuple[str, ...]) -> Iterator[str]:
    for start in range(len(syllables)):
        reach = syllables[start : start + SYLLABLES]
        for full in range(len(reach) + 1):
            yield "".join(reach[:full]) + "".join(syllable[0] for syllable in reach[full:])


def _typed(syllables: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The syllables in each of the ways in which their ü is typed."""
    for umlaut in UMLAUTS if any("v" in each for each in syllables) else ("v",):
        yield tuple(each.replace("v", umlaut) for each in syllables)


def _readings(name: str) -> list[tuple[str, ...]]:
    """How a name is read, syllable by syllable, the likely way first; none without Chinese."""
    tables = import_module("pypinyin")  # they take a sixth of a second: nobody waits who needs none
    likely = tables.lazy_pinyin(name, errors=list)  # what has no pinyin comes character by character
    if likely == list(name):
        return []
    each = [list(dict.fromkeys([one, *READINGS.get(at, ())])) for one, at in zip(likely, name, strict=True)]
    return list(islice(product(*each), COMBINED))
