"""The day of a town on paper: its figures as a workbook, and a page for the wall (日报)."""

from graph.reports.day import DayReport, day_report
from graph.reports.page import page
from graph.reports.workbook import workbook

__all__ = ["DayReport", "day_report", "page", "workbook"]
