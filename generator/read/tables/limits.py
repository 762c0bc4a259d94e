"""How large a file may be: a logbook of years fits ten times over, a trap does not."""

import io
import zipfile
from typing import Final

MAX_FILE_BYTES: Final = 10 * 1024 * 1024
MAX_UNPACKED_BYTES: Final = 150 * 1024 * 1024
MAX_ROWS: Final = 20_000
MAX_CELLS: Final = 400_000
MAX_PARTS: Final = 400  # a sheet for each working day of a year, and some
MAX_MEMORY_BYTES: Final = 1024 * 1024 * 1024
MAX_SECONDS: Final = 60


class TooLarge(Exception):
    """The file holds more than a logbook can."""


class Unreadable(Exception):
    """The file is not what its name says, is damaged, or is locked with a password."""


def guard_size(data: bytes) -> None:
    """Refuse a file that is too large, packed or unpacked, before it is opened.

    Raises:
        TooLarge: It is.
    """
    if len(data) > MAX_FILE_BYTES:
        raise TooLarge
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(member.file_size for member in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Unreadable from error
    if unpacked > MAX_UNPACKED_BYTES:
        raise TooLarge


class RowBudget:
    """Counts rows and cells over all parts of a file."""

    def __init__(self) -> None:
        self.rows = 0
        self.cells = 0

    def spend(self, cells: int) -> None:
        """Count a row of that many cells.

        Raises:
            TooLarge: There are too many.
        """
        self.rows += 1
        self.cells += cells
        if self.rows > MAX_ROWS or self.cells > MAX_CELLS:
            raise TooLarge
