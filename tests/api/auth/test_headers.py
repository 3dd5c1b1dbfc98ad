"""What a token's header says of its key, before anybody has checked it."""

from base64 import urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

import orjson
import pytest

from api.auth.errors import Unauthenticated
from api.auth.tokens import headed

DEEP = 100_000


def encoded(text: bytes) -> str:
    return urlsafe_b64encode(text).decode().rstrip("=")


def token(header: Mapping[str, Any] | bytes) -> str:
    text = header if isinstance(header, bytes) else orjson.dumps(header)
    return f"{encoded(text)}.{encoded(b'{}')}.{encoded(b'x')}"


def test_the_algorithm_and_the_key_are_named() -> None:
    assert headed(token({"alg": "RS256", "kid": "a"})) == ("RS256", "a")
    assert headed(token({"alg": "HS256"})) == ("HS256", None)


@pytest.mark.parametrize(
    "header",
    [
        *(
            {"alg": ["RS256"]},
            {"alg": {"a": 1}},
            {"alg": 5},
            {"alg": "RS256", "kid": ["a"]},
            {"alg": "RS256", "kid": 5},
        ),
        *(b"", b"{", b"[]", b"5", b'"RS256"', b"\xff\xfe"),
        *(b"[" * DEEP, b'{"alg":' * DEEP, b'{"alg": ' + b"[" * DEEP + b"]" * DEEP + b"}"),
    ],
    ids=range(14),
)
def test_what_is_no_header_names_nobody(header: Mapping[str, Any] | bytes) -> None:
    with pytest.raises(Unauthenticated):
        headed(token(header))


@pytest.mark.parametrize("text", ["", ".", "..", "a.b", "a.b.c.d", "é.é.é", "." * DEEP])
def test_what_is_no_token_names_nobody(text: str) -> None:
    with pytest.raises(Unauthenticated):
        headed(text)
