"""Documents: what a request may run, read once; persisted by their hash, or only those that are trusted."""

from api.documents.identification import names_document
from api.documents.policy import Rules
from api.documents.preparing import prepare
from api.documents.reader import Document, Reader
from api.documents.store import Desk, desk
from api.documents.trusted import TrustedDocumentsUnusable

__all__ = ["Desk", "Document", "Reader", "Rules", "TrustedDocumentsUnusable", "desk", "names_document", "prepare"]
