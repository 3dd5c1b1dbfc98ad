"""Backup: all that a graph has, in one file, taken while others read and write; and put into an empty graph again.

A backup stands at one state of the structure, that under the lock of writers, and of the day's work has all that was
said before it began (decision 32).
"""

from graph.backup.file import Header
from graph.backup.making import backup, last_made
from graph.backup.restoring import restore

__all__ = ["Header", "backup", "last_made", "restore"]
