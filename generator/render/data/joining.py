"""Whole data files from the rows of days or months: concatenation, so they can be streamed."""

from collections.abc import Iterable, Iterator, Sequence

from generator.render.data.columns import Column


def csv_header(columns: Sequence[Column]) -> str:
    """Write the first line of a CSV file, with its CRLF."""
    return ",".join(column.name for column in columns) + "\r\n"


def csv_parts(header: str, chunks: Iterable[str]) -> Iterator[str]:
    """Yield a CSV file in parts: `header`, then the chunks as they come.

    Args:
        header: What `csv_header` gives.
        chunks: `DayRows.csv` by date, then person; or months of such, joined.
    """
    yield header
    yield from chunks


def json_parts(chunks: Iterable[str]) -> Iterator[str]:
    """Yield laporan.json in parts, one record a line.

    Args:
        chunks: `DayRows.json` by date, then person; or several, joined by `join_records`.
            Empty ones are left out.
    """
    yield '{"version":1,"laporan":['
    separator = "\n"
    for chunk in filter(None, chunks):
        yield separator
        yield chunk
        separator = ",\n"
    yield "\n]}\n"


def join_records(chunks: Iterable[str]) -> str:
    """Join the JSON records of days to one chunk, as of a month, that `json_parts` takes again."""
    return ",\n".join(filter(None, chunks))


def join_csv(header: str, chunks: Iterable[str]) -> str:
    """Make a whole CSV file; see `csv_parts`."""
    return "".join(csv_parts(header, chunks))


def join_json(chunks: Iterable[str]) -> str:
    """Make a whole laporan.json; see `json_parts`."""
    return "".join(json_parts(chunks))
