"""The files of a site before they exist."""
