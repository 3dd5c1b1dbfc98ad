"""Codes and ids of what has none of its own, and credit codes that nobody has."""

from hashlib import blake2b
from typing import Final

from graph.credit_codes import credit_check, organization_check
from graph.vocabulary import PREFIXES, Purpose

UNASSIGNED_AUTHORITY: Final = "X1"


def opaque(*parts: str) -> str:
    """16 hexadecimal digits that are the same in every run and from which nothing can be read back."""
    return blake2b("/".join(parts).encode(), digest_size=8).hexdigest()


def area_code(town: str, number: int) -> str:
    """Town code, `A`, two digits."""
    return f"{town}A{number:02d}"


def grid_code(village: str, number: int) -> str:
    """Code of the village at birth, three digits."""
    return f"{village}{number:03d}"


def household_code(village: str, number: int) -> str:
    """Code of the village at birth, `H`, four digits."""
    return f"{village}H{number:04d}"


def organization_code(seat: str, number: int) -> str:
    """Code of the first seat, `O`, three digits."""
    return f"{seat}O{number:03d}"


def post_code(town: str, number: int) -> str:
    """Code of the town, `P`, three digits."""
    return f"{town}P{number:03d}"


def unit_code(purpose: Purpose, level: int, covered: str, number: int = 1) -> str:
    """Prefix of the purpose, level, code of the first thing covered, `-`, number."""
    return f"{PREFIXES[purpose]}{level}{covered}-{number}"


def credit_code(county: str, number: int) -> str:
    """A unified social credit code that no register has given out, with right check characters.

    GB 32100-2015 gives the first character to the registering authority; 1 to 9, A, N and Y are assigned, X is not.
    """
    body = f"{number:08d}"
    seventeen = f"{UNASSIGNED_AUTHORITY}{county}{body}{organization_check(body)}"
    return seventeen + credit_check(seventeen)
