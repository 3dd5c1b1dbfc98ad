"""Trusted documents: a file of them by their ids, and nothing else is run."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeAlias

import orjson
from graphql import GraphQLSyntaxError

from api.documents.identification import asked_hash, asked_id
from api.documents.limits import OverLimit
from api.documents.prepared import PreparedDocument
from api.documents.reader import Reader
from api.documents.unknown import UnknownDocument, UntrustedDocument

Texts: TypeAlias = tuple[tuple[str, str], ...]
"""Documents: id and text of each."""
MANIFEST: Final = "apollo-persisted-query-manifest"
"""The format of the files that Apollo's tools write."""
HASHED: Final = "sha256:"
"""Begins an id that is the SHA-256 of its document."""


class TrustedDocumentsUnusable(Exception):
    """The file of trusted documents cannot be read, or one of them is not sound."""


def read_file(path: Path) -> Texts:
    """The documents of a file: a JSON object of texts by ids, as Relay writes it, or a manifest of Apollo's.

    Raises TrustedDocumentsUnusable where it is neither.
    """
    try:
        found = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError) as fault:
        raise TrustedDocumentsUnusable(f"DANYUAN_TRUSTED_DOCUMENTS: {path} cannot be read: {fault}.") from fault
    if isinstance(found, dict) and found.get("format") == MANIFEST:
        found = _of_manifest(found)
    if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
        raise TrustedDocumentsUnusable(f"DANYUAN_TRUSTED_DOCUMENTS: {path} is not an object of texts by ids.")
    return tuple(found.items())


def _of_manifest(manifest: Mapping[str, Any]) -> dict[Any, Any] | None:
    """The texts of a manifest's operations by their ids; None where it has not the form of one."""
    operations = manifest.get("operations")
    if manifest.get("version") != 1 or not isinstance(operations, list):
        return None
    if not all(isinstance(each, dict) and {"id", "body"} <= each.keys() for each in operations):
        return None
    return {each["id"]: each["body"] for each in operations}


class Trusted:
    """Finds the documents of a file by `documentId`, or by the hash of Apollo's clients."""

    def __init__(self, documents: Mapping[str, PreparedDocument]) -> None:
        self._documents = documents

    @classmethod
    def read(cls, reader: Reader, texts: Texts) -> "Trusted":
        """Of sound documents; TrustedDocumentsUnusable names each that is not, and says why."""
        documents, unsound = {}, []
        for name, text in texts:
            try:
                documents[name] = sound(reader, name, text)
            except ValueError as fault:
                unsound.append(f"\n  {name}: {fault}")
        if unsound:
            raise TrustedDocumentsUnusable(f"DANYUAN_TRUSTED_DOCUMENTS: these cannot be run:{''.join(unsound)}")
        return cls(documents)

    def find(self, query: str | None, extensions: Mapping[str, Any]) -> PreparedDocument | None:
        """See `DocumentStore`."""
        if query:
            raise UntrustedDocument("document.untrusted")
        name, sha = asked_id(extensions), asked_hash(extensions)
        if name is None and sha is None:
            return None
        ids = [name] if name is not None else [sha, f"{HASHED}{sha}"]
        for each in ids:
            if each is not None and each in self._documents:
                return self._documents[each]
        raise UnknownDocument("document.unknown", id=name or sha)


def sound(reader: Reader, name: str, text: str) -> PreparedDocument:
    """A document that parses, validates, is not too large and has the hash it is named by; ValueError says why not."""
    if name.startswith(HASHED) and sha256(text.encode()).hexdigest() != name.removeprefix(HASHED):
        raise ValueError("its SHA-256 is another")
    try:
        document = reader.read(text)
    except GraphQLSyntaxError as fault:
        raise ValueError(fault.message) from fault
    except OverLimit as fault:
        raise ValueError(f"{fault.limit} {fault.actual}, allowed {fault.allowed}") from fault
    if document.errors:
        raise ValueError("; ".join(error.message for error in document.errors))
    return document
