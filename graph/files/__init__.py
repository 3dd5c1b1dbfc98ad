"""Files: the state of the graph as tables, lists as their pages show them, and tables of an office (文件)."""

from graph.files.columns import Language
from graph.files.export import export
from graph.files.tables import TABLES, Table
from graph.files.writing import FORMATS, Format

__all__ = ["FORMATS", "TABLES", "Format", "Language", "Table", "export"]
