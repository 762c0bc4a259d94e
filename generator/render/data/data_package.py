"""datapackage.json: what the files under /data/ hold, for machines (Data Package v2).

It names the whole files only. The files of single months and quarters repeat their rows; they are
described by pattern, so that the package does not grow with the archive (docs/decisions/0005).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.site import SiteContext
from generator.render.data.achievement_files import ACHIEVEMENT_COLUMNS
from generator.render.data.award_files import AWARD_COLUMNS
from generator.render.data.columns import (
    MONTH_RECAP_COLUMNS,
    QUARTER_RECAP_COLUMNS,
    REALISATION_COLUMNS,
    REPORT_COLUMNS,
    Column,
)
from generator.render.data.json_bytes import render_json
from generator.render.data.licences import describe_licence
from generator.render.data.office_columns import (
    ATTENDANCE_COLUMNS,
    ATTENDANCE_DAY_COLUMNS,
    LETTER_COLUMNS,
    SPOT_CHECK_COLUMNS,
)

_PROFILES = "https://datapackage.org/profiles/2.0/"
_TIME_FORMAT = "%H:%M"


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    title: str
    description: str
    columns: Sequence[Column]
    key: tuple[str, ...]
    period: str = ""  # how the files of one period are named; "" where there are none


_TABLES = (
    _Table(
        "laporan",
        "Kegiatan harian",
        "Satu baris untuk satu kegiatan. Hari cuti atau izin satu baris dengan no 0.",
        REPORT_COLUMNS,
        ("tanggal", "pegawai", "no"),
        "laporan-TTTT-BB.csv",
    ),
    _Table(
        "rekap-bulanan",
        "Rekap bulanan",
        "Satu baris untuk satu pegawai dalam satu bulan masa tugas.",
        MONTH_RECAP_COLUMNS,
        ("periode", "pegawai"),
        "rekap-bulanan-TTTT-BB.csv",
    ),
    _Table(
        "rekap-triwulan",
        "Rekap triwulan",
        "Satu baris untuk satu pegawai dalam satu triwulan masa tugas.",
        QUARTER_RECAP_COLUMNS,
        ("periode", "pegawai"),
        "rekap-triwulan-TTTT-Tn.csv",
    ),
    _Table(
        "realisasi",
        "Realisasi fisik dan keuangan",
        "Satu baris untuk satu program dalam satu triwulan.",
        REALISATION_COLUMNS,
        ("periode", "no"),
    ),
    _Table(
        "capaian",
        "Target dan capaian rencana hasil kerja",
        "Satu baris untuk satu ukuran rencana dalam satu periode.",
        ACHIEVEMENT_COLUMNS,
        ("rhk", "periode", "ukuran"),
    ),
)
_AWARDS = _Table(
    "penghargaan",
    "Daftar pendek penghargaan bulanan",
    "Satu baris untuk satu nama di daftar pendek satu bulan.",
    AWARD_COLUMNS,
    ("periode", "pegawai"),
    "penghargaan-TTTT-BB.csv",
)
_ATTENDANCE = _Table(
    "kehadiran",
    "Kehadiran dan laporan per bulan",
    "Satu baris untuk satu unit dalam satu bulan; tidak ada angka per orang.",
    ATTENDANCE_COLUMNS,
    ("periode", "unit"),
    "kehadiran-TTTT-BB.csv",
)
_ATTENDANCE_DAYS = _Table(
    "kehadiran-harian",
    "Kehadiran dan laporan per hari",
    "Satu baris untuk satu unit pada satu hari wajib; tidak ada angka per orang.",
    ATTENDANCE_DAY_COLUMNS,
    ("tanggal", "unit"),
    "kehadiran-harian-TTTT-BB.csv",
)
_SPOT_CHECKS = _Table(
    "sidak",
    "Sidak",
    "Satu baris untuk satu temuan: jumlah orang di satu unit, tanpa nama.",
    SPOT_CHECK_COLUMNS,
    ("sidak", "no"),
)
_LETTERS = _Table(
    "berkala",
    "Laporan camat kepada bupati",
    "Satu baris untuk satu laporan berkala.",
    LETTER_COLUMNS,
    ("periode",),
)


def render_data_package(context: SiteContext, situs: str | None = None) -> bytes:
    """Write datapackage.json.

    Args:
        context: The office and the day its data reaches.
        situs: Public address of the site, or None where it is not known.
    """
    office = context.office
    slug = office.kode_wilayah.replace(".", "-")
    return render_json(
        {
            "$schema": f"{_PROFILES}datapackage.json",
            "name": f"laporan-harian-{slug}".lower(),
            "title": f"Laporan harian {office.nama}",
            "description": (
                f"Laporan harian pegawai {office.nama}, {office.kabupaten}, {office.provinsi}, "
                "beserta rekap bulanan dan triwulan. Setiap baris berasal dari berkas laporan "
                "di repositori git kantor."
            ),
            **({"homepage": situs} if situs else {}),
            "licenses": [describe_licence(office.lisensi)],
            "contributors": [{"title": office.nama, "roles": ["publisher"]}],
            "keywords": ["laporan harian", "akuntabilitas", "kinerja", office.jenis],
            "kode_wilayah": office.kode_wilayah,
            "kabupaten": office.kabupaten,
            "provinsi": office.provinsi,
            "zona_waktu": office.zona_waktu,
            "data_mulai": office.mulai.isoformat(),
            "data_sampai": context.moment.day.isoformat(),
            "bulan": {"awal": context.months[0], "akhir": context.months[-1]}
            if context.months
            else None,
            "resources": [
                *(_csv_resource(table) for table in _list_tables(office.terbit_kehadiran)),
                *_JSON_RESOURCES,
            ],
        }
    )


def _list_tables(attendance_level: str) -> tuple[_Table, ...]:
    """List the tables of the site: those of attendance as far as the office publishes it."""
    days = (_ATTENDANCE_DAYS,) if attendance_level == "harian" else ()
    attendance = () if attendance_level == "tidak" else (_ATTENDANCE, *days)
    return (*_TABLES, *attendance, _SPOT_CHECKS, _LETTERS, _AWARDS)


def _json_resource(name: str, title: str, description: str) -> dict[str, object]:
    return {
        "name": f"{name}-json",
        "title": f"{title}, JSON",
        "description": description,
        "path": f"{name}.json",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
    }


_JSON_RESOURCES = (
    _json_resource(
        "laporan",
        "Laporan harian",
        "Satu catatan untuk satu laporan, dengan kegiatan di dalamnya dan asal-usulnya. "
        "Berkas per bulan: laporan-TTTT-BB.json.",
    ),
    _json_resource(
        "realisasi",
        "Realisasi fisik dan keuangan",
        "Satu catatan untuk satu triwulan, dengan programnya dan angka seluruh program.",
    ),
    _json_resource(
        "sidak",
        "Sidak",
        "Satu catatan untuk satu sidak, dengan temuannya dan catatan pemeriksanya.",
    ),
    _json_resource(
        "berkala",
        "Laporan camat kepada bupati",
        "Satu catatan untuk satu laporan berkala, dengan tembusan dan isinya.",
    ),
    _json_resource(
        "penghargaan",
        "Penghargaan bulanan",
        "Satu catatan untuk satu bulan, dengan keputusan camat, daftar pendek, dan rumusnya. "
        "Berkas per bulan: penghargaan-TTTT-BB.json.",
    ),
    _json_resource(
        "capaian",
        "Target dan capaian rencana hasil kerja",
        "Baris yang sama dengan capaian.csv; yang kosong ditulis null.",
    ),
)


def _csv_resource(table: _Table) -> dict[str, object]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": f"{table.description} Berkas per periode: {table.period}."
        if table.period
        else table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": make_table_schema(table.columns, table.key),
    }


def make_table_schema(columns: Sequence[Column], key: tuple[str, ...]) -> dict[str, object]:
    """Describe columns as a Table Schema with `key` as primary key."""
    return {
        "$schema": f"{_PROFILES}tableschema.json",
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": list(key),
    }


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {
        "name": column.name,
        "type": column.type,
        "description": column.sentence,
    }
    if column.type == "time":
        field["format"] = _TIME_FORMAT
    if constraints := _constraints(column):
        field["constraints"] = constraints
    return field


def _constraints(column: Column) -> dict[str, object]:
    found: dict[str, object] = {
        "required": column.is_required or None,
        "enum": list(column.enum) or None,
        "pattern": column.pattern or None,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {name: value for name, value in found.items() if value is not None}
