"""Whoever issues tokens: private keys, the set of their public halves, and the address that tells it."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as generate_rsa
from jwt.algorithms import ECAlgorithm, OKPAlgorithm, RSAAlgorithm

PERSON = "Person:0123456789abcdef"
SECRET = {"kty": "oct", "k": urlsafe_b64encode(b"k" * 32).decode().rstrip("="), "kid": "secret"}


@cache
def private(algorithm: str, name: str) -> Any:
    """The private key of this name."""
    if algorithm == "EdDSA":
        return Ed25519PrivateKey.generate()
    return generate_private_key(SECP256R1()) if algorithm == "ES256" else generate_rsa(65537, 2048)


def public(algorithm: str, name: str, **members: Any) -> dict[str, Any]:
    """Its public half, as a set has it."""
    return {"kid": name} | written(algorithm, private(algorithm, name).public_key()) | members


def written(algorithm: str, key: Any) -> dict[str, Any]:
    if algorithm == "EdDSA":
        return OKPAlgorithm.to_jwk(key, as_dict=True)
    return (ECAlgorithm if algorithm == "ES256" else RSAAlgorithm).to_jwk(key, as_dict=True)


def signed(algorithm: str, name: str, kid: str | None = None, **changed: Any) -> str:
    """A token that the key of this name signed; its `kid` is that name, unless it is another's."""
    claims = {"sub": PERSON, "iss": "county", "aud": "town", "exp": datetime.now(UTC) + timedelta(hours=1)}
    header = {"kid": name if kid is None else kid} if kid != "" else None
    return jwt.encode(claims | changed, private(algorithm, name), algorithm, header)


@dataclass
class Issuer:
    """What an address tells when it is asked, and how often it was."""

    keys: list[dict[str, Any]]
    status: int = 200
    asked: int = 0
    address: str = field(default="", init=False)


@contextmanager
def telling(*keys: dict[str, Any]) -> Iterator[Issuer]:
    """An address that tells these keys."""
    issuer = Issuer(list(keys))

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            issuer.asked += 1
            self.send_response(issuer.status)
            self.end_headers()
            self.wfile.write(json.dumps({"keys": issuer.keys}).encode())

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with HTTPServer(("127.0.0.1", 0), Answering) as server:
        issuer.address = f"http://127.0.0.1:{server.server_port}/keys"
        thread = Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        try:
            yield issuer
        finally:
            server.shutdown()
            thread.join()
