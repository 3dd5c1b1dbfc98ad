"""A cluster of three as a driver sees it, on loopback: who leads can change, and a server can be away.

It keeps what was committed, and knows which server was asked what. It answers every read alike.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from tests.graph.routing.packing import Message, Reader, pack

MAGIC: Final = b"\x60\x60\xb0\x17"
VERSION: Final = b"\x00\x00\x04\x05"
"""Bolt 5.4, without a manifest of versions."""
HELLO, GOODBYE, RESET, RUN, DISCARD, PULL = 0x01, 0x02, 0x0F, 0x10, 0x2F, 0x3F
BEGIN, COMMIT, ROLLBACK, ROUTE = 0x11, 0x12, 0x13, 0x66
SUCCESS, IGNORED, RECORD, FAILURE = 0x70, 0x7E, 0x71, 0x7F
NOT_A_LEADER: Final = {
    "code": "Neo.ClientError.Cluster.NotALeader",
    "message": "No longer possible to write to server at this instance",
}
ROWS: Final = [[15]]
"""The record of every read."""


@dataclass
class Asked:
    """What a server was asked: which one, to read or to write, the statement, and the bookmarks sent along."""

    server: int
    mode: str
    text: str
    bookmarks: tuple[str, ...]


@dataclass
class Cluster:
    """Servers by number, who leads, and who is away.

    Routing tables tell of `known_leader`, which may be another one than `leader`: a table is older than a vote.
    """

    ports: list[int] = field(default_factory=list)
    leader: int = 0
    known_leader: int = 0
    away: set[int] = field(default_factory=set)
    asked: list[Asked] = field(default_factory=list)
    committed: list[str] = field(default_factory=list)
    tables: int = 0
    _open: dict[int, set[asyncio.StreamWriter]] = field(default_factory=dict)

    @property
    def uri(self) -> str:
        """Where a driver begins."""
        return f"neo4j://127.0.0.1:{self.ports[-1]}"

    def vote(self, leader: int) -> None:
        """Another server leads from now on; tables that are asked for anew tell so."""
        self.leader = self.known_leader = leader

    def leave(self, server: int) -> None:
        """A server cannot be reached any more."""
        self.away.add(server)
        for writer in self._open[server]:
            writer.close()

    @property
    def table(self) -> dict[str, Any]:
        """Who writes, who reads and who routes."""
        self.tables += 1
        addresses = [f"127.0.0.1:{port}" for port in self.ports]
        readers = [address for number, address in enumerate(addresses) if number != self.known_leader]
        servers = [("WRITE", [addresses[self.known_leader]]), ("READ", readers), ("ROUTE", addresses)]
        told = [{"role": role, "addresses": of} for role, of in servers]
        return {"rt": {"ttl": 300, "db": "neo4j", "servers": told}}

    async def serve(self, number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk to a driver as one of the servers."""
        if number in self.away:
            writer.close()
            return
        self._open.setdefault(number, set()).add(writer)
        try:
            await reader.readexactly(20)
            writer.write(VERSION)
            await Conversation(self, number, writer).hold(reader)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the driver has gone, or the server is away
        finally:
            self._open[number].discard(writer)
            writer.close()


@dataclass
class Conversation:
    """What one connection says, message after message."""

    cluster: Cluster
    number: int
    writer: asyncio.StreamWriter
    transaction: str | None = None
    """The mode of the transaction under way."""
    written: list[str] = field(default_factory=list)
    failed: bool = False

    async def hold(self, reader: asyncio.StreamReader) -> None:
        """Answer until the driver says goodbye."""
        while (message := await self._received(reader)).tag != GOODBYE:
            for answer in self._answers(message):
                content = pack(answer)
                self.writer.write(len(content).to_bytes(2) + content + b"\x00\x00")
            await self.writer.drain()

    async def _received(self, reader: asyncio.StreamReader) -> Message:
        content = b""
        while (size := int.from_bytes(await reader.readexactly(2))) or not content:
            content += await reader.readexactly(size)
        found: Message = Reader(content).value()
        return found

    def _answers(self, message: Message) -> list[Message]:  # noqa: PLR0911 - a kind of message each
        if message.tag == RESET:
            self.failed, self.transaction = False, None
            return [_success()]
        if self.failed:
            return [Message(IGNORED, ())]
        if message.tag == ROUTE:
            return [Message(SUCCESS, (self.cluster.table,))]
        if message.tag == BEGIN:
            self.transaction, self.written = message.fields[0].get("mode", "w"), []
            return [_success()]
        if message.tag == RUN:
            return [self._run(*message.fields)]
        if message.tag in (PULL, DISCARD):
            return [Message(RECORD, ([ROWS[0]],)), _success(type="r", bookmark=self._bookmark, has_more=False)]
        if message.tag == COMMIT:
            return [self._commit()]
        return [_success(server="Neo4j/5.26.0", connection_id="one")]

    def _run(self, text: str, _parameters: dict[str, Any], extra: dict[str, Any]) -> Message:
        mode = self.transaction or extra.get("mode", "w")
        self.cluster.asked.append(Asked(self.number, mode, text, tuple(extra.get("bookmarks", ()))))
        if mode == "w" and self.number != self.cluster.leader:
            return self._fail()
        self.written.append(text)
        return _success(fields=["rows"], t_first=0, qid=0)

    def _commit(self) -> Message:
        if self.transaction == "w" and self.number != self.cluster.leader:
            return self._fail()
        self.cluster.committed += self.written
        self.transaction = None
        return _success(bookmark=self._bookmark)

    def _fail(self) -> Message:
        self.failed = True
        return Message(FAILURE, (NOT_A_LEADER,))

    @property
    def _bookmark(self) -> str:
        return f"bookmark:{len(self.cluster.committed)}"


def _success(**told: Any) -> Message:
    return Message(SUCCESS, (told,))


@asynccontextmanager
async def running() -> AsyncIterator[Cluster]:
    """A cluster, while the block runs."""
    cluster = Cluster()
    servers = []
    for number in range(3):

        def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int = number) -> Any:
            return cluster.serve(number, reader, writer)

        servers.append(await asyncio.start_server(serve, "127.0.0.1", 0))
        cluster.ports.append(servers[-1].sockets[0].getsockname()[1])
    try:
        yield cluster
    finally:
        for number, server in enumerate(servers):
            server.close()
            for writer in cluster._open.get(number, set()):
                writer.close()
            await server.wait_closed()
