"""Spreadsheets in the shapes of the forms that offices use today: nothing typed is lost."""

import datetime as dt
import io
import zipfile
from decimal import Decimal

import pytest
import xlsxwriter

from generator.model.report import Report
from generator.pipeline.checks.fix_report import canonical_text
from generator.pipeline.imports.finish_import import ImportResult
from generator.pipeline.imports.import_around import ImportAround
from generator.pipeline.imports.import_file import import_file
from generator.validate.check_report import check_report
from generator.validate.vocabulary import make_vocabulary
from tests.unit.pipeline.imports.made_tables import (
    Rows,
    Value,
    make_csv,
    make_docx,
    make_ods,
    make_xlsx,
)
from tests.unit.pipeline.imports.office_of_two import OFFICE, TODAY, find_lost_cells, run

JUNE_30 = "entries/ani-lestari/2025/06/2025-06-30.md"
JUNE_26 = "entries/ani-lestari/2025/06/2025-06-26.md"


def read_reports(result: ImportResult) -> dict[str, Report]:
    """Check the files: all are accepted without a word, and `--fix` has nothing to change."""
    vocabulary = make_vocabulary(OFFICE, TODAY)
    reports = {}
    for path, data in result.files.items():
        checked = check_report(path, data, vocabulary)
        assert checked.problems == ()
        assert checked.value is not None
        assert canonical_text(path, data, vocabulary) == data
        reports[path] = checked.value
    return reports


BKN: Rows = [
    [
        "Rencana Aksi",
        "Tanggal",
        "Jam Mulai",
        "Jam Selesai",
        "Kegiatan Harian",
        "Realisasi",
        "Satuan",
        "Bukti Dukung",
    ],
    [
        "Monitoring Dana Desa terlaksana",
        dt.date(2025, 6, 30),
        dt.time(8, 0),
        dt.time(10, 30),
        "Monev Desa Kertoraharjo",
        4,
        "Laporan",
        "https://contoh.go.id/monev.pdf",
    ],
    [
        "Tata kelola arsip",
        dt.date(2025, 6, 30),
        0.4375,
        0.5,
        "Menata arsip",
        2.5,
        "Jam",
        "Terlampir di map",
    ],
]


def test_the_form_of_bkn_gives_every_field() -> None:
    result = run("bkn.xlsx", make_xlsx({"Progres": BKN}), chosen="ani-lestari")
    report = read_reports(result)[JUNE_30]
    first, second = report.kegiatan
    assert (first.uraian, first.rhk, first.jenis) == (
        "Monev Desa Kertoraharjo",
        "monev-dana-desa",
        "skp",
    )
    assert (first.mulai, first.selesai) == ("08:00", "10:30")
    assert (first.jumlah, first.satuan) == (Decimal(4), "Laporan")
    assert first.bukti == ("https://contoh.go.id/monev.pdf",)
    assert (second.mulai, second.selesai) == ("10:30", "12:00")
    assert (second.rhk, second.bukti) == (None, ())
    assert "Kegiatan 2, Bukti Dukung: Terlampir di map" in report.narasi
    assert "Kegiatan 2, Rencana Aksi: Tata kelola arsip" in report.narasi
    assert find_lost_cells([BKN], result) == []


def make_linked(*links: tuple[str, str]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Bukti & lain")
    sheet.write_row(0, 0, ["Tanggal", "Kegiatan", "Bukti"])
    for row, (address, shown) in enumerate(links, 1):
        sheet.write_row(row, 0, ["2025-06-30", f"Rapat {row}"])
        sheet.write_url(row, 2, address, string=shown)
    book.close()
    return stream.getvalue()


def test_the_address_behind_a_word_is_evidence_too() -> None:
    data = make_linked(
        ("https://contoh.go.id/a?b=1&c=2", "Lihat"),
        ("https://contoh.go.id", "https://contoh.go.id"),
        ("internal:'Bukti & lain'!A1", "ke atas"),
        ("external:foto/apel.jpg", "Foto"),
    )
    result = run("bukti.xlsx", data, chosen="ani-lestari")
    report = read_reports(result)[JUNE_30]
    assert [activity.bukti for activity in report.kegiatan] == [
        ("https://contoh.go.id/a?b=1&c=2",),
        ("https://contoh.go.id",),
        (),
        (),
    ]
    for kept in ("Bukti: Lihat", "Bukti: ke atas", "Bukti: Foto foto/apel.jpg"):
        assert kept in report.narasi.replace("\\", "/")


def test_a_report_names_file_sheet_and_rows_it_is_from() -> None:
    result = run("bkn.xlsx", make_xlsx({"Progres": BKN}), chosen="ani-lestari")
    line = result.files[JUNE_30].decode().splitlines()[1]
    assert line.startswith("# diimpor dari bkn.xlsx, lembar Progres, baris 2–3, sha256 ")


PALANGKA: Rows = [
    ["LAPORAN KINERJA HARIAN"],
    [],
    ["Nama", ":", "Ani Lestari, S.Sos."],
    ["Jabatan", ":", "Pengelola Dana Desa"],
    ["Unit Kerja", ":", "Seksi PMD"],
    ["Bulan", ":", "Juni 2025"],
    [],
    ["No", "Hari", "Tanggal", "Uraian Tugas/Kegiatan", "Volume"],
    [1, "Kamis", "26/06/2025", "Menyusun laporan keuangan", "3 laporan"],
    [2, None, None, "Rapat koordinasi", "1 kegiatan"],
    [3, "Selasa", "03/06/2025", "Memfasilitasi Musdes", "1.500 lembar"],
    ["Jumlah", None, None, None, "=SUM(E9:E11) -> 5"],
    [],
    ["Mengetahui,", None, None, "Malili, 30 Juni 2025"],
    ["Camat", None, None, "Yang melaporkan"],
    ["Andi Contoh", None, None, "Ani Lestari, S.Sos."],
    ["NIP. 19800101 200501 1 001"],
]


def test_the_form_with_a_head_takes_person_and_month_from_it() -> None:
    data = make_xlsx({"Juni": PALANGKA}, merged={"Juni": [(8, 1, 9, 1), (8, 2, 9, 2)]})
    result = run("lkh.xlsx", data)
    reports = read_reports(result)
    assert list(reports) == ["entries/ani-lestari/2025/06/2025-06-03.md", JUNE_26]
    assert [activity.uraian for activity in reports[JUNE_26].kegiatan] == [
        "Menyusun laporan keuangan",
        "Rapat koordinasi",
    ]
    assert reports[JUNE_26].kegiatan[0].satuan == "laporan"
    musdes = reports["entries/ani-lestari/2025/06/2025-06-03.md"]
    assert musdes.kegiatan[0].jumlah is None  # 1.500 has two meanings
    assert "Volume: 1.500 lembar" in musdes.narasi
    lost = find_lost_cells([PALANGKA], result)
    assert lost == ["NIP. 19800101 200501 1 001"]  # not told: it holds a birth date
    assert "(data pribadi, tidak disalin)" in result.review_sheet


def test_a_date_with_two_readings_is_refused_where_no_month_is_named() -> None:
    row: list[Value] = [2, None, "03/06/2025", "Memfasilitasi Musdes", "1 kali"]
    rows = [*PALANGKA[:5], *PALANGKA[6:8], row]
    result = run("lkh.xlsx", make_xlsx({"Lembar1": rows}))
    (problem,) = [problem for problem in result.problems if problem.line == 8]
    assert problem.code == "E701"
    assert "2025-03-06 atau 2025-06-03" in problem.hint
    assert "Bulan: Juni 2025" in problem.message
    assert "Memfasilitasi Musdes" in result.review_sheet


APP: Rows = [
    ["LAPORAN KINERJA HARIAN"],
    ["Nama : ANI LESTARI"],
    ["Periode : 01/06/2025 s/d 30/06/2025"],
    [
        "No.",
        "Tanggal",
        "Kegiatan",
        "Waktu Mulai",
        "Waktu Selesai",
        "Lama Pengerjaan (menit)",
        "Deskripsi",
        "Output",
        "Satuan",
        "File",
        "Status",
        "Nilai",
        "Keterangan",
        "Verifikator",
    ],
    [
        "1",
        "30-06-2025",
        "Monev",
        "08.00",
        "10.30 WITA",
        "150",
        "Bersama pendamping",
        "4",
        "laporan",
        "https://contoh.go.id/a.pdf",
        "Diterima",
        "98",
        "lengkap",
        "Kasi Contoh",
    ],
    [
        "2",
        "26-06-2025",
        "Piket",
        "13.00",
        "08.00",
        "-",
        None,
        "tertib",
        None,
        "foto.jpg",
        "Proses",
        None,
        None,
        None,
    ],
]


def test_the_table_of_an_app_keeps_grades_out_of_the_reports() -> None:
    result = run("unduhan.csv", make_csv(APP))
    reports = read_reports(result)
    first = reports[JUNE_30].kegiatan[0]
    assert (first.mulai, first.selesai, first.jumlah) == ("08:00", "10:30", Decimal(4))
    assert "98" not in result.files[JUNE_30].decode().split("---")[2]
    assert "Kasi Contoh" not in result.files[JUNE_30].decode()
    assert "Deskripsi: Bersama pendamping" in reports[JUNE_30].narasi
    second = reports[JUNE_26].kegiatan[0]
    assert (second.mulai, second.selesai, second.hasil) == (None, None, "tertib")
    assert "Waktu Mulai: 13.00" in reports[JUNE_26].narasi
    assert find_lost_cells([APP], result) == []


def day_sheet(day: str, text: str) -> Rows:
    return [
        ["LAPORAN CAPAIAN KINERJA HARIAN"],
        ["Nama", ": Budi Santoso"],
        ["Hari/Tanggal", f": {day}"],
        ["NO.", "KEGIATAN", "OUTPUT", "VOLUME", "SATUAN", "KET"],
        ["1", "Presensi Kehadiran", "Absen", "1", "kali", None],
        ["2", text, "Arsip tertata", "12", "berkas", "selesai"],
        ["3", "Presensi Pulang", "Absen", "1", "kali", None],
        [None, "Pejabat Penilai", None, None, "Yang dinilai"],
    ]


def test_a_sheet_per_day_gives_a_report_per_sheet_without_the_rows_of_presence() -> None:
    sheets = {
        "1": day_sheet("Senin, 30 Juni 2025", "Menata arsip desa"),
        "2": day_sheet("Selasa, 1 Juli 2025", "Menata arsip kecamatan"),
    }
    result = run("lckh.xlsx", make_xlsx(sheets))
    reports = read_reports(result)
    assert [report.kegiatan[0].uraian for report in reports.values()] == [
        "Menata arsip desa",
        "Menata arsip kecamatan",
    ]
    assert all(len(report.kegiatan) == 1 for report in reports.values())
    assert "Presensi, bukan kegiatan:" in result.review_sheet
    assert find_lost_cells(sheets.values(), result) == []


RECAP: Rows = [
    ["REKAPITULASI LCKH"],
    ["Nama", "Ani Lestari"],
    ["Bulan", "Juni 2025"],
    ["No.", "Tanggal", "Kegiatan", "Volume/Satuan", "KET"],
    [1, 26, "Menyusun laporan", "2 laporan", "selesai"],
    [2, "Senin, 30", "1. Rapat desa\n2. Menata arsip", None, None],
    [3, "27", "Sakit", None, None],
    [4, 28, "Libur", None, None],
    [5, 31, "Piket", None, None],
]


def test_the_monthly_recap_reads_days_of_the_month_above_it() -> None:
    result = run("rekap.ods", make_ods("Juni", RECAP))
    reports = read_reports(result)
    assert [activity.uraian for activity in reports[JUNE_30].kegiatan] == [
        "Rapat desa",
        "Menata arsip",
    ]
    leave = reports["entries/ani-lestari/2025/06/2025-06-27.md"]
    assert (leave.status, leave.kegiatan) == ("cuti", ())
    assert [(problem.line, problem.code) for problem in result.problems] == [(9, "E702")]
    assert "Sakit" not in result.review_sheet  # of which kind a leave is, nobody tells
    assert find_lost_cells([RECAP[:6], RECAP[7:]], result) == []


WFA: Rows = [
    ["NO.", "KEGIATAN", "OUTPUT", "CAPAIAN KINERJA", "SATUAN", "KETERANGAN (bukti dukung)"],
    ["1", "Menyusun surat", "Surat", "2", "surat", "https://contoh.go.id/surat"],
    ["2", "Rapat daring", "Notula", "100%", None, "terlampir"],
]
WFA_TEXT = [
    "LAPORAN CAPAIAN KINERJA HARIAN (WFA)",
    "Nama\t: Ani Lestari, S.Sos.",
    "Hari/Tanggal\t: Senin, 30 Juni 2025",
]


def test_a_word_document_for_work_from_elsewhere_is_a_report_of_that_status() -> None:
    result = run("wfa.docx", make_docx([*WFA_TEXT, WFA, "Mengetahui,\tAtasan"]))
    report = read_reports(result)[JUNE_30]
    assert report.status == "wfh"
    assert report.kegiatan[0].bukti == ("https://contoh.go.id/surat",)
    assert (report.kegiatan[1].jumlah, report.kegiatan[1].satuan) == (Decimal(100), "%")
    texts = [text for line in [*WFA_TEXT, "Mengetahui,\tAtasan"] for text in line.split("\t")]
    assert find_lost_cells([WFA, *texts], result) == []


REGENCY: Rows = [
    [
        "tanggal",
        "jam_mulai",
        "jam_selesai",
        "kegiatan_harian",
        "progres",
        "satuan",
        "link_bukti",
        "keterangan",
        "jenis",
    ],
    ["2025-06-30", "08:00", "10:00", "Rapat – désa", "2,5", "jam", "", "lancar", "TUGAS_ATASAN"],
    ["2025-06-26", "08:00", "10:00", "Piket", "1", "kali", "http://lama.go.id/a", "", ""],
]


def test_a_regencys_csv_in_the_old_encoding_with_commas_in_its_numbers() -> None:
    data = make_csv(REGENCY, encoding="cp1252")
    result = run("kinerja.csv", data, fallback="ani-lestari")
    reports = read_reports(result)
    first = reports[JUNE_30].kegiatan[0]
    assert (first.uraian, first.jumlah, first.jenis) == (
        "Rapat – désa",
        Decimal("2.5"),
        "tugas-atasan",
    )
    assert "link_bukti: `http://lama.go.id/a`" in reports[JUNE_26].narasi
    assert find_lost_cells([REGENCY], result) == []


TWO_LINES: Rows = [
    ["No", "Nama Pegawai", "Tanggal", "Waktu", None, "Uraian Kegiatan", "Hasil", None],
    [None, None, None, "Mulai", "Selesai", None, "Volume", "Satuan"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    [1, "Ani Lestari", dt.date(2025, 6, 30), "8:00", "9.30", "Rapat", 1, "kali"],
    [2, "Budi Santoso", dt.date(2025, 6, 30), "8:00", "9.30", "Arsip", 5, "berkas"],
    [3, "Cici Takdikenal", dt.date(2025, 6, 30), None, None, "Piket", None, None],
]


def test_a_workbook_of_several_people_gives_each_their_own_and_tells_who_is_unknown() -> None:
    result = run("semua.xlsx", make_xlsx({"Juni": TWO_LINES}, hidden_rows=[4]))
    reports = read_reports(result)
    assert list(reports) == [JUNE_30, "entries/budi-santoso/2025/06/2025-06-30.md"]
    assert (reports[JUNE_30].kegiatan[0].selesai, reports[JUNE_30].kegiatan[0].satuan) == (
        "09:30",
        "kali",
    )
    assert [problem.code for problem in result.problems] == ["E708"]
    assert find_lost_cells([TWO_LINES], result) == []


UNDER_VOLUME: Rows = [
    ["Nama", ": Ani Lestari, S.Sos."],
    ["NO", "TANGGAL", "URAIAN TUGAS/KEGIATAN", "VOLUME", None, "KET"],
    [None, None, None, "Jumlah", "Satuan", None],
    [1, dt.date(2025, 6, 30), "Menata arsip", 3, "bundel", "lancar"],
]


def test_a_wide_head_over_two_columns_leaves_each_its_own() -> None:
    merged = {"Juni": [(1, 3, 1, 4), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 5, 2, 5)]}
    result = run("lkh.xlsx", make_xlsx({"Juni": UNDER_VOLUME}, merged=merged))
    (activity,) = read_reports(result)[JUNE_30].kegiatan
    assert (activity.jumlah, activity.satuan) == (Decimal(3), "bundel")
    assert find_lost_cells([UNDER_VOLUME], result) == []


def test_a_sheet_of_somebody_unknown_is_not_taken_for_the_person_chosen() -> None:
    def sheet(name: str, text: str) -> Rows:
        return [[f"Nama: {name}"], ["Tanggal", "Kegiatan"], [dt.date(2025, 6, 30), text]]

    book = {"A": sheet("Ani Lestari", "Rapat"), "B": sheet("Cici Takdikenal", "Piket")}
    result = run("semua.xlsx", make_xlsx(book), chosen="ani-lestari")
    assert [activity.uraian for activity in read_reports(result)[JUNE_30].kegiatan] == ["Rapat"]
    assert [problem.code for problem in result.problems] == ["E708"]
    misspelt = make_xlsx({"A": sheet("Ani Lestarri", "Rapat")})
    assert list(run("ani.xlsx", misspelt, chosen="ani-lestari").files) == [JUNE_30]


def test_a_sheet_that_bears_a_persons_name_is_theirs() -> None:
    def sheet(text: str) -> Rows:
        return [["Tanggal", "Kegiatan"], [dt.date(2025, 6, 30), text]]

    book = make_xlsx({"Ani Lestari": sheet("Rapat"), "BUDI SANTOSO": sheet("Piket")})
    reports = read_reports(run("semua.xlsx", book))
    assert list(reports) == [JUNE_30, "entries/budi-santoso/2025/06/2025-06-30.md"]
    chosen = run("semua.xlsx", book, chosen="ani-lestari")
    assert list(chosen.files) == [JUNE_30]
    assert [problem.code for problem in chosen.problems] == ["E708"]


def test_a_day_with_its_weekday_is_no_place_where_somebody_signs() -> None:
    rows: Rows = [
        ["Hari/Tanggal", "Kegiatan"],
        ["Kamis, 26 Juni 2025", "Rapat"],
        ["Senin, 30 Juni 2025"],
        [None, "Piket"],
        [None, "Arsip"],
        ["Malili, 30 Juni 2025"],
        ["Camat", "Andi Contoh"],
    ]
    reports = read_reports(run("a.csv", make_csv(rows), chosen="ani-lestari"))
    found = {path: [one.uraian for one in report.kegiatan] for path, report in reports.items()}
    assert found == {JUNE_26: ["Rapat"], JUNE_30: ["Piket", "Arsip"]}


def test_short_heads_are_known_as_the_long_ones() -> None:
    rows: Rows = [["Tgl", "Kegiatan", "Jml", "Sat"], [dt.date(2025, 6, 30), "Rapat", 2, "kali"]]
    result = run("a.xlsx", make_xlsx({"A": rows}), chosen="ani-lestari")
    (activity,) = read_reports(result)[JUNE_30].kegiatan
    assert (activity.jumlah, activity.satuan) == (Decimal(2), "kali")


def test_a_name_is_filled_down_from_the_row_above_though_nothing_was_done_in_it() -> None:
    rows: Rows = [
        ["Nama", "Tanggal", "Kegiatan"],
        ["Budi Santoso", dt.date(2025, 6, 30), "Rapat"],
        ["Ani Lestari", dt.date(2025, 6, 26), "-"],
        [None, dt.date(2025, 6, 30), "Piket"],
    ]
    reports = read_reports(run("a.xlsx", make_xlsx({"A": rows})))
    assert [activity.uraian for activity in reports[JUNE_30].kegiatan] == ["Piket"]


def test_the_dates_of_an_old_mac_workbook_are_read_by_its_own_calendar() -> None:
    rows: Rows = [["Tanggal", "Kegiatan"], [dt.date(2025, 6, 30), "Rapat"], [44372, "Piket"]]
    result = run("mac.xlsx", make_xlsx({"A": rows}, date_1904=True), chosen="ani-lestari")
    assert list(result.files) == [JUNE_26, JUNE_30]


def test_a_file_of_somebody_else_is_not_taken_for_the_person_named() -> None:
    result = run("lkh.xlsx", make_xlsx({"Juni": PALANGKA}), chosen="budi-santoso")
    assert result.files == {}
    assert {problem.code for problem in result.problems} == {"E708"}


def test_equal_imports_are_equal() -> None:
    data = make_xlsx({"Juni": PALANGKA})
    assert run("a.xlsx", data) == run("a.xlsx", data)


def test_a_weekday_that_does_not_fit_gives_both_days_that_could_be_meant() -> None:
    wrong: Rows = [["Tanggal", "Kegiatan"], ["Senin, 15/07/2025", "Rapat"]]
    (problem,) = run("a.xlsx", make_xlsx({"A": wrong}), chosen="ani-lestari").problems
    assert "2025-07-14 atau 2025-07-15" in problem.hint


def test_merged_cells_of_a_word_table_are_told_once() -> None:
    rows: Rows = [
        ["No", "Tanggal", "Uraian Kegiatan", "Hasil", "Keterangan"],
        [1, "Senin, 30 Juni 2025", "Rapat", "Notula", "lancar"],
        [2, None, "Piket", None, None],
    ]
    data = make_docx(["Nama: Ani Lestari", rows], merged=[(1, 1, 2, 1), (1, 3, 1, 4)])
    result = run("lkh.docx", data)
    report = read_reports(result)[JUNE_30]
    assert [activity.uraian for activity in report.kegiatan] == ["Rapat", "Piket"]
    assert report.kegiatan[0].hasil == "Notula lancar"
    assert find_lost_cells([rows], result) == []


def test_a_hidden_sheet_is_read_and_told() -> None:
    rows: Rows = [["Tanggal", "Kegiatan"], [dt.date(2025, 6, 30), "Rapat"]]
    data = make_xlsx({"Catatan": [["Halo"]], "Arsip": rows}, hidden_sheets=["Arsip"])
    result = run("a.xlsx", data, chosen="ani-lestari")
    assert list(result.files) == [JUNE_30]
    assert "Lembar ini tersembunyi" in result.review_sheet
    assert "Halo" in result.review_sheet


def test_the_date_of_a_row_of_the_same_day_is_filled_down_only_within_its_table() -> None:
    rows: Rows = [
        ["Tanggal", "Kegiatan"],
        [dt.date(2025, 6, 30), "Rapat"],
        ["Tanggal", "Kegiatan"],
        [None, "Piket"],
    ]
    result = run("a.xlsx", make_xlsx({"A": rows}), chosen="ani-lestari")
    assert [activity.uraian for activity in read_reports(result)[JUNE_30].kegiatan] == ["Rapat"]
    assert [problem.code for problem in result.problems] == ["E702"]


def test_a_citizens_number_reaches_neither_a_file_nor_the_sheet() -> None:
    number = "7324091505900001"
    rows: Rows = [
        ["Tanggal", "Kegiatan", "Ket"],
        [dt.date(2025, 6, 30), f"Melayani KTP NIK {number}", "warga"],
        [dt.date(2025, 6, 26), "Rapat", None],
    ]
    result = run("a.xlsx", make_xlsx({"A": rows}), chosen="ani-lestari")
    assert list(result.files) == [JUNE_26]
    assert number not in result.review_sheet
    assert not any(number in problem.message + problem.hint for problem in result.problems)
    assert [(problem.line, problem.code) for problem in result.problems] == [(2, "E704")]


@pytest.mark.parametrize(
    ("name", "advice"),
    [("a.doc", ".docx"), ("a.pdf", ".xlsx"), ("foto.JPG", ".xlsx"), ("a.zip", ".csv")],
)
def test_what_cannot_be_read_is_refused_with_the_way_out(name: str, advice: str) -> None:
    (problem,) = run(name, b"x").problems
    assert problem.code == "E705"
    assert advice in problem.hint


def test_a_workbook_that_claims_a_giant_sheet_is_refused() -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    sheet.write("A1", "Kegiatan")
    sheet.write("XFD1048576", "x")
    book.close()
    (problem,) = run("a.xlsx", stream.getvalue(), chosen="ani-lestari").problems
    assert problem.code == "E709"


def test_an_archive_that_unpacks_without_end_is_refused_unopened() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(4):
            packed.writestr(f"xl/{number}", b"0" * (40 * 1024 * 1024))
    (problem,) = run("a.xlsx", stream.getvalue(), chosen="ani-lestari").problems
    assert problem.code == "E709"


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.ods", "a.xlsb", "a.docx"])
def test_a_damaged_file_is_one_clear_problem(name: str) -> None:
    assert [problem.code for problem in run(name, b"PK\x03\x04 rusak").problems] == ["E709"]


def test_a_file_without_a_table_of_activities_is_one_clear_problem() -> None:
    data = make_xlsx({"A": [["Harga", "Barang"], [1, "Pena"]]})
    assert [problem.code for problem in run("a.xlsx", data).problems] == ["E710"]


def test_a_row_that_only_begins_like_a_signature_or_a_total_ends_no_table() -> None:
    rows: Rows = [
        ["No", "Tanggal", "Kegiatan"],
        [1, "26 Juni 2025", "Rapat"],
        [None, None, "Jumlah penduduk didata ulang"],
        [None, None, "Mengetahui keadaan jalan desa"],
        [2, "30 Juni 2025", "Piket"],
        ["Total", None, 2],
    ]
    result = run("a.xlsx", make_xlsx({"A": rows}), chosen="ani-lestari")
    reports = read_reports(result)
    texts = [activity.uraian for report in reports.values() for activity in report.kegiatan]
    assert texts[:2] == ["Rapat", "Jumlah penduduk didata ulang"]
    assert texts[-1] == "Piket"
    assert find_lost_cells([rows], result) == []


def test_a_refused_row_is_imported_once_its_date_is_chosen() -> None:
    rows: Rows = [["Tanggal", "Kegiatan"], ["10/11/2025", "Rapat"]]
    around = ImportAround(OFFICE, make_vocabulary(OFFICE, TODAY), "ani-lestari")
    data = make_xlsx({"A": rows})
    result = import_file("a.xlsx", data, around, {2: dt.date(2025, 11, 10)})
    assert list(result.files) == ["entries/ani-lestari/2025/11/2025-11-10.md"]
    assert result.problems == ()
    assert (
        import_file(
            "a.xlsx", make_xlsx({"A": rows, "B": rows}), around, {2: dt.date(2025, 11, 10)}
        ).files
        == {}
    )


def test_a_day_of_more_activities_than_a_report_holds_keeps_the_rest_in_its_narrative() -> None:
    rows: Rows = [
        ["Tanggal", "Kegiatan"],
        *(["2025-06-30", f"Layanan nomor {number} " + "x" * 480] for number in range(60)),
    ]
    result = run("a.csv", make_csv(rows), fallback="ani-lestari")
    assert len(read_reports(result)[JUNE_30].kegiatan) == 50
    assert find_lost_cells([rows], result) == []
