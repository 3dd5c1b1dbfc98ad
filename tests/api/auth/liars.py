"""An issuer of logins that tells what a test wants it to."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final
from urllib.parse import parse_qs

import jwt

from api.auth import Client, Issuer, Logins, Returned
from tests.api.auth.issuers import PERSON, private, public
from tests.house import NONCE, VERIFIER

RETURNED: Final = Returned("the-code", VERIFIER, NONCE, "https://town.example/")


def logins(liar: "Liar", **others: Any) -> Logins:
    """Logins at such an issuer."""
    return Logins(Issuer(liar.address), Client("town", **others))


@dataclass
class Liar:
    """An issuer that tells what a test wants it to; `asked` are the paths and forms that were sent to it."""

    address: str
    keys: list[dict[str, Any]] = field(default_factory=lambda: [public("RS256", "a")])
    metadata: dict[str, Any] = field(default_factory=dict)
    status: int = 200
    token: object = None
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    asked: list[tuple[str, dict[str, str], str]] = field(default_factory=list)

    def answer(self, path: str) -> object:
        if path == "/keys":
            return {"keys": self.keys}
        if path == "/token":
            return self.token
        usual = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
        }
        return usual | self.metadata

    def claims(self, **changed: object) -> dict[str, object]:
        now = datetime.now(UTC)
        usual = {"iss": self.address, "sub": PERSON, "aud": "town", "nonce": NONCE}
        found = {**usual, "iat": now, "exp": now + timedelta(hours=1)} | changed
        return {name: value for name, value in found.items() if value is not None}

    def signs(self, algorithm: str = "RS256", name: str = "a", **changed: object) -> None:
        """Answers codes with an ID token that the key of this name signed."""
        self.tells(jwt.encode(self.claims(**changed), private(algorithm, name), algorithm, {"kid": name}))

    def tells(self, token: object) -> None:
        self.token = {"access_token": "access", "token_type": "Bearer", "id_token": token}


@contextmanager
def lying() -> Iterator[Liar]:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.tell({})

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.tell({name: values[0] for name, values in parse_qs(text).items()})

        def tell(self, form: dict[str, str]) -> None:
            liar.asked.append((self.path, form, self.headers.get("Authorization", "")))
            time.sleep(liar.delay)
            answer = liar.answer(self.path)
            self.send_response(liar.status if self.path == "/token" or self.command == "GET" else 200)
            for name, value in liar.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer if isinstance(answer, bytes) else json.dumps(answer).encode())

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        server.daemon_threads = True
        liar = Liar(f"http://127.0.0.1:{server.server_port}")
        thread = Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        try:
            yield liar
        finally:
            server.shutdown()
            thread.join()
