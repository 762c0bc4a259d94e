"""rekap-bulanan.csv and rekap-triwulan.csv: SPEC 6."""

from collections.abc import Iterable

from generator.aggregate.figures import fraction_text
from generator.aggregate.recap.rows import RecapRow
from generator.render.data.spreadsheet_cells import render_cells


def recap_csv_rows(rows: Iterable[RecapRow]) -> str:
    """Write the lines of a rekap file without its header, in the order given."""
    return "".join(f"{render_cells(_cells(row))}\r\n" for row in rows)


def _cells(row: RecapRow) -> tuple[str, ...]:
    counts = row.counts
    return (
        row.period,
        row.pegawai,
        row.unit,
        str(counts.hari_wajib),
        str(counts.hari_terlapor),
        fraction_text(counts.hari_terlapor, counts.hari_wajib),
        str(counts.hari_tepat_waktu),
        str(counts.kegiatan),
        str(counts.kegiatan_dengan_hasil),
    )
