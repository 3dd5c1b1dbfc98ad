"""The key that tokens are signed with: the configured one, else one made once in the data folder."""

from pathlib import Path

from pydantic import SecretStr

from api.auth.errors import KeyUnusable
from graph.embedded.folder import secret as kept_secret

SHORTEST = 32
"""Bytes: an HS256 key is at least as long as the hash (RFC 7518, 3.2)."""


def signing_key(secret: SecretStr | None, data: Path) -> bytes:
    """The key of `DANYUAN_JWT_SECRET`, or without one the private key in the data folder, made if it is not there.

    Raises:
        KeyUnusable: the key is shorter than 32 bytes, or the data folder's cannot be read or made, or is damaged.
    """
    if secret is not None:
        return _long_enough(secret.get_secret_value().encode(), "DANYUAN_JWT_SECRET")
    path = data.expanduser() / "key"
    try:
        return kept_secret(path)
    except OSError as error:
        raise KeyUnusable(f"The private key {path} cannot be used: {error}.") from error
    except ValueError as error:
        help = "Put it back as it was, or delete it: then another one is made, and tokens of before count no more."
        raise KeyUnusable(f"The private key {error}. {help}") from error


def _long_enough(key: bytes, source: str) -> bytes:
    if len(key) < SHORTEST:
        raise KeyUnusable(f"{source} has {len(key)} bytes, but a key has to have {SHORTEST} or more.")
    return key
