"""rekap-bulanan.csv and rekap-triwulan.csv: SPEC 6."""

from collections.abc import Iterable

from generator.aggregate.figures import fraction_text
from generator.aggregate.recap_rows import RecapRow
from generator.render.data.spreadsheet_cells import render_csv_rows


def recap_csv_rows(rows: Iterable[RecapRow]) -> str:
    """Write the lines of a rekap file without its header, in the order given."""
    return render_csv_rows(
        (
            row.period,
            row.pegawai,
            row.unit,
            row.counts.hari_wajib,
            row.counts.hari_terlapor,
            fraction_text(row.counts.hari_terlapor, row.counts.hari_wajib),
            row.counts.hari_tepat_waktu,
            row.counts.kegiatan,
            row.counts.kegiatan_dengan_hasil,
        )
        for row in rows
    )
