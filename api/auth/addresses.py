"""Where the server may listen: without a configured key on loopback only."""

from ipaddress import ip_address

from api.auth.errors import OpenAddress


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server that listens on `host`; False for what is not known to be so."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


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
