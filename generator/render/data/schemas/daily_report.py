"""The schema of a daily report's front matter in its canonical form: SPEC 2.

`jejak check` also takes and repairs what this refuses (`30 Juni 2025`, `08.00`): an editor that
knows the schema shows the canonical form while the report is being written.
"""

from generator.model.report import AT_WORK
from generator.model.report_words import (
    KINDS,
    MAX_ACTIVITIES,
    MAX_URAIAN_CHARACTERS,
    STATUSES,
)
from generator.render.data.schemas import parts
from generator.render.data.schemas.parts import Schema


def make_daily_report_schema() -> Schema:
    """Describe `entries/<pegawai>/<YYYY>/<MM>/<YYYY-MM-DD>.md`, its narrative apart."""
    fields: Schema = {
        "tanggal": parts.pattern(
            "Tanggal laporan, TTTT-BB-HH; sama dengan nama berkas.", parts.DATE_PATTERN
        ),
        "pegawai": parts.pattern(
            "Nama pendek pegawai; sama dengan nama foldernya.", parts.SLUG_PATTERN
        ),
        "status": parts.choice(
            "Status hari itu. Semua jenis cuti ditulis cuti, tanpa alasan.", STATUSES
        ),
        "kegiatan": parts.listing(
            "Yang dikerjakan hari itu, 1 sampai 50 butir.",
            {"anyOf": [_activity_text(), _activity()]},
            most=MAX_ACTIVITIES,
        ),
        "kendala": parts.text("Kendala hari itu secara umum."),
        "rencana": parts.text("Rencana berikutnya."),
    }
    return {
        "title": "Laporan harian",
        "description": "Bagian atas berkas laporan harian, di antara dua baris ---.",
        **parts.mapping(fields, ("tanggal", "pegawai", "status")),
        "if": {"properties": {"status": {"enum": sorted(AT_WORK)}}},
        "then": {"required": ["kegiatan"]},
    }


def _activity_text() -> Schema:
    return parts.text("Uraian kegiatan, bila cukup satu kalimat.", longest=MAX_URAIAN_CHARACTERS)


def _activity() -> Schema:
    link = parts.pattern("Tautan bukti dukung, diawali https://.", parts.HTTPS_PATTERN)
    fields: Schema = {
        "uraian": parts.text("Apa yang dikerjakan.", longest=MAX_URAIAN_CHARACTERS),
        "hasil": parts.text("Apa hasilnya."),
        "jumlah": parts.amount(
            "Banyaknya hasil, lebih dari 0; pecahan memakai titik.", is_above_zero=True
        ),
        "satuan": parts.text("Satuan dari jumlah, misalnya laporan atau dokumen."),
        "rhk": {
            "description": "Nama pendek rencana hasil kerja yang didukung.",
            "anyOf": [{"type": "string", "pattern": parts.RHK_PATTERN}, {"type": "number"}],
        },
        "jenis": parts.choice(
            "Jenis kegiatan; bila kosong, skp bila ada rhk, selain itu tambahan.", KINDS
        ),
        "mulai": parts.pattern("Jam mulai, JJ:MM.", parts.TIME_PATTERN),
        "selesai": parts.pattern("Jam selesai, JJ:MM, sesudah jam mulai.", parts.TIME_PATTERN),
        "lokasi": parts.text("Tempat kegiatan."),
        "bukti": {"anyOf": [link, parts.listing("Beberapa tautan bukti dukung.", link)]},
        "kendala": parts.text("Kendala pada kegiatan ini."),
    }
    return {"description": "Kegiatan dengan rincian.", **parts.mapping(fields, ("uraian",))}
