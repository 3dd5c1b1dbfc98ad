"""Files over HTTP: made for whoever asks, within their scope (文件)."""

from api.files.reports import REPORTS, routes

__all__ = ["REPORTS", "routes"]
