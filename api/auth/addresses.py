"""Where the server may listen: without a configured key on loopback only; and which addresses nobody listens in on."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from api.auth.errors import OpenAddress


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server that listens on `host`; False for what is not known to be so."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_private(address: str) -> bool:
    """Whether what is sent to an address is read by nobody on the way: it is of https, or http within this machine."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    plain = "@" not in parts.netloc and not parts.fragment and address.isascii() and address.isprintable()
    return plain and bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)))


def refuse_open_address(host: str, key_configured: bool) -> None:
    """Nothing, where the server may listen on `host`.

    Raises:
        OpenAddress: `host` is not on loopback, and no key is configured.
    """
    if not key_configured and not is_loopback(host):
        raise OpenAddress(
            f"Not listening on {host or 'all addresses'}: others could reach it, and no key is configured. "
            "Set DANYUAN_JWT_SECRET (32 bytes or more) or DANYUAN_JWKS, or listen on 127.0.0.1."
        )
