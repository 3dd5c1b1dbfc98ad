"""Long answers are compressed for those who take that."""

from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import Receive, Scope, Send

from api.transport.negotiation import takes_gzip


class Compression(GZipMiddleware):
    """The library's, which takes any `gzip` in the header for a yes, with what the header says put plainly."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = {**scope}
            headers = MutableHeaders(scope=scope)
            told = ",".join(headers.getlist("accept-encoding"))
            headers["accept-encoding"] = "gzip" if takes_gzip(told) else "identity"
        await super().__call__(scope, receive, send)
