"""Connections on which a request begins and does not end: they are closed after a time, and hold nobody up."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from graph.database.settings import Database
from tests.serving import serving, token

PATIENCE = 0.5
HEAD = b"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
WHOLE = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@pytest.fixture
async def address(database: Database, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """A server that is not patient."""
    monkeypatch.setattr("api.transport.connections.HEAD_PATIENCE", PATIENCE)
    monkeypatch.setattr("api.transport.body.BODY_PATIENCE", PATIENCE)
    async with serving(database) as address:
        yield address


async def said(address: str, pieces: Iterator[bytes]) -> bytes:
    """What comes back until the connection is closed, where these pieces are sent with pauses, for ever or not."""
    url = urlsplit(address)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)

    async def send() -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(PATIENCE / 5)

    sending, came = asyncio.create_task(send()), bytearray()
    try:
        async with asyncio.timeout(20 * PATIENCE):
            with suppress(ConnectionResetError):  # who goes on sending after the end is told so
                while block := await reader.read(1024):
                    came += block
        return bytes(came)
    finally:
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        writer.close()


def dripping(head: bytes) -> Iterator[bytes]:
    """A head, and then one field after another without an end."""
    yield head
    while True:
        yield b"X-More: 1\r\n"


HALVES: dict[str, Callable[[], Iterator[bytes]]] = {
    "nothing": lambda: iter(()),
    "half a line": lambda: iter([b"POST /gra"]),
    "half a head": lambda: iter([HEAD]),
    "a head without an end": lambda: dripping(HEAD),
    "empty lines": lambda: iter([b"\r\n"] * 1000),
}


@pytest.mark.parametrize("half", HALVES)
async def test_half_a_head_is_closed(address: str, half: str) -> None:
    assert await said(address, HALVES[half]()) == b""


@pytest.mark.parametrize("half", HALVES)
async def test_half_a_head_after_a_request_is_closed(address: str, half: str) -> None:
    def pieces() -> Iterator[bytes]:
        yield WHOLE
        yield from HALVES[half]()

    answer = await said(address, pieces())
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.count(b"HTTP/1.1") == 1


async def test_half_a_body_is_refused(address: str, database: Database) -> None:
    def pieces() -> Iterator[bytes]:
        bearer = f"Authorization: Bearer {token(database)}\r\n".encode()
        yield HEAD + bearer + b"Content-Length: 1000\r\n\r\n{"
        while True:
            yield b" "

    answer = await said(address, pieces())
    assert answer.startswith(b"HTTP/1.1 408")
    assert b'"argument":"body"' in answer


async def test_whoever_leaves_in_the_middle_of_a_body_is_no_fault(
    address: str, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    url = urlsplit(address)
    _, writer = await asyncio.open_connection(url.hostname, url.port)
    bearer = f"Authorization: Bearer {token(database)}\r\n".encode()
    writer.write(HEAD + bearer + b"Content-Length: 1000\r\n\r\n{")
    await writer.drain()
    writer.close()
    assert await said(address, iter([WHOLE.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")]))
    assert not [each for each in caplog.records if each.exc_info]
