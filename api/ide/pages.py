"""The routes of the IDE: the page, its files and its examples."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.ide.assets import Asset, digest, page
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

_SAFELY = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
EXAMPLES = "/ide/examples.json"
"""The path of the examples, which name a household: nobody without a token may read them."""
_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"


def routes(assets: Iterable[Asset], examples: Iterable[Example]) -> list[Route]:
    """`GET /`, one route for each asset, and `GET /ide/examples.json`; the page sends its requests to `/graphql`.

    Args:
        assets: what `api.ide.load` gives.
        examples: what the IDE opens with, one tab each, in this order.
    """
    assets = tuple(assets)
    folder = f"ide/{digest(assets)}"
    listed = json.dumps([asdict(example) for example in examples], ensure_ascii=False)
    return [
        _route("/", "text/html", page().replace("{folder}", folder).encode(), _ASK_AGAIN),
        *(_route(f"/{folder}/{asset.name}", asset.media_type, asset.content, _FOR_EVER) for asset in assets),
        _route(EXAMPLES, "application/json", listed.encode(), _ASK_AGAIN),
    ]


def _route(path: str, media_type: str, content: bytes, caching: str) -> Route:
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {**_SAFELY, "Cache-Control": caching, "ETag": etag}

    async def answer(request: Request) -> Response:
        if etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(content, media_type=media_type, headers=headers)

    return Route(path, answer)
