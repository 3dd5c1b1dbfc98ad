"""Drives a peer with `wrk`, and reads from the processes what that cost."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from bench.day import forget
from bench.peers import Peer
from bench.questions import Question
from graph.database.settings import Database

SCRIPT: Final = Path(__file__).with_name("load.lua")
WITHOUT_WRK: Final = "wrk is not installed, and nothing else drives the servers: apt-get install wrk (Debian, Ubuntu)."


@dataclass(frozen=True, slots=True)
class Drive:
    """One drive: requests a second, milliseconds of waiting, failures, and milliseconds of CPU for each request."""

    rate: float
    p50: float
    p95: float
    failures: int
    server_cpu: float
    database_cpu: float


@dataclass(frozen=True)
class Driver:
    """Drives questions at peers; `bodies` has a file for each peer and question."""

    settings: Database
    database: int
    bodies: Path
    codes: dict[str, list[str]]

    def prepare(self, peers: Sequence[Peer], questions: Sequence[Question]) -> None:
        """Write what will be sent."""
        for peer in peers:
            for question in filter(peer.takes, questions):
                lines = [json.dumps(peer.body(question, code)) + "\n" for code in self.codes[question.name]]
                self._file(peer, question).write_text("".join(lines), "utf-8")

    def drive(self, peer: Peer, question: Question, connections: int, seconds: int, seed: int) -> Drive:
        """What so many connections saw, each asking again as soon as it is answered."""
        headers = [f"{name}: {value}" for name, value in peer.headers.items()]
        load = [tool(), "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout=20s", "-s", str(SCRIPT)]
        script = ["--", str(self._file(peer, question)), "-" if question.writes else str(seed), *headers]
        if question.writes:
            forget(self.settings)
        before = _cpu(peer.process.pid), _cpu(self.database)
        ended = subprocess.run([*load, peer.url(question), *script], capture_output=True, text=True, check=False)
        after = _cpu(peer.process.pid), _cpu(self.database)
        if ended.returncode:
            raise SystemExit(f"wrk failed: {ended.stdout}{ended.stderr}")
        seen = json.loads(ended.stdout.splitlines()[-1])
        server, database = (
            1e3 * (late - early) / max(seen["requests"], 1) for early, late in zip(before, after, strict=True)
        )
        return Drive(seen["requests"] / seen["seconds"], seen["p50"], seen["p95"], seen["failures"], server, database)

    def _file(self, peer: Peer, question: Question) -> Path:
        return self.bodies / f"{peer.name}-{question.name}.jsonl"


def tool() -> str:
    """Where the load generator is; SystemExit where it is not."""
    found = shutil.which("wrk")
    if found is None:
        raise SystemExit(WITHOUT_WRK)
    return found


def _cpu(pid: int) -> float:
    """CPU seconds of a process and of those it started."""
    root = psutil.Process(pid)
    times = [process.cpu_times() for process in (root, *root.children(recursive=True))]
    return sum(each.user + each.system for each in times)
