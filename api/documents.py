"""Documents by their text: parsed and validated once, as long as they are among the latest."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from graphql import ASTValidationRule, DocumentNode, GraphQLError, GraphQLSchema, parse
from strawberry.extensions import SchemaExtension
from strawberry.schema.schema import validate_document

from api.operations import settle_operation

MOST: Final = 1_000
"""Documents that stay parsed and validated."""

Rules = tuple[type[ASTValidationRule], ...]


class Documents(SchemaExtension):
    """Gives an operation its document, with what is wrong with it: so nothing is left to validate."""

    def on_parse(self) -> Iterator[None]:
        """Before parsing; raises GraphQLSyntaxError, or what `settle_operation` does.

        Keyed by the text: strawberry's cache hashes every node.
        """
        context = self.execution_context
        if context.query:
            read = read_document(context.schema._schema, context.query, context.validation_rules)
            context.graphql_document, context.pre_execution_errors = read
            settle_operation(context.graphql_document, context)
        yield


@lru_cache(MOST)
def read_document(schema: GraphQLSchema, text: str, rules: Rules) -> tuple[DocumentNode, list[GraphQLError]]:
    """The document of a text, and what is wrong with it by the rules; GraphQLSyntaxError where it is none."""
    document = parse(text)
    return document, validate_document(schema, document, rules)
