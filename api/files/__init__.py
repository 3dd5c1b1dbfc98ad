"""Files over HTTP: made for whoever asks, within their scope (文件)."""

import asyncio
from typing import Final

from starlette.routing import BaseRoute

from api.files import cooperatives, reports
from api.files.cooperatives import COOPERATIVES
from api.files.reports import REPORTS
from api.transport.operations import Operations

__all__ = ["FOLDERS", "routes"]

FOLDERS: Final = (REPORTS, COOPERATIVES)
"""The paths that they lie beneath."""


def routes(operations: Operations) -> list[BaseRoute]:
    """Where the files are; one is made at a time, since that takes a processor."""
    making = asyncio.Semaphore()
    return [*reports.routes(operations, making), *cooperatives.routes(operations, making)]
