"""What the fields of a report are called where people fill them in: the form, and an office's CMS.

Keys are the report's own (model/report_words.py), and `narasi` for the text below the header.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class FieldLabel(NamedTuple):
    """The name of a field, and a note on what belongs there; "" where the name says it."""

    label: str
    note: str = ""


REPORT_LABELS: Final[Mapping[str, FieldLabel]] = {
    "tanggal": FieldLabel("Tanggal laporan"),
    "pegawai": FieldLabel("Nama Anda"),
    "status": FieldLabel(
        "Status hari itu",
        "Cukup statusnya. Jenis dan alasan cuti atau izin tidak ditulis di sini.",
    ),
    "kegiatan": FieldLabel("Kegiatan"),
    "kendala": FieldLabel("Kendala"),
    "rencana": FieldLabel("Rencana berikutnya"),
    "narasi": FieldLabel("Catatan"),
}
ACTIVITY_LABELS: Final[Mapping[str, FieldLabel]] = {
    "uraian": FieldLabel("Apa yang dikerjakan"),
    "hasil": FieldLabel("Hasilnya", "yang jadi, bukan prosesnya"),
    "jumlah": FieldLabel("Jumlah"),
    "satuan": FieldLabel("Satuan"),
    "rhk": FieldLabel("Untuk rencana hasil kerja (RHK)"),
    "jenis": FieldLabel("Jenis kegiatan"),
    "mulai": FieldLabel("Mulai"),
    "selesai": FieldLabel("Selesai"),
    "lokasi": FieldLabel("Tempat"),
    "bukti": FieldLabel("Bukti", "tautan https, satu per baris"),
    "kendala": FieldLabel("Kendala"),
}
NO_RESULT: Final = "Tidak terkait RHK"
USUAL_KIND: Final = "Otomatis: SKP bila ada RHK, selain itu tambahan"
