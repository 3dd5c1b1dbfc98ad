"""Files of pages, and the routes that serve them: each with its digest, under a strict policy, kept by browsers."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from zipfile import ZipFile

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOR_EVER: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "no-cache"
# Not asked of the machine: a registry elsewhere may call JavaScript plain text, which browsers then refuse to run.
_MEDIA_TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".json": "application/json"}
_SAFELY: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True)
class Asset:
    """A file of a page: its name, which may have folders, its media type and its bytes."""

    name: str
    media_type: str
    content: bytes


def asset(name: str, content: bytes) -> Asset:
    """A file, its media type by the end of its name; KeyError for an end that no page needs."""
    return Asset(name, _MEDIA_TYPES[PurePosixPath(name).suffix], content)


def out_of_jar(jar: Path, paths: Iterable[str]) -> Iterable[tuple[str, bytes]]:
    """The path and the bytes of these files of a WebJar, in this order; KeyError for one that it lacks."""
    artifact, _, version = jar.stem.rpartition("-")
    with ZipFile(jar) as archive:
        for path in paths:
            yield path, archive.read(f"META-INF/resources/webjars/{artifact}/{version}/{path}")


def digest(assets: Iterable[Asset]) -> str:
    """16 hexadecimal digits that change with any name or byte."""
    sums = (hashlib.sha256(each.content).hexdigest() + each.name for each in assets)
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()[:16]


def served(path: str, found: Asset, policy: str, caching: str) -> Route:
    """The route of a file under a Content-Security-Policy; who has it already is not sent it again."""
    etag = f'"{hashlib.sha256(found.content).hexdigest()[:32]}"'
    headers = {**_SAFELY, "Content-Security-Policy": policy, "Cache-Control": caching, "ETag": etag}

    async def answer(request: Request) -> Response:
        if etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(found.content, media_type=found.media_type, headers=headers)

    return Route(path, answer)
