"""The key that tokens are signed with: the configured one, else one made once in the data folder."""

import secrets
from pathlib import Path

from pydantic import SecretStr

from api.auth.errors import KeyUnusable
from graph.embedded.folder import keep_secret

SHORTEST = 32
"""Bytes: an HS256 key is at least as long as the hash (RFC 7518, 3.2)."""


def signing_key(secret: SecretStr | None, data: Path) -> bytes:
    """The key of `DANYUAN_JWT_SECRET`, or without one the private key in the data folder, made if it is not there.

    Raises:
        KeyUnusable: the key is shorter than 32 bytes, or the data folder's cannot be read or made.
    """
    if secret is not None:
        return _long_enough(secret.get_secret_value().encode(), "DANYUAN_JWT_SECRET")
    path = data.expanduser() / "key"
    try:
        if not path.exists():
            keep_secret(path, secrets.token_hex(SHORTEST))
        return _long_enough(path.read_bytes(), f"The private key {path}")
    except OSError as error:
        raise KeyUnusable(f"The private key {path} cannot be used: {error}.") from error


def _long_enough(key: bytes, source: str) -> bytes:
    if len(key) < SHORTEST:
        raise KeyUnusable(f"{source} has {len(key)} bytes, but a key has to have {SHORTEST} or more.")
    return key
