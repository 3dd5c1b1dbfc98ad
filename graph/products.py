"""What a product is called, and which business it is: names by the national classification (国民经济行业分类)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from unicodedata import normalize

TABLE: Final = "products.tsv"
BETWEEN: Final = "、"
"""Between names in the table."""
SERVICES: Final = "05"
"""The division of what is done for growers (农、林、牧、渔专业及辅助性活动)."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Codes by names, and what finds the first name in a text: of a product, and of a service."""

    codes: Mapping[str, str]
    patterns: tuple[re.Pattern[str], re.Pattern[str]]


def product_code(text: str) -> str | None:
    """The code of the product that a text names, be it a product (蜜桔) or a scope of business (柑橘的种植、销售).

    Codes are those of classes of GB/T 4754-2017, so that names of one business share one: 柑桔, 柑橘 and 蜜橘 are all
    0153. A class of the rest (其他…) is no business of its own: of it, each product has a code of its own (0159.1).

    Of several products the first counts, for a scope begins with the main business; a service for growers (种子, 植保)
    only where no product is named. Of names that begin at one place the longest counts (葡萄柚 is no 葡萄). A name of a
    single character (茶) has to be the whole text, for it is a part of too many words. None where no name is known.
    """
    table, given = _table(), "".join(normalize("NFKC", text).split())
    if given in table.codes:
        return table.codes[given]
    found = (pattern.search(given) for pattern in table.patterns)
    return next((table.codes[match.group()] for match in found if match), None)


@cache
def _table() -> _Table:
    codes: dict[str, str] = {}
    for row in files("graph").joinpath(TABLE).read_text("utf-8").splitlines():
        if not row.startswith("#"):
            code, class_, products = row.split("\t")
            codes |= dict.fromkeys(products.split(BETWEEN), code)
            if "." not in code:
                codes[class_] = code
    services = {name for name, code in codes.items() if code.startswith(SERVICES)}
    return _Table(codes, (_first_of(codes.keys() - services), _first_of(services)))


def _first_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, longest_first)))
