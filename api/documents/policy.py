"""What a server takes of documents."""

from dataclasses import dataclass, field

from api.documents.limits import Limits
from api.documents.trusted import Texts


@dataclass(frozen=True)
class DocumentPolicy:
    """How large requests may be, whether they may ask for the schema, and the only documents, if they are given.

    `known` are documents that it takes by their ids whatever else it takes.
    """

    limits: Limits = field(default_factory=Limits)
    introspection: bool = True
    trusted: Texts | None = None
    known: Texts = ()
