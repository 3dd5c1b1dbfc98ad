"""The key that tokens are signed with: the configured one, else one made once in the data folder."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from pydantic import SecretStr

from api.auth.errors import KeyUnusable

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
            _make(path)
        return _long_enough(path.read_bytes(), f"The private key {path}")
    except OSError as error:
        raise KeyUnusable(f"The private key {path} cannot be used: {error}.") from error


def _long_enough(key: bytes, source: str) -> bytes:
    if len(key) < SHORTEST:
        raise KeyUnusable(f"{source} has {len(key)} bytes, but a key has to have {SHORTEST} or more.")
    return key


def _make(path: Path) -> None:
    """Makes the key under a name of its own and links it, so that it is seen whole and the first of several stays."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_hex(SHORTEST).encode())
            file.flush()
            os.fsync(descriptor)
        with suppress(FileExistsError):
            os.link(unfinished, path)
    finally:
        unfinished.unlink()
