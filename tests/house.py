"""A house's own login: an issuer that a well-kept library makes for the test, and the way there and back."""

import asyncio
import base64
import hashlib
import json
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import count
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import httpx
from pydantic import SecretStr

from api.settings import Server

CLIENT: Final = "danyuan-console"
VERIFIER: Final = "v" * 64
NONCE: Final = "n" * 32
STATE: Final = "s" * 32
PATIENCE: Final = 30.0


@asynccontextmanager
async def house(*accounts: dict[str, Any], lasting: int = 3_600) -> AsyncIterator[str]:
    """The address of an issuer with these accounts, `sub` and other claims; its tokens last for so many seconds."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [option for each in accounts for option in ("--user-claims", json.dumps(each))]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--token-max-age", str(lasting), *options),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )
    address = f"http://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(PATIENCE), httpx.AsyncClient(trust_env=False) as client:
            await _answered(client, address)
        yield address
    finally:
        process.terminate()
        await process.wait()


async def _answered(client: httpx.AsyncClient, address: str) -> None:
    for pause in count():
        await asyncio.sleep(min(pause, 1) * 0.1)
        with suppress(httpx.TransportError):
            await client.get(f"{address}/jwks")
            return


def with_login(issuer: str, **others: Any) -> Server:
    """Settings of a server whose people log in at an issuer."""
    settings: dict[str, Any] = {"oidc_issuer": issuer, "oidc_client": CLIENT, "oidc_secret": SecretStr("a secret: é+%")}
    return Server(**{"ide": False} | settings | others)


def challenge(verifier: str) -> str:
    """What an issuer is told of a verifier (RFC 7636, S256)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


async def code(http: httpx.AsyncClient, account: str, **others: str) -> str:
    """The code with which somebody comes back who logged in with an account, from where the server sends them."""
    told = await http.get("/auth/login")
    asked = {
        **{name: values[0] for name, values in parse_qs(urlsplit(told.json()["address"]).query).items()},
        **{"redirect_uri": f"{http.base_url}", "state": STATE, "nonce": NONCE},
        **{"code_challenge": challenge(VERIFIER), "code_challenge_method": "S256"},
        **others,
    }
    place = told.json()["address"].partition("?")[0]
    answer = await http.post(place, params=asked, data={"sub": account})
    assert answer.status_code == 302, answer.text
    returned = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert returned["state"] == [STATE]
    return returned["code"][0]


async def exchange(http: httpx.AsyncClient, code: str, **others: Any) -> httpx.Response:
    """What the server answers to a code."""
    given = {"code": code, "verifier": VERIFIER, "nonce": NONCE, "redirectUri": f"{http.base_url}"}
    return await http.post("/auth/token", json=given | others)
