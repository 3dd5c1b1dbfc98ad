"""What can go wrong with access: while serving as a message code, at the start as a sentence for the terminal."""

from graph.errors import GraphError, Unavailable


class Unauthenticated(GraphError):
    """Nobody whom the server knows is asking.

    The code says why: `auth.missing`, `auth.malformed`, `auth.signature`, `auth.algorithm`, `auth.unknown_key`,
    `auth.expired`, `auth.premature`, `auth.issuer` or `auth.audience`. None carries anything of the token.
    """


class KeysUnavailable(Unavailable):
    """The keys that tokens are checked with cannot be had, so nobody can say whether a token is good."""


class KeyUnusable(Exception):
    """There is no key to sign and check tokens with; the message says why, and what can be done."""


class OpenAddress(Exception):
    """The server would listen on an address that others can reach, with no key configured."""
