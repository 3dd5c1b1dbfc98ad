"""Files over HTTP: made for whoever asks, within their scope (文件)."""

from typing import Final

from starlette.routing import BaseRoute

from api.files import lists, reports
from api.transport.operations import Operations

FILES: Final = "/files/"
"""Where all of them are."""

__all__ = ["FILES", "routes"]


def routes(operations: Operations) -> list[BaseRoute]:
    """Where each of them is."""
    return [*reports.routes(operations), *lists.routes(operations)]
