"""Files out: the state of the graph as tables (文件)."""

from graph.files.columns import Language
from graph.files.export import export
from graph.files.tables import TABLES, Table
from graph.files.writing import FORMATS, Format

__all__ = ["FORMATS", "TABLES", "Format", "Language", "Table", "export"]
