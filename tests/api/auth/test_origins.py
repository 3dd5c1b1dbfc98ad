"""Pages of other origins, and names that only lead to loopback, get no answer."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from api.transport.middleware.gate import Gate
from api.transport.middleware.origins import KnownOrigins, LoopbackHosts, SaidOnce
from graph.errors import Message
from tests.api.asgi import Client

HERE = "http://127.0.0.1:8000"
ORIGINS = ("https://town.example", "http://localhost:3000")


def words(message: Message, languages: str) -> str:
    """Stands for the catalogues."""
    return f"{message.code} {sorted(message.values.items())}{languages}"


async def home(_: Request) -> PlainTextResponse:
    """Answers whatever comes through."""
    return PlainTextResponse("ok")


async def greet(socket: WebSocket) -> None:
    """Greets whoever comes through."""
    await socket.accept()
    await socket.close()


@pytest.fixture
def client() -> Client:
    checks = [SaidOnce(words), *(kind(ORIGINS, words) for kind in (LoopbackHosts, KnownOrigins))]
    known = [Middleware(Gate, checks=checks)]
    routes = [Route("/", home, methods=["GET", "POST"]), WebSocketRoute("/socket", greet)]
    return Client(Starlette(routes=routes, middleware=known), HERE)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "same-origin", "Origin": HERE},
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://town.example"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:3000"},
        {"Origin": HERE},
        {"Origin": "https://town.example"},
    ],
)
def test_own_pages_and_known_origins_are_answered(client: Client, headers: dict[str, str]) -> None:
    assert client.post("/", headers=headers).status_code == 200


FOLLOWED = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


def test_a_link_of_a_foreign_page_may_be_followed_and_nothing_else(client: Client) -> None:
    assert client.get("/", headers=FOLLOWED).status_code == 200
    assert client.post("/", headers=FOLLOWED).status_code == 403
    assert client.get("/", headers={**FOLLOWED, "Authorization": "Bearer x"}).status_code == 403
    assert client.get("/", headers={**FOLLOWED, "Sec-Fetch-Dest": "iframe"}).status_code == 403
    assert client.get("/", headers={**FOLLOWED, "Sec-Fetch-Mode": "no-cors"}).status_code == 403


@pytest.mark.parametrize(
    ("headers", "origin"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, "null"),
        ({"Sec-Fetch-Site": "same-site"}, "null"),
        ({"Sec-Fetch-Site": "anything"}, "null"),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "null"}, "null"),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, "https://evil.example"),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://town.example.evil.example"}, None),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://town.example"}, None),
        ({"Origin": "http://127.0.0.1:9000"}, None),
        ({"Origin": "https://127.0.0.1:8000"}, None),
        ({"Origin": "ftp://127.0.0.1:8000"}, None),
        ({"Origin": "null"}, None),
        ({"Origin": "http://["}, None),
    ],
)
def test_pages_of_other_origins_are_not(client: Client, headers: dict[str, str], origin: str | None) -> None:
    for answer in (client.get("/", headers=headers), client.post("/", headers=headers)):
        assert answer.status_code == 403
        sentence = f"origin.unknown [('origin', '{origin or headers['Origin']}')]"
        assert answer.json() == {"errors": [{"message": sentence, "extensions": {"code": "FORBIDDEN"}}]}


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8000", "localhost:8000", "LocalHost", "[::1]", "[::1]:8000", "town.example"]
)
def test_names_of_loopback_and_of_known_origins_are_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "x@localhost", "", "::1"],
)
def test_other_names_are_not(client: Client, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    sentence = f"host.unknown [('host', '{host}')]"
    assert answer.json() == {"errors": [{"message": sentence, "extensions": {"code": "FORBIDDEN"}}]}


def test_web_sockets_are_judged_alike(client: Client) -> None:
    assert client.connect("/socket", {"Host": "127.0.0.1:8000"}).accepted
    assert client.connect("/socket", {"Host": "127.0.0.1:8000", "Origin": HERE}).accepted
    assert client.connect("/socket", {"Host": "127.0.0.1:8000", "Origin": "https://evil.example"}).status == 403
    assert client.connect("/socket", {"Host": "evil.example", "Origin": "https://evil.example"}).status == 421
    assert client.connect("/socket", {"Host": "127.0.0.1:8000", "Origin": "https://127.0.0.1:8000"}).status == 403


@pytest.mark.parametrize("header", ["Host", "Origin", "Authorization", "Sec-Fetch-Site"])
def test_what_says_who_asks_or_from_where_is_said_once(client: Client, header: str) -> None:
    twice = [("Host", "127.0.0.1:8000"), (header, "127.0.0.1:8000"), (header.lower(), "evil.example")]
    answer = client.get("/", twice)
    assert answer.status_code == 400
    sentence = f"header.twice [('header', '{header.lower()}')]"
    assert answer.json() == {"errors": [{"message": sentence, "extensions": {"code": "BAD_USER_INPUT"}}]}
