"""Makes the lock files anew: `python -m graph.embedded.relock`. Only needed to move to another version."""

from pathlib import Path
from tempfile import TemporaryDirectory

from jgo.env._lockfile import LockFile
from jgo.maven import Dependency, MavenContext

from graph.embedded.artifacts import CONSOLE_LOCK, IDE_LOCK, NEO4J_LOCK

_NEO4J = "org.neo4j:neo4j:2026.09.0"
_IDE = (
    "org.webjars.npm:graphiql:2.4.7",
    "org.webjars.npm:react:18.2.0",
    "org.webjars.npm:react-dom:18.2.0",
)

_CONSOLE = (
    "org.webjars.npm:lit:3.3.1",
    "org.webjars.npm:lit-html:3.3.1",
    "org.webjars.npm:lit-element:4.2.1",
    "org.webjars.npm:lit__reactive-element:2.1.1",
    "org.webjars.npm:echarts:5.3.1",
)


def relock() -> None:
    """Writes the locks: the database with all it needs, the jars of the pages without what they refer to."""
    with TemporaryDirectory() as repository:
        context = MavenContext(repo_cache=Path(repository))
        roots, needed = context.resolver.resolve([context.create_dependency(_NEO4J)])
        _write(NEO4J_LOCK, [*roots, *needed])
        for lock, coordinates in ((IDE_LOCK, _IDE), (CONSOLE_LOCK, _CONSOLE)):
            _write(lock, [context.create_dependency(coordinate) for coordinate in coordinates])


def _write(lock: Path, dependencies: list[Dependency]) -> None:
    LockFile.from_resolved_dependencies(dependencies).save(lock)


if __name__ == "__main__":
    relock()
