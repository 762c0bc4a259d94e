"""The schemas of the office's own records under entries/kantor/: SPEC 1."""

from generator.render.data.schemas import parts
from generator.render.data.schemas.parts import Schema

LETTER_STATES = ("draf", "ditandatangani", "diterima")


def make_attendance_schema() -> Schema:
    """Describe one row of `entries/kantor/kehadiran/<YYYY-MM>.csv`; every cell is a text."""
    empty_or_time = parts.TIME_PATTERN.replace("^", "^(").replace("$", ")?$")
    fields: Schema = {
        "tanggal": parts.pattern("Tanggal, TTTT-BB-HH.", parts.DATE_PATTERN),
        "pegawai": parts.pattern("Nama pendek pegawai.", parts.SLUG_PATTERN),
        "hadir": parts.choice("Tercatat hadir atau tidak.", ("ya", "tidak")),
        "masuk": parts.pattern("Jam masuk, JJ:MM; boleh kosong.", empty_or_time),
        "pulang": parts.pattern("Jam pulang, JJ:MM; boleh kosong.", empty_or_time),
    }
    return {
        "title": "Kehadiran",
        "description": "Satu baris berkas kehadiran bulanan.",
        **parts.mapping(fields, ("tanggal", "pegawai", "hadir")),
    }


def make_spot_check_schema() -> Schema:
    """Describe `entries/kantor/sidak/<YYYY-MM-DD>-<slug>.md`: counts, no names."""
    finding = parts.mapping(
        {
            "unit": parts.pattern("Nama pendek unit yang diperiksa.", parts.SLUG_PATTERN),
            "di_tempat": parts.count("Banyaknya pegawai di tempat."),
            "dinas_luar": parts.count("Banyaknya pegawai dinas luar."),
            "cuti": parts.count("Banyaknya pegawai cuti."),
            "tidak_di_tempat": parts.count("Banyaknya pegawai tidak di tempat."),
            "keterangan": parts.text("Keterangan, tanpa nama orang."),
        },
        ("unit",),
    )
    fields: Schema = {
        "tanggal": parts.pattern("Tanggal sidak, TTTT-BB-HH.", parts.DATE_PATTERN),
        "pemeriksa": parts.text_or_list("Siapa yang memeriksa: nama pendek pegawai atau nama."),
        "temuan": parts.listing("Temuan per unit.", finding),
        "tindak_lanjut": parts.text("Tindak lanjut."),
    }
    return {
        "title": "Sidak",
        "description": "Pemeriksaan mendadak: unit mana, berapa orang di mana.",
        **parts.mapping(fields, ("tanggal", "pemeriksa", "temuan")),
    }


def make_realisation_schema() -> Schema:
    """Describe `entries/kantor/realisasi/<YYYY>-T<1..4>.md`."""
    program = parts.mapping(
        {
            "nama": parts.text("Nama program."),
            "unit": parts.pattern("Nama pendek unit pelaksana.", parts.SLUG_PATTERN),
            "pagu": parts.amount("Pagu anggaran setahun, rupiah.", is_above_zero=True),
            "target_fisik": parts.percent("Target fisik, persen."),
            "realisasi_fisik": parts.percent("Realisasi fisik, persen."),
            "target_keuangan": parts.amount("Target keuangan, rupiah."),
            "realisasi_keuangan": parts.amount("Realisasi keuangan, rupiah."),
            "kendala": parts.text("Kendala."),
            "tindak_lanjut": parts.text("Tindak lanjut."),
        },
        ("nama",),
    )
    fields: Schema = {
        "periode": parts.pattern("Triwulan, TTTT-T1 sampai TTTT-T4.", parts.QUARTER_PATTERN),
        "program": parts.listing("Realisasi per program.", program),
    }
    return {
        "title": "Realisasi triwulan",
        "description": "Realisasi fisik dan keuangan per program.",
        **parts.mapping(fields, ("periode", "program")),
    }


def make_periodic_report_schema() -> Schema:
    """Describe `entries/kantor/berkala/<periode>.md`."""
    fields: Schema = {
        "periode": parts.pattern("Bulan TTTT-BB atau triwulan TTTT-Tn.", parts.PERIOD_PATTERN),
        "nomor": parts.text("Nomor surat."),
        "sifat": parts.text("Sifat surat."),
        "lampiran": parts.text("Lampiran surat."),
        "hal": parts.text("Hal surat."),
        "kepada": parts.text("Penerima surat."),
        "tanggal": parts.pattern("Tanggal surat, TTTT-BB-HH.", parts.DATE_PATTERN),
        "keadaan": parts.choice("Sudah sampai mana laporan ini.", LETTER_STATES),
        "tembusan": parts.text_or_list("Penerima tembusan."),
    }
    return {
        "title": "Laporan berkala",
        "description": "Laporan berkala camat kepada bupati.",
        **parts.mapping(fields, ("periode", "keadaan")),
    }


def make_award_schema() -> Schema:
    """Describe `entries/kantor/penghargaan/<YYYY-MM>.md`."""
    slug = parts.pattern("Nama pendek pegawai.", parts.SLUG_PATTERN)
    fields: Schema = {
        "periode": parts.pattern("Bulan, TTTT-BB.", parts.MONTH_PATTERN),
        "penerima": parts.listing("Penerima penghargaan.", slug),
        "alasan": parts.text("Alasan keputusan camat."),
        "diumumkan": parts.pattern("Tanggal pengumuman, TTTT-BB-HH.", parts.DATE_PATTERN),
    }
    return {
        "title": "Penghargaan",
        "description": "Keputusan camat tentang penghargaan bulanan.",
        **parts.mapping(fields, ("periode", "penerima", "alasan")),
    }
