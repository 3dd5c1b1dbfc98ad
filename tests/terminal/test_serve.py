"""`danyuan serve` from an empty folder, as a user starts and ends it: one command, no database of one's own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import jwt
import psutil
import pytest

from graph.embedded.bolt import free_port

QUESTION = '{ household(code: "330782101249H0001") { answerChains { links { level commander { name } } } } }'
PATIENCE = 240


@contextmanager
def served(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running command and the link that it prints."""
    command = [sys.executable, "-m", "api.cli", "serve", "--data", str(folder), *options]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "DANYUAN_"))}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().split()[-1]
        finally:
            process.terminate()
            process.wait(PATIENCE)


def ask(link: str) -> dict[str, object]:
    """The answer to the first question, asked with the link's token."""
    parts = urlsplit(link)
    token = parts.fragment.removeprefix("token=")
    answer = httpx.post(
        f"{parts.scheme}://{parts.netloc}/graphql",
        json={"query": QUESTION},
        headers={"Authorization": f"Bearer {token}"},
        timeout=PATIENCE,
    )
    body: dict[str, object] = answer.json()
    return body


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("serve") / "data"


def test_the_link_leads_to_the_console_and_its_token_to_the_answers(folder: Path) -> None:
    with served(folder, "--port", str(free_port())) as (process, link):
        assert "danyuan-console" in httpx.get(link.partition("#")[0]).text
        claims = jwt.decode(link.partition("#token=")[2], options={"verify_signature": False})
        assert (claims["roles"], claims["towns"]) == (["ORGANISER"], ["330782101"])
        first = ask(link)
        assert "errors" not in first
        java = psutil.Process(process.pid).children(recursive=True)
        assert java
    assert not any(child.is_running() for child in java), "the database goes with the server"

    with served(folder, "--port", str(free_port()), "--workers", "2") as (_, link):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                assert ask(link) == first
                break
            except httpx.ConnectError:
                time.sleep(0.2)
        else:
            pytest.fail("the workers never answered")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is started can be interrupted: by a run in the background, which ignores Ctrl-C, it inherits that else."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interrupted_while_it_starts_it_leaves_nothing_behind(folder: Path) -> None:
    command = [sys.executable, "-m", "api.cli", "serve", "--data", str(folder), "--port", str(free_port())]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + PATIENCE
        while not (java := psutil.Process(process.pid).children()) and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        try:
            process.wait(PATIENCE)
        finally:
            process.terminate()  # one that did not end would keep the run waiting
    assert java
    _, left = psutil.wait_procs(java, timeout=5)  # who was killed is a process until init has seen it end
    assert not left
