"""Tokens are checked with the public keys of a set as it stands now, each by the algorithm that its key is for."""

import asyncio
import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from api.app import create
from api.auth import KeysUnavailable, KeyUnusable, Role, Unauthenticated, by_key_set, key_set
from api.auth.key_sets import FRESH, LASTING, PAUSE
from api.settings import Server
from graph.database.settings import Database
from tests.api.asgi import Client
from tests.api.auth.issuers import PERSON, SECRET, Issuer, private, public, signed, telling, written
from tests.serving import serving

ALGORITHMS = ("RS256", "ES256", "EdDSA")


@dataclass
class Clock:
    """Seconds, as they are set."""

    seconds: float = 1e6

    def __call__(self) -> float:
        return self.seconds


def in_file(folder: Path, *keys: dict[str, Any]) -> str:
    file = folder / "keys.json"
    file.write_text(json.dumps({"keys": keys}))
    return str(file)


async def refused(place: str, token: str) -> str:
    """The code with which the token is refused."""
    with pytest.raises(Unauthenticated) as fault:
        await by_key_set(key_set(place), "county", "town")(token)
    return fault.value.message.code


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with telling(public("ES256", "old")) as found:
        yield found


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("named", [{}, {"use": "sig"}])
async def test_a_token_of_each_algorithm_is_known(tmp_path: Path, algorithm: str, named: dict[str, str]) -> None:
    keys = [public(each, each, **named) for each in ALGORITHMS]
    verify = by_key_set(key_set(in_file(tmp_path, *keys)), "county", "town")
    identity = await verify(signed(algorithm, algorithm, roles=["AUDITOR"], towns=["330782101"]))
    assert identity.person == PERSON
    assert identity.roles == {Role.AUDITOR}
    assert identity.towns == {"330782101"}


async def test_a_key_checks_by_its_own_algorithm_only(tmp_path: Path) -> None:
    place = in_file(tmp_path, public("RS256", "a"), public("ES256", "b"), SECRET)
    assert await refused(place, signed("ES256", "b", kid="a")) == "auth.algorithm"
    assert await refused(place, signed("PS256", "a")) == "auth.algorithm"
    assert await refused(place, signed("RS256", "another", kid="a")) == "auth.signature"
    assert await refused(place, signed("RS256", "a", iss="danyuan")) == "auth.issuer"


async def test_a_public_key_is_no_secret(tmp_path: Path) -> None:
    """What a forger sends who signs by HS256 with what everybody can read."""
    place = in_file(tmp_path, public("RS256", "a"))
    _, claims, _ = signed("RS256", "a").split(".")
    header = urlsafe_b64encode(b'{"alg":"HS256","kid":"a"}').decode().rstrip("=")
    pem = private("RS256", "a").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signature = hmac.new(pem, f"{header}.{claims}".encode(), sha256).digest()
    forged = f"{header}.{claims}.{urlsafe_b64encode(signature).decode().rstrip('=')}"
    assert await refused(place, forged) == "auth.algorithm"


async def test_without_a_kid_only_the_only_key_is_meant(tmp_path: Path) -> None:
    headless = signed("ES256", "a", kid="")
    assert (await by_key_set(key_set(in_file(tmp_path, public("ES256", "a"))), "county", "town")(headless)).person
    assert await refused(in_file(tmp_path, public("ES256", "a"), public("ES256", "b")), headless) == "auth.unknown_key"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"keys": {}}',
        '{"keys": []}',
        json.dumps({"keys": [SECRET]}),
        json.dumps({"keys": [public("RS256", "a", use="enc")]}),
        json.dumps({"keys": [public("RS256", "a", alg="RS512")]}),
        json.dumps({"keys": [written("ES256", private("ES256", "a"))]}),
    ],
    ids=map(str, count()),  # keys differ from one process to the next
)
def test_a_file_without_a_usable_key_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "keys.json"
    file.write_text(content)
    with pytest.raises(KeyUnusable, match=r"^The keys of DANYUAN_JWKS, .*keys\.json, cannot be used: ."):
        key_set(str(file))
    with pytest.raises(KeyUnusable, match="No such file"):
        key_set(str(tmp_path / "none.json"))


async def test_a_new_key_is_fetched_when_it_is_named(issuer: Issuer) -> None:
    clock = Clock()
    verify = by_key_set(key_set(issuer.address, clock), "county", "town")
    await verify(signed("ES256", "old"))
    issuer.keys = [public("ES256", "new")]
    clock.seconds += PAUSE
    assert (await verify(signed("ES256", "new"))).person == PERSON
    assert issuer.asked == 2


async def test_nobody_makes_the_server_fetch_without_end(issuer: Issuer) -> None:
    clock = Clock()
    keys = key_set(issuer.address, clock)
    for wave in range(1, 4):
        found = await asyncio.gather(*(keys.find(f"unknown {each}") for each in range(50)), return_exceptions=True)
        assert {fault.message.code for fault in found if isinstance(fault, Unauthenticated)} == {"auth.unknown_key"}
        assert issuer.asked == wave
        clock.seconds += PAUSE


async def test_a_withdrawn_key_counts_no_longer(issuer: Issuer) -> None:
    clock = Clock()
    keys = key_set(issuer.address, clock)
    await keys.find("old")
    issuer.keys = [public("ES256", "new")]
    await keys.find("old")
    clock.seconds += FRESH + 1
    with pytest.raises(Unauthenticated):
        await keys.find("old")


async def test_keys_that_were_had_last_while_the_address_is_away(issuer: Issuer) -> None:
    clock = Clock()
    keys = key_set(issuer.address, clock)
    await keys.find("old")
    issuer.status = 500
    clock.seconds += FRESH + 1
    assert await keys.find("old")
    with pytest.raises(KeysUnavailable):
        await keys.find("new")
    assert issuer.asked == 2
    clock.seconds += LASTING
    with pytest.raises(KeysUnavailable):
        await keys.find("old")
    issuer.status = 200
    clock.seconds += PAUSE
    assert await keys.find("old")


async def test_where_there_is_no_set_nobody_can_tell(caplog: pytest.LogCaptureFixture) -> None:
    with telling() as gone:
        place = gone.address
    app = create(Server(ide=False, jwks=place), Database(uri="bolt://127.0.0.1:1"))
    headers = {"Authorization": f"Bearer {signed('ES256', 'old')}"}
    answer = await asyncio.to_thread(Client(app).post, "/graphql", headers)
    assert (answer.status_code, answer.json()["errors"][0]["extensions"]) == (503, {"code": "UNAVAILABLE"})
    assert "DANYUAN_JWKS cannot be had" in caplog.text
    assert headers["Authorization"].split()[1] not in caplog.text + answer.text


async def test_the_server_takes_tokens_of_the_set_and_no_others(database: Database, tmp_path: Path) -> None:
    place = in_file(tmp_path, public("EdDSA", "a"))
    settings = Server(ide=False, jwks=place, issuer="county", audience="town")
    async with serving(database, settings) as address, httpx.AsyncClient(base_url=address) as http:
        statuses = []
        for token in (signed("EdDSA", "a"), signed("EdDSA", "b", kid="a")):
            headers = {"Authorization": f"Bearer {token}"}
            answer = await http.post("/graphql", json={"query": "{ towns { name } }"}, headers=headers)
            statuses.append(answer.status_code)
    assert statuses == [200, 401]
