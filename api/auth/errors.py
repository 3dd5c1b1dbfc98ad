"""What can go wrong with access: while serving as a message code, at the start as a sentence for the terminal."""

from graph.errors import GraphError


class Unauthenticated(GraphError):
    """Nobody whom the server knows is asking.

    The code says why: `auth.missing`, `auth.malformed`, `auth.signature`, `auth.algorithm`, `auth.expired`,
    `auth.premature`, `auth.issuer` or `auth.audience`. None carries anything of the token.
    """


class KeyUnusable(Exception):
    """There is no key to sign and check tokens with; the message says why, and what can be done."""


class OpenAddress(Exception):
    """The server would listen on an address that others can reach, with no key configured."""
