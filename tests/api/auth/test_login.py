"""Who logs in at the house's own issuer gets a token of this server, over HTTP as the console asks for it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from api.auth import Role, Trust, signing_key, verify
from graph.database.settings import Database
from tests.house import CLIENT, NONCE, VERIFIER, code, exchange, house, with_login
from tests.serving import TOWN, WANG_CHAOQUN, asking, serving

ACCOUNTS: tuple[dict[str, Any], ...] = (
    {"sub": "wang", "person": WANG_CHAOQUN, "groups": ["ORGANISER", "cooks"], "places": TOWN},
    {"sub": "nobody", "person": "Person:0000000000000000"},
    {"sub": "nameless"},
    {"sub": "strange", "person": WANG_CHAOQUN, "groups": {"ADMIN": True}},
)
CLAIMS = {"oidc_claim": "person", "oidc_roles": "groups", "oidc_towns": "places"}

BAD: dict[str, tuple[object, ...]] = {
    "code": (None, "", 1, ["c"], "c" * 8_001, "c d", "c\n"),
    "verifier": (None, "v" * 42, "v" * 129, "v" * 42 + "é"),
    "nonce": (None, "", "n" * 129, {"$ne": ""}),
    "redirectUri": (None, "javascript:alert(1)", "//evil.example/"),
}


@pytest.fixture
async def http(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    """The server whose people log in at an issuer."""
    async with (
        house(*ACCOUNTS) as issuer,
        serving(database, with_login(issuer, **CLAIMS)) as address,
        httpx.AsyncClient(base_url=f"{address}/", trust_env=False, timeout=60) as http,
    ):
        yield http


def told(response: httpx.Response) -> tuple[int, str, str | None]:
    """Status, code and argument of a refusal, which no cache keeps."""
    assert response.headers["Cache-Control"] == "private, no-store"
    (error,) = response.json()["errors"]
    assert error["message"]
    return response.status_code, error["extensions"]["code"], error["extensions"].get("argument")


async def test_a_login_gives_a_token_with_person_roles_and_towns(http: httpx.AsyncClient, database: Database) -> None:
    answer = await exchange(http, await code(http, "wang"))
    assert answer.status_code == 200, answer.text
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "set-cookie" not in answer.headers
    token = answer.json()["token"]
    identity = verify(Trust(signing_key(None, database.data)), token)
    assert (identity.person, identity.roles, identity.towns) == (
        WANG_CHAOQUN,
        frozenset({Role.ORGANISER}),
        frozenset({TOWN}),
    )
    assert timedelta(minutes=58) < identity.expires - datetime.now(UTC) <= timedelta(hours=1)
    async with asking(database, str(http.base_url), token) as frontend:
        answered = await frontend.ask("{ viewer { person { id } towns { code } } }")
    assert answered.data["viewer"] == {"person": {"id": WANG_CHAOQUN}, "towns": [{"code": TOWN}]}


async def test_a_code_counts_once_and_for_this_client_alone(http: httpx.AsyncClient) -> None:
    given = await code(http, "wang")
    assert (await exchange(http, given)).status_code == 200
    assert told(await exchange(http, given)) == (401, "UNAUTHENTICATED", None)
    assert told(await exchange(http, await code(http, "wang", client_id="others"))) == (401, "UNAUTHENTICATED", None)
    assert told(await exchange(http, "made-up")) == (401, "UNAUTHENTICATED", None)


async def test_a_login_is_of_the_tab_that_began_it(http: httpx.AsyncClient) -> None:
    wrong = await exchange(http, await code(http, "wang"), nonce="m" * 32)
    assert told(wrong) == (401, "UNAUTHENTICATED", None)


async def test_who_is_not_in_the_register_is_told_so(http: httpx.AsyncClient) -> None:
    for account in ("nobody", "nameless"):
        answer = await exchange(http, await code(http, account))
        assert told(answer) == (403, "FORBIDDEN", None)
        assert "nobody in the register" in answer.json()["errors"][0]["message"]
    # Roles that are no texts are no roles.
    assert told(await exchange(http, await code(http, "strange"))) == (401, "UNAUTHENTICATED", None)


async def test_nobody_is_sent_to_elsewhere(http: httpx.AsyncClient) -> None:
    own = f"{http.base_url}"
    elsewhere = ("https://evil.example/", "http://127.0.0.1/", "http://127.0.0.1:1/")
    for address in (*elsewhere, *(f"{own}{more}" for more in ("/evil.example", "find", "?x", "#x"))):
        answer = await exchange(http, "code", redirectUri=address)
        assert told(answer) == (400, "BAD_USER_INPUT", "redirectUri"), address


async def test_behind_a_proxy_with_tls_people_come_back_to_its_address(http: httpx.AsyncClient) -> None:
    http.headers["X-Forwarded-Proto"] = "https"
    answer = await exchange(http, "code", redirectUri=f"{http.base_url}".replace("http:", "https:"))
    assert told(answer) == (401, "UNAUTHENTICATED", None)
    assert told(await exchange(http, "code")) == (400, "BAD_USER_INPUT", "redirectUri")


async def test_what_is_not_of_its_form_is_named(http: httpx.AsyncClient) -> None:
    given = {"code": "c", "verifier": VERIFIER, "nonce": NONCE, "redirectUri": f"{http.base_url}"}
    for name, values in BAD.items():
        for value in values:
            answer = await http.post("/auth/token", json=given | {name: value})
            assert told(answer) == (400, "BAD_USER_INPUT", name), value


async def test_bodies_are_bounded_json(http: httpx.AsyncClient) -> None:
    assert told(await http.post("/auth/token", json=[1])) == (400, "BAD_USER_INPUT", "body")
    assert told(await http.post("/auth/token", json={"code": "c" * 16_001}))[:2] == (413, "GRAPHQL_VALIDATION_FAILED")
    assert told(await http.post("/auth/token", data={"code": "c"})) == (415, "BAD_USER_INPUT", "Content-Type")
    broken = await http.post("/auth/token", content=b"{", headers={"Content-Type": "application/json"})
    assert told(broken) == (400, "BAD_USER_INPUT", "body")
    assert (await http.get("/auth/token")).status_code == 405
    foreign = await http.post("/auth/token", json={}, headers={"Origin": "https://evil.example"})
    assert foreign.status_code == 403


async def test_the_page_knows_whether_one_can_log_in(http: httpx.AsyncClient, database: Database) -> None:
    assert 'data-login="yes"' in (await http.get("/")).text
    assert CLIENT in (await http.get("/auth/login")).json()["address"]
    async with serving(database) as address, httpx.AsyncClient(base_url=address, trust_env=False) as other:
        assert 'data-login="no"' in (await other.get("/")).text
        assert (await other.get("/auth/login")).status_code == 404
        assert (await other.post("/auth/token", json={})).status_code == 404


async def test_an_issuer_that_is_away_is_told_of(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    settings = with_login("http://127.0.0.1:1")
    async with (
        serving(database, settings) as address,
        httpx.AsyncClient(base_url=f"{address}/", trust_env=False) as http,
    ):
        assert told(await http.get("/auth/login")) == (503, "UNAVAILABLE", None)
        assert told(await exchange(http, "a-secret-code")) == (503, "UNAVAILABLE", None)
    assert "DANYUAN_OIDC_ISSUER cannot be used" in caplog.text
    assert "a-secret-code" not in caplog.text
