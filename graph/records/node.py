"""What every node has."""

from dataclasses import dataclass
from typing import ClassVar, Self


@dataclass(frozen=True, slots=True)
class Node:
    """Something with a life of its own in the graph."""

    noun: ClassVar[str]
    """Its label in the graph and its type in GraphQL."""

    @property
    def key(self) -> str:
        """Its key in the graph."""
        raise NotImplementedError

    @property
    def node(self) -> Self:
        """Itself, as what something speaks of leads to it."""
        return self

    @property
    def node_id(self) -> str:
        """Its opaque id outside the graph: `Type:key`."""
        return f"{self.noun}:{self.key}"


@dataclass(frozen=True, slots=True)
class Identified(Node):
    """A node whose key is its id, and that people call nothing else."""

    id: str

    @property
    def key(self) -> str:
        return self.id

    @property
    def label(self) -> str:
        """What people call it: its id, where it has no other name."""
        return self.id


@dataclass(frozen=True, slots=True)
class PersonalNode(Identified):
    """A node of which nothing is read without telling of a person: `disclosed` where that is somebody else."""

    discloses: ClassVar[str]
    """As what it is disclosed that it was read."""
    subject: str
    """The key of whose it is."""
    disclosed: bool
