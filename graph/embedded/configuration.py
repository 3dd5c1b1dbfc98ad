"""What the private Neo4j is told: its configuration, and the options of its Java."""

import os
from pathlib import Path
from typing import Final

import psutil

from graph.embedded.folder import DataFolder
from graph.embedded.java import as_arguments_file

_MEBIBYTE = 1 << 20

PLANS: Final = 4_000
"""Plans that the database keeps: of every statement, with room for what is asked by hand."""

# The openings are those that Neo4j's own start script makes.
_OPTIONS = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "-XX:+DisableExplicitGC",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+ExitOnOutOfMemoryError",
)


def share_of_memory() -> int:
    """An eighth of the machine's memory in MiB, but at least 512 and at most 2048: for the heap, and for the pages."""
    return min(max(psutil.virtual_memory().total // 8 // _MEBIBYTE, 512), 2048)


def configure(folder: DataFolder, port: int) -> None:
    """Writes `neo4j.conf`: Bolt on loopback only, nothing that listens or reports elsewhere."""
    settings = {
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "dbms.fleet_manager.enabled": "false",
        "server.fleet_discovery.enabled": "false",
        "server.memory.pagecache.size": f"{share_of_memory()}m",
        "db.logs.query.enabled": "OFF",
        # A plan is made anew when a count that it was made by is a hundred times as much, or was nothing: after a load.
        # Otherwise a handful of changes to a few cooperatives throws out plans that take seconds (decision 13).
        "dbms.cypher.statistics_divergence_threshold": "0.99",
        "internal.cypher.replan_algorithm": "none",
        "server.memory.query_cache.per_db_cache_num_entries": str(PLANS),
        "db.transaction.monitor.check.interval": "100ms",  # else a statement may run 2 s past its time
        "db.tx_log.rotation.size": "16m",
        "db.tx_log.rotation.retention_policy": "64M size",
        # Both are waits for nobody, 5 s each, after the databases have been closed.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
        "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",
    }
    lines = "".join(f"{name}={value}\n" for name, value in settings.items())
    (folder.conf / "neo4j.conf").write_text(lines, encoding="utf-8")


def java_options(jars: tuple[Path, ...]) -> str:
    """The options of the server's Java with its class path, as an arguments file."""
    heap = (f"-Xms{share_of_memory() // 2}m", f"-Xmx{share_of_memory()}m")
    return as_arguments_file((*_OPTIONS, *heap, "-cp", os.pathsep.join(map(str, jars))))


def password_command(password: str, jars: tuple[Path, ...]) -> str:
    """The command of Neo4j's own tool that sets the password of a database not yet started, as an arguments file."""
    options = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow")
    class_path = ("-cp", os.pathsep.join(map(str, jars)))
    return as_arguments_file(
        (*options, *class_path, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password)
    )
