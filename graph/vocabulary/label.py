"""A label of the graph, with all that is true of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """A kind of node: what is a text beside its key and its properties is the name of a fragment, or of a tenure."""

    name: str
    key: str
    """The property that is its key."""
    properties: tuple[str, ...] = ()
    also_unique: tuple[str, ...] = ()
    """Other properties of which no two nodes share a value."""
    within: str | None = None
    """The property among whose equals alone its key is its own."""
    code: str | None = None
    """The form of its codes."""
    containment: str | None = None
    """The tenure whose unbroken run is its life."""
    lies: str | None = None
    """The tenure by which what must be covered lies in it, or grows for it."""
    called: str | None = None
    """The property that it is called by, earlier values of which are kept."""
    columns: str | None = None
    """Its columns."""
    scope: str | None = None
    """Whether a node is within the viewer's scope."""
    reaches: str | None = None
    """Those within the viewer's scope, enumerated: where there are too many to look at each."""
    checked: str = "always"
    """Whether what is so enumerated is within it at another instant."""
    coverage: str | None = None
    """The units that cover it."""
    anchors: str | None = None
    """The units that rules are asked of once it is touched."""
    gone: str = "ended"
    """Whether it is in being no more."""
    touched_things: str = "untouched"
    """What it touched."""
    structure: bool = False
    """Open to everybody, whatever the scope."""
    member: bool = False
    """Can be a member of a cooperative."""
    lineage: bool = False
    """Has predecessors and successors."""
    fact: bool = False
    """Is said once, and joined to other facts alone."""
    searched: bool = False
    touched: bool = False
    """Can be touched by a change."""

    @property
    def unique(self) -> tuple[str, ...]:
        """The properties of which no two nodes share a value."""
        return () if self.within else (self.key, *self.also_unique)

    @property
    def label(self) -> str:
        """Its name, as headers call it."""
        return self.name

    @property
    def variable(self) -> str:
        """What statements call a node of it."""
        return self.name.lower()

    @property
    def open(self) -> str | None:
        """The fragment that tells whether a node may be read."""
        return "always" if self.structure else self.scope

    @property
    def node(self) -> bool:
        """Whether it has an id outside the graph."""
        return self.columns is not None

    @property
    def contained(self) -> bool:
        """Whether it lies in something, and is in being as long as it does."""
        return self.containment is not None

    @property
    def dated(self) -> bool:
        """Whether it is told when its life began and ended: what lies nowhere has none that is told so."""
        return self.lineage and self.contained

    @property
    def anchored(self) -> bool:
        """Whether rules are asked of it."""
        return self.anchors is not None

    @property
    def covered(self) -> bool:
        """Whether a unit can cover it."""
        return self.coverage is not None

    @property
    def holding(self) -> bool:
        """Whether everything that lies in it, or grows for it, must be covered where it is."""
        return self.lies is not None

    @property
    def described(self) -> bool:
        """Whether how it was called earlier is kept."""
        return self.called is not None

    @property
    def folded(self) -> bool:
        """Whether search finds it, or what it describes, by the folded form of what it is called."""
        return "folded" in self.properties
