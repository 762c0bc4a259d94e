"""Importers: logbooks kept elsewhere become drafts of reports. A reader a format, one draft."""
