"""A proposal on one page for the camat."""
