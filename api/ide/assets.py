"""The files of the page, read once: four of GraphiQL and React out of their jars, and our own.

Nothing else of a jar can be asked for. All are served under one folder whose name is the digest of their contents,
so that a browser may keep them for ever.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

_STATIC = Path(__file__).parent / "static"
# Not asked of the machine: a registry elsewhere may call JavaScript plain text, which browsers then refuse to run.
_MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript"}
_OWN = ("ide.css", "ide.js")
_IN_JARS = {
    "graphiql": ("graphiql.min.css", "graphiql.min.js"),
    "react": ("umd/react.production.min.js",),
    "react-dom": ("umd/react-dom.production.min.js",),
}


@dataclass(frozen=True)
class Asset:
    """A file of the page: its name, its media type and its bytes."""

    name: str
    media_type: str
    content: bytes


def load(jars: Iterable[Path]) -> tuple[Asset, ...]:
    """What the page needs, in the order of the jars, our own files last.

    Args:
        jars: those of `graph.embedded.IDE_LOCK`, as `graph.embedded.fetch` gives them.
    """
    own = (_asset(name, (_STATIC / name).read_bytes()) for name in _OWN)
    return (*chain.from_iterable(_out_of(jar) for jar in jars), *own)


def page() -> str:
    """The page itself, with `{folder}` where the folder of the assets belongs."""
    return (_STATIC / "index.html").read_text(encoding="utf-8")


def digest(assets: Iterable[Asset]) -> str:
    """16 hexadecimal digits that change with any name or byte."""
    sums = (hashlib.sha256(asset.content).hexdigest() + asset.name for asset in assets)
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()[:16]


def _out_of(jar: Path) -> Iterable[Asset]:
    artifact, _, version = jar.stem.rpartition("-")
    with ZipFile(jar) as archive:
        for path in _IN_JARS[artifact]:
            content = archive.read(f"META-INF/resources/webjars/{artifact}/{version}/{path}")
            yield _asset(Path(path).name, content)


def _asset(name: str, content: bytes) -> Asset:
    return Asset(name, _MEDIA_TYPES[Path(name).suffix], content)
