"""Makes the lock files anew: `python -m graph.embedded.relock`. Only needed to move to another version."""

from pathlib import Path
from tempfile import TemporaryDirectory

from jgo.env._lockfile import LockFile
from jgo.maven import Dependency, MavenContext

from graph.embedded.artifacts import IDE_LOCK, NEO4J_LOCK

_NEO4J = "org.neo4j:neo4j:2026.09.0"
_IDE = (
    "org.webjars.npm:graphiql:2.4.7",
    "org.webjars.npm:react:18.2.0",
    "org.webjars.npm:react-dom:18.2.0",
)


def relock() -> None:
    """Writes both locks: the database with all it needs, and the IDE's three jars without what they refer to."""
    with TemporaryDirectory() as repository:
        context = MavenContext(repo_cache=Path(repository))
        roots, needed = context.resolver.resolve([context.create_dependency(_NEO4J)])
        _write(NEO4J_LOCK, [*roots, *needed])
        _write(IDE_LOCK, [context.create_dependency(coordinate) for coordinate in _IDE])


def _write(lock: Path, dependencies: list[Dependency]) -> None:
    LockFile.from_resolved_dependencies(dependencies).save(lock)


if __name__ == "__main__":
    relock()
