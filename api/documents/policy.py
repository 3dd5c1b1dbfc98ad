"""What a server takes of documents, by its settings."""

from dataclasses import dataclass, field

from api.documents.limits import Limits
from api.documents.trusted import Texts, read_file
from api.settings import Server


@dataclass(frozen=True)
class DocumentPolicy:
    """How large requests may be, whether they may ask for the schema, and the only documents, if they are given."""

    limits: Limits = field(default_factory=Limits)
    introspection: bool = True
    trusted: Texts | None = None

    @classmethod
    def of(cls, server: Server) -> "DocumentPolicy":
        """The policy of a server; TrustedDocumentsUnusable where its file of trusted documents is no such thing."""
        path = server.trusted_documents
        return cls(server.limits, server.introspection, None if path is None else read_file(path))
