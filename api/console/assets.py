"""The files of the console, read once: its modules and style sheet, parts of WebJars, its questions and its words."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import orjson

from api.assets import Asset, asset, out_of_jar
from api.console.documents import names
from api.texts.catalogs import LANGUAGES, catalogue

_STATIC: Final = Path(__file__).parent / "static"
_DIRECTIVES: Final = ("class-map", "if-defined", "keyed", "live", "repeat")
_IN_JARS: Final[Mapping[str, tuple[str, ...]]] = {
    "lit": ("index.js", *(f"directives/{each}.js" for each in _DIRECTIVES)),
    "lit-html": (
        *("lit-html.js", "is-server.js", "directive.js", "directive-helpers.js"),
        *(f"directives/{each}.js" for each in _DIRECTIVES),
    ),
    "lit-element": ("lit-element.js",),
    "lit__reactive-element": ("reactive-element.js", "css-tag.js"),
    "echarts": ("dist/echarts.esm.min.js",),
}
MODULES: Final[Mapping[str, str]] = {
    "lit": "lib/lit/index.js",
    "lit/": "lib/lit/",
    "lit-html": "lib/lit-html/lit-html.js",
    "lit-html/": "lib/lit-html/",
    "lit-element/": "lib/lit-element/",
    "@lit/reactive-element": "lib/lit__reactive-element/reactive-element.js",
    "echarts": "lib/echarts/dist/echarts.esm.min.js",
}
"""Where what modules call by a bare name is, beneath the folder of the files."""
_WORDS: Final = ("charter.", "console.", "word.", "resumption.")


def load(jars: Iterable[Path]) -> tuple[Asset, ...]:
    """All that the pages need.

    Args:
        jars: those of `graph.embedded.CONSOLE_LOCK`, as `graph.embedded.fetch` gives them.
    """
    questions = {name: {"id": id, "text": text} for name, (id, text) in names().items()}
    return (
        *(asset(path.relative_to(_STATIC).as_posix(), path.read_bytes()) for path in own()),
        *(each for jar in jars for each in _out_of(jar)),
        asset("documents.json", orjson.dumps(questions)),
        *(asset(f"texts/{language}.json", orjson.dumps(_words(language))) for language in LANGUAGES),
    )


def own() -> list[Path]:
    """The files that are written here, in the order of their names."""
    return sorted(path for path in _STATIC.rglob("*") if path.suffix in {".css", ".js"})


def page() -> str:
    """The page itself, in which what stands in braces is to be put in."""
    return (_STATIC / "index.html").read_text(encoding="utf-8")


def _words(language: str) -> dict[str, str]:
    """The sentences that the pages show."""
    return {code: text for code, text in catalogue(language).items() if code.startswith(_WORDS)}


def _out_of(jar: Path) -> Iterable[Asset]:
    artifact = jar.stem.rpartition("-")[0]
    return (asset(f"lib/{artifact}/{path}", content) for path, content in out_of_jar(jar, _IN_JARS[artifact]))
