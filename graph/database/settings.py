"""Where the database is, from the environment or `.env`."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Database(BaseSettings):
    """An outside Neo4j by its `NEO4J_` settings; without a URI the private one in the data folder is meant."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", populate_by_name=True)

    uri: str | None = Field(default=None, validation_alias="NEO4J_URI")
    username: str = Field(default="neo4j", validation_alias="NEO4J_USERNAME")
    password: SecretStr = Field(default=SecretStr(""), validation_alias="NEO4J_PASSWORD")
    database: str = Field(default="neo4j", validation_alias="NEO4J_DATABASE")
    data: Path = Field(default=Path(".danyuan"), validation_alias="DANYUAN_DATA")
    statement_timeout: float = Field(default=10.0, gt=0, le=600, validation_alias="DANYUAN_STATEMENT_TIMEOUT")
    patience: float = Field(default=30.0, gt=0, le=300, validation_alias="DANYUAN_PATIENCE")
    span: int = Field(default=60, ge=1, validation_alias="DANYUAN_SPAN")
    rest: float = Field(default=8.0, ge=0, le=24, validation_alias="DANYUAN_REST")
    large_grower: float = Field(default=10.0, gt=0, allow_inf_nan=False, validation_alias="DANYUAN_LARGE_GROWER")
