"""Jejak: daily work reports in git become a public site that anyone can verify."""

__version__ = "0.1.0"
