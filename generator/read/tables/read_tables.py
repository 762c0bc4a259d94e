"""Any file of tables, by the ending of its name."""

import hashlib
from typing import Final

from generator.model.sheet import TableFile
from generator.read.tables.apart import read_apart
from generator.read.tables.csv_text import read_csv
from generator.read.tables.limits import guard_size
from generator.read.tables.workbook import EITHER_EPOCH, read_epochs

WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
DOCUMENTS: Final = (".docx",)
TEXTS: Final = (".csv", ".tsv", ".txt")
TABLE_ENDINGS: Final = (*WORKBOOKS, *DOCUMENTS, *TEXTS)


def read_tables(source: str, data: bytes) -> TableFile:
    """Read a file of tables.

    Args:
        source: Its name without folders; the ending, one of `TABLE_ENDINGS`, tells the format.
        data: The file as it is.

    Raises:
        TooLarge: It holds more than a logbook can.
        Unreadable: It is damaged, locked, or not what its name says.
    """
    guard_size(data)
    ending = source[source.rfind(".") :].lower()
    epochs = EITHER_EPOCH
    if ending in TEXTS:
        sheets = read_csv(data)
    elif ending in DOCUMENTS:
        sheets = read_apart("dokumen", data)
    else:
        sheets, epochs = read_apart("lembar", data), read_epochs(data)
    return TableFile(source, hashlib.sha256(data).hexdigest(), sheets, epochs)
