"""The server's settings, as the environment gives them."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from api.settings import Server

NAMES = ("HOST", "PORT", "JWT_SECRET", "JWKS", "ISSUER", "AUDIENCE", "ORIGINS", "IDE", "INTROSPECTION")


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(f"DANYUAN_{name}", raising=False)


def test_on_a_laptop_all_is_on_and_on_loopback() -> None:
    settings = Server()
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert (settings.issuer, settings.audience, settings.origins) == ("danyuan", "danyuan", ())
    assert (settings.jwt_secret, settings.ide, settings.introspection) == (None, True, True)


def test_elsewhere_the_ide_and_introspection_are_off_unless_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_HOST", "0.0.0.0")
    assert (Server().ide, Server().introspection) == (False, False)
    monkeypatch.setenv("DANYUAN_IDE", "on")
    assert (Server().ide, Server().introspection) == (True, False)


def test_they_can_be_off_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_INTROSPECTION", "off")
    assert (Server().ide, Server().introspection) == (True, False)


def test_what_is_given_on_the_command_line_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_HOST", "127.0.0.1")
    settings = Server(host="::", port=9000)
    assert (settings.host, settings.port, settings.ide) == ("::", 9000, False)


def test_the_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_JWT_SECRET", "q" * 32)
    settings = Server()
    assert settings.jwt_secret
    assert settings.jwt_secret.get_secret_value() == "q" * 32
    assert "q" * 32 not in repr(settings)


def test_whose_tokens_count_is_settled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Server().key_configured
    monkeypatch.setenv("DANYUAN_JWKS", "https://county.example/keys")
    assert Server().key_configured
    monkeypatch.setenv("DANYUAN_JWT_SECRET", "q" * 32)
    with pytest.raises(ValidationError, match=r"DANYUAN_JWKS\n.* it and DANYUAN_JWT_SECRET are both set") as refused:
        Server()
    assert "q" * 32 not in str(refused.value)
    monkeypatch.delenv("DANYUAN_JWKS")
    assert Server().key_configured


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_JWT_SECRET", "")
    monkeypatch.setenv("DANYUAN_ORIGINS", "")
    assert (Server().jwt_secret, Server().origins) == (None, ())


def test_origins_are_parted_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_ORIGINS", "https://town.example, http://localhost:3000")
    assert Server().origins == ("https://town.example", "http://localhost:3000")


@pytest.mark.parametrize(
    "origin",
    ["*", "null", "town.example", "https://town.example/", "https://Town.example", "ftp://town.example", "http://["],
)
def test_what_is_no_origin_is_named(monkeypatch: pytest.MonkeyPatch, origin: str) -> None:
    monkeypatch.setenv("DANYUAN_ORIGINS", f"https://town.example,{origin}")
    with pytest.raises(ValidationError, match="DANYUAN_ORIGINS"):
        Server()


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "65536"), ("PORT", "http"), ("IDE", "perhaps"), ("JWKS", "ftp://county.example/keys")]
)
def test_what_is_not_right_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"DANYUAN_{name}", value)
    with pytest.raises(ValidationError, match=f"DANYUAN_{name}"):
        Server()
