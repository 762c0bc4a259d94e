"""Whole data files from the rows of days."""

from collections.abc import Iterable, Sequence

from generator.render.data.columns import Column


def csv_header(columns: Sequence[Column]) -> str:
    """Write the first line of a CSV file, with its CRLF."""
    return ",".join(column.name for column in columns) + "\r\n"


def join_csv(header: str, chunks: Iterable[str]) -> str:
    """Make a whole CSV file.

    Args:
        header: What `csv_header` gives.
        chunks: `DayRows.csv` by date, then person; or months of such, joined.
    """
    return header + "".join(chunks)


def join_json(chunks: Iterable[str]) -> str:
    """Make a whole laporan.json, one record a line.

    Args:
        chunks: `DayRows.json` by date, then person; empty ones are left out.
    """
    records = ",\n".join(filter(None, chunks))
    lines = f"\n{records}" if records else ""
    return f'{{"version":1,"laporan":[{lines}\n]}}\n'
