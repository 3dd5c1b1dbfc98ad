"""What an issuer may tell wrongly, or somebody in its place, logs nobody in, and none of it is in the log."""

import hashlib
import hmac
import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from api.auth import Role, Unauthenticated
from graph.errors import Forbidden, GraphError
from tests.api.auth.issuers import PERSON, SECRET, private, public
from tests.api.auth.liars import RETURNED, Liar, logins, lying


@pytest.fixture
def liar() -> Iterator[Liar]:
    with lying() as found:
        yield found


async def refused(liar: Liar, kind: type[GraphError], code: str, caplog: pytest.LogCaptureFixture) -> None:
    """A login is refused for this reason, and the log has nothing that could be used."""
    with pytest.raises(kind) as found:
        await logins(liar).identity(RETURNED)
    assert found.value.message.code == code
    assert "the-code" not in caplog.text + repr(found.value)
    assert not re.search(r"eyJ|Person:", caplog.text)


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA"])
async def test_a_sound_id_token_is_taken(liar: Liar, algorithm: str) -> None:
    liar.keys = [public(algorithm, "a"), public("RS256", "b"), {"kty": "new"}, {}, SECRET]
    liar.signs(algorithm, roles=["ADMIN", "cook"], towns="330782101")
    identity = await logins(liar, roles="roles", towns="towns").identity(RETURNED)
    assert (identity.person, identity.roles, identity.towns) == (
        PERSON,
        frozenset({Role.ADMIN}),
        frozenset({"330782101"}),
    )
    assert identity.expires - datetime.now(UTC) <= timedelta(hours=1)
    liar.signs(algorithm, roles=["ADMIN"], exp=datetime.now(UTC) + timedelta(days=400))
    identity = await logins(liar).identity(RETURNED)
    assert identity.roles == frozenset()
    assert identity.expires - datetime.now(UTC) <= timedelta(hours=12)


@pytest.mark.parametrize(
    "changed",
    [
        {"nonce": "m" * 32},
        {"nonce": None},
        {"aud": "another"},
        {"aud": []},
        {"aud": None},
        {"aud": ["town", "another"]},
        {"aud": ["town", "another"], "azp": "another"},
        {"azp": "another"},
        {"iss": "https://evil.example"},
        {"iss": None},
        {"exp": -timedelta(minutes=5)},
        {"exp": -timedelta(seconds=5)},
        {"exp": None},
        {"exp": "tomorrow"},
        {"iat": timedelta(hours=1)},
        {"nbf": timedelta(hours=1)},
        {"sub": None},
    ],
    ids=str,
)
async def test_claims_that_do_not_hold(liar: Liar, changed: dict[str, Any], caplog: pytest.LogCaptureFixture) -> None:
    if changed.get("exp") == "tomorrow":
        token = jwt.encode(liar.claims(exp=None) | {"exp": "tomorrow"}, private("RS256", "a"), "RS256", {"kid": "a"})
        liar.tells(token)
    else:
        now = datetime.now(UTC)
        given = {name: now + value if isinstance(value, timedelta) else value for name, value in changed.items()}
        liar.tells(jwt.encode(liar.claims(**given), private("RS256", "a"), "RS256", {"kid": "a"}))
    await refused(liar, Unauthenticated, "login.token", caplog)


def part(given: object) -> str:
    return urlsafe_b64encode(json.dumps(given, default=lambda at: int(at.timestamp())).encode()).decode().rstrip("=")


def unsigned(liar: Liar) -> str:
    return f"{part({'alg': 'none', 'kid': 'a'})}.{part(liar.claims())}."


def by_the_public_key(liar: Liar) -> str:
    """As if the text of the public key were a secret."""
    pem = private("RS256", "a").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    text = f"{part({'alg': 'HS256', 'kid': 'a'})}.{part(liar.claims())}"
    return f"{text}.{urlsafe_b64encode(hmac.digest(pem, text.encode(), hashlib.sha256)).decode().rstrip('=')}"


def by_a_secret_in_the_set(liar: Liar) -> str:
    liar.keys.append(SECRET)
    return jwt.encode(liar.claims(), b"k" * 32, "HS256", {"kid": "secret"})


def by_another_key(liar: Liar) -> str:
    return jwt.encode(liar.claims(), private("RS256", "b"), "RS256", {"kid": "a"})


def by_a_key_of_its_own(liar: Liar) -> str:
    headers = {"kid": "b", "jwk": public("RS256", "b"), "jku": "https://evil.example/keys"}
    return jwt.encode(liar.claims(), private("RS256", "b"), "RS256", headers)


def altered(liar: Liar) -> str:
    head, _, signature = jwt.encode(liar.claims(), private("RS256", "a"), "RS256", {"kid": "a"}).split(".")
    return f"{head}.{part(liar.claims(sub='Person:admin'))}.{signature}"


@pytest.mark.parametrize(
    "make", [unsigned, by_the_public_key, by_a_secret_in_the_set, by_another_key, by_a_key_of_its_own, altered]
)
async def test_signatures_that_do_not_hold(liar: Liar, make: Any, caplog: pytest.LogCaptureFixture) -> None:
    liar.tells(make(liar))
    await refused(liar, Unauthenticated, "login.token", caplog)


@pytest.mark.parametrize("token", ["", "a.b.c", "a" * 9_000, "é.é.é", "...."])
async def test_what_is_no_token(liar: Liar, token: str, caplog: pytest.LogCaptureFixture) -> None:
    liar.tells(token)
    await refused(liar, Unauthenticated, "login.token", caplog)


@pytest.mark.parametrize("person", ["", "admin", "Person:", "Person:a b", "Household:1", "Person:" + "a" * 65])
async def test_an_account_without_a_person(liar: Liar, person: str, caplog: pytest.LogCaptureFixture) -> None:
    liar.signs(sub=person)
    await refused(liar, Forbidden, "login.nobody", caplog)
