"""Faults of requests for documents that the server does not know, or does not take."""

from graph.errors import GraphError


class UnknownDocument(GraphError):
    """No document is known by the id or hash of a request."""


class UntrustedDocument(GraphError):
    """A request brings a document of its own where only trusted ones are run."""
