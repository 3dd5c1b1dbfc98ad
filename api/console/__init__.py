"""The console at `/`: what organisers, commanders and residents look at, by the public API alone.

Its pages are ES modules as they are written, its questions are documents in files, its words are those of the server's
catalogue.
"""

from api.console.assets import load
from api.console.documents import documents, names
from api.console.pages import routes

__all__ = ["documents", "load", "names", "routes"]
