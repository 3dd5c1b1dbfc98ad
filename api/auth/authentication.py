"""Who is asking, by the bearer token of a request (RFC 6750)."""

from starlette.requests import HTTPConnection

from api.auth.errors import Unauthenticated
from api.auth.tokens import Identity
from api.auth.verifying import Verify


async def authenticate(authorization: str | None, verify: Verify) -> Identity:
    """Who sends this `Authorization`, as a header has it.

    Raises:
        Unauthenticated: there is none, it holds no bearer token, or `verify` refuses the token.
        KeysUnavailable: nobody can say whether the token is good.
    """
    if authorization is None:
        raise Unauthenticated("auth.missing")
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Unauthenticated("auth.malformed")
    return await verify(token.strip())


def identity_of(connection: HTTPConnection) -> Identity:
    """Whom the bearer's check let in with this request, or who said so on this WebSocket."""
    identity: Identity = connection.state.identity
    return identity
