"""Makes a backup of a graph while others read and write."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from graph.backup.copying import NODES, Files, Told, copy, copy_since, published
from graph.backup.file import Header, Summary, writing
from graph.backup.rows import row
from graph.backup.sifting import Sifted
from graph.database.migrations import version
from graph.database.runner import Runner
from graph.errors import Conflict, InvalidInput

TRIES: Final = 3
"""How often all is copied anew because somebody was erased meanwhile."""


async def backup(runner: Runner, path: Path, told: Told) -> tuple[Header, list[Summary]]:
    """Write all that the graph holds to a file, whole or not at all; what the file has, table by table.

    Everything that was acknowledged before is in it. The secret of the graph is not, and nothing that opens it.
    Raises InvalidInput where the file cannot be written, Busy, Conflict, TimedOut and Unavailable.
    """
    try:
        with TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
            for _ in range(TRIES):
                header, sifted = await _copied(runner, Path(folder), told)
                if sifted is not None:
                    with writing(path) as writer:
                        writer.header(header)
                        for name, lines in sifted.tables():
                            writer.table(name, lines)
                    await runner.write([(runner.catalog["schema/back_up"], {"at": header.made})], repeatable=True)
                    return header, writer.tables
    except OSError as fault:
        raise InvalidInput("file", "backup.unwritable", value=str(path), fault=fault.strerror or str(fault)) from fault
    raise Conflict("backup.erased")


async def last_made(runner: Runner) -> datetime | None:
    """When the last backup of the graph was made. Raises TimedOut and Unavailable."""
    statement = runner.catalog["schema/backed_up"]
    found: datetime | None = statement.read((await runner.read(statement, {})).rows)
    return found


async def _copied(runner: Runner, folder: Path, told: Told) -> tuple[Header, Sifted | None]:
    """What is copied, by a header; None where somebody was erased meanwhile."""
    made = datetime.now(UTC)
    said = await runner.copying.settled()
    seq = await published(runner)
    files = await copy(runner, folder, told)
    since = await copy_since(runner, seq, _drafts(files), said)
    header = Header(await version(runner), made, since.seq, since.next, said)
    return header, None if since.erased else Sifted(files, since, said)


def _drafts(files: Files) -> list[str]:
    """Restructurings that were drafts when they were copied."""
    rows = map(row, files.lines(NODES, "Restructuring"))
    return [key[0] for key, properties in rows if properties.get("status") == "DRAFT"]
