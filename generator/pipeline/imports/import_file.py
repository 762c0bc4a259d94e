"""Any file an office has today becomes records and a review sheet; nothing is written here."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from generator.model.sheet import TableFile
from generator.pipeline.imports.finish_import import ImportResult, finish_import
from generator.pipeline.imports.import_around import ImportAround, make_circumstances
from generator.pipeline.imports.import_attendance import import_attendance
from generator.pipeline.imports.import_logbook import MARKDOWN_ENDINGS, import_logbook, safe_name
from generator.problems import Problem, make_problem
from generator.read.tables.limits import TooLarge, Unreadable
from generator.read.tables.read_tables import TABLE_ENDINGS, read_tables
from generator.validate.attendance.columns import find_exports
from generator.validate.attendance.read_export import has_attendance
from generator.validate.logbook_table.draft_tables import draft_tables
from generator.validate.logbook_table.find_tables import find_tables

_SAVE_AS: Final = {
    ".doc": "Buka di Word atau LibreOffice, pilih Simpan Sebagai .docx, lalu impor berkas .docx.",
    ".rtf": "Buka di Word atau LibreOffice, pilih Simpan Sebagai .docx, lalu impor berkas .docx.",
    ".odt": "Buka di LibreOffice, pilih Simpan Sebagai .docx, lalu impor berkas .docx.",
    ".pdf": "Cari berkas asalnya (.docx atau .xlsx); PDF dan pindaian tidak dapat dibaca tabelnya.",
}
_NOT_SCANS: Final = (
    "Gambar tidak dapat dibaca. Ketik tabelnya di Excel, pilih Simpan Sebagai .xlsx, lalu impor."
)
_IMAGES: Final = (".jpg", ".jpeg", ".png", ".heic", ".webp", ".tif", ".tiff", ".bmp", ".gif")
_OTHERS: Final = "Simpan Sebagai .xlsx, .ods, .csv, .docx, atau .md, lalu impor lagi."


def import_file(
    name: str,
    data: bytes,
    around: ImportAround,
    choices: Mapping[int, date] | None = None,
) -> ImportResult:
    """Turn a file into records; equal arguments give equal results.

    Args:
        name: The file's name; its ending tells the format.
        data: The file as it is.
        around: The office, and whose the file is.
        choices: Line or row of a refused day to the date somebody decided on.
    """
    source = safe_name(name)
    ending = source[source.rfind(".") :].lower()
    if ending in MARKDOWN_ENDINGS:
        return _import_markdown(source, data, around, choices)
    if ending not in TABLE_ENDINGS:
        return _fail(
            make_problem(source, "E705", "Jenis berkas ini belum dapat diimpor.", _advise(ending))
        )
    file = _read(source, data)
    if isinstance(file, Problem):
        return _fail(file)
    has_activities = any(find_tables(sheet) for sheet in file.sheets)
    if around.kind == "kehadiran" or (
        around.kind is None and not has_activities and has_attendance(file)
    ):
        return _import_attendance(file, around)
    if not has_activities:
        return _fail(
            make_problem(
                source,
                "E710",
                "Tidak ada tabel kegiatan yang terbaca di berkas ini.",
                "Pastikan ada baris judul kolom, misalnya Tanggal, Kegiatan, Volume, Satuan.",
            )
        )
    return finish_import(draft_tables(file, make_circumstances(around), choices), around.vocabulary)


def _import_attendance(file: TableFile, around: ImportAround) -> ImportResult:
    if any(find_exports(sheet) for sheet in file.sheets):
        return import_attendance(file, around)
    finding = "Tidak ada tabel kehadiran per hari yang terbaca di berkas ini."
    hint = "Unduh lagi dari mesinnya dengan kolom tanggal dan scan masuk, scan pulang."
    if has_attendance(file):
        finding = "Berkas ini hanya rekap: jumlah hari, tanpa tanggalnya."
    return _fail(make_problem(file.source, "E710", finding, hint))


def _import_markdown(
    source: str, data: bytes, around: ImportAround, choices: Mapping[int, date] | None
) -> ImportResult:
    if around.owner is None:
        finding = "Tidak jelas logbook ini milik siapa."
        return _fail(make_problem(source, "E708", finding, "Sebutkan --pegawai."))
    return import_logbook(source, data, around.owner, vocabulary=around.vocabulary, choices=choices)


def _read(source: str, data: bytes) -> TableFile | Problem:
    try:
        return read_tables(source, data)
    except TooLarge:
        finding = "Berkas ini terlalu besar untuk sebuah logbook."
        hint = "Pisahkan per tahun, hapus gambar dan lembar lain, lalu impor lagi."
    except Unreadable:
        finding = "Berkas ini rusak, terkunci kata sandi, atau isinya bukan jenis berkas itu."
        hint = "Buka di program asalnya, Simpan Sebagai berkas baru tanpa kata sandi, lalu impor."
    return make_problem(source, "E709", finding, hint)


def _advise(ending: str) -> str:
    return _NOT_SCANS if ending in _IMAGES else _SAVE_AS.get(ending, _OTHERS)


def _fail(problem: Problem) -> ImportResult:
    return ImportResult({}, "", (problem,))
