"""Reads documents: parsed, measured, validated, priced and planned once, as long as they are among the latest."""

from functools import partial
from typing import Final

from graphql import (
    GraphQLSyntaxError,
    NoSchemaIntrospectionCustomRule,
    Source,
    parse,
    specified_rules,
    validate,
)
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule

from api.documents.counting import refuse_large, tokens
from api.documents.latest import Latest
from api.documents.limits import Limits, OverLimit
from api.documents.prepared import PreparedDocument
from api.planning.linking import Links

MOST: Final = 1_000
"""Documents that stay read."""
ROOM: Final = 64_000_000
"""Bytes that they take, about."""
OF_TOKEN: Final = 500
"""Bytes that a token takes once it is read, about: its place in the list of tokens, and its part of the tree."""

RULES: Final = (*specified_rules, MaybeNullValidationRule)


class Reader:
    """Reads documents for one schema; only sound ones are kept."""

    def __init__(self, links: Links, limits: Limits, introspection: bool) -> None:
        self._links = links
        self._limits = limits
        self._introspection = introspection
        self._rules = RULES if introspection else (*RULES, NoSchemaIntrospectionCustomRule)
        self._latest: Latest[PreparedDocument] = Latest(MOST, ROOM)

    def read(self, text: str) -> PreparedDocument:
        """The document of a text.

        Raises:
            GraphQLSyntaxError: it is none, or its fragments are nested too deeply for any reader.
            OverLimit: it is larger than it may be.
        """
        found = self._latest.get(text)
        if found is None:
            counted = tokens(text)
            if counted > self._limits.tokens:
                raise OverLimit("tokens", self._limits.tokens, counted)
            found = self._read(text, len(text) + counted * OF_TOKEN)
            if not found.errors:
                self._latest.put(text, found, found.size)
        return found

    def _read(self, text: str, size: int) -> PreparedDocument:
        source = Source(text)
        try:
            tree = parse(source)
            refuse_large(tree, self._limits)
            errors = validate(self._links.schema, tree, self._rules, hide_suggestions=not self._introspection)
            return PreparedDocument.of(self._links, tree, errors, size, partial(self._latest.resize, text))
        except RecursionError as fault:
            raise GraphQLSyntaxError(source, 0, "Document is nested too deeply.") from fault
