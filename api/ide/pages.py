"""The routes of the IDE: the page, its files and its examples."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from starlette.routing import Route

from api.assets import ASK_AGAIN, FOR_EVER, Asset, digest, served
from api.ide.assets import page
from api.ide.examples import Example

# The one style element that GraphiQL adds: it stops the page from scrolling behind an open dialog.
_BEHIND_DIALOGS = "'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='"

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        f"style-src 'self' {_BEHIND_DIALOGS}",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
"""GraphiQL's style sheet carries its fonts and images as `data:`; all else is from here, nothing is inline."""

EXAMPLES = "/ide/examples.json"
"""The path of the examples, which name a household: nobody without a token may read them."""
PATH = "/graphiql"
"""Where the page is."""


def routes(assets: Iterable[Asset], examples: Iterable[Example]) -> list[Route]:
    """`GET /graphiql`, one route for each asset, and `GET /ide/examples.json`; the page asks `/graphql`.

    Args:
        assets: what `api.ide.load` gives.
        examples: what the IDE opens with, one tab each, in this order.
    """
    assets = tuple(assets)
    folder = f"ide/{digest(assets)}"
    listed = json.dumps([asdict(example) for example in examples], ensure_ascii=False)
    text = page().replace("{folder}", folder)
    return [
        served(PATH, Asset("index.html", "text/html", text.encode()), POLICY, ASK_AGAIN),
        *(served(f"/{folder}/{each.name}", each, POLICY, FOR_EVER) for each in assets),
        served(EXAMPLES, Asset("examples.json", "application/json", listed.encode()), POLICY, ASK_AGAIN),
    ]
