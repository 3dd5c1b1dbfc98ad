"""Nobody without a valid token gets through, by HTTP or by WebSocket."""

from datetime import timedelta
from itertools import count

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from api.auth import Identity, KeysUnavailable, Role, Trust, Verify, by_secret, identity_of, issue
from api.transport.middleware.bearer import Bearer
from api.transport.middleware.gate import Gate
from graph.errors import Message
from tests.api.asgi import Client

TRUST = Trust(b"k" * 32)
TOKEN = issue(TRUST, "Person:01", [Role.AUDITOR], ["330782101"], timedelta(hours=1))
UNTRUSTED = issue(Trust(b"o" * 32), "Person:01", [Role.ADMIN], [], timedelta(hours=1))


def words(message: Message, languages: str) -> str:
    """Stands for the catalogues."""
    return f"{message.code} in {languages}"


async def who(request: Request) -> JSONResponse:
    """Whom the middleware let in."""
    identity = identity_of(request)
    return JSONResponse([identity.person, sorted(identity.roles), sorted(identity.towns)])


async def greet(socket: WebSocket) -> None:
    """Says to whom it speaks."""
    await socket.accept()
    await socket.send_text(identity_of(socket).person if "identity" in socket.scope.get("state", {}) else "nobody")
    await socket.close()


async def health(_: Request) -> PlainTextResponse:
    """Needs no token."""
    return PlainTextResponse("ok")


@pytest.fixture
def client() -> Client:
    return guarded_by(by_secret(TRUST))


def guarded_by(verify: Verify) -> Client:
    bearer = Bearer(verify, words)
    gate = Middleware(Gate, checks=[], guards={"/who": [bearer], "/socket": [bearer]})
    routes = [Route("/who", who), WebSocketRoute("/socket", greet), Route("/healthz", health)]
    return Client(Starlette(routes=routes, middleware=[gate]))


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "Bearer "])
def test_a_holder_of_a_valid_token_is_known_by_it(client: Client, scheme: str) -> None:
    answer = client.get("/who", headers={"Authorization": f"{scheme} {TOKEN}"})
    assert answer.status_code == 200
    assert answer.json() == ["Person:01", ["AUDITOR"], ["330782101"]]


@pytest.mark.parametrize(
    ("authorization", "code"),
    [
        (None, "auth.missing"),
        ("", "auth.malformed"),
        ("Bearer", "auth.malformed"),
        ("Bearer ", "auth.malformed"),
        (TOKEN, "auth.malformed"),
        ("Basic d2FuZzp3YW5n", "auth.malformed"),
        (f"Bearer {TOKEN} {TOKEN}", "auth.malformed"),
        (f"Bearer {UNTRUSTED}", "auth.signature"),
    ],
    ids=map(str, count()),  # tokens differ from one process to the next
)
def test_anyone_else_is_refused(client: Client, authorization: str | None, code: str) -> None:
    headers = {"Accept-Language": "zh"} | ({} if authorization is None else {"Authorization": authorization})
    answer = client.get("/who", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    error = {"message": f"{code} in zh", "extensions": {"code": "UNAUTHENTICATED"}}
    assert answer.json() == {"errors": [error]}


def test_a_token_in_the_address_counts_for_nothing(client: Client) -> None:
    assert client.get(f"/who?token={TOKEN}&access_token={TOKEN}").status_code == 401


def test_where_nobody_can_tell_whether_a_token_is_good_it_is_not_refused_for_good() -> None:
    async def unable(_: str) -> Identity:
        raise KeysUnavailable("auth.keys")

    answer = guarded_by(unable).get("/who", headers={"Authorization": f"Bearer {TOKEN}"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert answer.json() == {"errors": [{"message": "auth.keys in ", "extensions": {"code": "UNAVAILABLE"}}]}


def test_a_web_socket_is_known_by_its_handshake(client: Client) -> None:
    assert client.connect("/socket", {"Authorization": f"Bearer {UNTRUSTED}"}).status == 401
    greeted = client.connect("/socket", {"Authorization": f"Bearer {TOKEN}"})
    assert greeted.accepted
    assert greeted.texts == ["Person:01"]


def test_a_browser_s_handshake_comes_without_a_token(client: Client) -> None:
    greeted = client.connect("/socket", {})
    assert greeted.accepted
    assert greeted.texts == ["nobody"]


def test_what_is_not_guarded_answers(client: Client) -> None:
    assert client.get("/healthz").text == "ok"
