"""Unified social credit codes (GB 32100-2015), their parts and check characters."""

import re
from datetime import date
from typing import Final

CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
FORM: Final = re.compile(
    f"(?:[248A][19]|[67][129]|[19N][1239]|Y[19]|[35X][123459])(?P<region>[0-9]{{6}})(?P<body>[{CREDIT_ALPHABET}]{{9}})."
)
"""Who registers it (1 to 9, A, N and Y are given out, X is of codes that nobody has), as which of the kinds
that each has, where; the code of the organization; the check character."""
PROVINCES: Final = frozenset(
    f"{place}"
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 82), (99, 99))
    for place in range(first, last + 1)
)
"""What codes of places begin with (GB/T 2260), and 99, with which none does but invented ones."""
STATE: Final = "100000"
"""The region of what belongs to the state as a whole."""
BODY_WEIGHTS: Final = (3, 7, 9, 10, 5, 8, 4, 2)
CITIZEN: Final = re.compile(r"[0-9]{6}(?P<birth>[0-9]{8})[0-9]{3}[0-9X]")
CITIZEN_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CITIZEN_CHECKS: Final = "10X98765432"


def credit_check(seventeen: str) -> str:
    """The 18th character of a credit code: weights are powers of 3, modulo 31."""
    total = sum(CREDIT_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(seventeen))
    return CREDIT_ALPHABET[-total % 31]


def organization_check(body: str) -> str:
    """The check character of an eight-character organization code (GB 11714-1997), modulo 11."""
    total = sum(weight * int(character, 36) for weight, character in zip(BODY_WEIGHTS, body, strict=True))
    return "0123456789X0"[11 - total % 11]


def is_credit_code(code: str) -> bool:
    """Whether a code has the whole form of a credit code: every part may be so, and both check characters are right."""
    found = FORM.fullmatch(code)
    return (
        found is not None
        and (found["region"] == STATE or found["region"][:2] in PROVINCES)
        and organization_check(found["body"][:8]) == found["body"][8]
        and credit_check(code[:17]) == code[17]
        and not is_citizen_number(code)
    )


def is_citizen_number(code: str) -> bool:
    """Whether a code is of the form of a citizen's number (GB 11643-1999), which is kept nowhere."""
    found = CITIZEN.fullmatch(code)
    if found is None:
        return False
    try:
        born = date.fromisoformat(found["birth"])
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(CITIZEN_WEIGHTS, code[:17], strict=True))
    return born.year >= 1900 and CITIZEN_CHECKS[total % 11] == code[17]
