"""What is measured, in Prometheus's form.

Each process counts for itself. Where several answer at one port, they count in files of one folder
(`PROMETHEUS_MULTIPROC_DIR`, set before they start), and whichever is asked adds them all up.
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Final

import psutil
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response

from api.disclosures.spool import backlog
from graph.database.runner import Runner

SHARED: Final = "PROMETHEUS_MULTIPROC_DIR"
CONTENT: Final = "text/plain; version=0.0.4; charset=utf-8"
TIMES: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

RESPONSES: Final = Counter("danyuan_responses", "Answers to requests.", ["path", "status"])
OPERATIONS: Final = Counter(
    "danyuan_operations", "GraphQL operations; refused: before it was executed; failed: no data.", ["type", "outcome"]
)
OPERATION_SECONDS: Final = Histogram(
    "danyuan_operation_seconds", "From the document to its result.", ["type"], buckets=TIMES
)
ERRORS: Final = Counter("danyuan_errors", "Errors in answers to operations.", ["code"])
STATEMENT_SECONDS: Final = Histogram(
    "danyuan_statement_seconds", "Statements sent to the database, until they were answered.", ["access"], buckets=TIMES
)
STATEMENTS: Final = Gauge(
    "danyuan_statements_in_progress",
    "Statements under way; each has a connection of the pool, or waits for one.",
    multiprocess_mode="livesum",
)

LISTENERS: Final = Gauge("danyuan_listeners", "Subscriptions that are open.", multiprocess_mode="livesum")

# Looking a child up by its labels takes longer than counting; labels here have few values.
responses = cache(RESPONSES.labels)
operations = cache(OPERATIONS.labels)
operation_seconds = cache(OPERATION_SECONDS.labels)
statement_seconds = cache(STATEMENT_SECONDS.labels)


class Statement:
    """Measures a statement while the block runs."""

    __slots__ = ("_access", "_begun")

    def __init__(self, access: str) -> None:
        self._access = access

    def __enter__(self) -> None:
        STATEMENTS.inc()
        self._begun = perf_counter()

    def __exit__(self, *_fault: object) -> None:
        statement_seconds(self._access).observe(perf_counter() - self._begun)
        STATEMENTS.dec()


class Backlog(Collector):
    """What the spools of all processes hold, read from the disk when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def collect(self) -> Iterator[Metric]:
        """One number."""
        yield GaugeMetricFamily(
            "danyuan_spool_bytes", "Disclosures that are not in the graph yet.", value=backlog(self._folder)
        )


class Statements(Collector):
    """What the process that is asked has had planned, how many reads it asked together, how many writes wait in it."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    def collect(self) -> Iterator[Metric]:
        """Four numbers."""
        reads = self._runner.reads
        planned = reads.plans.among(self._runner.catalog)
        yield GaugeMetricFamily("danyuan_statements_planned", "Statements that are planned.", value=planned)
        yield CounterMetricFamily("danyuan_asks", "Reads that may be asked together.", value=reads.together.asks)
        description = "Statements that answered them, fewer where several were asked together."
        yield CounterMetricFamily("danyuan_asks_statements", description, value=reads.together.statements)
        waiting = self._runner.writes.turns.waiting
        yield GaugeMetricFamily("danyuan_writes_waiting", "Structural writes that wait for others.", value=waiting)


def metrics(request: Request) -> Response:
    """Everything that is measured, of all processes at this port."""
    own = CollectorRegistry()
    own.register(Backlog(request.app.state.disclosures.spool.folder))
    own.register(Statements(request.app.state.runner))
    return Response(generate_latest(_counted()) + generate_latest(own), headers={"Content-Type": CONTENT})


def _counted() -> CollectorRegistry:
    folder = os.environ.get(SHARED)
    if folder is None:
        return REGISTRY
    for path in Path(folder).glob("gauge_live*.db"):
        process = int(path.stem.rpartition("_")[2])
        if not psutil.pid_exists(process):  # it was killed, and cannot say that nothing of it is under way
            mark_process_dead(process, folder)  # type: ignore[no-untyped-call]
    registry = CollectorRegistry()
    MultiProcessCollector(registry, folder)  # type: ignore[no-untyped-call]
    return registry
