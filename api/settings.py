"""How the server listens and whom it trusts, from the environment or `.env`."""

from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from api.auth.addresses import is_loopback, is_private
from api.console.documents import documents
from api.documents.limits import Limits
from api.documents.policy import DocumentPolicy
from api.documents.trusted import read_file


def _on_loopback(given: dict[str, Any]) -> bool:
    return is_loopback(given["host"])


class Server(BaseSettings):
    """The `DANYUAN_` settings of the server; a variable that is empty counts as not set."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", populate_by_name=True)

    host: str = Field(default="127.0.0.1", validation_alias="DANYUAN_HOST")
    ide: bool = Field(default_factory=_on_loopback, validation_alias="DANYUAN_IDE")
    introspection: bool = Field(default_factory=_on_loopback, validation_alias="DANYUAN_INTROSPECTION")
    port: int = Field(default=8000, ge=0, le=65535, validation_alias="DANYUAN_PORT")
    jwt_secret: SecretStr | None = Field(default=None, validation_alias="DANYUAN_JWT_SECRET")
    jwks: str | None = Field(default=None, validation_alias="DANYUAN_JWKS")
    """File or address (`https://…`) of the public keys of whoever issues tokens."""
    issuer: str = Field(default="danyuan", validation_alias="DANYUAN_ISSUER")
    audience: str = Field(default="danyuan", validation_alias="DANYUAN_AUDIENCE")
    oidc_client: str | None = Field(default=None, validation_alias="DANYUAN_OIDC_CLIENT")
    oidc_secret: SecretStr | None = Field(default=None, validation_alias="DANYUAN_OIDC_SECRET")
    oidc_claim: str = Field(default="sub", validation_alias="DANYUAN_OIDC_CLAIM")
    oidc_roles: str | None = Field(default=None, validation_alias="DANYUAN_OIDC_ROLES")
    oidc_towns: str | None = Field(default=None, validation_alias="DANYUAN_OIDC_TOWNS")
    oidc_issuer: str | None = Field(default=None, validation_alias="DANYUAN_OIDC_ISSUER")
    """Where a house keeps its logins; set, people log in to the console there."""
    log_level: Literal["info", "warning"] = Field(default="warning", validation_alias="DANYUAN_LOG_LEVEL")
    """`info`: a line for each request, too."""
    fsync: bool = Field(default=False, validation_alias="DANYUAN_FSYNC")
    plan_ahead: bool = Field(default=True, validation_alias="DANYUAN_PLAN_AHEAD")
    """Whether statements are planned before they are asked for."""
    origins: Annotated[tuple[str, ...], NoDecode] = Field(default=(), validation_alias="DANYUAN_ORIGINS")
    """Parted by commas, each as browsers send it: `https://town.example`."""
    trusted_documents: Path | None = Field(default=None, validation_alias="DANYUAN_TRUSTED_DOCUMENTS")
    """A JSON file of documents by their ids; set, nothing else is run."""
    max_depth: int = Field(default=Limits.depth, gt=0, validation_alias="DANYUAN_MAX_DEPTH")
    max_aliases: int = Field(default=Limits.aliases, ge=0, validation_alias="DANYUAN_MAX_ALIASES")
    max_directives: int = Field(default=Limits.directives, ge=0, validation_alias="DANYUAN_MAX_DIRECTIVES")
    max_tokens: int = Field(default=Limits.tokens, gt=0, validation_alias="DANYUAN_MAX_TOKENS")
    max_cost: int = Field(default=Limits.cost, gt=0, validation_alias="DANYUAN_MAX_COST")
    max_bytes: int = Field(default=Limits.bytes, gt=0, validation_alias="DANYUAN_MAX_BYTES")

    @property
    def limits(self) -> Limits:
        """How large a request may be."""
        return Limits(
            depth=self.max_depth,
            aliases=self.max_aliases,
            directives=self.max_directives,
            tokens=self.max_tokens,
            cost=self.max_cost,
            bytes=self.max_bytes,
        )

    @property
    def document_policy(self) -> DocumentPolicy:
        """What it takes of documents; TrustedDocumentsUnusable where its file of trusted documents is no such thing."""
        path = self.trusted_documents
        return DocumentPolicy(self.limits, self.introspection, None if path is None else read_file(path), documents())

    @property
    def key_configured(self) -> bool:
        """Whether it is settled whose tokens count; else the server makes a key of its own."""
        return self.jwt_secret is not None or self.jwks is not None

    @field_validator("jwks")
    @classmethod
    def _the_only_key(cls, jwks: str | None, info: ValidationInfo) -> str | None:
        if jwks is not None and info.data.get("jwt_secret") is not None:
            raise ValueError("it and DANYUAN_JWT_SECRET are both set, and only one of them can count")
        if jwks is not None and "://" in jwks and not jwks.startswith(("http://", "https://")):
            raise ValueError("neither a file nor an address that begins with https:// or http://")
        return jwks

    @field_validator("oidc_issuer")
    @classmethod
    def _to_be_asked(cls, issuer: str | None, info: ValidationInfo) -> str | None:
        if issuer is None:
            return None
        if not is_private(issuer) or urlsplit(issuer).query:
            raise ValueError("no address that begins with https://, or on this machine with http://")
        if info.data.get("oidc_client") is None:
            raise ValueError("it is set without DANYUAN_OIDC_CLIENT, by which the issuer knows this server")
        if info.data.get("jwks") is not None:
            raise ValueError("who logs in gets a token of this server, and none can be issued with DANYUAN_JWKS")
        return issuer

    @field_validator("origins", mode="before")
    @classmethod
    def _parted(cls, given: object) -> object:
        return tuple(origin.strip() for origin in given.split(",")) if isinstance(given, str) else given

    @field_validator("origins")
    @classmethod
    def _as_browsers_send_them(cls, origins: tuple[str, ...]) -> tuple[str, ...]:
        for origin in origins:
            scheme, netloc, *rest = urlsplit(origin)
            if scheme not in ("http", "https") or not netloc or any(rest) or origin != origin.lower():
                raise ValueError(f"{origin!r} is not an origin such as https://town.example")
        return origins
