"""Danyuan as `danyuan serve` runs it, the floor and the naive server, each on a port of its own over the same graph."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import httpx

from api.auth import Role, Trust, issue, signing_key
from bench.questions import Question, Rows
from graph.database.settings import Database

DANYUAN: Final = "danyuan"
FLOOR: Final = "floor"
NAIVE: Final = "naive"
HOLDER: Final = "Person:bench"
PATIENCE: Final = 60.0
"""Seconds for which a server may take to answer the first time."""


@dataclass(frozen=True)
class Peer:
    """A server that runs: its process, where it listens, and the headers it wants."""

    name: str
    process: subprocess.Popen[bytes]
    address: str
    headers: dict[str, str] = field(repr=False)

    def url(self, question: Question) -> str:
        """Where a question is asked."""
        return f"{self.address}/graphql" if self.name != FLOOR else f"{self.address}/{question.name}"

    def body(self, question: Question, code: str) -> dict[str, Any]:
        """What is sent to ask it."""
        if self.name == FLOOR:
            return {"code": code}
        return {"query": question.document, "variables": {"code": question.given(code)}}

    def takes(self, question: Question) -> bool:
        """Whether it is asked a question."""
        return self.name != NAIVE or not question.noun

    def answers(self, question: Question, data: Any) -> Rows:
        """The rows of what was answered."""
        return question.rows(data) if self.name != FLOOR else list(data)


@contextmanager
def running(settings: Database, workers: int, towns: Sequence[str], *, ahead: bool) -> Iterator[tuple[Peer, ...]]:
    """Danyuan, asked by an organiser of towns, the floor and the naive server, each in so many processes.

    Where danyuan plans `ahead`, once it has planned all statements.
    """
    floor, naive = _free_port(), _free_port()
    with (
        served(settings, workers, towns, ahead=ahead) as danyuan,
        _started(_bare("bench.floor:app", floor, workers), settings, ahead) as other,
        _started(_bare("bench.naive:app", naive, workers), settings, ahead) as third,
    ):
        peers = (
            danyuan,
            Peer(FLOOR, other, f"http://127.0.0.1:{floor}", {}),
            Peer(NAIVE, third, f"http://127.0.0.1:{naive}", {}),
        )
        for peer in peers:
            _wait(peer)
        if ahead:
            _planned(danyuan)
        yield peers


@contextmanager
def served(settings: Database, workers: int, towns: Sequence[str], *, ahead: bool) -> Iterator[Peer]:
    """Danyuan alone, in so many processes, asked by an organiser of towns; it plans `ahead`, or what it is asked."""
    trust = Trust(signing_key(None, settings.data))
    token = issue(trust, HOLDER, [Role.ORGANISER], towns, timedelta(hours=12))
    port = _free_port()
    with _started(_as_served(port, workers), settings, ahead) as process:
        danyuan = Peer(DANYUAN, process, f"http://127.0.0.1:{port}", {"Authorization": f"Bearer {token}"})
        _wait(danyuan)
        yield danyuan


def _as_served(port: int, workers: int) -> list[str]:
    danyuan = Path(sys.executable).with_name("danyuan")
    return [str(danyuan), "serve", "--host=127.0.0.1", f"--port={port}", f"--workers={workers}"]


def _bare(app: str, port: int, workers: int) -> list[str]:
    uvicorn = [sys.executable, "-m", "uvicorn", app, "--host=127.0.0.1", f"--port={port}"]
    return [
        *uvicorn,
        f"--workers={workers}",
        "--loop=uvloop",
        "--http=httptools",
        "--no-access-log",
        "--log-level=error",
    ]


@contextmanager
def _started(command: list[str], settings: Database, ahead: bool) -> Iterator[subprocess.Popen[bytes]]:
    environment = os.environ | {
        "NEO4J_URI": str(settings.uri),
        "NEO4J_USERNAME": settings.username,
        "NEO4J_PASSWORD": settings.password.get_secret_value(),
        "DANYUAN_DATA": str(settings.data),
        "DANYUAN_IDE": "false",
        "DANYUAN_PLAN_AHEAD": str(int(ahead)),
    }
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _wait(peer: Peer) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            httpx.get(peer.address)
            return
        except httpx.TransportError as fault:
            if peer.process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"{peer.name} does not answer at {peer.address}: {fault}") from fault
        time.sleep(0.1)


def _planned(danyuan: Peer) -> None:
    """Until all statements are planned: that is measured by itself, and takes a processor meanwhile."""
    while httpx.get(f"{danyuan.address}/readyz").text != "ok":
        time.sleep(0.5)
