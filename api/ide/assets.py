"""The files of the page, read once: four of GraphiQL and React out of their jars, and our own.

Nothing else of a jar can be asked for. All are served under one folder whose name is the digest of their contents,
so that a browser may keep them for ever.
"""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from api.assets import Asset, asset, out_of_jar

_STATIC = Path(__file__).parent / "static"
_OWN = ("ide.css", "ide.js")
_IN_JARS = {
    "graphiql": ("graphiql.min.css", "graphiql.min.js"),
    "react": ("umd/react.production.min.js",),
    "react-dom": ("umd/react-dom.production.min.js",),
}


def load(jars: Iterable[Path]) -> tuple[Asset, ...]:
    """What the page needs, in the order of the jars, our own files last.

    Args:
        jars: those of `graph.embedded.IDE_LOCK`, as `graph.embedded.fetch` gives them.
    """
    own = (asset(name, (_STATIC / name).read_bytes()) for name in _OWN)
    return (*chain.from_iterable(_out_of(jar) for jar in jars), *own)


def page() -> str:
    """The page itself, with `{folder}` where the folder of the assets belongs."""
    return (_STATIC / "index.html").read_text(encoding="utf-8")


def _out_of(jar: Path) -> Iterable[Asset]:
    paths = _IN_JARS[jar.stem.rpartition("-")[0]]
    return (asset(Path(path).name, content) for path, content in out_of_jar(jar, paths))
