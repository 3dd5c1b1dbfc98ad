"""Files over HTTP: made for whoever asks, within their scope (文件)."""

import asyncio
from typing import Final

from starlette.routing import BaseRoute

from api.files import cooperatives, importing, lists, reports
from api.transport.operations import Operations

FILES: Final = "/files/"
"""Where all of them are."""

__all__ = ["FILES", "routes"]


def routes(operations: Operations) -> list[BaseRoute]:
    """Where each of them is; one is made at a time, since that takes a processor."""
    making = asyncio.Semaphore()
    return [each for kind in (reports, lists, importing, cooperatives) for each in kind.routes(operations, making)]
