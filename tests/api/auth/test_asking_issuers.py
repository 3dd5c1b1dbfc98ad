"""What an issuer is asked, how often, and what it may answer; one that answers badly is away."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr

from api.auth import Client, Issuer, Logins, Unauthenticated
from api.auth.issuers import MOST_BYTES
from graph.errors import GraphError, Unavailable
from tests.api.auth.issuers import PERSON, SECRET, public
from tests.api.auth.liars import RETURNED, Liar, logins, lying
from tests.house import VERIFIER


@pytest.fixture
def liar() -> Iterator[Liar]:
    with lying() as found:
        yield found


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        ("invalid_grant", Unauthenticated, "login.code"),
        ("invalid_client", Unavailable, "login.client"),
        ("unauthorized_client", Unavailable, "login.client"),
        ("the-code was refused for Person:x", Unavailable, "login.away"),
        (None, Unavailable, "login.away"),
    ],
)
async def test_errors_of_the_issuer(
    liar: Liar, error: object, kind: type[GraphError], code: str, caplog: pytest.LogCaptureFixture
) -> None:
    login = logins(liar)
    await login.address()
    liar.token, liar.status = {"error": error, "error_description": "the-code"}, 400
    with pytest.raises(kind) as found:
        await login.identity(RETURNED)
    assert found.value.message.code == code
    assert "the-code" not in caplog.text


@pytest.mark.parametrize(
    ("methods", "secret", "shown"),
    [
        (None, "s:é", "header"),
        (["client_secret_post"], "s:é", "form"),
        (["client_secret_post", "client_secret_basic"], "s:é", "header"),
        (None, None, "none"),
    ],
)
async def test_what_the_issuer_is_asked(liar: Liar, methods: list[str] | None, secret: str | None, shown: str) -> None:
    liar.signs()
    liar.metadata = {} if methods is None else {"token_endpoint_auth_methods_supported": methods}
    await logins(liar, secret=None if secret is None else SecretStr(secret)).identity(RETURNED)
    ((_, form, header),) = [each for each in liar.asked if each[0] == "/token"]
    asked = {"grant_type": "authorization_code", "code": "the-code", "code_verifier": VERIFIER}
    named = {"client_id": "town"} if shown != "header" else {}
    shows = {"client_secret": "s:é"} if shown == "form" else {}
    assert form == {**asked, "redirect_uri": "https://town.example/", **named, **shows}
    assert header.startswith("Basic dG93bjpzJTNBJUMzJUE5") if shown == "header" else header == ""


async def test_where_one_logs_in(liar: Liar) -> None:
    address = urlsplit(await logins(liar).address())
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{liar.address}/authorize"
    assert parse_qs(address.query) == {"response_type": ["code"], "client_id": ["town"], "scope": ["openid"]}
    liar.metadata = {"authorization_endpoint": f"{liar.address}/authorize?realm=1"}
    assert "?realm=1&response_type=code" in await logins(liar).address()


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://evil.example"},
        {"issuer": None},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": "http://evil.example/authorize"},
        {"token_endpoint": "http://evil.example/token"},
        {"token_endpoint": "https://town:secret@evil.example/token"},
        {"token_endpoint": ["https://evil.example"]},
        {"jwks_uri": "file:///etc/passwd"},
        {"jwks_uri": None},
    ],
    ids=str,
)
async def test_metadata_that_cannot_be_used(liar: Liar, metadata: dict[str, object]) -> None:
    liar.metadata = metadata
    with pytest.raises(Unavailable) as found:
        await logins(liar).address()
    assert found.value.message.code == "login.away"


async def test_an_issuer_that_answers_badly(liar: Liar, monkeypatch: pytest.MonkeyPatch) -> None:
    for liar.status, liar.headers in ((500, {}), (302, {"Location": "https://evil.example/"})):
        with pytest.raises(Unavailable):
            await logins(liar).address()
    liar.status, liar.headers, liar.metadata = 200, {}, {"more": "x" * MOST_BYTES}
    with pytest.raises(Unavailable):
        await logins(liar).address()
    liar.metadata, liar.keys = {}, [SECRET, {"kty": "RSA", "n": "?", "e": 1}]
    with pytest.raises(Unavailable):
        await logins(liar).address()
    liar.keys = [public("RS256", "a")]
    await logins(liar).address()
    monkeypatch.setattr("api.auth.issuers.TIMEOUT", 0.2)
    liar.delay = 0.5
    with pytest.raises(Unavailable):
        await logins(liar).address()


async def test_it_is_asked_anew_for_a_key_that_is_not_known_and_not_without_end(liar: Liar) -> None:
    clock = [0.0]
    login = Logins(Issuer(liar.address, lambda: clock[0]), Client("town"))

    def loaded() -> int:
        return sum(path == "/keys" for path, _, _ in liar.asked)

    liar.signs()
    await login.identity(RETURNED)
    await login.identity(RETURNED)
    assert loaded() == 1
    liar.keys.append(public("RS256", "b"))
    liar.signs(name="b")
    with pytest.raises(Unauthenticated):
        await login.identity(RETURNED)
    assert loaded() == 1
    clock[0] += 6
    assert (await login.identity(RETURNED)).person == PERSON
    assert loaded() == 2
    clock[0] += 301
    liar.status = 500
    await login.address()  # what it told stays for a while
    clock[0] += 3_600
    with pytest.raises(Unavailable):
        await login.address()
