"""The routes of the console: one page for all addresses, and the files that it takes."""

import base64
import hashlib
from collections.abc import Iterable
from typing import Final

import orjson
from starlette.routing import Route

from api.assets import ASK_AGAIN, FOR_EVER, Asset, digest, served
from api.console.assets import MODULES, page

ADDRESSES: Final = (
    *("find", "household", "firm", "person", "unit", "village", "town", "work", "home"),
    *("cooperatives", "plans", "registers", "tables", "log"),
)
"""The first part of each address that shows the page; what it shows there is its own affair."""
EARLY: Final = ("app.js", "graphql.js", "router.js", "session.js", "texts.js", "elements/base.js")
"""The modules that every page needs, fetched at once and not one after the other."""


def routes(assets: Iterable[Asset], ide: bool, login: bool = False) -> list[Route]:
    """`GET /` and the other addresses of the page, and one route for each file.

    Args:
        assets: what `api.console.load` gives.
        ide: whether the page leads to the IDE.
        login: whether one can log in at a house's own issuer.
    """
    assets = tuple(assets)
    folder = f"/console/{digest(assets)}"
    modules = orjson.dumps({"imports": {name: f"{folder}/{path}" for name, path in MODULES.items()}}).decode()
    early = (*EARLY, *(path for path in MODULES.values() if path.startswith("lib/lit") and path.endswith(".js")))
    links = "\n    ".join(f'<link rel="modulepreload" href="{folder}/{path}">' for path in early)
    text = page().replace("{folder}", folder).replace("{modules}", modules).replace("{early}", links)
    for name, there in (("ide", ide), ("login", login)):
        text = text.replace(f"{{{name}}}", "yes" if there else "no")
    found = Asset("index.html", "text/html", text.encode())
    paths = ["/", *(f"/{each}" for each in ADDRESSES), *(f"/{each}/{{rest:path}}" for each in ADDRESSES)]
    rule = policy(modules)
    return [
        *(served(path, found, rule, ASK_AGAIN) for path in paths),
        *(served(f"{folder}/{each.name}", each, rule, FOR_EVER) for each in assets),
    ]


def policy(inline: str) -> str:
    """The Content-Security-Policy: everything is from here, and of what is inline only the map of modules."""
    allowed = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'sha256-{allowed}'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
