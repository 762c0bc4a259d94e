"""What the heads of columns are called in the forms offices have, and what each column holds."""

import re
import unicodedata
from enum import StrEnum
from typing import Final

_NOT_WORD: Final = re.compile(r"[\W_]+")
_BRACKETS: Final = re.compile(r"\([^)]*\)")
_LONGEST_LABEL: Final = 60


class Column(StrEnum):
    """What a column holds; the value names it in the review sheet."""

    NUMBER = "nomor urut"
    WEEKDAY = "hari"
    DATE = "tanggal"
    START = "jam mulai"
    END = "jam selesai"
    HOURS = "jam"
    DURATION = "lama"
    TEXT = "kegiatan"
    DETAIL = "deskripsi"
    RESULT = "hasil"
    AMOUNT = "jumlah"
    UNIT = "satuan"
    PLAN = "rhk"
    KIND = "jenis"
    EXTRA_TASK = "tugas tambahan"
    ORDERED_TASK = "tugas atasan"
    PLACE = "lokasi"
    EVIDENCE = "bukti"
    OBSTACLE = "kendala"
    NEXT = "rencana"
    REMARK = "keterangan"
    PERSON = "nama"
    NOT_KEPT = "tidak disimpan"


_WORDS: Final = {
    Column.NUMBER: "no|nomor|no urut|nomor urut|nr|#",
    Column.WEEKDAY: "hari|nama hari",
    Column.DATE: (
        "tanggal|tgl|hari tanggal|hari tgl|tanggal kegiatan|tgl kegiatan|tanggal pelaksanaan|"
        "waktu pelaksanaan|hari dan tanggal|tanggal hari|date|tanggal laporan|tanggal bulan tahun"
    ),
    Column.START: (
        "jam mulai|waktu mulai|mulai|pukul mulai|jam mulai kegiatan|dari|waktu dari|jam dari|start"
    ),
    Column.END: (
        "jam selesai|waktu selesai|selesai|pukul selesai|jam selesai kegiatan|sampai|akhir|"
        "waktu akhir|waktu sampai|jam sampai|jam akhir|end"
    ),
    Column.HOURS: "jam|waktu|pukul|jam kegiatan|waktu kegiatan|jam kerja|waktu jam|jam pelaksanaan",
    Column.DURATION: "lama pengerjaan|lama|durasi|lama waktu|lama pengerjaan menit|durasi menit",
    Column.TEXT: (
        "kegiatan|uraian|uraian kegiatan|uraian tugas|uraian tugas kegiatan|kegiatan harian|"
        "aktivitas|aktifitas|uraian pekerjaan|pekerjaan|kegiatan uraian|uraian kegiatan harian|"
        "nama kegiatan|kegiatan yang dilaksanakan|kegiatan yang dilakukan|kegiatan hari ini|"
        "pelaksanaan tugas|tugas|rincian kegiatan|jenis kegiatan|tugas jabatan|aktivitas harian|"
        "uraian aktivitas|kegiatan tugas jabatan|uraian tugas jabatan|kegiatan tugas"
    ),
    Column.DETAIL: "deskripsi|deskripsi kegiatan|rincian|penjelasan|detail",
    Column.RESULT: (
        "output|hasil|keluaran|hasil kerja|output hasil|hasil output|hasil kegiatan|capaian|"
        "hasil yang dicapai|output kegiatan|keluaran output|hasil keluaran|hasil pekerjaan"
    ),
    Column.AMOUNT: (
        "volume|vol|jumlah|realisasi|kuantitas|progres|progress|capaian kinerja|volume satuan|"
        "jumlah satuan|kuantitas output|jumlah output|volume kegiatan|jumlah hasil|output jumlah|"
        "output volume|hasil volume|hasil jumlah|realisasi volume|volume dan satuan|"
        "kuantitas volume|jml|jml satuan|banyaknya|qty"
    ),
    Column.UNIT: "satuan|sat|satuan hasil|satuan output|unit satuan|output satuan",
    Column.PLAN: (
        "rencana aksi|rhk|rencana hasil kerja|rencana aksi rhk|indikator kinerja|"
        "rencana hasil kerja rhk|rhk rencana hasil kerja|butir skp|skp yang didukung|"
        "sasaran kinerja"
    ),
    Column.KIND: "jenis|jenis tugas|kategori|jenis kinerja|jenis aktivitas",
    Column.EXTRA_TASK: "tugas tambahan|kegiatan tambahan|tugas lain|tugas lainnya",
    Column.ORDERED_TASK: (
        "tugas langsung atasan|tugas atasan|perintah atasan|tugas dari atasan|"
        "tugas langsung dari atasan|disposisi atasan"
    ),
    Column.PLACE: "lokasi|tempat|tempat kegiatan|lokasi kegiatan|tempat pelaksanaan",
    Column.EVIDENCE: (
        "bukti|bukti dukung|link bukti|link bukti dukung|tautan bukti|file|eviden|evidence|"
        "keterangan bukti dukung|dokumentasi|tautan|link|bukti dukung link|data dukung|bukti fisik|"
        "bukti kegiatan|link eviden|link dokumentasi"
    ),
    Column.OBSTACLE: (
        "kendala|hambatan|kendala hambatan|hambatan kendala|permasalahan|masalah|"
        "keterangan kendala|kendala permasalahan|kendala keterangan"
    ),
    Column.NEXT: "tindak lanjut|rencana tindak lanjut|rencana besok|rencana|solusi|rtl",
    Column.REMARK: "keterangan|ket|catatan|catatan pegawai|keterangan lain",
    Column.PERSON: "nama|nama pegawai|pegawai|nama asn|nama lengkap|nama petugas|nama staf",
    Column.NOT_KEPT: (
        "nip|nip pegawai|nik|status|nilai|verifikator|catatan atasan|paraf|ttd|tanda tangan|"
        "paraf atasan|persetujuan|umpan balik|predikat|penilaian|status persetujuan|"
        "tanggal verifikasi|validasi|paraf pegawai|nip nama"
    ),
}
_COLUMNS: Final = {
    label: column for column, labels in _WORDS.items() for label in labels.split("|")
}
# A column of these makes a table one of activities.
ACTIVITY_COLUMNS: Final = frozenset(
    [Column.TEXT, Column.DETAIL, Column.EXTRA_TASK, Column.ORDERED_TASK]
)


def fold_label(text: str) -> str:
    """Fold a label to its words: "Jam_Mulai :" is "jam mulai"."""
    if len(text) > _LONGEST_LABEL:
        return ""
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def read_column(text: str) -> Column | None:
    """Tell what a column holds by its head; None where no form we know calls it so."""
    found = _COLUMNS.get(fold_label(text)) or ("#" in text and _COLUMNS.get(text.strip()))
    return found or _COLUMNS.get(fold_label(_BRACKETS.sub(" ", text)))
