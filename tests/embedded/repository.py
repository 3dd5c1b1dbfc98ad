"""A Maven repository on loopback with jars of its own, that can be told to misbehave."""

import hashlib
import ssl
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

NAMES = ("alpha", "beta", "gamma")


def jar(name: str) -> bytes:
    """What the repository holds under a name."""
    return name.encode() * 5000


def filename(name: str) -> str:
    """The file that an artifact is kept in."""
    return f"{name}-1.0.jar"


def write_lock(path: Path) -> Path:
    """Locks all that the repository holds."""
    entries = (
        f'[[dependencies]]\ngroupId = "town.test"\nartifactId = "{name}"\nversion = "1.0"\npackaging = "jar"\n'
        f'sha256 = "{hashlib.sha256(jar(name)).hexdigest()}"\n'
        for name in NAMES
    )
    path.write_text("\n".join(entries))
    return path


@dataclass
class Repository:
    """The repository's address, what it was asked for, and what it does wrong, each by an artifact's name."""

    address: str = ""
    asked: Counter[str] = field(default_factory=Counter)
    replaced: dict[str, bytes] = field(default_factory=dict)
    cut_short: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    refused_once: set[str] = field(default_factory=set)
    stalled: set[str] = field(default_factory=set)
    authorization: str | None = None
    """What whoever asks must have in that header; None where it asks for nothing."""

    @property
    def by_name(self) -> dict[str, str]:
        return {"test": self.address}


@contextmanager
def serving(secured: ssl.SSLContext | None = None) -> Iterator[Repository]:
    """Serves while the block runs, over TLS where a context is given."""
    repository = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if repository.authorization not in (None, self.headers["Authorization"]):
                self.send_error(401)
                return
            name = self.path.split("/")[-3]
            if self.path != f"/town/test/{name}/1.0/{filename(name)}" or name in repository.absent:
                self.send_error(404)
                return
            repository.asked[name] += 1
            if name in repository.refused_once and repository.asked[name] == 1:
                self.send_error(503)
                return
            self._send(name, repository.replaced.get(name, jar(name)))

        def _send(self, name: str, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            half = len(body) // 2
            self.wfile.write(body[:half])
            self.wfile.flush()
            while name in repository.stalled:
                time.sleep(0.01)
            if name not in repository.cut_short:
                self.wfile.write(body[half:])

        def log_message(self, format: str, *args: object) -> None:
            """Keeps the test run's output readable."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if secured is not None:
        server.socket = secured.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    repository.address = f"{'http' if secured is None else 'https'}://127.0.0.1:{server.server_port}"
    try:
        yield repository
    finally:
        repository.stalled.clear()
        server.shutdown()
        thread.join()
        server.server_close()
