"""Restructurings: plans, previews, applying and undoing 重组."""
