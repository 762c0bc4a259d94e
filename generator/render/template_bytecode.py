"""Compiled templates, kept beside them as Python keeps its own: they take longer than filling."""

from contextlib import suppress
from importlib.resources import files

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

import generator.render.templates  # makes Python create __pycache__ there, where it may


class TemplateBytecode(FileSystemBytecodeCache):
    """Keeps bytecode in templates/__pycache__/, trusted as far as the package itself is.

    Jinja2 checks that it belongs to the template's text. Where the folder is missing or cannot be
    written to, templates are compiled anew in each run.
    """

    def __init__(self) -> None:
        super().__init__(str(files(generator.render.templates) / "__pycache__"), "%s.page.jinja")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bytecode of a template, if that is possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
