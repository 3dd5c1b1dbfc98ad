"""Finds the document that a request asks for: any that it brings, or one that was kept under its hash."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final, Protocol

from api.documents.identification import PERSISTED_QUERY, asked_hash, asked_id
from api.documents.latest import Latest
from api.documents.limits import Limits
from api.documents.policy import DocumentPolicy
from api.documents.prepared import PreparedDocument
from api.documents.reader import Reader
from api.documents.trusted import Texts, Trusted
from api.documents.unknown import UnknownDocument
from api.planning.linking import Links
from graph.errors import InvalidInput

MOST: Final = 1_000
"""Documents that are kept under their hashes."""
ROOM: Final = 8_000_000
"""Bytes that their texts take."""


class DocumentStore(Protocol):
    """Finds documents."""

    def find(self, query: str | None, extensions: Mapping[str, Any]) -> PreparedDocument | None:
        """The document of a request, None where it asks for none.

        Raises:
            GraphQLSyntaxError, OverLimit: as `Reader.read` does.
            InvalidInput: what identifies the document is not of the form it must have.
            UnknownDocument: none is known by what identifies it.
            UntrustedDocument: documents are not taken from requests.
        """


def document_store(links: Links, policy: DocumentPolicy) -> DocumentStore:
    """The store of a server; TrustedDocumentsUnusable where one of its trusted documents is not sound."""
    reader = Reader(links, policy.limits, policy.introspection)
    others = Automatic(reader) if policy.trusted is None else Trusted.read(reader, policy.trusted)
    return Known(Reader(links, Limits(), policy.introspection), policy.known, others)


class Known:
    """The documents of the server's own pages by their ids, whatever size others may have; then those of a store."""

    def __init__(self, reader: Reader, texts: Texts, others: DocumentStore) -> None:
        self._reader = reader
        self._texts = dict(texts)
        self._others = others

    def find(self, query: str | None, extensions: Mapping[str, Any]) -> PreparedDocument | None:
        """See `DocumentStore`."""
        name = None if query else asked_id(extensions)
        if name in self._texts:
            return self._reader.read(self._texts[name])
        return self._others.find(query, extensions)


class Automatic:
    """Any document; one that comes with its hash is kept, and from then on found by it (Apollo's protocol)."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._texts: Latest[str] = Latest(MOST, ROOM)

    def find(self, query: str | None, extensions: Mapping[str, Any]) -> PreparedDocument | None:
        """See `DocumentStore`."""
        if not extensions:
            return self._reader.read(query) if query else None
        name, sha = asked_id(extensions), asked_hash(extensions)
        if name is not None:
            raise UnknownDocument("document.unknown", id=name)
        if sha is None:
            return self._reader.read(query) if query else None
        return self._register(sha, query) if query else self._persisted(sha)

    def _register(self, sha: str, query: str) -> PreparedDocument:
        if sha256(query.encode()).hexdigest() != sha:
            raise InvalidInput(f"extensions.{PERSISTED_QUERY}", "input.hash")
        document = self._reader.read(query)
        if not document.errors:
            self._texts.put(sha, query, len(query.encode()))
        return document

    def _persisted(self, sha: str) -> PreparedDocument:
        text = self._texts.get(sha)
        if text is None:
            raise UnknownDocument("document.not_kept")
        return self._reader.read(text)
