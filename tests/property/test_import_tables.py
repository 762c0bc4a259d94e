"""Any table can be imported: reports or questions, never a traceback, and no word of it lost."""

import datetime as dt
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.canonical_report import render_canonical_report
from generator.validate.check_report import check_report
from generator.validate.check_report_in_full import read_remarks
from generator.validate.vocabulary import make_vocabulary
from tests.unit.pipeline.imports.made_tables import Rows, Value, make_csv
from tests.unit.pipeline.imports.office_of_two import OFFICE, TODAY, find_lost_cells, run

TITLES = [
    *("No", "Hari", "Tanggal", "Hari/Tanggal", "Jam", "Jam Mulai", "Jam Selesai", "Kegiatan"),
    *("Uraian Tugas/Kegiatan", "Output", "Volume", "Satuan", "Volume/Satuan", "KET", "Kendala"),
    *("Bukti Dukung", "Tugas Tambahan", "Rencana Aksi", "Jenis", "Nilai", "Lain-lain", "Nama"),
    *("Tindak Lanjut", "Lokasi", "Deskripsi", "Tugas Langsung Atasan"),
]
DATES = ["30/06/2025", "Senin, 30 Juni 2025", "10/11/2025", "2025-06-26", "45838", "30", "31 Juni"]
VALUES = [
    *("08.00", "08:00-10:30", "10.00", "4", "4 laporan", "1.500", "2,5", "-", "...", "100%", "v"),
    *("Presensi Kehadiran", "Jumlah", "Mengetahui,", "Cuti", "Libur", "dokumen", "Senin"),
    *("https://contoh.go.id/a.pdf", "http://lama.go.id", "monev-dana-desa", "TUGAS_ATASAN"),
    *("Ani Lestari", "Budi Santoso", "Siapa Gerangan", "1. satu\n2. dua", "![x](y)", "=1+1"),
    *("Bulan: Juni 2025", "Nama: Ani Lestari", "<b>", "---", "# a", "`", '"', ";", "kata " * 120),
]
WORDS = st.text("abcDEF 0129.,!?'@#*`_:;|~>[]()&%é\n", max_size=20)


def unique(cells: list[list[str]]) -> Rows:
    """Give every other cell a word of its own, so that none can hide behind its like."""
    numbers = count()
    return [
        [f"{text} kata{next(numbers)}q" if place % 2 and text else text for text in row]
        for place, row in enumerate(cells)
    ]


CELLS = st.one_of(st.sampled_from([*DATES, *VALUES, *TITLES, "", "", ""]), WORDS)
HEADS = st.lists(st.sampled_from(TITLES), min_size=2, max_size=8)
TABLES = st.builds(
    lambda above, head, rows: [*unique(above), head, *unique(rows)],
    st.lists(st.lists(CELLS, max_size=4), max_size=4),
    HEADS,
    st.lists(st.lists(CELLS, min_size=2, max_size=8), max_size=8),
)


def is_told(cell: str) -> bool:
    """Leave aside what must not be repeated, and signs alone."""
    return any(sign.isalnum() for sign in cell)


@settings(max_examples=300)
@given(TABLES)
def test_every_cell_of_any_table_is_found_in_a_report_or_in_the_sheet(rows: Rows) -> None:
    result = run("a.csv", make_csv(rows), fallback="ani-lestari")
    if result.review_sheet and "jenis cuti atau izin tidak disalin" not in result.review_sheet:
        lost = [cell for cell in find_lost_cells([rows], result) if is_told(cell)]
        assert lost == []


@settings(max_examples=200)
@given(TABLES)
def test_every_imported_report_is_canonical_and_accepted(rows: Rows) -> None:
    vocabulary = make_vocabulary(OFFICE, TODAY)
    for path, data in run("a.csv", make_csv(rows), fallback="ani-lestari").files.items():
        checked = check_report(path, data, vocabulary)
        assert checked.problems == ()
        assert checked.value is not None
        assert render_canonical_report(checked.value, read_remarks(path, data)).encode() == data


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.tsv", "a.txt"]))
def test_any_bytes_give_a_result(data: bytes, name: str) -> None:
    run(name, data)


def test_a_large_logbook_is_read_whole() -> None:
    start = dt.date(2022, 1, 1)
    rows: list[list[Value]] = [["Tanggal", "Kegiatan", "Volume"]]
    rows += [
        [start + dt.timedelta(days=day // 3), f"Kegiatan {day}", day + 1] for day in range(3000)
    ]
    result = run("a.csv", make_csv(rows), fallback="ani-lestari")
    assert (len(result.files), result.problems) == (1000, ())
