"""Figures, which are kept as whole thousandths so that sums of them are exact."""

from decimal import Decimal
from typing import Final

from graph.errors import InvalidInput
from graph.records.work import THOUSANDTHS

KEY: Final = r"^[a-z][a-z0-9_]{0,39}$"
"""The form of the key of what is counted or asked for."""
MOST: Final = 1_000_000_000
"""No figure is larger, whichever its sign."""
DECIMALS: Final = 3
"""No figure is more exact."""


def in_thousandths(value: float, argument: str, decimals: int = DECIMALS) -> int:
    """A figure with at most so many decimals; InvalidInput, which names the argument, for a larger or exacter one."""
    figure = Decimal(repr(value))
    if abs(figure) > MOST:
        raise InvalidInput(argument, "input.figure_size", value=value, limit=MOST)
    exponent = figure.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > decimals:
        raise InvalidInput(argument, "input.decimals", value=value, decimals=decimals)
    return int(figure * THOUSANDTHS)
