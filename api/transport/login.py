"""A house's own login for the console: where one logs in, and the token for whoever comes back from there."""

import re
from datetime import UTC, datetime
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from api.auth import Identity, Logins, Returned, Trust, Unauthenticated, issue, viewer_of
from api.texts.catalogs import Texts
from api.transport.body import json_object
from api.transport.errors import STATUSES, code_of
from api.transport.responses import UNCACHED, Refused, languages, refusal
from graph.database.timing import Timed
from graph.errors import Forbidden, GraphError, InvalidInput
from graph.snapshot import Reading

LOGIN: Final = "/auth/login"
TOKEN: Final = "/auth/token"  # noqa: S105 an address
MOST_BYTES: Final = 16_000
"""Bytes of what somebody comes back with."""
FORMS: Final = {
    "code": re.compile(r"[\x21-\x7e]{1,8000}"),
    "verifier": re.compile(r"[A-Za-z0-9._~-]{43,128}"),  # RFC 7636, 4.1
    "nonce": re.compile(r"[A-Za-z0-9_-]{16,128}"),
    "redirectUri": re.compile(r"https?://[\x21-\x7e]{1,300}"),
}
"""What each of it looks like."""
FAULTS: Final = {
    **{"BAD_USER_INPUT": 400, "UNAUTHENTICATED": 401, "FORBIDDEN": 403, "GRAPHQL_VALIDATION_FAILED": 413},
    **STATUSES,
}


class Endpoint:
    """Tells where one logs in, and answers a code that the issuer gave with a token of this server."""

    def __init__(self, logins: Logins, trust: Trust) -> None:
        self._logins = logins
        self._trust = trust

    async def where(self, request: Request) -> Response:
        """The address at the issuer, to which the page adds `redirect_uri`, `state`, `nonce` and `code_challenge`."""
        try:
            return JSONResponse({"address": await self._logins.address()}, headers=UNCACHED)
        except GraphError as fault:
            return _refused(request, fault)

    async def token(self, request: Request) -> Response:
        """A token that lives no longer than the issuer's."""
        try:
            identity = await self._logins.identity(_returned(request, await json_object(request, MOST_BYTES)))
            await _require_registered(request, identity)
        except GraphError as fault:
            return _refused(request, fault)
        ttl = identity.expires - datetime.now(UTC)
        token = issue(self._trust, identity.person, identity.roles, identity.towns, ttl)
        return JSONResponse({"token": token}, headers=UNCACHED)


def login_routes(logins: Logins, trust: Trust) -> list[BaseRoute]:
    """Where the console asks to log somebody in; `trust` is what their tokens are issued by."""
    endpoint = Endpoint(logins, trust)
    return [
        Route(LOGIN, endpoint.where, methods=["GET"]),
        Route(TOKEN, endpoint.token, methods=["POST"]),
    ]


def _returned(request: Request, given: dict[str, Any]) -> Returned:
    """What somebody comes back with; InvalidInput where it is not of its form, or they were sent to somewhere else."""
    for name, form in FORMS.items():
        if not isinstance(given.get(name), str) or not form.fullmatch(given[name]):
            raise InvalidInput(name, "login.form")
    own = f"{request.url.scheme}://{request.headers.get('host', '')}/"
    if given["redirectUri"] != own.lower():
        raise InvalidInput("redirectUri", "login.redirect")
    return Returned(given["code"], given["verifier"], given["nonce"], given["redirectUri"])


async def _require_registered(request: Request, identity: Identity) -> None:
    """Nothing, where who logged in is in the register; Forbidden where they are not, or are there no more."""
    viewer = viewer_of(identity)
    reading = Reading(Timed(request.app.state.runner), viewer)
    if await reading.one("people/person", id=viewer.person) is None:
        raise Forbidden("login.nobody")


def _refused(request: Request, fault: GraphError) -> Response:
    found, texts = code_of(fault), Texts.accepted(languages(request.headers))
    named = {"argument": fault.argument} if isinstance(fault, InvalidInput) else {}
    if isinstance(fault, Refused):
        return refusal(fault.status, found, texts.render(fault.message), fault.headers, named)
    headers = {"WWW-Authenticate": "Bearer"} if isinstance(fault, Unauthenticated) else {}
    return refusal(FAULTS[found], found, texts.render(fault.message), headers, named)
