"""Reads documents: parsed, measured, validated and priced once, as long as they are among the latest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    NoSchemaIntrospectionCustomRule,
    Source,
    parse,
    specified_rules,
    validate,
)
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from api.documents.cost import Price, prices
from api.documents.counting import refuse_large, tokens
from api.documents.latest import Latest
from api.documents.limits import Limits, OverLimit

MOST: Final = 1_000
"""Documents that stay read."""
ROOM: Final = 64_000_000
"""Bytes that they take, about."""
OF_TOKEN: Final = 500
"""Bytes that a token takes once it is read, about: its place in the list of tokens, and its part of the tree."""

RULES: Final = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its tree, what is wrong with it, and where nothing is, the price of each operation by its name."""

    tree: DocumentNode
    errors: list[GraphQLError]
    prices: Mapping[str, Price]

    def cost(self, operation: str | None, variables: Mapping[str, Any] | None) -> int:
        """What an operation costs with these variables; 0 where there is none of this name."""
        price = self.prices.get(operation or "")
        return price.of(variables) if price else 0


class Reader:
    """Reads documents for one schema; only sound ones are kept."""

    def __init__(self, schema: GraphQLSchema, limits: Limits, introspection: bool) -> None:
        self._schema = schema
        self._limits = limits
        self._introspection = introspection
        self._rules = RULES if introspection else (*RULES, NoSchemaIntrospectionCustomRule)
        self._latest: Latest[Document] = Latest(MOST, ROOM)

    def read(self, text: str) -> Document:
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
            found = self._read(text)
            if not found.errors:
                self._latest.put(text, found, len(text) + counted * OF_TOKEN)
        return found

    def _read(self, text: str) -> Document:
        source = Source(text)
        try:
            tree = parse(source)
            refuse_large(tree, self._limits)
            errors = validate(self._schema, tree, self._rules, hide_suggestions=not self._introspection)
            return Document(tree, errors, {} if errors else prices(self._schema, tree))
        except RecursionError as fault:
            raise GraphQLSyntaxError(source, 0, "Document is nested too deeply.") from fault
