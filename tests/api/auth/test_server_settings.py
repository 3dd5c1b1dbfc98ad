"""The server's settings, as the environment gives them."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from api.settings import Server

NAMES = ("HOST", "PORT", "JWT_SECRET", "JWKS", "ISSUER", "AUDIENCE", "ORIGINS", "IDE", "INTROSPECTION")
LOGIN = tuple(f"OIDC_{name}" for name in ("ISSUER", "CLIENT", "SECRET", "CLAIM", "ROLES", "TOWNS"))


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (*NAMES, *LOGIN):
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


def test_people_log_in_nowhere_unless_it_is_said_where(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (Server().oidc_issuer, Server().oidc_claim) == (None, "sub")
    monkeypatch.setenv("DANYUAN_OIDC_SECRET", "q" * 32)
    monkeypatch.setenv("DANYUAN_OIDC_CLIENT", "console")
    for issuer in ("https://login.example", "https://login.example/realms/town", "http://127.0.0.1:9400"):
        monkeypatch.setenv("DANYUAN_OIDC_ISSUER", issuer)
        settings = Server()
        assert settings.oidc_issuer == issuer
        assert "q" * 32 not in repr(settings)


@pytest.mark.parametrize(
    "issuer",
    [
        *("login.example", "http://login.example", "ftp://login.example", "https://", "https://login.example/?x=1"),
        *("https://login.example/#x", "https://me:secret@login.example", "https://login.example:x", "https://lögin"),
    ],
)
def test_an_issuer_that_others_could_stand_in_for_is_refused(monkeypatch: pytest.MonkeyPatch, issuer: str) -> None:
    monkeypatch.setenv("DANYUAN_OIDC_CLIENT", "console")
    monkeypatch.setenv("DANYUAN_OIDC_ISSUER", issuer)
    with pytest.raises(ValidationError, match=r"DANYUAN_OIDC_ISSUER\n.* no address that begins with https"):
        Server()


def test_an_issuer_needs_a_client_and_a_key_that_can_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANYUAN_OIDC_ISSUER", "https://login.example")
    with pytest.raises(ValidationError, match=r"DANYUAN_OIDC_ISSUER\n.* without DANYUAN_OIDC_CLIENT"):
        Server()
    monkeypatch.setenv("DANYUAN_OIDC_CLIENT", "console")
    monkeypatch.setenv("DANYUAN_JWKS", "https://county.example/keys")
    with pytest.raises(ValidationError, match=r"DANYUAN_OIDC_ISSUER\n.* none can be issued with DANYUAN_JWKS"):
        Server()


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
