"""What the databases of tests are filled with."""

from typing import Final

from graph.database.runner import Runner
from seed.dataset import Dataset
from seed.load import load
from seed.synthetic import synthetic_county
from seed.town import chian

COUNTY_VILLAGES: Final = 9


async def town(runner: Runner) -> None:
    """Chi'an."""
    await load(runner, chian())


async def county(runner: Runner) -> None:
    """A small town in two areas."""
    await load(runner, synthetic_county(COUNTY_VILLAGES, 9))


async def village(runner: Runner) -> None:
    """A town of one village."""
    await load(runner, synthetic_county(1, 9))


def three_villages() -> Dataset:
    """What the town of three villages is made of."""
    return synthetic_county(3, 5)
