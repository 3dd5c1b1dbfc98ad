"""Without a configured key nothing is served beyond this machine."""

import pytest

from api.auth import OpenAddress, is_loopback, refuse_open_address

LOOPBACK = ["127.0.0.1", "127.9.9.9", "::1", "localhost", "LOCALHOST"]
OPEN = ["0.0.0.0", "::", "", "192.168.1.5", "8.8.8.8", "2001:db8::1", "town.example", "localhost.town.example", "127.1"]


@pytest.mark.parametrize("host", LOOPBACK)
def test_loopback_needs_no_key(host: str) -> None:
    assert is_loopback(host)
    refuse_open_address(host, key_configured=False)


@pytest.mark.parametrize("host", OPEN)
def test_any_other_address_needs_one(host: str) -> None:
    assert not is_loopback(host)
    with pytest.raises(OpenAddress, match=r"^Not listening on .+ no key is configured\. Set DANYUAN_JWT_SECRET"):
        refuse_open_address(host, key_configured=False)
    refuse_open_address(host, key_configured=True)
