"""Where Maven artifacts come from: `DANYUAN_MAVEN`, else the mirror of Maven's own settings, else the usual place.

Addresses may have a user and password in them, which no message tells.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DTDForbidden
from defusedxml.ElementTree import parse
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.embedded.errors import MirrorUnusable

Repositories: TypeAlias = Mapping[str, str]
"""Addresses of Maven repositories by their names."""

SETTING: Final = "DANYUAN_MAVEN"
CENTRAL: Final = frozenset({"central", "*", "external:*"})
"""What a mirror of Maven's settings may stand for that the usual place is one of."""
_VARIABLE: Final = re.compile(r"\$\{([^}]*)\}")


class Maven(BaseSettings):
    """Where artifacts come from, from the environment or `.env`."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", populate_by_name=True)

    mirror: str | None = Field(default=None, validation_alias=SETTING)


def repositories() -> Repositories | None:
    """The repositories to ask; None for those that jgo knows.

    Raises:
        MirrorUnusable: what is set is no address, or Maven's settings cannot be read.
    """
    mirror = Maven().mirror
    if mirror is not None:
        return {SETTING: _address(mirror, SETTING)}
    return mirror_in(Path.home() / ".m2" / "settings.xml")


def mirror_in(file: Path) -> Repositories | None:
    """The first mirror of Maven's settings that stands for the usual place, with the user and password of its server.

    Raises:
        MirrorUnusable: the file cannot be read, or the mirror cannot be used.
    """
    try:
        root = parse(file, forbid_dtd=True).getroot()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except DTDForbidden as error:
        raise MirrorUnusable(
            f"{file} has a document type, and is not read with one. Take it out, or set {SETTING}."
        ) from error
    except (OSError, ParseError, ValueError, LookupError) as error:
        raise MirrorUnusable(f"{file} cannot be read: {error}. Mend it, or set {SETTING}.") from error
    if root is None:
        return None
    for mirror in root.iterfind("{*}mirrors/{*}mirror"):
        if _stands_for_central(_text(mirror, "mirrorOf", file)):
            name = _text(mirror, "id", file)
            return {
                name: _with_server(
                    root, name, _address(_text(mirror, "url", file), f"The mirror {name} of {file}"), file
                )
            }
    return None


def without_password(text: str, repositories: Repositories | None) -> str:
    """A text without the user and password that an address in it has."""
    for address in (repositories or {}).values():
        userinfo, at, _ = urlsplit(address).netloc.rpartition("@")
        text = text.replace(userinfo + at, "") if at else text
    return text


def _stands_for_central(mirrored: str) -> bool:
    names = {name.strip() for name in mirrored.split(",")}
    return bool(names & CENTRAL) and "!central" not in names


def _with_server(root: Element, name: str, address: str, file: Path) -> str:
    """The address with the user and password of the server of that name, where there is one."""
    for server in root.iterfind("{*}servers/{*}server"):
        if _text(server, "id", file) == name and (user := _text(server, "username", file)):
            password = _text(server, "password", file)
            if password.startswith("{"):
                raise MirrorUnusable(
                    f"The password of the server {name} in {file} is encrypted, and only Maven can read it. "
                    f"Write ${{env.…}} there, or set {SETTING}."
                )
            parts = urlsplit(address)
            host = parts.netloc.rpartition("@")[2]
            return parts._replace(netloc=f"{quote(user, safe='')}:{quote(password, safe='')}@{host}").geturl()
    return address


def _text(parent: Element, name: str, file: Path) -> str:
    """What stands in an element, its variables of the environment put in; empty where there is none."""

    def value(found: re.Match[str]) -> str:
        variable = found[1].removeprefix("env.")
        if variable == found[1] or variable not in os.environ:
            raise MirrorUnusable(f"{file} names {found[0]}, which the environment does not have. Set it, or {SETTING}.")
        return os.environ[variable]

    return _VARIABLE.sub(value, (parent.findtext(f"{{*}}{name}") or "").strip())


def _address(given: str, what: str) -> str:
    address = given.strip().rstrip("/")
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise MirrorUnusable(f"{what} is no address that begins with https:// or http://.")
    return address
