"""Logbooks kept as tables: which cell is what, and the reports that their rows become."""
