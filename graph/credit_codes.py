"""Unified social credit codes and their check characters."""

from typing import Final

CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_check(seventeen: str) -> str:
    """The 18th character of a credit code (GB 32100-2015): weights are powers of 3, modulo 31."""
    total = sum(CREDIT_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(seventeen))
    return CREDIT_ALPHABET[-total % 31]


def is_credit_code(code: str) -> bool:
    """Whether a code is of 18 characters that may stand in credit codes, the last of which checks the others."""
    return len(code) == 18 and set(code) <= set(CREDIT_ALPHABET) and credit_check(code[:17]) == code[17]
