"""Cutting a list into runs."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import TypeVar

T = TypeVar("T")


def even_runs(items: Sequence[T], parts: int) -> list[Sequence[T]]:
    """The items in that many runs, in order, whose lengths differ by one at most."""
    bounds = (part * len(items) // parts for part in range(parts + 1))
    return [items[start:end] for start, end in pairwise(bounds)]


def random_runs(rng: Random, items: Sequence[T], longest: int) -> list[Sequence[T]]:
    """The items in runs, in order, of 1 to `longest` each."""
    runs, start = [], 0
    while start < len(items):
        end = start + rng.randint(1, longest)
        runs.append(items[start:end])
        start = end
    return runs
