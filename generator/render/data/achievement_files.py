"""capaian.csv and capaian.json: target, realisation and capaian of every plan."""

from collections.abc import Iterable
from decimal import Decimal
from json import dumps

from generator.aggregate.figures import fraction_text, plain_number_text
from generator.aggregate.results.achievement_rows import AchievementRow
from generator.model.office import PlannedResult
from generator.render.data.columns import Column
from generator.render.data.joining import csv_header, join_csv
from generator.render.data.spreadsheet_cells import render_cells

_PERIOD = "[0-9]{4}(-(sd-)?T[1-4])?"
_ASPECTS = ("kuantitas", "kualitas", "waktu", "biaya")
ACHIEVEMENT_COLUMNS = (
    Column("rhk", "string", "Nama pendek rencana hasil kerja.", is_required=True),
    Column("tahun", "integer", "Tahun rencananya.", is_required=True),
    Column(
        "periode",
        "string",
        "Setahun TTTT, triwulan TTTT-Tn, atau sampai akhir triwulan TTTT-sd-Tn.",
        is_required=True,
        pattern=_PERIOD,
    ),
    Column("hasil_utama", "string", "Nama pendek hasil utamanya.", is_required=True),
    Column("pemilik", "string", "unit/nama-pendek atau pegawai/nama-pendek; kosong: kantor."),
    Column("aspek", "string", "Aspek ukurannya; kosong bila rencana tanpa ukuran.", enum=_ASPECTS),
    Column("satuan", "string", "Satuan target."),
    Column("target", "number", "Target periode itu; kosong bila tidak ditetapkan.", minimum=0),
    Column(
        "realisasi",
        "number",
        "Jumlah yang tercatat dalam satuan itu; kosong bila belum ada yang dapat dihitung.",
        minimum=0,
    ),
    Column(
        "capaian",
        "number",
        "Realisasi dibagi target, 1 berarti tercapai; kosong bila tidak dapat dihitung.",
        minimum=0,
    ),
    Column(
        "kegiatan",
        "integer",
        "Kegiatan yang menyebut rencana itu pada periode itu, dengan atau tanpa jumlah.",
        is_required=True,
        minimum=0,
    ),
    Column(
        "ukuran",
        "integer",
        "Nomor urut ukuran dalam rencana itu, mulai dari 1; 0 bila rencana tanpa ukuran.",
        is_required=True,
        minimum=0,
    ),
    Column("keterangan", "string", "Mengapa tidak ada capaian; kosong bila ada."),
)


def achievement_csv_rows(rows: Iterable[AchievementRow]) -> str:
    """Write lines of capaian.csv without its header, in the order given."""
    return "".join(f"{render_cells(_cells(row))}\r\n" for row in rows)


def achievement_json_records(rows: Iterable[AchievementRow]) -> str:
    """Write records of capaian.json, one a line; numbers with all their digits."""
    return ",\n".join(map(_record, rows))


def render_achievement_csv(parts: Iterable[str]) -> bytes:
    """Make capaian.csv of what `achievement_csv_rows` gives for each year."""
    return join_csv(csv_header(ACHIEVEMENT_COLUMNS), parts).encode()


def render_achievement_json(parts: Iterable[str]) -> bytes:
    """Make capaian.json of what `achievement_json_records` gives for each year."""
    records = ",\n".join(filter(None, parts))
    lines = f"\n{records}" if records else ""
    return f'{{"version":1,"capaian":[{lines}\n]}}\n'.encode()


def _cells(row: AchievementRow) -> tuple[str, ...]:
    planned, one = row.planned, row.achievement
    return (
        planned.slug,
        str(planned.tahun),
        row.period,
        planned.hasil_utama,
        _name_owner(planned),
        one.aspek if one else "",
        one.satuan if one else "",
        _digits(one.target) if one else "",
        _digits(one.realised) if one else "",
        fraction_text(one.realised, one.target)
        if one and one.ratio is not None and one.realised is not None and one.target
        else "",
        str(row.activity_count),
        str(row.number),
        one.reason if one else "rencana tanpa ukuran",
    )


def _record(row: AchievementRow) -> str:
    """Write by hand what has numbers: json knows no Decimal."""
    cells = (
        f'"{column.name}":{cell if column.type in _NUMBERS and cell else _text(cell)}'
        for column, cell in zip(ACHIEVEMENT_COLUMNS, _cells(row), strict=True)
    )
    return f"{{{','.join(cells)}}}"


_NUMBERS = frozenset({"integer", "number"})


def _text(cell: str) -> str:
    return dumps(cell, ensure_ascii=False) if cell else "null"


def _digits(number: Decimal | None) -> str:
    return "" if number is None else plain_number_text(number)


def _name_owner(planned: PlannedResult) -> str:
    if planned.pemilik_pegawai:
        return f"pegawai/{planned.pemilik_pegawai}"
    return f"unit/{planned.pemilik_unit}" if planned.pemilik_unit else ""
